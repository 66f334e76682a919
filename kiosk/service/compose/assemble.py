"""Builds the library service: inside one kiosk from its profile, or for many from the service's configuration."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from argon2 import PasswordHasher

from kiosk.clock import Clock
from kiosk.identity.revocation import RevocationChecker
from kiosk.library.database.sqlite import BUSY_SECONDS
from kiosk.library.port import StoreError
from kiosk.service.compose.config import opener
from kiosk.service.compose.core import Options, ServiceCore
from kiosk.service.compose.start import CannotStart
from kiosk.service.local.service import LocalService
from kiosk.service.patrons.database import database_of_profile, database_of_service, open_configured
from kiosk.settings.profile import Profile
from kiosk.settings.service import ServiceConfig

__all__ = ["CannotStart", "build_core", "build_local", "open_configured"]


def build_local(
    profile: Profile,
    *,
    demo: bool,
    clock: Clock,
    pki_anchors: tuple[bytes, ...] = (),
    revocation: RevocationChecker | None = None,
    hasher: PasswordHasher | None = None,
    busy_seconds: float = BUSY_SECONDS,
    checkpoint: Callable[[str], None] = lambda _step: None,
) -> LocalService:
    """The service inside this kiosk, on the profile's database; for the rest see Options.  Raises CannotStart."""
    try:
        database = database_of_profile(profile, busy_seconds=busy_seconds)
    except StoreError:
        raise CannotStart("this kiosk's library service is on a server: the profile names no database") from None
    options = Options(clock, demo, pki_anchors, revocation, checkpoint=checkpoint)
    if hasher is not None:
        options = replace(options, hasher=hasher)
    core = ServiceCore(profile, database, options)
    ending = ExitStack()
    ending.callback(core.close)
    if profile.staff.port is not None:
        try:
            ending.callback(_start_desk(profile, core, options.hasher))
        except CannotStart:
            ending.close()
            raise
    return core.service_for(profile.kiosk.id, close=ending.close)


def _start_desk(profile: Profile, core: ServiceCore, hasher: PasswordHasher) -> Callable[[], None]:
    try:
        from kiosk.service.compose.embedded import start_desk  # a web server, for who wants a desk here
    except ModuleNotFoundError as error:
        raise CannotStart(
            f"the profile has a staff desk (staff.port), and {error.name} is not installed: requirements/server.txt"
        ) from error
    return start_desk(profile, core, hasher)


def build_core(config: ServiceConfig, base: Path, options: Options) -> ServiceCore:
    """The library service for many kiosks; relative paths are counted from ``base``.  Raises CannotStart."""
    options = replace(
        options,
        setup=config.setup,
        open_system=opener(config),
        calls_mailed=config.calls.to is not None,
        calls_kept=timedelta(days=config.staff.audit_days),
    )
    try:
        database = database_of_service(config, base)
    except StoreError as error:
        raise CannotStart(str(error)) from error
    return ServiceCore(config, database, options)
