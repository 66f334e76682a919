"""The commands of ``kiosk``, one module or package each, imported only when asked for.

A command's module has ``add(subparsers)``, which adds its parser, and ``run(args) -> int``.  Heavy imports (Qt,
pyscard) belong inside ``run``.  Exit codes: 0 done; 1 it failed and standard error says how; 2 used wrongly;
130 interrupted; 141 the output was closed; ``run`` has more (``kiosk.app.exits``).
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import importlib
import importlib.util
import io
import os
import select
import sys
import traceback
from collections.abc import Sequence
from datetime import date
from typing import Protocol, TextIO, cast

from kiosk import __version__

Subparsers = argparse._SubParsersAction  # the type of what add_subparsers() returns has no public name

COMMANDS = {
    "run": "show the kiosk (--demo: with virtual cards)",
    "serve": "run the library service for many kiosks, over HTTPS",
    "kiosks": "give kiosks access to the service, and revoke it",
    "staff": "who may use the staff desk of a service",
    "staff-screen": "the passcode of the screen for staff at the kiosk",
    "patrons": "make, copy and restore the patron database; forget patrons; loans and reservations",
    "exchange": "files for a library system that takes nothing else, and from it: see, send again, import",
    "config": "check the settings of this machine, or show what holds and where it comes from",
    "doctor": "look at everything a kiosk needs, and say what to do",
    "card": "look at the card on a reader, or identify its holder, for IT with a test card",
    "trust": "the CA certificates a profile trusts, and whether revocation can be checked",
    "virtual-card": "lay a virtual card on the reader of a running PC/SC service",
    "render-card": "draw a library card to PNG or PDF",
    "bench": "measure speed and memory (in a checkout)",
    "print-test": "print a test page and say what became of it",
    "flow": "print the visit as a Mermaid diagram",
    "screens": "draw every page in every size, contrast and orientation to PNG",
}
"""Every command and what it does.  Its module has the same name, with ``_`` for ``-``."""

DONE, FAILED, MISUSED, INTERRUPTED, OUTPUT_CLOSED = 0, 1, 2, 130, 141
_PIPE_CLOSED = (errno.EPIPE, errno.EINVAL)
"""The second on Windows."""
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""What writing to an open file says, which no longer tells its name."""


class CommandError(Exception):
    """The command failed; the text says why and what to do, and holds no personal data."""

    def __init__(self, text: str, code: int = FAILED) -> None:
        super().__init__(text)
        self.code = code
        """The exit code."""


class Command(Protocol):
    """What a module in this package provides."""

    def add(self, subparsers: Subparsers[argparse.ArgumentParser], /) -> None:
        """Add the command's parser."""

    def run(self, args: argparse.Namespace, /) -> int:
        """Do it; returns the exit code."""


def run_command_line(argv: Sequence[str]) -> int:
    """Run ``kiosk`` with these arguments and return its exit code; never raises but for what argparse exits with."""
    _prepare_streams()
    name = next((word for word in argv if not word.startswith("-")), None)
    try:
        command = _load(name)
        args = _parser(name, command).parse_args(argv)
        if command is None:
            raise AssertionError("argparse let an unknown command through")
        return _run(command, args)
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit:  # argparse has written help or a usage fault
        if _output_closed(sys.stdout):
            return OUTPUT_CLOSED
        raise
    finally:
        for stream in (sys.stdout, sys.stderr):
            _let_go(stream)


def _prepare_streams() -> None:
    """A program without a console (Windows, GUI subsystem) has no streams; a redirected Windows console is cp932."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - lives as long as the process
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if sys.stdin is None:  # nobody types anything
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115


def _output_closed(stream: TextIO) -> bool:
    """Whether the stream is a pipe whose reader has gone."""
    if sys.platform == "win32":
        return isinstance(sys.exc_info()[1], OSError)  # there a pipe can't be asked
    try:
        pipe = select.poll()
        pipe.register(stream.fileno(), select.POLLOUT)
    except OSError:
        return False  # no file: a test's
    return any(event & (select.POLLERR | select.POLLHUP) for _, event in pipe.poll(0))


def _let_go(stream: TextIO) -> None:
    """Drop what a stream can't take any more, so that the flush at exit stays quiet."""
    try:
        stream.flush()
    except OSError:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


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
    _describe(parser)
    return parser


def _describe(parser: argparse.ArgumentParser) -> None:
    """Give every command and act its description, without the markup of docstrings."""
    for action in parser._actions:
        if isinstance(action, Subparsers):
            summaries = {choice.dest: choice.help for choice in action._choices_actions}
            for name, below in action.choices.items():
                below.description = (below.description or summaries.get(name) or "").replace("``", "")
                _describe(below)


def day(text: str) -> date:
    """An argparse type: a day as YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; one looks like 2026-04-30") from None


def _run(command: Command, args: argparse.Namespace) -> int:
    try:
        code = command.run(args)
        sys.stdout.flush()
    except CommandError as error:
        print(f"kiosk: {error}", file=sys.stderr)
        log_failure(error)
        return error.code
    except KeyboardInterrupt:
        raise
    except OSError as error:
        if error.errno in _PIPE_CLOSED and _output_closed(sys.stdout):
            return OUTPUT_CLOSED
        if error.filename is None and error.errno not in _NO_ROOM:
            return _unexpected(error, args)
        where = "" if error.filename is None else f"{error.filename}: "
        print(f"kiosk: {where}{error.strerror or type(error).__name__}", file=sys.stderr)
        return FAILED
    except Exception as error:
        return _unexpected(error, args)
    return code


def _unexpected(error: Exception, args: argparse.Namespace) -> int:
    if args.traceback:
        traceback.print_exc()
    log_failure(error)
    print(f"kiosk: {unexpected(error)}", file=sys.stderr)
    return FAILED


def unexpected(error: Exception) -> str:
    """Its text may hold what was on a card, so only its type and source line are shown."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return (
        f"unexpected {type(error).__name__} at {place.filename}:{place.lineno}. "
        "Please report it; `kiosk --traceback COMMAND ...` shows more (it may show personal data)."
    )


def log_failure(error: Exception) -> None:
    """Where a command has a log, and nobody at a terminal reads what is said there: why it ended."""
    import logging

    from kiosk.faults import Loggable, log_unexpected
    from kiosk.log.logger import logger

    if not logging.getLogger().handlers or sys.stderr.isatty():
        return
    if isinstance(error, CommandError):
        logger(__name__).critical("ended: %s", Loggable(error))
    else:
        log_unexpected(error)
