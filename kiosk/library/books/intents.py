"""What is written down about a registration before, while and after a library system makes the patron.

The table is called after Koha, which was the first such system.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Select, delete, insert, select, update

from kiosk.library.books.mail_tables import keep
from kiosk.library.books.numbers import lock_counter, next_number
from kiosk.library.books.visits import applicant_of, identification
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import PERSON_KEY_FORM, identifications, koha_registrations, patrons
from kiosk.library.port import COUNTER, Allot, AlreadyRegistered, KeyReused, NewPatron, StoreUnavailable
from kiosk.patron.applicant import Applicant

ROW = koha_registrations.c
DROPPED = "what was begun was dropped meanwhile"
CREATING, BROUGHT_IN, DONE = "creating", "no password", "done"


@dataclass(frozen=True, slots=True)
class Intent:
    """One registration: its number is promised to this person, whatever becomes of this try."""

    person_key: bytes = field(repr=False)
    number: str
    barcode: str
    state: str
    record_id: int | None
    """What the library system calls the patron's record."""
    idempotency_key: str = field(repr=False)
    token_hash: str = field(repr=False)
    registered_on: date
    expires_on: date
    form_digest: str | None = field(repr=False, default=None)

    @property
    def done(self) -> bool:
        """Whether the patron is in the library system, with password."""
        return self.state == DONE


class Intents:
    """The table of them.  All raise StoreUnavailable besides what is named."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def is_registered(self, person_key: bytes) -> bool:
        """Whether this person's registration is finished, or was made while patrons were in our own tables."""
        with self._reading.begin() as db:
            done = db.scalar(select(ROW.state).where(ROW.person_key == person_key)) == DONE
            return done or _has_patron(db, person_key)

    @translate_db_errors
    def number_of(self, person_key: bytes) -> str | None:
        """The number promised to this person."""
        with self._reading.begin() as db:
            return db.scalar(select(ROW.number).where(ROW.person_key == person_key))

    @translate_db_errors
    def of_person(self, person_key: bytes) -> Intent | None:
        """What is written down about this person's registration."""
        with self._reading.begin() as db:
            return _one(db, _all().where(ROW.person_key == person_key))

    @translate_db_errors
    def of_number(self, number: str) -> Intent | None:
        """Whose number this is."""
        with self._reading.begin() as db:
            return _one(db, _all().where(ROW.number == number))

    @translate_db_errors
    def patrons(self) -> list[tuple[str, int]]:
        """Number and record of everybody the kiosks registered there."""
        query = select(ROW.number, ROW.koha_id).where(ROW.state == DONE, ROW.koha_id.is_not(None)).order_by(ROW.number)
        with self._reading.begin() as db:
            return [(row[0], row[1]) for row in db.execute(query)]

    @translate_db_errors
    def of_key(self, idempotency_key: str, token_hash: str) -> Intent | None:
        """What this key began.  Raises KeyReused if another token did."""
        with self._reading.begin() as db:
            return _made_by(db, idempotency_key, token_hash)

    @translate_db_errors
    def identified(self, idempotency_key: str, token_hash: str, now: datetime) -> tuple[Applicant, bytes, str]:
        """Who was identified, the person key, and the version of the consent.

        Raises UnknownIdentification, AlreadyRegistered, KeyReused.
        """
        with self._reading.begin() as db:
            _made_by(db, idempotency_key, token_hash)
            row = identification(db, token_hash, now)
        return applicant_of(row), row["person_key"], row["consent_version"]

    @translate_db_errors
    def begin(
        self,
        new: NewPatron,
        token_hash: str,
        idempotency_key: str,
        first: int,
        allot: Allot,
        now: datetime,
        counter: str = COUNTER,
    ) -> Intent:
        """Promise the next free number to the person, or go on with what an earlier try of theirs began.

        Raises AlreadyRegistered, UnknownIdentification, KeyReused, NumbersExhausted.
        """
        with self._engine.begin() as db:
            serial = lock_counter(db, first, counter)  # before all looking: registrations queue up here
            made = _made_by(db, idempotency_key, token_hash)
            if made is not None and made.done:
                return made
            person = identification(db, token_hash, now)
            key = person["person_key"]
            begun = _one(db, _all().where(ROW.person_key == key).with_for_update())
            if begun is not None and begun.done:
                if begun.idempotency_key == idempotency_key:  # the same key finished it while we waited for the row
                    return begun
                raise AlreadyRegistered("this person is a patron already")
            if _has_patron(db, key):
                raise AlreadyRegistered("this person is a patron already, in our own tables")
            values = {
                **{name: person[name] for name in ("kiosk_id", "consent_version", "document", "signature")},
                "consented_at": person["issued_at"],
                "token_hash": token_hash,
                "idempotency_key": idempotency_key,
                "registered_on": new.registered_on,
                "expires_on": new.expires_on,
                "language": new.language,
            }
            if begun is None:
                number = next_number(db, serial, allot, koha_registrations, patrons, counter=counter)
                promised = {"number": number.number, "barcode": number.barcode}
                known = {"person_key": key, "key_form": PERSON_KEY_FORM, "state": CREATING}
                db.execute(insert(koha_registrations), known | promised | values)
            else:
                db.execute(update(koha_registrations).where(ROW.person_key == key).values(values))
            return _sure(db, key)

    @translate_db_errors
    def renumber(self, intent: Intent, first: int, allot: Allot, counter: str = COUNTER) -> Intent:
        """Promise another number, as this one is taken there; nothing if that was done meanwhile."""
        with self._engine.begin() as db:
            serial = lock_counter(db, first, counter)
            if _mine(db, intent).number == intent.number:
                number = next_number(db, serial, allot, koha_registrations, patrons, counter=counter)
                db.execute(
                    update(koha_registrations)
                    .where(ROW.person_key == intent.person_key, ROW.state != DONE)
                    .values(number=number.number, barcode=number.barcode)
                )
            return _sure(db, intent.person_key)

    @translate_db_errors
    def brought_in(self, intent: Intent, record_id: int | None) -> None:
        """The library system has the patron."""
        change = update(koha_registrations).where(ROW.person_key == intent.person_key, ROW.number == intent.number)
        with self._engine.begin() as db:
            db.execute(change.values(koha_id=record_id))
            db.execute(change.where(ROW.state == CREATING).values(state=BROUGHT_IN))

    @translate_db_errors
    def is_mine(self, intent: Intent) -> bool:
        """Whether this try may still set the password."""
        with self._reading.begin() as db:
            return not _own(intent, _sure(db, intent.person_key)).done

    @translate_db_errors
    def finish(self, intent: Intent, expires_on: date, new: NewPatron) -> Intent:
        """The library system has patron and password: it may be said, and mailed, once."""
        with self._engine.begin() as db:
            now = _mine(db, intent)
            if not now.done:
                change = update(koha_registrations).where(ROW.person_key == intent.person_key)
                db.execute(change.values(state=DONE, expires_on=expires_on, form_digest=new.form_digest))
                keep(db, new.tasks, number=now.number, barcode=now.barcode, expires_on=expires_on)
                db.execute(delete(identifications).where(identifications.c.token_hash == intent.token_hash))
            return _sure(db, intent.person_key)

    @translate_db_errors
    def drop(self, intent: Intent) -> None:
        """The person is a patron by other means; the number stays unused."""
        with self._engine.begin() as db:
            db.execute(delete(koha_registrations).where(ROW.person_key == intent.person_key, ROW.state == CREATING))

    @translate_db_errors
    def unfinished(self) -> list[Intent]:
        """Everything begun and not done, by number: in the library system without password, or not there at all."""
        with self._reading.begin() as db:
            rows = db.execute(_all().where(ROW.state != DONE).order_by(ROW.number)).mappings().all()
        return [Intent(**row) for row in rows]


