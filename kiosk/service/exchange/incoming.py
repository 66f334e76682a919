"""Files that come from the library's system: what the library has decided about them, and the rounds that look."""

from __future__ import annotations

from argon2 import PasswordHasher
from sqlalchemy import Engine

from kiosk.clock import Clock
from kiosk.concurrency import Ticker
from kiosk.faults import Loggable
from kiosk.library.circulation.csv_file import CSV
from kiosk.library.exchange.incoming.checking import WholeRoll
from kiosk.library.exchange.incoming.folder import FolderFault, FolderRules, WatchedFolder, try_out
from kiosk.library.exchange.incoming.reading import ReadingRules
from kiosk.library.exchange.incoming.taking import Importer, ImportRules
from kiosk.library.sql.initial_passwords import InitialPasswords
from kiosk.library.sql.wrapping import Wrapping
from kiosk.log.logger import logger
from kiosk.patron.number import NumberRange
from kiosk.service.hashes import HASHES
from kiosk.service.rules import LibraryRules
from kiosk.settings.belonging import ranges
from kiosk.settings.tables.patron_import import PatronImport

log = logger("kiosk.service")

STOP_SECONDS = 10.0
"""How long a round is waited for at the end: it may read a share that never answers, and is finished at next start."""
WRAP_SECONDS, WRAP_AT_ONCE = 10.0, 10
"""Between two rounds of wrapping, and how many a round: about a second of one processor."""
REST_ROUNDS = 60
"""Rounds without a look once there was nothing to wrap."""


def import_rules(rules: LibraryRules, key: bytes, instead: PatronImport | None = None) -> ImportRules:
    """``key`` is the service's, for initial passwords; ``instead`` of the library's table [import]."""
    settings = instead or rules.patron_import
    own = ranges(rules.number, rules.library.branches)
    whole = WholeRoll(settings.end_at_most_percent) if settings.roll == "whole" else None
    lending = CSV.model_copy(
        update={"encoding": settings.lending_encoding, "separator": settings.lending_separator},
    )
    first = {each.counter: each.first for each in own}
    reading = _reading(rules, settings, own, key) if settings.described else None
    return ImportRules(rules.number.scheme, rules.circulation.rules, lending, reading, first, whole)


def _reading(rules: LibraryRules, settings: PatronImport, own: tuple[NumberRange, ...], key: bytes) -> ReadingRules:
    def own_range(number: str) -> tuple[str, int] | None:
        for each in own:
            serial = each.serial(number)
            if serial is not None:
                return each.counter, serial
        return None

    return ReadingRules(
        settings.layout,
        rules.number.scheme,
        own_range,
        rules.password.rules,
        InitialPasswords(key),
        settings.by_birth_date,
        settings.default_expiry,
    )


class IncomingRounds:
    """Looks into the folder every so many seconds."""

    def __init__(self, watched: WatchedFolder, seconds: float) -> None:
        self._watched = watched
        self._ticker = Ticker("import", seconds, self.round, first=min(1.0, seconds))
        self._fault = ""

    def start(self) -> None:
        """Begin; once only."""
        self._ticker.start()

    def stop(self) -> None:
        """End; a file that is being taken in is finished after the next start."""
        self._ticker.stop(STOP_SECONDS)

    def round(self) -> None:
        """Take in what is there.  Raises StoreUnavailable; what is wrong with the folder is logged once."""
        try:
            self._watched.look(lambda: self._ticker.stopping)
        except FolderFault as fault:
            self._say(fault)
        else:
            self._say(None)

    def _say(self, fault: FolderFault | None) -> None:
        text = Loggable("" if fault is None else fault)
        if text != self._fault:
            self._fault = text
            if text:
                log.error("import: the folder can't be used: %s; it is tried again", text)
            else:
                log.info("import: the folder can be used again")


def folder_rules(settings: PatronImport) -> FolderRules | None:
    """None where no folder is watched."""
    if settings.folder is None:
        return None
    return FolderRules(
        settings.folder,
        settings.lending_files,
        settings.ready,
        float(settings.steady_seconds),
        settings.keep_days,
    )


def import_folder_fault(settings: PatronImport) -> str | None:
    """What keeps the folder from being used, for ``--check``; a file is made in each folder and deleted again."""
    folder = folder_rules(settings)
    if folder is None:
        return None
    try:
        try_out(folder.folder)
    except FolderFault as fault:
        return f"import.folder: {fault}"
    return None


class WrappingRounds:
    """Has initial passwords wrapped: a tenth of one processor while there are any, a look now and then otherwise."""

    def __init__(self, wrapping: Wrapping) -> None:
        self._wrapping = wrapping
        self._rest = 0
        self._ticker = Ticker("initial passwords", WRAP_SECONDS, self.round, first=WRAP_SECONDS)

    def start(self) -> None:
        """Begin; once only."""
        self._ticker.start()

    def stop(self) -> None:
        """End; what is left is done after the next start."""
        self._ticker.stop(STOP_SECONDS)

    def round(self) -> None:
        """Do some.  Raises StoreUnavailable."""
        self._rest -= 1
        if self._rest < 0 and not self._wrapping.some(WRAP_AT_ONCE):
            self._rest = REST_ROUNDS


class Incoming:
    """The work that files make, while the service runs."""

    def __init__(self, *parts: IncomingRounds | WrappingRounds) -> None:
        self._parts = parts

    def start(self) -> None:
        """Begin; once only."""
        for part in self._parts:
            part.start()

    def stop(self) -> None:
        """End; what is under way is finished after the next start."""
        for part in self._parts:
            part.stop()


def make_incoming(rules: LibraryRules, engine: Engine, key: bytes, hasher: PasswordHasher, clock: Clock) -> Incoming:
    """Not yet started."""
    settings = rules.patron_import
    wrapping = WrappingRounds(Wrapping(engine, InitialPasswords(key), hasher, HASHES))
    folder = folder_rules(settings)
    if folder is None:
        return Incoming(wrapping)
    watched = WatchedFolder(folder, Importer(engine, import_rules(rules, key)), clock)
    return Incoming(IncomingRounds(watched, float(settings.every_seconds)), wrapping)
