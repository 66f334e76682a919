"""Prints on an ESC/POS receipt printer as a picture, and asks it whether all of it is on paper."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from kiosk.faults import type_and_text
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.render.raster import to_raster
from kiosk.printing.spool.escpos.commands import (
    CUT,
    DROP,
    PRINTED,
    START,
    bands,
    condition,
    is_printed,
    is_status,
    question,
)
from kiosk.printing.spool.escpos.wires import Wire, WireDown
from kiosk.printing.spool.jobs import Done, Failed, FaultReason, JobState, Printing, Unknown
from kiosk.printing.spool.settle import Condition, Patience
from kiosk.printing.spool.spooler import Report, ThreadedSpooler

log = logging.getLogger(__name__)


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
        talk = _Talk(wire, self._patience)
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

    def _settled(self, wire: Wire, talk: _Talk, *, mute: bool) -> JobState:
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

    def _asked(self, talk: _Talk) -> Condition | None:
        said = talk.condition()
        if said is not None and said.low:
            self._low()
        return said

    def _dropped(self, wire: Wire, reason: FaultReason) -> Failed:
        wire.send(DROP, self._patience.doubt)
        self._leftover = False
        return Failed(reason)


class _Talk:
    """Questions and answers; a picture may hold bytes that look like a question, so stray answers are let go."""

    def __init__(self, wire: Wire, patience: Patience) -> None:
        self._wire = wire
        self._patience = patience
        self._printed = False

    def condition(self) -> Condition | None:
        """Ask all four questions; None when the printer does not answer."""
        answers = []
        self._keep(self._wire.receive(0.001))
        for number in (1, 2, 3, 4):
            self._wire.send(question(number), self._patience.doubt)
            answer = self._answer()
            if answer is None:
                return None
            answers.append(answer)
        return condition(*answers)

    def ask_printed(self) -> None:
        """Ask to be told when all is on paper; whatever was said before is no answer to that."""
        self._wire.receive(0.001)
        self._printed = False
        self._wire.send(PRINTED, self._patience.doubt)

    def printed(self) -> bool:
        """Whether the answer to GS r has come; waits for it a moment."""
        if not self._printed:
            self._keep(self._wire.receive(self._patience.look))
        return self._printed

    def _answer(self) -> int | None:
        until = time.monotonic() + self._patience.grace
        while time.monotonic() < until:
            data = self._wire.receive(self._patience.grace)
            self._keep(data)
            found = [byte for byte in data if is_status(byte)]
            if found:
                return found[-1]
        return None

    def _keep(self, data: bytes) -> None:
        self._printed = self._printed or any(is_printed(byte) for byte in data)
