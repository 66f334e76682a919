"""マイページ: the setting, the history, and 利用停止."""

from __future__ import annotations

import pytest

from kiosk.operations.account import (
    DeleteNotices,
    HoldsListed,
    ListNotices,
    LogOut,
    NoticesDeleted,
    NoticesListed,
    NoticesRead,
    NoticesSet,
    ReadNotices,
    SetNotices,
    StopUse,
    UseStopped,
)
from kiosk.patron.account import NoticeBoard
from kiosk.visit.chapter.account import Outcome, Part, Said
from kiosk.visit.chapter.asking import Asking, Confirmed, StopConfirmed, ToDelete, ToStop
from kiosk.visit.chapter.common import BackPressed
from kiosk.visit.chapter.home import ReloadPressed, Tab, TabChosen
from kiosk.visit.chapter.login import LoggingIn, LoginNote
from kiosk.visit.chapter.notices import (
    AllChosen,
    ChoosingToggled,
    DeletePressed,
    History,
    HistoryOpened,
    NoticeChosen,
    NoticesToggled,
    OwnPage,
    StopPressed,
)
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.effects import Ask, Forget
from kiosk.visit.event.external import Answered, ServiceRefused, ServiceSilent
from kiosk.visit.samples import account as account_samples
from tests.visit.personal import personal
from tests.visit.story import Story, choosing, deleting, history, let_in, own_page, stopping

TOKEN = account_samples.TOKEN
NOTICES = account_samples.NOTICES
UNREAD = tuple(notice.notice_id for notice in NOTICES if not notice.read)
CHOSEN = frozenset(notice.notice_id for notice in NOTICES[1:3])
SILENT = Said("", Outcome.SILENT)


def early() -> Story:
    """マイページ before the board has come."""
    s = let_in()
    return s.then(Answered(s.visit.awaited.holds, HoldsListed(())), TabChosen(Tab.PAGE))


def test_the_setting_changes_once_the_library_has_changed_it() -> None:
    s = own_page().then(NoticesToggled(), NoticesToggled(), TabChosen(Tab.HOME), HistoryOpened(), StopPressed())
    assert s.at(OwnPage).account.board.on
    assert s.one(SetNotices) == Ask(s.service, SetNotices(TOKEN, False))
    s.then(Answered(s.service, NoticesSet(NoticeBoard(False, NOTICES))))
    assert (s.at(OwnPage).account.board.on, s.at(OwnPage).busy) == (False, False)
    assert s.then(NoticesToggled()).one(SetNotices).operation.on


def test_a_setting_that_is_not_known_is_not_changed() -> None:
    assert early().then(NoticesToggled()).count(SetNotices) == 0


def test_where_nobody_knows_whether_the_setting_was_changed_it_is_asked_for_again() -> None:
    s = own_page().then(NoticesToggled())
    s.then(ServiceSilent(s.service))
    assert s.at(OwnPage).said == SILENT
    assert s.at(OwnPage).account.board_part is Part.LOADING
    s.one(ListNotices)


def test_an_answer_from_before_the_change_does_not_undo_it() -> None:
    s = history().then(BackPressed())
    reading = s.visit.awaited.board
    s.then(NoticesToggled(), Answered(s.service, NoticesSet(NoticeBoard(False, NOTICES))))
    s.then(
        Answered(s.service, NoticesSet(NoticeBoard(False, NOTICES))),
        Answered(reading, NoticesListed(account_samples.BOARD)),
    )
    assert not s.at(OwnPage).account.board.on


def test_opening_the_history_marks_what_is_new_as_read_and_keeps_it_marked() -> None:
    s = history()
    assert s.one(ReadNotices) == Ask(s.visit.awaited.board, ReadNotices(TOKEN, UNREAD))
    assert s.at(History).fresh == frozenset(UNREAD)
    read = tuple(type(n)(n.notice_id, n.title, n.pickup, n.keep_until, n.made_on, True) for n in NOTICES)
    s.then(Answered(s.visit.awaited.board, NoticesRead(NoticeBoard(True, read))))
    assert s.wanted == []
    assert s.at(History).fresh == frozenset(UNREAD)
    s.then(BackPressed(), HistoryOpened())
    assert s.at(History).fresh == frozenset()
    assert s.count(ReadNotices) == 1


def test_a_history_that_comes_after_it_was_opened_is_marked_too() -> None:
    s = early().then(HistoryOpened())
    assert s.count(ReadNotices) == 0
    s.then(Answered(s.visit.awaited.board, NoticesListed(account_samples.BOARD)))
    assert s.one(ReadNotices).operation.notice_ids == UNREAD
    s.then(Answered(s.visit.awaited.board, NoticesListed(account_samples.BOARD)))
    assert s.wanted == [], "a side that never notes it is not asked for ever"


def test_that_reading_could_not_be_noted_disturbs_nobody() -> None:
    s = history()
    before = s.at(History)
    assert s.then(ServiceSilent(s.visit.awaited.board)).at(History) == before
    assert s.wanted == []


