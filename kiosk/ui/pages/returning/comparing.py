"""Old beside new before a record is changed; on several pages where the values have no room on one."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.changing import ComparePage
from kiosk.ui.bridge import Kit
from kiosk.ui.components.read.compared import CompareCard, Compared
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.rows import button_row
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme

_GAP, _CONTACT, _CONTACT_WIDTH = 16.0, 96.0, 560.0


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
            rows = [*said, *self._values(room.width()), *below]
            bottom = self._leaves.place(rows, room)
        else:
            bottom = self._left.place([*said, *below], room)
            self._leaves.place(self._values(self.zones.content.width()), self.zones.content, foot=self.turner_room())
        contact = self.value.contact
        if contact is not None and self.has(contact.key) and self.theme.growth() == 1.0:
            button = self._parts[contact.key]
            button.setGeometry(button.geometry().adjusted(0, 0, -int(max(0, left.width() - px(_CONTACT_WIDTH))), 0))
        if (self._leaves if self.zones.portrait else self._left).count == 1:
            lay_scenery(self, bottom + px(48))

    def _lead(self, width: float) -> list[Row]:
        lead = self.words("lead", self.value.lead, 36, line_height=1.42)
        return [text_row(lead, width)]

    def _below(self, width: float) -> list[Row]:
        """What is said of the reading, and the way to the form."""
        px, contact, found = self.px, self.value.contact, list[Row]()
        if self.value.kana is not None:
            kana = self.notice("kana", self.value.kana, plain=True)
            found.append(cut_row(kana, kana.cut, width, px(_GAP)))
        if contact is not None:
            found.append(button_row(self, contact, width, px(_CONTACT), px(_GAP)))
        return found

    def _values(self, width: float) -> list[Row]:
        """A card for each value; what a leaf does not hold of one is on several."""
        page, found = self.value, list[Row]()
        for at, row in enumerate(page.rows):
            card = self.part(CompareCard, f"value-{at}")
            card.show_value(Compared(row, page.before_label, page.after_label))
            found.append(cut_row(card, card.cut, width, self.px(_GAP)))
        return found
