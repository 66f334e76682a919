"""Old beside new before a record is changed; on several pages where the values have no room on one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.changing import ComparePage
from kiosk.ui.bridge import Kit
from kiosk.ui.components.read.compared import CompareCard, Compared, Side
from kiosk.ui.layout.leaves import TURNER, Leaves
from kiosk.ui.layout.stack import Row, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme

_GAP, _CONTACT, _CONTACT_WIDTH = 16.0, 96.0, 560.0
_LETTERS = (38.0, 36.0, 32.0, 28.0)


class CompareView(PageView[ComparePage]):
    """Portrait: all below one another.  Landscape: what is said and the form's button left, the values right."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def __init__(self, theme: Theme, kit: Kit, value: ComparePage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._leaves, self._left = Leaves(self), Leaves(self, "said")

    @property
    def read_whole(self) -> bool:
        """Once every leaf was turned to."""
        return self._leaves.whole and (self.zones.portrait or self._left.whole)

    def arrange(self) -> None:
        px, left = self.px, self.zones.left
        title = self.title(self.value.title, max_lines=1)
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(8)
        room = QRectF(left.left(), y, left.width(), left.bottom() - y)
        said, below = self._lead(room.width()), self._below(room.width())
        if self.zones.portrait:
            rows = [*said, *self._values(room), *below]
            bottom = self._leaves.place(rows, room)
        else:
            bottom = self._left.place([*said, *below], room)
            self._leaves.place(self._values(self.zones.content), self.zones.content)
        contact = self.value.contact
        if contact is not None and self.has(contact.key) and self.theme.growth() == 1.0:
            button = self._parts[contact.key]
            button.setGeometry(button.geometry().adjusted(0, 0, -int(max(0, left.width() - px(_CONTACT_WIDTH))), 0))
        if self._leaves.count == 1:
            lay_scenery(self, bottom + px(48))

    def _lead(self, width: float) -> list[Row]:
        lead = self.words("lead", self.value.lead, 36, line_height=1.42)
        return [text_row(lead, width)]

    def _below(self, width: float) -> list[Row]:
        """What is said of the reading, and the way to the form."""
        px, contact, found = self.px, self.value.contact, list[Row]()
        if self.value.kana is not None:
            kana = self.notice("kana", self.value.kana, plain=True)
            found.append(Row(kana, kana.height_for(width), px(_GAP)))
        if contact is not None:
            found.append(Row(self.quiet(contact, accent=True, px=38), px(_CONTACT), px(_GAP)))
        return found

    def _values(self, room: QRectF) -> list[Row]:
        """The cards; one too high for a leaf has smaller letters, or there is a card for each of its values."""
        page, width, most = self.value, room.width(), room.height() - self.px(TURNER + 20)
        found = list[Row]()
        for at, row in enumerate(page.rows):
            shown = Compared(row, page.before_label, page.after_label)
            cards = [self._card(f"value-{at}", shown, width, most)]
            if row.before is not None and cards[0].height_for(width) > most:
                self.leave_out(cards[0])
                cards = [
                    self._card(f"value-{at}-{side.value}", replace(shown, side=side), width, most)
                    for side in (Side.BEFORE, Side.AFTER)
                ]
            found += [Row(card, card.height_for(width), self.px(_GAP)) for card in cards]
        return found

    def _card(self, key: str, shown: Compared, width: float, most: float) -> CompareCard:
        card = self.part(CompareCard, key).show_value(shown)
        for letters in _LETTERS:
            card.set_letters(letters)
            if card.height_for(width) <= most:
                break
        return card
