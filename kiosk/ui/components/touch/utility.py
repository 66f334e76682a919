"""The dark band that is always below: 言語, 文字の大きさ, 見やすさ, お困りのとき."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.sheets import Utility
from kiosk.ui.components.base import Component, Touchable
from kiosk.ui.components.focus import WIDTH
from kiosk.ui.style.drawing import icon, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.visit.preferences import TextSize

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


Band = tuple[tuple[Utility, ...], str]
"""The entries, and the library's name."""


class _Entry(Touchable[Utility]):
    """One entry of the band."""

    REACH = 0.0

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(theme, name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def rebuild(self) -> None:
        kind = TextKind.UTILITY
        words = self.value.label
        self._text = TextBlock(self.theme, words, 30, True, "on_band", 1.2, 1, kind)
        self._folded = TextBlock(self.theme, words, 30, True, "on_band", 1.2, 2, kind)
        self.setAccessibleName(words)

    def radius(self) -> float:
        return 12.0

    def ring_rect(self) -> QRectF:
        """Inside: the entries lie at the screen's edge."""
        inset = self.theme.px(WIDTH)
        return self.body().adjusted(inset, inset, -inset, -inset)

    def wish(self) -> float:
        """Width it would like."""
        return self._text.width() + self._wide() + self.theme.px(14 + 24)

    def _wide(self) -> float:
        """Two letters are wider than one sign."""
        return self._side() * (1.4 if self.value.icon == "text_size" else 1.0)

    def _side(self) -> float:
        return self.theme.px(48) * (1.0 if self.theme.growth(TextKind.UTILITY) < 1.3 else 1.2)

    def draw(self, p: QPainter) -> None:
        theme, face, down = self.theme, self.body(), self.isDown()
        role: Role = "band" if down else "on_band"
        if down:
            p.fillRect(face, theme.color("on_band"))
        gap = theme.px(14)
        wide = self._wide()
        room = face.width() - wide - gap - theme.px(16)
        text = self._text if self._text.fits(room) else self._folded
        words = text.set_width(room)
        left = face.center().x() - (wide + gap + words) / 2
        spot = square(left + wide / 2, face.center().y(), wide)
        icon(p, theme, spot, self.value.icon, role, 4)
        text.paint(p, QRectF(left + wide + gap, face.top(), words + 1, face.height()), role, _MIDDLE)


class UtilityBand(Component[Band]):
    """The band; ``chosen(str)`` with a menu's value.  In XL portrait two rows; in landscape mark and name at left."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str = "utility", parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._entries: list[_Entry] = []
        self.show_value(((), ""))

    def set_theme(self, theme: Theme) -> None:
        """All entries change; the height may too: ask ``height_for``."""
        for entry in self._entries:
            entry.set_theme(theme)
        super().set_theme(theme)

    def rebuild(self) -> None:
        utilities, library = self.value
        self._name = TextBlock(self.theme, library, 36, True, "on_band", 1.2, 2, TextKind.FIXED)
        if [entry.value.menu for entry in self._entries] != [each.menu for each in utilities]:
            for entry in self._entries:
                entry.deleteLater()
            self._entries = [self._entry(each) for each in utilities]
        for entry, each in zip(self._entries, utilities, strict=True):
            entry.show_value(each)
        self._share()

    def _entry(self, utility: Utility) -> _Entry:
        menu = utility.menu.value
        entry = _Entry(self.theme, f"utility-{menu}", self)
        entry.clicked.connect(lambda: self.chosen.emit(menu))
        entry.show()
        return entry

    @property
    def two_rows(self) -> bool:
        return self.theme.metrics.portrait and self.theme.size in (TextSize.XL, TextSize.MAX)

    def height_for(self, _width: float) -> float:
        return self.theme.px(232 if self.two_rows else 120 if self.theme.metrics.portrait else 104)

    def resizeEvent(self, _event: object) -> None:
        self._share()

    def _left(self) -> float:
        return 0.0 if self.theme.metrics.portrait else self.width() * 0.245

    def _share(self) -> None:
        if not self._entries:
            return
        left, width, height = self._left(), self.width() - self._left(), self.height()
        if self.two_rows:
            for at, entry in enumerate(self._entries):
                # The last of an odd number has its row to itself.
                wide = width if at % 2 == 0 and at == len(self._entries) - 1 else width / 2
                entry.place(QRectF(at % 2 * width / 2, at // 2 * height / 2, wide, height / 2))
            return
        wishes = [entry.wish() for entry in self._entries]
        spare = (width - sum(wishes)) / len(wishes)
        x = left
        for entry, wish in zip(self._entries, wishes, strict=True):
            room = wish + spare if spare >= 0 else wish * width / sum(wishes)
            entry.place(QRectF(x, 0, room, height))
            x += room

    def draw(self, p: QPainter) -> None:
        theme, rect = self.theme, QRectF(self.rect())
        p.fillRect(rect, theme.color("band"))
        if theme.palette.flat:
            p.fillRect(QRectF(0, 0, rect.width(), theme.px(4)), theme.color("line"))
        divider = theme.color("on_band")
        divider.setAlphaF(1.0 if theme.palette.flat else 0.35)
        for entry in self._entries[1:]:
            box = entry.geometry()
            if box.left() > self._left() + 1:
                tall = theme.px(48)
                p.fillRect(QRectF(box.left() - 1, box.center().y() - tall / 2, 2, tall), divider)
        if self.two_rows:
            p.fillRect(QRectF(0, rect.center().y() - 1, rect.width(), 2), divider)
        if self._left():
            side = theme.px(60)
            theme.paint_sign(p, square(theme.px(56) + side / 2, rect.center().y(), side), on_band=True)
            room = QRectF(theme.px(56 + 60 + 18), 0, self._left() - theme.px(134 + 12), rect.height())
            self._name.paint(p, room, "on_band", _MIDDLE)
