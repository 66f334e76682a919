"""An answer of the card carries the ticket of the question it answers, whatever was asked meanwhile."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from datetime import date

import pytest

from kiosk.driver.cards import CardAdapter
from kiosk.secret import Secret
from kiosk.simulator.card.virtual_card import VirtualCard
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas.catalogue import make_card
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.slot import VirtualSlot
from kiosk.visit.event import external
from tests.patience import patience


class Held:
    """A card adapter; while ``gate`` is closed, its card thread stands still with an answer in its hands."""

    def __init__(self) -> None:
        self.slot = VirtualSlot()
        self.heard: queue.SimpleQueue[object] = queue.SimpleQueue()
        self.adapter = CardAdapter(self.slot, self.heard.put)
        self.gate, self.waits = threading.Event(), threading.Event()
        self.gate.set()
        shared = self.adapter._worker._shared
        deliver = shared.report

        def later(*answer: object) -> None:
            self.waits.set()
            assert self.gate.wait(patience())
            deliver(*answer)  # type: ignore[arg-type]

        shared.report = later
        self.adapter.start()

    def hold(self) -> None:
        self.waits.clear()
        self.gate.clear()

    def until(self, kind: type) -> object:
        while not isinstance(found := self.heard.get(timeout=patience()), kind):
            pass
        return found


@pytest.fixture
def held() -> Iterator[Held]:
    made = Held()
    yield made
    made.gate.set()
    made.adapter.stop()


def card(pki: TestPki) -> VirtualCard:
    made = make_card("nagasaki", pki, today=date(2026, 4, 1), latency=Latency.none())
    assert isinstance(made, VirtualCard)
    return made


def wrong() -> Secret:
    secret = Secret()
    for byte in b"XXXXXX":
        secret.push(byte)
    return secret


def test_what_the_lifted_card_is_does_not_come_under_the_ticket_of_the_new_one(held: Held, pki: TestPki) -> None:
    held.slot.lay(card(pki))
    held.until(external.CardLaid)
    held.hold()
    held.adapter.identify(1, 1)
    assert held.waits.wait(patience())
    held.slot.swap(card(pki))
    held.until(external.CardLaid)
    held.adapter.identify(2, 2)
    held.gate.set()
    late, now = held.until(external.CardIdentified), held.until(external.CardIdentified)
    assert isinstance(late, external.CardIdentified)
    assert isinstance(now, external.CardIdentified)
    assert (late.ticket, late.card) == (1, 1)
    assert (now.ticket, now.card) == (2, 2)


def test_a_try_that_the_lifted_card_counted_is_not_told_of_the_new_one(held: Held, pki: TestPki) -> None:
    held.slot.lay(card(pki))
    held.until(external.CardLaid)
    held.adapter.identify(1, 1)
    held.until(external.CardIdentified)
    held.adapter.read(2, 1, b"document", wrong())
    progress = held.until(external.CardProgressed)
    assert isinstance(progress, external.CardProgressed)
    assert progress.ticket == 2
    counted = held.until(external.PasswordWrong)
    assert counted == external.PasswordWrong(2, 4)
    held.hold()
    held.adapter.read(3, 1, b"document", wrong())
    assert held.waits.wait(patience())  # with its first progress
    held.slot.swap(card(pki))
    held.until(external.CardLaid)
    held.adapter.identify(4, 2)
    held.gate.set()
    events = [held.heard.get(timeout=patience())]
    while not isinstance(events[-1], external.CardIdentified):
        events.append(held.heard.get(timeout=patience()))
    assert events[-1].ticket == 4
    assert all(getattr(event, "ticket", 3) == 3 for event in events[:-1]), events


def test_a_card_given_up_as_silent_says_so_under_its_own_ticket(pki: TestPki) -> None:
    slot, heard = VirtualSlot(), queue.SimpleQueue[object]()
    adapter = CardAdapter(slot, heard.put, timeout=0.2)
    adapter.start()
    try:
        slot.lay(card(pki))
        slot.freeze()
        while not isinstance(heard.get(timeout=patience()), external.CardLaid):
            pass
        adapter.identify(7, 1)
        failed = heard.get(timeout=patience())
        assert failed == external.CardFailed(7, external.CardFailure.SILENT)
    finally:
        slot.lift()
        slot.thaw()
        adapter.stop()
