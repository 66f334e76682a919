"""Whoever logs in is told first what was done with a card for them, until they say OK."""

from __future__ import annotations

from dataclasses import replace

from kiosk.operations.account import HoldsListed, LoggedIn, NoticesListed, NoticesRead, ReadNotices
from kiosk.patron.account import HoldState
from kiosk.visit.chapter.account import Part
from kiosk.visit.chapter.home import ActsMessage, ActsRead, Home, ReadyMessage, Tab, TabChosen
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.event.external import Answered, ServiceSilent
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import returning as samples
from tests.visit.returning.ways import ACTS, answers, told_of_acts
from tests.visit.screens import presenter, said
from tests.visit.story import asking, let_in


def test_it_comes_before_everything_else_and_ok_notes_that_it_was_read() -> None:
    s = told_of_acts()
    assert s.at(ActsMessage).account.acts == samples.ACTS_DONE
    s.then(ActsRead())
    asked = s.one(ReadNotices).operation
    assert asked.notice_ids == ("a2", "a1")
    assert asked.session == account_samples.TOKEN
    assert s.at(ReadyMessage).account.acts == ()
    s.then(Answered(s.visit.awaited.board, NoticesRead(account_samples.BOARD)))
    assert s.at(ReadyMessage).account.board_part is Part.THERE


def test_it_waits_for_the_reservations_as_every_first_page_does() -> None:
    s = asking(ACTS)
    answers(s, LoggedIn(account_samples.TOKEN, account_samples.MEMBER, samples.ACTS_DONE)).at(LoggingIn)
    s.then(Answered(s.visit.awaited.holds, HoldsListed(()))).at(ActsMessage)
    s.then(ActsRead()).at(Home)


def test_a_history_that_is_on_its_way_is_not_waited_for_besides() -> None:
    s = asking(ACTS)
    answers(s, LoggedIn(account_samples.TOKEN, account_samples.MEMBER, samples.ACTS_DONE))
    listing = s.visit.awaited.board
    s.then(Answered(s.visit.awaited.holds, HoldsListed(())), ActsRead())
    assert s.visit.awaited.board != listing
    before = s.visit
    assert s.then(Answered(listing, NoticesListed(account_samples.BOARD))).visit == before
    s.then(ServiceSilent(s.visit.awaited.board))
    assert s.at(Home).account.board_part is Part.FAILED


def test_that_it_could_not_be_noted_disturbs_nobody_where_the_history_is_there() -> None:
    s = told_of_acts().then(ActsRead())
    s.then(ServiceSilent(s.visit.awaited.board))
    assert s.at(ReadyMessage).account.board_part is Part.THERE


def test_nothing_but_ok_leads_on() -> None:
    s = told_of_acts().then(TabChosen(Tab.HOME))
    s.at(ActsMessage)
    assert s.count(ReadNotices) == 0


def test_where_nothing_was_done_nothing_is_said() -> None:
    ready = [hold for hold in account_samples.HOLDS if hold.state is HoldState.READY]
    assert ready
    let_in(ACTS).loads().at(ReadyMessage)


def test_of_an_act_that_broke_off_it_says_that_nobody_knows_whether_it_was_done() -> None:
    visit = told_of_acts().visit
    account = visit.state.account
    unsure = replace(account, acts=(replace(account.acts[0], done=False), *account.acts[1:]))
    broken = replace(visit, state=replace(visit.state, account=unsure))
    found = [[text for _, text in said(presenter()(each)) if "不明" in text] for each in (visit, broken)]
    assert [len(texts) for texts in found] == [0, 1]
