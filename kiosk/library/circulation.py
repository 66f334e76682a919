"""Lending, for a library without a library system: what staff do, and what becomes of reservations by it."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Engine, RowMapping, delete, func, insert, select, update

from kiosk.library.account_tables import holds, loans
from kiosk.library.declared import declared
from kiosk.library.port import StoreError
from kiosk.library.schema import patrons
from kiosk.library.sqlite import empty_log
from kiosk.patron.account import HoldState
from kiosk.patron.circulation import CirculationRules


class UnknownPatron(StoreError):
    """No patron has this number."""


class NotThere(StoreError):
    """There is no such loan or reservation (any more)."""


class OnLoan(StoreError):
    """The copy is on loan already."""


@dataclass(frozen=True, slots=True)
class Book:
    """What is lent or reserved.  ``work`` is a code all copies share; without one, title and author tell."""

    title: str = field(repr=False)
    author: str = field(repr=False, default="")
    work: str = field(repr=False, default="")

    @property
    def key(self) -> str:
        """What reservations are compared by; at most 80 characters."""
        told = f"work\0{self.work}" if self.work else f"title\0{self.title}\0{self.author}"
        return hashlib.sha256(told.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class PutAside:
    """What has to be kept for somebody: the reservation that became ready by a return."""

    hold_id: str
    number: str = field(repr=False)
    title: str = field(repr=False)
    keep_until: date


class Circulation:
    """The tables as staff use them.  All raise StoreUnavailable besides what is named."""

    def __init__(self, engine: Engine, rules: CirculationRules) -> None:
        self._engine = engine
        self._rules = rules

    @declared
    def lend(self, number: str, book: Book, today: date, *, item: str = "", due_on: date | None = None) -> str:
        """Lend a copy; its loan's id.  Raises UnknownPatron, OnLoan."""
        with self._engine.begin() as db:
            return self.lend_in(db, number, book, today, item=item, due_on=due_on)

    def lend_in(
        self, db: Connection, number: str, book: Book, today: date, *, item: str = "", due_on: date | None = None
    ) -> str:
        """The same in a transaction of the caller's."""
        known_patron(db, number)
        if item and db.scalar(select(loans.c.loan_id).where(loans.c.item == item)) is not None:
            raise OnLoan(f"the copy {item} is on loan already; return it first")
        loan_id = secrets.token_hex(8)
        due_on = due_on or today + timedelta(days=self._rules.loan_days)
        row = {"title": book.title, "author": book.author, "work": book.key, "item": item or None}
        db.execute(
            insert(loans).values(loan_id=loan_id, number=number, lent_on=today, due_on=due_on, renewals=0, **row)
        )
        return loan_id

    @declared
    def give_back(self, today: date, *, item: str = "", loan_id: str = "") -> PutAside | None:
        """Forget a loan; whoever waits first for this work has it ready now.  Raises NotThere."""
        which = loans.c.item == item if item else loans.c.loan_id == loan_id
        with self._engine.begin() as db:
            work = db.scalar(delete(loans).where(which).returning(loans.c.work))
            if work is None:
                raise NotThere("this is not on loan")
            first = _queued(db, holds.c.work == work)
            aside = None if first is None else ready_in(db, self._rules, first, today)
        self._empty_log()
        return aside

    @declared
    def reserve(self, number: str, book: Book, now: datetime, *, pickup: str = "") -> str:
        """Queue a patron up for a work; the reservation's id.  Raises UnknownPatron."""
        with self._engine.begin() as db:
            return self.reserve_in(db, number, book, now, pickup=pickup)

    def reserve_in(
        self,
        db: Connection,
        number: str,
        book: Book,
        now: datetime,
        *,
        pickup: str = "",
        state: HoldState = HoldState.QUEUED,
        keep_until: date | None = None,
    ) -> str:
        """The same in a transaction of the caller's, in any state."""
        known_patron(db, number)
        hold_id = secrets.token_hex(8)
        row = {"title": book.title, "author": book.author, "work": book.key, "pickup": pickup}
        more = {"state": state.value, "keep_until": keep_until, "placed_at": now}
        db.execute(insert(holds).values(hold_id=hold_id, number=number, **row, **more))
        return hold_id

    @declared
    def make_ready(
        self, hold_id: str, today: date, *, keep_until: date | None = None, pickup: str | None = None
    ) -> PutAside:
        """A reservation can be picked up from now on.  Raises NotThere."""
        with self._engine.begin() as db:
            row = db.execute(select(holds).where(holds.c.hold_id == hold_id).with_for_update()).mappings().one_or_none()
            if row is None:
                raise NotThere("there is no such reservation")
            return ready_in(db, self._rules, row, today, keep_until=keep_until, pickup=pickup)

    @declared
    def pick_up(self, hold_id: str, today: date, *, item: str = "") -> str:
        """A reservation becomes a loan; the loan's id.  Raises NotThere, OnLoan."""
        with self._engine.begin() as db:
            taken = delete(holds).where(holds.c.hold_id == hold_id).returning(*holds.c)
            row = db.execute(taken).mappings().one_or_none()
            if row is None:
                raise NotThere("there is no such reservation")
            loan_id = self.lend_in(db, row["number"], Book(row["title"], row["author"]), today, item=item)
            db.execute(update(loans).where(loans.c.loan_id == loan_id).values(work=row["work"]))
        self._empty_log()
        return loan_id

    @declared
    def cancel(self, hold_id: str, today: date) -> PutAside | None:
        """Forget a reservation; if its copy stood ready, the next in the queue has it now.  Raises NotThere."""
        with self._engine.begin() as db:
            gone, aside = cancel_in(db, self._rules, today, holds.c.hold_id == hold_id)
            if not gone:
                raise NotThere("there is no such reservation")
        self._empty_log()
        return aside

    @declared
    def ready(self) -> list[PutAside]:
        """What has to stand on the shelf of reservations, the soonest to be cleared away first."""
        query = select(holds).where(holds.c.state == HoldState.READY.value)
        with self._engine.execution_options(reading=True).begin() as db:
            rows = db.execute(query.order_by(holds.c.keep_until, holds.c.hold_id)).mappings()
            return [PutAside(row["hold_id"], row["number"], row["title"], row["keep_until"]) for row in rows]

    def _empty_log(self) -> None:
        if self._engine.dialect.name == "sqlite":
            empty_log(self._engine)


