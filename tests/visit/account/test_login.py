"""ログイン: number by pad or scanner, password, one answer for a wrong pair."""

from __future__ import annotations

import pytest

from kiosk.operations.account import LoggedIn, LogIn, LogOut
from kiosk.patron.check_digit import CheckDigit
from kiosk.patron.number import NumberScheme
from kiosk.patron.registration import Field
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.values.elements import CellState
from kiosk.visit.chapter.common import BackPressed, CancelPressed, EndConfirmed, NextPressed
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.keys import Cleared, Erased, FieldOpened, LoginField, Scanned, Typed
from kiosk.visit.chapter.login import LoggingIn, LoginNote
from kiosk.visit.chapter.start import Attract, Consenting, LoginChosen, RegisterChosen
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.effects import Ask, Forget, Play, Sound, Tell
from kiosk.visit.event.external import Answered, ServiceRefused, ServiceSilent
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
from tests.visit.screens import presenter
from tests.visit.story import LOGS_IN, Story, asking, done, filling, logging_in, password_typed

NUMBER = account_samples.MEMBER.number
BARCODE = account_samples.MEMBER.barcode
ISBN = "9784000000000"
CHECKED = NumberScheme(prefix="21", width=10, check_digit=CheckDigit.M10W3, groups=(2, 4, 4))


def typed(text: str) -> list[Typed]:
    """Key by key, as the pad and a scanner do."""
    return [Typed(character) for character in text]


def scanned(text: str) -> list[Typed | Scanned]:
    """A scanner types, then the screen says that it was one."""
    return [*typed(text), Scanned(text)]


def page(s: Story) -> LoginPage:
    shown = presenter(s.rules)(s.visit).page
    assert isinstance(shown, LoginPage)
    return shown


def test_number_and_password_are_typed_and_asked_about_once() -> None:
    s = password_typed()
    assert s.at(LoggingIn).password == account_samples.PASSWORD
    s.then(NextPressed(), NextPressed(), NextPressed())
    ask = s.one(LogIn)
    assert ask == Ask(s.service, LogIn(NUMBER, account_samples.PASSWORD))


def test_the_password_leaves_the_visit_with_the_question() -> None:
    state = asking().at(LoggingIn)
    assert (state.number, state.password, state.asking) == (NUMBER, "", True)


def test_where_nobody_logs_in_neither_a_touch_nor_a_scan_leads_there() -> None:
    Story().then(LoginChosen(), *scanned(BARCODE)).at(Attract)
    done().then(LoginChosen()).at(Done)


def test_a_card_scanned_at_the_start_page_asks_for_the_password_at_once() -> None:
    s = Story(rules=LOGS_IN).then(Scanned(BARCODE))
    assert s.at(LoggingIn) == LoggingIn(NUMBER, open=LoginField.PASSWORD)
    assert s.wanted == [Play(Sound.ACCEPTED)]


def test_another_barcode_scanned_at_the_start_page_is_refused_in_words() -> None:
    s = Story(rules=LOGS_IN).then(Scanned(ISBN))
    assert s.at(LoggingIn) == LoggingIn(note=LoginNote.NOT_OURS)
    note = page(s).note
    assert note is not None
    assert note.text == "この図書館の利用カードではないようです。"


@pytest.mark.parametrize("text", [BARCODE, NUMBER, BARCODE.lower(), f"B{NUMBER}C"])
def test_a_scan_is_understood_with_and_without_start_and_stop_letters(text: str) -> None:
    s = logging_in().then(*scanned(text))
    assert s.at(LoggingIn) == LoggingIn(NUMBER, open=LoginField.PASSWORD)


def test_a_scan_takes_the_place_of_what_was_begun() -> None:
    s = logging_in().then(*typed("999"), *scanned(BARCODE))
    assert s.at(LoggingIn).number == NUMBER


def test_a_wrong_scan_leaves_what_was_begun_as_it_was() -> None:
    s = logging_in().then(*typed("2100"), *scanned(ISBN))
    state = s.at(LoggingIn)
    assert (state.number, state.open, state.note) == ("2100", LoginField.NUMBER, LoginNote.NOT_OURS)
    assert s.wanted[-1] == Play(Sound.FAULT)
    assert s.then(Typed("0")).at(LoggingIn).note is LoginNote.NONE


def test_each_wrong_scan_is_heard_though_the_page_says_it_already() -> None:
    """Else nobody would know that the second was read, too: the page looks as it did."""
    s = logging_in().then(*scanned(ISBN))
    before = s.at(LoggingIn)
    s.then(*scanned(ISBN))
    assert s.at(LoggingIn) == before
    assert s.wanted == [Play(Sound.FAULT)]


