"""Step 6: fields are opened, typed, left, corrected; faults show only once a field was left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.patron.registration import Field
from kiosk.screen.pages.form import FormPage
from kiosk.visit.chapter.common import BackPressed, NextPressed
from kiosk.visit.chapter.form import Confirming, Filling
from kiosk.visit.chapter.keys import Cleared, Erased, FieldOpened, Marked, ReadingChosen, Typed
from kiosk.visit.entry.draft import ORDER, Draft
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
from tests.visit.screens import presenter
from tests.visit.story import Story, confirming, filling


def _filling(draft: Draft = samples.DRAFT, at: Field = Field.KANA_FAMILY) -> Story:
    return Story(Visit(Filling(samples.PERSON, draft, at)))


@pytest.mark.parametrize("which", list(Field))
def test_typing_goes_into_the_open_field_only(which: Field) -> None:
    s = _filling(Draft(), which).then(Typed("1"), Typed("2"), Erased())
    assert s.at(Filling).draft == Draft().put(which, "1")
    assert s.then(Cleared()).at(Filling).draft == Draft()


def test_a_chosen_reading_replaces_what_was_typed_and_can_be_erased() -> None:
    s = _filling(Draft()).then(Typed("ア"), ReadingChosen("ナガサキ"))
    assert s.at(Filling).draft == Draft().put(Field.KANA_FAMILY, "ナガサキ")
    assert s.then(Erased()).at(Filling).draft == Draft().put(Field.KANA_FAMILY, "ナガサ")


@pytest.mark.parametrize("which", [each for each in Field if each is not Field.KANA_FAMILY])
def test_a_reading_goes_into_the_field_of_the_family_name_only(which: Field) -> None:
    assert _filling(Draft(), which).then(ReadingChosen("ナガサキ")).at(Filling).draft == Draft()


def test_readings_are_offered_while_the_family_name_is_typed_and_never_filled_in() -> None:
    page = presenter()(_filling(Draft()).visit).page
    assert isinstance(page, FormPage)
    assert page.readings is not None
    assert [(each.label, each.event) for each in page.readings.choices] == [("ナガサキ", ReadingChosen("ナガサキ"))]
    assert page.open.value == ""
    other = presenter()(_filling(Draft(), Field.KANA_GIVEN).visit).page
    assert isinstance(other, FormPage)
    assert other.readings is None


def test_faults_show_only_after_leaving() -> None:
    s = filling()
    assert s.at(Filling).left == frozenset()
    s.then(Typed("ア"), FieldOpened(Field.PHONE))
    assert s.at(Filling).left == {Field.KANA_FAMILY}


def test_touching_the_open_field_is_not_leaving_it() -> None:
    s = filling()
    before = s.visit.state
    assert s.then(FieldOpened(Field.KANA_FAMILY)).visit.state == before


def test_the_way_on_stays_at_a_field_with_a_fault_and_shows_it() -> None:
    s = filling().then(NextPressed())
    assert (s.at(Filling).open, s.at(Filling).left) == (Field.KANA_FAMILY, {Field.KANA_FAMILY})


def test_back_goes_to_the_field_before_and_stops_at_the_first() -> None:
    s = _filling(at=Field.PASSWORD_AGAIN)
    for which in reversed(ORDER[:-1]):
        assert s.then(BackPressed()).at(Filling).open is which
    before = s.visit
    assert s.then(BackPressed()).visit == before


@pytest.mark.parametrize(
    ("before", "mark", "after"),
    [
        ("カ", "dakuten", "ガ"),
        ("ガ", "dakuten", "カ"),
        ("ハ", "handakuten", "パ"),
        ("パ", "dakuten", "バ"),
        ("ツ", "small", "ッ"),
        ("ッ", "small", "ツ"),
        ("ア", "dakuten", "ア"),
        ("", "dakuten", ""),
        ("カ", "nonsense", "カ"),
        ("カハ", "handakuten", "カパ"),
        ("ハカ", "handakuten", "ハカ"),
    ],
)
def test_marks_act_on_the_last_letter(before: str, mark: str, after: str) -> None:
    s = _filling(Draft().put(Field.KANA_FAMILY, before)).then(Marked(mark))
    assert s.at(Filling).draft.contact.kana_family == after


def test_another_password_has_to_be_repeated_anew() -> None:
    s = _filling(at=Field.PASSWORD).then(Typed("7"))
    assert (s.at(Filling).draft.password, s.at(Filling).draft.password_again) == ("hon20267", "")
    assert Field.PASSWORD_AGAIN not in s.at(Filling).left


def test_the_last_field_leads_to_the_first_one_with_a_fault() -> None:
    s = _filling(samples.DRAFT.put(Field.PHONE, "0957"), Field.PASSWORD_AGAIN).then(NextPressed())
    assert s.at(Filling).open is Field.PHONE
    assert s.at(Filling).left == set(Field)


def test_the_last_field_leads_to_the_confirmation() -> None:
    s = _filling(at=Field.PASSWORD_AGAIN).then(NextPressed())
    assert s.at(Confirming) == Confirming(samples.PERSON, samples.DRAFT)


def test_what_is_confirmed_is_what_will_be_sent() -> None:
    draft = samples.DRAFT.put(Field.KANA_FAMILY, "ながさき　").put(Field.EMAIL, " taro@example.jp ")
    assert _filling(draft, Field.PASSWORD_AGAIN).then(NextPressed()).at(Confirming).draft == samples.DRAFT


def test_an_empty_mail_is_no_fault() -> None:
    draft = samples.DRAFT.put(Field.EMAIL, "")
    assert _filling(draft, Field.EMAIL).then(NextPressed()).at(Filling).open is Field.PHONE
    _filling(draft, Field.PASSWORD_AGAIN).then(NextPressed()).at(Confirming)


@pytest.mark.parametrize("which", [f for f in Field if f not in (Field.PASSWORD, Field.PASSWORD_AGAIN)])
def test_a_correction_leads_straight_back_to_the_confirmation(which: Field) -> None:
    s = confirming().then(FieldOpened(which))
    assert (s.at(Filling).open, s.at(Filling).returning) == (which, True)
    assert s.then(NextPressed()).at(Confirming).draft == samples.DRAFT


def test_correcting_the_password_asks_for_it_twice() -> None:
    s = confirming().then(FieldOpened(Field.PASSWORD), Cleared(), *map(Typed, "tosho99"), NextPressed())
    assert s.at(Filling).open is Field.PASSWORD_AGAIN
    assert s.then(NextPressed()).at(Filling).open is Field.PASSWORD_AGAIN
    s.then(*map(Typed, "tosho99"), NextPressed())
    assert s.at(Confirming).draft.password == "tosho99"


def test_a_correction_with_a_fault_stays_there() -> None:
    s = confirming().then(FieldOpened(Field.PHONE), Erased(), NextPressed())
    assert s.at(Filling).open is Field.PHONE
    s.then(Typed("8"), NextPressed()).at(Confirming)


MOST = {
    Field.KANA_FAMILY: ("ア", 70),
    Field.KANA_GIVEN: ("ア", 70),
    Field.EMAIL: ("a", 260),
    Field.PHONE: ("1", 20),
    Field.PASSWORD: ("a", 20),
    Field.PASSWORD_AGAIN: ("a", 20),
}
"""How much a field takes: more than is right, so that nothing is cut in silence."""


@pytest.mark.parametrize("which", list(Field))
def test_no_field_grows_without_end(which: Field) -> None:
    letter, most = MOST[which]
    s = _filling(Draft(), which)
    for count in range(1, most + 1):
        assert s.then(Typed(letter)).at(Filling).draft.get(which) == letter * count
    full = s.visit.state
    assert s.then(Typed(letter)).visit.state == full
    assert s.then(Typed(letter * 2)).visit.state == full
    s.then(Erased())
    assert s.then(Typed(letter * 2)).at(Filling).draft.get(which) == letter * (most - 1)
    assert s.then(Typed(letter)).visit.state == full


@pytest.mark.parametrize(("typed", "fault"), [(50, ""), (51, ""), (60, ""), (61, "60文字までです（いま61文字）")])
@pytest.mark.parametrize("which", [Field.KANA_FAMILY, Field.KANA_GIVEN])
def test_a_reading_may_have_sixty_kana(which: Field, typed: int, fault: str) -> None:
    s = _filling(Draft(), which).then(*[Typed("ア")] * typed, FieldOpened(Field.PHONE))
    page = presenter()(s.visit).page
    assert isinstance(page, FormPage)
    assert next(cell.fault for cell in page.cells if cell.field is which) == fault


@pytest.mark.parametrize("key", [Typed("x"), Typed(""), Marked("dakuten")])
def test_a_key_that_changes_nothing_leaves_the_repeated_password(key: Typed | Marked) -> None:
    full = "a" * 20
    draft = replace(samples.DRAFT, password=full, password_again=full)
    state = Filling(samples.PERSON, draft, Field.PASSWORD, frozenset({Field.PASSWORD_AGAIN}))
    assert Story(Visit(state)).then(key).at(Filling) == state


@pytest.mark.parametrize("key", [Erased(), Cleared()])
def test_erasing_in_an_empty_password_leaves_the_repeated_one(key: Erased | Cleared) -> None:
    draft = replace(samples.DRAFT, password="")
    assert _filling(draft, Field.PASSWORD).then(key).at(Filling).draft == draft
    assert _filling(at=Field.PASSWORD).then(key).at(Filling).draft.password_again == ""


def test_a_password_may_be_typed_too_long_so_that_it_is_not_cut_in_silence() -> None:
    s = _filling(Draft(), Field.PASSWORD).then(*[Typed("a")] * 12)
    assert len(s.at(Filling).draft.password) == 12
