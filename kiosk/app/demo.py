"""The demo: virtual cards from a PKI made on this machine, a dock to play accidents, data of its own."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kiosk.clock import Clock, library_day
from kiosk.faults import describe
from kiosk.identity.revocation import DemoRevocation
from kiosk.reader.virtual.latency import Latency
from kiosk.reader.virtual.personas import REVOKED_SERIALS, make_card
from kiosk.reader.virtual.pki import TestPki
from kiosk.reader.virtual.shape import Card
from kiosk.reader.virtual.slot import VirtualSlot

_log = logging.getLogger(__name__)


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
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="demo-hand")

    def revocation(self) -> DemoRevocation:
        """Knows which of the personas' certificates are revoked."""
        return DemoRevocation(REVOKED_SERIALS)

    def lay(self, persona: str) -> None:
        """Lay that persona's card, instead of the one that lies there; keys may have to be made first."""
        self._hand.submit(self._do, lambda: self._lay(persona))

    def lift(self) -> None:
        """Take the card away."""
        self._hand.submit(self._do, self._lift)

    def unplug(self) -> None:
        """Pull the reader's cable."""
        self._hand.submit(self._do, self.slot.unplug)

    def plug(self) -> None:
        """Plug the reader in."""
        self._hand.submit(self._do, self.slot.plug)

    def stop_service(self) -> None:
        """Stop the smart-card service."""
        self._hand.submit(self._do, self.slot.stop_service)

    def start_service(self) -> None:
        """Start the smart-card service."""
        self._hand.submit(self._do, self.slot.start_service)

    def close(self) -> None:
        """No more cards are laid; one that is being made is waited for."""
        self._hand.shutdown(wait=True, cancel_futures=True)

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

    def _do(self, act: Callable[[], None]) -> None:
        """On the demo's one hand, one thing after the other; what goes wrong here is no fault of the kiosk."""
        try:
            act()
        except Exception as error:
            _log.error("the demo could not do that: %s", describe(error))
