"""Visits under way: challenges that wait for a signature, and people who were identified."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, bindparam, delete, insert, select

from kiosk.library.books.applicants import from_json, to_json
from kiosk.library.books.person_keys import adopt_person_key
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import challenges, identifications
from kiosk.library.database.sqlite import empty_log
from kiosk.library.database.statements import run
from kiosk.library.port import StoredChallenge, StoredIdentification, StoreUnavailable, UnknownIdentification
from kiosk.patron.applicant import Applicant

_CHALLENGE, _IDENTIFIED = challenges.c, identifications.c
_ADD_CHALLENGE = insert(challenges)
_TAKE_CHALLENGE = (
    delete(challenges)
    .where(_CHALLENGE.challenge_id == bindparam("challenge"), _CHALLENGE.kiosk_id == bindparam("kiosk"))
    .where(_CHALLENGE.expires_at > bindparam("now"))
    .returning(*_CHALLENGE)
)
_PURGE_CHALLENGES = delete(challenges).where(_CHALLENGE.expires_at <= bindparam("now"))
_ADD_IDENTIFICATION = insert(identifications)
_IDENTIFICATION = select(identifications).where(
    _IDENTIFIED.token_hash == bindparam("token"), _IDENTIFIED.expires_at > bindparam("now")
)
_PURGE_IDENTIFICATIONS = delete(identifications).where(_IDENTIFIED.expires_at <= bindparam("now"))


class Visits:
    """The tables of them; may be shared by threads.  All raise StoreUnavailable.

    ``checkpoint`` is called with the name of each step; tests end the process there.
    """

    def __init__(self, engine: Engine, *, checkpoint: Callable[[str], None] = lambda _step: None) -> None:
        self._engine = engine
        self._checkpoint = checkpoint

    @translate_db_errors
    def add_challenge(self, challenge: StoredChallenge) -> None:
        """Keep a challenge until it is taken or purged, and purge what has expired when it is issued."""
        with self._engine.begin() as db:
            forgotten = _forget_expired(db, challenge.issued_at)
            run(db, _ADD_CHALLENGE, **_challenge_row(challenge))
        if forgotten:
            empty_log(self._engine)

    @translate_db_errors
    def take_challenge(self, challenge_id: str, *, kiosk_id: str, now: datetime) -> StoredChallenge | None:
        """Give a challenge of this kiosk out once, if it has not expired; taking and forgetting are one statement."""
        with self._engine.begin() as db:
            taken = run(db, _TAKE_CHALLENGE, challenge=challenge_id, kiosk=kiosk_id, now=now)
            row = taken.mappings().one_or_none()
        self._checkpoint("taken")
        return None if row is None else StoredChallenge(**row)

    def adopt_person(self, former: Sequence[bytes], person_key: bytes) -> None:
        """Let a patron who is known by one of the ``former`` person keys be known by this one from now on."""
        adopt_person_key(self._engine, former, person_key)

    @translate_db_errors
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
            run(db, _ADD_IDENTIFICATION, **row)
        self._checkpoint("identified")

    @translate_db_errors
    def applicant(self, token_hash: str, now: datetime) -> Applicant:
        """Who was identified.  Raises UnknownIdentification."""
        with self._engine.execution_options(reading=True).begin() as db:
            return applicant_of(identification(db, token_hash, now))

    @translate_db_errors
    def purge(self, now: datetime) -> None:
        with self._engine.begin() as db:
            forgotten = _forget_expired(db, now)
        if forgotten:
            empty_log(self._engine)


def _forget_expired(db: Connection, now: datetime) -> bool:
    """Whether people who were identified were among it."""
    run(db, _PURGE_CHALLENGES, now=now)
    return run(db, _PURGE_IDENTIFICATIONS, now=now).rowcount > 0


def identification(db: Connection, token_hash: str, now: datetime) -> RowMapping:
    """Who was identified, in this transaction.  Raises UnknownIdentification."""
    row = run(db, _IDENTIFICATION, token=token_hash, now=now).mappings().one_or_none()
    if row is None:
        raise UnknownIdentification("unknown, used or expired token")
    return row


def applicant_of(row: RowMapping) -> Applicant:
    """Whom the card named.  Raises StoreUnavailable."""
    try:
        return from_json(row["applicant"])
    except (ValueError, KeyError, TypeError):
        raise StoreUnavailable("the stored identification can't be read") from None


def _challenge_row(challenge: StoredChallenge) -> dict[str, Any]:
    return {name: getattr(challenge, name) for name in StoredChallenge.__slots__}
