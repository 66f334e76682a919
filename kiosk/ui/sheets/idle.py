"""続けますか: the sun goes down over an opaque bay; nothing personal stays readable."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.art import bay, scenes
from kiosk.art.palette import Ink
from kiosk.screen.values.sheets import IdleSheet
from kiosk.ui.components.picture.picture import Picture
from kiosk.ui.components.progress.ring import CountdownRing
from kiosk.ui.components.read.words import Words
from kiosk.ui.components.touch.buttons import PrimaryButton
from kiosk.ui.layout.bars import one_row, primary_label
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.quiet import quiet_label
from kiosk.ui.layout.stack import Row, text_row
from kiosk.ui.sheets.view import SheetView
from kiosk.ui.style.theme import TextKind, Theme

_PAPER, _LEAST_PAPER = 1096.0, 900.0
_KEEP, _LOW_KEEP, _END = 204.0, 132.0, 132.0
_BESIDE = 0.6
"""The part of a row that the way on has beside the end."""
_KEEP_LETTERS = 80.0
_DUSK, _NARROW_DUSK, _LARGE = 0.42, 0.3, 1.4
"""The dusk's part of a landscape screen, and that beside large letters; from which growth on they are large."""
_ROUND = 60.0
"""How far the scene reaches under the paper's round corners, in reference px."""


