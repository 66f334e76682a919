"""Patrons in our own tables who are known already: found, compared with, and changed with their card."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, bindparam, exists, or_, select, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.imported import imported_patrons
from kiosk.library.database.schema import PERSON_KEY_FORM, patrons
from kiosk.library.database.sqlite import empty_log
from kiosk.library.database.statements import run
from kiosk.library.database.tables import loans
from kiosk.library.exchange.incoming.row import UNKNOWN, name_key
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.port import AlreadyRegistered, PerhapsRegistered
from kiosk.library.returning import (
    Change,
    ChangedMeanwhile,
    Finish,
    NewData,
    NewPassword,
    NewTerm,
    NoChange,
    PatronGone,
    StoredPatron,
)
from kiosk.library.sql.elsewhere import alike
from kiosk.library.sql.verification import Passwords
from kiosk.patron.applicant import Applicant
from kiosk.patron.likeness import Likeness
from kiosk.patron.returning import TermRefusal

_P = patrons.c
_PATRON = select(patrons).where(_P.number == bindparam("which"))
_LOCKED = _PATRON.with_for_update()
_THESE = (
    select(patrons)
    .where(or_(_P.person_key == bindparam("key"), _P.number.in_(bindparam("numbers", expanding=True))))
    .order_by(_P.number)
)
_OTHER = select(_P.number).where(_P.person_key == bindparam("key"), _P.number != bindparam("which"))
_OVERDUE = select(exists().where(loans.c.number == bindparam("which"), loans.c.due_on < bindparam("today")))
_SHOWN = ("name", "kana_family", "kana_given", "address", "phone", "email", "expires_on")
"""Columns that a ``StoredPatron`` shows and a change may write."""
_WHOSE = ("name", "birth_date")
"""What the person was recognised by: where staff have corrected it, nothing is as it was shown."""


@dataclass(frozen=True, slots=True)
class SqlKnownPatrons:
    """A :class:`~kiosk.library.returning.KnownPatrons` on SQLite or PostgreSQL; a key is the number.

    ``checkpoint`` is called with the name of each step of a change; tests end the process there.
    """

    engine: Engine
    passwords: Passwords
    checkpoint: Callable[[str], None] = lambda _step: None
    events: Events = field(default_factory=Events)

    @property
    def at_once(self) -> bool:
        return True

    @translate_db_errors
    def find(self, applicant: Applicant, person_key: bytes) -> list[StoredPatron]:
        with self._reading() as db:
            found = alike(db, applicant, "")
            numbers = [number for number, likeness in found if likeness is Likeness.SAME]
            rows = db.execute(_THESE, {"key": person_key, "numbers": numbers}).mappings().all()
        if not rows and any(likeness is Likeness.UNCLEAR for _, likeness in found):
            raise PerhapsRegistered("somebody in the library's system may be this person")
        return [_stored(row) for row in rows]

    @translate_db_errors
    def read(self, key: str) -> StoredPatron:
        row = self._row(key)
        if row is None:
            raise PatronGone("there is no such patron")
        return _stored(row)

    @translate_db_errors
    def is_password(self, patron: StoredPatron, password: str, today: date) -> bool:  # noqa: ARG002 - a KnownPatrons
        """Also an initial one, which stays it."""
        return self.passwords.is_right(self._row(patron.key), password)

    @translate_db_errors
    def term_obstacle(self, patron: StoredPatron, today: date) -> TermRefusal | None:
        """OVERDUE; our own tables know of no restrictions."""
        with self._reading() as db:
            overdue = run(db, _OVERDUE, which=patron.key, today=today).scalar()
        return TermRefusal.OVERDUE if overdue else None

    def apply(
        self,
        shown: StoredPatron,
        change: Change,
        *,
        applicant: Applicant,  # noqa: ARG002 - a KnownPatrons
        person_key: bytes,
        finish: Finish,
    ) -> StoredPatron:
        now = self._apply(shown, _values(change), person_key, finish)
        self.checkpoint("committed")
        if isinstance(change, NewData):
            self._forget_former()
        return now

    @translate_db_errors
    def _apply(self, shown: StoredPatron, values: Mapping[str, Any], person_key: bytes, finish: Finish) -> StoredPatron:
        self.checkpoint("asked")
        with self.engine.begin() as db:
            row = run(db, _LOCKED, which=shown.key).mappings().one_or_none()
            self.checkpoint("locked")
            if row is None:
                raise PatronGone("there is no such patron any more")
            _refuse_changed(row, shown, values)
            new = {name: value for name, value in values.items() if row[name] != value}
            whose = _link(db, row, person_key)
            if new or whose:
                db.execute(update(patrons).where(_P.number == shown.key).values(**new, **whose))
            if "name" in new:
                found_by = {"name_key": name_key(new["name"])}
                db.execute(update(imported_patrons).where(imported_patrons.c.number == shown.key).values(found_by))
            self.checkpoint("changed")
            if not new.keys() <= {"password_hash", "has_substitutes"}:
                self.events.changed(db, shown.key, datetime.now(UTC))
            finish(db)
            self.checkpoint("finished")
        return _stored({**row, **new})

    @translate_db_errors
    def _forget_former(self) -> None:
        empty_log(self.engine)

    def _row(self, number: str) -> RowMapping | None:
        with self._reading() as db:
            return run(db, _PATRON, which=number).mappings().one_or_none()

    def _reading(self) -> AbstractContextManager[Connection]:
        return self.engine.execution_options(reading=True).begin()


def _values(change: Change) -> dict[str, Any]:
    """The columns a change writes."""
    match change:
        case NoChange():
            return {}
        case NewPassword(password_hash=hashed):
            return {"password_hash": hashed}
        case NewTerm(expires_on=until):
            return {"expires_on": until}
        case NewData():
            typed = {name: getattr(change, name) for name in ("kana_family", "kana_given", "phone", "email")}
            values = {name: text for name, text in typed.items() if text is not None}
            card = change.applicant
            if card is not None:
                values |= {"name": card.name, "address": card.address, "has_substitutes": card.has_substitutes}
            return values


def _refuse_changed(row: RowMapping, shown: StoredPatron, values: Mapping[str, Any]) -> None:
    """Raises ChangedMeanwhile.  What is as this change writes it may have been written by it before."""
    now = _stored(row)
    for name in (*_WHOSE, *(name for name in _SHOWN if name in values)):
        if getattr(now, name) not in (getattr(shown, name), values.get(name)):
            raise ChangedMeanwhile("the record was changed meanwhile")


def _link(db: Connection, row: RowMapping, person_key: bytes) -> dict[str, Any]:
    """What makes the record this person's.  Raises AlreadyRegistered."""
    if row["person_key"] == person_key:
        return {}
    if run(db, _OTHER, key=person_key, which=row["number"]).first() is not None:
        raise AlreadyRegistered("this person has another record")
    return {"person_key": person_key, "key_form": PERSON_KEY_FORM}


def _stored(row: RowMapping | dict[str, Any]) -> StoredPatron:
    kept = {name: row[name] for name in (*_SHOWN, "number", "barcode", "birth_date", "registered_on", "category")}
    if row["birth_date"] == UNKNOWN:
        kept["birth_date"] = ""
    digits = "".join(filter(str.isdigit, row["phone"]))
    return StoredPatron(key=row["number"], phones=(digits,) if digits else (), **kept)
