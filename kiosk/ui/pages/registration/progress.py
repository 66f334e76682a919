"""4 読み取り and 8 登録中: named steps, and a shelf that fills with real progress."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.art import scenes
from kiosk.screen.values.pages import ProgressPage
from kiosk.ui.components.picture.bay import framed_bay
from kiosk.ui.components.picture.picture import Motion, Painting, Picture
from kiosk.ui.components.picture.reader import read_card
from kiosk.ui.components.progress.shelves import ProgressShelf
from kiosk.ui.components.progress.steps import StepList
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.view import Ground, PageView

_SHELF, _LEAST_PICTURE = 100.0, 220.0


_PICTURES: dict[bool, tuple[str, Painting, Motion]] = {
    True: ("reader", read_card(headroom=False), Motion.RINGS),
    False: ("bay-strip", framed_bay(scenes.STRIP), Motion.DRIFT),
}
"""Whether the card is read, and what is shown meanwhile."""


class ProgressView(PageView[ProgressPage]):
    """Steps stay readable; the picture takes what is left."""

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def arrange(self) -> None:
        page, px, left = self.value, self.px, self.zones.left
        width = left.width()
        px_title = 88.0 if page.reading else 72.0
        title = self.title(page.title, px_title, "title-reading" if page.reading else "title", width=width)
        y = self.at(title, left.left(), left.top() + px(8), width, title.height_for(width)) + px(16)
        lead = self.lead(page.lead)
        y = self.at(lead, left.left(), y, width, lead.height_for(width)) + px(28)
        steps = self.part(StepList, "steps").show_value(page.rows)
        shelf = self.part(ProgressShelf, "progress").show_value(page.fraction)
        if self.zones.portrait:
            self._portrait(y, steps, shelf)
        else:
            self._landscape(y, steps, shelf)

    def _picture(self, rect: QRectF) -> None:
        if rect.height() < self.px(_LEAST_PICTURE):
            return
        key, painting, motion = _PICTURES[self.value.reading]
        part = self.part(Picture, key, lambda: Picture(self.theme, key, painting, motion))
        self.at(part, rect.left(), rect.top(), rect.width(), rect.height())

    def _portrait(self, y: float, steps: StepList, shelf: ProgressShelf) -> None:
        px, left = self.px, self.zones.left
        height = min(steps.height_for(left.width()), left.bottom() - y - px(_SHELF + 36))
        top = left.bottom() - height - px(_SHELF + 12)
        if not self.value.reading:
            top = min(top, y + px(520 + 36))
        self._picture(QRectF(left.left(), y, left.width(), top - px(36) - y))
        if top - px(36) - y < px(_LEAST_PICTURE):
            top = y + px(12)
        bottom = self.at(shelf, left.left(), top, left.width(), px(_SHELF))
        self.at(steps, left.left(), bottom + px(12), left.width(), height)

    def _landscape(self, y: float, steps: StepList, shelf: ProgressShelf) -> None:
        px, left, right = self.px, self.zones.left, self.zones.content
        height = steps.height_for(right.width())
        if steps.least(right.width()) > right.height() - px(_SHELF + 24):
            y = self.at(shelf, left.left(), y, left.width(), px(_SHELF)) + px(36)
            self._picture(QRectF(left.left(), y, left.width(), left.bottom() - px(8) - y))
            height = min(height, right.height())
            top = right.top() + (right.height() - height) * 0.45
            self.at(steps, right.left(), top, right.width(), height)
            return
        self._picture(QRectF(left.left(), y, left.width(), left.bottom() - px(8) - y))
        room = right.height() - px(_SHELF + 24) - height
        top = right.top() + max(0.0, room) * 0.45
        bottom = self.at(shelf, right.left(), top, right.width(), px(_SHELF))
        height = min(height, right.bottom() - bottom - px(24))
        self.at(steps, right.left(), bottom + px(24), right.width(), height)
