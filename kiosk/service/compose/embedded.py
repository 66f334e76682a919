"""The staff desk of a kiosk that is its own library service: a listener in the kiosk's process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial

import uvicorn
from argon2 import PasswordHasher

from kiosk.concurrency import SerialWorker
from kiosk.log.logger import logger
from kiosk.service.compose.core import ServiceCore
from kiosk.service.http.listen import Loop, bind_staff, check_certificate
from kiosk.service.http.protocol import STAFF, PatientProtocol
from kiosk.settings.profile import Profile
from kiosk.settings.service import Listen
from kiosk.settings.staff_desk import StaffDesk
from kiosk.settings.tables.setup_page import SetupPage
from kiosk.staff.compose import RunningDesk

log = logger("kiosk.staff")

STOP_SECONDS = 5
"""For requests under way when the kiosk stops."""


class EmbeddedDesk:
    """Answers on a thread of its own, until it is closed."""

    def __init__(self, profile: Profile, core: ServiceCore, hasher: PasswordHasher) -> None:
        """Raises CannotStart: a port that is taken, a certificate that can't be used."""
        check_certificate(profile.staff)
        self._listener = bind_staff(profile.staff)
        self._desk = RunningDesk(profile, profile.staff, Listen(), core, hasher)
        self._server = uvicorn.Server(_Config(self._desk, profile.staff))
        self._worker = SerialWorker("staff desk")
        self._worker.do(partial(self._server.run, sockets=[self._listener]))
        log.info("the staff desk listens on port %d", self._listener.getsockname()[1])

    def close(self) -> None:
        """Requests under way get a moment."""
        self._server.should_exit = True
        self._worker.close()
        self._listener.close()
        self._desk.close()


class _Config(uvicorn.Config):
    """One listener, within the limits of a service's."""

    def __init__(self, desk: RunningDesk, staff: StaffDesk) -> None:
        self._staff = staff
        super().__init__(
            desk.app,
            http=PatientProtocol,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_graceful_shutdown=STOP_SECONDS,
        )

    def get_loop_factory(self) -> Callable[[], asyncio.AbstractEventLoop]:
        """The loop uvicorn runs in."""
        return partial(Loop, Listen(), SetupPage(), self._staff, names=(STAFF,))


def start_desk(profile: Profile, core: ServiceCore, hasher: PasswordHasher) -> Callable[[], None]:
    """What closes it.  Raises CannotStart."""
    return EmbeddedDesk(profile, core, hasher).close
