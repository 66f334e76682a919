"""A call for staff between a kiosk and a real service: said until it ends, heard in the right order, made once."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.clock import SystemClock
from kiosk.driver.ringing import StaffCalls
from kiosk.library.books.calls.book import CallBook, Ending, StaffCall, State
from kiosk.library.books.login_levels import LoginLevels
from kiosk.library.database.opening import open_database
from kiosk.operations.calls import CallEnd, EndCall, RingStaff
from kiosk.service.calls.hearing import PER_KIOSK, Calls
from kiosk.service.local.handlers import handlers_of
from kiosk.service.local.service import LocalService
from kiosk.service.port import Unavailable
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import CallMoved, CallPhase
from tests.library.store import SqlStore, put_ready
from tests.patience import patience, until

CLOCK = SystemClock()


class Counter:
    """The service with its database, which can be away or slow, and a kiosk that calls."""

    def __init__(self, engine: Any) -> None:
        self.book = CallBook(engine)
        use_case = Calls(self.book, LoginLevels(engine), CLOCK)
        self._service = LocalService(handlers_of(use_case), kiosk_id="lobby-1", close=lambda: None)
        self.away = False
        self.held = threading.Event()
        self.held.set()
        self.asked: list[object] = []
        self.heard: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.calls = StaffCalls(self, self.heard.put, seconds=0.02)  # type: ignore[arg-type]

    def ask(self, operation: Any) -> Any:
        self.asked.append(operation)
        assert self.held.wait(patience())
        if self.away:
            raise Unavailable("away")
        return self._service.ask(operation)

    def watch(self) -> None:
        self.book.watched("yamada", CLOCK.now())

    def hears(self, phase: CallPhase, ticket: int = 7) -> None:
        """Whatever was heard before, this comes."""
        while True:
            event = self.heard.get(timeout=patience())
            assert isinstance(event, CallMoved)
            if event == CallMoved(ticket, phase):
                return

    @property
    def rows(self) -> list[StaffCall]:
        now = CLOCK.now()
        return [*self.book.lasting(now), *self.book.ended(now - timedelta(days=1), 20)]


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    put_ready(tmp_path / "calls.db")
    store = SqlStore(open_database(f"sqlite:///{tmp_path / 'calls.db'}"))
    counter = Counter(store.engine)
    yield counter
    counter.held.set()
    counter.calls.stop()
    store.close()


def test_what_becomes_of_a_call_is_heard(counter: Counter) -> None:
    counter.calls.begin(7, "place_card", "K102")
    counter.hears(CallPhase.UNHEARD)
    counter.watch()
    counter.hears(CallPhase.RINGING)
    [row] = counter.rows
    assert (row.page, row.code) == ("place_card", "K102")
    assert counter.book.answer("lobby-1", row.call_id, "yamada", CLOCK.now())
    counter.hears(CallPhase.COMING)
    counter.calls.end(CallEnd.DONE)
    until(lambda: counter.rows[0].end == Ending.DONE, "the end")
    assert len(counter.rows) == 1


def test_a_call_that_is_taken_back_at_once_rings_nowhere_afterwards(counter: Counter) -> None:
    for ticket in range(1, 5):
        counter.calls.begin(ticket, "attract", "")
        counter.calls.end(CallEnd.CANCELLED)
    until(lambda: sum(isinstance(each, EndCall) for each in counter.asked) == 4, "the ends")
    assert [each for each in counter.rows if each.state is not State.ENDED] == []
    last = next(at for at, each in enumerate(reversed(counter.asked)) if isinstance(each, EndCall))
    assert last == 0, "nothing is said of a call after its end"


def test_a_service_that_comes_back_has_one_call_not_two(counter: Counter) -> None:
    counter.watch()
    counter.calls.begin(7, "attract", "")
    counter.hears(CallPhase.RINGING)
    counter.away = True
    counter.hears(CallPhase.UNREACHED)
    counter.away = False
    counter.hears(CallPhase.RINGING)
    assert len(counter.rows) == 1
    assert len({each.call for each in counter.asked if isinstance(each, RingStaff)}) == 1


def test_a_slow_service_keeps_nobody_waiting_and_hears_the_end_after_the_beginning(counter: Counter) -> None:
    counter.held.clear()
    counter.calls.begin(7, "attract", "")
    until(lambda: counter.asked, "the first question")
    counter.calls.end(CallEnd.LEFT)
    counter.held.set()
    until(lambda: [each.end for each in counter.rows] == [Ending.LEFT], "the end")


def test_what_staff_close_or_the_service_refuses_is_asked_no_more(counter: Counter) -> None:
    counter.calls.begin(7, "attract", "")
    counter.hears(CallPhase.UNHEARD)
    assert counter.book.close("lobby-1", counter.rows[0].call_id, "yamada", CLOCK.now())
    counter.hears(CallPhase.CLOSED)
    asked = len(counter.asked)
    levels = LoginLevels(counter.book._engine)
    while levels.take({"call:lobby-1": PER_KIOSK}, CLOCK.now()):
        pass
    counter.calls.begin(8, "attract", "")
    counter.hears(CallPhase.REFUSED, ticket=8)
    threading.Event().wait(0.1)
    assert len(counter.asked) == asked + 1


def test_a_kiosk_that_is_stopped_ends_its_call(counter: Counter) -> None:
    counter.calls.begin(7, "attract", "")
    counter.hears(CallPhase.UNHEARD)
    counter.calls.end(CallEnd.LEFT)
    counter.calls.stop()
    assert [each.end for each in counter.rows] == [Ending.LEFT]
