"""Ties the demo's drawer to what it plays with: cards, reader, printer, network."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kiosk.app.kiosk import Kiosk
from kiosk.demo.breakable_printer import BreakablePrinter
from kiosk.demo.card_box import CardBox
from kiosk.demo.droppable_service import DroppableService
from kiosk.demo.library import PASSWORD
from kiosk.printing.spool.jobs import FaultReason
from kiosk.simulator.personas.catalogue import PERSONAS
from kiosk.ui.dock.drawer import DemoDock, DockState

_PRINTER = {"paper": FaultReason.PAPER, "offline": FaultReason.OFFLINE}


class DockController(QObject):
    """Does what the drawer wishes, and tells it what is so; a card may take a moment (its keys are made first)."""

    _laid = Signal(str)

    def __init__(
        self,
        kiosk: Kiosk,
        box: CardBox,
        service: DroppableService,
        printer: BreakablePrinter | None,
        numbers: tuple[str, ...] = (),
    ) -> None:
        """``numbers`` are the patrons of the demo's library: who may be logged in as."""
        super().__init__(kiosk.window)
        self._box = box
        self._service = service
        self._printer = printer
        self._state = DockState()
        personas = [(p.key, p.title, p.story) for p in PERSONAS.values()]
        self.dock = DemoDock(kiosk.window, personas, login=" / ".join((numbers[0], PASSWORD)) if numbers else "")
        self.dock.lay.connect(box.lay)
        self.dock.lift.connect(box.lift)
        self.dock.fault.connect(self._fault)
        self._laid.connect(self._show_laid)
        box.changed = self._laid.emit

    def _show_laid(self, persona: str) -> None:
        self._state = replace(self._state, laid=persona)
        self.dock.show_state(self._state)

    def _fault(self, name: str, on: bool) -> None:
        faults = self._state.faults | {name} if on else self._state.faults - {name}
        match name:
            case "reader":
                self._box.unplug() if on else self._box.plug()
            case "service":
                self._box.stop_service() if on else self._box.start_service()
            case "network":
                self._service.dropped.set() if on else self._service.dropped.clear()
            case "paper" | "offline":
                faults -= _PRINTER.keys() - {name}
                if self._printer is not None:
                    self._printer.fault = _PRINTER[name] if on else None
        self._state = replace(self._state, faults=faults)
        self.dock.show_state(self._state)
