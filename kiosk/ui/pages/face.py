"""The parts of the pages that show the library card: its picture, its number, the printer's row, the codes."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import Qt

from kiosk.screen.pages.home import CardPage
from kiosk.screen.pages.issue import DonePage
from kiosk.screen.values.elements import CodeTile, PrintRow
from kiosk.typefaces import HOUSE_LANGUAGE
from kiosk.ui.components.picture.output import CARD_RATIO, CardHero, PrinterRow, QrTile
from kiosk.ui.components.read.rule import Heading
from kiosk.ui.components.read.words import Words
from kiosk.ui.layout.turner import TURNER
from kiosk.ui.pages.view import PageView
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.block import TITLE_LINE, TextBlock
from kiosk.ui.text.runs import Part, advance, verbatim

_LARGE_NUMBER, _NUMBER_LABEL = 84.0, 42.0
"""Letters of the number alone, which are no smaller than those on the card, and of the words above it."""
_DONE_TITLE, _LEAST_TITLE = 88.0, 66.0
SIGN, LIFTED = 142.0, 16.0
"""What the sign of success takes beside the title, and how much higher than elsewhere it is in landscape."""
_HAIR = 0.97
"""Of the width, for letters are rounded to whole pixels."""
_CENTRE, _MIDDLE = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter

V = TypeVar("V", DonePage, CardPage)


class CardParts(PageView[V]):
    """Parts alone; where they lie is said by ``CardView``."""

    celebrates = False

    def _hero(self) -> CardHero:
        face = self.value.face
        part = self.part(CardHero, "card", lambda: CardHero(self.theme, "card", self.kit.renderers.face))
        part.show_value(face).setAccessibleName(f"{self.value.number_label} {face.number}")
        return part

    def _title_letters(self, width: float) -> float:
        """The letters of the title in standard size, in reference px: no smaller than those of other pages' titles."""
        wanted, room = (_DONE_TITLE, width - self.px(SIGN)) if self.celebrates else (_LEAST_TITLE, width)
        wide = self._title_block(wanted).width() + self.px(2)
        return max(_LEAST_TITLE, min(wanted, float(int(wanted * room / wide))))

    def _title_block(self, letters: float) -> TextBlock:
        fixed = TextKind.FIXED
        return TextBlock(self.theme, self.value.title, letters, True, line_height=TITLE_LINE, kind=fixed, tracking=0.02)

    def _card_height(self) -> float:
        """The most that the card has in landscape, on a leaf of its own below the title of standard size."""
        px, left = self.px, self.zones.left
        room = left.width() - px(SIGN if self.celebrates else 0)
        title = self._title_block(self._title_letters(left.width())).height_for(room)
        return min(left.width() * CARD_RATIO, left.height() + px(LIFTED - 6 - TURNER - 20) - title)

    def _large_number(self, width: float) -> Words:
        """The number as wide as the column, so that it grows with the size."""
        growth, number = self.theme.growth(), self._number_text()
        wide = advance(number, self.px(_LARGE_NUMBER * growth), True, 0.0, HOUSE_LANGUAGE)
        large = min(1.0, width * _HAIR / wide) * _LARGE_NUMBER / _NUMBER_LABEL
        text = (Part(f"{self.value.number_label}\n"), replace(verbatim(number, True)[0], size=large))
        return self.words("number", text, _NUMBER_LABEL, line_height=1.2, align=_CENTRE, valign=_MIDDLE)

    def _number_words(self) -> Words:
        text = f"{self.value.number_label}\n**{self._number_text()}**"
        return self.words("number", text, 64, line_height=1.2, max_lines=2, align=_CENTRE, valign=_MIDDLE)

    def _number_text(self) -> str:
        face, at, groups = self.value.face, 0, []
        for size in face.groups or (len(face.number),):
            groups.append(face.number[at : at + size])
            at += size
        return ("-" if face.hyphens else " ").join(groups)

    def _row(self, row: PrintRow) -> PrinterRow:
        return self.part(PrinterRow, "printing").show_value(row)

    def _head(self) -> Heading:
        head = self.part(Heading, "phone", lambda: Heading(self.theme, "phone", "phone"))
        return head.show_value(self.value.phone_heading)

    def _tile(self, code: CodeTile) -> QrTile:
        key = f"code-{code.key}"
        tile = self.part(QrTile, key, lambda: QrTile(self.theme, key, self.kit.renderers.qr)).show_value(code)
        tile.set_beside(0.0)
        return tile
