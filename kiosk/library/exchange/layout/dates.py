"""Dates as Japanese systems write them, also by era (和暦)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from kiosk.settings.tables.layout import DateStyle


class NoDate(ValueError):
    """The text is no date of this style, or the date can't be written in it."""


@dataclass(frozen=True, slots=True)
class Era:
    """``first`` is the first day, ``digit`` the figure that systems keep for it."""

    name: str
    letter: str
    digit: str
    first: date


ERAS = (
    Era("明治", "M", "1", date(1868, 10, 23)),
    Era("大正", "T", "2", date(1912, 7, 30)),
    Era("昭和", "S", "3", date(1926, 12, 25)),
    Era("平成", "H", "4", date(1989, 1, 8)),
    Era("令和", "R", "5", date(2019, 5, 1)),
)
"""The oldest first.  The digits are those of 年号区分 in data of Japanese authorities."""

_PLAIN: dict[DateStyle, tuple[str, str]] = {
    "iso": (r"(\d{4})-(\d{1,2})-(\d{1,2})", "{:04d}-{:02d}-{:02d}"),
    "slash": (r"(\d{4})/(\d{1,2})/(\d{1,2})", "{:04d}/{:02d}/{:02d}"),
    "compact": (r"(\d{4})(\d{2})(\d{2})", "{:04d}{:02d}{:02d}"),
}
_BY_ERA: dict[DateStyle, str] = {
    "era": r"(\D+?)(元|\d{1,2})年(\d{1,2})月(\d{1,2})日",
    "era-letter": r"([A-Za-z])(元|\d{1,2})[./-](\d{1,2})[./-](\d{1,2})",
    "era-number": r"(\d)(\d{2})(\d{2})(\d{2})",
}


def write_date(iso: str, style: DateStyle, first_year: str = "元") -> str:
    """The date in that style, '' for ''.  Raises NoDate where a part is unknown or no era has it."""
    if not iso:
        return ""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        raise NoDate("a part of the date is unknown") from None
    if style in _PLAIN:
        return _PLAIN[style][1].format(day.year, day.month, day.day)
    era = next((era for era in reversed(ERAS) if era.first <= day), None)
    if era is None:
        raise NoDate("no era has this day")
    year = day.year - era.first.year + 1
    if year > 99:
        raise NoDate("the era is too long by then")
    match style:
        case "era":
            shown = first_year if year == 1 else str(year)
            return f"{era.name}{shown}年{day.month}月{day.day}日"
        case "era-letter":
            return f"{era.letter}{year:02d}.{day.month:02d}.{day.day:02d}"
        case _:
            return f"{era.digit}{year:02d}{day.month:02d}{day.day:02d}"


def read_date(text: str, style: DateStyle) -> str:
    """The date as ISO, '' for '' and for zeros only.  Raises NoDate."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    if not plain.strip("0/-."):
        return ""
    pattern = _PLAIN[style][0] if style in _PLAIN else _BY_ERA[style]
    found = re.fullmatch(pattern, plain)
    if found is None:
        raise NoDate(f"no date as {style} has it")
    if style in _PLAIN:
        year, month, day = (int(part) for part in found.groups())
        return _iso(year, month, day)
    mark, year_of_era, *rest = found.groups()
    era = next((era for era in ERAS if mark.upper() in (era.name, era.letter, era.digit)), None)
    if era is None:
        raise NoDate("no such era")
    since = 1 if year_of_era == "元" else int(year_of_era)
    whole = _iso(era.first.year + since - 1, int(rest[0]), int(rest[1]))
    if (
        since < 1 or date.fromisoformat(whole) < era.first
    ):  # later than its end it may be: written before that was known
        raise NoDate("the era had not begun")
    return whole


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        raise NoDate("no such day") from None