def _all() -> Select[Any]:
    columns = {name: ROW[name] for name in Intent.__slots__ if name in ROW} | {"record_id": ROW.koha_id}
    return select(*(column.label(name) for name, column in columns.items()))


def _has_patron(db: Connection, person_key: bytes) -> bool:
    return db.execute(select(patrons.c.number).where(patrons.c.person_key == person_key)).first() is not None


def _one(db: Connection, query: Select[Any]) -> Intent | None:
    row = db.execute(query).mappings().one_or_none()
    return None if row is None else Intent(**row)


def _sure(db: Connection, person_key: bytes) -> Intent:
    found = _one(db, _all().where(ROW.person_key == person_key))
    if found is None:
        raise StoreUnavailable(DROPPED)
    return found


def _mine(db: Connection, intent: Intent) -> Intent:
    """The row now, locked until this transaction ends.  Raises StoreUnavailable as ``_own``."""
    now = _one(db, _all().where(ROW.person_key == intent.person_key).with_for_update())
    if now is None:
        raise StoreUnavailable(DROPPED)
    return _own(intent, now)


def _own(intent: Intent, now: Intent) -> Intent:
    """Raise StoreUnavailable if another visit of the same person goes on with it."""
    if (now.idempotency_key, now.token_hash) != (intent.idempotency_key, intent.token_hash):
        raise StoreUnavailable("another visit of the same person goes on with this registration")
    return now


def _made_by(db: Connection, idempotency_key: str, token_hash: str) -> Intent | None:
    found = _one(db, _all().where(ROW.idempotency_key == idempotency_key))
    if found is not None and found.token_hash != token_hash:
        raise KeyReused("the idempotency key made another registration")
    return found
