"""What a kiosk offers at this moment, and why it does not offer the rest: of its equipment, and of what staff said."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.problem import Code
from kiosk.visit.event.external import ReaderCause
from kiosk.visit.pause import Pauses
from kiosk.visit.rules import Rules


@dataclass(frozen=True, slots=True)
class Equipment:
    """What is known of printer and library service besides what a visit hears of them.

    ``printer_fault`` is why the printer can't print (a reason of the doctor's check ``printer.state``), '' = it can, or
    nobody knows.  ``service_away``: the service has answered nothing for some time.
    """

    printer_fault: str = ""
    service_away: bool = False
    pauses: Pauses = field(default_factory=Pauses)


@dataclass(frozen=True, slots=True)
class Why:
    """Why something is not offered."""

    code: Code
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """None = offered."""

    register: Why | None
    log_in: Why | None
    prints: bool
    """Whether a card that is registered now would be printed."""

    @property
    def nothing(self) -> Why | None:
        """Why nothing is offered at all; None = something is."""
        return self.register if self.log_in is not None else None


NOT_HERE = Why(Code.UNEXPECTED)
"""This library does not want it at its kiosks."""


def offer(rules: Rules, equipment: Equipment, reader_away: ReaderCause | None) -> Offer:
    """What a reader has not said yet (in the first moments) withholds nothing."""
    prints = rules.prints and not equipment.printer_fault
    everything = _everything(equipment)
    if everything is not None:
        return Offer(everything, everything, prints)
    return Offer(
        register=_registration(rules, equipment, reader_away),
        log_in=None if rules.logs_in else NOT_HERE,
        prints=prints,
    )


def _everything(equipment: Equipment) -> Why | None:
    if equipment.pauses.held is not None:
        return Why(Code.PAUSED)
    return Why(Code.NO_ANSWER) if equipment.service_away else None


def _registration(rules: Rules, equipment: Equipment, reader_away: ReaderCause | None) -> Why | None:
    if reader_away is not None:
        return Why(Code.NO_READER, "service" if reader_away is ReaderCause.SERVICE_DOWN else "")
    if rules.needs_printer and equipment.printer_fault:
        return Why(Code.PRINT_FAILED, "needed")
    return None
