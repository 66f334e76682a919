"""What a service reads at its start besides its settings, each thing alone, so that all faults are said at once.

Nothing is sent to other machines, but to a database that is on one; nothing is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path

from kiosk.clock import Clock
from kiosk.identity.revocation import CannotTell
from kiosk.identity.trust import TrustAnchor
from kiosk.library.database.founding import known, refuse_empty
from kiosk.library.port import NoDatabase, StoreError
from kiosk.service.compose.config import backend_of
from kiosk.service.compose.start import CannotStart
from kiosk.service.exchange.incoming import import_folder_fault
from kiosk.service.exchange.outgoing import folder_fault, terms_of
from kiosk.service.mail.setup import server_of
from kiosk.service.patrons.database import PatronDatabase, database_of_profile, database_of_service
from kiosk.service.patrons.opening import key_of_database, nothing_there
from kiosk.service.rules import LibraryRules
from kiosk.settings.anchors import read_anchor
from kiosk.settings.profile import LOCAL, Profile
from kiosk.settings.service import ServiceConfig

Key = tuple[str | int, ...]
Look = tuple[Key, Callable[[], object]]
"""Which key of the settings it is about, and what raises CannotStart, StoreError or CannotTell."""


def looks_of_kiosk(profile: Profile, clock: Clock) -> Iterator[Look]:
    """Those of the library service as this kiosk has it: inside, or on a server."""
    if profile.service.address != LOCAL:
        from kiosk.service.compose.connect import tls_of, token_file  # here: who has no server needs no client

        yield ("service", "token_file"), lambda: token_file(profile.service)
        yield ("service", "ca_file"), lambda: tls_of(profile.service)
        return
    yield ("service", "database"), lambda: _look_at_database(database_of_profile(profile))
    yield from _of_rules(profile, clock)


def looks_of_service(config: ServiceConfig, base: Path, clock: Clock) -> Iterator[Look]:
    """Those of a service for many kiosks.  It needs what only servers have installed."""
    from kiosk.service.compose.host import metrics_token
    from kiosk.service.http.listen import check_certificate

    yield ("listen", "certificate"), lambda: check_certificate(config.listen)
    yield ("setup", "certificate"), lambda: check_certificate(config.setup)
    yield ("staff", "certificate"), lambda: check_certificate(config.staff)
    yield ("metrics", "token_file"), lambda: metrics_token(config)
    yield ("database", "url"), lambda: _look_at_database(database_of_service(config, base))
    system = config.system
    if system is not None:
        yield (config.library.backend, "secret_file"), lambda: backend_of(config).read_files(system)
    yield from _of_rules(config, clock)


def fault_of(look: Callable[[], object]) -> CannotStart | StoreError | CannotTell | None:
    """What keeps the service from starting; None if nothing does."""
    try:
        look()
    except (CannotStart, StoreError, CannotTell) as error:
        return error
    return None


def _of_rules(rules: LibraryRules, clock: Clock) -> Iterator[Look]:
    yield from _lists(rules, clock)
    yield ("mail", "password_file"), lambda: server_of(rules.mail)
    yield ("exchange", "folder"), lambda: _raise(folder_fault(rules.exchange))
    yield ("exchange", "certificate"), lambda: terms_of(rules.exchange)
    yield ("import", "folder"), lambda: _raise(import_folder_fault(rules.patron_import))


def _lists(rules: LibraryRules, clock: Clock) -> Iterator[Look]:
    """The revocation lists that are files."""
    if rules.revocation.mode not in ("crl", "ocsp-then-crl"):
        return
    from kiosk.identity.revocation.crl.source import CrlSource

    @cache
    def anchors() -> tuple[TrustAnchor, ...]:
        return tuple(read_anchor(path) for path in rules.trust.anchors)

    def read(place: Path) -> None:
        CrlSource(place, anchors(), clock).current(float(rules.revocation.timeout_seconds))

    for number, place in enumerate(rules.revocation.crl):
        if isinstance(place, Path):
            yield ("revocation", "crl", number), partial(read, place)


def _look_at_database(database: PatronDatabase) -> None:
    """Raises CannotStart or StoreError for one that is not there, or whose key is not."""
    try:
        engine = database.open_engine(False)
        try:
            refuse_empty(engine)
            key_of_database(database, known(engine))
        finally:
            engine.dispose()
    except NoDatabase as error:
        raise nothing_there(database, str(error)) from error


def _raise(fault: str | None) -> None:
    if fault is not None:
        raise CannotStart(fault)
