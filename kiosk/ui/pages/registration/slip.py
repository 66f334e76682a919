"""The slip for the counter, large enough to be photographed."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.screen.pages.slip import SlipPage
from kiosk.screen.values.elements import OfficeView
from kiosk.screen.values.lines import one_line
from kiosk.ui.components.read.notices import StaffLine
from kiosk.ui.components.read.offices import DENSITIES, OfficeCard
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.state import problem_picture
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme

_PICTURE, _LEAST_PICTURE = 430.0, 200.0
_READABLE = 36.0
"""Letters of the cards that are smaller take room from what stands above them."""
_Part = tuple[OfficeCard, tuple[OfficeView, ...], QRectF]
"""A card, what it shows, and the room it has."""


class SlipView(PageView[SlipPage]):
    """Portrait: all on one card.  Landscape: an office a column.  The line for staff stands right above the bar."""

    ground = Ground.UNDERLAY
    split = Split.DONE

    def arrange(self) -> None:
        right = self.zones.left if self.zones.portrait else self.zones.content
        bottom = self._foot(right)
        for theme in self.themes():
            parts, free = self._parts_below(self._head(theme), right, bottom)
            if self._fit(parts) >= self.px(_READABLE):
                break
        self._place(parts, free)

    def _head(self, theme: Theme) -> float:
        """Title, and what it is about; returns the lower edge."""
        page, px, left = self.value, self.px, self.zones.left
        title = self.title(page.title, max_lines=1)
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(8)
        about = self.words("about", one_line(page.problem), 38, True, "ink2", 1.35, theme=theme)
        y = self.at(about, left.left(), y, left.width(), about.height_for(left.width())) + px(8)
        lead = self.words("lead", page.lead, 38, theme=theme)
        return self.at(lead, left.left(), y, left.width(), lead.height_for(left.width())) + px(28)

    def _parts_below(self, y: float, right: QRectF, bottom: float) -> tuple[list[_Part], QRectF]:
        """The cards with their rooms; and the room below the head, if a picture may stand there."""
        page, px, left = self.value, self.px, self.zones.left
        if self.zones.portrait:
            rooms, shares = [QRectF(left.left(), y, left.width(), bottom - y)], [page.offices]
        else:
            rooms = [
                QRectF(left.left(), y, left.width(), left.bottom() - px(12) - y),
                QRectF(right.left(), right.top(), right.width(), bottom - right.top()),
            ]
            shares = [(office,) for office in page.offices] if len(page.offices) > 1 else [(), page.offices]
        parts = [(self._card(at), share, rooms[at]) for at, share in enumerate(shares) if share]
        return parts, rooms[0] if self.zones.portrait or not shares[0] else QRectF()

    def _place(self, parts: list[_Part], free: QRectF) -> None:
        """The cards, and the picture where there is room for one: in portrait above its card."""
        px, above = self.px, 0.0
        if self.zones.portrait:
            free = free.adjusted(0, 0, 0, -parts[0][0].height_for(free.width()) - px(28))
        if free.height() >= px(_LEAST_PICTURE):
            picture = problem_picture(self, self.value.picture)
            height = min(free.height(), px(_PICTURE))
            self.at(picture, free.left(), free.top(), free.width(), height)
            above = height + px(28) if self.zones.portrait else 0.0
        for card, _, room in parts:
            height = min(room.height(), card.height_for(room.width()))
            self.at(card, room.left(), room.top() + above, room.width(), height)

    def _card(self, at: int) -> OfficeCard:
        return self.part(OfficeCard, f"offices-{at}")

    def _foot(self, room: QRectF) -> float:
        """The line for staff, and above it what became of the paper; returns the upper edge."""
        page, px = self.value, self.px
        line = self.part(StaffLine, "staff-line").show_value((page.code, page.staff))
        height = line.height_for(room.width())
        bottom = room.bottom() - height
        bottom = self.at(line, room.left(), bottom + px(8), room.width(), height) - height - px(28)
        if page.note is not None:
            said = self.notice("note", page.note, bold=True)
            height = said.height_for(room.width())
            bottom = self.at(said, room.left(), bottom - height, room.width(), height) - height - px(20)
        return bottom

    def _fit(self, parts: list[_Part]) -> float:
        """Take the largest letters in which all can be read at once; returns their size in screen pixels."""
        looks = [(theme, density) for theme in self.themes() for density in range(len(DENSITIES))]
        looks.sort(key=lambda look: -look[0].text_px(DENSITIES[look[1]][1]))
        for theme, density in looks:
            for card, share, _ in parts:
                card.show_value((self.value.bring, self.value.between, share))
                self.sized(card, theme).set_density(density)
            if all(card.height_for(room.width()) <= room.height() for card, _, room in parts):
                return theme.text_px(DENSITIES[density][1])
        return 0.0
