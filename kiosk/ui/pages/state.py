"""How a problem and a decision are laid out: what is so, one picture of it, why, and what to do."""

from __future__ import annotations

from functools import partial
from typing import TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.art.palette import Ink
from kiosk.art.problems import PROBLEM_PICTURES, paint_problem
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.screen.values.elements import Note, Point
from kiosk.screen.values.pages import AskPage
from kiosk.ui.components.picture.picture import Picture
from kiosk.ui.components.progress.tries import TriesPanel
from kiosk.ui.components.read.notices import StaffLine, TodoList
from kiosk.ui.components.read.sign import Sign
from kiosk.ui.layout.board import Board
from kiosk.ui.layout.stack import Row, fitting, least, lowered, stack
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme
from kiosk.visit.chapter.card import LastTryConfirmed

S = TypeVar("S", ProblemPage, AskPage)
_PICTURE, _LARGE_PICTURE, _LEAST_PICTURE, _LEAST_TRIES, _SIGN = 430.0, 640.0, 150.0, 240.0, 92.0


def _paint(picture: str, p: QPainter, rect: QRectF, ink: Ink, _: float) -> None:
    paint_problem(p, rect, ink, picture)


def problem_picture(board: Board, name: str) -> Picture:
    """One of the pictures of problems; one that is missing must not take the words down with it."""
    shown = name if name in PROBLEM_PICTURES else "unexpected"
    return board.part(Picture, f"picture-{shown}", lambda: Picture(board.theme, "picture", partial(_paint, shown)))


class StateView(PageView[S]):
    """Portrait: all below one another.  Landscape: what is so at the left, what to do at the right."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def lay(
        self,
        fault: bool,
        cause: str,
        heading: str,
        points: tuple[Point, ...],
        staff: tuple[str, str],
        note: Note | None = None,
    ) -> None:
        """Arrange; ``staff`` is code and instruction, empty without one; ``note`` stands right above it."""
        left, px = self.zones.left, self.px
        y = self._title(fault)
        right = left if self.zones.portrait else self.zones.content
        bottom = right.bottom()
        if staff[0]:
            line = self.part(StaffLine, "staff-line").show_value(staff)
            height = line.height_for(right.width())
            bottom = self.at(line, right.left(), bottom - height + px(8), right.width(), height) - height - px(28)
        if note is not None:
            said = self.notice("note", note, bold=True)
            height = said.height_for(right.width())
            bottom = self.at(said, right.left(), bottom - height, right.width(), height) - height - px(20)
        if self.zones.portrait:
            self._column(QRectF(left.left(), y, left.width(), bottom - y), cause, heading, points)
        else:
            room = QRectF(left.left(), y, left.width(), left.bottom() - px(12) - y)
            self._column(room, cause, "", ())
            room = QRectF(right.left(), right.top(), right.width(), bottom - right.top())
            self._todo_column(room, heading, points)

    def _title(self, fault: bool) -> float:
        px, left = self.px, self.zones.left
        indent = px(120) if fault else 0.0
        title = self.title(self.value.title)
        height = title.height_for(left.width() - indent)
        if fault:
            sign = self.part(Sign, "sign", lambda: Sign(self.theme, "sign", False))
            line = height / 2 if height > px(66 * 1.28 * 1.5) else height
            side = px(_SIGN)
            self.at(sign, left.left(), left.top() + (line - side) / 2 + px(4), side, side)
        return self.at(title, left.left() + indent, left.top(), left.width() - indent, height) + px(36)

    def _column(self, room: QRectF, cause: str, heading: str, points: tuple[Point, ...]) -> None:
        """Picture, cause, things to do; the picture gives way first, then the letters."""
        px, picture = self.px, 0.0
        enough = px(_LEAST_TRIES if self.value.tries is not None else _LEAST_PICTURE)
        rows: list[Row] = []
        for theme in self.themes():
            rows = self._below(room.width(), theme, cause, heading, points)
            picture = room.height() - least(rows) - px(20)
            if picture >= enough:
                break
        gaps = sum(row.gap for row in rows)
        picture = min(px(_PICTURE if points or not self.zones.portrait else _LARGE_PICTURE), picture)
        if picture >= px(_LEAST_PICTURE):
            free = room.height() - picture - least(rows)
            picture = max(px(_LEAST_PICTURE), picture - max(0.0, gaps * 0.6 - free))
            rows = [Row(self._picture(), picture), *rows]
        stack(self, rows, room)

    def _todo_column(self, room: QRectF, heading: str, points: tuple[Point, ...]) -> None:
        rows = fitting(self.themes(), lambda theme: self._below(room.width(), theme, "", heading, points), room)
        stack(self, rows, lowered(rows, room))

    def _below(self, width: float, theme: Theme, cause: str, heading: str, points: tuple[Point, ...]) -> list[Row]:
        px = self.px
        rows: list[Row] = []
        if cause:
            text = self.words("cause", cause, 38, theme=theme)
            rows.append(Row(text, text.height_for(width), px(34)))
        if heading:
            label = self.words("heading", heading, 36, True, "ink2", 1.3, theme=theme)
            rows.append(Row(label, label.height_for(width), px(30)))
        if points:
            todo = self.sized(self.part(TodoList, "todo").show_value(points), theme)
            rows.append(Row(todo, todo.height_for(width), px(16 if heading else 30)))
        return rows

    def _picture(self) -> TriesPanel | Picture:
        tries = self.value.tries
        if tries is not None:
            return self.part(TriesPanel, "tries-panel").show_value(tries)
        return problem_picture(self, self.value.picture)


class ProblemView(StateView[ProblemPage]):
    """A problem; the line for staff stands right above the action bar."""

    def arrange(self) -> None:
        page = self.value
        self.lay(True, page.cause, page.heading, page.todo, (page.code, page.staff), page.note)


class AskView(StateView[AskPage]):
    """One decision that must be explicit."""

    @property
    def spends_secret(self) -> bool:
        """The question before the last try."""
        bar = self.value.bar
        yes = (bar.primary, bar.secondary, bar.final)
        return any(each is not None and isinstance(each.event, LastTryConfirmed) for each in yes)

    def arrange(self) -> None:
        self.lay(False, self.value.text, "", self.value.points, ("", ""))
