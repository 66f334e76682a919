"""1 同意: what is read and why, the whole text one tap away, and the tick that lets one go on."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QRectF

from kiosk.screen.pages.start import ConsentPage
from kiosk.screen.values.elements import Note, NoticeKind, Section
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.components.read.sections import DENSITIES, LinkRow, Numbered, SectionCard
from kiosk.ui.components.touch.choices import Toggle
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, text_row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.view import Ground, PageView
from kiosk.visit.preferences import TextSize

_LINK = 96.0


class ConsentView(PageView[ConsentPage]):
    """All sections at once, closer and closer; in larger letters on leaves, of which the last one has the tick."""

    ground = Ground.UNDERLAY
    split = Split.DONE

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    @cached_property
    def _aside(self) -> Leaves:
        """In landscape what stands in the column that is touched."""
        return Leaves(self, "aside")

    def arrange(self) -> None:
        left = self.zones.left
        title = self.title(self.value.title, max_lines=1, width=left.width())
        top = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + self.px(24)
        named = set(self._used)
        if not self._at_once(top):
            self._used = named
            self._on_leaves(top)

    def _at_once(self, top: float) -> bool:
        """Sections, notice and tick below (portrait) or at the right, beside the later sections; False without room."""
        left = self.zones.left
        if self.zones.portrait:
            foot = self._tick(left.left(), left.bottom(), left.width())
            rooms = [QRectF(left.left(), top, left.width(), foot - self.px(28) - top)]
        else:
            right = self.zones.content
            foot = self._tick(right.left(), right.bottom(), right.width())
            top = self._notice_above(top - self.px(18)) if self.value.signed is not None else top
            rooms = [QRectF(left.left(), top, left.width(), left.bottom() - self.px(12) - top)]
            top = right.top() - self.px(16)
            rooms.append(QRectF(right.left(), top, right.width(), foot - self.px(20) - top))
        return self._together(rooms)

    # leaves --------------------------------------------------------------------------------------------------------

    def _on_leaves(self, top: float) -> None:
        """What is missing stands on every leaf; the tick comes after the last section, and only when all was shown."""
        left, room = self.zones.left, self.zones.content
        if self.zones.portrait:
            room = QRectF(left.left(), top, left.width(), left.bottom() - top)
            if self.value.fault:
                said = self._fault()
                height = said.height_for(left.width())
                self.at(said, left.left(), room.bottom() - height, left.width(), height)
                room = room.adjusted(0, 0, 0, -height - self.px(20))
            self._leaf([*self._read(room.width()), *self._asked(room.width()), self._ticked(room.width())], room)
            return
        self._leaf(self._read(left.width()), QRectF(left.left(), top, left.width(), left.bottom() - top))
        rows = self._asked(room.width())
        if self.value.fault:
            said = self._fault()
            rows.insert(0, cut_row(said, said.cut, room.width()))
        if self._leaves.whole:
            rows.append(self._ticked(room.width()))
        self._aside.place(rows, room, about=(self.value.sections, self.value.fault))

    def _leaf(self, rows: list[Row], room: QRectF) -> None:
        """The last leaf only to who saw all others."""
        self._leaves.place(rows, room, about=self.value.sections)
        if not self._leaves.whole and not self._leaves.more:
            self._leaves.restart()
            self._leaves.place(rows, room, about=self.value.sections)

    def _fault(self) -> Notice:
        return self.notice("fault", Note(NoticeKind.FAULT, self.value.fault), bold=True)

    def _read(self, width: float) -> list[Row]:
        return [row for number, section in self._sections() for row in self._section(number, section, width)]

    def _asked(self, width: float) -> list[Row]:
        """The way to the whole text, and what else must be known."""
        page = self.value
        link = self.action(LinkRow, page.read_all).show_value(page.read_all)
        rows = [Row(link, self.px(_LINK), self.px(20), firm=self.px(self.theme.apart))]
        for key, note in (("notice", Note(NoticeKind.INFO, page.notice)), ("signed", page.signed)):
            if note is not None and not page.fault:
                notice = self.notice(key, note, plain=True)
                rows.append(cut_row(notice, notice.cut, width, self.px(28)))
        return rows

    def _ticked(self, width: float) -> Row:
        tick = self._toggle()
        return Row(tick, tick.height_for(width), self.px(28), firm=self.px(self.theme.apart))

    def _section(self, number: int, section: Section, width: float) -> list[Row]:
        key, gap = f"section-{number}", self.px(20)
        card = self.part(SectionCard, key, lambda: SectionCard(self.theme, key)).show_value(((number, section),))

        def cut(height: float) -> list[Row]:
            if whole.height <= height:
                return [whole]
            head = self.words(f"{key}-heading", section.heading, 44.0, True, line_height=1.3)
            text = text_row(self.words(f"{key}-text", section.text, 38.0, line_height=1.45), width, gap)
            above = Row(head, head.height_for(width), gap, keeps=True)
            pieces = text.begun(height - above.height - text.tightest, height) if text.begun is not None else [text]
            return [above, *pieces]

        whole = Row(card, card.height_for(width), gap)
        return [replace(whole, cut=cut)]

    # sections ------------------------------------------------------------------------------------------------------

    def _together(self, rooms: list[QRectF]) -> bool:
        """Place all sections, on one card or on two; False if they can't be read at once."""
        sections = self._sections()
        splits = [len(sections)] if len(rooms) == 1 else [*range(len(sections), 0, -1)]
        for density in range(len(DENSITIES)):
            for first in splits:
                parts = [sections[:first], sections[first:]][: len(rooms)]
                cards = [self._card(at, part) for at, part in enumerate(parts)]
                for card in cards:
                    card.set_density(density)
                if all(card.height_for(room.width()) <= room.height() for card, room in zip(cards, rooms, strict=True)):
                    self._put(cards, rooms, [bool(part) for part in parts])
                    return True
        self.drop("sections-1")
        return False

    def _sections(self) -> Numbered:
        return tuple(enumerate(self.value.sections, 1))

    def _card(self, at: int, sections: Numbered) -> SectionCard:
        key = f"sections-{at}"
        card = self.part(SectionCard, key, lambda: SectionCard(self.theme, key, 0.0 if at else _LINK))
        return card.show_value(sections)

    def _put(self, cards: list[SectionCard], rooms: list[QRectF], filled: list[bool]) -> None:
        for at, (card, room) in enumerate(zip(cards, rooms, strict=True)):
            if not filled[at]:
                self.drop(f"sections-{at}")
                continue
            height = min(room.height(), card.height_for(room.width()) + self.px(60))
            if at:
                height = card.height_for(room.width())
            bottom = self.at(card, room.left(), room.top(), room.width(), height)
            if not at:
                self._link(room.left(), bottom - self.px(_LINK), room.width())

    def _link(self, x: float, y: float, width: float) -> None:
        action = self.value.read_all
        self.at(self.action(LinkRow, action).show_value(action), x, y, width, self.px(_LINK))

    # the tick ------------------------------------------------------------------------------------------------------

    def _tick(self, x: float, bottom: float, width: float) -> float:
        """The tick, above it what is missing or the notice; returns the upper edge."""
        page, toggle = self.value, self._toggle()
        height, gap = toggle.height_for(width), self.px(28)
        if not self.zones.portrait and self.theme.size is TextSize.STANDARD:
            # Low screens need the room for the sections; the words still have theirs.
            height, gap = min(height, self.px(140)), self.px(16)
        y = bottom - height
        self.at(toggle, x, y, width, height)
        beside = page.signed if not self.zones.portrait else None
        if page.fault:
            said = self.notice("fault", Note(NoticeKind.FAULT, page.fault), bold=True)
        else:
            said = self.notice("notice", beside or Note(NoticeKind.INFO, page.notice), plain=True)
        y -= said.height_for(width) + gap
        self.at(said, x, y, width, said.height_for(width))
        return self._signed(x, y - gap * 0.5, width) if page.signed is not None and self.zones.portrait else y

    def _toggle(self) -> Toggle:
        """It shows what the visit knows, not what the finger did."""
        toggle = self.action(Toggle, self.value.agree).show_value(self.value.agree)
        toggle.setChecked(self.value.agreed)
        return toggle

    def _signed(self, x: float, bottom: float, width: float) -> float:
        """Portrait: what the card signs besides a registration, with the tick; returns the upper edge."""
        if self.value.signed is None:
            return bottom
        said = self.notice("signed", self.value.signed, plain=True)
        height = said.height_for(width)
        self.at(said, x, bottom - height, width, height)
        return bottom - height

    def _notice_above(self, y: float) -> float:
        """Landscape, where what the card signs stands beside the tick: the notice below the title; the lower edge."""
        left, note = self.zones.left, Note(NoticeKind.INFO, self.value.notice)
        said = self.notice("notice-above", note, plain=True)
        return self.at(said, left.left(), y, left.width(), said.height_for(left.width())) + self.px(10)