class IdleView(SheetView[IdleSheet]):
    """Dusk above and paper below; in landscape dusk at the left and paper at the right."""

    opaque = True

    def __init__(self, theme: Theme, value: IdleSheet, parent: QWidget | None = None) -> None:
        super().__init__(theme, value, parent)
        self._scene, self._dusk = QRectF(), QPixmap()
        self._painted: object = None

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    def arrange(self) -> None:
        px, zones = self.px, self.zones
        bottom, width = zones.band.top(), zones.screen.width()
        if zones.portrait:
            height = min(bottom * 0.8, max(px(_PAPER), px(_LEAST_PAPER), self._wanted(width - px(128))))
            self.paper = QRectF(0, bottom - height, width, height)
            self._scene = QRectF(0, 0, width, self.paper.top() + px(_ROUND))
            side = px(48)
        else:
            left = width * (_DUSK if self.theme.growth() < _LARGE else _NARROW_DUSK)
            self.paper = QRectF(left, 0, width - left, bottom)
            self._scene = QRectF(0, 0, left + px(_ROUND), bottom)
            side = px(64)
        self._name()
        self._content(self.paper.adjusted(side, 0, -side, 0))

    def backdrop(self, p: QPainter) -> None:
        """Covers the page at once, from the first frame; the scene is painted once for its size."""
        ground = self.theme.color("band" if not self.theme.palette.flat else "paper")
        p.fillRect(QRectF(self.rect()), ground)
        size, ratio = self._scene.toAlignedRect().size(), self.devicePixelRatioF()
        key = (size.width(), size.height(), self.theme.contrast)
        if key != self._painted:
            self._painted = key
            self._dusk = QPixmap(size * ratio)
            self._dusk.setDevicePixelRatio(ratio)
            self._dusk.fill(ground)  # soft edges would else mix with whatever lay in this memory
            brush = QPainter(self._dusk)
            brush.setRenderHint(QPainter.RenderHint.Antialiasing)
            bay.paint_bay(brush, self._scene, self.theme.art, dusk=True, scene=scenes.DUSK)
            brush.end()
        p.drawPixmap(0, 0, self._dusk)

    def beyond(self, paper: QRectF) -> QRectF:
        """In landscape only the left corners are round."""
        far = self.px(_ROUND)
        return paper.adjusted(0, 0, 0, far) if self.zones.portrait else paper.adjusted(0, 0, far, far)

    def _wanted(self, width: float) -> float:
        keep, end = self._ways(width, width)
        return self.px(64 + 48 + 48 + 28 + 36) + self._counting().wished + keep + end + self._text().height_for(width)

    def _ways(self, keep: float, end: float) -> tuple[float, float]:
        """Heights of the way on and of the end, for these widths."""
        px, theme, page = self.px, self.theme, self.value
        on = primary_label(theme, page.keep, _KEEP_LETTERS).height_for(keep - px(88)) + px(24)
        off = quiet_label(theme, page.end).height_for(end - px(90)) + px(24)
        low = not self.zones.portrait and theme.growth() > 1.0
        return max(px(_LOW_KEEP if low else _KEEP), on), max(px(_END), off)

    def _text(self) -> Words:
        return self.words("text", self.value.text, 42, line_height=1.5, kind=TextKind.TITLE)

    def _name(self) -> None:
        px = self.px
        if not self.zones.portrait:
            return
        sign = self.part(Picture, "mark", lambda: Picture(self.theme, "mark", self._mark))
        self.at(sign, px(64), px(70), px(82), px(68))
        room = QRectF(px(164), px(70), self.zones.screen.width() - px(212), px(68))
        self.library_name(self.library, 48, room, "on_band")

    def _mark(self, p: QPainter, rect: QRectF, _ink: Ink, _value: float) -> None:
        self.theme.paint_sign(p, rect, on_band=True)

    def _content(self, room: QRectF) -> None:
        """The way on above the end; beside it where question and reason take the height."""
        px, page = self.px, self.value
        width, bottom = room.width(), room.bottom() - px(36)
        high, low = self._ways(width, width)
        keep = self.action(
            PrimaryButton, page.keep, lambda: PrimaryButton(self.theme, page.keep.key, True, _KEEP_LETTERS)
        ).show_value(page.keep)
        top = bottom - low - px(28) - high
        standard = self.theme.growth() == 1.0
        if standard and not one_row(self.theme):
            lack = self._counting().wished - (top - room.top() - self._text().height_for(width - px(32)) - px(90))
            lower = min(high - px(_LOW_KEEP), max(0.0, lack))
            top, high = top + lower, high - lower
        if standard or self.zones.portrait or self._holds(width - px(32), top - room.top()):
            self.at(self.quiet(page.end), room.left(), bottom - low, width, low)
            self.at(keep, room.left(), top, width, high)
        else:
            wide = (width - px(28)) * _BESIDE
            high = max(self._ways(wide, width - px(28) - wide))
            top = bottom - high
            self.at(self.quiet(page.end), room.left(), top, width - px(28) - wide, high)
            self.at(keep, room.right() - wide, top, wide, high)
        self._question(QRectF(room.left() + px(16), room.top(), width - px(32), top - room.top()))

    def _holds(self, width: float, height: float) -> bool:
        """Whether the reason stands below question and ring."""
        return height - self._text().height_for(width) - self.px(90) >= self._counting().wished

    def _question(self, room: QRectF) -> None:
        """The question beside the ring, and below both why it is asked; at the ring's side where that is higher."""
        px, side = self.px, self._counting().wished
        beside = room.width() - side - px(32 if one_row(self.theme) else 12)
        if self.theme.growth() == 1.0:
            side = min(side, room.height() - self._text().height_for(room.width()) - px(90))
            beside = room.width() - side - px(32)
        elif not self._holds(room.width(), room.height()):
            self._column(QRectF(room.left(), room.top() + px(48), beside, room.height() - px(48 + 28)), room)
            return
        self._leaves.place([], QRectF())
        text = self._text()
        text_height = text.height_for(room.width())
        free = max(0.0, room.height() - side - text_height)
        y = room.top() + free * 0.4
        self.at(self._counting(), room.right() - side, y, side, side)
        self.at(self._title(), room.left(), y, beside, side)
        y += side + free * 0.25
        self.at(text, room.left(), y, room.width(), text_height)

    def _column(self, column: QRectF, room: QRectF) -> None:
        """Question and reason at the left of the ring, on leaves where they are still higher."""
        title, side = self._title(), self._counting().wished
        rows = [
            Row(title, title.height_for(column.width()), keeps=True),
            text_row(self._text(), column.width(), self.px(28)),
        ]
        y = max(room.top() + self.px(28), column.center().y() - side / 2)
        self.at(self._counting(), room.right() - side, y, side, side)
        self._leaves.place(rows, column, about=self.value.text)

    def _counting(self) -> CountdownRing:
        return self.part(CountdownRing, "ring").show_value(self.value)

    def _title(self) -> Words:
        middle = Qt.AlignmentFlag.AlignVCenter
        return self.words(
            "title", self.value.title, 92, True, "ink", 1.25, 2, TextKind.FIXED, valign=middle, tracking=0.02
        )
