from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.service.registration.term import fiscal_year_end, last_day, nth_birthday


@pytest.mark.parametrize(
    ("registered", "years", "last"),
    [
        ("2026-04-01", 3, "2029-03-31"),
        ("2026-01-01", 1, "2026-12-31"),
        ("2026-03-01", 2, "2028-02-29"),
        ("2028-02-29", 3, "2031-02-28"),
        ("2028-02-29", 4, "2032-02-28"),
    ],
)
def test_a_term_ends_the_day_before_the_anniversary(registered: str, years: int, last: str) -> None:
    assert last_day(date.fromisoformat(registered), years) == date.fromisoformat(last)


@given(st.dates(date(2020, 1, 1), date(2100, 1, 1)), st.integers(1, 20))
def test_a_term_of_years_has_365_or_366_days_each(registered: date, years: int) -> None:
    days = (last_day(registered, years) - registered + timedelta(days=1)).days
    assert 365 * years <= days <= 366 * years


@pytest.mark.parametrize(
    ("registered", "years", "born", "last"),
    [
        ("2026-04-01", 1, "1990-06-15", "2026-06-15"),
        ("2026-04-01", 3, "1990-06-15", "2028-06-15"),
        ("2026-06-15", 1, "1990-06-15", "2027-06-15"),
        ("2026-06-16", 3, "1990-06-15", "2029-06-15"),
        ("2026-04-01", 1, "2008-02-29", "2027-02-28"),
        ("2027-12-01", 1, "2008-02-29", "2028-02-29"),
    ],
)
def test_a_term_may_end_on_a_birthday(registered: str, years: int, born: str, last: str) -> None:
    found = nth_birthday(date.fromisoformat(registered), years, date.fromisoformat(born))
    assert found == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("registered", "years", "last"),
    [("2026-04-01", 1, "2027-03-31"), ("2027-03-31", 1, "2027-03-31"), ("2026-12-31", 3, "2029-03-31")],
)
def test_a_term_may_end_with_the_fiscal_year(registered: str, years: int, last: str) -> None:
    assert fiscal_year_end(date.fromisoformat(registered), years) == date.fromisoformat(last)
