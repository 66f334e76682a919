"""People whose card was verified, who may be patrons: for minutes, until a second thing has agreed and after it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Engine, RowMapping, bindparam, delete, insert, select, update

from kiosk.library.books.applicants import from_json, to_json
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.returning import recognitions
from kiosk.library.database.sqlite import empty_log
from kiosk.library.database.statements import run
from kiosk.library.port import StoreUnavailable
from kiosk.patron.applicant import Applicant
from kiosk.patron.returning import Act, Proof

_C = recognitions.c
_MINE = (_C.token_hash == bindparam("token"), _C.kiosk_id == bindparam("kiosk"), _C.expires_at > bindparam("now"))
_ADD = insert(recognitions)
_FIND = select(recognitions).where(*_MINE)
_TRY = (
    update(recognitions)
    .where(*_MINE, _C.proof == "", _C.tries < bindparam("most"))
    .values(tries=_C.tries + 1)
    .returning(_C.tries)
)
_GIVE_BACK = update(recognitions).where(*_MINE, _C.proof == "", _C.tries > 0).values(tries=_C.tries - 1)
_PROVE = (
    update(recognitions)
    .where(*_MINE, _C.proof == "")
    .values(proof=bindparam("by"), number=bindparam("whose"), member_key=bindparam("key"), shown=bindparam("seen"))
)
_SHOWN = update(recognitions).where(*_MINE).values(shown=bindparam("seen"))


@dataclass(frozen=True, slots=True)
class Recognition:
    """Who it is, what the card signed for, and the record, once that is proved to be theirs.

    ``token_hash`` is the SHA-256 (hex) of the token.  ``number`` and ``member_key`` are '' where no record is known to
    be theirs (yet); ``proof`` is None until something agreed, and ``tries`` counts what was typed for it.  ``shown`` is
    a digest of the record as the person saw it, keyed with the token.
    """

    token_hash: str = field(repr=False)
    applicant: Applicant = field(repr=False)
    person_key: bytes = field(repr=False)
    acts: tuple[Act, ...]
    kiosk_id: str
    consent_version: str
    document: bytes = field(repr=False)
    signature: bytes = field(repr=False)
    issued_at: datetime
    expires_at: datetime
    number: str = field(repr=False, default="")
    member_key: str = field(repr=False, default="")
    proof: Proof | None = None
    shown: str = field(repr=False, default="")
    tries: int = 0


class Recognitions:
    """The table.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def add(self, recognition: Recognition) -> None:
        """Keep it until it is purged."""
        row: dict[str, Any] = {name: getattr(recognition, name) for name in Recognition.__slots__}
        row["applicant"] = to_json(recognition.applicant)
        row["acts"] = ",".join(act.value for act in recognition.acts)
        row["proof"] = "" if recognition.proof is None else recognition.proof.value
        with self._engine.begin() as db:
            run(db, _ADD, **row)

    @translate_db_errors
    def find(self, token_hash: str, *, kiosk_id: str, now: datetime) -> Recognition | None:
        """None for one that is unknown, another kiosk's, or over."""
        with self._reading.begin() as db:
            row = run(db, _FIND, token=token_hash, kiosk=kiosk_id, now=now).mappings().one_or_none()
        return None if row is None else _recognition(row)

    @translate_db_errors
    def take_try(self, token_hash: str, *, kiosk_id: str, now: datetime, most: int) -> int | None:
        """Count one try for a proof, before it is made: which one it is, from 1; None where none is left.

        However many ask at once, no more than ``most`` get through; none is left once a proof agreed.
        """
        with self._engine.begin() as db:
            return run(db, _TRY, token=token_hash, kiosk=kiosk_id, now=now, most=most).scalar()

    @translate_db_errors
    def give_back(self, token_hash: str, *, kiosk_id: str, now: datetime) -> None:
        """What was typed was not judged: that try does not count."""
        with self._engine.begin() as db:
            run(db, _GIVE_BACK, token=token_hash, kiosk=kiosk_id, now=now)

    @translate_db_errors
    def prove(
        self,
        token_hash: str,
        *,
        kiosk_id: str,
        now: datetime,
        proof: Proof,
        number: str,
        member_key: str,
        shown: str = "",
    ) -> bool:
        """The record with this number is theirs; False where one was proved already, or it is over."""
        with self._engine.begin() as db:
            values = {"by": proof.value, "whose": number, "key": member_key, "seen": shown}
            return run(db, _PROVE, token=token_hash, kiosk=kiosk_id, now=now, **values).rowcount == 1

    @translate_db_errors
    def see(self, token_hash: str, *, kiosk_id: str, now: datetime, shown: str) -> None:
        """The person has seen the record as it is by now."""
        with self._engine.begin() as db:
            run(db, _SHOWN, token=token_hash, kiosk=kiosk_id, now=now, seen=shown)

    @translate_db_errors
    def purge(self, now: datetime) -> None:
        """Forget who is over."""
        with self._engine.begin() as db:
            forgotten = db.execute(delete(recognitions).where(_C.expires_at <= now)).rowcount
        if forgotten:
            empty_log(self._engine)


def _recognition(row: RowMapping) -> Recognition:
    """Raises StoreUnavailable."""
    try:
        applicant = from_json(row["applicant"])
        acts = tuple(Act(name) for name in row["acts"].split(",") if name)
        proof = Proof(row["proof"]) if row["proof"] else None
    except (ValueError, KeyError, TypeError):
        raise StoreUnavailable("the stored recognition can't be read") from None
    return Recognition(**{**row, "applicant": applicant, "acts": acts, "proof": proof})
