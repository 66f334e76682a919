"""Calls for staff at the service: one rings until somebody answers or it ends, and belongs to its kiosk alone."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.library.books.calls.book import CallBook, Ending, StaffCall, State
from kiosk.library.books.login_levels import LoginLevels
from kiosk.library.database.opening import open_database
from kiosk.operations.calls import CallEnd, CallState, EndCall, RingStaff
from kiosk.service.calls.hearing import PER_KIOSK, Calls
from kiosk.service.compose.assemble import build_core
from tests.library.store import SqlStore, put_ready
from tests.service.harness import SetClock
from tests.service.server import Service

ONE, TWO = "1" * 32, "2" * 32


class Counter:
    """A service that hears calls, and staff who answer."""

    def __init__(self, store: SqlStore, *, mailed: bool = False) -> None:
        self.clock = SetClock()
        self.book = CallBook(store.engine)
        self.calls = Calls(self.book, LoginLevels(store.engine), self.clock, mailed)

    def ring(self, call: str = ONE, kiosk: str = "lobby-1", code: str = "") -> CallState:
        return self.calls.ring(kiosk, RingStaff(call, "place_card", code)).state

    def end(self, how: CallEnd, call: str = ONE, kiosk: str = "lobby-1") -> None:
        self.calls.end(kiosk, EndCall(call, how))

    def watch(self) -> None:
        self.book.watched("yamada", self.clock.now())

    def answer(self, name: str = "yamada", call: str = ONE, kiosk: str = "lobby-1") -> bool:
        return self.book.answer(kiosk, call, name, self.clock.now())

    @property
    def lasting(self) -> list[StaffCall]:
        return self.book.lasting(self.clock.now())

    def found(self, call: str = ONE, kiosk: str = "lobby-1") -> StaffCall:
        found = self.book.find(kiosk, call)
        assert found is not None
        return found


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    """On SQLite."""
    put_ready(tmp_path / "calls.db")
    store = SqlStore(open_database(f"sqlite:///{tmp_path / 'calls.db'}"))
    yield store
    store.close()


@pytest.fixture
def counter(store: SqlStore) -> Counter:
    return Counter(store)


@pytest.fixture
def either(address: str) -> Iterator[Counter]:
    """The same on SQLite, then on PostgreSQL."""
    store = SqlStore(open_database(address))
    yield Counter(store)
    store.close()


def test_a_call_rings_where_a_desk_is_open_and_says_who_comes(either: Counter) -> None:
    either.watch()
    assert either.ring(code="K102") is CallState.RINGING
    [call] = either.lasting
    assert (call.kiosk_id, call.page, call.code, call.state) == ("lobby-1", "place_card", "K102", State.RINGING)
    assert either.ring() is CallState.RINGING
    assert len(either.lasting) == 1, "said again, it is the same call"
    assert either.answer()
    assert either.ring() is CallState.COMING
    either.end(CallEnd.DONE)
    assert either.lasting == []
    assert (either.found().end, either.found().answered_by) == (Ending.DONE, "yamada")
    assert either.ring() is CallState.CLOSED, "what is over does not begin again"


def test_without_an_open_desk_a_call_is_unheard_until_one_opens(counter: Counter) -> None:
    assert counter.ring() is CallState.UNHEARD
    counter.watch()
    assert counter.ring() is CallState.RINGING
    counter.clock.pass_by(seconds=25)
    assert counter.ring() is CallState.UNHEARD, "the desk was closed"


def test_with_mail_no_call_is_unheard(store: SqlStore) -> None:
    assert Counter(store, mailed=True).ring() is CallState.RINGING


def test_of_two_who_answer_at_once_one_is_first(either: Counter) -> None:
    either.ring()
    names = [f"staff-{number}" for number in range(6)]
    with ThreadPoolExecutor(6) as pool:
        won = [name for name, first in zip(names, pool.map(either.answer, names), strict=True) if first]
    assert won == [either.found().answered_by]


def test_two_kiosks_call_at_once_and_each_is_answered_alone(counter: Counter) -> None:
    counter.ring(ONE, "lobby-1")
    counter.clock.pass_by(seconds=1)
    counter.ring(TWO, "lobby-2")
    assert [each.kiosk_id for each in counter.lasting] == ["lobby-1", "lobby-2"], "the oldest first"
    counter.answer(call=TWO, kiosk="lobby-2")
    assert counter.ring(TWO, "lobby-2") is CallState.COMING
    assert counter.ring(ONE, "lobby-1") is CallState.UNHEARD


def test_a_kiosk_has_no_hand_in_anothers_call_even_with_its_name(counter: Counter) -> None:
    counter.ring(ONE, "lobby-1")
    counter.end(CallEnd.CANCELLED, ONE, "lobby-2")
    assert counter.found(ONE, "lobby-1").state is State.RINGING
    assert counter.answer(call=ONE, kiosk="lobby-1")
    counter.watch()
    assert counter.ring(ONE, "lobby-2") is CallState.RINGING, "a call of its own: it does not hear the other's answer"
    assert counter.found(ONE, "lobby-1").state is State.COMING


def test_a_new_call_of_a_kiosk_ends_the_one_it_has_forgotten(either: Counter) -> None:
    either.ring(ONE)
    either.ring(TWO)
    assert [each.call_id for each in either.lasting] == [TWO]
    assert either.found(ONE).end == Ending.LOST


def test_a_kiosk_that_is_silent_rings_no_more_and_its_call_is_lost_later(either: Counter) -> None:
    either.ring()
    either.clock.pass_by(seconds=40)
    [call] = either.lasting
    assert call.is_silent(either.clock.now())
    either.ring()
    assert not either.lasting[0].is_silent(either.clock.now()), "the network was away for a moment"
    either.clock.pass_by(minutes=11)
    assert either.lasting == []
    assert (either.found().end, either.found().was_missed) == (Ending.LOST, True)
    assert either.ring() is CallState.CLOSED


def test_who_plays_with_the_button_is_refused_after_some_calls(counter: Counter) -> None:
    counter.watch()
    names = [f"{number:032x}" for number in range(PER_KIOSK.tries + 1)]
    for name in names[:-1]:
        assert counter.ring(name) is CallState.RINGING
        counter.end(CallEnd.CANCELLED, name)
    assert counter.ring(names[-1]) is CallState.REFUSED
    assert counter.book.find("lobby-1", names[-1]) is None
    assert counter.ring(ONE, "lobby-2") is CallState.RINGING, "another kiosk's patron is not refused"
    counter.clock.pass_by(seconds=PER_KIOSK.leak_seconds + 1)
    counter.watch()
    assert counter.ring(names[-1]) is CallState.RINGING


@pytest.mark.parametrize(
    ("how", "answered", "missed"),
    [
        (CallEnd.CANCELLED, False, False),
        (CallEnd.LEFT, False, True),
        (CallEnd.LEFT, True, False),
        (CallEnd.DONE, True, False),
    ],
)
def test_how_a_call_ended_is_kept_as_it_was(counter: Counter, how: CallEnd, answered: bool, missed: bool) -> None:
    counter.ring()
    if answered:
        counter.answer()
    counter.end(how)
    counter.end(CallEnd.CANCELLED)
    [call] = counter.book.ended(counter.clock.now(), 10)
    assert (call.end, call.was_missed) == (how.value, missed)


def test_staff_close_a_call_once_and_the_kiosk_hears_it(counter: Counter) -> None:
    counter.ring()
    assert counter.book.close("lobby-1", ONE, "yamada", counter.clock.now())
    assert not counter.book.close("lobby-1", ONE, "sato", counter.clock.now())
    assert not counter.answer("sato")
    assert counter.ring() is CallState.CLOSED
    assert counter.found().ended_by == "yamada"


def test_an_end_of_what_never_began_is_fine(counter: Counter) -> None:
    counter.end(CallEnd.LEFT, TWO)
    assert counter.book.find("lobby-1", TWO) is None


def test_old_calls_are_forgotten(either: Counter) -> None:
    either.watch()
    either.ring()
    either.clock.pass_by(days=40)
    either.ring(TWO)
    either.book.purge(either.clock.now())
    assert either.book.find("lobby-1", ONE) is None
    assert either.found(TWO).state is State.RINGING


def test_a_service_forgets_them_with_the_records_of_the_desk(service_: Service) -> None:
    service_.more = "[staff]\naudit_days = 30\n"
    core = build_core(service_.config, service_.folder, service_.options())
    book, now = CallBook(core.engine), service_.clock.now()
    book.begin("lobby-1", ONE, "attract", "", now - timedelta(days=31))
    book.begin("lobby-2", TWO, "attract", "", now - timedelta(days=29))
    core._purge()
    assert (book.find("lobby-1", ONE) is None, book.find("lobby-2", TWO) is None) == (True, False)
    core.close()
