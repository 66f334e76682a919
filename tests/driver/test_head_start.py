"""Whether a certificate is revoked is asked while the card still signs."""

from __future__ import annotations

import queue
from datetime import date

import pytest

from kiosk.driver.calls import ServiceAdapter
from kiosk.driver.cards import CardAdapter
from kiosk.operations.registration import PrepareIdentification
from kiosk.secret import Secret
from kiosk.service.port import Unavailable
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas.catalogue import make_card
from kiosk.simulator.personas.persona import PASSWORD
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.slot import VirtualSlot
from kiosk.visit.event import external
from kiosk.visit.event.all import Event
from tests.patience import patience


def typed() -> Secret:
    secret = Secret()
    for byte in PASSWORD:
        secret.push(byte)
    return secret


def test_the_library_hears_of_the_certificate_before_the_visit_hears_of_the_signature(pki: TestPki) -> None:
    slot = VirtualSlot()
    heard: queue.SimpleQueue[object] = queue.SimpleQueue()
    adapter = CardAdapter(slot, heard.put, prepare=heard.put)
    adapter.start()
    try:
        slot.lay(make_card("nagasaki", pki, today=date(2026, 4, 1), latency=Latency.none()))
        until(heard, external.CardLaid)
        adapter.identify(1, 1)
        until(heard, external.CardIdentified)
        adapter.read(2, 1, b"document", typed())
        certificate = until(heard, bytes)
        read = until(heard, external.CardRead)
        assert isinstance(read, external.CardRead)
        assert read.certificate == certificate
    finally:
        adapter.stop()


def until(heard: queue.SimpleQueue[object], kind: type) -> object:
    while not isinstance(found := heard.get(timeout=patience()), kind):
        pass
    return found


class Deaf:
    """A service that cannot be reached, and says so to everything."""

    def __init__(self) -> None:
        self.asked: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def ask(self, operation: PrepareIdentification) -> None:
        self.asked.put(operation.certificate)
        raise Unavailable("no network")


def test_a_head_start_that_fails_is_nothing_the_visit_hears_of(caplog: pytest.LogCaptureFixture) -> None:
    events: list[Event] = []
    deaf = Deaf()
    adapter = ServiceAdapter(deaf, events.append)  # type: ignore[arg-type]
    adapter.prepare(b"certificate")
    assert deaf.asked.get(timeout=patience()) == b"certificate"
    adapter.stop()
    assert events == []


def test_a_password_that_was_handed_over_is_wiped_where_it_was_typed() -> None:
    secret = typed()
    adapter = CardAdapter(VirtualSlot(), lambda _event: None)
    adapter.read(1, 7, b"document", secret)  # nothing lies there
    assert secret.length == 0
    adapter.stop()
