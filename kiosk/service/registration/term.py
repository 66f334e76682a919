"""How long a registration lasts."""

from __future__ import annotations

from datetime import date, timedelta


def last_day(registered_on: date, years: int) -> date:
    """The day before the anniversary: 2026-04-01 and 3 years end on 2029-03-31.

    Where 29 February has no anniversary, the last day of February (Civil Code of Japan, article 143 (2)).
    """
    try:
        anniversary = registered_on.replace(year=registered_on.year + years)
    except ValueError:
        return date(registered_on.year + years, 2, 28)
    return anniversary - timedelta(days=1)


def nth_birthday(registered_on: date, years: int, born: date) -> date:
    """The ``years``-th birthday after the day of registration; who was born on 29 February may have 28 February."""
    this_year = _birthday(born, registered_on.year)
    return _birthday(born, registered_on.year + years - (this_year > registered_on))


def fiscal_year_end(registered_on: date, years: int) -> date:
    """31 March, for the ``years``-th time from the day of registration on."""
    this_year = date(registered_on.year, 3, 31)
    return this_year.replace(year=registered_on.year + years - (registered_on <= this_year))


def _birthday(born: date, year: int) -> date:
    try:
        return born.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
