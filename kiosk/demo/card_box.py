"""The demo: virtual cards from a PKI made on this machine, a dock to play accidents, data of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from kiosk.clock import Clock, library_day
from kiosk.concurrency import SerialWorker
from kiosk.identity.revocation import DemoRevocation
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas.catalogue import REVOKED_SERIALS, UNKNOWN_SERIALS, make_card
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.shape import Card
from kiosk.simulator.slot import VirtualSlot


class CardBox:
    """The virtual cards of the demo: made when first laid, kept as they are (a locked card stays locked)."""

    def __init__(self, folder: Path, slot: VirtualSlot, clock: Clock, *, pki: TestPki | None = None) -> None:
        """``folder`` holds the PKI's keys, made on this machine, unless a PKI is handed in."""
        self.pki = pki or TestPki.load_or_create(folder)
        self.slot = slot
        self._clock = clock
        self._cards: dict[str, Card] = {}
        self.changed: Callable[[str], None] = lambda _persona: None
        """Told, on the demo's thread, which card lies there now ('' = none)."""
        self._worker = SerialWorker("demo cards")

    def revocation(self) -> DemoRevocation:
        """Knows which of the personas' certificates are revoked, and which it does not know."""
        return DemoRevocation(REVOKED_SERIALS, UNKNOWN_SERIALS)

    def lay(self, persona: str) -> None:
        """Lay that persona's card, instead of the one that lies there; keys may have to be made first."""
        self._worker.do(partial(self._lay, persona))

    def lift(self) -> None:
        self._worker.do(self._lift)

    def unplug(self) -> None:
        self._worker.do(self.slot.unplug)

    def plug(self) -> None:
        self._worker.do(self.slot.plug)

    def stop_service(self) -> None:
        self._worker.do(self.slot.stop_service)

    def start_service(self) -> None:
        self._worker.do(self.slot.start_service)

    def close(self) -> None:
        """No more cards are laid; one that is being made is waited for."""
        self._worker.close()

    def _lay(self, persona: str) -> None:
        if persona not in self._cards:
            today = library_day(self._clock.now())
            self._cards[persona] = make_card(persona, self.pki, today=today, latency=Latency.typical())
        self.slot.lift()
        self.slot.lay(self._cards[persona])
        self.changed(persona)

    def _lift(self) -> None:
        self.slot.lift()
        self.changed("")
