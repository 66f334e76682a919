"""``kiosk bench``: measure, as docs/performance.md does, where ``bench/`` lies beside ``kiosk/``: in a checkout."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.commands import COMMANDS, CommandError, Subparsers

TOP = Path(__file__).resolve().parents[2]


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    if _tools_are_here():
        from bench import command

        command.add(subparsers.add_parser("bench", help=COMMANDS["bench"]))
    else:  # no word is an option there: whatever is asked, `run` answers
        parser = subparsers.add_parser("bench", help=COMMANDS["bench"], prefix_chars="\0", add_help=False)
        parser.add_argument("words", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    if not _tools_are_here():
        raise CommandError("the measuring tools are not part of an installation: run `kiosk bench` in a checkout")
    from bench import command

    return command.run(args)


def _tools_are_here() -> bool:
    """Whether they are beside this very ``kiosk/``: a package ``bench`` found anywhere else is somebody else's."""
    here = (TOP / "bench" / "command.py").is_file()
    if here and str(TOP) not in sys.path:
        sys.path.insert(0, str(TOP))
    return here
