"""お知らせ: sent notices, whether they were read, and who wants them."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Engine, bindparam, delete, insert, select, update

from kiosk.clock import library_day
from kiosk.library.books.cards.acts import UNKNOWN
from kiosk.library.books.mail_tables import READY, WAITING, outbox, queue
from kiosk.library.books.tasks import NewMail
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.returning import card_acts
from kiosk.library.database.sqlite import empty_log
from kiosk.library.database.statements import insert_if_new, run
from kiosk.library.database.tables import notice_marks, notice_settings, notices
from kiosk.library.members import ReadyHold
from kiosk.patron.account import MOST_NOTICES, Notice, NoticeBoard
from kiosk.patron.returning import Act, ActNotice

_MINE = notice_settings.c.number == bindparam("whose")
_TAKE_OVER = (
    update(notice_settings)
    .where(_MINE, notice_settings.c.member_key != bindparam("key"))
    .values(member_key=bindparam("key"), wanted=True, stopped=False, since=bindparam("now"))
)
_BEGIN_AGAIN = update(notice_settings).where(_MINE).values(stopped=False)
MARKS_KEPT = timedelta(days=180)
"""How long a reservation is remembered as notified; none waits for half a year."""


class Notices:
    """The tables.  A patron who never logged in wants notices.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def activate(self, number: str, member_key: str, now: datetime) -> None:
        """Somebody logged in: 利用停止 ends; ON or OFF stays as it was chosen.

        A library system can give a number to somebody else (``member_key`` is another): they see nothing of before.
        """
        row = {"number": number, "member_key": member_key, "wanted": True, "stopped": False, "since": now}
        with self._engine.begin() as db:
            insert_if_new(db, notice_settings, **row)
            others = run(db, _TAKE_OVER, whose=number, key=member_key, now=now)
            if others.rowcount:
                _forget(db, number)
                db.execute(delete(notice_marks).where(notice_marks.c.number == number))
            run(db, _BEGIN_AGAIN, whose=number)
        if others.rowcount:
            empty_log(self._engine)

    @translate_db_errors
    def setting(self, number: str) -> tuple[bool, bool]:
        """Whether notices are wanted, and whether the patron has stopped."""
        with self._reading.begin() as db:
            return _settings(db, number)

    @translate_db_errors
    def board(self, number: str) -> NoticeBoard:
        """The setting, and the history: newest first."""
        with self._reading.begin() as db:
            wanted, _ = _settings(db, number)
            query = select(notices).where(notices.c.number == number)
            rows = db.execute(query.order_by(*_NEWEST).limit(MOST_NOTICES)).mappings().all()
        return NoticeBoard(
            wanted,
            tuple(
                Notice(
                    row["notice_id"],
                    row["title"],
                    row["pickup"],
                    row["keep_until"],
                    library_day(row["made_at"]),
                    row["read"],
                    _act(row["act"]),
                )
                for row in rows
            ),
        )

    @translate_db_errors
    def unread_acts(self, number: str, most: int) -> tuple[ActNotice, ...]:
        """What cards did for this patron that they have not read of yet, newest first."""
        with self._reading.begin() as db:
            rows = run(db, _UNREAD_ACTS, whose=number, most=most).mappings().all()
        return tuple(
            ActNotice(row["notice_id"], act, row["made_at"], row["pickup"], row["state"] != UNKNOWN)
            for row in rows
            if (act := _act(row["act"])) is not None
        )

    @translate_db_errors
    def set_on(self, number: str, on: bool) -> None:
        with self._engine.begin() as db:
            db.execute(update(notice_settings).where(notice_settings.c.number == number).values(wanted=on))

    @translate_db_errors
    def read(self, number: str, notice_ids: Collection[str]) -> None:
        """Mark as read; ids of others change nothing."""
        with self._engine.begin() as db:
            db.execute(update(notices).where(*_these(number, notice_ids)).values(read=True))

    @translate_db_errors
    def delete(self, number: str, notice_ids: Collection[str]) -> None:
        """Delete from the history; the mark that the notice was sent stays."""
        with self._engine.begin() as db:
            db.execute(delete(notices).where(*_these(number, notice_ids)))
        empty_log(self._engine)

    @translate_db_errors
    def stop(self, number: str) -> None:
        """利用停止: no more notices, no history, and mails that still wait are not sent."""
        with self._engine.begin() as db:
            db.execute(update(notice_settings).where(notice_settings.c.number == number).values(stopped=True))
            _forget(db, number)
        empty_log(self._engine)

    @translate_db_errors
    def record(self, ready: ReadyHold, now: datetime, mail: NewMail | None) -> bool:
        """Write down that a reservation is ready, once: the notice, and the mail if there is one and it is wanted.

        False if it was recorded already or the patron has stopped.  The oldest notice falls out for the 51st.
        """
        number, hold = ready.number, ready.hold
        if self.was_told(number, hold.hold_id):
            return False
        with self._engine.begin() as db:
            wanted, stopped = _settings(db, number, lock=True)  # or it could be recorded while the patron stops
            new = not stopped and insert_if_new(db, notice_marks, number=number, hold_id=hold.hold_id, made_at=now)
            if not new:
                return False
            notice_id = secrets.token_hex(8)
            words = {"title": hold.title, "pickup": hold.pickup}
            row = {"notice_id": notice_id, "number": number, "made_at": now, "read": False, **words}
            db.execute(insert(notices), {**row, "keep_until": hold.keep_until})
            keep_newest(db, number)
            if mail is not None and wanted:
                queue(db, mail, kind=READY, number=number, expires_on=hold.keep_until, about=notice_id, **words)
        return True

    @translate_db_errors
    def was_told(self, number: str, hold_id: str) -> bool:
        """Asked first without holding any writer up: nearly all that is ready was recorded long ago."""
        mark = (notice_marks.c.number == number, notice_marks.c.hold_id == hold_id)
        with self._reading.begin() as db:
            return db.execute(select(notice_marks.c.made_at).where(*mark)).first() is not None

    @translate_db_errors
    def recipients(self) -> list[tuple[str, str]]:
        """Number and backend's key of everybody who logged in once and has not stopped."""
        query = select(notice_settings.c.number, notice_settings.c.member_key).where(
            notice_settings.c.stopped.is_(False)
        )
        with self._reading.begin() as db:
            return [(row[0], row[1]) for row in db.execute(query.order_by(notice_settings.c.number))]

    @translate_db_errors
    def stopped(self) -> set[str]:
        """The numbers of everybody who has stopped."""
        query = select(notice_settings.c.number).where(notice_settings.c.stopped.is_(True))
        with self._reading.begin() as db:
            return set(db.scalars(query))

    @translate_db_errors
    def purge(self, now: datetime) -> None:
        """Forget marks of reservations that are long gone."""
        with self._engine.begin() as db:
            db.execute(delete(notice_marks).where(notice_marks.c.made_at < now - MARKS_KEPT))


