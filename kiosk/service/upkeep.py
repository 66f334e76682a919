"""What an administrator does to a patron database by hand."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from kiosk.library.backup import back_up
from kiosk.library.circulation import Circulation
from kiosk.library.kiosks import KioskRegister
from kiosk.library.koha.intents import Intents
from kiosk.library.notices import Notices
from kiosk.library.port import StoreUnavailable
from kiosk.library.retention import count_ended, forget_ended
from kiosk.library.sql import SqlStore
from kiosk.library.sqlite import open_sqlite
from kiosk.patron.number import NumberScheme
from kiosk.service.assemble import open_configured
from kiosk.service.keyfile import key_path
from kiosk.service.rules import LibraryRules
from kiosk.settings.demo import demo_profile
from kiosk.settings.load import load
from kiosk.settings.profile import Profile
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
        """The database of a service configuration.  Raises ProfileError too."""
        settings = load_service(config)
        rules = None if settings.library.backend == "koha" else settings
        return cls(open_configured(settings, config.parent.absolute()), settings.database.key_file, rules)

    @classmethod
    def of_kiosk(cls, profile: Path) -> Upkeep:
        """The database of a kiosk that is its own service.  Raises ProfileError too."""
        return cls._inside(load(profile))

    @classmethod
    def of_demo(cls, data: Path | None) -> Upkeep:
        """The database of the demo that keeps its data there.  Raises ProfileError too."""
        return cls._inside(demo_profile(data))

    @classmethod
    def _inside(cls, profile: Profile) -> Upkeep:
        database = profile.service.database
        if database is None:
            raise StoreUnavailable("this kiosk's patrons are elsewhere: run this on the server, with --config")
        if not database.exists():
            raise StoreUnavailable(f"there is no database {database}")
        return cls(open_sqlite(database), key_path(database), profile)

    def register(self) -> KioskRegister:
        """The kiosks it knows."""
        SqlStore(self.engine)  # makes the tables, or brings them up to date
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
