"""What has no room at once stands on leaves of the same page, turned by two buttons: not shrunk, not left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import Action
from kiosk.ui.components.read.words import Words
from kiosk.ui.layout.board import Board
from kiosk.ui.layout.stack import Row, least, stack
from kiosk.ui.layout.turner import LETTERS, TURNER, WHERE, turner_height, turner_of, where_of
from kiosk.ui.style.theme import TextKind
from kiosk.visit.chapter.common import Touched

__all__ = ["TURNER", "Leaves", "turning_height"]
_GAP = 20.0


def turning_height(board: Board, width: float) -> float:
    """What the turner takes of the height of a room of ``width`` in which all has no room at once, in screen pixels."""
    return turner_height(board, width) + board.px(_GAP)


class Leaves:
    """The rows of one room of a board; a board may have several, each with its own name."""

    def __init__(self, board: Board, name: str = "leaf") -> None:
        self._board, self._name = board, name
        self._at, self._count = 0, 1
        self._about: object = None
        self._seen: set[int] = set()

    @property
    def count(self) -> int:
        return self._count

    @property
    def at(self) -> int:
        """Which leaf is shown, from 0."""
        return self._at

    @property
    def whole(self) -> bool:
        """Whether every leaf was shown."""
        return len(self._seen) >= self._count

    @property
    def more(self) -> bool:
        """Whether a leaf follows the one that is shown."""
        return self._at < self._count - 1

    def restart(self) -> None:
        """Show the first leaf again, at the next ``place``."""
        self._at = 0

    def place(
        self,
        rows: Sequence[Row],
        room: QRectF,
        grow: float = 1.0,
        about: object = None,
        first: QWidget | None = None,
        foot: QRectF | None = None,
    ) -> float:
        """Place the rows of the leaf that is open, and the turner where there are several; the lower edge of the rows.

        ``about``: what the rows speak of; when it is another one, the leaf of ``first`` is shown, or the first one.
        ``foot``: where the turner stands, if not at the lower end of the room.
        """
        another = about != self._about
        if another:
            self._about, self._at, self._seen = about, 0, set()
        if least(rows) <= room.height():
            leaves, turner = [range(len(rows))], QRectF()
        else:
            turner, room = self._cut(room, foot)
            whole, rows = rows, _cut_up(rows, room.height())
            shown_parts = {row.part for row in rows}
            for row in whole:
                if row.part not in shown_parts:
                    self._board.leave_out(row.part)
            leaves = _split(rows, room.height())
        if len(leaves) != self._count:
            self._seen = set()
        if another and first is not None:
            self._at = next((at for at, leaf in enumerate(leaves) if any(rows[row].part is first for row in leaf)), 0)
        self._count, self._at = len(leaves), min(self._at, len(leaves) - 1)
        self._seen.add(self._at)
        if self._count > 1:
            self._turner(turner)
        shown = [rows[at] for at in leaves[self._at]]
        here = {row.part for row in shown}
        for row in rows:
            if row.part not in here:
                self._board.leave_out(row.part)
        return stack(self._board, shown, room, grow)

    def turn(self, by: int) -> None:
        self._at = max(0, min(self._count - 1, self._at + by))

    def _cut(self, room: QRectF, foot: QRectF | None) -> tuple[QRectF, QRectF]:
        """The turner's part of the room, and what it leaves free."""
        below = room if foot is None else foot
        height = turner_height(self._board, below.width())
        turner = QRectF(below.left(), below.bottom() - height, below.width(), height)
        bottom = min(room.bottom(), turner.top() - self._board.px(_GAP))
        return turner, QRectF(room.left(), room.top(), room.width(), bottom - room.top())

    def _turner(self, foot: QRectF) -> None:
        board, turner = self._board, turner_of(self._board, foot.width())
        width, back, on = turner.width, "arrow_left" if turner.signed else "", "arrow_right" if turner.signed else ""
        if self._at > 0:
            self._button("previous", board.turning[0], back, foot.left(), foot, width, -1)
        if self._at < self._count - 1:
            self._button("next", board.turning[1], on, foot.right() - width, foot, width, 1)
        side = width + board.px(12)
        words = f"{self._at + 1} / {self._count}"
        if not where_of(board.theme, words).fits(foot.width() - 2 * side):
            words = words.replace(" ", "")
        where: Words = board.words(
            f"{self._name}-where", words, WHERE, True, "ink", 1.2, 1, TextKind.TITLE,
            Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter,
        )  # fmt: skip
        board.at(where, foot.left() + side, foot.top(), foot.width() - 2 * side, foot.height())

    def _button(self, key: str, label: str, icon: str, x: float, foot: QRectF, width: float, by: int) -> None:
        action = Action(f"{self._name}-{key}", label, icon, Touched())
        part = self._board.quiet(action, px=LETTERS, repeats=True)
        self._board.turned_by(action.key, lambda: self.turn(by))
        self._board.at(part, x, foot.top(), width, foot.height())


def _cut_up(rows: Sequence[Row], height: float) -> list[Row]:
    """The rows, each in pieces that a leaf of this height holds, where it can be cut.

    A text that is cut anyway, or else would leave its heading alone, begins where the leaf above it ends.
    """
    done: list[Row] = []
    used = 0.0
    for row in rows:
        gap = row.tightest if used else 0.0
        left = height - used - gap
        alone = bool(done) and done[-1].keeps and least([done[-1], row]) > height
        pieces: Sequence[Row] = [row]
        if row.begun is not None and row.height > left and (row.height > height or alone):
            pieces = row.begun(left, height)
        elif row.cut is not None:
            pieces = row.cut(height)
        for piece in pieces:
            fits = used + (piece.tightest if used else 0.0) + piece.height <= height
            used = used + (piece.tightest if used else 0.0) + piece.height if fits else piece.height
        done += pieces
    return done


def _split(rows: Sequence[Row], height: float) -> list[range]:
    """Which rows stand on which leaf, in their order, one at least on each; never two pieces of one part."""
    leaves, begin, used = [], 0, 0.0
    for at, row in enumerate(rows):
        gap = row.tightest if at > begin else 0.0
        # A part that is cut stands once on a leaf: it shows one piece at a time.
        again = at > begin and row.part is rows[at - 1].part
        if at > begin and (again or used + gap + row.height > height):
            end = at
            while end - 1 > begin and rows[end - 1].keeps and least(rows[end - 1 : at + 1]) <= height:
                end -= 1
            leaves.append(range(begin, end))
            begin, gap = end, 0.0
            used = least(rows[begin:at]) + (row.tightest if at > begin else 0.0)
        used += gap + row.height
    return [*leaves, range(begin, len(rows))]
