"""What an administrator does to a patron database by hand."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from kiosk.library.backup import back_up
from kiosk.library.circulation import Circulation
from kiosk.library.founding import refuse_empty
from kiosk.library.kiosks import KioskRegister
from kiosk.library.koha.intents import Intents
from kiosk.library.notices import Notices
from kiosk.library.port import NoDatabase, StoreError, StoreUnavailable
from kiosk.library.retention import count_ended, forget_ended
from kiosk.library.sql import SqlStore
from kiosk.patron.number import NumberScheme
from kiosk.service.opening import nothing_there
from kiosk.service.places import Place, place_of_profile, place_of_service
from kiosk.service.rules import LibraryRules
from kiosk.settings.demo import demo_profile
from kiosk.settings.load import load
from kiosk.settings.service import load_service


@dataclass(frozen=True, slots=True)
class Upkeep:
    """One patron database and its key file.  All raise StoreError.

    ``rules`` are those of a library that lends from this database; None where loans are elsewhere (Koha).
    """

    engine: Engine
    key_file: Path
    rules: LibraryRules | None = None

    @classmethod
    def of_service(cls, config: Path) -> Upkeep:
        """The database of a service configuration.  Raises ProfileError, CannotStart too."""
        settings = load_service(config)
        rules = None if settings.library.backend == "koha" else settings
        return cls._of(place_of_service(settings, config.parent.absolute()), rules)

    @classmethod
    def of_kiosk(cls, profile: Path) -> Upkeep:
        """The database of a kiosk that is its own service.  Raises ProfileError, CannotStart too."""
        settings = load(profile)
        return cls._of(place_of_profile(settings), settings)

    @classmethod
    def of_demo(cls, data: Path | None) -> Upkeep:
        """The database of the demo that keeps its data there.  Raises ProfileError, CannotStart too."""
        settings = demo_profile(data)
        return cls._of(place_of_profile(settings), settings)

    @classmethod
    def _of(cls, place: Place, rules: LibraryRules | None) -> Upkeep:
        """Nothing is made that is not there."""
        try:
            engine = place.open_engine(False)
            try:
                refuse_empty(engine)
            except StoreError:
                engine.dispose()
                raise
        except NoDatabase as error:
            raise nothing_there(place, str(error)) from error
        return cls(engine, place.key_file, rules)

    def register(self) -> KioskRegister:
        """The kiosks it knows."""
        SqlStore(self.engine)  # brings the tables up to date
        return KioskRegister(self.engine)

    def lending(self) -> tuple[Circulation, NumberScheme]:
        """Loans and reservations, and what patron numbers look like."""
        if self.rules is None:
            raise StoreUnavailable("this library's loans and reservations are in Koha: enter them there")
        SqlStore(self.engine)
        return Circulation(self.engine, self.rules.circulation.rules), self.rules.number.scheme

    def notices(self) -> Notices:
        """Who wants to be told of reservations that are ready."""
        SqlStore(self.engine)
        return Notices(self.engine)

    def count_ended(self, before: date) -> int:
        """How many registrations ended before this day."""
        SqlStore(self.engine)
        return count_ended(self.engine, before)

    def forget_ended(self, before: date) -> int:
        """Delete them; how many there were."""
        SqlStore(self.engine)
        return forget_ended(self.engine, before)

    def unfinished(self) -> list[tuple[str, str]]:
        """Numbers promised to somebody whose patron in Koha is not finished, and how far each is."""
        SqlStore(self.engine)
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
        """Give the database back."""
        self.engine.dispose()
