"""A key or a scan where a password is typed: what was typed by a machine goes, and it is said with one sound."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.patron.registration import Field
from kiosk.visit.chapter.card import Phase, Reading, SecretChanged
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.keys import FieldOpened, LoginField, PhysicalKeyIgnored, ScanRejected, Typed
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.effects import Play, Sound, WipeSecret
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.all import Press
from tests.visit.story import Story, filling, password_typed, reading, typed


def at_the_form() -> Story:
    return filling().then(FieldOpened(Field.PASSWORD), Typed("abc"))


def note(s: Story) -> SecretNote:
    if isinstance(s.visit.state, Filling):
        return s.visit.state.note
    return s.at(LoggingIn).secret_note


def password(s: Story) -> str:
    if isinstance(s.visit.state, Filling):
        return s.visit.state.draft.get(Field.PASSWORD)
    return s.at(LoggingIn).password


@pytest.mark.parametrize("at", [at_the_form, password_typed])
def test_keys_that_do_nothing_at_a_password_are_spoken_of_with_one_sound(at: Callable[[], Story]) -> None:
    s = at()
    there = password(s)
    s.then(PhysicalKeyIgnored())
    assert (note(s), password(s), s.ever.count(Play(Sound.FAULT))) == (SecretNote.KEYS, there, 1)
    s.then(PhysicalKeyIgnored(), PhysicalKeyIgnored())
    assert s.ever.count(Play(Sound.FAULT)) == 1


@pytest.mark.parametrize("at", [at_the_form, password_typed])
def test_a_scan_that_is_none_wipes_the_password_and_is_spoken_of_with_one_sound(at: Callable[[], Story]) -> None:
    s = at().then(ScanRejected())
    assert (note(s), password(s), s.ever.count(Play(Sound.FAULT))) == (SecretNote.SCAN, "", 1)


@pytest.mark.parametrize("at", [at_the_form, password_typed, typed])
def test_a_second_scan_that_changes_nothing_on_the_screen_does_not_sound_again(at: Callable[[], Story]) -> None:
    s = at().then(ScanRejected())
    before = s.visit.state
    assert s.then(ScanRejected(), ScanRejected()).visit.state == before
    assert s.ever.count(Play(Sound.FAULT)) == 1


@pytest.mark.parametrize(("at", "key"), [
    (at_the_form, Typed("a")), (password_typed, Typed("a")), (typed, SecretChanged(1)),
])  # fmt: skip
def test_a_scan_into_what_was_typed_since_sounds_again(at: Callable[[], Story], key: Press) -> None:
    s = at().then(ScanRejected(), key, ScanRejected())
    assert s.ever.count(Play(Sound.FAULT)) == 2


def test_a_rejected_scan_at_the_signature_password_wipes_it_each_time() -> None:
    s = typed().then(ScanRejected())
    assert WipeSecret() in s.wanted
    assert WipeSecret() in s.then(ScanRejected()).wanted


@pytest.mark.parametrize("press", [PhysicalKeyIgnored(), ScanRejected()])
def test_where_no_password_is_typed_neither_is_spoken_of(press: PhysicalKeyIgnored | ScanRejected) -> None:
    for s in (filling(), password_typed().then(FieldOpened(LoginField.NUMBER))):
        before = s.visit.state
        assert s.then(press).visit.state == before
        assert Play(Sound.FAULT) not in s.ever


def test_once_the_card_is_read_its_part_is_shown_as_done() -> None:
    s = reading().gets_document().reads()
    assert (s.at(Reading).phase, s.at(Reading).fraction) == (Phase.PERSON, 1.0)
