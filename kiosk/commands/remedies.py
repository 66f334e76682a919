"""The command that helps where there are no patrons, or not all of them."""

from __future__ import annotations

import argparse
import contextlib
import shlex
from collections.abc import Iterator

from kiosk.commands import CommandError
from kiosk.library.port import StoreError
from kiosk.service.compose.start import CannotStart, Remedy
from kiosk.settings.reading.whole import ProfileError


@contextlib.contextmanager
def explained(args: argparse.Namespace) -> Iterator[None]:
    """Fail with what is wrong with a profile or database, and what to type, in the options of this call."""
    try:
        yield
    except CannotStart as error:
        raise CommandError(remedy_of(error, args)) from error
    except (ProfileError, StoreError) as error:
        raise CommandError(str(error)) from error


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
