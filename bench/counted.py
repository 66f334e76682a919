"""A virtual card on a vpcd slot that counts what is said to it: ``python -m bench.counted PORT FOLDER MS KBIT``.

In a process of its own, as vpcd demands.  Every line on standard input is answered by one with the counts since the
line before, as JSON; the card is lifted at the end of the input.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread

from bench.card.session import ordinary
from kiosk.simulator.latency import Latency
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.shape import Card
from kiosk.simulator.vpcd import protocol


class Counted:
    """A card, and how much was said to it."""

    def __init__(self, card: Card) -> None:
        self._card = card
        self.latency = card.latency
        self.apdus = self.up = self.down = 0

    @property
    def atr(self) -> bytes:
        return self._card.atr

    def power_on(self) -> bytes:
        return self._card.power_on()

    def power_off(self) -> None:
        self._card.power_off()

    def reset(self) -> bytes:
        return self._card.reset()

    def transmit(self, apdu: bytes) -> bytes:
        answer = self._card.transmit(apdu)
        self.apdus += 1
        self.up += len(apdu)
        self.down += len(answer)
        return answer


def main(port: str, folder: str, ms: str, kbit: str) -> None:
    """Lay the card until standard input ends."""
    latency = Latency(float(ms), float(kbit))
    card = Counted(ordinary().make(TestPki.load_or_create(Path(folder)), datetime.now(UTC).date(), latency))
    stop, laid = Event(), Event()
    serving = Thread(target=protocol.serve, args=(card, "127.0.0.1", int(port)), kwargs={"stop": stop, "laid": laid})
    serving.start()
    laid.wait(10)
    for _ in sys.stdin:
        sys.stdout.write(json.dumps({"apdus": card.apdus, "up": card.up, "down": card.down}) + "\n")
        sys.stdout.flush()
        card.apdus = card.up = card.down = 0
    stop.set()
    serving.join()


if __name__ == "__main__":
    main(*sys.argv[1:5])
