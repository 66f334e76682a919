"""What a kiosk reads at its start besides its settings, each thing alone, so that all faults are said at once."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.app.kiosk import check_logo
from kiosk.app.print_check import check_prints
from kiosk.app.printers import printables_of, spooler_of
from kiosk.app.texts import catalogues, facts_of
from kiosk.clock import Clock
from kiosk.messages import SOURCE_LANGUAGE, Messages
from kiosk.service.compose.looks import Look, looks_of_kiosk
from kiosk.settings.profile import Profile


def looks_of(profile: Profile, clock: Clock) -> Iterator[Look]:
    """Needs a Qt application.  Nothing is printed, and the card reader is left alone."""
    yield from looks_of_kiosk(profile, clock)
    yield ("library", "logo"), lambda: check_logo(profile.library.logo)
    if profile.printer.kind != "none":
        yield ("printer", "kind"), lambda: _look_at_printer(profile)
        yield ("printer",), lambda: _look_at_prints(profile)


def _look_at_printer(profile: Profile) -> None:
    """Whether there can be one of this kind here."""
    spooler = spooler_of(profile.printer)
    if spooler is not None:
        spooler.close()


def _look_at_prints(profile: Profile) -> None:
    """Templates, their pictures, and whether all has room on the paper."""
    words = Messages(SOURCE_LANGUAGE, catalogues())
    check_prints(profile, printables_of(profile), facts_of(profile), words)
