"""3 署名用パスワード: what is asked for, how many tries are left, and keys that feed the Secret and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.card import PasswordPage
from kiosk.screen.values.elements import Note, NoticeKind, Tabs
from kiosk.screen.values.lines import one_line
from kiosk.ui.bridge import Kit
from kiosk.ui.components.progress.shelves import TriesLeft
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.components.read.sign import Sign
from kiosk.ui.components.read.tips import TipLine
from kiosk.ui.components.touch.switch import SegmentedSwitch
from kiosk.ui.components.typed.dots import PasswordDots
from kiosk.ui.keyboards import SecretAbcKeyboard
from kiosk.ui.layout.stack import Row, fitting, stack
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.view import Entry, Ground, PageView
from kiosk.ui.style.theme import Theme
from kiosk.visit.chapter.card import SecretChanged
from kiosk.visit.chapter.common import Touched
from kiosk.visit.chapter.keys import TypingDropped
from kiosk.visit.preferences import KeyOrder

_WAY = 72.0
_KEYS, _ROW, _FIELD = 471.0, 64.0, 128.0
_CHARACTERS = frozenset([*range(0x30, 0x3A), *range(0x41, 0x5B)])
_SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class PasswordView(PageView[PasswordPage]):
    """The characters go byte by byte from key to Secret; the page knows how many there are."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def __init__(self, theme: Theme, kit: Kit, value: PasswordPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        # No input method may see what is typed here.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def underlay(self) -> QRectF:
        """From a little above the field."""
        if not self.zones.portrait:
            return super().underlay()
        top = self._field_top() - self.px(38)
        return QRectF(0, top, self.zones.screen.width(), self.zones.band.top() - top)

    def arrange(self) -> None:
        self._read()
        bar = self.zones.bar
        x, width, y = bar.left(), bar.width(), self._field_top()
        dots = self._dots()
        y = self.at(dots, x, y, width, self.px(_FIELD)) + self.px(14)
        self._count(x, y, width)
        keys = self._keys()
        self.at(keys, x, y + self.px(_ROW + 14), width, self.px(_KEYS))

    def _field_top(self) -> float:
        gap = 57.0 if self.zones.portrait else 69.0
        return self.zones.bar.top() - self.px(gap + _KEYS + 14 + _ROW + 14 + _FIELD)

    # what is read --------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        left = self.zones.left
        bottom = self.underlay().top() - self.px(28) if self.zones.portrait else left.bottom()
        room = QRectF(left.left(), left.top(), left.width(), bottom - left.top())
        # Smaller letters, then a title on one line, before anything is left out.
        looks = (
            (theme, level, short)
            for level, short in ((0, False), (0, True), (1, True), (2, True))
            for theme in self.themes()
        )
        rows = fitting(looks, lambda look: self._rows(room.width(), *look), room)
        used = {row.part.objectName() for row in rows}
        for key in ("title", "title-short", "lead", "tries", "keep-card"):
            if key not in used and key in self._parts:
                self.drop(key)
        stack(self, rows, room, 1.0 if self.zones.portrait else 1.25)

    def _rows(self, width: float, theme: Theme, level: int, short: bool) -> list[Row]:
        """The more is left out, the higher the level: first the reminder of the card, then the lead."""
        page, px = self.value, self.px
        title = self.title(one_line(page.title), 50.0, "title-short", 1) if short else self.title(page.title)
        title = self.sized(title, theme)
        rows = [Row(title, title.height_for(width))]
        lead = self.words("lead", page.lead, 38, theme=theme)
        if level < 2:
            rows.append(Row(lead, lead.height_for(width), px(12)))
        warning = self._warning(theme)
        rows.append(Row(warning, warning.height_for(width), px(30)))
        tries = self.part(TriesLeft, "tries").show_value(page.tries)
        rows.append(Row(tries, px(84), px(52)))
        if page.forgotten is not None:
            rows.append(Row(self.quiet(page.forgotten, accent=True, px=34), px(_WAY), px(38)))
        keep = self._keep(theme)
        if level < 1:
            rows.append(Row(keep, keep.height_for(width), px(34)))
        return rows

    def _warning(self, theme: Theme) -> Notice:
        return self.sized(self.notice("warning", Note(NoticeKind.ATTENTION, self.value.warning), bold=True), theme)

    def _keep(self, theme: Theme) -> TipLine:
        part = self.part(TipLine, "keep-card", lambda: TipLine(self.theme, "keep-card", "still"))
        return self.sized(part.show_value(self.value.keep_card), theme)

    # what is touched -----------------------------------------------------------------------------------------------

    def _dots(self) -> PasswordDots:
        part = self.part(PasswordDots, "password", lambda: PasswordDots(self.theme, "password", self.kit.secret))
        part.show_value(self.value).refresh()
        return part

    def _count(self, x: float, y: float, width: float) -> None:
        page, px = self.value, self.px
        middle = Qt.AlignmentFlag.AlignVCenter
        switch_width = px(420)
        room = width - switch_width - px(20)
        if page.fault:
            text = self.words("fault", page.fault, 32, True, "red", 1.15, 2, valign=middle)
            sign = self.part(Sign, "fault-sign", lambda: Sign(self.theme, "fault-sign", False))
            self.at(sign, x, y + px((_ROW - 44) / 2), px(44), px(44))
            x, room = x + px(56), room - px(56)
        else:
            text = self.words("count", page.count_text, 36, False, "ink", 1.15, 1, valign=middle)
        self.at(text, x, y, room, px(_ROW))
        x += room + px(20)
        orders = Tabs(page.orders, 0 if page.order is KeyOrder.ABC else 1)
        switch = self.part(SegmentedSwitch, "orders", self._make_orders).show_value(orders)
        self.at(switch, x, y, switch_width, px(_ROW))

    def _make_orders(self) -> SegmentedSwitch:
        switch = SegmentedSwitch(self.theme, "orders", weights=(0.88, 1.12))
        switch.chosen.connect(self._order)
        return switch

    def _order(self, index: int) -> None:
        self.pressed.emit(self.value.orders[index].event)

    def _keys(self) -> SecretAbcKeyboard:
        page = self.value
        keys = self.part(SecretAbcKeyboard, "keys", self._make_keys)
        return keys.show_value((page.order, page.clear_label, page.erase_label))

    def _make_keys(self) -> SecretAbcKeyboard:
        keys = SecretAbcKeyboard(self.theme, "keys")
        keys.byte.connect(self._push)
        keys.erased.connect(self._pop)
        keys.cleared.connect(self._clear)
        keys.struck.connect(self.kit.click)
        return keys

    def _counts(self) -> bool:
        """Whether the key that was struck reaches the buffer: the driver would only hear of it afterwards."""
        if self.kit.gate.types():
            return True
        self.pressed.emit(TypingDropped())
        return False

    def _push(self, byte: int) -> None:
        if not self._counts():
            return
        if self.kit.secret.push(byte):
            self._tell()
        else:
            self.pressed.emit(Touched())

    def _pop(self) -> None:
        if self._counts():
            self.kit.secret.pop()
            self._tell()

    def _clear(self) -> None:
        if self._counts():
            self.kit.secret.wipe()
            self._tell()

    def _tell(self) -> None:
        self._dots().refresh()
        self.pressed.emit(SecretChanged(self.kit.secret.length))

    @property
    def entry(self) -> Entry:
        return Entry.SECRET

    def wipe_secret(self) -> None:
        """As 全部消す does, but whenever it is."""
        self.kit.secret.wipe()
        self._tell()

    def type_key(self, event: QKeyEvent) -> bool:
        """A key by its code alone: its text would be a character of the password in a string."""
        code = int(event.key())
        if event.modifiers() & _SHORTCUT:
            return False
        if code in _CHARACTERS:
            if not event.isAutoRepeat():
                self._push(code)
            return True
        if code == int(Qt.Key.Key_Backspace):
            self._pop()
            return True
        if code == int(Qt.Key.Key_Delete):
            self._clear()
            return True
        return False
