"""What a visit wishes of マイ図書館 is asked of the library's side, once, and answered by just one event."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from datetime import date

import pytest

from kiosk.driver.calls import ServiceDesk
from kiosk.patron.account import Hold, HoldState, Loan, Member, NoticeBoard, Renewal, RenewalRefusal
from kiosk.service.port import Refused, Session, Unavailable
from kiosk.visit import effects as e
from kiosk.visit import happenings as h
from kiosk.visit.events import Event
from tests.patience import patience

TOKEN = "session-token"
MEMBER = Member("2100012345", "A2100012345A", "長崎 太郎", date(2026, 4, 1), date(2029, 3, 31), "https://example.jp")
LOAN = Loan("a1", "湾のほとりの図書館", "", date(2026, 4, 3), 2)
HOLD = Hold("b2", "坂道の町をあるく", "", HoldState.READY)
BOARD = NoticeBoard(False, ())
RENEWAL = Renewal(None, RenewalRefusal.RESERVED)


class Library:
    """Answers what it is told to, knows what it was asked, and fails on anything else."""

    def __init__(self) -> None:
        self.asked: queue.SimpleQueue[tuple[str, dict[str, object]]] = queue.SimpleQueue()
        self.answer: object = None

    def __getattr__(self, name: str) -> object:
        if name not in CALLS.values() and name != "logout":
            raise AttributeError(name)

        def call(**given: object) -> object:
            self.asked.put((name, given))
            if isinstance(self.answer, Exception):
                raise self.answer
            return self.answer

        return call


CALLS = {
    e.LogIn(7, "2100012345", "hon2026"): "login",
    e.LoadLoans(7, TOKEN): "loans",
    e.LoadHolds(7, TOKEN): "holds",
    e.LoadBoard(7, TOKEN): "board",
    e.RenewLoan(7, TOKEN, "a1"): "renew",
    e.CancelHold(7, TOKEN, "b2"): "cancel_hold",
    e.SetNotices(7, TOKEN, False): "set_notices",
    e.ReadNotices(7, TOKEN, ("n1",)): "read_notices",
    e.DeleteNotices(7, TOKEN, ("n1", "n2")): "delete_notices",
    e.StopUse(7, TOKEN): "stop_use",
}
ANSWERS: dict[str, tuple[object, Event]] = {
    "login": (Session(TOKEN, MEMBER), h.LoggedIn(7, TOKEN, MEMBER)),
    "loans": ((LOAN,), h.LoansLoaded(7, (LOAN,))),
    "holds": ((HOLD,), h.HoldsLoaded(7, (HOLD,))),
    "board": (BOARD, h.BoardLoaded(7, BOARD)),
    "renew": (RENEWAL, h.LoanRenewed(7, RENEWAL)),
    "cancel_hold": (None, h.HoldCancelled(7)),
    "set_notices": (BOARD, h.BoardLoaded(7, BOARD)),
    "read_notices": (BOARD, h.BoardLoaded(7, BOARD)),
    "delete_notices": (BOARD, h.BoardLoaded(7, BOARD)),
    "stop_use": (None, h.UseStopped(7)),
}


class Desk:
    def __init__(self) -> None:
        self.library = Library()
        self.events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self.desk = ServiceDesk(self.library, self.events.put, kiosk_id="k", consent_version="v")  # type: ignore[arg-type]

    def hears(self) -> Event:
        return self.events.get(timeout=patience())


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.desk.stop()
    assert desk.events.empty(), "an answer nobody asked for"


@pytest.mark.parametrize("effect", CALLS, ids=CALLS.values())
def test_every_wish_has_its_call_and_its_answer(desk: Desk, effect: e.Effect) -> None:
    desk.library.answer, wanted = ANSWERS[CALLS[effect]]
    desk.desk.ask(effect)  # type: ignore[arg-type]
    assert desk.hears() == wanted
    name, given = desk.library.asked.get(timeout=patience())
    assert name == CALLS[effect]
    assert given.get("session", TOKEN) == TOKEN
    assert ("session" in given) is (name != "login")
    assert desk.library.asked.empty()


@pytest.mark.parametrize("variant", ["", "wait", "over"])
def test_a_refusal_keeps_its_variant(desk: Desk, variant: str) -> None:
    desk.library.answer = Refused("K404", "the log's words", variant)
    desk.desk.ask(e.LogIn(7, "2100012345", "hon2026"))
    assert desk.hears() == h.ServiceRefused(7, "K404", variant)


@pytest.mark.parametrize("error", [Unavailable("no network"), RuntimeError("2100012345 hon2026")])
def test_no_answer_is_silence_and_nothing_of_the_patron_reaches_the_log(
    desk: Desk, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    desk.library.answer = error
    desk.desk.ask(e.LogIn(7, "2100012345", "hon2026"))
    assert desk.hears() == h.ServiceSilent(7)
    assert "2100012345" not in caplog.text
    assert "hon2026" not in caplog.text


@pytest.mark.parametrize("answer", [None, Unavailable("no network")])
def test_a_log_out_is_asked_for_and_answered_by_nothing(desk: Desk, answer: object) -> None:
    desk.library.answer = answer
    desk.desk.log_out(TOKEN)
    assert desk.library.asked.get(timeout=patience()) == ("logout", {"session": TOKEN})


def test_a_kiosk_that_is_stopped_still_ends_its_last_session() -> None:
    desk = Desk()
    desk.desk.log_out(TOKEN)
    desk.desk.stop()
    assert desk.library.asked.get_nowait() == ("logout", {"session": TOKEN})
