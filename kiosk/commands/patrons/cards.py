"""``kiosk patrons acts``, ``bar`` and ``unbar``: what was done with a patron's card, or may not be."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kiosk.commands import CommandError, Subparsers

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.library.books.cards.acts import CardAct
    from kiosk.service.patrons.upkeep import Upkeep

ACTS = {
    "acts": "list what was done with a patron's My Number card at the kiosks: when, what, by what proof, where",
    "bar": "let nothing be done with a card for a patron any more, until `unbar`",
    "unbar": "let a patron's card do again what the library allows",
}


def add(acts: Subparsers[argparse.ArgumentParser]) -> None:
    parsers = {name: acts.add_parser(name, help=summary, description=summary) for name, summary in ACTS.items()}
    for parser in parsers.values():
        parser.add_argument("number", metavar="NUMBER", help="the patron number, typed or scanned")
    parsers["acts"].add_argument(
        "--document",
        action="store_true",
        help="also show the documents the card signed, and whether the signature is kept",
    )


def run(args: argparse.Namespace, upkeep: Upkeep) -> None:
    """Do it.  Raises StoreError, CommandError."""
    from kiosk.patron.number import strip_barcode

    number = strip_barcode(args.number)
    match args.act:
        case "acts":
            done, since = upkeep.cards.acts(number), upkeep.cards.barred_since(number)
            if since is not None:
                print(_barred(since))
            if not done:
                print("no act with a card is kept of this number")
            for act in done:
                print(_line(act))
                if args.document:
                    print(_document(act))
        case "bar":
            if not upkeep.cards.may_be_patron(number):
                raise CommandError("no patron has this number here; nothing was barred")
            print(f"{number}  {'barred' if upkeep.cards.bar(number) else 'was barred already'}")
        case _:
            print(f"{number}  {'not barred any more' if upkeep.cards.unbar(number) else 'was not barred'}")


def shown(upkeep: Upkeep, number: str) -> Iterator[str]:
    """The same in short, for ``kiosk patrons show``."""
    since = upkeep.cards.barred_since(number)
    if since is not None:
        yield _barred(since)
    done = upkeep.cards.acts(number)
    if done:
        yield f"last act with a card: {_line(done[0])}"


def _barred(since: datetime) -> str:
    return f"acts with a card: barred since {since.isoformat(timespec='seconds')}"


def _line(act: CardAct) -> str:
    what = f"{act.act.value} ({', '.join(act.fields)})" if act.fields else act.act.value
    until = f", until {act.expires_on}" if act.expires_on else ""
    return (
        f"{act.at.isoformat(timespec='seconds')}  {what}{until}  proof: {act.proof.value}  {act.kiosk_id}  {act.state}"
    )


def _document(act: CardAct) -> str:
    """The document as it was signed, indented."""
    lines = [*act.document.decode("utf-8", "replace").splitlines()]
    lines.append(f"signature: {len(act.signature)} bytes" if act.signature else "signature: none is kept")
    return "\n".join(f"    {line}" for line in lines)
