"""One-time addresses for phones, known by the hash of their code."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, delete, insert, select, update

from kiosk.library.books.languages import JAPANESE, language_of
from kiosk.library.books.mail_tables import setup_codes
from kiosk.library.books.tasks import NewSetupCode
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.sqlite import empty_log
from kiosk.library.database.statements import insert_if_new


@dataclass(frozen=True, slots=True)
class SetupCard:
    """What a code opens."""

    number: str = field(repr=False)
    barcode: str = field(repr=False)
    language: str = JAPANESE


def keep_code(db: Connection, code: NewSetupCode, card: SetupCard) -> None:
    """Keep a code in this transaction; one that is there already stays as it is."""
    row = {"code_hash": code.code_hash, "expires_at": code.expires_at, "opened": False}
    insert_if_new(db, setup_codes, number=card.number, barcode=card.barcode, **row)


class SetupCodes:
    """The table.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def open(self, code_hash: str, now: datetime, window: timedelta) -> SetupCard | None:
        """What the code opens, or None.  The first time it is asked for, the code's life shrinks to ``window``."""
        known = (setup_codes.c.code_hash == code_hash, setup_codes.c.expires_at > now)
        shown = (setup_codes.c.number, setup_codes.c.barcode)
        with self._reading.begin() as db:  # clients that guess codes must not keep writers waiting
            row = db.execute(select(*shown, setup_codes.c.opened).where(*known)).one_or_none()
            language = JAPANESE if row is None else language_of(db, row.number)
        if row is None:
            return None
        if not row.opened:
            first = update(setup_codes).where(*known, setup_codes.c.opened.is_(False))
            with self._engine.begin() as db:
                db.execute(first.values(opened=True, expires_at=now + window))
        return SetupCard(row.number, row.barcode, language)

    @translate_db_errors
    def add(self, code: NewSetupCode, card: SetupCard) -> None:
        """Keep a code for an existing patron."""
        row = {"code_hash": code.code_hash, "expires_at": code.expires_at, "opened": False}
        with self._engine.begin() as db:
            db.execute(insert(setup_codes), {"number": card.number, "barcode": card.barcode, **row})

    @translate_db_errors
    def purge(self, now: datetime) -> None:
        with self._engine.begin() as db:
            forgotten = db.execute(delete(setup_codes).where(setup_codes.c.expires_at <= now)).rowcount
        if forgotten and self._engine.dialect.name == "sqlite":
            empty_log(self._engine)
