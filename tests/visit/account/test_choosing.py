"""新しいパスワードを決める: a log-in with a one-time password of the counter opens nothing but this page."""

from __future__ import annotations

import pytest

from kiosk.operations.account import ChoosePassword, LogIn, PasswordChosen
from kiosk.patron.password import PasswordRefusal
from kiosk.patron.registration import Field
from kiosk.problem import Code
from kiosk.screen.pages.choosing import ChoosingPage
from kiosk.visit.chapter.common import BackPressed, CancelPressed, EndConfirmed, NextPressed
from kiosk.visit.chapter.keys import FieldOpened, LoginField, Scanned, Typed
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn, LoginNote
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.effects import Ask
from kiosk.visit.event.external import Answered, ServiceRefused, ServiceSilent
from kiosk.visit.samples import account as account_samples
from tests.visit.screens import presenter
from tests.visit.story import Story, logging_in

NUMBER, ONE_TIME, NEW = account_samples.MEMBER.number, account_samples.ONE_TIME, account_samples.PASSWORD


def keys(text: str) -> list[Typed]:
    return [Typed(character) for character in text]


def sent(password: str = ONE_TIME) -> Story:
    """The number and this password were handed on."""
    s = logging_in().then(*keys(NUMBER), NextPressed(), *keys(password), NextPressed())
    assert s.one(LogIn) == Ask(s.service, LogIn(NUMBER, password))
    return s


def choosing() -> Story:
    s = sent()
    return s.then(ServiceRefused(s.service, Code.LOGIN_REFUSED, "one_time"))


def typed(text: str = NEW, again: str = NEW) -> Story:
    return choosing().then(*keys(text), NextPressed(), *keys(again))


def asked() -> Story:
    return typed().then(NextPressed())


def test_a_new_password_is_typed_twice_and_asked_for_with_the_one_time_password() -> None:
    s = choosing()
    page = presenter(s.rules)(s.visit).page
    assert isinstance(page, ChoosingPage)
    assert [cell.field for cell in page.cells] == [Field.PASSWORD, Field.PASSWORD_AGAIN]
    s.then(*keys(NEW), NextPressed(), *keys(NEW), NextPressed(), NextPressed())
    assert s.one(ChoosePassword) == Ask(s.service, ChoosePassword(NUMBER, ONE_TIME, NEW))
    s.then(Answered(s.service, PasswordChosen()))
    assert s.at(LoggingIn) == LoggingIn(NUMBER, open=LoginField.PASSWORD, note=LoginNote.CHOSEN)


def test_an_ordinary_password_leaves_the_visit_with_the_question_and_leads_nowhere_else() -> None:
    s = sent("yomu2026")
    assert s.at(LoggingIn).one_time == ""
    s.then(ServiceRefused(s.service, Code.LOGIN_REFUSED, "one_time"))
    assert s.at(Trouble).code == Code.LOGIN_REFUSED


def test_what_was_sent_is_forgotten_once_it_is_no_one_time_password() -> None:
    s = sent()
    s.then(ServiceRefused(s.service, Code.LOGIN_REFUSED, ""))
    assert s.at(LoggingIn) == LoggingIn(NUMBER, open=LoginField.PASSWORD, note=LoginNote.WRONG, typed=True)


@pytest.mark.parametrize(("text", "again"), [("hon", "hon"), (NEW, "hon2027"), ("", "")])
def test_a_password_that_is_short_or_typed_in_two_ways_is_not_asked_for(text: str, again: str) -> None:
    s = typed(text, again).then(NextPressed())
    assert s.at(ChoosingPassword).left
    assert not [effect for effect in s.ever if isinstance(effect, Ask) and isinstance(effect.operation, ChoosePassword)]


def test_what_the_service_does_not_take_is_said_at_the_field() -> None:
    s = asked()
    s.then(ServiceRefused(s.service, Code.UNEXPECTED, PasswordRefusal.TOO_SHORT.value, 8))
    state = s.at(ChoosingPassword)
    assert (state.open, state.busy, state.draft.password) == (Field.PASSWORD, False, NEW)
    assert Field.PASSWORD in state.left


def test_a_one_time_password_that_is_over_leads_back_to_the_log_in() -> None:
    s = asked()
    s.then(ServiceRefused(s.service, Code.LOGIN_REFUSED, ""))
    assert s.at(LoggingIn) == LoggingIn(NUMBER, open=LoginField.PASSWORD, note=LoginNote.LAPSED)


def test_without_an_answer_the_same_is_asked_again() -> None:
    s = asked()
    before = s.one(ChoosePassword).operation
    s.then(ServiceSilent(s.service))
    assert s.at(Trouble).code == Code.NO_ANSWER
    s.then(RetryPressed())
    assert s.one(ChoosePassword).operation == before
    assert s.at(ChoosingPassword).busy


def test_nothing_is_pressed_while_the_service_is_asked_and_a_scan_is_no_password() -> None:
    state = asked().at(ChoosingPassword)
    assert asked().then(Typed("x"), FieldOpened(Field.PASSWORD), BackPressed()).at(ChoosingPassword) == state
    s = choosing().then(*keys("ab"), Scanned("A2100012345A"))
    assert s.at(ChoosingPassword).draft.password == ""


def test_back_leads_to_the_first_field_and_then_to_the_log_in() -> None:
    s = typed().then(BackPressed())
    assert s.at(ChoosingPassword).open is Field.PASSWORD
    assert s.then(BackPressed()).at(LoggingIn) == LoggingIn(NUMBER, open=LoginField.PASSWORD)


def test_the_end_leaves_neither_password_behind() -> None:
    s = typed().then(CancelPressed(), EndConfirmed())
    s.at(Attract)
    assert ONE_TIME not in repr(s.visit)
    assert NEW not in repr(s.visit)


def test_an_answer_that_comes_after_the_end_changes_nothing() -> None:
    s = asked()
    ticket = s.service
    s.then(CancelPressed(), EndConfirmed(), Answered(ticket, PasswordChosen()))
    s.at(Attract)
