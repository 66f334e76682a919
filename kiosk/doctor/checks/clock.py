"""Whether this machine knows what time it is: certificates, answers about revocation and terms depend on it."""

from __future__ import annotations

from datetime import timedelta

from kiosk.clock import Clock
from kiosk.doctor.finding import Finding, fault, ok, unknown, warning
from kiosk.identity.revocation.freshness import FAR, SKEW, clock_fault

NAME = "clock"
_SET = "Set date and time, and have them kept by NTP (Debian: systemd-timesyncd or chrony, Windows: w32tm)."


def alone(clock: Clock) -> Finding:
    """Without anything to compare with."""
    now = clock.now()
    wrong = clock_fault(now)
    if wrong is not None:
        return fault("impossible", wrong, _SET, now=_text(clock))
    return unknown("not-compared", f"this machine says {now:%Y-%m-%d %H:%M} UTC; nothing was there to compare with")


def plausible(clock: Clock) -> Finding:
    """The same for a kiosk that is its own service: the answers about revocation are compared elsewhere."""
    found = alone(clock)
    if found.reason == "impossible":
        return found
    return ok("plausible", f"this machine says {clock.now():%Y-%m-%d %H:%M} UTC", now=_text(clock))


def compared(ahead: timedelta | None, clock: Clock) -> Finding:
    """With a server whose clock is ``ahead`` of this machine's."""
    if ahead is None or clock_fault(clock.now()) is not None:
        return alone(clock)
    seconds = round(ahead.total_seconds(), 1)
    said = f"this machine is {_span(abs(ahead))} {'behind' if seconds > 0 else 'ahead of'} the service"
    if abs(ahead) > SKEW:
        return fault("off", said, _SET, service_ahead_seconds=seconds)
    if abs(ahead) > FAR:
        return warning("drifting", said, _SET, service_ahead_seconds=seconds)
    return ok("agrees", "this machine and the service have the same time", service_ahead_seconds=seconds)


def _span(span: timedelta) -> str:
    seconds = span.total_seconds()
    if seconds < 120:
        return f"{seconds:.0f} seconds"
    return f"{seconds / 60:.0f} minutes" if seconds < 7200 else f"{seconds / 3600:,.0f} hours"


def _text(clock: Clock) -> str:
    return clock.now().isoformat(timespec="seconds").replace("+00:00", "Z")
