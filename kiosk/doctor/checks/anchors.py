"""The CA certificates a profile trusts: whether each can be, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.clock import LIBRARY_ZONE, Clock
from kiosk.doctor.finding import Finding, Value, Verdict, fault, ok, warning
from kiosk.identity.trust import BadAnchor, TrustAnchor
from kiosk.settings.anchors import read_anchor

NAME = "trust.anchors"
SOON = timedelta(days=60)
"""How long before its end a CA certificate is worth a warning."""
_RENEW = "Add the CA's next certificate: kiosk trust add (docs/revocation.md)."


def look(paths: Sequence[Path], clock: Clock) -> Finding:
    """All of them in one: a generation that has ended harms nobody while another is there."""
    now = clock.now()
    found = [(path, judged(path, path.name, now)) for path in paths]
    if not any(finding.verdict in (Verdict.OK, Verdict.WARNING) for _, finding in found):
        said = "\n".join(["no CA certificate can be trusted:", *(finding.text for _, finding in found)])
        return fault("none", said, _RENEW)
    listed: list[Value] = [{"file": path.name, "reason": finding.reason, **finding.values} for path, finding in found]
    poor = [finding for _, finding in found if finding.verdict is not Verdict.OK]
    if poor:
        bad = [each for each in poor if each.verdict is Verdict.FAULT and each.reason != "ended"]
        make, worst = (fault, bad[0]) if bad else (warning, poor[0])
        return make(worst.reason, "\n".join(each.text for each in poor), worst.remedy, anchors=listed)
    return ok("trusted", "\n".join(finding.text for _, finding in found), anchors=listed)


def judged(path: Path, name: str, now: datetime) -> Finding:
    """One file, by the name it has in the profile."""
    try:
        anchor = read_anchor(path)
    except OSError as error:
        said = f"{name}: cannot be read ({error.strerror or type(error).__name__})"
        return fault("unreadable", said, "Mend trust.anchors, or give the kiosk's account the file.")
    except BadAnchor as error:
        return fault("unfit", f"{name}: {error}", "Mend trust.anchors.")
    until = anchor.certificate.not_after
    days = (until - now).days
    about: dict[str, Value] = {"ca": anchor.name, "until": day(until), "days": days, "known": anchor.is_known}
    about["sha256"] = anchor.fingerprint
    said = f"{name}: {anchor.name}, until {day(until)} ({days} days)"
    reason = unfit(anchor, now)
    if reason is not None:
        return fault("ended" if now > until else "unfit", f"{said}: {reason}", _RENEW, **about)
    if until - now < SOON:
        return warning("ends-soon", f"{said}: ends soon", _RENEW, **about)
    if not anchor.is_known:
        said = f"{said}: not a CA this version knows by its fingerprint"
        return warning("not-known", said, "Compare it with the published one: kiosk trust list.", **about)
    return ok("trusted", said, **about)


def unfit(anchor: TrustAnchor, now: datetime) -> str | None:
    """Why a kiosk can't trust it now, or None."""
    if anchor.is_test:
        return "a CA of a test or demo hierarchy; a kiosk refuses its certificates"
    if now > anchor.certificate.not_after:
        return f"its validity ended on {day(anchor.certificate.not_after)}"
    if now < anchor.certificate.not_before:
        return f"it is valid only from {day(anchor.certificate.not_before)}; is this machine's date right?"
    return None


def day(moment: datetime) -> str:
    return f"{moment.astimezone(LIBRARY_ZONE):%Y-%m-%d}"
