"""What is worth being said when the screen changes: pages, sheets, faults, progress; never what was typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field, fields, is_dataclass

from kiosk.dataclass import dataclass
from kiosk.markup import plain
from kiosk.screen.pages.card import PasswordPage
from kiosk.screen.values.elements import Note, NoticeKind, PrintRow, StepRow, StepState
from kiosk.screen.values.lines import one_line
from kiosk.screen.values.sheets import EndSheet, IdleSheet, Screen, StaffSheet

Said = tuple[str, bool]
"""A text, and whether it interrupts."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a screen has to say; ``page`` is empty below a sheet, as is the rest."""

    place: tuple[str, str]
    head: tuple[Said, ...] = field(repr=False)
    rest: tuple[Said, ...] = field(repr=False)


def heard_of(screen: Screen) -> Heard:
    """Of a sheet, its title and words, but no number that lies on it; of a page title, lead, faults and progress."""
    sheet, page = screen.sheet, screen.page
    if sheet is not None:
        text = sheet.text if isinstance(sheet, IdleSheet | StaffSheet | EndSheet) else ""
        return _heard((screen.name, type(sheet).__name__), f"{_read(sheet.title)} {_read(text)}".strip(), True, [])
    head = f"{_read(page.title)} {_read(getattr(page, 'lead', ''))}".strip()
    rest = list(_of(page))
    if isinstance(page, PasswordPage) and page.length:
        rest.append((_read(page.count_text), False))
    if screen.calling:
        rest.append((_read(screen.calling), True))
    if screen.dropped:
        rest.append((_read(screen.dropped), True))
    return _heard((screen.name, ""), head, False, rest)


def _heard(place: tuple[str, str], head: str, urgent: bool, rest: list[Said]) -> Heard:
    return Heard(place, ((head, urgent),), tuple(rest))


def news(before: Heard | None, now: Heard) -> tuple[Said, ...]:
    """What was not there before; on another page or sheet, first its title."""
    if before is None or before.place != now.place:
        return (*now.head, *now.rest)
    changed = now.head if before.head != now.head else ()
    return (*changed, *(each for each in now.rest if each not in before.rest))


def _read(text: str) -> str:
    return one_line(plain(text).replace("**", ""))


def _of(value: object) -> Iterator[Said]:
    """Faults and what goes on, wherever in a page's value they stand."""
    if isinstance(value, Note):
        if value.text and value.kind is not NoticeKind.INFO:
            yield _read(value.text), value.kind is NoticeKind.FAULT
    elif isinstance(value, StepRow):
        if value.state is StepState.NOW:
            yield f"{_read(value.name)} {_read(value.state_text)}".strip(), False
    elif isinstance(value, PrintRow):
        yield f"{_read(value.text)} {value.code}".strip(), value.kind is NoticeKind.FAULT
    elif isinstance(value, tuple):
        for each in value:
            yield from _of(each)
    elif is_dataclass(value):
        for each in fields(value):
            held = getattr(value, each.name)
            if each.name == "fault" and isinstance(held, str):
                if held:
                    yield _read(held), True
            else:
                yield from _of(held)
