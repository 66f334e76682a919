"""The staff's screen as a value: what may be done before the passcode, and how everything ends by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.staffscreen.effects import EndVisit, JudgePasscode, LookAtLock, PrintTest, Quit, RunChecks, SetPause
from kiosk.staffscreen.presses import (
    At,
    ChecksWished,
    CloseWished,
    ColourTouched,
    DigitsChanged,
    GridEnded,
    Opened,
    PasscodeGiven,
    PauseWished,
    PrintWished,
    QuitConfirmed,
    SoundWished,
    VisitEndConfirmed,
)
from kiosk.staffscreen.reports import (
    Called,
    CheckFound,
    ChecksOver,
    CheckVerdict,
    LockSeen,
    PasscodeJudged,
    PauseSet,
    StaffEvent,
)
from kiosk.staffscreen.state import Below, StaffScreen, Step
from kiosk.staffscreen.step import COLOURS, IDLE_SECONDS, PASSCODE_SECONDS, step
from kiosk.visit.chapter.common import Touched
from kiosk.visit.effects import IdentifyCard, Play, ReleaseCard, Sound, WipeSecret
from kiosk.visit.event.external import (
    CardFailed,
    CardFailure,
    CardIdentified,
    CardKind,
    CardLaid,
    PrintMoved,
    PrintPhase,
    ReaderCause,
    ReaderEmpty,
    ReaderMissing,
    Ticked,
)
from kiosk.visit.pause import PauseReason

PRESSES = (
    *(Opened(at) for at in At),
    *(PauseWished(None), PauseWished(PauseReason.CLOSED)),
    *(ChecksWished(), PrintWished(), SoundWished(Sound.FAULT), ColourTouched(), GridEnded(0)),
    *(QuitConfirmed(leave=True), QuitConfirmed(leave=False)),
)
"""What only staff may do."""


def after(state: StaffScreen, *events: StaffEvent) -> Step:
    done = Step(state)
    for event in events:
        done = step(done.state, event)
    return done


def called(below: Below = Below.NOBODY) -> StaffScreen:
    state = after(StaffScreen(below=below), Ticked(100.0), Called()).state
    return after(state, LockSeen(state.entry.asked, 0.0)).state


def opened(at: At = At.MENU) -> StaffScreen:
    state = after(called(), DigitsChanged(6), PasscodeGiven()).state
    state = after(state, PasscodeJudged(state.entry.asked, right=True, wait=0.0)).state
    return after(state, Opened(at)).state if at is not At.MENU else state


def test_the_gesture_asks_for_the_passcode_and_whether_one_is_taken() -> None:
    done = after(StaffScreen(), Ticked(100.0), Called())
    assert done.state.at is At.PASSCODE
    assert done.effects == (WipeSecret(), LookAtLock(done.state.tickets))


@pytest.mark.parametrize("press", PRESSES, ids=str)
@pytest.mark.parametrize("at", [At.CLOSED, At.PASSCODE, At.VISIT])
def test_nothing_can_be_done_before_the_passcode_is_right(at: At, press: StaffEvent) -> None:
    state = replace(called(Below.VISITOR), at=at)
    done = step(state, press)
    assert (done.state.at, done.effects) == (at, ())


def test_the_right_passcode_opens_the_menu_and_looks_at_everything() -> None:
    state = after(called(), DigitsChanged(6), PasscodeGiven())
    assert state.effects == (JudgePasscode(state.state.tickets),)
    done = step(state.state, PasscodeJudged(state.state.tickets, right=True, wait=0.0))
    assert done.state.at is At.MENU
    assert done.effects == (WipeSecret(), RunChecks(done.state.checks.asked))


def test_a_wrong_passcode_opens_nothing_and_takes_no_further_one_for_a_while() -> None:
    state = after(called(), DigitsChanged(6), PasscodeGiven()).state
    state = after(state, PasscodeJudged(state.entry.asked, right=False, wait=60.0)).state
    assert (state.at, state.entry.wrong, state.entry.typed) == (At.PASSCODE, True, 0)
    assert after(state, DigitsChanged(6), PasscodeGiven()).effects == ()
    later = after(state, Ticked(state.now + 25), Touched(), Ticked(state.now + 50), Touched(), Ticked(state.now + 61))
    assert after(later.state, DigitsChanged(6), PasscodeGiven()).effects != ()


def test_digits_typed_while_it_is_asked_are_counted_as_they_stand_in_the_buffer() -> None:
    state = after(StaffScreen(), Ticked(100.0), Called(), DigitsChanged(2)).state
    assert after(state, LockSeen(state.entry.asked, 0.0)).state.entry.typed == 2
    judging = after(called(), DigitsChanged(6), PasscodeGiven(), DigitsChanged(1)).state
    assert after(judging, PasscodeJudged(judging.entry.asked, right=False, wait=0.0)).state.entry.typed == 1


def test_an_answer_to_another_try_opens_nothing() -> None:
    state = after(called(), DigitsChanged(6), PasscodeGiven()).state
    assert after(state, PasscodeJudged(state.entry.asked - 1, right=True, wait=0.0)).state.at is At.PASSCODE
    closed = after(state, CloseWished()).state
    assert after(closed, PasscodeJudged(state.entry.asked, right=True, wait=0.0)).state.at is At.CLOSED


def test_a_second_tap_on_open_spends_no_second_try() -> None:
    done = after(called(), DigitsChanged(6), PasscodeGiven(), PasscodeGiven())
    assert done.effects == ()


def test_no_digit_at_all_is_no_try() -> None:
    assert after(called(), PasscodeGiven()).effects == ()


def test_over_a_visit_staff_are_asked_and_their_no_disturbs_nothing() -> None:
    state = after(called(Below.VISITOR), DigitsChanged(6), PasscodeGiven()).state
    asked = after(state, PasscodeJudged(state.entry.asked, right=True, wait=0.0))
    assert (asked.state.at, asked.effects) == (At.VISIT, (WipeSecret(),))
    no = after(asked.state, CloseWished())
    assert (no.state.at, no.effects) == (At.CLOSED, (WipeSecret(),))
    yes = after(asked.state, VisitEndConfirmed())
    assert yes.state.at is At.MENU
    assert yes.effects == (EndVisit(), RunChecks(yes.state.checks.asked))


def test_a_registration_under_way_is_not_ended() -> None:
    state = after(called(Below.REGISTERING), DigitsChanged(6), PasscodeGiven()).state
    asked = after(state, PasscodeJudged(state.entry.asked, right=True, wait=0.0)).state
    assert after(asked, VisitEndConfirmed()).state.at is At.VISIT
    assert after(replace(asked, below=Below.NOBODY), VisitEndConfirmed()).state.at is At.MENU


@pytest.mark.parametrize("at", [at for at in At if at is not At.CLOSED])
def test_every_page_goes_when_nobody_touches_it_and_what_was_typed_is_wiped(at: At) -> None:
    state = replace(opened(), at=at)
    allowed = PASSCODE_SECONDS if at in (At.PASSCODE, At.VISIT) else IDLE_SECONDS
    assert after(state, Ticked(state.touched_at + allowed - 0.5)).state.at is at
    done = after(state, Ticked(state.touched_at + allowed))
    assert done.state.at is At.CLOSED
    assert WipeSecret() in done.effects


def test_a_touch_beside_all_buttons_keeps_it_open() -> None:
    state = opened()
    later = after(state, Ticked(state.now + 80), Touched(), Ticked(state.now + 160)).state
    assert later.at is At.MENU


def test_checks_come_one_by_one_and_those_of_an_earlier_look_are_dropped() -> None:
    state = opened()
    mine = CheckFound(state.checks.asked, "clock", CheckVerdict.OK, "agrees")
    old = replace(mine, ticket=state.checks.asked - 7)
    done = after(state, mine, old).state
    assert (done.checks.found, done.checks.over) == ((mine,), False)
    assert after(done, ChecksWished()).effects == ()  # one look at a time
    again = after(done, ChecksOver(done.checks.asked), ChecksWished())
    assert (again.state.checks.found, again.effects) == ((), (RunChecks(again.state.checks.asked),))


def test_a_card_is_identified_once_it_lies_there_and_let_go_of_at_once() -> None:
    waiting = opened(At.CARD)
    laid = after(waiting, CardLaid(4))
    assert laid.effects == (IdentifyCard(laid.state.card.asked, 4),)
    seen = CardIdentified(laid.state.card.asked, 4, CardKind.MY_NUMBER, can_sign=True, tries_left=5)
    done = step(laid.state, seen)
    assert (done.state.card.seen, done.effects) == (seen, (ReleaseCard(),))


def test_a_card_that_lies_there_already_is_identified_when_the_page_opens() -> None:
    state = after(opened(), CardLaid(9))
    assert state.effects == ()
    assert after(state.state, Opened(At.CARD)).effects == (IdentifyCard(state.state.tickets - 1, 9),)


def test_leaving_the_page_lets_go_of_a_card_that_still_is_read() -> None:
    state = after(opened(At.CARD), CardLaid(4)).state
    assert after(state, Opened(At.MENU)).effects == (ReleaseCard(),)
    assert ReleaseCard() in after(state, Ticked(state.now + IDLE_SECONDS)).effects


def test_a_failure_of_a_card_and_a_reader_that_goes_are_said() -> None:
    state = after(opened(At.CARD), CardLaid(4)).state
    failed = after(state, CardFailed(state.card.asked, CardFailure.SILENT)).state
    assert failed.card.failure is CardFailure.SILENT
    gone = after(failed, ReaderMissing(ReaderCause.NO_READER)).state
    assert gone.away is ReaderCause.NO_READER
    assert after(gone, ReaderEmpty()).state.away is None


def test_tickets_are_never_those_of_a_visit() -> None:
    state = after(opened(At.CARD), CardLaid(4)).state
    assert state.card.asked < 0


def test_one_test_page_at_a_time() -> None:
    first = after(opened(At.PRINT), PrintWished())
    assert first.effects == (PrintTest(first.state.printing.asked),)
    assert after(first.state, PrintWished()).effects == ()
    done = after(first.state, PrintMoved(first.state.printing.asked, PrintPhase.FAILED, "paper")).state
    assert (done.printing.phase, done.printing.reason) == (PrintPhase.FAILED, "paper")
    assert after(done, PrintWished()).effects != ()


def test_what_another_job_says_is_not_the_test_page_s() -> None:
    state = after(opened(At.PRINT), PrintWished()).state
    assert after(state, PrintMoved(3, PrintPhase.DONE)).state.printing.phase is PrintPhase.SENDING


def test_sounds_are_played() -> None:
    assert after(opened(At.SOUND), SoundWished(Sound.IDLE)).effects == (Play(Sound.IDLE),)


def test_after_the_last_colour_and_the_last_field_the_page_about_the_screen_comes_back() -> None:
    state = opened(At.COLOURS)
    assert after(state, *[ColourTouched()] * (COLOURS - 1)).state.at is At.COLOURS
    assert after(state, *[ColourTouched()] * COLOURS).state.at is At.SCREEN
    assert after(opened(At.GRID), GridEnded(3)).state.missing == 3


@pytest.mark.parametrize(("at", "leave"), [(At.RESTART, False), (At.LEAVE, True)])
def test_the_program_ends_by_the_yes_of_its_own_question_alone(at: At, leave: bool) -> None:
    assert after(opened(at), QuitConfirmed(leave)).effects == (Quit(leave),)
    assert after(opened(at), QuitConfirmed(not leave)).effects == ()


@pytest.mark.parametrize("reason", [None, *PauseReason])
def test_a_pause_is_set_on_its_page_alone(reason: PauseReason | None) -> None:
    assert after(opened(At.PAUSE), PauseWished(reason)).effects == (SetPause(reason),)
    assert after(opened(), PauseWished(reason)).effects == ()


def test_a_pause_that_a_restart_forgets_is_said() -> None:
    state = after(opened(At.PAUSE), PauseSet(kept=False)).state
    assert state.unkept
    assert not after(state, PauseSet(kept=True)).state.unkept


def test_what_was_found_about_a_card_is_gone_when_staff_come_back() -> None:
    state = after(opened(At.CARD), CardLaid(4)).state
    seen = CardIdentified(state.card.asked, 4, CardKind.MY_NUMBER, can_sign=True, tries_left=5)
    closed = after(state, seen, Opened(At.MENU), CloseWished()).state
    assert (closed.card.seen, closed.checks.found, closed.lying) == (None, (), 4)
