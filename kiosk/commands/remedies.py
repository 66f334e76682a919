"""The command that helps where there are no patrons, or not all of them."""

from __future__ import annotations

import argparse
import shlex

from kiosk.service.compose.start import CannotStart, Remedy


def explained(error: CannotStart, args: argparse.Namespace) -> str:
    """What went wrong, and what to type, with the options of this call."""
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
