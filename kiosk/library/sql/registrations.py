"""Registrations of a library whose patrons are in our own tables, on SQLite or PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, bindparam, delete, insert, select

from kiosk.library.books import retention
from kiosk.library.books.mail_tables import keep
from kiosk.library.books.numbers import lock_counter, next_number
from kiosk.library.books.visits import applicant_of, identification
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import PERSON_KEY_FORM, identifications, patrons
from kiosk.library.database.statements import run
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.port import COUNTER, Allot, Allotted, AlreadyRegistered, KeyReused, NewPatron
from kiosk.library.sql.elsewhere import is_elsewhere
from kiosk.library.sql.renamed import refuse_renamed
from kiosk.patron.applicant import Applicant


@dataclass(frozen=True, slots=True)
class Made:
    """A :class:`~kiosk.library.port.Registered`."""

    number: str = field(repr=False)
    barcode: str = field(repr=False)
    registered_on: date
    expires_on: date
    form_digest: str | None = field(repr=False)


_MADE = [patrons.c[name] for name in Made.__slots__]
_MADE_BY = select(*_MADE, patrons.c.token_hash).where(patrons.c.idempotency_key == bindparam("key"))
_PERSON = select(patrons.c.number).where(patrons.c.person_key == bindparam("key"))
_ADD = insert(patrons)
_FORGET = delete(identifications).where(identifications.c.token_hash == bindparam("token"))


class SqlRegistrations:
    """A :class:`~kiosk.library.port.Registrations` on SQLAlchemy Core; may be shared by threads.

    ``checkpoint`` is called with the name of each step of a registration; tests end the process there.
    """

    def __init__(
        self,
        engine: Engine,
        *,
        checkpoint: Callable[[str], None] = lambda _step: None,
        events: Events = Events(),  # noqa: B008 - immutable
    ) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)
        self._checkpoint = checkpoint
        self._events = events

    @translate_db_errors
    def is_registered(self, person_key: bytes) -> bool:
        with self._reading.begin() as db:
            return _has_person(db, person_key)

    @translate_db_errors
    def knows(self, applicant: Applicant, person_key: bytes) -> bool:  # noqa: ARG002 - a Registrations
        """Whether a file of the library's system brought this person.  Raises PerhapsRegistered."""
        with self._reading.begin() as db:
            if is_elsewhere(db, applicant):
                return True
            refuse_renamed(db, applicant)
            return False

    @translate_db_errors
    def registration(self, *, idempotency_key: str, token_hash: str) -> Made | None:
        """The patron this key made with this token."""
        with self._reading.begin() as db:
            return _made_by(db, idempotency_key, token_hash)

    @translate_db_errors
    def register(
        self,
        patron: NewPatron,
        *,
        token_hash: str,
        idempotency_key: str,
        first: int,
        allot: Allot,
        now: datetime,
        counter: str = COUNTER,
    ) -> Made:
        """One transaction: number, patron and the end of the identification."""
        self._checkpoint("asked")
        with self._engine.begin() as db:
            serial = lock_counter(db, first, counter)  # before all looking: registrations queue up here
            self._checkpoint("locked")
            made = _made_by(db, idempotency_key, token_hash)
            if made is not None:
                return made
            person = identification(db, token_hash, now)
            if _has_person(db, person["person_key"]):
                raise AlreadyRegistered("this person is a patron already")
            if is_elsewhere(db, applicant_of(person), patron.contact.kana_family + patron.contact.kana_given):
                raise AlreadyRegistered("the library's system has this person")
            refuse_renamed(db, applicant_of(person), patron.contact)
            number = next_number(db, serial, allot, patrons, counter=counter)
            self._checkpoint("allotted")
            row = _patron_row(patron, person, number, idempotency_key)
            run(db, _ADD, **row)
            self._events.added(db, number.number, now)
            keep(db, patron.tasks, number=number.number, barcode=number.barcode, expires_on=patron.expires_on)
            self._checkpoint("inserted")
            run(db, _FORGET, token=token_hash)
            self._checkpoint("forgotten")
        self._checkpoint("committed")
        return Made(**{name: row[name] for name in Made.__slots__})

    def forget(self, number: str) -> int:
        """Forget a patron, whatever hangs on the number, and that the person was registered."""
        return retention.forget(self._engine, number)


def _has_person(db: Connection, person_key: bytes) -> bool:
    return run(db, _PERSON, key=person_key).first() is not None


def _made_by(db: Connection, idempotency_key: str, token_hash: str) -> Made | None:
    row = run(db, _MADE_BY, key=idempotency_key).mappings().one_or_none()
    if row is None:
        return None
    found = dict(row)
    if found.pop("token_hash") != token_hash:
        raise KeyReused("the idempotency key made another registration")
    return Made(**found)


def _patron_row(new: NewPatron, person: RowMapping, number: Allotted, idempotency_key: str) -> dict[str, Any]:
    applicant = applicant_of(person)
    return {
        "number": number.number,
        "barcode": number.barcode,
        "name": applicant.name,
        "birth_date": applicant.birth_date.iso(),
        "gender": applicant.gender.value,
        "address": applicant.address,
        "has_substitutes": applicant.has_substitutes,
        "consented_at": person["issued_at"],
        "idempotency_key": idempotency_key,
        "key_form": PERSON_KEY_FORM,
        **new.contact.texts(),
        **{name: getattr(new, name) for name in NewPatron.__slots__ if name in patrons.c},
        **{
            name: person[name]
            for name in ("person_key", "token_hash", "consent_version", "kiosk_id", "document", "signature")
        },
    }
