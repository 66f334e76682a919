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
