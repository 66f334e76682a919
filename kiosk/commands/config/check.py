"""``kiosk config check``: every fault of the settings, and of the files they name, at once."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.clock import SystemClock
from kiosk.commands import DONE, FAILED, CommandError
from kiosk.commands.config.reading import read
from kiosk.settings.profile import Profile
from kiosk.settings.reading.whole import Fault, ProfileError, Whole

if TYPE_CHECKING:
    from kiosk.service.compose.looks import Look
    from kiosk.settings.service import ServiceConfig


def check(args: argparse.Namespace) -> int:
    """Say what is wrong, on standard output; 0 for nothing."""
    file: Path = args.config or args.profile
    try:
        whole = read(args)
        faults = whole.faults(_found(whole, file, args))
        said = str(ProfileError(file.name, faults, whole.own)) if faults else f"{file}: no fault"
        said = "\n".join([said, *whole.own]) if not faults else said
    except ProfileError as error:
        faults, said = error.faults, str(error)
    print(_json(file, faults) if args.json else said)
    return FAILED if faults else DONE


def _json(file: Path, faults: tuple[Fault, ...]) -> str:
    found = [
        {"line": each.line or None, "place": each.place or None, "key": each.key or None, "text": each.text}
        for each in faults
    ]
    return json.dumps({"file": str(file.absolute()), "ok": not faults, "faults": found}, ensure_ascii=False, indent=2)


def _found(
    whole: Whole[Profile] | Whole[ServiceConfig], file: Path, args: argparse.Namespace
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The faults of what is named by settings that are right."""
    from kiosk.commands.remedies import remedy_of
    from kiosk.service.compose.looks import fault_of
    from kiosk.service.compose.start import CannotStart

    with _looks(whole, file) as looks:
        for key, look in looks:
            fault = fault_of(look)
            if fault is not None:
                text = remedy_of(fault, args) if isinstance(fault, CannotStart) else str(fault)
                yield key, text.removeprefix(f"{'.'.join(map(str, key))}: ")


@contextmanager
def _looks(whole: Whole[Profile] | Whole[ServiceConfig], file: Path) -> Iterator[Iterator[Look]]:
    settings = whole.settings
    if isinstance(settings, Profile):
        from kiosk.app.offscreen import application

        held = application()
        from kiosk.app.reads import looks_of

        yield looks_of(settings, SystemClock())
        del held
        return
    from kiosk.service.compose.looks import looks_of_service

    try:
        yield looks_of_service(settings, file.parent.absolute(), SystemClock())
    except ModuleNotFoundError as error:
        raise CommandError(f"{error.name} is not installed: install requirements/server.txt") from error
