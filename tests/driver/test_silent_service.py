"""A library service that does not answer: each call is silent or answered under its own ticket."""

from __future__ import annotations

import queue
import threading

import pytest

from kiosk.driver.calls import ServiceAdapter
from kiosk.operations.account import ListHolds, ListLoans, LoansListed, LogOut
from kiosk.operations.operation import Operation
from kiosk.operations.registration import PrepareIdentification
from kiosk.visit.event import external
from kiosk.visit.event.all import Event
from tests.patience import patience, until


class Held:
    """Answers nothing before it is let go."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.asked: queue.SimpleQueue[object] = queue.SimpleQueue()

    def ask(self, operation: object) -> object:
        self.asked.put(operation)
        assert self.go.wait(patience(60))
        return LoansListed(())


def test_calls_that_wait_and_calls_under_way_fall_silent_each_with_its_own_ticket() -> None:
    service, events = Held(), queue.SimpleQueue[Event]()
    calls = ServiceAdapter(service, events.put, timeout=0.05)  # type: ignore[arg-type]
    for ticket in range(6):  # four are under way, two wait
        calls.ask(ticket, ListLoans("token"))
    silent = [events.get(timeout=patience()) for _ in range(6)]
    assert silent == [external.ServiceSilent(ticket) for ticket in range(6)]
    service.go.set()
    late = [events.get(timeout=patience()) for _ in range(6)]
    assert sorted(late, key=lambda event: event.ticket) == [
        external.Answered(ticket, LoansListed(())) for ticket in range(6)
    ]  # type: ignore[attr-defined, union-attr]
    calls.stop()


class Broken:
    """Raises what no service may, with a text that names somebody."""

    def __init__(self) -> None:
        self.asked: queue.SimpleQueue[object] = queue.SimpleQueue()

    def ask(self, operation: object) -> object:
        self.asked.put(operation)
        raise ValueError("マイナ太郎")


@pytest.mark.parametrize("told", [LogOut("token"), PrepareIdentification(b"certificate")], ids=["farewell", "hint"])
def test_a_call_nobody_waits_for_that_breaks_is_logged_by_what_broke(
    told: Operation[object], caplog: pytest.LogCaptureFixture
) -> None:
    service, events = Broken(), queue.SimpleQueue[Event]()
    calls = ServiceAdapter(service, events.put)  # type: ignore[arg-type]
    calls.tell(told)
    assert service.asked.get(timeout=patience()) == told
    until(lambda: "ValueError" in caplog.text, "a line about the error", 20)
    calls.stop()
    assert "マイナ太郎" not in caplog.text
    assert events.empty()


def test_a_kiosk_that_is_stopped_neither_waits_for_a_call_nor_begins_one_that_waits() -> None:
    service, events = Held(), queue.SimpleQueue[Event]()
    calls = ServiceAdapter(service, events.put)  # type: ignore[arg-type]
    for ticket in range(4):
        calls.ask(ticket, ListLoans("token"))
    for _ in range(4):
        service.asked.get(timeout=patience())
    calls.ask(4, ListHolds("token"))
    calls.stop()
    assert events.empty()
    service.go.set()
    assert {events.get(timeout=patience()).ticket for _ in range(4)} == {0, 1, 2, 3}  # type: ignore[attr-defined, union-attr]
    assert service.asked.empty()
