"""中止 and 終了 ask where something would be lost, and nowhere else; only an answer to that ends the visit then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.operations.account import LogOut
from kiosk.operations.registration import RegisterPatron
from kiosk.screen.values.sheets import EndSheet, IdleSheet, MenuSheet
from kiosk.visit import audit
from kiosk.visit.audit import Entry
from kiosk.visit.chapter.card import Reading, SecretChanged, Typing
from kiosk.visit.chapter.common import (
    BackPressed,
    CameOut,
    CancelPressed,
    ContinuePressed,
    EndConfirmed,
    EndDeclined,
    Menu,
    MenuPressed,
    NextPressed,
    PrintPressed,
    TextSizeChosen,
    Touched,
)
from kiosk.visit.chapter.form import Confirming, Filling, RegisterPressed
from kiosk.visit.chapter.home import Tab, TabChosen
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.keys import Cleared, Erased, Scanned, Typed
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.start import Attract, LoginChosen, RegisterChosen
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.effects import Forget, PrintCard, WipeSecret
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import (
    Answered,
    CardLaid,
    Crashed,
    PrintPhase,
    ReaderEmpty,
    ServiceRefused,
    ServiceSilent,
)
from kiosk.visit.preferences import TextSize
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import registration as samples
from tests.visit.personal import personal
from tests.visit.screens import presenter
from tests.visit.story import (
    EVERYWHERE,
    LOGS_IN,
    Story,
    asking,
    confirming,
    consenting,
    done,
    filling,
    home,
    issuing,
    logging_in,
    own_card,
    password_typed,
    placing,
    reading,
    registered,
    taking,
    typed,
    typing,
)


def _silent() -> Story:
    s = issuing()
    return s.then(ServiceSilent(s.service))


def _login_silent() -> Story:
    s = asking()
    return s.then(ServiceSilent(s.service))


def _refused() -> Story:
    s = asking()
    return s.then(ServiceRefused(s.service, "K404"))


def _waits() -> Story:
    s = asking()
    return s.then(ServiceRefused(s.service, "K404", "wait"))


def failed(rules: Rules | None = None) -> Story:
    return done(rules).prints(PrintPhase.FAILED, "paper")


LOSES = {
    "one character of the signature password": lambda: typing().then(SecretChanged(1)),
    "the signature password": typed,
    "the last try": lambda: typed(tries=1).then(NextPressed()),
    "the card is read and lies there": taking,
    "the form": filling,
    "a field": lambda: filling().then(Typed("ナ")),
    "the confirmation": confirming,
    "a registration without answer": _silent,
    "one digit of the number": lambda: logging_in().then(Typed("2")),
    "number and password": password_typed,
    "a log-in without answer": _login_silent,
    "a log-in that was refused": _refused,
}
LOSES_NOTHING = {
    "the consent": consenting,
    "no card yet": placing,
    "an empty password": typing,
    "a password that was erased": lambda: typing().then(SecretChanged(1), SecretChanged(0)),
    "the machine reads": reading,
    "an empty log-in": logging_in,
    "a number that was erased": lambda: logging_in().then(Typed("2"), Erased()),
    "a number that was cleared": lambda: logging_in().then(Typed("21"), Cleared()),
    "a card that was scanned": lambda: logging_in().then(Scanned(account_samples.MEMBER.barcode)),
    "the log-in is on its way": asking,
    "a page that says to go": _waits,
    "my library": home,
    "the own card": own_card,
    "a problem": lambda: placing().then(CardLaid(1)).identifies(can_sign=False, tries=None),
}


@pytest.mark.parametrize("name", LOSES)
def test_once_something_was_typed_the_end_is_asked_about(name: str) -> None:
    s = LOSES[name]()
    before = s.visit
    s.then(CancelPressed())
    assert s.visit == replace(before, end_asked=True, touched_at=before.now)
    assert s.wanted == []
    sheet = presenter(s.rules)(s.visit).sheet
    assert isinstance(sheet, EndSheet)
    assert sheet.number is None
    assert (sheet.keep.event, sheet.end.event) == (EndDeclined(), EndConfirmed())


@pytest.mark.parametrize("name", LOSES_NOTHING)
def test_where_nothing_was_typed_the_end_comes_at_once(name: str) -> None:
    s = LOSES_NOTHING[name]().then(CancelPressed())
    assert not s.visit.end_asked
    assert Forget() in s.wanted
    assert isinstance(s.visit.state, Attract | TakingCard)


@pytest.mark.parametrize("name", LOSES)
def test_yes_ends_and_no_goes_on_where_one_was(name: str) -> None:
    s = LOSES[name]()
    before = s.visit
    assert s.then(CancelPressed(), EndDeclined()).visit == replace(before, touched_at=before.now)
    s.then(CancelPressed(), EndConfirmed())
    assert WipeSecret() in s.wanted
    assert Forget() in s.wanted
    assert not personal(s.visit)
    assert not s.visit.end_asked


@pytest.mark.parametrize("name", LOSES)
@pytest.mark.parametrize(
    "press",
    [CancelPressed(), NextPressed(), BackPressed(), RegisterPressed(), Typed("9"), Touched(), ContinuePressed()],
    ids=repr,
)
def test_a_second_tap_or_a_key_answers_nothing_and_reaches_nothing_below(name: str, press: Event) -> None:
    s = LOSES[name]().then(CancelPressed())
    before = s.visit
    s.then(press, press)
    assert s.visit == before
    assert s.wanted == []


@pytest.mark.parametrize("press", [EndConfirmed(), EndDeclined()])
@pytest.mark.parametrize("name", EVERYWHERE)
def test_an_answer_nobody_asked_for_is_nothing(name: str, press: Event) -> None:
    s = EVERYWHERE[name]()
    before = s.visit
    s.then(press)
    assert s.visit == replace(before, touched_at=before.now)
    assert s.wanted == []


def test_a_key_of_the_password_pressed_as_the_question_comes_is_counted() -> None:
    s = typed().then(CancelPressed(), SecretChanged(10))
    assert s.at(Typing).length == 10
    assert s.visit.end_asked


def test_the_question_goes_with_its_page_and_with_what_it_asks_about() -> None:
    assert not typed().then(CancelPressed(), ReaderEmpty()).visit.end_asked
    assert not taking().then(CancelPressed(), ReaderEmpty()).visit.end_asked
    assert not typed().then(CancelPressed(), SecretChanged(0)).visit.end_asked
    assert not failed().then(PrintPressed(), CancelPressed()).prints(PrintPhase.DONE).visit.end_asked


def test_a_crash_under_the_question_wipes_as_ever() -> None:
    s = confirming().then(CancelPressed(), Crashed())
    s.at(Trouble)
    assert not s.visit.end_asked
    assert not personal(s.visit)
    assert not personal(failed().then(CancelPressed(), Crashed()).visit)


def test_the_band_works_over_the_question_and_leads_back_to_it() -> None:
    s = confirming().then(CancelPressed(), MenuPressed(Menu.TEXT_SIZE))
    assert isinstance(presenter()(s.visit).sheet, MenuSheet)
    s.then(TextSizeChosen(TextSize.XL))
    assert s.visit.preferences.text_size is TextSize.XL
    assert isinstance(presenter()(s.visit).sheet, EndSheet)


def test_nobody_answers_then_the_warning_comes_and_everything_goes() -> None:
    s = confirming().then(CancelPressed()).waits(91.0)
    assert isinstance(presenter()(s.visit).sheet, IdleSheet)
    s.then(ContinuePressed())
    assert isinstance(presenter()(s.visit).sheet, EndSheet)
    s.waits(125.0).at(Attract)
    assert not s.visit.end_asked
    assert not personal(s.visit)


def test_back_from_the_log_in_asks_as_the_end_does() -> None:
    s = logging_in().then(Typed("2"), BackPressed())
    assert s.visit.end_asked
    s.then(EndDeclined())
    assert s.at(LoggingIn).number == "2"
    logging_in().then(BackPressed()).at(Attract)


@pytest.mark.parametrize(
    "phase", [PrintPhase.SENDING, PrintPhase.PRINTING, PrintPhase.FAILED, PrintPhase.UNKNOWN, PrintPhase.READY]
)
def test_a_number_that_is_not_on_paper_for_certain_is_shown_before_it_goes(phase: PrintPhase) -> None:
    rules = Rules(prints_unasked=phase is not PrintPhase.READY)
    patron = replace(samples.PATRON, mail_accepted=False)
    s = issuing(rules)
    s.then(Answered(s.service, registered(patron)))
    if phase is not PrintPhase.READY:
        s.prints(phase, "paper" if phase is PrintPhase.FAILED else "")
    s.then(CancelPressed())
    sheet = presenter(rules)(s.visit).sheet
    assert isinstance(sheet, EndSheet)
    assert sheet.title == "番号を控えましたか"
    assert (sheet.number or "").replace(" ", "") == patron.number
    assert "カウンター" in sheet.text
    assert ("印刷できます" in sheet.text) is (phase is not PrintPhase.READY)
    s.then(EndDeclined()).at(Done)
    s.then(CancelPressed(), EndConfirmed()).at(Attract)
    assert not personal(s.visit)


def test_a_mail_is_no_card_but_enough_where_none_was_asked_for() -> None:
    assert failed().then(CancelPressed()).visit.end_asked
    done(Rules(prints=False)).then(CancelPressed()).at(Attract)
    s = issuing(Rules(prints=False))
    s.then(Answered(s.service, registered(replace(samples.PATRON, mail_accepted=False))), CancelPressed())
    assert s.visit.end_asked


def test_a_card_that_came_out_asks_nothing() -> None:
    done().prints(PrintPhase.DONE).then(CancelPressed()).at(Attract)
    s = done().prints(PrintPhase.UNKNOWN).then(CameOut())
    s.prints(PrintPhase.DONE).then(CancelPressed()).at(Attract)


def test_the_idle_warning_covers_the_number_so_its_end_asks_too() -> None:
    s = failed().waits(95.0).then(CancelPressed())
    assert s.visit.end_asked
    assert s.visit.warned_at is None
    s.at(Done)
    s.then(EndConfirmed()).at(Attract)
    failed().waits(125.0).at(Attract)


def test_a_number_that_nobody_wrote_down_is_not_lost_by_way_of_the_log_in() -> None:
    s = failed(LOGS_IN).then(LoginChosen())
    s.at(LoggingIn)
    s.then(CancelPressed())
    sheet = presenter(LOGS_IN)(s.visit).sheet
    assert isinstance(sheet, EndSheet)
    assert (sheet.number or "").replace(" ", "") == samples.PATRON.number
    s.then(EndDeclined(), RegisterChosen(), CancelPressed())
    assert s.visit.end_asked
    s.then(EndConfirmed()).at(Attract)
    assert s.visit.unkept is None
    assert not personal(s.visit)


def test_a_card_that_comes_out_while_the_log_in_is_open_is_noticed() -> None:
    s = done(LOGS_IN).prints(PrintPhase.PRINTING).then(LoginChosen())
    assert s.visit.unkept is not None
    s.prints(PrintPhase.FAILED)
    assert s.then(CancelPressed()).visit.end_asked
    s = done(LOGS_IN).prints(PrintPhase.PRINTING).then(LoginChosen()).prints(PrintPhase.DONE)
    s.then(CancelPressed()).at(Attract)


def test_the_own_card_that_was_not_printed_is_asked_about_at_the_log_out() -> None:
    s = own_card().then(PrintPressed()).prints(PrintPhase.FAILED, "jam").then(TabChosen(Tab.HOME), CancelPressed())
    sheet = presenter(LOGS_IN)(s.visit).sheet
    assert isinstance(sheet, EndSheet)
    assert (sheet.number or "").replace(" ", "") == account_samples.MEMBER.number
    assert "ログアウト" in sheet.end.label
    assert s.count(LogOut) == 0
    s.then(EndConfirmed()).at(Attract)
    assert s.count(LogOut) == 1


def test_the_question_is_logged_without_what_it_asks_about() -> None:
    for begin, about in ((failed, "number"), (confirming, "typed")):
        s = begin()
        before = s.visit
        found = audit.entries(before, s.then(CancelPressed()).visit)
        assert found == (Entry("end_asked", {"about": about}),)
        assert audit.entries(s.visit, s.visit) == ()


@pytest.mark.parametrize("begin", [failed, confirming, filling, typed])
def test_the_question_asks_the_world_for_nothing(begin: Callable[[], Story]) -> None:
    s = begin()
    before = (s.count(PrintCard), s.count(RegisterPatron))
    s.then(CancelPressed(), EndDeclined())
    assert (s.count(PrintCard), s.count(RegisterPatron)) == before
    assert isinstance(s.visit.state, Done | Confirming | Filling | Typing)


def test_reading_that_is_stopped_stops_at_once() -> None:
    """Nobody is held on a page on which the card is about to sign."""
    s = reading()
    s.at(Reading)
    s.then(CancelPressed())
    assert s.at(TakingCard).after == Attract()
