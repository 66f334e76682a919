"""3 署名用パスワード: what is asked for, how many tries are left, and keys that feed the Secret and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.card import PasswordPage
from kiosk.screen.values.elements import Note, NoticeKind, Tabs
from kiosk.ui.bridge import Kit
from kiosk.ui.components.progress.shelves import TriesLeft
from kiosk.ui.components.read.sign import Sign
from kiosk.ui.components.read.tips import TipLine
from kiosk.ui.components.touch.buttons import QuietButton
from kiosk.ui.components.touch.switch import SegmentedSwitch
from kiosk.ui.components.typed.dots import PasswordDots
from kiosk.ui.keyboards import SecretAbcKeyboard
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.secret_feed import SecretFeed
from kiosk.ui.pages.view import Entry, Ground, PageView
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.stands import stands
from kiosk.visit.chapter.card import SecretChanged
from kiosk.visit.chapter.common import Touched
from kiosk.visit.preferences import KeyOrder

_WAY = 72.0
_KEYS, _ROW, _FIELD, _LOW_FIELD, _BETWEEN = 471.0, 64.0, 128.0, 104.0, 14.0
_TALL_GAP, _TALL_KEYS, _TALL_TOP = 22.0, 430.0, 10.0
_SWITCH, _SWITCH_SIDE, _WEIGHTS = 420.0, 18.0, (0.44, 0.56)
_COUNT, _BESIDE, _FAULT_SIGN = 36.0, 32.0, 56.0
_LARGE = 40.0
"""Letters in reference px from which on the count and the order of the keys have no room in one row."""
_CHARACTERS = frozenset([*range(0x30, 0x3A), *range(0x41, 0x5B)])
_SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class PasswordView(PageView[PasswordPage]):
    """The characters go byte by byte from key to Secret; the page knows how many there are."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT
    keyed = True

    def __init__(self, theme: Theme, kit: Kit, value: PasswordPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._leaves, self._tall_themes = Leaves(self), dict[Theme, bool]()
        self._feed = SecretFeed(self, kit.secret, self._tell, lambda: self.pressed.emit(Touched()))
        # No input method may see what is typed here.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def underlay(self) -> QRectF:
        """From a little above the field."""
        if not self.zones.portrait:
            return super().underlay()
        top = self._field_top() - self.px(24 if self._tall() else 38)
        return QRectF(0, top, self.zones.screen.width(), self.zones.band.top() - top)

    def arrange(self) -> None:
        self._read()
        bar = self.zones.bar
        x, width, y = bar.left(), bar.width(), self._field_top()
        dots = self._dots()
        y = self.at(dots, x, y, width, self.px(self._field())) + self.px(_BETWEEN)
        y = self._count(x, y, width) + self.px(_BETWEEN)
        gap, keys = self._below()
        self.at(self._keys(), x, self.zones.bar.top() - self.px(gap + keys), width, self.px(keys))

    def _below(self) -> tuple[float, float]:
        """Between the keys and the bar, and the height of the keys, in reference px."""
        if self._tall():
            return _TALL_GAP, min(_TALL_KEYS, self._room() - self._field())
        return 57.0 if self.zones.portrait else 69.0, _KEYS

    def _room(self) -> float:
        """What the field and the keys have at most, in reference px, where all stands below one another."""
        room = (self.zones.bar.top() - self._rows_height()) / self.px(1)
        return room - _TALL_GAP - 2 * _BETWEEN - _TALL_TOP

    def _field(self) -> float:
        """Height of the field in reference px: lower where it would take from the keys what a finger needs."""
        if not self._tall():
            return _FIELD
        return min(_FIELD, max(_LOW_FIELD, self._room() - self._keys().least_height() / self.px(1)))

    def _tall(self) -> bool:
        """Whether the count and the order of the keys each need a row of their own."""
        theme = self.theme
        if theme not in self._tall_themes:
            page, width = self.value, self.zones.bar.width()
            shares = (px * theme.px(_SWITCH) - theme.px(_SWITCH_SIDE) for px in _WEIGHTS)
            orders = zip(page.orders, shares, strict=True)
            narrow = any(
                TextBlock(theme, each.label, 30, True, max_lines=1, kind=TextKind.KEY).width() > room
                for each, room in orders
            )
            count = TextBlock(theme, page.count_text, _COUNT, line_height=1.15, max_lines=1)
            room = width - theme.px(_SWITCH + 20)
            self._tall_themes[theme] = narrow or theme.smallest > _LARGE or not stands(count, room, theme.px(_ROW))
        return self._tall_themes[theme]

    def _field_top(self) -> float:
        gap, keys = self._below()
        rows = self._rows_height() + self.px(self._field() + 2 * _BETWEEN)
        return self.zones.bar.top() - self.px(gap + keys) - rows

    def _rows_height(self) -> float:
        """Height of the count and the order of the keys, in screen pixels."""
        if not self._tall():
            return self._row
        return self._count_height() + self.px(_BETWEEN) + self._switch().height_for(self.zones.bar.width())

    @property
    def _row(self) -> float:
        """Height of the count and the order of the keys side by side, in screen pixels."""
        return self.px(max(_ROW, self.theme.target))

    def _count_height(self) -> float:
        count = TextBlock(self.theme, self.value.count_text, _COUNT, line_height=1.15, max_lines=1)
        return max(self._row, self.theme.text_px(_COUNT) * 1.2, count.height_for(self.zones.bar.width()))

    # what is read --------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        left = self.zones.left
        bottom = self.underlay().top() - self.px(28) if self.zones.portrait else left.bottom()
        room = QRectF(left.left(), left.top(), left.width(), bottom - left.top())
        self._leaves.place(
            self._rows(room.width()), room, 1.0 if self.zones.portrait else 1.25, (self.theme, self.value.fault)
        )

    def _rows(self, width: float) -> list[Row]:
        """What is wrong comes first; then what is asked for, and how many tries are left."""
        page, px = self.value, self.px
        title = self.title(page.title)
        rows = [Row(title, title.height_for(width))]
        if page.fault and not self._fault_beside():
            fault = self.notice("fault", Note(NoticeKind.FAULT, page.fault), bold=True)
            rows.append(cut_row(fault, fault.cut, width, px(24)))
        rows.append(text_row(self.words("lead", page.lead, 38), width, px(12)))
        warning = self.notice("warning", Note(NoticeKind.ATTENTION, page.warning), bold=True)
        rows.append(cut_row(warning, warning.cut, width, px(30)))
        tries = self.part(TriesLeft, "tries").show_value(page.tries)
        rows.append(Row(tries, tries.height_for(width), px(52)))
        if page.forgotten is not None:
            rows.append(self._way(self.quiet(page.forgotten, accent=True, px=34), width))
        keep = self.part(TipLine, "keep-card", lambda: TipLine(self.theme, "keep-card", "still"))
        keep.show_value(page.keep_card)
        rows.append(Row(keep, keep.height_for(width), px(34)))
        return rows

    def _way(self, button: QuietButton, width: float) -> Row:
        least = max(self.px(_WAY), self.px(self.theme.target))
        heights = (least, least * 1.4, least * 2, least * 2.6)
        return Row(button, next((each for each in heights if button.stands(width, each)), heights[-1]), self.px(38))

    # what is touched -----------------------------------------------------------------------------------------------

    def _dots(self) -> PasswordDots:
        part = self.part(PasswordDots, "password", lambda: PasswordDots(self.theme, "password", self.kit.secret))
        part.show_value(self.value).refresh()
        return part

    def _count(self, x: float, y: float, width: float) -> float:
        """Place the count, or what is wrong, and the order of the keys; the lower edge of them."""
        page, px = self.value, self.px
        middle = Qt.AlignmentFlag.AlignVCenter
        switch = self._switch()
        if self._tall():
            high = self._count_height()
            text = self.words("count", page.count_text, _COUNT, False, "ink", 1.15, 1, valign=middle)
            y = self.at(text, x, y, width, high) + px(_BETWEEN)
            return self.at(switch, x, y, width, switch.height_for(width))
        switch_width = px(_SWITCH)
        room = width - switch_width - px(20)
        if page.fault and self._fault_beside():
            text = self.words("fault", page.fault, _BESIDE, True, "red", 1.15, 2, valign=middle)
            sign = self.part(Sign, "fault-sign", lambda: Sign(self.theme, "fault-sign", False))
            self.at(sign, x, y + (self._row - px(44)) / 2, px(44), px(44))
            sides = px(_FAULT_SIGN)
        else:
            text, sides = self.words("count", page.count_text, _COUNT, False, "ink", 1.15, 1, valign=middle), 0.0
        self.at(text, x + sides, y - px(_BETWEEN / 2), room - sides, self._row + px(_BETWEEN))
        return self.at(switch, x + room + px(20), y, switch_width, self._row)

    def _fault_beside(self) -> bool:
        """Whether what is wrong stands beside the order of the keys, where the count is; else above the field."""
        if self._tall():
            return False
        words = TextBlock(self.theme, self.value.fault, _BESIDE, True, line_height=1.15, max_lines=2)
        room = self.zones.bar.width() - self.px(_SWITCH + 20 + _FAULT_SIGN)
        return stands(words, room, self._row + self.px(_BETWEEN))

    def _switch(self) -> SegmentedSwitch:
        page = self.value
        orders = Tabs(page.orders, 0 if page.order is KeyOrder.ABC else 1)
        return self.part(SegmentedSwitch, "orders", self._make_orders).show_value(orders)

    def _make_orders(self) -> SegmentedSwitch:
        switch = SegmentedSwitch(self.theme, "orders", weights=[each * 2 for each in _WEIGHTS])
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
        keys.byte.connect(self._feed.push)
        self._feed.listen(keys)
        return keys

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
                self._feed.push(code)
            return True
        if code == int(Qt.Key.Key_Backspace):
            self._feed.pop()
            return True
        if code == int(Qt.Key.Key_Delete):
            self._feed.clear()
            return True
        return False
