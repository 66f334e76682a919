"""Another printer than the profile's, for a test print from the command line."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from kiosk.settings.profile import Profile
from kiosk.settings.reading.words import say
from kiosk.settings.tables.printer import Printer


def changed(printer: Printer, changes: Mapping[str, object]) -> Printer:
    """Return the table with some keys changed, checked as in a profile; ValueError names every fault."""
    try:
        return Printer.model_validate({**printer.model_dump(), **changes})
    except ValidationError as error:
        faults = error.errors(include_url=False)
        lines = [
            f"printer.{'.'.join(map(str, one['loc']))}: "
            + say(one["type"], ("printer", *one["loc"]), one.get("ctx", {}), one["msg"], Profile)
            for one in faults
        ]
        raise ValueError("\n".join(lines)) from error
