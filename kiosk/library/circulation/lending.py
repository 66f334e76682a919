"""Lending, for a library without a library system: what staff do, and what becomes of reservations by it."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, Engine, delete, insert, select

from kiosk.clock import library_day
from kiosk.library.circulation import queue
from kiosk.library.circulation.queue import PutAside
from kiosk.library.circulation.rows import holds_in, holds_of, in_list, loan_in, loans_of
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import patrons
from kiosk.library.database.sqlite import empty_log
from kiosk.library.database.statements import insert_if_new
from kiosk.library.database.tables import holds, loans
from kiosk.library.port import StoreError
from kiosk.patron.account import Hold, HoldState, Loan
from kiosk.patron.circulation import CirculationRules


class UnknownPatron(StoreError):
    """No patron has this number."""


class NotThere(StoreError):
    """There is no such loan or reservation (any more)."""


class OnLoan(StoreError):
    """The copy is on loan already."""


class BadLines(StoreError):
    """Lines of a file that can't be entered: ``faults`` has the number of each, from 1, and why, in order."""

    def __init__(self, faults: Sequence[tuple[int, str]]) -> None:
        super().__init__("\n".join(f"line {line}: {why}" for line, why in faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Book:
    """What is lent or reserved.  ``work`` is a code all copies share; without one, title and author tell."""

    title: str = field(repr=False)
    author: str = field(repr=False, default="")
    work: str = field(repr=False, default="")

    @property
    def key(self) -> str:
        """What loans and reservations are compared by: 64 characters; wide and narrow letters and spaces are alike."""
        key = ("work", self.work) if self.work else ("title", self.title, self.author)
        plain = (" ".join(unicodedata.normalize("NFKC", word).casefold().split()) for word in key)
        return hashlib.sha256("\0".join(plain).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class NewLoan:
    """A loan to be entered; ``due_on`` is None for what the rules say, ``item`` is '' for a copy without a code."""

    number: str = field(repr=False)
    book: Book
    item: str = field(repr=False, default="")
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class NewHold:
    """A reservation to be entered; ``keep_until`` counts only where it is READY, and is then None for the rules'."""

    number: str = field(repr=False)
    book: Book
    pickup: str = ""
    state: HoldState = HoldState.QUEUED
    keep_until: date | None = None


@dataclass(frozen=True, slots=True)
class Lent:
    """A loan as staff see it."""

    loan: Loan
    item: str = field(repr=False)
    renewals: int


class Circulation:
    """The tables as staff use them.  All raise StoreUnavailable besides what is named.

    A loan that is returned is deleted at once, and so is a reservation that is picked up or cancelled: what somebody
    has read is nobody's business.
    """

    def __init__(self, engine: Engine, rules: CirculationRules) -> None:
        self._engine = engine
        self._rules = rules

    @translate_db_errors
    def of(self, number: str, today: date) -> tuple[list[Lent], list[Hold]]:
        """What a patron has, soonest due first, and has reserved, ready ones first.  Raises UnknownPatron."""
        with self._engine.execution_options(reading=True).begin() as db:
            _known(db, number)
            lent = [
                Lent(loan_in(row, today), row["item"] or "", row["renewals"])
                for row in db.execute(loans_of(number)).mappings()
            ]
            lent.sort(key=lambda each: in_list(each.loan))
            return lent, holds_in(db.execute(holds_of(number)).mappings())

    def due_day(self, today: date) -> date:
        return today + timedelta(days=self._rules.loan_days)

    @translate_db_errors
    def lend(self, number: str, book: Book, today: date, *, item: str = "", due_on: date | None = None) -> str:
        """Lend a copy; its loan's id.  Raises UnknownPatron, OnLoan."""
        with self._engine.begin() as db:
            return self.lend_in(db, number, book, today, item=item, due_on=due_on)

    def lend_in(
        self, db: Connection, number: str, book: Book, today: date, *, item: str = "", due_on: date | None = None
    ) -> str:
        """The same in a transaction of the caller's."""
        words = {"title": book.title, "author": book.author, "work": book.key}
        return self._lend(db, number, words, today, item=item, due_on=due_on)

    def _lend(
        self, db: Connection, number: str, words: dict[str, str], today: date, *, item: str, due_on: date | None = None
    ) -> str:
        _known(db, number)
        row = {"loan_id": secrets.token_hex(8), "number": number, "item": item or None, **words}
        if not insert_if_new(db, loans, **row, lent_on=today, due_on=due_on or self.due_day(today), renewals=0):
            raise OnLoan("this copy is on loan already; return it first")
        return str(row["loan_id"])

    @translate_db_errors
    def return_item(self, today: date, *, item: str = "", loan_id: str = "") -> PutAside | None:
        """Delete a loan; the first reservation of this work is ready now.  Raises NotThere."""
        which = loans.c.item == item if item else loans.c.loan_id == loan_id
        with self._engine.begin() as db:
            work = db.scalar(delete(loans).where(which).returning(loans.c.work))
            if work is None:
                raise NotThere("this is not on loan")
            aside = queue.next_turn(db, self._rules, work, today)
        empty_log(self._engine)
        return aside

    @translate_db_errors
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
        _known(db, number)
        hold_id = secrets.token_hex(8)
        row = {"title": book.title, "author": book.author, "work": book.key, "pickup": pickup}
        more = {"state": state.value, "keep_until": keep_until, "placed_at": now}
        db.execute(insert(holds), {"hold_id": hold_id, "number": number, **row, **more})
        return hold_id

    @translate_db_errors
    def make_ready(
        self, hold_id: str, today: date, *, keep_until: date | None = None, pickup: str | None = None
    ) -> PutAside:
        """A reservation can be picked up from now on.  Raises NotThere."""
        with self._engine.begin() as db:
            row = db.execute(select(holds).where(holds.c.hold_id == hold_id).with_for_update()).mappings().one_or_none()
            if row is None:
                raise NotThere("there is no such reservation")
            return queue.make_ready(db, self._rules, row, today, keep_until=keep_until, pickup=pickup)

    @translate_db_errors
    def pick_up(self, hold_id: str, today: date, *, item: str = "") -> str:
        """A reservation becomes a loan; the loan's id.  Raises NotThere, OnLoan."""
        with self._engine.begin() as db:
            taken = delete(holds).where(holds.c.hold_id == hold_id).returning(*holds.c)
            row = db.execute(taken).mappings().one_or_none()
            if row is None:
                raise NotThere("there is no such reservation")
            words = {name: row[name] for name in ("title", "author", "work")}
            loan_id = self._lend(db, row["number"], words, today, item=item)
        empty_log(self._engine)
        return loan_id

    @translate_db_errors
    def cancel(self, hold_id: str, today: date) -> PutAside | None:
        """Forget a reservation; if its copy stood ready, the next in the queue has it now.  Raises NotThere."""
        with self._engine.begin() as db:
            gone, aside = queue.cancel(db, self._rules, today, holds.c.hold_id == hold_id)
            if not gone:
                raise NotThere("there is no such reservation")
        empty_log(self._engine)
        return aside

    @translate_db_errors
    def ready(self) -> list[PutAside]:
        """What has to stand on the shelf of reservations, the soonest to be cleared away first."""
        query = select(holds).where(holds.c.state == HoldState.READY.value)
        with self._engine.execution_options(reading=True).begin() as db:
            rows = db.execute(query.order_by(holds.c.keep_until, holds.c.hold_id)).mappings()
            return [PutAside(**{name: row[name] for name in PutAside.__slots__}) for row in rows]

    @translate_db_errors
    def enter(self, lines: Sequence[tuple[int, NewLoan | NewHold]], now: datetime) -> None:
        """Enter the numbered lines of a file, all or none; reservations queue up in their order.  Raises BadLines."""
        with self._engine.begin() as db:
            self.enter_in(db, lines, now)

    def enter_in(self, db: Connection, lines: Sequence[tuple[int, NewLoan | NewHold]], now: datetime) -> None:
        """The same in a transaction of the caller's, who rolls it back for BadLines."""
        faults = []
        for place, (line, new) in enumerate(lines):
            try:
                self._enter(db, new, now + timedelta(microseconds=place))
            except (UnknownPatron, OnLoan) as fault:
                faults.append((line, str(fault)))
        if faults:
            raise BadLines(faults)

    def _enter(self, db: Connection, new: NewLoan | NewHold, now: datetime) -> None:
        today = library_day(now)
        if isinstance(new, NewLoan):
            self.lend_in(db, new.number, new.book, today, item=new.item, due_on=new.due_on)
            return
        until = new.keep_until
        if new.state is HoldState.READY and until is None:
            until = today + timedelta(days=self._rules.keep_days)
        self.reserve_in(db, new.number, new.book, now, pickup=new.pickup, state=new.state, keep_until=until)


def _known(db: Connection, number: str) -> None:
    if db.scalar(select(patrons.c.number).where(patrons.c.number == number)) is None:
        raise UnknownPatron("no patron has this number")
