"""What there is to say of the certificate a server shows."""

from __future__ import annotations

import ssl
from datetime import datetime, timedelta

from kiosk.doctor.checks.service.talk import Certificate
from kiosk.doctor.finding import Finding, Value, fault, ok, unknown, warning

NAME = "service.certificate"
SOON = timedelta(days=21)
"""How long before its end it is worth a warning; most are renewed a month before."""
_NAMES, _EXPIRED, _NOT_YET = (62, 64), 10, 9
"""X509_V_ERR_* of OpenSSL; the first for a host's name, and for an IP address."""
_RENEW = "Renew the server's certificate ([listen] of its configuration)."


def believed(found: Certificate | None, now: datetime) -> Finding:
    """One that chain, name and dates speak for."""
    if found is None:
        return unknown("unreadable", "the server's certificate is trusted, and can't be read")
    days = (found.not_after - now).days
    said = f"the server's certificate holds until {_day(found.not_after)} ({days} days)"
    if found.not_after - now < SOON:
        return warning("ends-soon", said, _RENEW, days=days, **_about(found))
    return ok("trusted", said, days=days, **_about(found))


def not_believed(error: ssl.SSLCertVerificationError, found: Certificate | None, host: str, now: datetime) -> Finding:
    """Why not, with what it says of itself; OpenSSL's reason may also be about a CA above it."""
    code = error.verify_code
    if found is not None and code == _EXPIRED and found.not_after < now:
        return fault("expired", f"the server's certificate ended on {_day(found.not_after)}", _RENEW, **_about(found))
    if found is not None and code == _NOT_YET and now < found.not_before:
        said = f"the server's certificate begins on {_day(found.not_before)}"
        return fault("not-yet", said, "Set this machine's date and time; else renew it.", **_about(found))
    if found is not None and code in _NAMES:
        said = f"the server's certificate is for {', '.join(found.names) or 'no host'}, not for {host}"
        return fault("another-name", said, "Write the name of the certificate into service.address.", **_about(found))
    return fault(
        "untrusted",
        f"the server's certificate is not trusted: {error.verify_message}",
        "Name the CA in service.ca_file; have the server send intermediate certificates that have not ended.",
        **({} if found is None else _about(found)),
    )


def is_about_time(error: ssl.SSLCertVerificationError) -> bool:
    """Whether a wrong clock could be the reason."""
    return error.verify_code in (_EXPIRED, _NOT_YET)


def _about(found: Certificate) -> dict[str, Value]:
    until = found.not_after.isoformat(timespec="seconds").replace("+00:00", "Z")
    return {"until": until, "names": list(found.names)}


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
