"""The commands of ``kiosk``, one module each, imported only when asked for.

A command's module has ``add(subparsers)``, which adds its parser, and ``run(args) -> int``.  Heavy imports (Qt,
pyscard) belong inside ``run``.  Exit codes: 0 done; 1 it failed and standard error says how; 2 used wrongly;
130 interrupted; 141 nobody reads the output any more.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import io
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Protocol, cast

from kiosk import __version__

Subparsers = argparse._SubParsersAction  # the type of what add_subparsers() returns has no public name

COMMANDS = {
    "run": "show the kiosk (--demo: with virtual cards)",
    "serve": "be the library's side for many kiosks, over HTTPS",
    "kiosks": "let kiosks in to the service, and lock them out",
    "patrons": "loans and reservations; forget patrons whose time is over, copy the database",
    "card": "look at the card on a reader, or identify its holder, for IT with a test card",
    "trust": "the CA certificates a profile believes, and whether revocation can be checked",
    "virtual-card": "lay a virtual card on the reader of a running PC/SC service",
    "render-card": "draw a library card to PNG or PDF",
    "bench": "measure speed and memory",
    "print-test": "print a test page and say what became of it",
    "flow": "print the visit as a Mermaid diagram",
    "screens": "draw every page in every size, contrast and orientation to PNG",
}
"""Every command and what it does.  Its module has the same name, with ``_`` for ``-``."""

DONE, FAILED, MISUSED, INTERRUPTED, NOBODY_READS = 0, 1, 2, 130, 141


class CommandError(Exception):
    """The command failed; the text says why and what to do, and holds no personal data.  Exit code 1."""


class Command(Protocol):
    """What a module in this package provides."""

    def add(self, subparsers: Subparsers[argparse.ArgumentParser], /) -> None:
        """Add the command's parser."""

    def run(self, args: argparse.Namespace, /) -> int:
        """Do it; returns the exit code."""


def run_command_line(argv: Sequence[str]) -> int:
    """Run ``kiosk`` with these arguments and return its exit code; never raises but for what argparse exits with."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # a redirected Windows console is cp932
    name = next((word for word in argv if not word.startswith("-")), None)
    try:
        command = _load(name)
        args = _parser(name, command).parse_args(argv)
        if command is None:
            raise AssertionError("argparse let an unknown command through")
        return _run(command, args)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the flush at exit must not fail again
        return NOBODY_READS


def _module(name: str) -> str:
    return f"{__name__}.{name.replace('-', '_')}"


def _load(name: str | None) -> Command | None:
    if name not in COMMANDS or importlib.util.find_spec(_module(name)) is None:
        return None
    return cast(Command, importlib.import_module(_module(name)))


def _parser(name: str | None, command: Command | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="kiosk", description="Register library patrons with a My Number card.")
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    parser.add_argument("--traceback", action="store_true", help="on an unexpected error, show where it arose in full")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for known, summary in COMMANDS.items():
        if known == name and command is not None:
            command.add(subparsers)
        elif importlib.util.find_spec(_module(known)) is not None:
            subparsers.add_parser(known, help=summary)
    return parser


def _run(command: Command, args: argparse.Namespace) -> int:
    try:
        code = command.run(args)
        sys.stdout.flush()
    except CommandError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        return FAILED
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as error:
        # Its text may hold what was on a card, so only its kind and place are said unasked.
        if args.traceback:
            traceback.print_exc()
        place = traceback.extract_tb(error.__traceback__)[-1]
        print(
            f"kiosk: unexpected {type(error).__name__} at {place.filename}:{place.lineno}. "
            "Please report it; `kiosk --traceback COMMAND ...` shows more (it may show personal data).",
            file=sys.stderr,
        )
        return FAILED
    return code
