"""ログイン and マイ図書館 through real widgets: what a patron does there is so in the library's database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import func, select

from kiosk.clock import SystemClock, library_day
from kiosk.demo.library import LIGHTHOUSE, PASSWORD, furnish
from kiosk.library.circulation.lending import Book, Circulation, CirculationRules
from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.database.tables import sessions
from kiosk.patron.account import RenewalRefusal
from kiosk.settings.demo import demo_profile
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.visit.chapter.account import Account, Part
from kiosk.visit.chapter.home import Home
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.notices import History, OwnPage
from kiosk.visit.event.external import PrintPhase
from tests.journey.conftest import SIZES, SMALL, Lobby
from tests.journey.decode import decode_pdf
from tests.journey.test_registration import fills_the_form, reaches_the_form
from tests.journey.visitor import Visitor
from tests.library.store import SqlStore


@dataclass
class Branch:
    """A lobby, the patrons of its library, and its database."""

    lobby: Lobby
    numbers: tuple[str, ...]
    store: SqlStore

    @property
    def state(self) -> object:
        return self.lobby.kiosk.driver.visit.state

    @property
    def account(self) -> Account:
        found = self.state.account
        assert isinstance(found, Account)
        return found

    def staff(self) -> Circulation:
        return Circulation(self.store.engine, CirculationRules())

    def sessions(self) -> int:
        with self.store.engine.connect() as db:
            return db.execute(select(func.count()).select_from(sessions)).scalar_one()


@pytest.fixture
def open_branch(open_lobby, tmp_path, pki: TestPki, request) -> Callable[..., Branch]:
    def make(size: tuple[int, int] = SMALL) -> Branch:
        lobby = open_lobby(size)
        profile = demo_profile(tmp_path)
        numbers = furnish(profile, lobby.inside, pki, SystemClock())
        assert len(numbers) == 4
        store = SqlStore(open_sqlite(profile.service.database))
        request.addfinalizer(store.close)
        return Branch(lobby, numbers, store)

    return make


def logs_in(branch: Branch, who: int = 0, password: str = PASSWORD) -> Visitor:
    v = branch.lobby.visitor
    v.waits_for("attract")
    v.taps("login")
    v.waits_for("login")
    v.types(branch.numbers[who])
    v.taps("next")
    v.types(password)
    v.taps("next")
    return v


def reaches_home(branch: Branch, who: int = 0) -> Visitor:
    """The first of them has a reservation that waits, and is told at once."""
    v = logs_in(branch, who)
    if who == 0:
        v.waits_for("ready")
        v.taps("ok")
    v.waits_for("home")
    v.until(lambda: branch.account.loans_part is Part.THERE and branch.account.holds_part is Part.THERE, "the lists")
    return v


@pytest.mark.parametrize("orientation", SIZES)
def test_a_patron_sees_extends_cancels_prints_and_leaves(open_branch, orientation: str) -> None:
    branch = open_branch(SIZES[orientation])
    v = reaches_home(branch)
    today = library_day(SystemClock().now())
    number = branch.numbers[0]
    assert branch.sessions() == 1

    first = branch.account.loans[0]
    v.taps(f"renew-{first.loan_id}")
    v.until(lambda: isinstance(branch.state, Home) and branch.state.said is not None, "an answer to the extension")
    lent, reserved = branch.staff().of(number, today)
    assert next(each.loan.due_on for each in lent if each.loan.loan_id == first.loan_id) > first.due_on

    v.taps("shelf-holds")
    hold = branch.account.holds[-1]
    assert hold.hold_id in {each.hold_id for each in reserved}
    v.taps(f"cancel-{hold.hold_id}")
    v.waits_for("ask_cancel")
    assert hold.hold_id in {each.hold_id for each in branch.staff().of(number, today)[1]}
    v.taps("confirm")
    v.waits_for("home")
    v.until(lambda: hold.hold_id not in {each.hold_id for each in branch.account.holds}, "the reservation to go")
    assert hold.hold_id not in {each.hold_id for each in branch.staff().of(number, today)[1]}

    v.taps("tab-card")
    v.waits_for("own_card")
    v.taps("print")
    v.until(lambda: branch.account.printing is PrintPhase.DONE, "the card being printed")
    pdfs = sorted((branch.lobby.folder / "cards").glob("*.pdf"))
    assert f"A{number}A" in set().union(*(decode_pdf(pdf) for pdf in pdfs))

    v.taps("finish")
    v.waits_for("attract")
    v.until(lambda: branch.sessions() == 0, "the service to forget the session")


def test_a_book_somebody_waits_for_shows_the_reason_in_place_of_a_button(open_branch) -> None:
    branch = open_branch()
    v = reaches_home(branch, 1)
    offered = {
        loan.title: bool(v.kiosk.window.findChildren(QWidget, f"renew-{loan.loan_id}"))
        for loan in branch.account.loans[:3]
    }
    reserved = branch.account.loans[2]
    assert (reserved.title, reserved.refusal) == (LIGHTHOUSE.title, RenewalRefusal.RESERVED)
    assert list(offered.values()) == [False, True, False]  # overdue, free, reserved


def test_a_book_reserved_while_its_button_is_shown_is_not_extended(open_branch) -> None:
    branch = open_branch()
    v = reaches_home(branch, 1)
    now = SystemClock().now()
    loan = branch.account.loans[1]
    branch.staff().reserve(branch.numbers[0], Book("やさしい木工 椅子をつくる", "森 けんじ"), now)
    v.taps(f"renew-{loan.loan_id}")
    v.until(lambda: isinstance(branch.state, Home) and branch.state.said is not None, "the reason")
    after = {each.loan.loan_id: each.loan.due_on for each in branch.staff().of(branch.numbers[1], library_day(now))[0]}
    assert after[loan.loan_id] == loan.due_on


def test_a_wrong_password_is_said_on_the_page_and_the_number_stays(open_branch) -> None:
    branch = open_branch()
    v = logs_in(branch, password="yomu2027")
    v.until(lambda: isinstance(branch.state, LoggingIn) and branch.state.note.name == "WRONG", "the note")
    assert v.screen.name == "login"
    assert branch.state.number == branch.numbers[0]
    assert branch.state.password == ""
    assert branch.sessions() == 0


def test_after_five_wrong_passwords_even_the_right_one_has_to_wait(open_branch) -> None:
    branch = open_branch()
    v = logs_in(branch, password="yomu2027")
    for _ in range(4):
        v.until(lambda: isinstance(branch.state, LoggingIn) and branch.state.note.name == "WRONG", "the note")
        v.types("yomu2027")
        v.taps("next")
    v.until(lambda: isinstance(branch.state, LoggingIn) and branch.state.note.name == "WRONG", "the note")
    v.types(PASSWORD)
    v.taps("next")
    v.waits_for("problem_k404")
    assert branch.sessions() == 0


def test_notices_are_switched_off_read_and_deleted(open_branch) -> None:
    branch = open_branch()
    v = reaches_home(branch)
    v.taps("tab-page")
    v.waits_for("own_page")
    v.until(lambda: branch.account.board_part is Part.THERE, "the notices")
    assert branch.account.board.on
    v.taps("notices")
    v.until(lambda: isinstance(branch.state, OwnPage) and not branch.state.account.board.on, "the setting")
    v.taps("history")
    v.waits_for("history")
    assert len(branch.account.board.notices) == 1
    v.taps("choose")
    v.taps(f"choose-{branch.account.board.notices[0].notice_id}")
    v.taps("delete")
    v.waits_for("ask_delete")
    v.taps("confirm")
    v.waits_for("history")
    v.until(lambda: isinstance(branch.state, History) and not branch.account.board.notices, "the notice to go")


def test_a_patron_who_stops_is_logged_out_everywhere_and_may_come_back(open_branch) -> None:
    branch = open_branch()
    v = reaches_home(branch)
    v.taps("tab-page")
    v.waits_for("own_page")
    v.taps("stop")
    v.waits_for("ask_stop")
    v.taps("confirm")
    v.waits_for("ask_stop_sure")
    assert branch.sessions() == 1
    v.taps("confirm")
    v.waits_for("login")
    assert branch.sessions() == 0
    v.until(lambda: not v.sees("home"), "nothing of the patron to stay")


def test_a_scanned_card_at_rest_opens_the_log_in_with_its_number(open_branch) -> None:
    branch = open_branch()
    v = branch.lobby.visitor
    v.waits_for("attract")
    window = branch.lobby.kiosk.window
    v.looks()
    for at, letter in enumerate(f"A{branch.numbers[0]}A\r"):
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(1_000_000 + 4 * at)  # a scanner's pace, however busy the machine is
        QApplication.sendEvent(window.windowHandle(), event)
    v.waits_for("login")
    assert branch.state.number == branch.numbers[0]
    v.looks()
    for key in (*PASSWORD, Qt.Key.Key_Return):
        QTest.qWait(150)  # fingers, not a scanner
        QTest.keyClick(window.windowHandle(), key)
    v.waits_for("ready")


def test_a_new_patron_goes_on_to_log_in_without_typing_the_number(open_branch) -> None:
    branch = open_branch()
    v = reaches_the_form(branch.lobby)
    fills_the_form(v)
    v.taps("register")
    v.waits_for("done")
    number = branch.state.patron.number
    v.until(lambda: branch.state.printing is PrintPhase.DONE, "the card being printed")
    v.taps("login")
    v.waits_for("login")
    assert branch.state.number == number
    v.types("hon2026")
    v.taps("next")
    v.waits_for("home")
