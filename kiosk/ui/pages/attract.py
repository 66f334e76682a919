"""0 待機: the bay, a greeting, and the two ways in."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.art import scenes
from kiosk.art.palette import Ink
from kiosk.screen.pages.start import AttractPage
from kiosk.screen.values.elements import Choice, Note, NoticeKind
from kiosk.ui.components.picture.bay import drifting_bay
from kiosk.ui.components.picture.picture import Motion, Picture
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.components.read.words import Words
from kiosk.ui.components.touch.choices import ChoiceCard
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.view import PageView
from kiosk.ui.style.theme import TextKind

_HERO_NEEDS, _LEAD_NEEDS, _STRIP_NEEDS = 900.0, 320.0, 340.0
"""Least height of the bay in reference px: for the greeting above its sun; one below it; the name above its waves."""


class AttractView(PageView[AttractPage]):
    """The scenery takes what the words leave; where that is little, the greeting goes and the bay becomes a strip."""

    split = Split.ATTRACT
    bare = True

    def arrange(self) -> None:
        if self.zones.portrait:
            self._portrait()
        else:
            self._landscape()

    def _scene(self, name: str, scene: scenes.Scene, rect: QRectF) -> None:
        picture = self.part(Picture, name, lambda: Picture(self.theme, name, drifting_bay(scene), Motion.DRIFT))
        picture.setGeometry(rect.toAlignedRect())
        picture.lower()  # one that is made later, for larger letters, must not cover what lies on it

    def _choice(self, choice: Choice) -> ChoiceCard:
        return self.button(ChoiceCard, choice.key, choice.event).show_value(choice)

    def _choices(self, x: float, y: float, width: float, grow: float = 1.0) -> float:
        for choice in self.value.choices:
            part = self._choice(choice)
            y = self.at(part, x, y, width, part.height_for(width) * grow) + self.px(36)
        return y - self.px(36)

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    def _height(self, width: float) -> tuple[float, float]:
        """Height of the choices with their gaps, and of the notice."""
        cards = sum(self._choice(each).height_for(width) + self.px(36) for each in self.value.choices)
        return cards - self.px(36), self._notice().height_for(width)

    def _notice(self) -> Notice:
        return self.notice("notice", Note(NoticeKind.INFO, self.value.notice), plain=True)

    def _portrait(self) -> None:
        zones, px, page = self.zones, self.px, self.value
        x, width, foot = zones.left.left(), zones.left.width(), zones.band.top()
        cards, notice = self._height(width)
        bay_height = foot - px(46 + 56 + 72) - cards - notice
        hero = bay_height >= px(_HERO_NEEDS)
        lead_height = 0.0
        lead: Words | None = None
        if not hero and bay_height >= px(_LEAD_NEEDS):
            lead = self.title(page.lead_short, 56.0, "lead-short", 1)
            lead_height = lead.height_for(width) + px(24)
            bay_height = bay_height - lead_height + px(10)
        scene, name = (scenes.PORTRAIT, "bay") if hero else (scenes.STRIP, "bay-strip")
        if bay_height >= px(_STRIP_NEEDS):
            self._scene(name, scene, QRectF(0, 0, zones.screen.width(), bay_height))
        self._name(px(64 if hero else 48), px(70 if hero else 54))
        if hero:
            self._greeting(px(64), px(186), width)
        elif lead is not None:
            self.at(lead, x, bay_height + px(36), width, lead_height - px(24))
        y = bay_height + px(46) + lead_height
        y = self._choices(x, y, width)
        self.at(self._notice(), x, y + (foot - y - notice) / 2, width, notice)

    def _landscape(self) -> None:
        zones, px = self.zones, self.px
        split = zones.underlay.left()
        self._scene("bay", scenes.LANDSCAPE, QRectF(0, 0, split, zones.band.top()))
        self._greeting(px(72), px(64), split - px(120))
        x, width, foot = split + px(60), zones.screen.width() - split - px(124), zones.band.top()
        cards, notice = self._height(width)
        if cards + notice + px(64 + 48 + 40) > foot:
            rows = [Row(part, part.height_for(width), px(36)) for part in map(self._choice, self.value.choices)]
            rows.append(Row(self._notice(), notice, px(36)))
            self._leaves.place(rows, QRectF(x, px(48), width, foot - px(48 + 40)), about=self.value.title)
            return
        room = foot - px(64 + 56 + 48) - cards - notice
        grow = 1 + max(0.0, min(0.15, room / cards))
        y = px(64) + max(0.0, room - cards * (grow - 1)) * 0.3
        y = self._choices(x, y, width, grow)
        self.at(self._notice(), x, y + (foot - y - notice) / 2, width, notice)

    def _name(self, x: float, y: float) -> None:
        px = self.px
        sign = self.part(Picture, "mark", lambda: Picture(self.theme, "mark", self._sign))
        sign.setGeometry(QRectF(x, y, px(82), px(68)).toAlignedRect())
        self.library_name(self.library, 48, QRectF(x + px(100), y, self.zones.screen.width() - x - px(148), px(68)))

    def _sign(self, p: QPainter, rect: QRectF, _ink: Ink, _value: float) -> None:
        self.theme.paint_sign(p, rect)

    def _greeting(self, x: float, y: float, width: float) -> None:
        px, page = self.px, self.value
        title = self.words("title", page.title, 128, True, "ink", 1.28, 1, TextKind.FIXED, tracking=0.02)
        y = self.at(title, x - px(4), y, width, title.height_for(width))
        lead = self.words("lead", page.lead, 44, line_height=1.45, max_lines=2, kind=TextKind.TITLE)
        self.at(lead, x, y + px(8), width, lead.height_for(width))