def keep_newest(db: Connection, number: str) -> None:
    """The oldest notice falls out for the 51st."""
    kept = select(notices.c.notice_id).where(notices.c.number == number).order_by(*_NEWEST).limit(MOST_NOTICES)
    db.execute(delete(notices).where(notices.c.number == number, notices.c.notice_id.not_in(kept)))


_NEWEST = (notices.c.made_at.desc(), notices.c.notice_id.desc())
_UNREAD_ACTS = (
    select(notices, card_acts.c.state)
    .outerjoin(card_acts, card_acts.c.act_id == notices.c.notice_id)
    .where(notices.c.number == bindparam("whose"), notices.c.act != "", notices.c.read.is_(False))
    .order_by(*_NEWEST)
    .limit(bindparam("most"))
)


def _act(name: str) -> Act | None:
    """None for a reservation, and for what a newer program wrote."""
    return next((act for act in Act if act.value == name), None)


def _these(number: str, notice_ids: Collection[str]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return notices.c.number == number, notices.c.notice_id.in_(list(notice_ids))


def _forget(db: Connection, number: str) -> None:
    db.execute(delete(notices).where(notices.c.number == number))
    waits = (outbox.c.number == number, outbox.c.kind == READY, outbox.c.state == WAITING)
    db.execute(delete(outbox).where(*waits))


def _settings(db: Connection, number: str, *, lock: bool = False) -> tuple[bool, bool]:
    """Whether notices are wanted, and whether the patron has stopped; ``lock``: so it stays in this transaction."""
    query = select(notice_settings.c.wanted, notice_settings.c.stopped).where(notice_settings.c.number == number)
    row = db.execute(query.with_for_update() if lock else query).one_or_none()
    return (True, False) if row is None else (row.wanted, row.stopped)
