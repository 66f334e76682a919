"""The staff's passcode on number keys: digits go from key to Secret and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from kiosk.screen.staff.pages import PasscodePage
from kiosk.staffscreen.presses import DigitsChanged
from kiosk.ui.components.typed.digits import DigitDots
from kiosk.ui.keyboards.number import NumberPad
from kiosk.ui.layout.stack import Row, stack, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.secret_feed import SecretFeed
from kiosk.ui.pages.view import Entry, Ground, PageView

_PAD, _FIELD, _KEYS, _GAP, _TOP = 642.0, 128.0, 480.0, 28.0, 40.0


class PasscodeView(PageView[PasscodePage]):
    """Only keys on the screen count: what a keyboard or a scanner types is not looked at."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def underlay(self) -> QRectF:
        """From a little above the field."""
        if not self.zones.portrait:
            return super().underlay()
        top = self._top() - self.px(_TOP)
        return QRectF(0, top, self.zones.screen.width(), self.zones.band.top() - top)

    @property
    def entry(self) -> Entry:
        """Nobody looks at the text of hardware keys here: somebody may type the passcode all the same."""
        return Entry.HIDDEN

    def _top(self) -> float:
        """Where the field begins."""
        if not self.zones.portrait:
            return self.zones.content.top()
        return self.zones.bar.top() - self.px(_FIELD + _KEYS + 2 * _GAP + 12)

    def arrange(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        page, px, left, bar = self.value, self.px, self.zones.left, self.zones.bar
        rows = [Row(title := self.title(page.title), title.height_for(left.width()))]
        rows.append(text_row(self.words("lead", page.lead, 38), left.width(), px(12)))
        if page.note is not None:
            note = self.notice("note", page.note, bold=True)
            rows.append(Row(note, note.height_for(left.width()), px(36)))
        stack(self, rows, left)
        width = min(px(_PAD), bar.width())
        x, y = bar.left() + (bar.width() - width) / 2, self._top()
        dots = self.part(DigitDots, "digits").show_value((page.typed, page.hidden))
        y = self.at(dots, x, y, width, px(_FIELD)) + px(_GAP)
        high = min(px(_KEYS), bar.top() - px(_GAP) - y)
        self.at(self.part(NumberPad, "keys", self._make_keys).show_value(page.keys), x, y, width, high)

    def _make_keys(self) -> NumberPad:
        keys, self._feed = NumberPad(self.theme, "keys", lit=False), SecretFeed(self, self.kit.passcode, self._tell)
        keys.typed.connect(self._push)
        self._feed.listen(keys)
        return keys

    def _push(self, digit: str) -> None:
        self._feed.push(ord(digit))

    def _tell(self) -> None:
        self.pressed.emit(DigitsChanged(self.kit.passcode.length))
