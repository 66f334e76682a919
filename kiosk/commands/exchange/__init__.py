"""``kiosk exchange``: files for a library system that takes nothing else, how far they are (docs/exchange.md)."""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path

from kiosk.commands import COMMANDS, DONE, CommandError, Subparsers
from kiosk.commands.exchange import incoming, outgoing
from kiosk.commands.finding import CONFIG_HELP, KIOSK_HELP, settle


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("exchange", help=COMMANDS["exchange"], description=__doc__)
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    outgoing.add(acts)
    for act in acts.choices.values():
        which = act.add_mutually_exclusive_group()
        which.add_argument("--config", type=Path, metavar="FILE", help=CONFIG_HELP)
        which.add_argument("--profile", type=Path, metavar="FILE", help=KIOSK_HELP)
        which.add_argument("--demo", type=Path, metavar="DIR", help="the DIR of `kiosk run --demo --exchange DIR`")
        act.add_argument("--data", type=Path, metavar="DIR", help="where that demo keeps cards and patrons")
    incoming.add(acts)


def run(args: argparse.Namespace) -> int:
    if args.data is not None and not args.demo:
        raise CommandError("--data is for the demo: add --demo.")
    settle(args)
    from kiosk.commands.remedies import explained
    from kiosk.service.patrons.upkeep import Upkeep
    from kiosk.settings.demo import demo_exchange

    with explained(args):
        if args.demo:
            upkeep = Upkeep.of_demo(args.data)
        else:
            upkeep = Upkeep.of_service(args.config) if args.config else Upkeep.of_kiosk(args.profile)
        with contextlib.closing(upkeep):
            if args.act == incoming.ACT:
                incoming.run(args, upkeep)
                return DONE
            settings = demo_exchange(args.demo) if args.demo else upkeep.rules and upkeep.rules.exchange
            if not settings or not settings.on:
                raise CommandError("no files are written here: [exchange] names no folder (docs/exchange.md)")
            outgoing.run(args, upkeep, settings)
    return DONE
