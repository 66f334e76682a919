"""7 確認: everything shown back, each row with its 修正."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.form import ConfirmPage
from kiosk.screen.values.elements import ConfirmRow, FromCardView, Note, NoticeKind
from kiosk.ui.bridge import Kit
from kiosk.ui.components.account.book import XL_GROWTH
from kiosk.ui.components.picture.surfaces import Card
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.components.read.rule import Rule
from kiosk.ui.components.read.words import Words
from kiosk.ui.components.typed.cells import FromCard, halves
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.paged import PAGER, PagedView, split
from kiosk.ui.pages.view import Ground
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import Part, verbatim
from kiosk.ui.text.shorten import DOTS, shorten

_ROW_HEIGHTS = (117.0, 104.0, 92.0)
_EDIT_W, _EDIT_H, _LABEL_W, _VALUE_X, _AIR = 174.0, 76.0, 212.0, 228.0, 24.0
_GAP = 20.0
_ROWS = "rows"
_LETTERS, _VALUE_LETTERS = (34.0, 31.0, 28.0), (42.0, 36.0, 28.0)


class ConfirmView(PagedView[ConfirmPage]):
    """What came from the card, what was typed, and what happens next; on several pages where one has no room for it.

    A column is a list of (name of the part, height); a row's name is its number.
    """

    ground = Ground.UNDERLAY
    split = Split.DEFAULT

    def __init__(self, theme: Theme, kit: Kit, value: ConfirmPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._at = 0
        self._whole, self._count = False, 0

    @property
    def read_whole(self) -> bool:
        """Once the last of its pages was turned to."""
        return self._whole

    def turn(self, by: int) -> None:
        self._at = max(0, self._at + by)

    def arrange(self) -> None:
        """In portrait one below the other; in landscape the typed rows lie on the underlay."""
        rooms = self._rooms(self.title(self.value.title, max_lines=1 if self.zones.portrait else 2))
        columns = self._at_once(rooms)
        if columns is not None:
            self._at, self._whole = 0, True
            for column, place in zip(columns, rooms, strict=True):
                self._lay(column, range(len(column)), place)
            return
        if self.theme.growth() == 1.0:
            self.drop("title")
            rooms = self._rooms(self.title(self.value.title, 50.0, "title-paged", 1))
        self._paged(rooms)

    def _rooms(self, title: Words) -> list[QRectF]:
        """What the title leaves in the column that is read, and in landscape the one that is touched."""
        left = self.zones.left
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + self.px(4)
        room = QRectF(left.left(), y, left.width(), left.bottom() - y)
        return [room] if self.zones.portrait else [room, self.zones.content]

    # what stands where ---------------------------------------------------------------------------------------------

    def _columns(self, rooms: Sequence[QRectF], row: float) -> list[list[tuple[str, float]]]:
        """The parts of each column, with rows of at least ``row`` reference px."""
        width = rooms[0].width()
        said = [
            ("lead", self._lead().height_for(width)),
            ("from-card", self._from_card().height_for(width)),
        ]
        last = [("notice", self._notice().height_for(width))]
        rows = [
            (f"{at}", max(self.px(row), self._row_height(at, each, rooms[-1].width())))
            for at, each in enumerate(self.value.rows)
        ]
        return [[*said, *rows, *last]] if len(rooms) == 1 else [[*said, *last], rows]

    def _at_once(self, rooms: Sequence[QRectF]) -> list[list[tuple[str, float]]] | None:
        """The columns as they fit on one page, with rows as high as there is room; None: they don't."""
        for row in _ROW_HEIGHTS:
            columns = self._columns(rooms, row)
            if all(self._height(column) <= room.height() for column, room in zip(columns, rooms, strict=True)):
                return columns
        return None

    def _height(self, column: Sequence[tuple[str, float]]) -> float:
        return sum(height for _, height in column) + self.px(_GAP) * sum(not name.isdigit() for name, _ in column)

    def _paged(self, rooms: list[QRectF]) -> None:
        px = self.px
        foot = rooms[-1].bottom() - px(PAGER)
        rooms[-1] = rooms[-1].adjusted(0, 0, 0, -px(PAGER + _GAP))
        columns = self._columns(rooms, _ROW_HEIGHTS[0])
        lead = columns[0][0][1] + px(_GAP)
        columns[0][1:2] = self._card_parts(rooms[0].adjusted(0, lead, 0, 0))
        pages = [
            split([height for _, height in column], px(_GAP), room.height())
            for column, room in zip(columns, rooms, strict=True)
        ]
        count = max(len(each) for each in pages)
        self._at = min(self._at, count - 1)
        self._whole = (self._whole and self._count == count) or self._at == count - 1
        self._count = count
        for column, room, runs in zip(columns, rooms, pages, strict=True):
            self._lay(column, runs[min(self._at, len(runs) - 1)], room)
        labels = (self.value.pager_previous, self.value.pager_next)
        foot_rect = QRectF(rooms[-1].left(), foot, rooms[-1].width(), px(PAGER))
        self.pager(foot_rect, f"{self._at + 1} / {count}", labels, self._at == 0, self._at == count - 1)

    def _card_parts(self, room: QRectF) -> list[tuple[str, float]]:
        """What came from the card in one part; else the address apart, its letters smaller if they must."""
        width = room.width()
        height = self._from_card().height_for(width)
        if height <= room.height():
            return [("from-card", height)]
        self._hide("from-card")
        found = []
        for key, half in halves(self.value.from_card):
            part = self.part(FromCard, key).show_value(half)
            for letters in _LETTERS:
                part.set_letters(letters)
                if part.height_for(width) <= room.height():
                    break
            if part.height_for(width) <= room.height():
                found.append((key, part.height_for(width)))
            else:
                self._hide(key)
                found += self._in_words(key, half, room)
        return found

    def _in_words(self, key: str, half: FromCardView, room: QRectF) -> list[tuple[str, float]]:
        """What no page holds at once, cut at its lines."""
        parts = verbatim(half.address)
        if half.name:
            said = (half.heading, half.note, half.birth_and_gender)
            parts = (Part("\n".join(filter(None, said)) + "\n"), *verbatim(half.name, True))
        words = self.words(f"{key}-words", parts, 38, line_height=1.4, kind=_TITLE)
        pieces = words.cut(room.width(), room.height())
        self.leave_out(words)
        names = [f"{key}-words-{at}" for at, _ in enumerate(pieces)]
        shown = [
            self.words(name, piece, 38, line_height=1.4, kind=_TITLE) for name, piece in zip(names, pieces, strict=True)
        ]
        for part in shown:
            part.setObjectName(f"{key}-words")  # one text, for who reads the page part by part
        return [(name, part.height_for(room.width())) for name, part in zip(names, shown, strict=True)]

    def _lay(self, column: Sequence[tuple[str, float]], shown: range, room: QRectF) -> None:
        """Place the parts that are shown; the others go."""
        px, rows = self.px, QRectF()
        used = self._height([column[at] for at in shown])
        y = room.top()
        for at, (name, height) in enumerate(column):
            if at not in shown:
                self._hide(name)
                continue
            if name == "notice":
                y += max(0.0, room.bottom() - y - height) * 0.4 if used < room.height() else 0.0
            rect = QRectF(room.left(), y, room.width(), height)
            if name.isdigit():
                self._row(self.value.rows[int(name)], rect, int(name), first=rows.isNull())
                rows = rect if rows.isNull() else rows.united(rect)
            else:
                part = self._parts[name]
                part.show()
                self.at(part, rect.left(), y, rect.width(), height)
            y += height
            if not name.isdigit() or at + 1 == len(column) or not column[at + 1][0].isdigit():
                y += px(_GAP)
        if any(name.isdigit() for name, _ in column):
            ground = self.part(Card, _ROWS)
            ground.setVisible(not rows.isNull())
            self.at(ground, rows.left(), rows.top(), rows.width(), rows.height())
            ground.lower()

    def _hide(self, name: str) -> None:
        keys = [name]
        if name.isdigit():
            kinds = ("label", "value", "hair", "stacked-label", "stacked-value")
            keys = [self.value.rows[int(name)].edit.key, *(f"{kind}-{name}" for kind in kinds)]
        for key in keys:
            if key in self._parts:
                self._parts[key].hide()

    # parts ---------------------------------------------------------------------------------------------------------

    def _lead(self) -> Words:
        return self.words("lead", self.value.lead, 38)

    def _notice(self) -> Notice:
        return self.notice("notice", Note(NoticeKind.INFO, self.value.notice), plain=True)

    def _from_card(self) -> FromCard:
        return self.part(FromCard, "from-card").show_value(self.value.from_card)

    @property
    def _row_most(self) -> float:
        """The height a page has for a row."""
        return self.zones.content.height() - self.px(PAGER + _GAP)

    @property
    def _stacked(self) -> bool:
        """Whether a row's label stands above its value."""
        return self.theme.growth() >= (XL_GROWTH if self.zones.portrait else 1.1)

    def _shortened(self, text: str, width: float) -> str:
        """A mail address that no page holds, its beginning; the accessible name has all of it."""
        most = self._row_most - self.px(_EDIT_H + _AIR + 24)
        lines = max(2, int(most / (self.px(self.theme.smallest) * 1.2)))

        def make(part: str) -> TextBlock:
            return TextBlock(self.theme, part, 42, True, line_height=1.2, max_lines=lines)

        made = shorten(text, make, width).plain
        return made if made.endswith(DOTS) else text

    def _label(self, at: int, row: ConfirmRow) -> Words:
        if self._stacked:
            return self.words(f"stacked-label-{at}", row.label, 32, False, "ink2", 1.2, valign=_MIDDLE, kind=_TITLE)
        return self.words(f"label-{at}", row.label, 32, False, "ink2", 1.2, 2, valign=_MIDDLE)

    def _value(self, at: int, row: ConfirmRow) -> Words:
        text = row.value.replace("**", "＊＊")
        if self._stacked:
            _, width = self._widths(row, self.zones.content.width())
            shown = self._shortened(text, width)
            words = self.words(f"stacked-value-{at}", shown, 42, True, "ink", 1.2, 4)
            for letters in _VALUE_LETTERS:
                words.set_letters(letters)
                if words.height_for(width) <= self._row_most - self.px(_EDIT_H + _AIR + 24):
                    break
            words.setAccessibleName(text)
            return words
        return self.words(f"value-{at}", text, 42, True, "ink", 1.2, 2, valign=_MIDDLE)

    def _edit_width(self, row: ConfirmRow) -> float:
        if not self._stacked:
            return self.px(_EDIT_W)
        words = TextBlock(self.theme, row.edit.label, 34, True, kind=_TITLE).width()
        return max(self.px(_EDIT_W), words + self.px(60 + (60 if row.edit.icon else 0)))

    def _widths(self, row: ConfirmRow, width: float) -> tuple[float, float]:
        """Of a row's label and of its value."""
        px = self.px
        if self._stacked:
            return width - px(40 + 32 + 20) - self._edit_width(row), width - px(40 + 32)
        return px(_LABEL_W), width - px(40 + 32 + _VALUE_X + _EDIT_W + 20)

    def _row_height(self, at: int, row: ConfirmRow, width: float) -> float:
        label, value = self._widths(row, width)
        above, words = self._label(at, row).height_for(label), self._value(at, row).height_for(value)
        if self._stacked:
            return max(above, self.px(_EDIT_H + 8)) + words + self.px(_AIR + 16)
        return max(above, words) + self.px(_AIR)

    def _row(self, row: ConfirmRow, rect: QRectF, at: int, first: bool) -> None:
        px = self.px
        left, right = rect.left() + px(40), rect.right() - px(32)
        if at:
            hair = self.part(Rule, f"hair-{at}")
            self.at(hair, left, rect.top() - px(1), right - left, px(3))
            hair.setVisible(not first)
        label, value = self._label(at, row), self._value(at, row)
        label_w, value_w = self._widths(row, rect.width())
        edit = self.quiet(row.edit, accent=True, px=34)
        edit.setAccessibleDescription(row.label)
        middle, wide = rect.center().y(), self._edit_width(row)
        if self._stacked:
            top, high = rect.top() + px(_AIR / 2 + 4), max(label.height_for(label_w), px(_EDIT_H + 8))
            self.at(label, left, top, label_w, high)
            self.at(value, left, top + high + px(8), value_w, value.height_for(value_w))
            middle = top + high / 2
        else:
            self.at(label, left, rect.top(), label_w, rect.height())
            self.at(value, left + px(_VALUE_X), rect.top(), value_w, rect.height())
        self.at(edit, right - wide, middle - px(_EDIT_H) / 2, wide, px(_EDIT_H))
        for part in (label, value, edit):
            part.show()


_MIDDLE, _TITLE = Qt.AlignmentFlag.AlignVCenter, TextKind.TITLE
