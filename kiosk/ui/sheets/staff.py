"""お困りのとき: how to reach a member of staff."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.art import icons
from kiosk.art.palette import Ink
from kiosk.screen.values.sheets import StaffSheet
from kiosk.ui.components.picture.picture import Picture
from kiosk.ui.sheets.view import SheetView


def _person(p: QPainter, rect: QRectF, ink: Ink, _: float) -> None:
    icons.paint_icon(p, rect, "person", ink.ink if ink.mono else ink.bay, 3)


class StaffView(SheetView[StaffSheet]):
    """A person, the sentence, one way out."""

    def arrange(self) -> None:
        px, zones, page = self.px, self.zones, self.value
        side = px(48 if zones.portrait else 200)
        width = zones.screen.width() - 2 * side
        side_of_picture = px(150)
        room = width - side_of_picture - px(48)
        title = self.title(page.title, 66.0)
        text = self.words("text", page.text, 40, line_height=1.45)
        words = title.height_for(room) + px(24) + text.height_for(room)
        height = px(72) + max(words, side_of_picture) + px(48) + px(132) + px(48)
        bottom = zones.band.top()
        height = min(height, bottom - px(24))
        self.paper = QRectF(0, bottom - height, zones.screen.width(), height)
        y = self.paper.top() + px(72)
        picture = self.part(Picture, "person", lambda: Picture(self.theme, "person", _person))
        self.at(picture, side, y, side_of_picture, side_of_picture)
        x = side + side_of_picture + px(48)
        y = self.at(title, x, y, room, title.height_for(room)) + px(24)
        self.at(text, x, y, room, text.height_for(room))
        top = bottom - px(48 + 132)
        self.at(self.quiet(page.close, accent=True), side, top, width, px(132))
