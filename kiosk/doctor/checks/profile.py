"""Whether the library profile is there and can be read, and every fault of it at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kiosk.doctor.finding import Finding, fault, ok
from kiosk.settings.demo import demo_profile
from kiosk.settings.load import ProfileError, load
from kiosk.settings.profile import Profile
from kiosk.settings.sources.find import SettingsNotFound, find_profile

NAME = "profile"


@dataclass(frozen=True, slots=True)
class ReadProfile:
    """``profile`` is None where there is none that can be used, ``file`` where none was found, and for the demo's."""

    profile: Profile | None
    file: Path | None
    finding: Finding


def read(named: Path | None, data: Path | None) -> ReadProfile:
    """The profile as ``kiosk run`` would read it; ``named`` on the command line, for ``data`` see Installation."""
    try:
        file = named if named is not None or data is not None else find_profile(None)
    except SettingsNotFound as error:
        return ReadProfile(None, None, fault("not-found", str(error), "Name one with --profile FILE, or put it there."))
    try:
        if file is None:
            found = demo_profile(data)
            return ReadProfile(found, None, ok("demo", "the demo's own", kiosk=found.kiosk.id))
        found = load(file, demo=data is not None)
    except ProfileError as error:
        where = "the demo's profile" if file is None else file.name
        faults = fault(
            "faults",
            "\n".join([f"{len(error.faults)} to mend in {where}:", *map(str, error.faults)]),
            "Mend them; docs/profile.md explains every key.",
            faults=[
                {"line": each.line, "place": each.place, "key": each.key, "text": each.text} for each in error.faults
            ],
        )
        return ReadProfile(None, file, faults)
    return ReadProfile(found, file, ok("read", f"{file} is without a fault", kiosk=found.kiosk.id))
