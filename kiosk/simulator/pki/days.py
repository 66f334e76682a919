"""The days of a demo certificate: they hang on `today`, so that an expired card is expired whenever it is laid."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

JST = timezone(timedelta(hours=9), "JST")


def birthday_in(birth: date, year: int) -> date:
    """The birthday in ``year``; of one born on 29 February it is 1 March in common years."""
    try:
        return birth.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def years_before(day: date, years: int) -> date:
    """The same day so many years earlier; the birthday of one who is ``years`` old on ``day``."""
    return birthday_in(day, day.year - years)


def fifth_birthday(birth: date, issued: date) -> date:
    """The fifth birthday after the day of issue: the last day of a signature certificate."""
    year = issued.year if birthday_in(birth, issued.year) > issued else issued.year + 1
    return birthday_in(birth, year + 4)


def begins(day: date) -> datetime:
    """The moment a certificate issued on ``day`` becomes valid: midnight in Japan, in UTC."""
    return datetime.combine(day, time(), JST).astimezone(UTC)


def ends(day: date) -> datetime:
    """The last second of ``day`` in Japan (23:59:59 JST = 14:59:59Z), as the CA's own certificates end."""
    return datetime.combine(day, time(23, 59, 59), JST).astimezone(UTC)
