"""``kiosk staff``: who may use the staff desk of a service, or of a kiosk that is its own (docs/staff-admin.md)."""

from __future__ import annotations

import argparse
import contextlib
import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import COMMANDS, DONE, CommandError, Subparsers
from kiosk.commands.finding import CONFIG_HELP, KIOSK_HELP, settle

if TYPE_CHECKING:
    from kiosk.staff.upkeep import AccountUpkeep

ACTS = {
    "add": "let somebody use the desk, or again after `disable`; prints a first password, to be changed at log-in",
    "reset": "give an account another first password; whoever is logged in with it is logged out",
    "disable": "end an account; whoever is logged in with it is logged out",
    "list": "all accounts, their roles, and since when their passwords are",
}


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("staff", help=COMMANDS["staff"], description=__doc__)
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    for name, summary in ACTS.items():
        act = acts.add_parser(name, help=summary, description=summary)
        which = act.add_mutually_exclusive_group()
        which.add_argument("--config", type=Path, metavar="FILE", help=CONFIG_HELP)
        which.add_argument("--profile", type=Path, metavar="FILE", help=KIOSK_HELP)
        if name != "list":
            act.add_argument("name", metavar="NAME", help="what is typed to log in: small letters, digits, . _ -")
        if name == "add":
            act.add_argument("--role", choices=("counter", "admin"), default="counter", help="admin: also the records")
        if name in ("add", "reset"):
            act.add_argument("--type", action="store_true", help="type the password here instead of having one made")


def run(args: argparse.Namespace) -> int:
    """Do it; changes hold at once, without restarting the service."""
    from kiosk.staff.accounts import NAME

    if args.act != "list" and not NAME.fullmatch(args.name):
        raise CommandError("a name has up to 32 small letters, digits, dots, hyphens and underscores")
    settle(args)
    from kiosk.commands.remedies import explained
    from kiosk.service.patrons.upkeep import Upkeep
    from kiosk.staff.upkeep import AccountUpkeep

    with explained(args):
        upkeep = Upkeep.of_service(args.config) if args.config else Upkeep.of_kiosk(args.profile)
        with contextlib.closing(upkeep):
            _act(args, AccountUpkeep(upkeep.engine, _operator()))
    return DONE


def _act(args: argparse.Namespace, accounts: AccountUpkeep) -> None:
    from kiosk.staff.accounts import Role

    match args.act:
        case "list":
            for each in accounts.all():
                since = each.password_at.isoformat(timespec="seconds")
                state = "disabled" if each.disabled else f"password of {since}{', first' if each.must_change else ''}"
                print(f"{each.name:32} {each.role.value:8} {state}")
        case "disable":
            accounts.disable(args.name)
        case "add":
            _show(accounts.add(args.name, Role(args.role), _typed(args)))
        case _:
            _show(accounts.reset(args.name, _typed(args)))


def _show(first: str | None) -> None:
    if first is not None:
        print(first)


def _typed(args: argparse.Namespace) -> str | None:
    """The password, if it is to be typed here.  Raises CommandError."""
    from kiosk.staff.accounts import password_flaw

    if not args.type:
        return None
    if not sys.stdin.isatty():
        raise CommandError("--type needs a terminal; without it a first password is made and shown once")
    typed = getpass.getpass("password: ")
    flaw = password_flaw(args.name, typed)
    if flaw is not None:
        raise CommandError(f"this password is not taken ({flaw.value}): at least 12 characters, without the name")
    if getpass.getpass("again: ") != typed:
        raise CommandError("that was not the same password; nothing was changed")
    return typed


def _operator() -> str:
    """The account of the machine that runs the command."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
