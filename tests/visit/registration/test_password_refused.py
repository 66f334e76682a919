"""The library's system does not take the password: said at its field, with its rule; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, combinations

import pytest

from kiosk.operations.registration import RegisterPatron
from kiosk.patron.password import CharacterKind, PasswordDemand, PasswordRefusal
from kiosk.patron.registration import Field
from kiosk.screen.values.sheets import Screen
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.chapter.form import Confirming, Filling, RegisterPressed
from kiosk.visit.chapter.issue import Done, Issuing
from kiosk.visit.chapter.keys import Cleared, FieldOpened, Typed
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.effects import Play, Sound
from kiosk.visit.entry import form as editing
from kiosk.visit.event.external import Answered, ServiceRefused
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
from tests.visit.screens import presenter
from tests.visit.story import Story, issuing, reading

GOOD = "Yomu2026"


def all_kinds() -> Iterator[tuple[CharacterKind, ...]]:
    return chain.from_iterable(combinations(CharacterKind, n) for n in range(1, len(CharacterKind) + 1))


def screen(state: Filling) -> Screen:
    return presenter(Rules())(Visit(state))


def refused(why: PasswordRefusal = PasswordRefusal.TOO_SHORT, limit: int = 8) -> Story:
    s = issuing()
    return s.then(ServiceRefused(s.service, "K001", why.value, limit))


def retyped(s: Story, password: str) -> Story:
    """A new password, twice."""
    s.then(FieldOpened(Field.PASSWORD), Cleared(), *map(Typed, password), NextPressed())
    return s.then(*map(Typed, password), NextPressed())


def said(s: Story) -> str:
    page = screen(s.at(Filling)).page
    return page.open.fault  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("why", "limit", "words"),
    [
        (PasswordRefusal.TOO_SHORT, 8, "8文字以上です（いま7文字）"),
        (PasswordRefusal.TOO_SHORT, 0, "このパスワードは使えません"),
        (PasswordRefusal.TOO_SHORT, 3, "このパスワードは使えません"),
        (PasswordRefusal.TOO_WEAK, 0, "数字・大文字・小文字を、すべて入れてください"),
        (PasswordRefusal.OTHER, 0, "このパスワードは使えません"),
    ],
)
def test_the_form_opens_at_the_password_with_the_systems_rule(why: PasswordRefusal, limit: int, words: str) -> None:
    s = refused(why, limit)
    state = s.at(Filling)
    assert state.open is Field.PASSWORD
    assert words in said(s)
    assert replace(state.draft, demand=PasswordDemand(), refused="") == samples.DRAFT, "nothing typed is lost"
    assert s.one(Play).sound is Sound.FAULT
    assert screen(state).page.open.hint  # type: ignore[union-attr]


def test_the_same_password_does_not_get_past_the_form_again() -> None:
    s = refused(PasswordRefusal.OTHER, 0)
    s.then(NextPressed(), NextPressed())
    assert s.at(Filling).open is Field.PASSWORD
    retyped(s, samples.DRAFT.password).at(Filling)
    assert s.count(RegisterPatron) == 1


def test_another_password_registers_with_the_same_key() -> None:
    s = issuing()
    first = s.one(RegisterPatron).operation
    s.then(ServiceRefused(s.service, "K001", "password_weak", 0))
    retyped(s, GOOD)
    s.at(Confirming)
    s.then(RegisterPressed())
    second = s.one(RegisterPatron).operation
    assert (second.token, second.idempotency_key) == (first.token, first.idempotency_key)
    assert (second.contact, second.password) == (first.contact, GOOD)
    s.then(Answered(s.service, samples.REGISTERED)).at(Done)


def test_what_a_first_refusal_said_still_holds_at_the_second() -> None:
    s = refused(PasswordRefusal.TOO_SHORT, 8)
    retyped(s, "yomu20260").then(RegisterPressed())
    s.then(ServiceRefused(s.service, "K001", "password_weak", 0))
    state = s.at(Filling)
    assert state.draft.demand == PasswordDemand(8, mixed=True)
    page = screen(state).page
    assert page.open.hint == "数字と、英字の大文字・小文字をまぜて、8〜10文字"  # type: ignore[union-attr]
    s.then(Cleared(), *map(Typed, "Yom1"), NextPressed())
    assert "8文字以上" in said(s)


@pytest.mark.parametrize(
    ("password", "good"),
    [("Yomu2026", True), ("yomu2026", False), ("YOMU2026", False), ("YomuYomu", False), ("Yomu202", False)],
)
def test_the_kinds_of_characters_and_the_length_are_checked_at_the_kiosk_then(password: str, good: bool) -> None:
    draft = replace(samples.DRAFT, password=password, password_again=password, demand=PasswordDemand(8, mixed=True))
    assert (Field.PASSWORD not in editing.faults(Rules(), draft)) is good


def test_a_length_beyond_the_kiosks_own_still_leaves_a_rule_that_can_be_met() -> None:
    rules = editing.password_rules(Rules(), replace(samples.DRAFT, demand=PasswordDemand(12)))
    assert (rules.minimum, rules.maximum) == (10, 10)


def test_without_a_refusal_nothing_is_demanded() -> None:
    assert Field.PASSWORD not in editing.faults(Rules(), samples.DRAFT)


def test_the_refused_password_is_never_shown_by_a_value() -> None:
    assert samples.DRAFT.password not in repr(refused().visit)


@pytest.mark.parametrize(
    ("kinds", "hint", "fault"),
    [
        ("digit letter", "数字と英字をまぜて、4〜10文字", "英字も入れてください"),
        ("letter upper", "英字の大文字をまぜて、4〜10文字", "英字の大文字も入れてください"),
        ("lower upper", "英字の大文字・小文字をまぜて、4〜10文字", "英字の大文字・小文字も入れてください"),
        ("upper lower digit", "数字と、英字の大文字・小文字をまぜて、4〜10文字", "数字・大文字・小文字を、すべて"),
    ],
)
def test_the_kinds_a_library_wants_stand_at_the_field_and_are_said_when_they_are_missing(
    kinds: str, hint: str, fault: str
) -> None:
    rules = Rules(password_kinds=frozenset(map(CharacterKind, kinds.split())))
    draft = replace(samples.DRAFT, password="2026", password_again="2026")
    state = replace(refused().at(Filling), draft=draft, open=Field.PASSWORD)
    page = presenter(rules)(Visit(state)).page
    assert (page.open.hint, fault in page.open.fault) == (hint, True)  # type: ignore[union-attr]


@pytest.mark.parametrize("kinds", [list(kinds) for kinds in all_kinds()])
def test_every_set_of_kinds_has_its_words(kinds: list[CharacterKind]) -> None:
    page = presenter(Rules(password_kinds=frozenset(kinds), password_symbols="!"))(Visit(refused().at(Filling))).page
    assert page.open.hint.endswith("をまぜて、8〜10文字")  # type: ignore[union-attr]


@pytest.mark.parametrize("variant", ["", "odd", "not_cancelable"])
def test_any_other_refusal_is_a_problem_page(variant: str) -> None:
    s = issuing()
    s.then(ServiceRefused(s.service, "K001", variant)).at(Trouble)


def test_only_an_awaited_answer_counts_and_only_where_it_was_asked() -> None:
    s = issuing()
    s.then(ServiceRefused(s.service + 1, "K001", "password_weak")).at(Issuing)
    r = reading().reads()
    r.then(ServiceRefused(r.service, "K001", "password_weak"))
    assert not isinstance(r.visit.state, Filling)
