"""What becomes known of the equipment beside a visit: it changes what the start page offers, and no visit under way."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.problem import Code
from kiosk.visit.chapter.start import Consenting
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.event.external import PausesChanged, PrinterSeen, ServiceSeen
from kiosk.visit.flow.move import Move, begin_consent, stay
from kiosk.visit.offer import Equipment
from kiosk.visit.state import Visit


def seen(visit: Visit, event: ServiceSeen | PrinterSeen | PausesChanged) -> Move:
    """Whoever waited for the printer goes on by themselves, as with the reader."""
    visit = replace(visit, equipment=_with(visit.equipment, event))
    match visit.state:
        case Trouble(code=Code.PRINT_FAILED, resume=Consenting()) if not visit.equipment.printer_fault:
            return begin_consent(visit, visit.purpose)
        case _:
            return stay(visit)


def _with(equipment: Equipment, event: ServiceSeen | PrinterSeen | PausesChanged) -> Equipment:
    match event:
        case ServiceSeen(there):
            return replace(equipment, service_away=not there)
        case PrinterSeen(fault):
            return replace(equipment, printer_fault=fault)
        case PausesChanged(pauses):
            return replace(equipment, pauses=pauses)
        case _:
            assert_never(event)
