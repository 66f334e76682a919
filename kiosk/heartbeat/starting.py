"""From a profile to the heartbeat of its kiosk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.dataclass import dataclass
from kiosk.driver.status import Status
from kiosk.heartbeat.beating import Heartbeat
from kiosk.heartbeat.orders import Keeper, Orders
from kiosk.heartbeat.readiness import ReadinessReporter
from kiosk.service.port import LibraryService
from kiosk.settings.digest import shared_digest
from kiosk.settings.profile import Profile
from kiosk.visit.event.all import Event

if TYPE_CHECKING:
    from kiosk.doctor.report import Report
    from kiosk.heartbeat.looks import Look


@dataclass(frozen=True, slots=True)
class Reported:
    """The kiosk a heartbeat is of: what it knows of itself, and how it is told; ``file`` is its profile's."""

    status: Status
    ask_frame: Callable[[], None]
    post: Callable[[Event], None]
    pauses: Keeper
    file: Path | None = None


def make_heartbeat(profile: Profile, service: LibraryService, kiosk: Reported, clock: Clock) -> Heartbeat:
    """Not begun yet."""

    def looks() -> Sequence[Look]:
        from kiosk.heartbeat.looks import looks_of  # on the heartbeat's own thread: nobody waits for it

        return looks_of(profile, clock)

    def examine() -> Report:
        from kiosk.doctor.all import examine  # seldom asked for, and all of the doctor

        return examine(kiosk.file, None, time_of=clock).report

    digest = shared_digest(profile)
    orders = Orders(kiosk.post, kiosk.pauses, ReadinessReporter(examine, service, clock, digest))
    return Heartbeat(kiosk.status, service, clock, profile=digest, looks=looks, ask_frame=kiosk.ask_frame, ear=orders)
