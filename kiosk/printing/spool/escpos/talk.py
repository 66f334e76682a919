"""Questions to a receipt printer, and what it answers."""

from __future__ import annotations

import time

from kiosk.printing.spool.escpos.commands import PRINTED, condition, is_printed, is_status, question
from kiosk.printing.spool.escpos.wires import Wire
from kiosk.printing.spool.settle import Condition, Patience


class Talk:
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
