"""What came from the card, as it is shown beside the form and on the pages before and after it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.elements import FromCardView
from kiosk.typefaces import HOUSE_LANGUAGE
from kiosk.ui.components.base import Component
from kiosk.ui.style.drawing import fill_box, icon, line_box, square
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.cuts import plain
from kiosk.ui.text.pieces import pieces_of
from kiosk.ui.text.runs import Part, verbatim

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_TITLE, _LETTERS = TextKind.TITLE, 34.0
_NOTE, _NOTE_LETTERS = 0.52, 30.0
"""Of the heading's row, what the note beside it may take; and its letters."""


def halves(view: FromCardView) -> tuple[tuple[str, FromCardView], tuple[str, FromCardView]]:
    """The name and the address, where they must stand on different pages; each with the name of its part."""
    name = replace(view, address="", substituted=False)
    return ("from-card-name", name), ("from-card-address", replace(view, name="", birth_and_gender=""))


class FromCard(Component[FromCardView]):
    """What came from the card and can't be changed: leaf tint, a lock, a heading, a name and further lines.

    ``compact`` is the form's variant without ground and heading: the lock in a small leaf box; below it the note, where
    it says what no lock can show.  What is empty has no line (``halves``).
    """

    def __init__(self, theme: Theme, name: str, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self._compact, self._letters = compact, _LETTERS

    def set_letters(self, px: float = 34.0) -> None:
        """How large the letters are, as reference px of the compact variant."""
        if px != self._letters:
            self._letters = px
            self.set_theme(self.theme)

    def rebuild(self) -> None:
        theme, it = self.theme, self.value
        name, first = verbatim(it.name, True), it.birth_and_gender
        if self._compact:
            lines = [it.address, it.note if it.substituted else ""]
            born = (Part("\u3000" * bool(it.name) + first),) if first else ()
            rows: list[tuple[Part, ...] | str] = [name + born, verbatim(it.address), lines[1]]
            apart: list[tuple[Part, ...] | str] = [name, first, *rows[1:]]
            self._rows, self._apart = self._small(rows), self._small(apart)
        else:
            lines = [it.address]
            rows = [each for each in (first, verbatim(it.address)) if each]
            self._apart = []
            part = self._letters / _LETTERS
            self._rows = [TextBlock(theme, name, 52 * part, True, line_height=1.4, kind=_TITLE)] if name else []
            self._rows += [TextBlock(theme, row, 38 * part, line_height=1.5) for row in rows]
        self._head = TextBlock(theme, it.heading, 32, True, "leaf", 1.0, 2, kind=TextKind.TITLE)
        right = Qt.AlignmentFlag.AlignRight
        self._note = TextBlock(theme, it.note, _NOTE_LETTERS, False, "leaf", 1.0, 2, TextKind.TITLE, align=right)
        self._wide_head = TextBlock(theme, it.heading, 32, True, "leaf", 1.2, 3, kind=TextKind.TITLE)
        self._wide_note = TextBlock(theme, it.note, 30, False, "leaf", 1.2, 3, kind=TextKind.TITLE)
        said = ["" if self._compact else it.heading, it.name, first, *lines]
        self.setAccessibleName(" ".join(filter(None, said)))
        self.setAccessibleDescription(it.note)

    def _small(self, rows: list[tuple[Part, ...] | str]) -> list[TextBlock]:
        return [TextBlock(self.theme, row, self._letters, line_height=1.4, kind=_TITLE) for row in rows if row]

    def _lines(self, width: float) -> list[TextBlock]:
        """The words in a room of this width; the birth date stands below a name that is long, or cut for leaves."""
        name = self.value.name
        large = self.theme.growth() > 1.0 or "\n" in name
        if self._apart and name and large and self._rows[0].width() > width:
            return self._apart
        return self._rows

    def _pad(self) -> tuple[float, float, float]:
        """Left, top, right of the words."""
        px = self.theme.px
        return (px(86), 0.0, 0.0) if self._compact else (px(40), px(92), px(40))

    def height_for(self, width: float) -> float:
        left, top, right = self._pad()
        room = width - left - right
        rows = sum(row.height_for(room) for row in self._lines(room))
        if self._compact:
            return max(self.theme.px(64), rows)
        return top + self._grown(width) + rows + self.theme.px(28)

    def _grown(self, width: float) -> float:
        """How much higher the heading is in larger letters, where the note stands below it."""
        px, room = self.theme.px, width - self.theme.px(128)
        usual = self.theme.growth() == 1.0 and self.theme.smallest <= _NOTE_LETTERS
        by_hand = usual and self.theme.language == HOUSE_LANGUAGE
        note = min(self._note.width() + 2, room * _NOTE)
        whole = by_hand or note > self._note.width()
        beside = by_hand or (whole and self._head.width() + note + px(12) <= room)
        if beside and self._head.height_for(1e6) <= px(62):
            return 0.0
        return max(0.0, self._wide_head.height_for(room) + self._wide_note.height_for(room) - px(60))

    def cut(self, width: float, height: float) -> list[FromCardView]:
        """The compact variant in pieces of at most a height, each with some lines of the name or of the address."""
        left, _, right = self._pad()
        empty = replace(self.value, name="", birth_and_gender="", address="", substituted=False)
        room, lines = width - left - right, self._apart
        date = lines[1].height_for(room) if self.value.birth_and_gender else 0.0
        born = date if date + lines[0].height_for(1e9) <= height else 0.0
        names, *rest = (
            [plain(part) for part in pieces_of(row, room, height - (0.0 if at else born))]
            for at, row in enumerate(lines)
        )
        views = [replace(empty, name=piece) for piece in names]
        if date:
            last = views.pop() if born else empty
            views, rest = [*views, replace(last, birth_and_gender=self.value.birth_and_gender)], rest[1:]
        return views + [replace(empty, address=piece) for row in rest for piece in row]

    def draw(self, p: QPainter) -> None:
        theme, face = self.theme, self.body()
        left, top, right = self._pad()
        if self._compact:
            spot = square(face.left() + theme.px(34), face.center().y(), theme.px(60))
            fill_box(p, theme, spot, 16, "leaf_tint")
            line_box(p, theme, spot, 16, "line", theme.palette.notice_border)
            inset = theme.px(11)
            icon(p, theme, spot.adjusted(inset, inset, -inset, -inset), "lock", "leaf", 4.5)
        else:
            self._header(p, face)
        y = face.top() + top + (0.0 if self._compact else self._grown(face.width()))
        if self._compact:
            y = face.center().y() - self.height_for(face.width()) / 2
        room = face.width() - left - right
        for row in self._lines(room):
            height = row.height_for(room)
            row.paint(p, QRectF(face.left() + left, y, room, height))
            y += height

    def _header(self, p: QPainter, face: QRectF) -> None:
        theme = self.theme
        fill_box(p, theme, face, 28, "leaf_tint")
        line_box(p, theme, face, 28, "line", theme.palette.notice_border)
        icon(p, theme, square(face.left() + theme.px(58), face.top() + theme.px(40), theme.px(38)), "lock", "leaf", 4.5)
        row = QRectF(face.left() + theme.px(88), face.top() + theme.px(10), face.width() - theme.px(128), theme.px(60))
        grown = self._grown(face.width())
        line = theme.color("leaf")
        line.setAlphaF(1.0 if theme.palette.flat else 0.18)
        left, wide = face.left() + theme.px(40), face.width() - theme.px(80)
        p.fillRect(QRectF(left, face.top() + theme.px(72) + grown, wide, 2), line)
        if grown:
            head = self._wide_head.paint(p, row.adjusted(0, 0, 0, grown))
            self._wide_note.paint(p, row.adjusted(0, head, 0, grown))
            return
        note = min(self._note.width() + 2, row.width() * _NOTE)
        self._head.paint(p, row.adjusted(0, 0, -note - theme.px(12), 0), valign=_MIDDLE)
        self._note.paint(p, QRectF(row.right() - note, row.top(), note, row.height()), valign=_MIDDLE)
