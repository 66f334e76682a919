"""Fixtures of the real PC/SC service; a plugin, so that journeys can use them too (``pytest_plugins``)."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.linux import skip_elsewhere
from tests.patience import milliseconds, patience
from tests.reader.service import READER, CardProcess, PcscService


@pytest.fixture(scope="session")
def pcsc_service() -> Iterator[PcscService]:
    """One private pcscd for the whole run; PC/SC calls of this process go there."""
    skip_elsewhere("pcscd")
    service = PcscService()
    assert "PCSCLITE_CSOCK_NAME" not in os.environ, "the client library may have fixed on another socket already"
    os.environ["PCSCLITE_CSOCK_NAME"] = str(service.sock)
    service.start()
    from smartcard import scard

    status, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    del os.environ["PCSCLITE_CSOCK_NAME"]  # programs that other tests start from this process must not find it
    assert status == scard.SCARD_S_SUCCESS, scard.SCardGetErrorMessage(status)
    scard.SCardReleaseContext(context)
    yield service
    service.remove()


class Pcscd:
    """The running service, with cards on its first slot; ``cards`` does not wait for the service to notice."""

    def __init__(self, service: PcscService, cards: CardProcess) -> None:
        self.service = service
        self.cards = cards
        self.sock = str(service.sock)
        self.port = service.port

    def lay(self, persona: str = "nagasaki") -> None:
        """Put a new card of this persona there and wait until the service sees it."""
        self.lift()
        self.cards.lay(persona)
        self._be_seen()

    def lay_again(self) -> None:
        """Put the card that was lifted back, likewise."""
        self.cards.lay_again()
        self._be_seen()

    def lift(self) -> None:
        """Take the card away and wait until the service sees that."""
        self.cards.lift()
        if not self._settle(present=False):
            # vpcd's reader can be stuck after a card was torn off mid-command; a new service is not, and the next
            # test must not pay for it.
            self.service.stop()
            self.service.start()
            assert self._settle(present=False), self._diagnosis()

    def _be_seen(self) -> None:
        if self._settle(present=True, within_ms=milliseconds(1.5)):
            return
        # pcscd looks every 0.4 s.  When it learns from a failing command that a card is gone, and the next one lies
        # there before it looks, it takes that for the old one and calls the slot empty until it is lifted.
        self.cards.lift()
        threading.Event().wait(patience(0.6))
        self.cards.lay_again()
        assert self._settle(present=True), self._diagnosis()

    def _diagnosis(self) -> str:
        return f"the service does not see what the cards did: {self.cards.order('state')} {self.service.log}"

    def _settle(self, *, present: bool, within_ms: int | None = None) -> bool:
        return _settle(f"{READER} 00 00", present=present, within_ms=within_ms)


def until_seen(reader: str, *, present: bool = True) -> None:
    """Wait until the service sees a card on this reader, or none."""
    assert _settle(reader, present=present), reader


def _settle(reader: str, *, present: bool, within_ms: int | None = None) -> bool:
    from smartcard import scard  # not before the socket is known

    code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    assert code == 0, f"{code:08X}"
    state = scard.SCARD_STATE_UNAWARE
    try:
        while True:
            code, states = scard.SCardGetStatusChange(
                context, milliseconds(10) if within_ms is None else within_ms, [(reader, state)]
            )
            if code != 0:
                return False
            state = states[0][1] & ~scard.SCARD_STATE_CHANGED
            if bool(state & scard.SCARD_STATE_PRESENT) == present:
                return True
    finally:
        scard.SCardReleaseContext(context)


@pytest.fixture(scope="session")
def _cards(pcsc_service: PcscService, pki_directory: Path) -> Iterator[CardProcess]:
    cards = CardProcess(pcsc_service.port, pki_directory)
    yield cards
    cards.close()


@pytest.fixture
def pcscd(pcsc_service: PcscService, _cards: CardProcess) -> Iterator[Pcscd]:
    """A real pcscd with an empty slot: ``.sock``, ``.port``, ``.lay(persona)``, ``.lift()``; empty again afterwards."""
    pcscd = Pcscd(pcsc_service, _cards)
    yield pcscd
    pcscd.lift()
