"""9 申請成功: the card is the hero; what was mailed is said only if it was."""

from __future__ import annotations

from PySide6.QtCore import Qt

from kiosk.screen.pages.issue import DonePage
from kiosk.screen.values.elements import Note, NoticeKind
from kiosk.ui.components.read.sign import Sign
from kiosk.ui.pages.card import CardView
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class DoneView(CardView[DonePage]):
    """The card with a sign of success above it."""

    celebrates = True

    def notes(self) -> tuple[Note, ...]:
        page = self.value
        said = ((NoticeKind.ATTENTION, page.notice), (NoticeKind.DONE, page.mail))
        return tuple(Note(kind, text) for kind, text in said if text)

    def greeting(self, x: float, y: float, width: float, with_lead: bool = True) -> float:
        px, page = self.px, self.value
        side = px(108 if self.zones.portrait else 100)
        sign = self.part(Sign, "sign", lambda: Sign(self.theme, "sign", True))
        title = self.words("title", page.title, 88, True, "ink", 1.2, 2, TextKind.TITLE, valign=_MIDDLE, tracking=0.02)
        room = width - side - px(34)
        title.set_letters(self._title_letters(width))
        high = max(side, title.height_for(room))
        y -= min(px(10), (high - side) / 2)
        self.at(sign, x, y + (high - side) / 2, side, side)
        y = self.at(title, x + side + px(34), y, room, high)
        if not with_lead:
            self.drop("lead")
            return y
        lead = self.words("lead", page.lead, 36 if self.zones.portrait else 32, False, "ink", 1.35, 2)
        height = lead.height_for(width)
        return self.at(lead, x, y + px(14), width, height)

    def mailed(self, x: float, bottom: float, width: float) -> float:
        """What must be known, below it what was really mailed; returns the upper edge."""
        if self.value.mail:
            bottom = self._mail(x, bottom, width)
        if not self.value.notice:
            return bottom
        return self._notice(x, bottom - (self.px(8) if self.value.mail else 0.0), width)

    def _mail(self, x: float, bottom: float, width: float) -> float:
        px = self.px
        sign = self.part(Sign, "mail-sign", lambda: Sign(self.theme, "mail-sign", True))
        side = px(44)
        block = TextBlock(self.theme, self.value.mail, 34, line_height=1.3, max_lines=2, kind=TextKind.TITLE)
        height = max(px(56), block.height_for(width - px(72)))
        mail = self.words("mail", self.value.mail, 34, False, "ink", 1.3, 2, TextKind.TITLE, valign=_MIDDLE)
        self.at(sign, x + px(6), bottom - (height + side) / 2, side, side)
        self.at(mail, x + px(70), bottom - height, width - px(70), height)
        return bottom - height

    def _notice(self, x: float, bottom: float, width: float) -> float:
        px, text = self.px, self.value.notice
        sign = self.part(Sign, "notice-sign", lambda: Sign(self.theme, "notice-sign", False))
        side = px(44)
        words = self.words("notice", text, 34, True, "ink", 1.3, 5, TextKind.TITLE, valign=_MIDDLE)
        height = max(px(56), words.height_for(width - px(72)))
        self.at(sign, x + px(6), bottom - (height + side) / 2, side, side)
        self.at(words, x + px(70), bottom - height, width - px(70), height)
        return bottom - height
