"""What a visit wishes of マイ図書館 is asked of the library service, once, and answered by just one event."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from datetime import date

import pytest

from kiosk.driver.calls import ServiceAdapter
from kiosk.operations.account import (
    CancelHold,
    CancellationRequested,
    DeleteNotices,
    HoldCancelled,
    HoldsListed,
    ListHolds,
    ListLoans,
    ListNotices,
    LoansListed,
    LoggedIn,
    LogIn,
    LogOut,
    NoticesDeleted,
    NoticesListed,
    NoticesRead,
    NoticesSet,
    ReadNotices,
    Renewed,
    RenewLoan,
    RequestCancellation,
    SetNotices,
    StopUse,
    UseStopped,
)
from kiosk.operations.operation import Operation
from kiosk.patron.account import Hold, HoldState, Loan, Member, NoticeBoard, RenewalRefusal
from kiosk.service.port import Refused, Unavailable
from kiosk.visit.event import external
from kiosk.visit.event.all import Event
from tests.patience import patience

TOKEN = "session-token"
MEMBER = Member("2100012345", "A2100012345A", "長崎 太郎", date(2026, 4, 1), date(2029, 3, 31), "https://example.jp")
LOAN = Loan("a1", "湾のほとりの図書館", "", date(2026, 4, 3), 2)
HOLD = Hold("b2", "坂道の町をあるく", "", HoldState.READY)
BOARD = NoticeBoard(False, ())


class Library:
    """Answers what it is told to, and knows what it was asked."""

    def __init__(self) -> None:
        self.asked: queue.SimpleQueue[object] = queue.SimpleQueue()
        self.answer: object = None

    def ask(self, operation: object) -> object:
        self.asked.put(operation)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


ANSWERS: dict[Operation[external.Answer], external.Answer] = {
    LogIn("2100012345", "hon2026"): LoggedIn(TOKEN, MEMBER),
    ListLoans(TOKEN): LoansListed((LOAN,)),
    ListHolds(TOKEN): HoldsListed((HOLD,)),
    ListNotices(TOKEN): NoticesListed(BOARD),
    RenewLoan(TOKEN, "a1"): Renewed(None, RenewalRefusal.RESERVED),
    CancelHold(TOKEN, "b2"): HoldCancelled(),
    RequestCancellation(TOKEN, "b2"): CancellationRequested(),
    SetNotices(TOKEN, False): NoticesSet(BOARD),
    ReadNotices(TOKEN, ("n1",)): NoticesRead(BOARD),
    DeleteNotices(TOKEN, ("n1", "n2")): NoticesDeleted(BOARD),
    StopUse(TOKEN): UseStopped(),
}


class Harness:
    def __init__(self) -> None:
        self.library = Library()
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.adapter = ServiceAdapter(self.library, self.events.put)  # type: ignore[arg-type]

    def hears(self) -> Event:
        return self.events.get(timeout=patience())


@pytest.fixture
def harness() -> Iterator[Harness]:
    harness = Harness()
    yield harness
    harness.adapter.stop()
    assert harness.events.empty(), "an answer nobody asked for"


@pytest.mark.parametrize("operation", ANSWERS, ids=lambda operation: type(operation).__name__)
def test_every_wish_has_its_call_and_its_answer(harness: Harness, operation: Operation[external.Answer]) -> None:
    harness.library.answer = ANSWERS[operation]
    harness.adapter.ask(7, operation)
    assert harness.hears() == external.Answered(7, ANSWERS[operation])
    assert harness.library.asked.get(timeout=patience()) == operation
    assert harness.library.asked.empty()


@pytest.mark.parametrize("variant", ["", "wait", "over"])
def test_a_refusal_keeps_its_variant(harness: Harness, variant: str) -> None:
    harness.library.answer = Refused("K404", "the log's words", variant)
    harness.adapter.ask(7, LogIn("2100012345", "hon2026"))
    assert harness.hears() == external.ServiceRefused(7, "K404", variant)


@pytest.mark.parametrize("error", [Unavailable("no network"), RuntimeError("2100012345 hon2026")])
def test_no_answer_is_silence_and_nothing_of_the_patron_reaches_the_log(
    harness: Harness, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    harness.library.answer = error
    harness.adapter.ask(7, LogIn("2100012345", "hon2026"))
    assert harness.hears() == external.ServiceSilent(7)
    assert "2100012345" not in caplog.text
    assert "hon2026" not in caplog.text


@pytest.mark.parametrize("answer", [None, Unavailable("no network")])
def test_a_log_out_is_asked_for_and_answered_by_nothing(harness: Harness, answer: object) -> None:
    harness.library.answer = answer
    harness.adapter.tell(LogOut(TOKEN))
    assert harness.library.asked.get(timeout=patience()) == LogOut(TOKEN)


def test_a_kiosk_that_is_stopped_still_ends_its_last_session() -> None:
    harness = Harness()
    harness.adapter.tell(LogOut(TOKEN))
    harness.adapter.stop()
    assert harness.library.asked.get_nowait() == LogOut(TOKEN)
