"""What the profile names besides: secrets for other machines, folders for files, the logo; as a start would read it."""

from __future__ import annotations

from kiosk.app.reads import looks_of
from kiosk.clock import Clock
from kiosk.doctor.finding import Finding, Value, fault, not_asked, ok
from kiosk.service.compose.looks import Look, fault_of
from kiosk.settings.profile import Profile

NAME = "profile.files"
_ELSEWHERE = ("service", "printer", "revocation")
"""Tables whose files have checks of their own."""


def look(profile: Profile, clock: Clock) -> Finding:
    """Needs a QGuiApplication; any thread."""
    looks: list[Look] = [each for each in looks_of(profile, clock) if each[0][0] not in _ELSEWHERE]
    if not looks:
        return not_asked("none", "the profile names no other files")
    found = [(".".join(map(str, key)), no) for key, act in looks if (no := fault_of(act)) is not None]
    if not found:
        return ok("read", f"all files that the profile names can be read ({len(looks)} keys)")
    said = "\n".join(f"{key}: {str(no).removeprefix(f'{key}: ')}" for key, no in found)
    keys: list[Value] = [key for key, _ in found]
    return fault("faults", said, "Mend them; docs/profile.md explains every key.", keys=keys)
