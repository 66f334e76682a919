"""What was done with cards: begun, done, or not known to be done (docs/adr/0054)."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, bindparam, delete, func, insert, select, text, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.returning import card_acts
from kiosk.library.database.sqlite import empty_log
from kiosk.library.database.statements import run
from kiosk.library.port import KeyReused, StoreError, StoreUnavailable
from kiosk.patron.returning import Act, Proof

BEGUN, DONE, UNKNOWN = "begun", "done", "unknown"
"""States of an act.  UNKNOWN: its process ended while the library system was asked for it."""

FORMER_EMAILS_KEPT = timedelta(days=30)
"""So long an address that a card replaced is told of a new password, or of one more change of it."""

_C = card_acts.c
_ADD = insert(card_acts)
_OF_KEY = select(card_acts).where(_C.idempotency_key == bindparam("key"))
_COUNT = select(func.count()).where(_C.number == bindparam("whose"), _C.at >= bindparam("since"))
_LOCK = text("SELECT pg_advisory_xact_lock(:name)")


class TooManyActs(StoreError):
    """As much as is allowed in one day was done for this patron."""


@dataclass(frozen=True, slots=True)
class NewAct:
    """One act, before anything is changed.

    ``fields`` names what is to be changed, never what it was or is; ``expires_on`` is the new last day of a renewal;
    ``former_email`` the address a change replaces, '' where it replaces none.  ``form_digest`` tells whether a second
    call with the same key brings the same form.
    """

    number: str = field(repr=False)
    act: Act
    proof: Proof
    at: datetime
    kiosk_id: str
    consent_version: str
    document: bytes = field(repr=False)
    signature: bytes = field(repr=False)
    idempotency_key: str = field(repr=False)
    token_hash: str = field(repr=False)
    form_digest: str = field(repr=False)
    fields: tuple[str, ...] = ()
    expires_on: date | None = None
    former_email: str = field(repr=False, default="")
    member_key: str = field(repr=False, default="")
    """What the library system calls the patron."""


@dataclass(frozen=True, slots=True)
class CardAct:
    """An act as it stands; ``at`` is when it was done, or begun."""

    act_id: str
    state: str
    number: str = field(repr=False)
    act: Act
    proof: Proof
    at: datetime
    kiosk_id: str
    consent_version: str
    document: bytes = field(repr=False)
    signature: bytes = field(repr=False)
    form_digest: str = field(repr=False)
    fields: tuple[str, ...]
    expires_on: date | None
    former_email: str = field(repr=False)
    member_key: str = field(repr=False)

    @property
    def done(self) -> bool:
        return self.state == DONE


class CardActs:
    """The table.  All raise StoreUnavailable besides what is named."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def of_key(self, idempotency_key: str, token_hash: str) -> CardAct | None:
        """What this key began.  Raises KeyReused if another token did."""
        with self._reading.begin() as db:
            row = _of_key(db, idempotency_key)
        if row is None:
            return None
        if row["token_hash"] != token_hash:
            raise KeyReused("the idempotency key began an act of another token")
        return _act(row)

    @translate_db_errors
    def begin(self, new: NewAct, *, most: int, since: datetime) -> CardAct:
        """Write down that it begins, or what the same key began before, whatever became of it.

        However many begin at once, this patron has ``most`` since then.  Raises TooManyActs, and KeyReused where the
        key belongs to another token, act or form.
        """
        with self._engine.begin() as db:
            _lock(db, new.number)
            made = _of_key(db, new.idempotency_key)
            if made is not None:
                same = ("token_hash", "number", "form_digest")
                if made["act"] != new.act.value or any(made[name] != getattr(new, name) for name in same):
                    raise KeyReused("the idempotency key began another act")
                return _act(made)
            if int(run(db, _COUNT, whose=new.number, since=since).scalar() or 0) >= most:
                raise TooManyActs("too much was done for this patron since then")
            row = {
                **{name: getattr(new, name) for name in NewAct.__slots__},
                "act_id": secrets.token_hex(8),
                "state": BEGUN,
                "act": new.act.value,
                "proof": new.proof.value,
                "fields": ",".join(new.fields),
            }
            run(db, _ADD, **row)
            made = _of_key(db, new.idempotency_key)
        if made is None:
            raise StoreUnavailable("what was begun is not there")
        return _act(made)

    @translate_db_errors
    def drop(self, act_id: str) -> None:
        """It was refused, and nothing changed: as if it had not begun."""
        with self._engine.begin() as db:
            gone = db.execute(delete(card_acts).where(_C.act_id == act_id, _C.state != DONE)).rowcount
        if gone:
            empty_log(self._engine)

    @translate_db_errors
    def of_number(self, number: str) -> list[CardAct]:
        """All for this patron, newest first."""
        query = select(card_acts).where(_C.number == number).order_by(_C.at.desc(), _C.act_id)
        with self._reading.begin() as db:
            return [_act(row) for row in db.execute(query).mappings()]

    @translate_db_errors
    def former_emails(self, number: str, since: datetime) -> list[str]:
        """Every address this patron had that was replaced with a card since then, newest first."""
        replaced = (_C.number == number, _C.state == DONE, _C.at >= since, _C.former_email != "")
        with self._reading.begin() as db:
            found = db.scalars(select(_C.former_email).where(*replaced).order_by(_C.at.desc(), _C.act_id))
            return list(dict.fromkeys(found))

    @translate_db_errors
    def unfinished(self, before: datetime) -> list[CardAct]:
        """Begun before then and neither done nor dropped, oldest first."""
        query = select(card_acts).where(_C.state == BEGUN, _C.at < before).order_by(_C.at, _C.act_id)
        with self._reading.begin() as db:
            return [_act(row) for row in db.execute(query).mappings()]

    @translate_db_errors
    def forget_former_emails(self, before: datetime) -> None:
        """Empty those that were replaced before then."""
        kept = select(_C.act_id, _C.at).where(_C.former_email > "")  # by the index: nearly all rows have none
        with self._reading.begin() as db:
            old = [row.act_id for row in db.execute(kept) if row.at < before]
        if not old:
            return
        with self._engine.begin() as db:
            db.execute(update(card_acts).where(_C.act_id.in_(old)).values(former_email=""))
        empty_log(self._engine)


def _lock(db: Connection, number: str) -> None:
    """Others wait with this patron until this transaction ends (SQLite: BEGIN IMMEDIATE did it)."""
    if db.dialect.name == "postgresql":
        digest = hashlib.sha256(f"card acts\0{number}".encode("utf-8", "surrogatepass")).digest()
        run(db, _LOCK, name=int.from_bytes(digest[:8], "big", signed=True))


def _of_key(db: Connection, idempotency_key: str) -> RowMapping | None:
    return run(db, _OF_KEY, key=idempotency_key).mappings().one_or_none()


def _act(row: RowMapping) -> CardAct:
    """Raises StoreUnavailable."""
    kept: dict[str, Any] = {name: row[name] for name in CardAct.__slots__}
    try:
        kept |= {"act": Act(row["act"]), "proof": Proof(row["proof"])}
    except ValueError:
        raise StoreUnavailable("the stored act can't be read") from None
    kept["fields"] = tuple(name for name in row["fields"].split(",") if name)
    return CardAct(**kept)
