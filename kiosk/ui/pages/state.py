"""How a problem and a decision are laid out: what is so, one picture of it, why, and what to do."""

from __future__ import annotations

from functools import cached_property, partial
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
from kiosk.ui.components.read.sign import Sign
from kiosk.ui.layout.board import Board
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, least, lowered, stack, text_row
from kiosk.ui.layout.turner import turner_height
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.rows import staff_row, todo_rows
from kiosk.ui.pages.view import Ground, PageView
from kiosk.visit.chapter.card import LastTryConfirmed

S = TypeVar("S", ProblemPage, AskPage)
_TWO_LINES = 3.0
"""Height of two lines, as part of their letters."""
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

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    @property
    def read_whole(self) -> bool:
        return self._leaves.whole

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
        left: QRectF = self.zones.left
        right: QRectF = left if self.zones.portrait else self.zones.content
        y = self._title(fault)
        why: list[Row] = self._below(left.width(), cause, "", ())
        what: list[Row] = self._below(right.width(), "", heading, points)
        tail: list[Row] = self._tail(right.width(), staff, note)
        bottom = right.bottom() + (self.px(8) if staff[0] else 0.0) - sum(row.height + row.gap for row in tail)
        if self.zones.portrait:
            room = QRectF(left.left(), y, left.width(), bottom - y)
            at_once = self._hold([*why, *what], room)
            if at_once:
                self._column(room, [*why, *what], bool(points))
            else:
                self._on_leaves([*why, *what, *tail], QRectF(left.left(), y, left.width(), left.bottom() - y))
        else:
            room = QRectF(left.left(), y, left.width(), left.bottom() - self.px(12) - y)
            beside = QRectF(right.left(), right.top(), right.width(), bottom - right.top())
            at_left = self._hold(why, room)
            if at_left:
                self._column(room, why, False)
            at_once = at_left and least(what) <= beside.height()
            if at_once:
                stack(self, what, lowered(what, beside))
            elif self._leaf(right) < self.theme.text_px(38) * _TWO_LINES < room.height():
                # Above a yes that can't be undone there may be no room for more than a line.
                self._on_leaves([*self._below(left.width(), cause, heading, points), *tail], room)
            else:
                first: list[Row] = [] if at_left else [self._text("cause", cause, 38.0, right.width(), 34.0)]
                alone = not at_left and self._tries_alone(room)
                self._on_leaves([*first, *what, *tail], right, tries=not at_left and not alone)
        if at_once:
            self._leaves.place([], QRectF())
            for row in tail:
                bottom = self.at(row.part, right.left(), bottom, right.width(), row.height) + row.gap

    def _hold(self, rows: list[Row], room: QRectF) -> bool:
        """Whether the room holds the rows, and the tries left where they are to be said."""
        spare, panel = room.height() - least(rows), self._tries()
        if panel is None:
            return spare >= 0.0
        return spare >= max(self.px(_LEAST_TRIES), panel.least(room.width())) + self.px(20)

    def _tries_alone(self, room: QRectF) -> bool:
        """Whether the tries left stand in the room while all else is read elsewhere; there they are placed."""
        panel = self._tries()
        if panel is None or panel.least(room.width()) > room.height():
            return False
        self.at(panel, room.left(), room.top(), room.width(), min(panel.height_for(room.width()), room.height()))
        return True

    def _foot(self, room: QRectF) -> QRectF | None:
        """Where the turner stands, if not in the room: that is above the yes."""
        return self.turner_room() if room == self.zones.content else None

    def _leaf(self, room: QRectF) -> float:
        """The height that is left of a room with a turner."""
        beside = self._foot(room) is not None
        return room.height() - (0.0 if beside else turner_height(self, room.width()) + self.px(20))

    def _on_leaves(self, rows: list[Row], room: QRectF, tries: bool = True) -> None:
        """The picture has no room there; the tries left are no picture."""
        panel = self._tries() if tries else None
        if panel is not None:
            leaf = self._leaf(room)
            rows = [Row(panel, max(panel.least(room.width()), min(panel.height_for(room.width()), leaf))), *rows]
        page = self.value
        about = (page.title, getattr(page, "code", ""), page.tries)
        self._leaves.place(rows, room, about=about, foot=self._foot(room))

    def _tail(self, width: float, staff: tuple[str, str], note: Note | None) -> list[Row]:
        """What stands right above the bar, from above; here a row's gap is below it."""
        rows: list[Row] = []
        if note is not None:
            said = self.notice("note", note, bold=True)
            rows.append(cut_row(said, said.cut, width, self.px(20)))
        if staff[0]:
            rows.append(staff_row(self, staff, width, self.px(28)))
        return rows

    def _title(self, fault: bool) -> float:
        px, left = self.px, self.zones.left
        indent = px(120) if fault else 0.0
        title = self.title(self.value.title, width=left.width() - indent)
        height = title.height_for(left.width() - indent)
        if fault:
            sign = self.part(Sign, "sign", lambda: Sign(self.theme, "sign", False))
            line = height / 2 if height > px(66 * 1.28 * 1.5) else height
            side = px(_SIGN)
            self.at(sign, left.left(), left.top() + (line - side) / 2 + px(4), side, side)
        return self.at(title, left.left() + indent, left.top(), left.width() - indent, height) + px(36)

    def _column(self, room: QRectF, rows: list[Row], with_points: bool) -> None:
        """Picture, cause, things to do; the picture gives way first."""
        px = self.px
        gaps = sum(row.gap for row in rows)
        picture = room.height() - least(rows) - px(20)
        picture = min(px(_PICTURE if with_points or not self.zones.portrait else _LARGE_PICTURE), picture)
        if picture >= px(_LEAST_PICTURE):
            free = room.height() - picture - least(rows)
            picture = max(px(_LEAST_PICTURE), picture - max(0.0, gaps * 0.6 - free))
            rows = [Row(self._picture(), picture), *rows]
        stack(self, rows, room)

    def _text(self, key: str, text: str, px: float, width: float, gap: float) -> Row:
        return text_row(self.words(key, text, px), width, self.px(gap))

    def _below(self, width: float, cause: str, heading: str, points: tuple[Point, ...]) -> list[Row]:
        px = self.px
        rows: list[Row] = []
        if cause:
            rows.append(self._text("cause", cause, 38.0, width, 34.0))
        if heading:
            label = self.words("heading", heading, 36, True, "ink2", 1.3)
            rows.append(Row(label, label.height_for(width), px(30), keeps=True))
        if points:
            rows += todo_rows(self, points, width, px(16 if heading else 30))
        return rows

    def _tries(self) -> TriesPanel | None:
        tries = self.value.tries
        return None if tries is None else self.part(TriesPanel, "tries-panel").show_value(tries)

    def _picture(self) -> TriesPanel | Picture:
        return self._tries() or problem_picture(self, self.value.picture)


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
