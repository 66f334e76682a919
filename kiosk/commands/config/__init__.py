"""``kiosk config``: whether the settings are right, and what holds on this machine and why (docs/settings.md)."""

from __future__ import annotations

import argparse
from pathlib import Path

from kiosk.commands import COMMANDS, Subparsers
from kiosk.commands.finding import CONFIG_HELP, PROFILE_HELP, settle

ACTS = {
    "check": (
        "read all that the kiosk or the service reads at its start, and say every fault at once",
        "Read the settings, what environment and registry say over them, and the files they name: secrets, "
        "certificates, database and its key, templates, logo, revocation lists. No other machine is asked, but a "
        "database that is on one. Exit code 0 without a fault, 1 with one, 2 for wrong use.",
    ),
    "show": (
        "every key as it holds, and where it comes from",
        "Print every key with its value and where that comes from: default, file, environment or registry. Of a "
        "secret only whether there is one. Exit code 1 for settings with a fault.",
    ),
}


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("config", help=COMMANDS["config"], description=__doc__)
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    for name, (summary, description) in ACTS.items():
        act = acts.add_parser(name, help=summary, description=description)
        which = act.add_mutually_exclusive_group()
        which.add_argument("--profile", type=Path, metavar="FILE", help=PROFILE_HELP)
        which.add_argument("--config", type=Path, metavar="FILE", help=CONFIG_HELP)
        act.add_argument("--json", action="store_true", help="print JSON, see docs/settings.md")


def run(args: argparse.Namespace) -> int:
    """Do it.  Raises CommandError."""
    settle(args)
    if args.act == "show":
        from kiosk.commands.config.show import show

        return show(args)
    from kiosk.commands.config.check import check

    return check(args)
