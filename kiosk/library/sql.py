"""The patron store on a SQL database: SQLite or PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, Table, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from kiosk.library import migrations, retention
from kiosk.library.declared import declared
from kiosk.library.followups import keep
from kiosk.library.people import from_json, to_json
from kiosk.library.person_keys import adopt_person_key
from kiosk.library.port import (
    Allot,
    Allotted,
    AlreadyRegistered,
    KeyReused,
    NewPatron,
    Patron,
    StoredChallenge,
    StoredIdentification,
    StoreUnavailable,
    UnknownIdentification,
)
from kiosk.library.schema import PERSON_KEY_FORM, challenges, counters, facts, identifications, patrons
from kiosk.library.sqlite import empty_log

COUNTER = "patron"


class SqlStore:
    """A :class:`~kiosk.library.port.PatronStore` on SQLAlchemy Core; may be shared by threads.

    Raises NoDatabase for an empty database, UnknownSchema for one of something else.
    ``checkpoint`` is told the name of each step of a registration; tests end the process there.
    """

    def __init__(self, engine: Engine, *, checkpoint: Callable[[str], None] = lambda _step: None) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)
        self._checkpoint = checkpoint
        self._prepare()

    @property
    def engine(self) -> Engine:
        """The database itself, for upkeep."""
        return self._engine

    @declared
    def _prepare(self) -> None:
        migrations.prepare(self._engine)

    def close(self) -> None:
        """Give all connections back."""
        self._engine.dispose()

    @declared
    def add_challenge(self, challenge: StoredChallenge) -> None:
        """Keep a challenge until it is taken or purged."""
        with self._engine.begin() as db:
            db.execute(insert(challenges), _challenge_row(challenge))

    @declared
    def take_challenge(self, challenge_id: str, *, kiosk_id: str, now: datetime) -> StoredChallenge | None:
        """Give a challenge of this kiosk out once: taking it and forgetting it are one statement."""
        taken = (
            delete(challenges)
            .where(challenges.c.challenge_id == challenge_id, challenges.c.kiosk_id == kiosk_id)
            .where(challenges.c.expires_at > now)
            .returning(*challenges.c)
        )
        with self._engine.begin() as db:
            row = db.execute(taken).mappings().one_or_none()
        self._checkpoint("taken")
        return None if row is None else StoredChallenge(**row)

    @declared
    def is_registered(self, person_key: bytes) -> bool:
        """Whether this person is a patron."""
        with self._reading.begin() as db:
            return _has_person(db, person_key)

    def adopt_person(self, former: Sequence[bytes], person_key: bytes) -> None:
        """Let a patron be known by the person key of today."""
        adopt_person_key(self._engine, former, person_key)

    @declared
    def add_identification(self, identification: StoredIdentification) -> None:
        """Keep an identification until it is used or purged."""
        row = _challenge_row(identification.challenge)
        del row["challenge_id"]
        row |= {
            "token_hash": identification.token_hash,
            "applicant": to_json(identification.applicant),
            "person_key": identification.person_key,
            "signature": identification.signature,
            "expires_at": identification.expires_at,
        }
        with self._engine.begin() as db:
            db.execute(insert(identifications), row)
        self._checkpoint("identified")

    @declared
    def registration(self, *, idempotency_key: str, token_hash: str) -> Patron | None:
        """The patron this key made with this token."""
        with self._reading.begin() as db:
            return _made_by(db, idempotency_key, token_hash)

    @declared
    def register(
        self, patron: NewPatron, *, token_hash: str, idempotency_key: str, first: int, allot: Allot, now: datetime
    ) -> Patron:
        """One transaction: number, patron and the end of the identification."""
        self._checkpoint("asked")
        with self._engine.begin() as db:
            serial = lock_counter(db, first)  # before all looking: registrations queue up here
            self._checkpoint("locked")
            made = _made_by(db, idempotency_key, token_hash)
            if made is not None:
                return made
            person = identification(db, token_hash, now)
            if _has_person(db, person["person_key"]):
                raise AlreadyRegistered("this person is a patron already")
            serial, number = _free_number(db, serial, allot)
            db.execute(update(counters).where(counters.c.name == COUNTER).values(next_value=serial + 1))
            self._checkpoint("allotted")
            row = _patron_row(patron, person, number, idempotency_key)
            db.execute(insert(patrons), row)
            keep(db, patron.then, number=number.number, barcode=number.barcode, expires_on=patron.expires_on)
            self._checkpoint("inserted")
            db.execute(delete(identifications).where(identifications.c.token_hash == token_hash))
            self._checkpoint("forgotten")
        self._checkpoint("committed")
        return Patron(**{name: row[name] for name in Patron.__slots__})

    @declared
    def patron(self, number: str) -> Patron | None:
        """The patron with this number."""
        with self._reading.begin() as db:
            row = db.execute(select(*_PATRON).where(patrons.c.number == number)).mappings().one_or_none()
        return None if row is None else Patron(**row)

    def forget(self, number: str) -> int:
        """Forget a patron, whatever hangs on the number, and that the person was registered."""
        return retention.forget(self._engine, number)

    @declared
    def recall(self, name: str) -> str | None:
        """A fact about the store itself."""
        with self._reading.begin() as db:
            return db.scalar(select(facts.c.value).where(facts.c.name == name))

    @declared
    def remember(self, name: str, value: str) -> str:
        """Keep a fact about the store itself, once."""
        with self._engine.begin() as db:
            insert_if_new(db, facts, name=name, value=value)
            return str(db.scalar(select(facts.c.value).where(facts.c.name == name)))

    @declared
    def purge(self, now: datetime) -> None:
        """Forget what has expired."""
        with self._engine.begin() as db:
            db.execute(delete(challenges).where(challenges.c.expires_at <= now))
            forgotten = db.execute(delete(identifications).where(identifications.c.expires_at <= now)).rowcount
        if forgotten and self._engine.dialect.name == "sqlite":
            empty_log(self._engine)


@declared
def create_store(engine: Engine) -> SqlStore:
    """A store on this database, with its tables made if it is empty: for the demo, and for tests."""
    migrations.prepare(engine, on_empty=migrations.allow)
    return SqlStore(engine)


_PATRON = [patrons.c[name] for name in Patron.__slots__]


def _challenge_row(challenge: StoredChallenge) -> dict[str, Any]:
    return {name: getattr(challenge, name) for name in StoredChallenge.__slots__}


def _has_person(db: Connection, person_key: bytes) -> bool:
    return db.execute(select(patrons.c.number).where(patrons.c.person_key == person_key)).first() is not None


def _made_by(db: Connection, idempotency_key: str, token_hash: str) -> Patron | None:
    query = select(*_PATRON, patrons.c.token_hash).where(patrons.c.idempotency_key == idempotency_key)
    row = db.execute(query).mappings().one_or_none()
    if row is None:
        return None
    found = dict(row)
    if found.pop("token_hash") != token_hash:
        raise KeyReused("the idempotency key made another registration")
    return Patron(**found)


def identification(db: Connection, token_hash: str, now: datetime) -> RowMapping:
    """Who was identified, in this transaction.  Raises UnknownIdentification."""
    query = select(identifications).where(
        identifications.c.token_hash == token_hash, identifications.c.expires_at > now
    )
    row = db.execute(query).mappings().one_or_none()
    if row is None:
        raise UnknownIdentification("unknown, used or expired token")
    return row


def lock_counter(db: Connection, first: int) -> int:
    """The next running number; other registrations wait until this one ends (SQLite: BEGIN IMMEDIATE did it)."""
    query = select(counters.c.next_value).where(counters.c.name == COUNTER).with_for_update()
    value = db.scalar(query)
    if value is None:
        insert_if_new(db, counters, name=COUNTER, next_value=first)
        value = db.scalar(query)
    return max(int(value or 0), first)


def insert_if_new(db: Connection, table: Table, **values: Any) -> bool:  # noqa: ANN401 - as insert() takes them
    """Insert the row unless its key is taken, also by somebody who is just inserting it; whether it is new."""
    dialect = postgresql if db.dialect.name == "postgresql" else sqlite
    new = dialect.insert(table).on_conflict_do_nothing()
    return db.execute(new, values, execution_options={"preserve_rowcount": True}).rowcount == 1


def _free_number(db: Connection, serial: int, allot: Allot) -> tuple[int, Allotted]:
    """The next number nobody has; one may be taken where a library changed its scheme."""
    while True:
        number = allot(serial)
        if db.execute(select(patrons.c.number).where(patrons.c.number == number.number)).first() is None:
            return serial, number
        serial += 1


def _patron_row(new: NewPatron, person: RowMapping, number: Allotted, idempotency_key: str) -> dict[str, Any]:
    try:
        applicant = from_json(person["applicant"])
    except (ValueError, KeyError, TypeError):
        raise StoreUnavailable("the stored identification can't be read") from None
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
        **{name: getattr(new, name) for name in NewPatron.__slots__ if name in patrons.c},
        **{
            name: person[name]
            for name in ("person_key", "token_hash", "consent_version", "kiosk_id", "document", "signature")
        },
    }
