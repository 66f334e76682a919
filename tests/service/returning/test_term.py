"""A new term follows the rule of the record's own category, from today on, and never ends earlier."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.library.returning import StoredPatron
from kiosk.patron.returning import TermOffer, TermRefusal
from kiosk.service.returning.term import term_offer
from kiosk.settings.demo import demo_profile
from kiosk.settings.profile import Profile
from kiosk.settings.tables.membership import Category, CategoryRule, Membership
from kiosk.settings.tables.returning import Returning

TODAY = date(2026, 4, 1)
BORN = date(1990, 7, 15)
CATEGORIES = (
    Category(code="CITY", name="市内", years=2),
    Category(code="BIRTH", name="誕生日まで", years=1, ends="birthday"),
    Category(code="SCHOOL", name="年度末まで", years=1, ends="fiscal-year"),
    Category(code="GROUP", name="団体", renewal="counter"),
)
RULES = (CategoryRule(category="CITY"),)


def library(categories: tuple[Category, ...] = CATEGORIES, days: int = 90) -> Profile:
    membership = Membership(categories=categories, rules=RULES if categories else ())
    changes = {"membership": membership, "returning": Returning(acts=("renewal",), renewable_days=days)}
    return demo_profile(Path("unused")).model_copy(update=changes)


WITH, WITHOUT = library(), library(())


def offer(
    profile: Profile,
    category: str,
    ends: date | None,
    today: date = TODAY,
    obstacle: TermRefusal | None = None,
    usual: str | None = "",
) -> TermOffer:
    record = StoredPatron("1", "1", "", "", "", "", BORN.isoformat(), "", "", "", None, ends, category)
    return term_offer(profile, record, BORN, today, lambda: obstacle, usual)


@pytest.mark.parametrize(
    ("profile", "category", "until"),
    [
        (WITHOUT, "", date(2029, 3, 31)),
        (WITH, "CITY", date(2028, 3, 31)),
        (WITH, "BIRTH", date(2026, 7, 15)),
        (WITH, "SCHOOL", date(2027, 3, 31)),
    ],
    ids=["no categories", "years", "birthday", "fiscal year"],
)
def test_a_term_that_is_over_is_renewed_by_its_own_rule(profile: Profile, category: str, until: date) -> None:
    assert offer(profile, category, TODAY - timedelta(days=1)) == TermOffer(until)


@pytest.mark.parametrize(("profile", "category"), [(WITH, "GROUP"), (WITH, "OLD"), (WITH, ""), (WITHOUT, "OLD")])
def test_a_category_for_the_counter_or_an_unknown_one_is_for_the_counter(profile: Profile, category: str) -> None:
    assert offer(profile, category, TODAY) == TermOffer(None, TermRefusal.COUNTER)


def test_the_category_a_library_system_gives_itself_is_the_usual_one() -> None:
    assert offer(WITHOUT, "KIOSK", TODAY, usual="KIOSK") == TermOffer(date(2029, 3, 31))
    assert offer(WITHOUT, "STAFF", TODAY, usual="KIOSK") == TermOffer(None, TermRefusal.COUNTER)
    assert offer(WITH, "CITY", TODAY, usual="KIOSK") == TermOffer(date(2028, 3, 31))
    assert offer(WITH, "CITY", TODAY, usual=None) == TermOffer(None, TermRefusal.COUNTER), "it counts terms itself"


@pytest.mark.parametrize("ends", [None, date.max, date(9999, 1, 1), date(2999, 12, 31)])
def test_without_an_end_or_with_one_that_stands_for_none_there_is_nothing_to_renew(ends: date | None) -> None:
    assert offer(WITHOUT, "", ends) == TermOffer(None, TermRefusal.COUNTER)
    assert offer(WITH, "SCHOOL", ends) == TermOffer(None, TermRefusal.COUNTER)


def test_ninety_days_before_the_end_is_the_first_day() -> None:
    ends = TODAY + timedelta(days=90)
    assert offer(WITHOUT, "", ends) == TermOffer(date(2029, 3, 31))
    early = offer(WITHOUT, "", ends, TODAY - timedelta(days=1))
    assert early == TermOffer(None, TermRefusal.TOO_EARLY, TODAY)


def test_a_rule_that_would_give_the_same_end_is_early_until_it_gives_a_later_one() -> None:
    assert offer(WITH, "SCHOOL", date(2026, 3, 31), date(2026, 3, 1)) == TermOffer(
        None, TermRefusal.TOO_EARLY, date(2026, 4, 1)
    )
    assert offer(WITH, "BIRTH", date(2026, 7, 15), date(2026, 7, 1)) == TermOffer(
        None, TermRefusal.TOO_EARLY, date(2026, 7, 15)
    )


@pytest.mark.parametrize("obstacle", [TermRefusal.OVERDUE, TermRefusal.RESTRICTED])
def test_what_is_overdue_or_restricted_goes_to_the_counter_once_it_is_time(obstacle: TermRefusal) -> None:
    assert offer(WITHOUT, "", TODAY, obstacle=obstacle) == TermOffer(None, obstacle)
    assert offer(WITHOUT, "", TODAY + timedelta(days=200), obstacle=obstacle).refusal is TermRefusal.TOO_EARLY


@given(st.sampled_from(["CITY", "BIRTH", "SCHOOL"]), st.integers(-4000, 500), st.integers(0, 366))
def test_no_renewal_ends_earlier_or_on_the_same_day_and_the_day_that_is_named_is_right(
    category: str, left: int, later: int
) -> None:
    today = TODAY + timedelta(days=later)
    ends = today + timedelta(days=left)
    found = offer(WITH, category, ends, today)
    if found.until is not None:
        assert found.until > ends
        assert found.until >= today
        return
    assert found.refusal is TermRefusal.TOO_EARLY
    assert found.renewable_from is not None
    assert found.renewable_from > today
    assert offer(WITH, category, ends, found.renewable_from).until is not None
    assert offer(WITH, category, ends, found.renewable_from - timedelta(days=1)).until is None