def known_patron(db: Connection, number: str) -> None:
    """Raise UnknownPatron for a number nobody has."""
    if db.scalar(select(patrons.c.number).where(patrons.c.number == number)) is None:
        raise UnknownPatron("no patron has this number")


def ready_in(
    db: Connection,
    rules: CirculationRules,
    hold: RowMapping,
    today: date,
    *,
    keep_until: date | None = None,
    pickup: str | None = None,
) -> PutAside:
    """Let a reservation be ready, in this transaction."""
    until = keep_until or today + timedelta(days=rules.keep_days)
    place = hold["pickup"] if pickup is None else pickup
    ready = {"state": HoldState.READY.value, "keep_until": until, "pickup": place}
    db.execute(update(holds).where(holds.c.hold_id == hold["hold_id"]).values(**ready))
    return PutAside(hold["hold_id"], hold["number"], hold["title"], until)


def cancel_in(
    db: Connection, rules: CirculationRules, today: date, *which: ColumnElement[bool]
) -> tuple[bool, PutAside | None]:
    """Delete one reservation, in this transaction: whether there was one, and whose turn it is if its copy is there."""
    gone = db.execute(delete(holds).where(*which).returning(*holds.c)).mappings().one_or_none()
    if gone is None or gone["state"] != HoldState.READY.value:
        return gone is not None, None
    first = _queued(db, holds.c.work == gone["work"])
    return True, None if first is None else ready_in(db, rules, first, today)


def _queued(db: Connection, *which: ColumnElement[bool]) -> RowMapping | None:
    """Who waits first."""
    query = select(holds).where(holds.c.state == HoldState.QUEUED.value, *which)
    first = query.order_by(holds.c.placed_at, holds.c.hold_id).limit(1).with_for_update()
    return db.execute(first).mappings().one_or_none()


def others_wait(db: Connection, work: str, number: str) -> bool:
    """Whether anybody else is queued for this work."""
    waits = (holds.c.work == work, holds.c.number != number, holds.c.state == HoldState.QUEUED.value)
    return bool(db.scalar(select(func.count()).select_from(holds).where(*waits)))
