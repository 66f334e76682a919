"""``kiosk staff-screen``: the passcode of the screen for staff at the kiosk (docs/staff-screen.md)."""

from __future__ import annotations

import argparse
import getpass
import sys

from kiosk.commands import COMMANDS, DONE, CommandError, Subparsers

PASSCODE = "ask for a passcode twice, and print its hash as a line for the table [staff] of the profile"


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser("staff-screen", help=COMMANDS["staff-screen"], description=__doc__)
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    acts.add_parser("passcode", help=PASSCODE, description=PASSCODE)


def run(_args: argparse.Namespace) -> int:
    """Nothing is written anywhere: the profile is IT's."""
    from kiosk.staffscreen.passcode import SHORTEST, Flaw, flaw_of, hash_of

    if not sys.stdin.isatty():
        raise CommandError("a passcode is typed at a terminal, so that it stands in no file and no list of processes")
    why = {
        Flaw.NOT_DIGITS: "only digits can be typed at the kiosk",
        Flaw.TOO_SHORT: f"at least {SHORTEST} digits",
        Flaw.TOO_LONG: "at most 16 digits",
        Flaw.GUESSABLE: "no digits that repeat, or count up or down: everybody tries them first",
    }
    typed = getpass.getpass("passcode (digits): ")
    flaw = flaw_of(typed.encode("utf-8", "replace"))
    if flaw is not None:
        raise CommandError(f"this passcode is not taken: {why[flaw]}")
    if getpass.getpass("again: ") != typed:
        raise CommandError("that was not the same passcode")
    print(f"passcode_hash = '{hash_of(typed.encode('ascii'))}'")
    return DONE
