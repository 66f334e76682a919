"""Whether revocation could be checked now, found out without asking about anybody."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from urllib.parse import urlsplit

from kiosk.clock import Clock
from kiosk.concurrency import Deadline
from kiosk.doctor.finding import Finding, Verdict, fault, not_asked, ok, unknown, warning
from kiosk.doctor.runner import Found
from kiosk.identity.revocation import CannotTell, Cause, Revoked, Unknown
from kiosk.identity.revocation.crl import RevocationList
from kiosk.identity.revocation.crl.source import CrlSource
from kiosk.identity.revocation.freshness import check_fresh
from kiosk.identity.trust import BadAnchor, TrustAnchor
from kiosk.service.compose.revocation import make_crl_checker, make_ocsp_checker
from kiosk.settings.anchors import read_anchor
from kiosk.settings.profile import Trust
from kiosk.settings.tables.revocation import Revocation

MODE, OCSP, CRL = "revocation.mode", "revocation.ocsp", "revocation.crl"
NAMES = (MODE, OCSP, CRL)
_REACH = "Look at revocation.ocsp_url and revocation.crl, network and firewall (docs/revocation.md)."
_LATEST = 10
"""The last part of a list's life, of so many, in which a newer one should be there."""


def seconds_for(settings: Revocation) -> float:
    """What a whole look may take: each source has the time-out of its own."""
    return 5.0 + 3.0 * settings.timeout_seconds


def look(trust: Trust, settings: Revocation, clock: Clock) -> Found:
    """One finding a source; where there are many, the worst of them says what is wrong with which."""
    if settings.mode == "none-yet":
        return {MODE: _not_checked(), OCSP: _not_used(settings), CRL: _not_used(settings)}
    anchors, until = _anchors(trust), Deadline.after(seconds_for(settings) - 2.0)
    asks, reads = settings.mode != "crl", settings.mode != "ocsp"
    return {
        MODE: ok(settings.mode, f'revocation.mode = "{settings.mode}"'),
        OCSP: _together(list(_ocsp(settings, anchors, clock, until))) if asks else _not_used(settings),
        CRL: _together(list(_crls(settings, anchors, clock, until))) if reads else _not_used(settings),
    }


def each(trust: Trust, settings: Revocation, clock: Clock) -> list[Finding]:
    """A finding for every CA and every list, however long it takes."""
    if settings.mode == "none-yet":
        return [_not_checked()]
    anchors, until = _anchors(trust), Deadline.after(float("inf"))
    asked = _ocsp(settings, anchors, clock, until) if settings.mode != "crl" else ()
    read = _crls(settings, anchors, clock, until) if settings.mode != "ocsp" else ()
    return [*asked, *read]


def _not_checked() -> Finding:
    said = 'revocation: NOT CHECKED (mode = "none-yet"): revoked cards are accepted'
    return fault("none-yet", said, "Not for real patrons: set revocation.mode (docs/revocation.md).")


def _not_used(settings: Revocation) -> Finding:
    return not_asked("not-used", f'not used (revocation.mode = "{settings.mode}")')


def _together(findings: list[Finding]) -> Finding:
    order = list(Verdict)
    worst = min(findings, key=lambda finding: order.index(finding.verdict), default=None)
    if worst is None:
        return unknown("no-anchor", "no CA certificate can be read, so there is nothing to ask about")
    told = [finding.text for finding in findings if finding.verdict is worst.verdict]
    more = [f"... and {len(told) - 5} more"] if len(told) > 5 else []
    text = "\n".join([*told[:5], *more])
    return Finding(worst.verdict, worst.reason, text, worst.remedy, {**worst.values, "looked_at": len(findings)})


def _anchors(trust: Trust) -> tuple[TrustAnchor, ...]:
    anchors = []
    for path in trust.anchors:
        with suppress(OSError, BadAnchor):  # reported already, as a finding about this file
            anchors.append(read_anchor(path))
    return tuple(anchors)


def _ocsp(settings: Revocation, anchors: tuple[TrustAnchor, ...], clock: Clock, until: Deadline) -> Iterator[Finding]:
    """Ask about each CA's own certificate: whatever a responder says of it, it says it with a signature and a date."""
    if settings.ocsp_url is None:
        said = "OCSP: revocation.ocsp_url is not set; each certificate would have to name its responder"
        yield fault("no-address", said, "Set revocation.ocsp_url.")
        return
    seconds = float(settings.timeout_seconds)
    lists = make_crl_checker(settings, anchors, clock, seconds) if settings.mode == "ocsp-then-crl" else None
    checker = make_ocsp_checker(settings, clock, seconds, lists)
    for anchor in anchors:
        about = f"OCSP for {anchor.name}: "
        if until.passed or not _found_in_time(settings.ocsp_url, min(seconds, until.left)):
            yield fault("unreachable", f"{about}no time was left to ask", _REACH)
            continue
        status = checker.check(anchor.certificate, anchor)
        match status:
            case Revoked():
                said = f"{about}the CA's own certificate is revoked ({status.reason})"
                yield fault("revoked", said, "Take it out of trust.anchors; ask the CA.")
            case Unknown() if status.cause is not Cause.UNKNOWN:
                yield fault(status.cause.value, f"{about}{status.cause.value}: {status.detail}", _REACH)
            case _:
                yield ok("answers", f"{about}answers, signed and of now")


def _crls(settings: Revocation, anchors: tuple[TrustAnchor, ...], clock: Clock, until: Deadline) -> Iterator[Finding]:
    for number, place in enumerate(settings.crl):
        if until.passed:
            said = f"{len(settings.crl) - number} of {len(settings.crl)} lists were not looked at: no time was left"
            yield unknown("not-all", said, "Look at all of them: kiosk trust check.")
            return
        source = CrlSource(place, anchors, clock)
        seconds = min(float(settings.timeout_seconds), until.left)
        try:
            if isinstance(place, str) and not _found_in_time(place, seconds):
                raise CannotTell(Cause.UNREACHABLE, "its server's name is not answered for")
            held = source.current(seconds)
            check_fresh(clock.now(), held.this_update, held.next_update, None)
        except CannotTell as no:
            cause = no.status.cause.value
            yield fault(cause, f"CRL {source.name}: {cause}: {no.status.detail}", _REACH)
            continue
        whose = next(anchor.name for anchor in anchors if anchor.fingerprint == held.scope.issuer)
        yield _list(source.name, whose, held, clock.now())


def _list(name: str, whose: str, held: RevocationList, now: datetime) -> Finding:
    scope = "all its certificates" if held.scope.points is None else "a part of its certificates"
    said = f"CRL {name}: of {whose}, {scope}, until {held.next_update:%Y-%m-%d %H:%M} UTC"
    age, left = now - held.this_update, held.next_update - now
    hours = {"age_hours": round(age.total_seconds() / 3600, 1), "hours_left": round(left.total_seconds() / 3600, 1)}
    if left * _LATEST < held.next_update - held.this_update:
        return warning("ends-soon", f"{said}: a newer one should be there", "See to what fetches it.", **hours)
    return ok("fresh", said, **hours)


def _found_in_time(url: str, seconds: float) -> bool:
    """Whether its name is looked up in time; one that hangs would keep this program from ending."""
    host = urlsplit(url).hostname
    try:
        Deadline.after(seconds).call(lambda: socket.getaddrinfo(host, None), "doctor name")
    except TimeoutError:
        return False
    except OSError:
        return True  # it is known that there is none: asking says so
    return True
