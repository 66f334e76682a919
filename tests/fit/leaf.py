"""One leaf of a page as it stands in the window: what the checks look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.screen.values.sheets import Screen
from kiosk.ui.components.base import Painted
from kiosk.ui.layout.board import Board
from kiosk.ui.window.window import KioskWindow
from tests.fit.looks import Look
from tests.fit.watch import Written

GROUNDS = {"card", "rows", "sections-0", "sections-1", "field", "printing", "password", "rule", "bell"}
"""Parts that others lie on by intention: cards, and the field with its eye."""
_GROUNDS = ("bay", "hair", "reader", "picture")


@dataclass(frozen=True)
class Fault:
    """What is wrong; ``check`` is the name of what saw it."""

    page: str
    look: str
    check: str
    text: str

    def __str__(self) -> str:
        return f"{self.page} [{self.look}] {self.check}: {self.text}"


@dataclass
class Leaf:
    window: KioskWindow
    screen: Screen
    look: Look
    texts: list[Written]

    def fault(self, check: str, text: str, part: QWidget | None = None) -> Fault:
        """``part`` is where it is, if it may be one that is the same on many pages."""
        window = self.window
        always = (window.band, window.header)
        page = next((top.objectName() for top in always if part is not None and _within(part, top)), self.screen.name)
        return Fault(page, str(self.look), check, text)

    def at(self, check: str, written: Written, text: str) -> Fault:
        """A fault of a text; ``text`` says what comes behind its words."""
        return self.fault(check, f"{short(written.text)}{text}", written.widget)

    @cached_property
    def px(self) -> float:
        """Screen pixels of a reference pixel."""
        return self.window.stage.page.theme.px(1)

    @cached_property
    def sheet(self) -> Board | None:
        return self.window.sheets.view

    @cached_property
    def boards(self) -> list[Board]:
        """What is to be read now: what lies beneath a sheet is looked at where there is none."""
        if self.sheet is not None:
            return [self.sheet]
        return [self.window.stage.page, *([self.window.bar] if self.window.bar.isVisible() else [])]

    @cached_property
    def tops(self) -> list[QWidget]:
        """The boards, and what always is there."""
        header = [] if self.sheet is not None or not self.window.header.isVisible() else [self.window.header]
        return [*self.boards, *header, self.window.band]

    def box(self, widget: QWidget) -> QRectF:
        """The visible body of a part in the window's pixels."""
        rect = QRectF(widget.rect())
        if isinstance(widget, Painted):
            rect = widget.body()
        return rect.translated(QPointF(widget.mapTo(self.window, QPoint(0, 0))))

    def parts(self, board: Board) -> dict[str, QWidget]:
        """The visible parts of a board by key; no grounds that others lie on."""
        return {
            key: part
            for key, part in board._parts.items()
            if part.isVisibleTo(board) and key not in GROUNDS and not key.startswith(_GROUNDS)
        }

    @cached_property
    def written(self) -> list[Written]:
        """The texts of what is to be read now."""
        return [each for each in self.texts if each.text.strip() and self._is_seen(each)]

    def _is_seen(self, written: Written) -> bool:
        part = written.widget
        if part is None:
            return self.sheet is None or written.block is not None
        return any(_within(part, top) for top in self.tops)

    def touchables(self) -> Iterator[QAbstractButton]:
        for top in self.tops:
            for each in top.findChildren(QAbstractButton):
                if each.isVisibleTo(top):
                    yield each


def _within(part: QWidget, top: QWidget) -> bool:
    return top is part or top.isAncestorOf(part)


def short(text: str) -> str:
    text = text.replace("\n", "/")
    return repr(text if len(text) < 32 else f"{text[:30]}…")