def test_a_scan_while_the_password_is_typed_leaves_nothing_in_it() -> None:
    s = password_typed().then(*scanned(BARCODE))
    state = s.at(LoggingIn)
    assert (state.number, state.password, state.open) == (NUMBER, "", LoginField.PASSWORD)
    s = password_typed().then(*scanned(ISBN))
    state = s.at(LoggingIn)
    assert (state.number, state.password) == (NUMBER, "")
    assert (state.open, state.note) == (LoginField.PASSWORD, LoginNote.NOT_OURS)


def test_a_scanner_that_types_like_a_person_is_understood_when_the_field_is_left() -> None:
    s = logging_in().then(*typed(BARCODE), NextPressed())
    assert (s.at(LoggingIn).number, s.at(LoggingIn).open) == (NUMBER, LoginField.PASSWORD)


def test_a_scan_into_the_form_is_taken_out_again() -> None:
    s = filling().then(FieldOpened(Field.PHONE), *typed("095"), *scanned(NUMBER))
    assert s.at(Filling).draft.contact.phone == "095"


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("", "利用者番号を入力してください"),
        ("2100", "利用者番号は10桁です（いま4桁）"),
        ("21x0012345", "利用者番号は、数字で入力してください"),
        ("9900012345", "利用者番号を、お確かめください"),
        ("2100012345", "利用者番号を、お確かめください"),
    ],
)
def test_a_number_that_cannot_be_is_said_with_the_measure(number: str, fault: str) -> None:
    s = logging_in(Rules(logs_in=True, scheme=CHECKED)).then(*typed(number), NextPressed())
    assert s.at(LoggingIn).open is LoginField.NUMBER
    assert page(s).open.fault == fault
    assert s.count(LogIn) == 0


def test_a_number_with_a_good_check_digit_goes_on_to_the_password() -> None:
    good = CHECKED.make(1234).number
    s = logging_in(Rules(logs_in=True, scheme=CHECKED)).then(*typed(good), NextPressed())
    assert s.at(LoggingIn).open is LoginField.PASSWORD
    assert page(s).cells[0].value == CHECKED.display(good)


def test_full_width_digits_are_digits() -> None:
    s = logging_in().then(*typed("２１０００１２３４５"), NextPressed())
    assert s.at(LoggingIn).number == NUMBER


def test_a_password_is_not_asked_about_before_it_is_typed() -> None:
    s = logging_in().then(*typed(NUMBER), NextPressed(), NextPressed())
    assert page(s).open.fault == "パスワードを入力してください"
    assert s.count(LogIn) == 0


def test_a_faulty_number_is_opened_again_when_the_pair_is_to_be_sent() -> None:
    s = logging_in().then(FieldOpened(LoginField.PASSWORD), *typed("hon"), NextPressed())
    state = s.at(LoggingIn)
    assert (state.open, state.password) == (LoginField.NUMBER, "hon")
    assert page(s).open.fault


def test_a_field_that_was_left_says_what_is_wrong_in_its_cell() -> None:
    s = logging_in().then(*typed("2100"), FieldOpened(LoginField.PASSWORD))
    cell = page(s).cells[0]
    assert (cell.state, cell.fault) == (CellState.FAULT, "利用者番号は10桁です（いま4桁）")


def test_erasing_and_clearing_act_on_the_open_field_alone() -> None:
    s = password_typed().then(Erased())
    assert s.at(LoggingIn).password == account_samples.PASSWORD[:-1]
    s.then(Cleared())
    assert (s.at(LoggingIn).number, s.at(LoggingIn).password) == (NUMBER, "")


def test_going_back_leads_to_the_number_and_then_home() -> None:
    s = password_typed().then(BackPressed())
    assert s.at(LoggingIn).open is LoginField.NUMBER
    s.then(BackPressed(), EndConfirmed()).at(Attract)
    assert Forget() in s.wanted


def test_whoever_has_no_number_yet_goes_on_to_register() -> None:
    assert password_typed().then(RegisterChosen()).at(Consenting) == Consenting()


def test_while_the_library_is_asked_only_cancel_works() -> None:
    s = asking()
    before = s.visit
    presses = (*typed("1"), Erased(), Cleared(), NextPressed(), BackPressed(), RegisterChosen(), *scanned(BARCODE))
    assert s.then(*presses, FieldOpened(LoginField.NUMBER)).visit == before
    assert s.wanted == []
    shown = page(s)
    assert shown.bar.waiting
    assert not shown.register.ready
    assert [action.key for action in shown.bar.quiet] == ["cancel"]
    s.then(CancelPressed()).at(Attract)


def test_how_long_the_password_was_cannot_be_seen_while_it_is_checked() -> None:
    assert page(asking()).cells[1].value == "●" * 8


