"""From a profile to the heartbeat of its kiosk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.driver.status import Status
from kiosk.heartbeat.beating import Heartbeat
from kiosk.service.port import LibraryService
from kiosk.settings.digest import shared_digest
from kiosk.settings.profile import Profile

if TYPE_CHECKING:
    from kiosk.heartbeat.looks import Look


def make_heartbeat(
    profile: Profile, service: LibraryService, status: Status, ask_frame: Callable[[], None], clock: Clock
) -> Heartbeat:
    """Not begun yet."""

    def looks() -> Sequence[Look]:
        from kiosk.heartbeat.looks import looks_of  # on the heartbeat's own thread: nobody waits for it

        return looks_of(profile, clock)

    return Heartbeat(status, service, clock, profile=shared_digest(profile), looks=looks, ask_frame=ask_frame)
