"""Whether revocation could be checked now, found out without asking about anybody."""

from __future__ import annotations

from kiosk.clock import Clock
from kiosk.identity.revocation import CannotTell, Cause, Revoked, Unknown
from kiosk.identity.revocation.crl.source import CrlSource
from kiosk.identity.revocation.freshness import check_fresh
from kiosk.identity.trust import BadAnchor, TrustAnchor
from kiosk.service.compose.revocation import make_crl_checker, make_ocsp_checker
from kiosk.settings.anchors import read_anchor
from kiosk.settings.profile import Trust
from kiosk.settings.tables.revocation import Revocation

Findings = list[tuple[bool, str]]


def revocation_findings(trust: Trust, settings: Revocation, clock: Clock) -> Findings:
    """What works and what does not, one line each."""
    if settings.mode == "none-yet":
        return [(False, 'revocation: NOT CHECKED (mode = "none-yet"): revoked cards are accepted')]
    anchors = _anchors(trust)
    found: Findings = []
    if settings.mode in ("ocsp", "ocsp-then-crl"):
        found += _ocsp(settings, anchors, clock)
    if settings.mode in ("crl", "ocsp-then-crl"):
        found += _crls(settings, anchors, clock)
    return found


def _anchors(trust: Trust) -> tuple[TrustAnchor, ...]:
    anchors = []
    for path in trust.anchors:
        try:
            anchors.append(read_anchor(path))
        except (OSError, BadAnchor):
            continue  # reported already, as a finding about this file
    return tuple(anchors)


def _ocsp(settings: Revocation, anchors: tuple[TrustAnchor, ...], clock: Clock) -> Findings:
    """Ask about each CA's own certificate: whatever a responder says of it, it says it with a signature and a date."""
    if settings.ocsp_url is None:
        return [(False, "OCSP: revocation.ocsp_url is not set; each certificate would have to name its responder")]
    seconds = float(settings.timeout_seconds)
    lists = make_crl_checker(settings, anchors, clock, seconds) if settings.mode == "ocsp-then-crl" else None
    checker = make_ocsp_checker(settings, clock, seconds, lists)
    found: Findings = []
    for anchor in anchors:
        status = checker.check(anchor.certificate, anchor)
        about = f"OCSP for {anchor.name}: "
        match status:
            case Revoked():
                found.append((False, f"{about}the CA's own certificate is revoked ({status.reason})"))
            case Unknown() if status.cause is not Cause.UNKNOWN:
                found.append((False, f"{about}{status.cause.value}: {status.detail}"))
            case _:
                found.append((True, f"{about}answers, signed and of now"))
    return found


def _crls(settings: Revocation, anchors: tuple[TrustAnchor, ...], clock: Clock) -> Findings:
    found: Findings = []
    for place in settings.crl:
        source = CrlSource(place, anchors, clock)
        try:
            held = source.current(float(settings.timeout_seconds))
            check_fresh(clock.now(), held.this_update, held.next_update, None)
        except CannotTell as no:
            found.append((False, f"CRL {source.name}: {no.status.cause.value}: {no.status.detail}"))
            continue
        whose = next(anchor.name for anchor in anchors if anchor.fingerprint == held.scope.issuer)
        scope = "all its certificates" if held.scope.points is None else "a part of its certificates"
        found.append((True, f"CRL {source.name}: of {whose}, {scope}, until {held.next_update:%Y-%m-%d %H:%M} UTC"))
    return found