def test_a_wrong_pair_has_one_answer_and_the_password_has_to_be_typed_again() -> None:
    s = asking()
    s.then(ServiceRefused(s.service, "K404"))
    assert s.at(LoggingIn) == LoggingIn(NUMBER, open=LoginField.PASSWORD, note=LoginNote.WRONG, typed=True)
    assert s.wanted == [Play(Sound.FAULT)]
    note = page(s).note
    assert note is not None
    assert note.text == "利用者番号か、パスワードが違います。"
    assert s.then(Typed("a")).at(LoggingIn).note is LoginNote.NONE


@pytest.mark.parametrize(("variant", "again"), [("wait", True), ("expired", False), ("password", False)])
def test_what_typing_cannot_mend_has_a_page_of_its_own(variant: str, again: bool) -> None:
    s = asking()
    s.then(ServiceRefused(s.service, "K404", variant))
    resume = LoggingIn(NUMBER, open=LoginField.PASSWORD, typed=True) if again else None
    assert s.at(Trouble) == Trouble("K404", variant, resume=resume)
    if again:
        assert s.then(RetryPressed()).at(LoggingIn) == resume


def test_silence_keeps_the_number_and_asks_for_the_password_again() -> None:
    s = asking()
    s.then(ServiceSilent(s.service))
    assert s.at(Trouble).code == "K302"
    assert s.then(RetryPressed()).at(LoggingIn) == LoggingIn(NUMBER, open=LoginField.PASSWORD, typed=True)


def test_from_the_done_page_the_number_is_carried_over_and_the_password_is_not() -> None:
    s = done(LOGS_IN).then(LoginChosen())
    assert s.at(LoggingIn) == LoggingIn(samples.PATRON.number, open=LoginField.PASSWORD)


def test_a_log_in_that_was_cancelled_is_ended_on_the_library_s_side_too() -> None:
    s = asking()
    ticket = s.service
    s.then(CancelPressed(), Answered(ticket, LoggedIn("late", account_samples.MEMBER))).at(Attract)
    assert s.wanted[-1] == Tell(LogOut("late"))


def test_an_answer_that_comes_after_its_time_out_lets_nobody_in() -> None:
    s = asking()
    ticket = s.service
    s.then(ServiceSilent(ticket), Answered(ticket, LoggedIn("late", account_samples.MEMBER))).at(Trouble)
    assert s.wanted[-1] == Tell(LogOut("late"))


@pytest.mark.parametrize("which", list(LoginField))
def test_an_open_field_that_is_touched_again_is_not_left(which: LoginField) -> None:
    before = LoggingIn(BARCODE, "", which)
    assert Story(Visit(before), LOGS_IN).then(FieldOpened(which)).visit.state == before
    assert Story(Visit(before), LOGS_IN).then(FieldOpened(Field.PHONE)).visit.state == before


@pytest.mark.parametrize(("which", "letter", "most"), [(LoginField.NUMBER, "1", 40), (LoginField.PASSWORD, "a", 128)])
def test_neither_field_grows_without_end(which: LoginField, letter: str, most: int) -> None:
    s = Story(Visit(LoggingIn(open=which)), LOGS_IN).then(*[Typed(letter)] * (most - 1))
    s.then(Typed(letter * 2))
    state = s.at(LoggingIn)
    assert len(state.number + state.password) == most - 1
    s.then(Typed(letter))
    full = s.at(LoggingIn)
    assert len(full.number + full.password) == most
    assert s.then(Typed(letter)).at(LoggingIn) == full


@pytest.mark.parametrize("scans", [False, True])
def test_a_scanner_is_spoken_of_only_where_there_is_one(scans: bool) -> None:
    shown = presenter(Rules(logs_in=True, scans=scans))(Visit(LoggingIn())).page
    assert isinstance(shown, LoginPage)
    assert ("読み取り機" in shown.lead) is scans
    s = Story(rules=Rules(logs_in=True, scans=scans)).then(Scanned(BARCODE))
    assert s.at(LoggingIn).number == NUMBER


@pytest.mark.parametrize("elsewhere", ["", "2100", ISBN[1:], ISBN + "0"])
def test_a_wrong_scan_takes_out_nothing_that_it_did_not_type(elsewhere: str) -> None:
    s = logging_in().then(*typed(elsewhere), Scanned(ISBN))
    assert (s.at(LoggingIn).number, s.at(LoggingIn).note) == (elsewhere, LoginNote.NOT_OURS)


def test_what_a_wrong_scan_typed_is_taken_out_however_it_was_folded() -> None:
    s = logging_in().then(*typed("2100"), *typed("a9b"), Scanned("a9b9b9b9", "2100"))
    assert (s.at(LoggingIn).number, s.at(LoggingIn).note) == ("2100", LoginNote.NOT_OURS)
    s = filling().then(FieldOpened(Field.PHONE), *typed("095"), *typed("A12-3"), Scanned("A12-3", "095"))
    assert s.at(Filling).draft.contact.phone == "095"
