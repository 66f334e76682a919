"""Offices on a card: each with its icon, what is done there, what to bring, and how it is reached."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.screen.values.elements import OfficeView
from kiosk.ui.components.picture.surfaces import paint_card
from kiosk.ui.components.read.dense import DenseCard
from kiosk.ui.style.drawing import icon, square
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import Part, mixed, parse_bold

_PAD, _TEXT, _ICON = 44.0, 124.0, 56.0
DENSITIES = ((46.0, 40.0, 44.0), (42.5, 36.0, 36.0), (38.0, 32.0, 28.0), (34.0, 28.0, 20.0), (30.0, 24.0, 14.0))
"""Heading px, text px, gap between offices: from airy to dense."""


Labelled = tuple[str, str, tuple[OfficeView, ...]]
"""The label before what to bring, what stands between two such things, and the offices."""


class OfficeCard(DenseCard[Labelled]):
    """All that is to be read at once, and on a photograph."""

    densities = DENSITIES
    room_beside = _TEXT + _PAD

    def rebuild(self) -> None:
        head, text, _ = DENSITIES[self._density]
        rows = [
            (
                TextBlock(self.theme, self.name_of(office), head, True, line_height=1.3, kind=TextKind.TITLE),
                TextBlock(self.theme, self.words_of(office), text, line_height=1.45),
            )
            for office in self.value[2]
        ]
        self.set_rows(rows)

    def name_of(self, office: OfficeView) -> tuple[Part, ...]:
        return mixed(office.name, self.theme.language, bold=True)

    def words_of(self, office: OfficeView) -> tuple[Part, ...]:
        """What is said of an office below its name, a line each; how it is reached is what the profile says."""
        label, between, _ = self.value
        parts = parse_bold(f"**{office.matter}**\n{label}\u3000{between.join(office.bring)}", bold=False)
        reached = (part for line in office.reached for part in (Part("\n"), *mixed(line, self.theme.language)))
        return (*parts, *reached)

    def _row(self, row: tuple[TextBlock, TextBlock], width: float) -> float:
        return max(sum(block.height_for(self._room(width)) for block in row), self.theme.px(_ICON))

    def height_for(self, width: float) -> float:
        rows = sum(self._row(row, width) for row in self._rows)
        return rows + self._gap() * len(self._rows) + self.theme.px(32)

    def draw(self, p: QPainter) -> None:
        theme, face, gap = self.theme, self.body(), self._gap()
        paint_card(p, theme, face)
        pad, side, room = theme.px(_PAD), theme.px(_ICON), self._room(face.width())
        left = face.left() + theme.px(_TEXT)
        top = face.top() + theme.px(16) + gap / 2
        for at, (office, (heading, text)) in enumerate(zip(self.value[2], self._rows, strict=True)):
            if at:
                p.fillRect(QRectF(face.left() + pad, top - gap / 2, face.width() - 2 * pad, 2), theme.color("hair"))
            height = heading.height_for(room)
            # The icon stands on the first line, as a bullet would.
            line = min(height, theme.text_px(DENSITIES[self._density][0], TextKind.TITLE) * 1.3)
            icon(p, theme, square(face.left() + pad + side / 2, top + line / 2, side), office.icon, "bay", 4)
            heading.paint(p, QRectF(left, top, room, height))
            text.paint(p, QRectF(left, top + height, room, text.height_for(room)))
            top += self._row((heading, text), face.width()) + gap
