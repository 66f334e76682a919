"""Kinds of page that several states are shown as; the others stand beside their presenters in ``screen/pages``."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.screen.values.elements import Bar, Point, StepRow, TriesText
from kiosk.screen.values.place import Page


@dataclass(frozen=True, slots=True)
class TextPage(Page):
    """A long text, paged by the screen (never scrolled): consent in full."""

    text: str
    pager_previous: str
    pager_next: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class DocumentPage(Page):
    """What the card will sign: each line as it stands there, with what it means in the screen's language."""

    summary: str
    lines: tuple[tuple[str, str], ...]
    bar: Bar


@dataclass(frozen=True, slots=True)
class AskPage(Page):
    """One decision that must be explicit (the last try of a password, 予約の取消, 削除, 利用停止)."""

    picture: str
    tries: TriesText | None
    text: str = field(repr=False)  # may quote a title
    points: tuple[Point, ...] = field(repr=False)
    bar: Bar


@dataclass(frozen=True, slots=True)
class ProgressPage(Page):
    """4 読み取り and 8 登録中: named steps and a shelf that fills.  ``reading`` shows the card in the field."""

    lead: str
    reading: bool
    rows: tuple[StepRow, ...]
    fraction: float
    bar: Bar
