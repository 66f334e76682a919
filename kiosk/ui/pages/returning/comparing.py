"""Old beside new before a record is changed; on several pages where the values have no room on one."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.changing import ComparePage
from kiosk.screen.values.acts import CompareRow
from kiosk.ui.bridge import Kit
from kiosk.ui.components.read.compared import CompareCard, Compared
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.account.scenery import lay_scenery
from kiosk.ui.pages.paged import PAGER, PagedView, split
from kiosk.ui.pages.view import Ground
from kiosk.ui.style.theme import Theme

_GAP, _CONTACT, _CONTACT_WIDTH = 16.0, 96.0, 560.0
_LETTERS = (38.0, 36.0, 32.0, 28.0)


class CompareView(PagedView[ComparePage]):
    """Portrait: all below one another.  Landscape: what is said and the form's button left, the values right."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def __init__(self, theme: Theme, kit: Kit, value: ComparePage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._at = 0
        self._seen, self._count = 0, 1

    @property
    def read_whole(self) -> bool:
        """Once the last of its pages was turned to."""
        return self._seen + 1 >= self._count

    def turn(self, by: int) -> None:
        self._at = max(0, self._at + by)

    def arrange(self) -> None:
        px, left, portrait = self.px, self.zones.left, self.zones.portrait
        title = self.title(self.value.title, max_lines=1)
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(8)
        lead = self.words("lead", self.value.lead, 36, line_height=1.42)
        y = self.at(lead, left.left(), y, left.width(), lead.height_for(left.width())) + px(_GAP)
        if portrait:
            room = QRectF(left.left(), y, left.width(), left.bottom() - y - self._below_height())
            y = self._values(room)
        else:
            self._values(self.zones.content)
        bottom = self._below(y)
        lay_scenery(self, bottom + px(48))

    def _below_height(self) -> float:
        """Height of what is said of the reading, and of the way to the form, with the gaps above them."""
        kana, width = self._kana(), self.zones.left.width()
        said = kana.height_for(width) + self.px(_GAP) if kana is not None else 0.0
        return said + (self.px(_CONTACT + _GAP) if self.value.contact is not None else 0.0)

    def _below(self, y: float) -> float:
        """Place them; returns the lower edge."""
        px, left, kana, contact = self.px, self.zones.left, self._kana(), self.value.contact
        if kana is not None:
            y = self.at(kana, left.left(), y + px(_GAP), left.width(), kana.height_for(left.width()))
        if contact is not None:
            width = min(left.width(), px(_CONTACT_WIDTH))
            y = self.at(self.quiet(contact, accent=True, px=38), left.left(), y + px(_GAP), width, px(_CONTACT))
        return y

    def _kana(self) -> Notice | None:
        said = self.value.kana
        return self.notice("kana", said, plain=True) if said is not None else None

    def _card(self, at: int, row: CompareRow, theme: Theme) -> CompareCard:
        page = self.value
        shown = Compared(row, page.before_label, page.after_label)
        card = self.sized(self.part(CompareCard, f"value-{at}").show_value(shown), theme)
        card.set_letters()
        return card

    def _lowered(self, at: int, theme: Theme, room: QRectF) -> float:
        """Height of a card that stands alone on a page, with smaller letters if it must."""
        card = self._card(at, self.value.rows[at], theme)
        for letters in _LETTERS:
            card.set_letters(letters)
            if card.height_for(room.width()) <= room.height():
                break
        return card.height_for(room.width())

    def _values(self, room: QRectF) -> float:
        """Place the cards, with smaller letters if they must; returns the lower edge."""
        px, rows = self.px, self.value.rows
        heights: list[float] = []
        for theme in self.themes():
            heights = [self._card(at, row, theme).height_for(room.width()) for at, row in enumerate(rows)]
            if sum(heights) + px(_GAP) * (len(rows) - 1) <= room.height():
                self._at, self._seen, self._count = 0, 0, 1
                return self._lay(range(len(rows)), heights, room)
        foot = QRectF(room.left(), room.bottom() - px(PAGER), room.width(), px(PAGER))
        room = room.adjusted(0, 0, 0, -px(PAGER + _GAP))
        heights = [self._lowered(at, theme, room) for at in range(len(rows))]
        pages = split(heights, px(_GAP), room.height())
        self._at = min(self._at, len(pages) - 1)
        self._seen, self._count = max(self._seen if self._count == len(pages) else 0, self._at), len(pages)
        self._lay(pages[self._at], heights, room)
        labels = (self.value.pager_previous, self.value.pager_next)
        last = self._at == len(pages) - 1
        self.pager(foot, f"{self._at + 1} / {len(pages)}", labels, self._at == 0, last)
        return foot.bottom()

    def _lay(self, shown: range, heights: list[float], room: QRectF) -> float:
        y = room.top()
        for at in range(len(self.value.rows)):
            card = self.part(CompareCard, f"value-{at}")
            card.setVisible(at in shown)
            if at in shown:
                y = self.at(card, room.left(), y, room.width(), heights[at]) + self.px(_GAP)
        return y - self.px(_GAP)
