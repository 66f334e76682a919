"""``kiosk patrons forget`` and ``audit``: free a person to register again, and see who did what."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import CommandError, Subparsers
from kiosk.commands.finding import need_demo

if TYPE_CHECKING:
    from kiosk.identity.trust import TrustAnchor
    from kiosk.service.patrons.upkeep import Upkeep

ACTS = ("forget", "audit")


def add(acts: Subparsers[argparse.ArgumentParser]) -> None:
    forget = acts.add_parser(
        "forget",
        help="delete one patron, who may then register again",
        description="Delete one patron with all that hangs on the number: a test patron, or one whom staff deleted in "
        "the library system. The person may register again; the number is not given out again. Without --yes it "
        "only says what would be deleted.",
    )
    forget.add_argument("number", nargs="?", metavar="NUMBER", help="the patron number, as printed or scanned")
    forget.add_argument(
        "--person",
        action="store_true",
        help="whoever holds the My Number card on the reader, whatever the number; needs --password-stdin",
    )
    forget.add_argument(
        "--password-stdin", action="store_true", help="read that card's signature password from standard input"
    )
    forget.add_argument("--reader", metavar="NAME", help="use only this reader (default: the first with a card)")
    forget.add_argument("--yes", action="store_true", help="really delete")
    acts.add_parser("audit", help="list what administrators did to patrons: when, who, what, which number")


def run(args: argparse.Namespace, upkeep: Upkeep) -> None:
    """Do it.  Raises StoreError."""
    if args.act == "audit":
        for entry in upkeep.audit():
            print(f"{entry.at.isoformat(timespec='seconds')}  {entry.actor}  {entry.act}  {entry.about}")
        return
    numbers = _numbers(args, upkeep)
    for number in numbers:
        _forget(number, upkeep, really=args.yes)


def _numbers(args: argparse.Namespace, upkeep: Upkeep) -> list[str]:
    from kiosk.patron.number import strip_barcode

    if args.number is None and not args.person:
        raise CommandError("whom? Give the patron number, or --person for the card on the reader")
    if args.person != args.password_stdin:
        raise CommandError(
            "--person and --password-stdin belong together: without its password the card does not identify a person"
        )
    numbers = [] if args.number is None else [strip_barcode(args.number)]
    if args.person:
        from kiosk.commands.card.holder import holder

        anchors = _demo_anchors(args.data) if args.demo else upkeep.anchors()
        found = upkeep.numbers_of(holder(anchors, args.reader))
        if not found and not numbers:
            raise CommandError("the holder of this card is not registered here")
        numbers += [number for number in found if number not in numbers]
    return numbers


def _demo_anchors(data: Path | None) -> tuple[TrustAnchor, ...]:
    """Those of the cards the demo there has made."""
    need_demo()
    from kiosk.identity.trust import TrustAnchor
    from kiosk.settings.demo import state_dir
    from kiosk.simulator.pki.hierarchy import TestPki

    folder = (data or state_dir()) / "pki"
    if not folder.is_dir():
        raise CommandError(f"the demo has made no cards yet: there is no {folder}")
    return tuple(TrustAnchor.load(der) for der in TestPki.load_or_create(folder).anchors)


def _forget(number: str, upkeep: Upkeep, *, really: bool) -> None:
    there = upkeep.hangs_on(number)
    if not any(there.values()):
        raise CommandError("no patron has this number here; nothing was deleted")
    what = ", ".join(f"{name}: {count}" for name, count in there.items())
    if not really:
        print(f"{number}  {what}; --yes deletes them")
        return
    upkeep.forget(number)
    again = ". The person may register again, with another number" if there["patrons"] else ""
    print(f"{number}  {what}; deleted{again}")