def test_a_history_that_could_not_be_had_is_loaded_again() -> None:
    s = early()
    s.then(ServiceSilent(s.visit.awaited.board), HistoryOpened(), ChoosingToggled())
    assert not s.at(History).choosing
    s.then(ReloadPressed(), ReloadPressed())
    s.one(ListNotices)
    s.then(Answered(s.visit.awaited.board, NoticesListed(account_samples.BOARD)))
    assert s.at(History).account.board_part is Part.THERE


def test_whoever_leaves_the_choice_by_the_same_button_finds_nothing_chosen_the_next_time() -> None:
    s = choosing()
    assert s.at(History).chosen == CHOSEN
    s.then(ChoosingToggled())
    assert (s.at(History).choosing, s.at(History).chosen) == (False, frozenset())
    s.then(ChoosingToggled())
    assert (s.at(History).choosing, s.at(History).chosen) == (True, frozenset())


def test_notices_are_chosen_one_by_one_or_all_at_once() -> None:
    s = choosing()
    assert s.at(History).chosen == CHOSEN
    s.then(NoticeChosen(NOTICES[1].notice_id), NoticeChosen("nobody's"))
    assert s.at(History).chosen == {NOTICES[2].notice_id}
    s.then(AllChosen())
    assert s.at(History).chosen == {notice.notice_id for notice in NOTICES}
    assert s.then(AllChosen()).at(History).chosen == frozenset()


def test_nothing_is_chosen_unless_one_is_choosing() -> None:
    s = history().then(NoticeChosen(NOTICES[0].notice_id), AllChosen(), DeletePressed())
    assert s.at(History).chosen == frozenset()


def test_going_back_ends_choosing_before_it_leaves_the_page() -> None:
    s = choosing().then(BackPressed())
    assert (s.at(History).choosing, s.at(History).chosen) == (False, frozenset())
    s.then(BackPressed()).at(OwnPage)


def test_deleting_with_nothing_chosen_does_nothing() -> None:
    history().then(ChoosingToggled(), DeletePressed()).at(History)


def test_chosen_notices_are_deleted_after_a_question() -> None:
    s = deleting()
    assert s.at(Asking).question == ToDelete(CHOSEN, frozenset(UNREAD))
    s.then(Confirmed(), Confirmed())
    ask = s.one(DeleteNotices)
    assert (ask.ticket, set(ask.operation.notice_ids)) == (s.service, CHOSEN)
    left = (NOTICES[0], *NOTICES[3:])
    s.then(Answered(s.service, NoticesDeleted(NoticeBoard(True, left))))
    state = s.at(History)
    assert (state.account.board.notices, state.choosing, state.chosen) == (left, False, frozenset())
    assert state.said == Said("", Outcome.DELETED)


def test_whoever_does_not_delete_finds_the_choice_as_it_was() -> None:
    state = deleting().then(BackPressed()).at(History)
    assert (state.choosing, state.chosen, state.fresh) == (True, CHOSEN, frozenset(UNREAD))


def test_where_nobody_knows_whether_they_were_deleted_the_history_is_asked_for_again() -> None:
    s = deleting().then(Confirmed())
    s.then(ServiceRefused(s.service, "K001"))
    assert s.at(History).said == SILENT
    s.one(ListNotices)


def test_a_notice_that_fell_out_meanwhile_is_not_chosen_any_more() -> None:
    s = choosing()
    s.then(Answered(s.visit.awaited.board, NoticesListed(NoticeBoard(True, NOTICES[:2]))))
    assert s.at(History).chosen == {NOTICES[1].notice_id}


def test_the_use_is_stopped_only_after_two_questions() -> None:
    s = own_page().then(StopPressed(), StopConfirmed())
    assert s.at(Asking).question == ToStop()
    s.then(Confirmed(), Confirmed(), Confirmed())
    assert s.at(Asking).question == ToStop(sure=True), "a second tap on the first yes stops nothing"
    assert s.count(StopUse) == 0
    s.then(StopConfirmed(), StopConfirmed())
    assert s.one(StopUse) == Ask(s.service, StopUse(TOKEN))


@pytest.mark.parametrize("yes", [(), (Confirmed(),)])
def test_either_question_can_be_answered_with_no(yes: tuple[Confirmed, ...]) -> None:
    s = own_page().then(StopPressed(), *yes, BackPressed())
    s.at(OwnPage)
    assert s.count(StopUse) == 0


def test_after_the_stop_nothing_of_the_visitor_is_left_and_the_log_in_page_says_so() -> None:
    s = stopping()
    s.then(Answered(s.service, UseStopped()))
    assert s.at(LoggingIn) == LoggingIn(note=LoginNote.STOPPED)
    assert Forget() in s.wanted
    assert not personal(s.visit)
    assert s.count(LogOut) == 0, "the session has ended already"


def test_a_stop_without_an_answer_is_looked_after() -> None:
    s = stopping()
    s.then(ServiceSilent(s.service))
    assert s.at(OwnPage).said == SILENT
    s.then(ServiceRefused(s.visit.awaited.board, "K404", "over"))
    assert s.at(Trouble) == Trouble("K404", "over")
