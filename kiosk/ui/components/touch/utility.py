"""The dark band that is always below: 言語, 文字の大きさ, 見やすさ, 係員呼出."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.sheets import Utility
from kiosk.ui.components.base import Component, Touchable
from kiosk.ui.components.focus import WIDTH
from kiosk.ui.layout.bars import one_row
from kiosk.ui.style.drawing import icon, square
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.named import Named, name_of

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


BAND, BAND_LANDSCAPE, BAND_TWO_ROWS = 120.0, 104.0, 232.0
_ONE_ROW = 40.0
"""Up to this floor in reference px the entries of a portrait band stand side by side."""
_SIGN = 56.0 + 60.0 + 24.0
_HALF_GAP_MM = 1.27
_LETTERS = 30.0
Band = tuple[tuple[Utility, ...], str]
"""The entries, and the library's name."""


def two_rows(theme: Theme) -> bool:
    """Whether the band's names need two rows."""
    return theme.metrics.portrait and theme.smallest > _ONE_ROW


def band_height(theme: Theme) -> float:
    """Height of the band in reference px."""
    if theme.metrics.portrait:
        return BAND_TWO_ROWS if two_rows(theme) else BAND
    return BAND_LANDSCAPE


def free_of(theme: Theme) -> float:
    """Screen pixels free around an entry: half of the least gap between two targets."""
    return theme.px(max(5.0, _HALF_GAP_MM / theme.metrics.mm))


