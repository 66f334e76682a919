"""The library card on the screen, below it what the printer really does, then the codes for the phone."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF, Qt

from kiosk.screen.values.elements import Note
from kiosk.ui.components.account.book import XL_GROWTH
from kiosk.ui.components.picture.output import CARD_RATIO, PrinterRow
from kiosk.ui.components.progress.shelves import WaitingBooks
from kiosk.ui.components.read.rule import Rule
from kiosk.ui.components.read.sign import Sign
from kiosk.ui.components.read.words import Words
from kiosk.ui.components.touch.buttons import QuietButton
from kiosk.ui.layout.bars import one_row
from kiosk.ui.layout.leaves import Leaves
from kiosk.ui.layout.stack import Row, cut_row, least, text_row
from kiosk.ui.layout.turner import turner_height
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.face import LIFTED, SIGN, CardParts, V
from kiosk.ui.pages.view import Ground
from kiosk.ui.style.theme import TextKind
from kiosk.ui.text.stands import stands

_CARD, _LEAST_CARD, _TILE, _BUTTON = 856.0, 440.0, 240.0, 104.0
_PORTRAIT_WAYS = ((True, True, 28.0), (True, False, 20.0), (False, False, 14.0))
"""In portrait: with the sentence on top, with the heading of the codes, gap."""
_WAYS = (
    (True, True, 262.0),
    (True, True, 240.0),
    (False, True, 262.0),
    (False, True, 224.0),
    (False, False, 224.0),
    (False, False, 200.0),
)
"""In landscape: with the hint, with the heading, side of a code (55 mm at least)."""

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class CardView(CardParts[V]):
    """What 申請成功 and 利用カード share.

    The card gives way first; the codes never get too small for a phone's camera.
    """

    ground = Ground.UNDERLAY
    split = Split.DONE
    form = True
    celebrates = False
    wanted_card = _LEAST_CARD
    """Width of the card for which words on top give way, in reference px."""

    @cached_property
    def _leaves(self) -> Leaves:
        return Leaves(self)

    @cached_property
    def _aside(self) -> Leaves:
        return Leaves(self, "phone")

    def arrange(self) -> None:
        """Portrait in one column, landscape card left and the rest right; what has no room so stands on leaves."""
        if self.theme.growth() > 1.0:
            self._large()
            return
        named = set(self._used)
        room = self._portrait() if self.zones.portrait else self._landscape()
        if not one_row(self.theme) and not (room and self._stands()):
            self._used = named
            self._large()

    def _portrait(self) -> bool:
        """The words give way before the card does: first the heading of the codes, then the sentence on top."""
        for with_lead, with_head, gap in _PORTRAIT_WAYS:
            room = self._portrait_room(with_lead, with_head, self.px(gap))
            if room.height() / CARD_RATIO >= self.px(self.wanted_card):
                break
        self._card(room)
        return with_lead

    def _portrait_room(self, with_lead: bool, with_head: bool, gap: float) -> QRectF:
        """Lay out everything but the card; what is left is the card's."""
        px, left = self.px, self.zones.left
        x, width = left.left(), left.width()
        y = self.greeting(x, left.top() - px(4), width, with_lead)
        bottom = self._phone(x, left.bottom() + px(8), width, px(_TILE), with_head)
        self.at(self.part(Rule, "rule"), x, bottom - gap, width, px(3))
        bottom = self.mailed(x, bottom - gap - px(12), width)
        bottom = self._printing_above(x, bottom - px(14), width)
        return QRectF(x, y + px(20), width, bottom - gap - y - px(20))

    def _landscape(self) -> bool:
        """Whether the codes have room below the printer's row."""
        px, left, right = self.px, self.zones.left, self.zones.content
        y = self.greeting(left.left(), left.top() - px(12), left.width())
        bottom = self.mailed(left.left(), left.bottom() - px(4), left.width())
        self._card(QRectF(left.left(), y + px(16), left.width(), bottom - px(24) - y - px(16)))
        y = self._printing_below(right.left(), right.top() + px(8), right.width())
        return self._codes_at_right(QRectF(right.left(), y + px(24), right.width(), right.bottom() - y - px(24)))

    def _codes_at_right(self, room: QRectF) -> bool:
        """Heading, codes and hint; the hint goes first, then the codes get smaller, then the heading goes."""
        px, page = self.px, self.value
        hint = self.words("codes-hint", page.codes_hint, 34, line_height=1.3, max_lines=2, align=_CENTRE)
        height = hint.height_for(room.width())
        for with_hint, with_head, side in _WAYS:
            free = room.height() - (height + px(16) if with_hint else 0.0)
            if self._phone_height(room.width(), px(side), with_head) <= free:
                break
        if with_hint:
            self.at(hint, room.left(), room.bottom() - height, room.width(), height)
            room = room.adjusted(0, 0, 0, -height - px(16))
        else:
            self.drop("codes-hint")
        spare = room.height() - self._phone_height(room.width(), px(side), with_head)
        self._phone(room.left(), room.bottom() - max(0.0, spare) * 0.35, room.width(), px(side), with_head)
        return spare >= 0.0

    def _stands(self) -> bool:
        """Whether the card has room, and every word where it was placed by hand."""
        parts = [self._parts[key] for key in self._used if self.has(key)]
        said = [part for part in parts if isinstance(part, Words)]
        buttons = [part for part in parts if isinstance(part, QuietButton)]
        return (
            "card" in self._used
            and all(stands(part.block, part.width(), part.height()) for part in said)
            and all(part.stands(part.body().width(), part.body().height()) for part in buttons)
        )

    # in larger letters -----------------------------------------------------------------------------------------------

    def _large(self) -> None:
        """The card first, as wide as the column; what has no room below it stands on further leaves."""
        left, right = self.zones.left, self.zones.content
        y = self._large_title() + self.px(20 if self.zones.portrait else 6)
        room = QRectF(left.left(), y, left.width(), left.bottom() - y)
        if self.zones.portrait:
            rows: list[Row] = self._shown(room) + self._printed(room.width()) + self._phoned(room.width())
            self._leaves.place(rows, room)
        else:
            self._leaves.place(self._shown(room), room)
            beside: list[Row] = self._printed(right.width()) + self._phoned(right.width())
            self._aside.place(beside, right)
        row = self.part(PrinterRow, "printing") if "printing" in self._used else None
        if row is not None and row.value.busy:
            face = QRectF(row.geometry()).marginsRemoved(row.bleed())
            books = self.part(WaitingBooks, "printing-books")
            self.at(books, face.right() - self.px(158), face.center().y() - self.px(30), self.px(122), self.px(52))

    def _large_title(self) -> float:
        """Lower edge of the title, which has the sign of success where there is one."""
        px, left = self.px, self.zones.left
        indent = px(SIGN if self.celebrates else 0)
        width, top = left.width() - indent, left.top()
        letters = self._title_letters(left.width())
        if not self.zones.portrait:
            # The card below it is as wide in every size, or the number on it would get smaller.
            letters, top = letters / self.theme.growth(TextKind.TITLE), top - px(LIFTED)
        title = self.title(self.value.title, letters, "title-large")
        height = title.height_for(width)
        if self.celebrates:
            sign = self.part(Sign, "sign", lambda: Sign(self.theme, "sign", True))
            self.at(sign, left.left(), top + (height - px(108)) / 2, px(108), px(108))
        return self.at(title, left.left() + indent, top, width, height)

    def _shown(self, room: QRectF) -> list[Row]:
        """The number, which grows first, the card, and what is said of it."""
        px, width = self.px, room.width()
        found: list[Row] = []
        hero = self._hero()
        high = room.height() - turner_height(self, width) - px(20) if self.zones.portrait else self._card_height()
        card = Row(hero, min(width * CARD_RATIO, high), px(24))
        lead = text_row(self.words("lead-grown", self.value.lead, 36, line_height=1.4), width, px(40))
        if self.theme.growth() >= XL_GROWTH:
            number = self._large_number(width)
            found.append(Row(number, number.height_for(width)))
        # Where no leaf holds the number and the card, the words have room below it.
        leaf = room.height() - turner_height(self, width) - px(20)
        found += [card, lead] if not found or least([*found, card]) <= leaf else [lead, card]
        for note in self.notes():
            part = self.notice(f"note-{note.kind.value}", note, plain=True)
            found.append(cut_row(part, part.cut, width, px(24)))
        return found

    def _printed(self, width: float) -> list[Row]:
        """The printer's row, and below it what can be done."""
        row, px = self.value.printing, self.px
        if row is None:
            return []
        part = self._row(row)
        found = [cut_row(part, part.cut, width, px(40))]
        for each in (row.yes, row.action):
            if each is not None:
                button = self.quiet(each, accent=True, px=36)
                found.append(Row(button, max(px(_BUTTON), button.least_height(width)), px(24), firm=px(24)))
        return found

    def _phoned(self, width: float) -> list[Row]:
        """The codes, each with its words beside it."""
        px, codes = self.px, self.value.codes
        found: list[Row] = []
        if not codes:
            return []
        head = self._head()
        found.append(Row(head, head.height_for(width), px(48), keeps=True))
        for code in codes:
            tile = self._tile(code)
            tile.set_beside(px(_TILE))
            found.append(Row(tile, tile.height_for(width), px(28)))
        hint = self.words("codes-hint-grown", self.value.codes_hint, 34, line_height=1.35)
        return [*found, text_row(hint, width, px(28))]

    def notes(self) -> tuple[Note, ...]:
        """What is to be known besides, and what was mailed."""
        return ()

    # parts ---------------------------------------------------------------------------------------------------------

    def greeting(self, x: float, y: float, width: float, with_lead: bool = True) -> float:
        """Place what is said on top; returns the lower edge."""
        raise NotImplementedError

    def mailed(self, _x: float, bottom: float, _width: float) -> float:
        """Place what was mailed, from ``bottom`` upwards; returns the upper edge."""
        return bottom

    def _card(self, room: QRectF) -> None:
        width = min(self.px(_CARD), room.width(), room.height() / CARD_RATIO)
        if not self.zones.portrait and not one_row(self.theme):
            width = min(width, self._card_height() / CARD_RATIO)
        if width < self.px(_LEAST_CARD):
            # Little room in 特大: the number alone, large, says what the card would.
            self._number(room)
            return
        part = self._hero()
        height = width * CARD_RATIO
        self.at(part, room.center().x() - width / 2, room.top() + (room.height() - height) / 2, width, height)

    def _number(self, room: QRectF) -> None:
        self.at(self._number_words(), room.left(), room.top(), room.width(), room.height())

    def _printing_above(self, x: float, bottom: float, width: float) -> float:
        row = self.value.printing
        if row is None:
            return bottom
        height = self._row(row).height_for(width) + (self.px(104) if row.action else 0.0)
        self._printing_below(x, bottom - height, width)
        return bottom - height

    def _printing_below(self, x: float, y: float, width: float) -> float:
        """The printer's row and the way to try again; returns the lower edge."""
        row, px = self.value.printing, self.px
        if row is None:
            return y
        part = self._row(row)
        bottom = self.at(part, x, y, width, part.height_for(width))
        if row.busy:
            books = self.part(WaitingBooks, "printing-books")
            self.at(books, x + width - px(158), (y + bottom) / 2 - px(30), px(122), px(52))
        if row.action is not None:
            button = self.quiet(row.action, accent=True, px=36)
            half = (width - px(24)) / 2
            bottom += px(16)
            if row.yes is not None:
                self.at(self.quiet(row.yes, accent=True, px=36), x, bottom, half, px(88))
            left = x + half + px(24) if row.yes is not None else x
            bottom = self.at(button, left, bottom, half if row.yes is not None else width, px(88))
        return bottom

    def _phone_height(self, width: float, side: float, with_head: bool) -> float:
        """Height of heading and codes."""
        tiles = max((self._tile(code).height_for(side) for code in self.value.codes), default=0.0)
        return tiles + (self._head().height_for(width) + self.px(16) if with_head else 0.0)

    def _phone(self, x: float, bottom: float, width: float, side: float, with_head: bool = True) -> float:
        """Heading and codes, from ``bottom`` upwards; returns the upper edge."""
        px, codes = self.px, self.value.codes
        share = width / max(1, len(codes))
        side = min(side, share - px(20))
        height = self._phone_height(width, side, False)
        y = bottom - height
        for at, code in enumerate(codes):
            # Words may be wider than the code, so the tile gets its whole share.
            wide = max(side, min(share - px(8), px(320)))
            self.at(self._tile(code), x + at * share + (share - wide) / 2, y, wide, height)
        if not with_head:
            self.drop("phone")
            return y
        head = self._head()
        head_height = head.height_for(width)
        self.at(head, x, y - px(16) - head_height, width, head_height)
        return y - px(16) - head_height
