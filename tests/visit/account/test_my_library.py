"""マイ図書館: three parts side by side, the message that something waits, 延長 and 取消."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.operations.account import (
    CancelHold,
    CancellationRequested,
    HoldCancelled,
    HoldsListed,
    ListHolds,
    ListLoans,
    ListNotices,
    LoansListed,
    LogOut,
    NoticesListed,
    Renewed,
    RenewLoan,
    RequestCancellation,
)
from kiosk.patron.account import NOT_CANCELABLE, Hold, HoldState, RenewalRefusal
from kiosk.visit.chapter.account import Outcome, Part, Said
from kiosk.visit.chapter.asking import Asking, Confirmed, ToCancel
from kiosk.visit.chapter.common import BackPressed
from kiosk.visit.chapter.home import (
    CancelHoldPressed,
    Home,
    ReadyConfirmed,
    ReadyMessage,
    ReloadPressed,
    RenewPressed,
    Shelf,
    ShelfChosen,
    ShowingCard,
    Tab,
    TabChosen,
)
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.notices import OwnPage
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.effects import Ask, Play, Sound
from kiosk.visit.event.external import Answered, ServiceRefused, ServiceSilent
from kiosk.visit.samples import account as account_samples
from tests.visit.story import Story, cancelling, home, let_in, own_page, ready, reserved

TOKEN = account_samples.TOKEN
LOAN = account_samples.LOANS[2]
HOLD = account_samples.READY
QUEUED = (account_samples.HOLDS[1],)


def loading() -> Story:
    """At home; the reservations came, nothing else yet."""
    s = let_in()
    return s.then(Answered(s.visit.awaited.holds, HoldsListed(QUEUED)))


def renewing() -> Story:
    return home().then(RenewPressed(LOAN.loan_id))


def test_all_three_parts_are_asked_for_at_once_with_tickets_of_their_own() -> None:
    s = let_in()
    s.at(LoggingIn)
    awaited = s.visit.awaited
    assert s.one(ListLoans) == Ask(awaited.loans, ListLoans(TOKEN))
    assert s.one(ListHolds) == Ask(awaited.holds, ListHolds(TOKEN))
    assert s.one(ListNotices) == Ask(awaited.board, ListNotices(TOKEN))
    assert len({awaited.loans, awaited.holds, awaited.board}) == 3


def test_the_first_page_waits_for_the_reservations_and_for_nothing_else() -> None:
    s = let_in()
    s.then(Answered(s.visit.awaited.loans, LoansListed(account_samples.LOANS))).at(LoggingIn)
    s.then(Answered(s.visit.awaited.holds, HoldsListed(QUEUED)))
    account = s.at(Home).account
    assert s.wanted == [Play(Sound.ACCEPTED)]
    assert (account.loans, account.holds, account.board_part) == (account_samples.LOANS, QUEUED, Part.LOADING)


def test_what_waits_is_told_before_everything_else_until_ok_is_said() -> None:
    s = ready()
    s.at(ReadyMessage)
    assert s.then(ReadyConfirmed()).at(Home).account.ready_seen
    s.then(TabChosen(Tab.PAGE), TabChosen(Tab.HOME)).at(Home)


def test_a_message_that_comes_with_a_later_answer_is_told_when_it_comes() -> None:
    s = let_in()
    s.then(ServiceSilent(s.visit.awaited.holds))
    assert s.at(Home).account.holds_part is Part.FAILED
    s.then(ShelfChosen(Shelf.HOLDS), ReloadPressed())
    s.then(Answered(s.visit.awaited.holds, HoldsListed((HOLD,)))).at(ReadyMessage)


def test_a_message_that_comes_while_another_page_is_open_waits_for_the_home_page() -> None:
    s = let_in()
    s.then(ServiceSilent(s.visit.awaited.holds), ShelfChosen(Shelf.HOLDS), ReloadPressed(), TabChosen(Tab.PAGE))
    s.then(Answered(s.visit.awaited.holds, HoldsListed((HOLD,)))).at(OwnPage)
    s.then(TabChosen(Tab.HOME)).at(ReadyMessage)


def _awaited(part: str) -> Callable[[Story], int]:
    return lambda s: getattr(s.visit.awaited, part)


@pytest.mark.parametrize("part", ["loans", "holds", "board"])
@pytest.mark.parametrize("answer", [ServiceSilent, lambda ticket: ServiceRefused(ticket, "K001")])
def test_a_part_that_fails_takes_no_other_down(part: str, answer: type[ServiceSilent]) -> None:
    s = let_in()
    s.then(answer(_awaited(part)(s))).loads(holds=QUEUED)
    account = s.at(Home).account
    parts = {"loans": account.loans_part, "holds": account.holds_part, "board": account.board_part}
    assert parts.pop(part) is Part.FAILED
    assert set(parts.values()) == {Part.THERE}


def test_the_shown_part_is_loaded_again_and_only_if_it_failed() -> None:
    s = loading()
    s.then(ReloadPressed())
    assert s.wanted == []
    s.then(ServiceSilent(s.visit.awaited.loans), ReloadPressed(), ReloadPressed())
    assert s.one(ListLoans).operation.session == TOKEN
    assert s.at(Home).account.loans_part is Part.LOADING
    s.then(Answered(s.visit.awaited.loans, LoansListed(())))
    assert s.at(Home).account.loans_part is Part.THERE


def test_an_answer_to_an_earlier_question_is_dropped() -> None:
    s = loading()
    old = s.visit.awaited.loans
    s.then(ServiceSilent(old), ReloadPressed(), Answered(old, LoansListed(account_samples.LOANS)))
    assert s.at(Home).account.loans_part is Part.LOADING


def test_what_comes_while_another_page_is_open_is_kept() -> None:
    s = loading().then(TabChosen(Tab.PAGE))
    s.then(Answered(s.visit.awaited.loans, LoansListed(account_samples.LOANS)), TabChosen(Tab.CARD))
    s.then(Answered(s.visit.awaited.board, NoticesListed(account_samples.BOARD)))
    account = s.at(ShowingCard).account
    assert (account.loans, account.board) == (account_samples.LOANS, account_samples.BOARD)


@pytest.mark.parametrize("part", ["loans", "holds", "board"])
def test_a_session_that_has_ended_ends_the_visit_whatever_was_asked(part: str) -> None:
    s = let_in()
    s.then(ServiceRefused(_awaited(part)(s), "K404", "over"))
    assert s.at(Trouble) == Trouble("K404", "over")
    assert s.count(LogOut) == 1


def test_a_session_that_ends_while_a_loan_is_extended_is_said() -> None:
    s = renewing()
    s.then(ServiceRefused(s.service, "K404", "over"))
    assert s.at(Trouble) == Trouble("K404", "over")


def test_a_loan_is_extended_and_stands_there_with_its_new_day() -> None:
    s = renewing()
    assert s.one(RenewLoan) == Ask(s.service, RenewLoan(TOKEN, LOAN.loan_id))
    assert s.at(Home).busy == LOAN.loan_id
    later = replace(LOAN, days_left=22)
    s.then(Answered(s.service, Renewed(later)))
    state = s.at(Home)
    assert (state.busy, state.said) == ("", Said(LOAN.loan_id, Outcome.RENEWED))
    assert [loan.days_left for loan in state.account.loans] == [-5, 0, 22, 9, 9]
    assert s.wanted == [Play(Sound.ACCEPTED)]


@pytest.mark.parametrize("why", list(RenewalRefusal))
def test_a_loan_that_is_not_extended_says_why(why: RenewalRefusal) -> None:
    s = renewing()
    s.then(Answered(s.service, Renewed(None, why)))
    assert s.at(Home).said == Said(LOAN.loan_id, why)
    assert Play(Sound.FAULT) in s.wanted
    assert s.count(ListLoans) == (2 if why is RenewalRefusal.GONE else 1)


def test_a_refusal_without_a_reason_is_a_refusal() -> None:
    s = renewing()
    s.then(Answered(s.service, Renewed(None)))
    assert s.at(Home).said == Said(LOAN.loan_id, RenewalRefusal.OTHER)


def test_one_loan_is_extended_at_a_time_and_the_page_is_not_left_meanwhile() -> None:
    s = renewing()
    s.then(RenewPressed("l1"), RenewPressed(LOAN.loan_id), TabChosen(Tab.PAGE), CancelHoldPressed(HOLD.hold_id))
    assert s.at(Home).busy == LOAN.loan_id
    assert s.wanted == []
    assert s.then(ShelfChosen(Shelf.HOLDS)).at(Home).busy == LOAN.loan_id


def test_a_loan_that_is_not_there_is_not_extended() -> None:
    assert home().then(RenewPressed("nobody's")).count(RenewLoan) == 0


@pytest.mark.parametrize("answer", [ServiceSilent, lambda ticket: ServiceRefused(ticket, "K001")])
def test_where_nobody_knows_whether_it_was_extended_the_loans_are_asked_for_again(answer: type[ServiceSilent]) -> None:
    s = renewing()
    s.then(answer(s.service))
    state = s.at(Home)
    assert state.said == Said(LOAN.loan_id, Outcome.SILENT)
    assert state.account.loans_part is Part.LOADING
    assert s.one(ListLoans).ticket == s.visit.awaited.loans


def test_what_was_said_goes_when_the_other_list_is_opened() -> None:
    s = renewing()
    s.then(Answered(s.service, Renewed(LOAN)), ShelfChosen(Shelf.HOLDS), ShelfChosen(Shelf.LOANS))
    assert s.at(Home).said is None


def test_a_loan_that_is_known_to_be_refused_is_not_asked_for() -> None:
    s = let_in()
    loan = replace(LOAN, refusal=RenewalRefusal.RESERVED)
    s.then(Answered(s.visit.awaited.loans, LoansListed((loan,))), Answered(s.visit.awaited.holds, HoldsListed(())))
    s.then(RenewPressed(loan.loan_id))
    assert s.at(Home).busy == ""
    assert s.count(RenewLoan) == 0


def test_a_reservation_is_cancelled_only_after_a_question() -> None:
    s = cancelling()
    assert s.at(Asking).question == ToCancel(HOLD)
    assert s.count(CancelHold) == 0
    s.then(Confirmed(), Confirmed(), BackPressed())
    assert s.one(CancelHold) == Ask(s.service, CancelHold(TOKEN, HOLD.hold_id))
    s.then(Answered(s.service, HoldCancelled()))
    state = s.at(Home)
    assert (state.shelf, state.said) == (Shelf.HOLDS, Said("", Outcome.CANCELLED))
    assert state.account.holds == account_samples.HOLDS[1:]
    s.one(ListHolds)


def test_a_reservation_that_is_kept_is_kept() -> None:
    s = cancelling().then(BackPressed())
    assert s.at(Home).account.holds == account_samples.HOLDS
    assert s.count(CancelHold) == 0


def test_where_nobody_knows_whether_it_was_cancelled_the_reservations_are_asked_for_again() -> None:
    s = cancelling().then(Confirmed())
    s.then(ServiceSilent(s.service))
    state = s.at(Home)
    assert (state.shelf, state.said) == (Shelf.HOLDS, Said("", Outcome.SILENT))
    s.one(ListHolds)


def test_a_reservation_for_which_a_copy_was_set_aside_is_not_asked_about() -> None:
    s = let_in()
    kept = replace(QUEUED[0], cancelable=False)
    s.then(Answered(s.visit.awaited.holds, HoldsListed((kept,))), CancelHoldPressed(kept.hold_id)).at(Home)


def test_a_reservation_that_became_ready_meanwhile_is_said_to_stay_and_the_list_is_read_again() -> None:
    s = cancelling().then(Confirmed())
    s.then(ServiceRefused(s.service, "K001", NOT_CANCELABLE))
    state = s.at(Home)
    assert (state.shelf, state.said) == (Shelf.HOLDS, Said("", Outcome.NOT_CANCELLED))
    assert state.account.holds == account_samples.HOLDS
    s.one(ListHolds)


def requesting() -> Story:
    s = let_in()
    s.then(Answered(s.visit.awaited.holds, HoldsListed(account_samples.REQUESTABLE.holds)))
    return s.then(ReadyConfirmed(), ShelfChosen(Shelf.HOLDS), CancelHoldPressed(HOLD.hold_id))


def test_staff_are_asked_only_after_a_question_and_the_reservation_stays() -> None:
    s = requesting()
    question = s.at(Asking).question
    assert isinstance(question, ToCancel)
    assert not question.hold.cancelable
    s.then(Confirmed(), Confirmed(), BackPressed())
    assert s.one(RequestCancellation) == Ask(s.service, RequestCancellation(TOKEN, HOLD.hold_id))
    s.then(Answered(s.service, CancellationRequested()))
    state = s.at(Home)
    assert (state.shelf, state.said) == (Shelf.HOLDS, Said("", Outcome.CANCELLATION_REQUESTED))
    assert state.account.holds == account_samples.REQUESTABLE.holds
    assert s.count(CancelHold) == 0
    s.then(CancelHoldPressed(HOLD.hold_id)).at(Home)
    assert s.count(RequestCancellation) == 1, "it was asked for in this visit"


def test_a_reservation_that_is_gone_before_staff_are_asked_is_said_to_be_cancelled() -> None:
    s = requesting().then(Confirmed())
    s.then(Answered(s.service, CancellationRequested(gone=True)))
    state = s.at(Home)
    assert state.said == Said("", Outcome.CANCELLED)
    assert state.account.holds == account_samples.HOLDS[1:]


def test_where_nobody_knows_whether_staff_were_asked_it_may_be_tried_again() -> None:
    s = requesting().then(Confirmed())
    s.then(ServiceSilent(s.service))
    assert s.at(Home).said == Said("", Outcome.SILENT)
    s.then(CancelHoldPressed(HOLD.hold_id)).at(Asking)


def test_a_reservation_that_is_gone_from_the_list_is_not_asked_about() -> None:
    reserved().then(CancelHoldPressed("nobody's")).at(Home)


def test_the_three_places_lead_to_one_another() -> None:
    s = own_page().then(TabChosen(Tab.CARD))
    s.at(ShowingCard)
    assert s.then(TabChosen(Tab.HOME)).at(Home).shelf is Shelf.LOANS
    s.then(TabChosen(Tab.PAGE)).at(OwnPage)


@pytest.mark.parametrize("count", [0, 1, 50, 500])
def test_lists_of_any_length_come_through(count: int) -> None:
    many = account_samples.many(count)
    holds: tuple[Hold, ...] = tuple(hold for hold in many.holds if hold.state is not HoldState.READY)
    account = let_in().loads(holds, many.loans).at(Home).account
    assert (account.loans, account.holds) == (many.loans, holds)
