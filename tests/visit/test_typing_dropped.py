"""What was typed before a page could be seen is dropped whole, and the screen says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.patron.registration import Field
from kiosk.visit.chapter.card import SecretChanged, Typing
from kiosk.visit.chapter.common import NextPressed, Touched
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.keys import Erased, FieldOpened, LoginField, Typed, TypingDropped
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.start import LoginChosen
from kiosk.visit.effects import Play, Sound, WipeSecret
from kiosk.visit.event.external import ReaderEmpty
from tests.visit.story import LOGS_IN, Story, confirming, consenting, filling, password_typed, typed


def at_login() -> Story:
    return Story(rules=LOGS_IN).then(LoginChosen())


SAYS: dict[str, Callable[[], Story]] = {
    "the signature password": typed,
    "the form": filling,
    "the log-in page": at_login,
    "a scan at the start page": lambda: Story(rules=LOGS_IN),
}
SILENT: dict[str, Callable[[], Story]] = {"confirm": confirming, "consent": consenting, "a start page": Story}


@pytest.mark.parametrize("where", SAYS)
def test_it_is_said_where_something_can_be_typed(where: str) -> None:
    s = SAYS[where]().then(TypingDropped())
    assert s.visit.dropped
    assert s.count(Play) >= 1
    assert Play(Sound.FAULT) in s.ever


@pytest.mark.parametrize("where", SILENT)
def test_where_keys_mean_nothing_nothing_is_said(where: str) -> None:
    s = SILENT[where]()
    before = s.visit
    s.then(TypingDropped())
    assert s.visit == before


def test_it_sounds_once_however_many_keys_are_dropped() -> None:
    s = at_login()
    before = s.count(Play)
    s.then(*[TypingDropped()] * 5)
    assert s.count(Play) == before + 1


def test_the_signature_password_is_wiped_and_shows_none() -> None:
    s = typed()
    before = s.count(WipeSecret)
    s.then(TypingDropped())
    assert isinstance(s.visit.state, Typing)
    assert s.visit.state.length == 0
    assert s.count(WipeSecret) == before + 1


def test_a_password_of_the_form_is_emptied_and_what_can_be_read_stays() -> None:
    s = filling().then(Typed("ア"), TypingDropped())
    assert isinstance(s.visit.state, Filling)
    assert s.visit.state.draft.contact.kana_family == "ア"
    for which in (Field.PASSWORD, Field.PASSWORD_AGAIN):
        s.then(FieldOpened(which), Typed("abc"), TypingDropped())
        assert isinstance(s.visit.state, Filling)
        assert s.visit.state.draft.get(which) == ""


def test_a_password_of_the_log_in_page_is_emptied_and_the_number_stays() -> None:
    s = password_typed().then(TypingDropped())
    assert isinstance(s.visit.state, LoggingIn)
    assert s.visit.state.password == ""
    number = s.visit.state.number
    assert number
    s.then(FieldOpened(LoginField.NUMBER), TypingDropped())
    assert isinstance(s.visit.state, LoggingIn)
    assert s.visit.state.number == number


def test_it_is_said_until_something_is_typed_again_or_the_page_goes() -> None:
    s = filling().then(TypingDropped())
    assert s.then(Touched()).visit.dropped
    assert not s.then(Erased()).visit.dropped
    s = typed().then(TypingDropped())
    assert s.then(SecretChanged(0)).visit.dropped
    assert not s.then(SecretChanged(1)).visit.dropped
    assert not typed().then(TypingDropped(), ReaderEmpty()).visit.dropped
    assert not filling().then(TypingDropped(), NextPressed()).visit.dropped
