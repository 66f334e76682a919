"""Fixtures of the real PC/SC service; a plugin, so that journeys can use them too (``pytest_plugins``)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reader.service import CardHand, PcscService


@pytest.fixture(scope="session")
def pcsc_service() -> Iterator[PcscService]:
    """One private pcscd for the whole run; PC/SC calls of this process go there."""
    service = PcscService()
    assert "PCSCLITE_CSOCK_NAME" not in os.environ, "the client library may have fixed on another socket already"
    os.environ["PCSCLITE_CSOCK_NAME"] = str(service.sock)
    service.start()
    yield service
    service.remove()
    del os.environ["PCSCLITE_CSOCK_NAME"]


@pytest.fixture(scope="session")
def pki_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the keys of the cards on the real service are; the trust anchors are made from it."""
    return tmp_path_factory.mktemp("pcscd-pki")


class Pcscd:
    """The running service, with a hand over its first slot."""

    def __init__(self, service: PcscService, hand: CardHand) -> None:
        self.service = service
        self.hand = hand
        self.sock = str(service.sock)
        self.port = service.port
        self.lay = hand.lay
        self.lay_again = hand.lay_again
        self.lift = hand.lift


@pytest.fixture(scope="session")
def _hand(pcsc_service: PcscService, pki_directory: Path) -> Iterator[CardHand]:
    hand = CardHand(pcsc_service.port, pki_directory)
    yield hand
    hand.close()


@pytest.fixture
def pcscd(pcsc_service: PcscService, _hand: CardHand) -> Iterator[Pcscd]:
    """A real pcscd with an empty slot: ``.sock``, ``.port``, ``.lay(persona)``, ``.lift()``; empty again afterwards."""
    yield Pcscd(pcsc_service, _hand)
    _hand.order("lift")
