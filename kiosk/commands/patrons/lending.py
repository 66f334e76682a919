"""``kiosk patrons lend``, ``return``, ``reserve`` and the like: for a library without a library system."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import library_day
from kiosk.commands import CommandError, Subparsers, day
from kiosk.commands.patrons import cards, deciding

if TYPE_CHECKING:
    from kiosk.library.circulation.lending import Book, Lent
    from kiosk.library.circulation.queue import PutAside
    from kiosk.patron.account import Hold
    from kiosk.service.patrons.upkeep import Upkeep

ACTS = {
    "show": "home library, category, loans and reservations of a patron with their ids, and acts with a card",
    "lend": "lend a copy to a patron",
    "return": "take a copy back; says for whom to put it aside",
    "reserve": "queue a patron up for a work",
    "ready": "a reservation can be picked up from now on",
    "pick-up": "a reservation is picked up: it becomes a loan",
    "cancel": "forget a reservation; says for whom to put its copy aside",
    "shelf": "what has to stand on the shelf of reservations, and for whom",
    "import": "enter the loans and reservations of a CSV file, all or none",
}


def add(acts: Subparsers[argparse.ArgumentParser]) -> None:
    parsers = {name: acts.add_parser(name, help=summary, description=summary) for name, summary in ACTS.items()}
    for name in ("show", "lend", "reserve"):
        parsers[name].add_argument("number", metavar="NUMBER", help="the patron number, typed or scanned")
    for name in ("lend", "reserve"):
        parsers[name].add_argument("--title", required=True)
        parsers[name].add_argument("--author", default="")
        parsers[name].add_argument("--work", default="", metavar="CODE", help="a code all copies share, e.g. the ISBN")
    for name in ("ready", "pick-up", "cancel"):
        parsers[name].add_argument("hold", metavar="HOLD", help="the reservation's id, as `show` and `shelf` say it")
    for name in ("lend", "pick-up"):
        parsers[name].add_argument("--item", default="", metavar="CODE", help="the copy's code")
    parsers["lend"].add_argument("--due", type=day, metavar="YYYY-MM-DD", help="instead of circulation.loan_days")
    which = parsers["return"].add_mutually_exclusive_group(required=True)
    which.add_argument("--item", default="", metavar="CODE", help="the copy's code")
    which.add_argument("--loan", default="", metavar="ID", help="the loan's id, as `show` says it")
    for name in ("reserve", "ready"):
        parsers[name].add_argument("--pickup", metavar="PLACE", help="where it is handed out")
    parsers["ready"].add_argument(
        "--keep-until", type=day, metavar="YYYY-MM-DD", help="instead of circulation.keep_days"
    )
    parsers["import"].add_argument("file", type=Path, metavar="FILE.csv", help="its form is in docs/circulation.md")


def run(args: argparse.Namespace, upkeep: Upkeep) -> None:
    """Do it.  Raises StoreError, CommandError."""
    from kiosk.library.circulation.staff_input import patron_number, words

    now = datetime.now(UTC)
    today = library_day(now)
    _not_past("--due", getattr(args, "due", None), today)
    _not_past("--keep-until", getattr(args, "keep_until", None), today)
    circulation, scheme = upkeep.lending()
    match args.act:
        case "show":
            number = patron_number(args.number, scheme)
            loans, holds = circulation.of(number, today)
            for line in deciding.shown(upkeep, number):
                print(line)
            _show(loans, holds)
            on, stopped = upkeep.notices().setting(number)
            for line in cards.shown(upkeep, number):
                print(line)
            print("notices: stopped (利用停止)" if stopped else f"notices: {'on' if on else 'off'}")
        case "lend":
            number, item = patron_number(args.number, scheme), words("item", args.item)
            loan_id = circulation.lend(number, _book(args), today, item=item, due_on=args.due)
            print(f"loan {loan_id}, due {args.due or circulation.due_day(today)}")
        case "return" if args.item:
            _put_aside("returned", circulation.return_item(today, item=words("item", args.item)))
        case "return":
            _put_aside("returned", circulation.return_item(today, loan_id=words("id", args.loan)))
        case "reserve":
            number, pickup = patron_number(args.number, scheme), words("pickup", args.pickup or "")
            print(f"reservation {circulation.reserve(number, _book(args), now, pickup=pickup)}")
        case "ready":
            place = None if args.pickup is None else words("pickup", args.pickup)
            hold_id = words("id", args.hold)
            _print_aside(circulation.make_ready(hold_id, today, keep_until=args.keep_until, pickup=place), today)
        case "pick-up":
            loan_id = circulation.pick_up(words("id", args.hold), today, item=words("item", args.item))
            print(f"loan {loan_id}, due {circulation.due_day(today)}")
        case "cancel":
            _put_aside("cancelled", circulation.cancel(words("id", args.hold), today))
        case "shelf":
            for aside in circulation.ready():
                _print_aside(aside, today)
        case _:
            _import(args.file, upkeep)


def _not_past(option: str, wanted: date | None, today: date) -> None:
    if wanted is not None and wanted < today:
        raise CommandError(
            f"{option} {wanted} is past (today is {today}); what was lent or put aside earlier comes in by "
            "`kiosk patrons import`"
        )


def _book(args: argparse.Namespace) -> Book:
    from kiosk.library.circulation.lending import Book
    from kiosk.library.circulation.staff_input import words

    return Book(words("title", args.title), words("author", args.author), words("work", args.work))


def _show(loans: list[Lent], holds: list[Hold]) -> None:
    print(f"loans: {len(loans)}")
    for lent in loans:
        late = " (overdue)" if lent.loan.days_left < 0 else ""
        extended = f"extended {lent.renewals} times" if lent.renewals else ""
        item = f"copy {lent.item}" if lent.item else ""
        _print_row(lent.loan.loan_id, f"due {lent.loan.due_on}{late}", lent.loan.title, item, extended)
    print(f"reservations: {len(holds)}")
    for hold in holds:
        state = hold.state.value.replace("_", " ")
        place = f"place {hold.place}" if hold.place is not None else ""
        until = f"until {hold.keep_until}" if hold.keep_until is not None else ""
        _print_row(hold.hold_id, " ".join(filter(None, (state, place, until))), hold.title, hold.pickup)


def _put_aside(done: str, aside: PutAside | None) -> None:
    print(done)
    if aside is not None:
        print(f"put it aside for {aside.number} until {aside.keep_until}:")
        _print_row(aside.hold_id, aside.title, aside.pickup)


def _print_aside(aside: PutAside, today: date) -> None:
    over = " (over)" if aside.keep_until < today else ""
    _print_row(aside.hold_id, f"until {aside.keep_until}{over}", f"for {aside.number}", aside.title, aside.pickup)


def _print_row(*parts: str) -> None:
    print("  " + "  ".join(filter(None, parts)))


def _import(file: Path, upkeep: Upkeep) -> None:
    from kiosk.commands.exchange.incoming import take
    from kiosk.library.exchange.incoming.outcome import FileKind

    figures = take(file, FileKind.LENDING, upkeep).figures
    print(f"entered: {figures['loans']} loans, {figures['reservations']} reservations")
