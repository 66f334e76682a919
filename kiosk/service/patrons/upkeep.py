"""What an administrator does to a patron database by hand."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Engine

from kiosk.identity.trust import BadAnchor, TrustAnchor
from kiosk.library.books.audit import Entry, entries, write
from kiosk.library.books.belonging import Belonging, belonging
from kiosk.library.books.intents import Intents
from kiosk.library.books.kiosks import KioskRegister
from kiosk.library.books.notices import Notices
from kiosk.library.books.retention import count_ended, forget_ended, hangs_on, numbers_of
from kiosk.library.circulation.lending import Circulation
from kiosk.library.database.backup import back_up
from kiosk.library.database.founding import bring_up_to_date, known, refuse_empty
from kiosk.library.port import NoDatabase, StoreError, StoreUnavailable
from kiosk.library.sql.elsewhere import numbers_elsewhere
from kiosk.library.sql.opening import open_tables
from kiosk.library.system import Environment, LibrarySystem
from kiosk.patron.applicant import Applicant
from kiosk.patron.number import NumberScheme
from kiosk.patron.person_key import former_person_keys, person_key
from kiosk.service.compose.config import backend_of, load_service, opener
from kiosk.service.patrons.cards import CardUpkeep
from kiosk.service.patrons.database import PatronDatabase, database_of_profile, database_of_service
from kiosk.service.patrons.keyfile import keyed
from kiosk.service.patrons.opening import key_of_database, nothing_there
from kiosk.service.rules import LibraryRules
from kiosk.settings.anchors import read_anchor
from kiosk.settings.demo import demo_profile
from kiosk.settings.load import load
from kiosk.settings.profile import Trust


@dataclass(frozen=True, slots=True)
class Upkeep:
    """One patron database and its key file.  All raise StoreError.

    ``rules`` are those of a library that lends from this database; None where another library system lends.
    """

    engine: Engine
    key_file: Path
    rules: LibraryRules | None = None
    database: PatronDatabase | None = None
    trust: Trust | None = None
    open_system: Callable[[Environment], LibrarySystem] = open_tables
    title: str = ""
    """What IT calls the library system."""

    @classmethod
    def of_service(cls, config: Path) -> Upkeep:
        """The database of a service configuration.  Raises ProfileError, CannotStart too."""
        settings = load_service(config)
        database = database_of_service(settings, config.parent.absolute())
        backend = backend_of(settings)
        rules = settings if backend.lends_here else None
        return cls._of(database, rules, settings.trust, opener(settings), backend.title)

    @classmethod
    def of_kiosk(cls, profile: Path) -> Upkeep:
        """The database of a kiosk that is its own service.  Raises ProfileError, CannotStart too."""
        settings = load(profile)
        return cls._of(database_of_profile(settings), settings, settings.trust)

    @classmethod
    def of_demo(cls, data: Path | None) -> Upkeep:
        """The database of the demo that keeps its data there.  Raises ProfileError, CannotStart too."""
        settings = demo_profile(data)
        return cls._of(database_of_profile(settings), settings, settings.trust)

    @classmethod
    def _of(
        cls,
        database: PatronDatabase,
        rules: LibraryRules | None,
        trust: Trust,
        open_system: Callable[[Environment], LibrarySystem] = open_tables,
        title: str = "",
    ) -> Upkeep:
        """Nothing is made that is not there."""
        try:
            engine = database.open_engine(False)
            try:
                refuse_empty(engine)
            except StoreError:
                engine.dispose()
                raise
        except NoDatabase as error:
            raise nothing_there(database, str(error)) from error
        return cls(engine, database.key_file, rules, database, trust, open_system, title)

    def register(self) -> KioskRegister:
        bring_up_to_date(self.engine)
        return KioskRegister(self.engine)

    def lending(self) -> tuple[Circulation, NumberScheme]:
        """Loans and reservations, and what patron numbers look like."""
        if self.rules is None:
            raise StoreUnavailable(f"this library's loans and reservations are in {self.title}: enter them there")
        bring_up_to_date(self.engine)
        return Circulation(self.engine, self.rules.circulation.rules), self.rules.number.scheme

    def belonging(self, number: str) -> Belonging | None:
        """Home library and category of a patron in our own tables."""
        bring_up_to_date(self.engine)
        return belonging(self.engine, number)

    def notices(self) -> Notices:
        bring_up_to_date(self.engine)
        return Notices(self.engine)

    @property
    def cards(self) -> CardUpkeep:
        return CardUpkeep(self.engine, self.note, self.rules is not None)

    def count_ended(self, before: date) -> int:
        bring_up_to_date(self.engine)
        return count_ended(self.engine, before)

    def forget_ended(self, before: date) -> int:
        bring_up_to_date(self.engine)
        forgotten = forget_ended(self.engine, before)
        self._write("purge", f"{forgotten} before {before}")
        return forgotten

    def hangs_on(self, number: str) -> dict[str, int]:
        """How many patrons, loans and reservations `forget` would delete."""
        bring_up_to_date(self.engine)
        return hangs_on(self.engine, number)

    def forget(self, number: str) -> int:
        """Delete one patron, who may then register again.  Raises StillThere while another system has the record."""
        bring_up_to_date(self.engine)
        system = self.open_system(Environment(self.engine))
        try:
            forgotten = system.registrations.forget(number)
        finally:
            system.close()
        self._write("forget", number)
        return forgotten

    def anchors(self) -> tuple[TrustAnchor, ...]:
        """The trust anchors.  Raises StoreUnavailable."""
        try:
            return tuple(read_anchor(path) for path in (self.trust.anchors if self.trust else ()))
        except (OSError, BadAnchor, ValueError) as error:
            raise StoreUnavailable(f"trust anchors: {error}") from error

    def numbers_of(self, person: Applicant) -> list[str]:
        """The numbers this person has here, by any form of the person key, or by a file.  Raises CannotStart."""
        key = self.key()
        forms = [person_key(person), *former_person_keys(person)]
        registered = numbers_of(self.engine, [keyed(key, form) for form in forms])
        return sorted({*registered, *numbers_elsewhere(self.engine, person)})

    def key(self) -> bytes:
        """The service's key.  Raises CannotStart."""
        bring_up_to_date(self.engine)
        if self.database is None:
            raise StoreUnavailable("whose key this database has is not known")
        return key_of_database(self.database, known(self.engine))

    def note(self, act: str, about: str) -> None:
        """Write down what was done by hand."""
        self._write(act, about)

    def audit(self) -> list[Entry]:
        bring_up_to_date(self.engine)
        return entries(self.engine)

    def _write(self, act: str, about: str) -> None:
        write(self.engine, Entry(datetime.now(UTC), _actor(), act, about))

    def unfinished(self) -> list[tuple[str, str]]:
        """Numbers of unfinished registrations in the library system, and the state of each."""
        bring_up_to_date(self.engine)
        return [(intent.number, intent.state) for intent in Intents(self.engine).unfinished()]

    def back_up(self, target: Path) -> Path:
        """Copy database and key file as they are, to ``target`` and beside it; the copy of the key file.

        The tables stay as they are: it may be the copy before an upgrade.
        """
        if not target.parent.is_dir():
            raise StoreUnavailable(f"there is no folder {target.parent}: make it, or mount what it lies on, first")
        key_copy = target.with_name(target.name + ".key")
        if key_copy.exists():
            raise StoreUnavailable(f"{key_copy} exists; a copy never overwrites another")
        back_up(self.engine, target)
        try:
            with os.fdopen(os.open(key_copy, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as copy:
                copy.write(self.key_file.read_bytes())
        except OSError as error:
            target.unlink()
            key_copy.unlink(missing_ok=True)
            raise StoreUnavailable(
                f"the key file {self.key_file} can't be copied ({error.strerror}); no copy was made"
            ) from error
        return key_copy

    def close(self) -> None:
        self.engine.dispose()


def _actor() -> str:
    """The account that runs the command."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return "unknown"
