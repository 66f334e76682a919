"""Mails on their way to a mail server: claimed by one sender at a time, emptied when they have arrived or can't."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Engine, delete, select, update

from kiosk.library.books.mail_tables import ACCEPTED, FAILED, REGISTERED, WAITING, outbox
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.sqlite import empty_log


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail to be written; ``attempts`` counts the one it was claimed for.

    ``kind`` is one of those in ``mail_tables``; ``title`` and ``pickup`` are there for a reservation that is ready,
    ``expires_on`` may then be None.
    """

    message_id: str
    number: str = field(repr=False)
    address: str = field(repr=False)
    expires_on: date | None
    created_at: datetime
    attempts: int
    kind: str = REGISTERED
    title: str | None = field(default=None, repr=False)
    pickup: str | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a mail has come."""

    message_id: str
    state: str
    attempts: int


class Outbox:
    """The table, for senders in several threads and processes.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def progress(self, number: str) -> Progress | None:
        """Of the mail that tells this new number; None if none was to be sent, or that was long ago."""
        query = select(outbox.c.message_id, outbox.c.state, outbox.c.attempts).where(
            outbox.c.number == number, outbox.c.kind == REGISTERED
        )
        with self._reading.begin() as db:
            row = db.execute(query).one_or_none()
        return None if row is None else Progress(*row)

    @translate_db_errors
    def due(self, now: datetime, most: int) -> list[Progress]:
        """Mails that should be tried, the longest waiting first."""
        query = (
            select(outbox.c.message_id, outbox.c.state, outbox.c.attempts)
            .where(outbox.c.state == WAITING, outbox.c.due_at <= now)
            .order_by(outbox.c.due_at)
            .limit(most)
        )
        with self._reading.begin() as db:
            return [Progress(*row) for row in db.execute(query)]

    @translate_db_errors
    def claim(self, message_id: str, *, attempts: int, until: datetime) -> Letter | None:
        """Take the mail for one attempt, out of everybody else's reach until then.

        None if another process claimed it since it was seen with so many attempts.
        """
        taken = (
            update(outbox)
            .where(outbox.c.message_id == message_id, outbox.c.state == WAITING, outbox.c.attempts == attempts)
            .values(attempts=attempts + 1, due_at=until)
            .returning(*(outbox.c[name] for name in Letter.__slots__))
        )
        with self._engine.begin() as db:
            row = db.execute(taken).mappings().one_or_none()
        return None if row is None else Letter(**row)

    @translate_db_errors
    def put_off(self, letter: Letter, due_at: datetime) -> None:
        """Try again then; nothing if another process has claimed it meanwhile."""
        with self._engine.begin() as db:
            db.execute(
                update(outbox)
                .where(outbox.c.message_id == letter.message_id, outbox.c.attempts == letter.attempts)
                .where(outbox.c.state == WAITING)
                .values(due_at=due_at)
            )

    @translate_db_errors
    def end(self, letter: Letter, now: datetime, *, accepted: bool) -> None:
        """Delete address and text: the mail was accepted or given up."""
        state = ACCEPTED if accepted else FAILED
        with self._engine.begin() as db:
            db.execute(
                update(outbox)
                .where(outbox.c.message_id == letter.message_id)
                .values(state=state, address=None, title=None, pickup=None, due_at=now)
            )

    @translate_db_errors
    def purge(self, ended_before: datetime) -> None:
        """Forget that there was a mail at all."""
        with self._engine.begin() as db:
            ended = delete(outbox).where(outbox.c.state != WAITING, outbox.c.due_at < ended_before)
            forgotten = db.execute(ended).rowcount
        if forgotten:
            empty_log(self._engine)
