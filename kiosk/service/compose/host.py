"""From a service configuration to the whole service."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.types import ASGIApp

from kiosk.clock import SystemClock
from kiosk.concurrency import Ticker
from kiosk.faults import Loggable, type_and_text
from kiosk.hardening import forbid_core_dumps
from kiosk.library.books.kiosks import KioskRegister
from kiosk.library.port import StoreError
from kiosk.library.system import BadSettings, Configured, Hint
from kiosk.log.logger import logger
from kiosk.service.compose.assemble import build_core
from kiosk.service.compose.config import backend_of, load_service
from kiosk.service.compose.core import Options, ServiceCore
from kiosk.service.compose.start import CannotStart
from kiosk.service.exchange.incoming import import_folder_fault
from kiosk.service.exchange.outgoing import folder_fault
from kiosk.service.fleet.view import FleetView
from kiosk.service.http.apart import ByListener
from kiosk.service.http.clients import proxies
from kiosk.service.http.fleet import fleet_text
from kiosk.service.http.limits import ClientLimit, RateLimit
from kiosk.service.http.log import keep, set_up
from kiosk.service.http.metrics import Metrics
from kiosk.service.http.middleware import AccessPolicy
from kiosk.service.http.phone_page import SetupEndpoint
from kiosk.service.http.protocol import STAFF
from kiosk.service.http.server import make_app
from kiosk.service.mail.setup import catalogue, server_of
from kiosk.service.phone_page.html import SetupPages
from kiosk.service.port import LibraryService
from kiosk.service.registration.tokens import kiosk_token_hash
from kiosk.settings.files.secret import BadSecretFile, read_token
from kiosk.settings.service import ServiceConfig

log = logger("kiosk.service")

ALIVE_SECONDS = 1.0


class Host:
    """The service core, with the health check of the HTTP API."""

    def __init__(
        self,
        core: ServiceCore,
        *,
        now: Callable[[], float] = time.monotonic,
        first: Callable[[], None] = lambda: None,
    ) -> None:
        """``first`` is ended before the core."""
        self.core = core
        self._first = first
        self._now = now
        self._asked: tuple[float, bool] | None = None

    def service_for(self, kiosk_id: str) -> LibraryService:
        return self.core.service_for(kiosk_id)

    def alive(self) -> bool:
        """Whether the database answers; asked at most once in ALIVE_SECONDS, however often it is called."""
        now = self._now()
        if self._asked is None or now - self._asked[0] >= ALIVE_SECONDS:
            self._asked = now, self._answers()
        return self._asked[1]

    def _answers(self) -> bool:
        try:
            with self.core.engine.execution_options(reading=True).begin() as db:
                db.execute(text("SELECT 1"))
        except (SQLAlchemyError, StoreError):
            return False
        return True

    def fleet_figures(self) -> bytes:
        view = FleetView(self.core.engine, self.core.clock)
        try:
            return fleet_text(view.kiosks(), view.counts(), view.clock.now())
        except StoreError as error:
            log.error("the kiosks' health can't be read: %s", type_and_text(error))
            return b""

    def close(self) -> None:
        self._first()
        self.core.close()


def make_service(config: ServiceConfig, base: Path, options: Options) -> ASGIApp:
    """The service, ready for an ASGI server.  Raises CannotStart."""
    token = metrics_token(config)
    core = build_core(config, base, options)
    for notice in core.notices:
        log.warning("%s", Loggable(notice))
    register = KioskRegister(core.engine)
    for unknown in unknown_kiosks(config, register):
        log.warning("%s", Loggable(unknown))
    policy = AccessPolicy(
        kiosk_of=lambda token: register.kiosk_of(kiosk_token_hash(token)),
        rate=RateLimit(config.limits.requests_per_minute),
        body_bytes=config.limits.body_kilobytes * 1024,
        body_seconds=config.limits.body_seconds,
        metrics_token=token,
        proxies=proxies(config.listen),
    )
    setup = None
    if core.links is not None:
        pages = SetupPages(config, config.setup.minutes, catalogue)
        setup = SetupEndpoint(core.links, pages, ClientLimit(config.setup.requests_per_minute), proxies(config.listen))
        if config.setup.port is None:
            log.warning("phones and kiosks share one listener: set setup.port to keep them apart")
    first = ExitStack()
    mails = [*_alerts(config, core), *_call_mails(config, core)]
    desks = {}
    if config.staff.port is not None:
        from kiosk.staff.compose import RunningDesk  # here: a service without a desk needs none of it

        desk = RunningDesk(config, config.staff, config.listen, core, options.hasher)
        first.callback(desk.close)
        desks[STAFF] = desk.app
    for rounds in mails:
        rounds.start()
        first.callback(rounds.stop)
    app = make_app(Host(core, first=first.close), policy, Metrics(), setup)
    return ByListener(app, desks) if desks else app


def _alerts(config: ServiceConfig, core: ServiceCore) -> Iterator[Ticker]:
    """Not begun; none for a library that wants no mails about kiosks.  Raises CannotStart."""
    server = server_of(config.mail)
    if config.alerts.to is None or server is None:
        return
    from kiosk.service.fleet import alerts

    view = FleetView(core.engine, core.clock)
    rounds = alerts.make_rounds(view, config.alerts, server, str(config.mail.sender), config.library.name)
    yield Ticker("alerts", alerts.SECONDS, rounds.look)


def _call_mails(config: ServiceConfig, core: ServiceCore) -> Iterator[Ticker]:
    """Not begun; none for a library that wants no mails about calls.  Raises CannotStart."""
    server = server_of(config.mail)
    if config.calls.to is None or server is None:
        return
    from kiosk.service.calls import mails

    library, sender = config.library.name, str(config.mail.sender)
    rounds = mails.make_rounds(core.engine, core.clock, config.calls, server, sender, library)
    yield Ticker("mails about calls", mails.SECONDS, rounds.look)


def check(config: ServiceConfig, base: Path, *, kiosks: bool = False) -> None:
    """See whether the service could start, and bring its tables up to date.  Raises CannotStart.

    With ``kiosks``, also whether those of the branches are known: a new one may be added while the service runs.
    """
    metrics_token(config)
    core = build_core(config, base, Options(SystemClock()))
    try:
        unknown = list(unknown_kiosks(config, KioskRegister(core.engine))) if kiosks else []
    finally:
        core.close()
    if unknown:
        raise CannotStart("\n".join(unknown))


def unknown_kiosks(config: ServiceConfig, register: KioskRegister) -> Iterator[str]:
    """The kiosks of branches that were never added: perhaps mistyped, and then of another branch."""
    known = {entry.kiosk_id for entry in register.entries()} if config.library.branches else set()
    for branch in config.library.branches:
        for kiosk_id in branch.kiosks:
            if kiosk_id not in known:
                yield (
                    f"library.branches: the branch {branch.code} has a kiosk {kiosk_id} that nobody added: "
                    f"mend its name, or `kiosk kiosks add {kiosk_id}`"
                )


def check_system(config: ServiceConfig) -> None:
    """Ask the library system whether everything is set up there, without changing it.  Raises CannotStart."""
    backend = backend_of(config)
    unusable = folder_fault(config.exchange) or import_folder_fault(config.patron_import)
    if unusable:
        raise CannotStart(f"{unusable} (docs/exchange.md)")
    try:
        found = list(backend.faults(config.system, _configured(config)))
    except BadSettings as error:
        raise CannotStart(str(error)) from error
    faults = [text for text in found if not isinstance(text, Hint)]
    for hint in found:
        if isinstance(hint, Hint):
            log.warning("%s: %s", Loggable(backend.title), Loggable(hint))
    if faults:
        place = f"docs/{config.library.backend}.md"
        raise CannotStart("\n".join([f"{backend.title} is not set up as the kiosks need it ({place}):", *faults]))


def _configured(config: ServiceConfig) -> Configured:
    return Configured(
        config.password.rules,
        tuple(branch.code for branch in config.library.branches),
        tuple(category.code for category in config.membership.categories),
        config.returning.offered,
    )


def from_file(path: Path) -> ASGIApp:
    """The same in a process of its own.  Raises ProfileError or CannotStart."""
    forbid_core_dumps()  # each process of the service is a program of its own
    set_up()
    config = load_service(path)
    keep(config.log)
    return make_service(config, path.parent.absolute(), Options(SystemClock()))


def metrics_token(config: ServiceConfig) -> str | None:
    """What /metrics is read with; None: nobody reads it.  Raises CannotStart."""
    file = config.metrics.token_file
    if file is None:
        return None
    try:
        token = read_token(file)
    except BadSecretFile as error:
        raise CannotStart(f"the token in {file} can't be used: {error}") from error
    except OSError as error:
        raise CannotStart(f"the token in {file} can't be read ({type(error).__name__})") from error
    if len(token) < 20:
        raise CannotStart(f"the token in {file} is too short: at least 20 characters")
    return token
