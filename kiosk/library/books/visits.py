"""Visits under way: challenges that wait for a signature, and people who were identified."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, RowMapping, delete, insert, select

from kiosk.library.books.applicants import from_json, to_json
from kiosk.library.books.person_keys import adopt_person_key
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import challenges, identifications
from kiosk.library.database.sqlite import empty_log
from kiosk.library.port import StoredChallenge, StoredIdentification, StoreUnavailable, UnknownIdentification
from kiosk.patron.applicant import Applicant


class Visits:
    """The tables of them; may be shared by threads.  All raise StoreUnavailable.

    ``checkpoint`` is called with the name of each step; tests end the process there.
    """

    def __init__(self, engine: Engine, *, checkpoint: Callable[[str], None] = lambda _step: None) -> None:
        self._engine = engine
        self._checkpoint = checkpoint

    @translate_db_errors
    def add_challenge(self, challenge: StoredChallenge) -> None:
        """Keep a challenge until it is taken or purged."""
        with self._engine.begin() as db:
            db.execute(insert(challenges), _challenge_row(challenge))

    @translate_db_errors
    def take_challenge(self, challenge_id: str, *, kiosk_id: str, now: datetime) -> StoredChallenge | None:
        """Give a challenge of this kiosk out once, if it has not expired; taking and forgetting are one statement."""
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
            db.execute(insert(identifications), row)
        self._checkpoint("identified")

    @translate_db_errors
    def purge(self, now: datetime) -> None:
        with self._engine.begin() as db:
            db.execute(delete(challenges).where(challenges.c.expires_at <= now))
            forgotten = db.execute(delete(identifications).where(identifications.c.expires_at <= now)).rowcount
        if forgotten:
            empty_log(self._engine)


def identification(db: Connection, token_hash: str, now: datetime) -> RowMapping:
    """Who was identified, in this transaction.  Raises UnknownIdentification."""
    query = select(identifications).where(
        identifications.c.token_hash == token_hash, identifications.c.expires_at > now
    )
    row = db.execute(query).mappings().one_or_none()
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
