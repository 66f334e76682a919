"""From rows of loans and reservations to what a patron, or staff, see of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sqlalchemy import RowMapping, Select, func, select

from kiosk.library.database.tables import holds, loans
from kiosk.patron.account import Hold, HoldState, Loan, RenewalRefusal
from kiosk.patron.circulation import CirculationRules
from kiosk.patron.volume_order import TitleOrder, title_order


def loans_of(number: str) -> Select[tuple[object, ...]]:
    """All that is on loan to a patron, soonest due first, with ``others``: how many others wait for the same work."""
    wait = (holds.c.work == loans.c.work) & (holds.c.state == HoldState.QUEUED.value) & (holds.c.number != number)
    others = select(func.count()).select_from(holds).where(wait).scalar_subquery().label("others")
    return (
        select(*loans.c, others)
        .where(loans.c.number == number)
        .order_by(loans.c.due_on, loans.c.lent_on, loans.c.loan_id)
    )


def loans_in(rows: Iterable[RowMapping], today: date, rules: CirculationRules) -> list[Loan]:
    """The loans in such rows: soonest due first, of one day by title, volumes in their order."""
    found = [replace(loan_in(row, today), refusal=refusal_of(row, today, rules, row["others"])) for row in rows]
    return sorted(found, key=in_list)


def in_list(loan: Loan) -> tuple[date, TitleOrder]:
    """Where a loan stands in a list."""
    return loan.due_on, title_order(loan.title)


def loan_in(row: RowMapping, today: date) -> Loan:
    """The loan in a row, without whether it may be extended."""
    return Loan(row["loan_id"], row["title"], row["author"], row["due_on"], (row["due_on"] - today).days)


def refusal_of(row: RowMapping, today: date, rules: CirculationRules, others: int) -> RenewalRefusal | None:
    """Why a loan is not extended, where ``others`` wait for its work; None if it is."""
    if row["due_on"] < today:
        return RenewalRefusal.OVERDUE
    if row["renewals"] >= rules.renewals:
        return RenewalRefusal.TOO_MANY
    return RenewalRefusal.RESERVED if others else None


def holds_of(number: str) -> Select[tuple[object, ...]]:
    """All reservations of a patron as they were placed, with ``ahead``: how many wait for the same work before each."""
    other = holds.alias()
    sooner = (other.c.placed_at < holds.c.placed_at) | (
        (other.c.placed_at == holds.c.placed_at) & (other.c.hold_id < holds.c.hold_id)
    )
    same = (other.c.work == holds.c.work) & (other.c.state == HoldState.QUEUED.value)
    ahead = select(func.count()).select_from(other).where(same & sooner).scalar_subquery().label("ahead")
    own = select(*holds.c, ahead).where(holds.c.number == number)
    return own.order_by(holds.c.placed_at, holds.c.hold_id)


def holds_in(rows: Iterable[RowMapping]) -> list[Hold]:
    """The reservations in such rows: ready ones first."""
    return sorted(map(_hold, rows), key=lambda hold: hold.state is not HoldState.READY)


def _hold(row: RowMapping) -> Hold:
    state = HoldState(row["state"])
    return Hold(
        hold_id=row["hold_id"],
        title=row["title"],
        author=row["author"],
        state=state,
        place=row["ahead"] + 1 if state is HoldState.QUEUED else None,
        pickup=row["pickup"],
        keep_until=row["keep_until"] if state is HoldState.READY else None,
    )
