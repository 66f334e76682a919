"""係員呼出: what became of the call, or how to reach a member of staff."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.art import icons
from kiosk.art.palette import Ink
from kiosk.screen.values.sheets import StaffSheet
from kiosk.ui.components.picture.picture import Picture
from kiosk.ui.layout.bars import one_row
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.quiet import quiet_label
from kiosk.ui.layout.stack import Row, text_row
from kiosk.ui.sheets.view import SheetView
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.named import name_of
from kiosk.ui.text.runs import Part, mixed

_APART = 28.0
"""Between two ways out, in reference px."""
_NAME, _LONG_NAME, _LONG_GREETING = 34.0, 500.0, 900.0
"""Letters of names in the header, and the width of the library's and a person's that it surely holds, in ref px."""


def _person(p: QPainter, rect: QRectF, ink: Ink, _: float) -> None:
    icons.paint_icon(p, rect, "person", ink.ink if ink.mono else ink.bay, 3)


class StaffView(SheetView[StaffSheet]):
    """A person, the sentence, one way out, or two; and in full the names that may be shortened in the header."""

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    def arrange(self) -> None:
        px, zones, page = self.px, self.zones, self.value
        side = px(48 if zones.portrait else 200)
        width = zones.screen.width() - 2 * side
        side_of_picture = px(150)
        room = width - side_of_picture - px(48)
        title = self.title(page.title, 66.0)
        text = self.words("text", page.text, 40, line_height=1.45)
        words = title.height_for(room) + px(24) + text.height_for(room)
        rows = [Row(title, title.height_for(room), keeps=True), text_row(text, room, px(24))]
        for key, parts in self._names().items():
            name = self.words(key, parts, 40, True, line_height=1.3)
            rows.append(text_row(name, room, px(32)))
        words = sum(row.height + row.gap for row in rows)
        ways = [page.close] if page.end is None else [page.close, page.end]
        way = max(px(132), *(quiet_label(self.theme, one).height_for(width - px(90)) + px(24) for one in ways))
        fixed = px(72 + 48 + 48) + way * len(ways) + px(_APART) * (len(ways) - 1)
        bottom = zones.band.top()
        height = min(fixed + max(words, side_of_picture), bottom - px(24))
        self.paper = QRectF(0, bottom - height, zones.screen.width(), height)
        y = self.paper.top() + px(72)
        picture = self.part(Picture, "person", lambda: Picture(self.theme, "person", _person))
        self.at(picture, side, y, side_of_picture, side_of_picture)
        x = side + side_of_picture + px(48)
        self._leaves.place(rows, QRectF(x, y, room, height - fixed), about=page.text)
        self.at(self.quiet(page.close, accent=True), side, bottom - px(48) - way, width, way)
        if page.end is not None:
            self.at(self.quiet(page.end), side, bottom - px(48 + _APART) - 2 * way, width, way)

    def _names(self) -> dict[str, tuple[Part, ...]]:
        """The names that may be shortened in the header, or left out there for larger letters."""
        hello = mixed(self.greeting, self.theme.language, bold=True) if self.greeting else ()
        named = (("library", name_of(self.library), _LONG_NAME), ("greeting", hello, _LONG_GREETING))
        return {key: parts for key, parts, room in named if parts and self._is_long(parts, room)}

    def _is_long(self, parts: tuple[Part, ...], room: float) -> bool:
        width = TextBlock(self.theme, parts, _NAME, kind=TextKind.FIXED).width()
        return not one_row(self.theme) or width > self.px(room)
