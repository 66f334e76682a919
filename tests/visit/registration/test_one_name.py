"""People whose certificate gives one name only still get through the form."""

from __future__ import annotations

from dataclasses import replace

from kiosk.patron.registration import Field
from kiosk.screen.pages.form import FormPage
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.chapter.form import Confirming, Filling, Person
from kiosk.visit.entry import form as editing
from kiosk.visit.flow import step
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
from tests.visit.screens import presenter

ONE_NAME = Person("token", replace(samples.APPLICANT, name="スカルノ"))
DRAFT = samples.DRAFT.put(Field.KANA_GIVEN, "")


def test_somebody_with_one_name_leaves_the_second_reading_empty() -> None:
    visit = Visit(Filling(ONE_NAME, DRAFT, Field.PASSWORD_AGAIN))
    assert isinstance(step(Rules(), visit, NextPressed()).visit.state, Confirming)


def test_somebody_with_two_names_must_give_both_readings() -> None:
    visit = Visit(Filling(samples.PERSON, DRAFT, Field.PASSWORD_AGAIN))
    after = step(Rules(), visit, NextPressed()).visit.state
    assert isinstance(after, Filling)
    assert after.open is Field.KANA_GIVEN


def test_a_reading_that_is_given_is_still_checked() -> None:
    assert Field.KANA_GIVEN in editing.faults(Rules(), DRAFT.put(Field.KANA_GIVEN, "abc"), one_name=True)


def test_the_form_says_that_the_second_reading_is_optional() -> None:
    page = presenter()(Visit(Filling(ONE_NAME, DRAFT, Field.KANA_GIVEN))).page
    assert isinstance(page, FormPage)
    assert page.open.badge == "任意"


def test_latin_names_with_spaces_are_two_names() -> None:
    assert not replace(samples.APPLICANT, name="NGUYEN VAN A").has_one_name
