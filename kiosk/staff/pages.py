"""The words and templates of the staff desk; every value is escaped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kiosk import resources
from kiosk.clock import LIBRARY_ZONE
from kiosk.messages import SOURCE_LANGUAGE, Messages


@dataclass(frozen=True, slots=True)
class LibraryFacts:
    """What the desk shows of the configuration."""

    name: str
    number: Callable[[str], str]
    """A patron number as it is printed."""
    record: Callable[[int], str]
    """Where the library's own system shows a patron; '' where it has none."""
    codes: Mapping[str, str]
    """Names of branches and categories."""

    def named(self, code: str) -> str:
        """The name of a branch or category, its code if the configuration has it no more."""
        return self.codes.get(code, code)


class Pages:
    """May be shared by threads."""

    def __init__(self, facts: LibraryFacts) -> None:
        self.library = facts.name
        source = resources.path("staff", "staff.ftl").read_text("utf-8")
        self.word = Messages(SOURCE_LANGUAGE, {SOURCE_LANGUAGE: source})
        self._environment = Environment(
            loader=FileSystemLoader(resources.path("staff")),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        weekdays = self.word("weekdays")
        self._environment.filters |= {"moment": _moment, "clock": _clock}
        self._environment.filters |= {"number": facts.number, "record": facts.record, "named": facts.named}
        self._environment.filters["day"] = lambda day: f"{day:%Y-%m-%d}（{weekdays[day.weekday()]}）"
        self._environment.globals |= {"say": self.word, "library": facts.name}
        self.library, self.number = facts.name, facts.number

    def render(self, name: str, values: Mapping[str, object]) -> str:
        return self._environment.get_template(name).render(values)


def _moment(at: datetime) -> str:
    return at.astimezone(LIBRARY_ZONE).strftime("%Y-%m-%d %H:%M")


def _clock(at: datetime) -> str:
    return at.astimezone(LIBRARY_ZONE).strftime("%H:%M")