class _Entry(Touchable[Utility]):
    """One entry of the band."""

    REACH = 4.0

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(theme, name, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._bare = False

    def rebuild(self) -> None:
        kind = TextKind.UTILITY
        words = self.value.label
        self._text = TextBlock(self.theme, words, _LETTERS, True, "on_band", 1.2, 1, kind)
        self._folded = TextBlock(self.theme, words, _LETTERS, True, "on_band", 1.2, 2, kind)
        self.setAccessibleName(words)

    def radius(self) -> float:
        return 12.0

    def ring_rect(self) -> QRectF:
        """Inside: the entries lie at the screen's edge."""
        inset = self.theme.px(WIDTH)
        return self.body().adjusted(inset, inset, -inset, -inset)

    def wish(self) -> float:
        """Width it would like."""
        return self._text.width() + self._wide() + self.theme.px(14 + 24) + 2 * free_of(self.theme)

    def least(self) -> float:
        """Width in which its words are whole, on two lines."""
        return self._folded.phrase_width() + self._wide() + self.theme.px(14 + 24) + 2 * free_of(self.theme)

    def set_bare(self, bare: bool) -> None:
        """Without its sign, where words in large letters take all the room."""
        if bare != self._bare:
            self._bare = bare
            self.update()

    def _wide(self) -> float:
        """Two letters are wider than one sign."""
        if self._bare:
            return 0.0
        return self._side() * (1.4 if self.value.icon == "text_size" else 1.0)

    def _side(self) -> float:
        return self.theme.px(48) * (1.0 if self.theme.growth(TextKind.UTILITY) < 1.3 else 1.2)

    def draw(self, p: QPainter) -> None:
        theme, face, down = self.theme, self.body(), self.isDown() != self.value.lit
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
        if not self._bare:
            icon(p, theme, spot, self.value.icon, role, 4)
        text.paint(p, QRectF(left + wide + gap, face.top(), words + 1, face.height()), role, _MIDDLE)


class UtilityBand(Component[Band]):
    """The band; ``chosen(str)`` with a menu's value.  In XL portrait two rows; in landscape mark and name at left."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str = "utility", parent: QWidget | None = None) -> None:
        super().__init__(theme, name, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._entries: list[_Entry] = []
        self._seams: list[QPointF] = []
        """Where two entries of a row meet."""
        self.show_value(((), ""))

    def set_theme(self, theme: Theme) -> None:
        """All entries change; the height may too: ask ``height_for``."""
        for entry in self._entries:
            entry.set_theme(theme)
        super().set_theme(theme)

    def rebuild(self) -> None:
        utilities, library = self.value
        self._name = Named(library, self._block)
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
        return two_rows(self.theme)

    def height_for(self, _width: float) -> float:
        return self.theme.px(band_height(self.theme))

    def resizeEvent(self, _event: object) -> None:
        self._share()

    def _left(self) -> float:
        """Where the entries begin: in landscape behind sign and name, or the sign alone, if they leave that room."""
        named, signed = self.width() * 0.245, self.theme.px(_SIGN)
        if self.theme.metrics.portrait or one_row(self.theme):
            return 0.0 if self.theme.metrics.portrait else named
        wanted = sum(entry.least() if self._folds() else entry.wish() for entry in self._entries)
        return next((left for left in (named, signed) if wanted <= self.width() - left), 0.0)

    def _folds(self) -> bool:
        """Whether the landscape band is high enough for two lines."""
        return self.theme.smallest * 2.4 <= BAND_LANDSCAPE - 10

    def _two_lines(self, height: float) -> bool:
        """Whether an entry of this height in screen pixels holds two lines."""
        return self.theme.text_px(_LETTERS, TextKind.UTILITY) * 2.4 <= height

    def _name_room(self, left: float) -> QRectF:
        px = self.theme.px
        return QRectF(px(56 + 60 + 18), 0, left - px(134 + 12), self.height())

    def _put(self, entry: _Entry, x: float, y: float, width: float, height: float) -> None:
        free = free_of(self.theme)
        entry.place(QRectF(x, y, width, height).adjusted(free, free, -free, -free))

    def _row(self, entries: Sequence[_Entry], room: QRectF) -> None:
        """Each gets what it wishes and its part of what is left, or of what there is."""
        wishes = [entry.wish() for entry in entries]
        if sum(wishes) > room.width():
            least = [entry.least() for entry in entries]
            part = max(0.0, (room.width() - sum(least)) / (sum(wishes) - sum(least) or 1.0))
            wishes = [low + (high - low) * part for low, high in zip(least, wishes, strict=True)]
        spare = (room.width() - sum(wishes)) / len(wishes)
        x = room.left()
        for entry, wish in zip(entries, wishes, strict=True):
            if x > room.left():
                self._seams.append(QPointF(int(x) - 1, room.center().y()))
            width = wish + spare
            self._put(entry, x, room.top(), width, room.height())
            x += width

    def _share(self) -> None:
        if not self._entries:
            return
        for entry in self._entries:
            entry.set_bare(False)
        left, width, height = self._left(), self.width() - self._left(), self.height()
        one_line = not self.theme.metrics.portrait and not self._folds()
        for entry in self._entries if one_line and sum(each.wish() for each in self._entries) > width else ():
            entry.set_bare(True)
        self._seams.clear()
        rows = [self._entries]
        if self.two_rows:
            rows = [self._entries[at : at + 2] for at in range(0, len(self._entries), 2)]
            high = height / len(rows) - 2 * free_of(self.theme)
            if any(sum(each.wish() for each in row) > width for row in rows) and not self._two_lines(high):
                for entry in self._entries:
                    entry.set_bare(True)
        for at, row in enumerate(rows):
            self._row(row, QRectF(left, at * height / len(rows), width, height / len(rows)))

    def draw(self, p: QPainter) -> None:
        theme, rect = self.theme, QRectF(self.rect())
        p.fillRect(rect, theme.color("band"))
        if theme.palette.flat:
            p.fillRect(QRectF(0, 0, rect.width(), theme.px(4)), theme.color("line"))
        divider = theme.color("on_band")
        divider.setAlphaF(1.0 if theme.palette.flat else 0.35)
        for seam in self._seams:
            p.fillRect(QRectF(seam.x(), int(seam.y()) - theme.px(24), 2, theme.px(48)), divider)
        if self.two_rows:
            p.fillRect(QRectF(0, rect.center().y() - 1, rect.width(), 2), divider)
        left = self._left()
        if left:
            side = theme.px(60)
            theme.paint_sign(p, square(theme.px(56) + side / 2, rect.center().y(), side), on_band=True)
        room = self._name_room(left)
        if room.width() > 0:
            self._name.block(room.width(), room.height()).paint(p, room, "on_band", _MIDDLE)

    def _block(self, text: str) -> TextBlock:
        return TextBlock(self.theme, name_of(text), 36, True, "on_band", 1.2, kind=TextKind.FIXED)
