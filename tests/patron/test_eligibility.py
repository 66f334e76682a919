from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.eligibility import EligibilityRules, Ineligible, age_on, check_eligibility
from kiosk.patron.prefectures import PREFECTURES, prefecture_of

RULES = EligibilityRules()
TODAY = date(2026, 4, 1)


def somebody(birth: BirthDate, address: str = "長崎県大村市東本町１－２－３") -> Applicant:
    return Applicant("長崎　太郎", birth, Gender.MALE, address)


def test_who_is_fifteen_today_may_register_and_who_is_tomorrow_may_not() -> None:
    assert check_eligibility(somebody(BirthDate(2011, 4, 1)), RULES, TODAY) is None
    assert check_eligibility(somebody(BirthDate(2011, 4, 2)), RULES, TODAY) is Ineligible.TOO_YOUNG


def test_who_was_born_on_29_february_is_fifteen_on_1_march() -> None:
    leap = somebody(BirthDate(2008, 2, 29))
    assert check_eligibility(leap, RULES, date(2023, 2, 28)) is Ineligible.TOO_YOUNG
    assert check_eligibility(leap, RULES, date(2023, 3, 1)) is None


@pytest.mark.parametrize("birth", [BirthDate(None, None, None), BirthDate(1980, None, None), BirthDate(1980, 4, None)])
def test_an_unknown_birth_date_is_for_staff_to_decide(birth: BirthDate) -> None:
    found = check_eligibility(somebody(birth), RULES, TODAY)
    assert found is Ineligible.AGE_UNKNOWN


@pytest.mark.parametrize(
    "address", ["大村市東本町", "", "長崎", "東本町１長崎県", "　", "ナガサキケン", "海外", "長﨑県大村市"]
)
def test_an_address_without_prefecture_is_for_staff_to_decide(address: str) -> None:
    found = check_eligibility(somebody(BirthDate(1990, 4, 1), address), RULES, TODAY)
    assert found is Ineligible.PREFECTURE_UNKNOWN


@pytest.mark.parametrize("address", [" 長崎県大村市", "\u3000長崎県大村市", "長崎\U000e0100県大村市", "長崎県"])
def test_spaces_and_variation_selectors_make_no_other_prefecture(address: str) -> None:
    assert check_eligibility(somebody(BirthDate(1990, 4, 1), address), RULES, TODAY) is None


@pytest.mark.parametrize(
    "address",
    [
        "福岡県福岡市博多区",
        "国外（転出先：アメリカ合衆国）",
        "東京都長崎県町１",
    ],
)
def test_other_addresses_are_outside_the_area(address: str) -> None:
    found = check_eligibility(somebody(BirthDate(1990, 4, 1), address), RULES, TODAY)
    assert found is Ineligible.OUTSIDE_THE_AREA


def test_a_library_may_serve_several_prefectures_and_other_ages() -> None:
    rules = EligibilityRules(frozenset({"長崎県", "佐賀県"}), 18)
    assert check_eligibility(somebody(BirthDate(2008, 4, 1), "佐賀県唐津市"), rules, TODAY) is None
    assert check_eligibility(somebody(BirthDate(2008, 4, 2), "佐賀県唐津市"), rules, TODAY) is Ineligible.TOO_YOUNG


def test_without_a_minimum_age_everybody_who_is_born_may_register() -> None:
    rules = EligibilityRules(minimum_age=0)
    assert check_eligibility(somebody(BirthDate(2026, 4, 1)), rules, TODAY) is None
    assert check_eligibility(somebody(BirthDate(2026, 4, 2)), rules, TODAY) is Ineligible.TOO_YOUNG
    one = EligibilityRules(minimum_age=1)
    assert check_eligibility(somebody(BirthDate(2025, 4, 1)), one, TODAY) is None
    assert check_eligibility(somebody(BirthDate(2025, 4, 2)), one, TODAY) is Ineligible.TOO_YOUNG


def test_rules_that_cannot_be_meant_are_refused() -> None:
    for prefectures, age in ((frozenset({"長崎"}), 15), (frozenset[str](), 15), (frozenset({"長崎県"}), -1)):
        with pytest.raises(ValueError, match=r"prefectures|age"):
            EligibilityRules(prefectures, age)


def test_there_are_forty_seven_prefectures_and_none_begins_with_another() -> None:
    assert len(set(PREFECTURES)) == 47
    for name in PREFECTURES:
        assert prefecture_of(f"{name}どこか") == name
        assert [other for other in PREFECTURES if name.startswith(other)] == [name]


@given(st.dates(date(1900, 1, 1), date(2020, 12, 31)), st.integers(0, 40_000))
def test_age_grows_by_one_on_each_birthday_and_on_no_other_day(birth: date, days: int) -> None:
    day = birth + timedelta(days=days)
    age = age_on(birth, day)
    assert age >= 0
    yesterday = age_on(birth, day - timedelta(days=1))
    birthday = (day.month, day.day) == (birth.month, birth.day)
    first_of_march = (birth.month, birth.day) == (2, 29) and (day.month, day.day) == (3, 1) and day.year % 4 != 0
    if day.year % 100:
        assert age - yesterday == (birthday or first_of_march)
