"""The slip for the counter, large enough to be photographed."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF

from kiosk.screen.pages.slip import SlipPage
from kiosk.screen.values.elements import OfficeView
from kiosk.screen.values.lines import one_line
from kiosk.ui.components.read.notices import StaffLine
from kiosk.ui.components.read.offices import DENSITIES, OfficeCard
from kiosk.ui.components.read.words import Words
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, text_row
from kiosk.ui.layout.turner import turner_height
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.rows import staff_row
from kiosk.ui.pages.state import problem_picture
from kiosk.ui.pages.view import Ground, PageView

_PICTURE, _LEAST_PICTURE = 430.0, 200.0
_AT_ONCE = 2
"""So many densities have letters larger than those of the size before."""
_Part = tuple[OfficeCard, tuple[OfficeView, ...], QRectF]
"""A card, what it shows, and the room it has."""


class SlipView(PageView[SlipPage]):
    """Portrait: all on one card.  Landscape: an office a column.  The line for staff stands right above the bar."""

    ground = Ground.UNDERLAY
    split = Split.DONE

    @cached_property
    def _said(self) -> Leaves:
        return Leaves(self)

    @cached_property
    def _offices(self) -> Leaves:
        return Leaves(self, "offices")

    def arrange(self) -> None:
        left, right = self.zones.left, self.zones.left if self.zones.portrait else self.zones.content
        bottom = self._foot(right)
        parts, free = self._parts_below(self._head(), right, bottom)
        if self._fit(parts) and all(room.top() <= room.bottom() for _, _, room in parts):
            self._place(parts, free)
            return
        for card, _, _ in parts:
            self.leave_out(card)
        y = left.top() + self._title().height_for(left.width()) + self.px(20)
        room = QRectF(left.left(), y, left.width(), left.bottom() - y)
        if self.zones.portrait:
            self._said.place([*self._said_rows(room.width()), *self._office_rows(room)], room)
        else:
            end = self._said.place(self._said_rows(room.width()), room) + self.px(28)
            if self._said.count == 1:
                self._picture(QRectF(room.left(), end, room.width(), room.bottom() - self.px(12) - end))
            self._offices.place(self._office_rows(right), right)

    def _said_rows(self, width: float) -> list[Row]:
        about, lead = self._about(), self._lead()
        return [text_row(about, width), text_row(lead, width, self.px(20))]

    def _office_rows(self, room: QRectF) -> list[Row]:
        """A card for each office, or its words alone where no leaf holds that; then what staff need to know."""
        page, px, width, found = self.value, self.px, room.width(), list[Row]()
        for at, office in enumerate(page.offices):
            card = self.part(OfficeCard, f"office-{at}").show_value((page.bring, page.between, (office,)))
            card.set_density(1 if self.theme.growth() > 1.0 else len(DENSITIES) - 2)
            if card.height_for(width) <= room.height() - turner_height(self, width) - px(20):
                found.append(Row(card, card.height_for(width), px(36)))
                continue
            self.leave_out(card)
            name = self.words(f"office-name-{at}", card.name_of(office), 42.5, True, "ink", 1.3)
            words = self.words(f"office-words-{at}", card.words_of(office), 36, line_height=1.45)
            found += [text_row(name, width, px(36), keeps=True), text_row(words, width, px(12))]
        if page.note is not None:
            note = self.notice("note", page.note, bold=True)
            found.append(cut_row(note, note.cut, width, px(36)))
        return [*found, staff_row(self, self._said_to_staff(), width, px(36))]

    def _title(self) -> Words:
        return self.title(self.value.title, width=self.zones.left.width())

    def _about(self) -> Words:
        return self.words("about", one_line(self.value.problem), 38, True, "ink2", 1.35)

    def _lead(self) -> Words:
        return self.words("lead", self.value.lead, 38)

    def _head(self) -> float:
        """Title, and what it is about; returns the lower edge."""
        px, left = self.px, self.zones.left
        title = self._title()
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + px(8)
        about, lead = self._about(), self._lead()
        y = self.at(about, left.left(), y, left.width(), about.height_for(left.width())) + px(8)
        return self.at(lead, left.left(), y, left.width(), lead.height_for(left.width())) + px(28)

    def _said_to_staff(self) -> tuple[str, str]:
        return self.value.code, self.value.staff

    def _staff(self) -> StaffLine:
        return self.part(StaffLine, "staff-line").show_value(self._said_to_staff())

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
        height = self._picture(free)
        if height and self.zones.portrait:
            above = height + px(28)
        for card, _, room in parts:
            height = min(room.height(), card.height_for(room.width()))
            self.at(card, room.left(), room.top() + above, room.width(), height)

    def _picture(self, room: QRectF) -> float:
        """The problem's picture, if it is worth showing there; returns its height."""
        if room.height() < self.px(_LEAST_PICTURE):
            return 0.0
        height = min(room.height(), self.px(_PICTURE))
        self.at(problem_picture(self, self.value.picture), room.left(), room.top(), room.width(), height)
        return height

    def _card(self, at: int) -> OfficeCard:
        return self.part(OfficeCard, f"offices-{at}")

    def _foot(self, room: QRectF) -> float:
        """The line for staff, and above it what became of the paper; returns the upper edge."""
        page, px = self.value, self.px
        line = self._staff()
        height = line.height_for(room.width())
        bottom = room.bottom() - height
        bottom = self.at(line, room.left(), bottom + px(8), room.width(), height) - height - px(28)
        if page.note is not None:
            said = self.notice("note", page.note, bold=True)
            height = said.height_for(room.width())
            bottom = self.at(said, room.left(), bottom - height, room.width(), height) - height - px(20)
        return bottom

    def _fit(self, parts: list[_Part]) -> float:
        """Take the largest letters in which all can be read at once; returns their size, 0 where none are."""
        grown = self.theme.growth() > 1.0
        for density in range(_AT_ONCE if grown else len(DENSITIES)):
            for card, share, _ in parts:
                card.show_value((self.value.bring, self.value.between, share)).set_density(density)
            if all(card.height_for(room.width()) <= room.height() for card, _, room in parts):
                return self.theme.text_px(DENSITIES[density][1])
        return 0.0
