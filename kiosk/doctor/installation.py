"""The kiosk that is looked at: its profile, where that is, and where its data are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.clock import Clock, SystemClock
from kiosk.doctor.finding import not_asked
from kiosk.doctor.runner import HANGS, Check, Found
from kiosk.log.places import default_folder
from kiosk.settings.profile import LOCAL, Profile


@dataclass(frozen=True, slots=True)
class Installation:
    """``profile`` is None where it can't be read; ``file`` None for the demo's own; ``data`` is the demo's folder."""

    profile: Profile | None
    file: Path | None = None
    data: Path | None = None
    clock: Clock = field(default_factory=SystemClock)

    @property
    def demo(self) -> bool:
        """Whether its cards and patrons are made up, and its reader and printer may be so."""
        return self.data is not None

    @property
    def is_own_service(self) -> bool:
        """Whether the library service is inside this kiosk."""
        return self.profile is not None and self.profile.service.address == LOCAL

    @property
    def folders(self) -> tuple[Path, ...]:
        """Where it keeps what must not be lost; none for a kiosk that has its service elsewhere."""
        if self.data is not None:
            return (self.data,)
        database = None if self.profile is None else self.profile.service.database
        return () if database is None else (database.parent,)

    @property
    def logs(self) -> Path:
        """Where ``kiosk run`` keeps its log; it may not be there."""
        wished = None if self.profile is None else self.profile.log.folder
        return wished or (default_folder() if self.data is None else self.data / "logs")


Look = Callable[[Profile], Found]


def of_profile(site: Installation, names: tuple[str, ...], seconds: float, look: Look, remedy: str = HANGS) -> Check:
    """A check that needs the profile; without one nothing of it is asked."""
    profile = site.profile
    if profile is None:
        return settled(names, "no-profile", "not looked at before the profile is well")
    return Check(names, seconds, lambda: look(profile), remedy)


def settled(names: tuple[str, ...], reason: str, text: str) -> Check:
    """One that has nothing to look at here."""
    return Check(names, 1.0, lambda: dict.fromkeys(names, not_asked(reason, text)))
