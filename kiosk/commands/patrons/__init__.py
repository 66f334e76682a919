"""``kiosk patrons``: make the patron database, copy it and bring a copy back, forget patrons (docs/service.md).

``acts``, ``bar`` and ``unbar`` are about what patrons do with their My Number cards (docs/returning.md), ``unfinished``
is for a library with Koha (docs/koha.md), loans and reservations for one without (docs/circulation.md).
"""

from __future__ import annotations

import argparse
import contextlib
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import LIBRARY_ZONE
from kiosk.commands import COMMANDS, DONE, CommandError, Subparsers, day
from kiosk.commands.finding import CONFIG_HELP, KIOSK_HELP, settle
from kiosk.commands.patrons import cards, deciding, forgetting, lending, making

if TYPE_CHECKING:
    from kiosk.service.patrons.upkeep import Upkeep


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("patrons", help=COMMANDS["patrons"], description=__doc__)
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    making.add(acts)
    purge = acts.add_parser("purge", help="delete patrons whose registration ended before a day")
    purge.add_argument("--before", type=day, required=True, metavar="YYYY-MM-DD")
    purge.add_argument("--yes", action="store_true", help="really delete; without it, only count")
    backup = acts.add_parser("backup", help="copy a SQLite database in use, and its key file, to FILE and FILE.key")
    backup.add_argument("file", type=Path, metavar="FILE")
    forgetting.add(acts)
    acts.add_parser("unfinished", help="list numbers whose patron in Koha is not finished")
    lending.add(acts)
    cards.add(acts)
    deciding.add(acts)
    for act in acts.choices.values():
        which = act.add_mutually_exclusive_group()
        which.add_argument("--config", type=Path, metavar="FILE", help=CONFIG_HELP)
        which.add_argument("--profile", type=Path, metavar="FILE", help=KIOSK_HELP)
        which.add_argument("--demo", action="store_true", help="what `kiosk run --demo` works with")
        act.add_argument("--data", type=Path, metavar="DIR", help="where that demo keeps cards and patrons")


def run(args: argparse.Namespace) -> int:
    if args.act == "purge" and args.before > datetime.now(LIBRARY_ZONE).date():
        raise CommandError("that day is still to come: it would delete patrons whose registration is valid")
    if args.data is not None and not args.demo:
        raise CommandError("--data is for the demo: add --demo.")
    settle(args)
    from kiosk.commands.remedies import explained
    from kiosk.service.patrons.upkeep import Upkeep

    with explained(args):
        if args.act in making.ACTS:
            making.run(args)
            return DONE
        if args.act in deciding.ACTS:
            deciding.run(args)
            return DONE
        if args.demo:
            upkeep = Upkeep.of_demo(args.data)
        else:
            upkeep = Upkeep.of_service(args.config) if args.config else Upkeep.of_kiosk(args.profile)
        with contextlib.closing(upkeep):
            _act(args, upkeep)
    return DONE


def _act(args: argparse.Namespace, upkeep: Upkeep) -> None:
    match args.act:
        case "backup":
            key_copy = upkeep.back_up(args.file)
            print(f"{args.file} and {key_copy}: keep them together, where only you can read them")
        case "unfinished":
            for number, state in upkeep.unfinished():
                print(f"{number}  {state}")
        case "purge" if args.yes:
            print(f"{upkeep.forget_ended(args.before)} patrons deleted")
        case "purge":
            count = upkeep.count_ended(args.before)
            print(f"{count} patrons whose registration ended before {args.before}; --yes deletes them")
        case act if act in forgetting.ACTS:
            forgetting.run(args, upkeep)
        case act if act in cards.ACTS:
            cards.run(args, upkeep)
        case _:
            lending.run(args, upkeep)
