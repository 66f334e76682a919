"""1 同意: what is read and why, the whole text one tap away, and the tick that lets one go on."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.start import ConsentPage
from kiosk.screen.values.elements import Action, Note, NoticeKind
from kiosk.ui.bridge import Kit
from kiosk.ui.components.read.sections import DENSITIES, LinkRow, Numbered, SectionCard, Turner
from kiosk.ui.components.touch.choices import Toggle
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.style.theme import Theme
from kiosk.visit.chapter.common import Touched
from kiosk.visit.preferences import TextSize

_LINK, _TURNER, _LEAST_SECTIONS = 96.0, 260.0, 640.0
_PAGED = 1
"""How dense the sections are when they must be paged."""


class ConsentView(PageView[ConsentPage]):
    """All sections at once, closer and closer; where large letters leave no room for that, page by page."""

    ground = Ground.UNDERLAY
    split = Split.DONE

    def __init__(self, theme: Theme, kit: Kit, value: ConsentPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._at = 0

    def arrange(self) -> None:
        """Title and sections; notice and tick below (portrait) or at the right, beside the later sections."""
        title = self.title(self.value.title, max_lines=1)
        left = self.zones.left
        top = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + self.px(24)
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
        if not self._together(rooms):
            self._paged(rooms[0])

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
        return self.sized(card.show_value(sections), self.theme)

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

    def _paged(self, room: QRectF) -> None:
        """As many sections as fit, and the way to the next ones."""
        for theme in self.themes():
            pages = self._pages(room, theme)
            if pages:
                break
        else:
            pages = [self._sections()]
        self._at %= len(pages)
        card = self.sized(self._card(0, pages[self._at]), theme)
        bottom = self.at(card, room.left(), room.top(), room.width(), room.height())
        turner_width = self.px(_TURNER)
        self._link(room.left(), bottom - self.px(_LINK), room.width() - turner_width)
        turn = Action("turn", f"{self._at + 1} / {len(pages)}", "arrow_right", Touched())
        turner = self.action(Turner, turn).show_value(turn)
        self.at(turner, room.right() - turner_width, bottom - self.px(_LINK), turner_width, self.px(_LINK))

    def _pages(self, room: QRectF, theme: Theme) -> list[Numbered]:
        """Sections grouped so that each group fits; empty if one alone does not."""
        pages: list[Numbered] = []
        group: Numbered = ()
        for section in self._sections():
            if group and not self._fits((*group, section), room, theme):
                pages.append(group)
                group = ()
            group = (*group, section)
            if not self._fits(group, room, theme):
                return []
        return [*pages, group]

    def _fits(self, group: Numbered, room: QRectF, theme: Theme) -> bool:
        card = self.sized(self._card(0, group), theme)
        card.set_density(_PAGED)
        return card.height_for(room.width()) <= room.height()

    def _link(self, x: float, y: float, width: float) -> None:
        action = self.value.read_all
        self.at(self.action(LinkRow, action).show_value(action), x, y, width, self.px(_LINK))

    def press(self, key: str) -> None:
        """Turn the page; it also says that somebody is there."""
        super().press(key)
        if key == "turn":
            self._at += 1
            self.refresh()

    # the tick ------------------------------------------------------------------------------------------------------

    def _tick(self, x: float, bottom: float, width: float) -> float:
        """The tick, above it what is missing or the notice; returns the upper edge."""
        page, action = self.value, self.value.agree
        toggle = self.action(Toggle, action).show_value(action)
        # The tick shows what the visit knows, not what the finger did.
        toggle.setChecked(page.agreed)
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

    def _signed(self, x: float, bottom: float, width: float) -> float:
        """Portrait: what the card signs besides a registration, with the tick; returns the upper edge."""
        signed, height = self.value.signed, 0.0
        if signed is None:
            return bottom
        for theme in self.themes():
            said = self.sized(self.notice("signed", signed, plain=True), theme)
            height = said.height_for(width)
            if bottom - height >= self.zones.left.top() + self.px(_LEAST_SECTIONS):
                break
        self.at(said, x, bottom - height, width, height)
        return bottom - height

    def _notice_above(self, y: float) -> float:
        """Landscape, where what the card signs stands beside the tick: the notice below the title; the lower edge."""
        left, note = self.zones.left, Note(NoticeKind.INFO, self.value.notice)
        said = self.sized(self.notice("notice-above", note, plain=True), self.themes()[-1])
        return self.at(said, left.left(), y, left.width(), said.height_for(left.width())) + self.px(10)
