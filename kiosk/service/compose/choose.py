"""The library service of a kiosk, inside or on a server; only what the kiosk uses is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.clock import Clock
from kiosk.settings.profile import LOCAL, Profile

if TYPE_CHECKING:
    from kiosk.service.local.service import LocalService
    from kiosk.service.remote.client import RemoteService


def open_service(profile: Profile, clock: Clock) -> LocalService | RemoteService:
    """The library service where the profile says it is.  Raises CannotStart."""
    if profile.service.address == LOCAL:
        from kiosk.service.compose.assemble import build_local  # databases, hashes, mail: much of it

        return build_local(profile, demo=False, clock=clock)
    from kiosk.service.compose.connect import connect

    return connect(profile)
