"""Prints on an ESC/POS receipt printer as a picture, and asks it whether all of it is on paper."""

from __future__ import annotations

import time
from collections.abc import Callable

from kiosk.faults import type_and_text
from kiosk.log.logger import logger
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.render.raster import to_raster
from kiosk.printing.spool.escpos.commands import CUT, DROP, START, bands
from kiosk.printing.spool.escpos.talk import Talk
from kiosk.printing.spool.escpos.wires import Wire, WireDown
from kiosk.printing.spool.jobs import Done, Failed, FaultReason, JobState, Printing, Unknown
from kiosk.printing.spool.settle import Condition, Patience
from kiosk.printing.spool.spooler import Report, ThreadedSpooler

log = logger(__name__)


class EscposSpooler(ThreadedSpooler):
    """One receipt printer, reached anew for every job."""

    def __init__(
        self,
        reach: Callable[[], Wire],
        *,
        copies: int = 1,
        confirms: bool | None = None,
        patience: Patience | None = None,
        low: Callable[[], None] = lambda: None,
    ) -> None:
        """``reach`` opens the way or raises WireDown; ``confirms`` False: its answers are not believed."""
        super().__init__()
        self._reach = reach
        self._copies = copies
        self._confirms = confirms
        self._patience = patience or Patience()
        self._low = low
        self._leftover = False

    def tidy(self) -> None:
        """Drop what a former process may have left in the printer's memory: it would come out with the next roll."""
        wire = self._reach()
        try:
            wire.send(DROP, self._patience.doubt)
        finally:
            wire.close()

    def print(self, sheet: Sheet, _name: str, report: Report) -> JobState:
        """Print one sheet; what an earlier job may have left in the printer is dropped first."""
        raster = to_raster(sheet)
        try:
            wire = self._reach()
        except WireDown as fault:
            log.warning("%s", type_and_text(fault))
            return Failed(FaultReason.OFFLINE)
        talk = Talk(wire, self._patience)
        cut = False
        try:
            if self._leftover:
                wire.send(DROP, self._patience.doubt)
            before = self._asked(talk)
            if before is not None and before.fault is not None:
                return Failed(before.fault)
            self._leftover = True
            report(Printing())
            wire.send(START, self._patience.doubt)
            for _ in range(self._copies):
                for band in bands(raster):
                    wire.send(band, self._patience.doubt)
                    now = self._asked(talk) if before is not None else None
                    if now is not None and now.fault is not None:
                        dropped = self._dropped(wire, now.fault)
                        return Unknown() if cut else dropped
                wire.send(CUT, self._patience.doubt)
                cut = True
            return self._settled(wire, talk, mute=before is None)
        except WireDown as fault:
            log.warning("%s", type_and_text(fault))
            return Unknown() if cut else Failed(FaultReason.OFFLINE)  # without a cut no whole paper came out
        finally:
            wire.close()

    def _settled(self, wire: Wire, talk: Talk, *, mute: bool) -> JobState:
        until = time.monotonic() + (self._patience.grace if mute else self._patience.stuck)
        try:
            talk.ask_printed()
            while time.monotonic() < until:
                if talk.printed():
                    self._leftover = False
                    return Unknown() if self._confirms is False else Done()
                now = None if mute else self._asked(talk)
                if now is not None and now.fault is not None:
                    return self._dropped(wire, now.fault)
        except WireDown as fault:
            log.warning("%s", type_and_text(fault))
        # A printer that never answers may well have printed; only the patron can see it.
        return Unknown()

    def _asked(self, talk: Talk) -> Condition | None:
        said = talk.condition()
        if said is not None and said.low:
            self._low()
        return said

    def _dropped(self, wire: Wire, reason: FaultReason) -> Failed:
        wire.send(DROP, self._patience.doubt)
        self._leftover = False
        return Failed(reason)
