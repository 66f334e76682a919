"""The command that helps where there are no patrons, or not all of them."""

from __future__ import annotations

import argparse
import contextlib
import shlex
from collections.abc import Iterator

from kiosk.app.exits import Exit
from kiosk.app.instance import RunsAlready
from kiosk.commands import FAILED, CommandError
from kiosk.library.port import StoreError
from kiosk.service.compose.start import CannotStart, Remedy
from kiosk.settings.reading.whole import ProfileError


@contextlib.contextmanager
def explained(args: argparse.Namespace, code: int = FAILED) -> Iterator[None]:
    """Fail with what is wrong with a profile or database, and what to type, in the options of this call.

    ``code`` is the exit code of that.
    """
    try:
        yield
    except CannotStart as error:
        raise CommandError(remedy_of(error, args), code) from error
    except (ProfileError, StoreError) as error:
        raise CommandError(str(error), code) from error


def remedy_of(error: CannotStart, args: argparse.Namespace) -> str:
    """The error's text, and what to type."""
    restore = f"kiosk patrons restore COPY --next-number N {_which(args)}"
    begin = f"kiosk patrons init {_which(args)}"
    match error.remedy:
        case Remedy.INIT:
            return (
                f"{error}.\n"
                f"  For a new library, make them once (or finish what was begun): {begin}\n"
                f"  If there were patrons: is the disk mounted, is this the right file? Bring a copy back: {restore}"
            )
        case Remedy.RESTORE:
            return (
                f"{error}.\n"
                f"  Is the disk mounted, is this the right file? Bring a copy back: {restore}\n"
                f"  Only if no patron ever registered: delete that key file and begin anew: {begin}"
            )
    return str(error)


def _which(args: argparse.Namespace) -> str:
    for name in ("config", "profile"):
        file = getattr(args, name, None)
        if file is not None:
            return f"--{name} {shlex.quote(str(file))}"
    data = getattr(args, "data", None)
    return "--demo" if data is None else f"--demo --data {shlex.quote(str(data))}"


def exit_of(error: Exception) -> Exit:
    """With which code a kiosk ends that could not start."""
    match error:
        case RunsAlready():
            return Exit.RUNS_ALREADY
        case ProfileError():
            return Exit.SETTINGS
        case CannotStart() | StoreError():
            return Exit.MISSING
    return Exit.FAILED
