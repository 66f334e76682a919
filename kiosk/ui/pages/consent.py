"""1 同意: what is read and why, the whole text one tap away, and the tick that lets one go on."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.ui.components.choices import Toggle
from kiosk.ui.components.sections import DENSITIES, LinkRow, SectionCard
from kiosk.ui.pages.view import Ground, PageView
from kiosk.ui.zones import Split
from kiosk.visit.elements import NoticeKind
from kiosk.visit.pages import ConsentPage

_LINK = 96.0


class ConsentView(PageView[ConsentPage]):
    """The sections move closer, then get smaller letters, before anything is cut."""

    ground = Ground.DESK
    split = Split.WIDE

    def arrange(self) -> None:
        """Title, sections with their link; notice and tick below (portrait) or at the right."""
        title = self.title(self.value.title)
        left = self.zones.left
        top = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + self.px(28)
        if self.zones.portrait:
            foot = self._tick(left.left(), left.bottom(), left.width())
            self._sections(QRectF(left.left(), top, left.width(), foot - self.px(28) - top))
        else:
            right = self.zones.content
            self._tick(right.left(), right.bottom(), right.width())
            self._sections(QRectF(left.left(), top, left.width(), left.bottom() - self.px(12) - top))

    def _sections(self, room: QRectF) -> None:
        page = self.value
        words = tuple((each.heading, each.text) for each in page.sections)
        card = self.part("sections", lambda: SectionCard(self.theme, "sections", words, _LINK))
        if self.changed("sections", words):
            card.set_sections(words)
        self._fit(card, room)
        wanted = min(room.height(), card.height_for(room.width()) + self.px(60))
        bottom = self.at(card, room.left(), room.top(), room.width(), wanted)
        link = self.action(
            page.read_all, lambda: LinkRow(self.theme, page.read_all.key, page.read_all.label, page.read_all.icon)
        )
        if self.changed("read-all", page.read_all.label):
            link.set_label(page.read_all.label)
        self.at(link, room.left(), bottom - self.px(_LINK), room.width(), self.px(_LINK))

    def _fit(self, card: SectionCard, room: QRectF) -> None:
        for theme in self.themes():
            self.sized(card, theme)
            for density in range(len(DENSITIES)):
                card.set_density(density)
                if card.height_for(room.width()) <= room.height():
                    return

    def _tick(self, x: float, bottom: float, width: float) -> float:
        """The tick, above it what is missing or the notice; returns the upper edge."""
        page, action = self.value, self.value.agree
        toggle = self.button(
            action.key, action.event, lambda: Toggle(self.theme, action.key, action.label, action.hint)
        )
        if self.changed(action.key, (action.label, action.hint)):
            toggle.set_words(action.label, action.hint)
        # The tick shows what the visit knows, not what the finger did.
        toggle.setChecked(page.agreed)
        y = bottom - toggle.height_for(width)
        self.at(toggle, x, y, width, toggle.height_for(width))
        if page.fault:
            said = self.notice("fault", NoticeKind.FAULT, page.fault, bold=True)
        else:
            said = self.notice("notice", NoticeKind.INFO, page.notice, plain=True)
        y -= said.height_for(width) + self.px(28)
        self.at(said, x, y, width, said.height_for(width))
        return y
