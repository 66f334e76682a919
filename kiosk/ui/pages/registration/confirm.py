"""7 確認: everything shown back, each row with its 修正."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.form import ConfirmPage
from kiosk.screen.values.elements import ConfirmRow, Note, NoticeKind
from kiosk.ui.bridge import Kit
from kiosk.ui.components.picture.surfaces import Card
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.components.read.rule import Rule
from kiosk.ui.components.read.words import Words
from kiosk.ui.components.typed.cells import FromCard, halves
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.paged import PAGER, PagedView, split
from kiosk.ui.pages.view import Ground
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.runs import mixed

_ROW_HEIGHTS = (117.0, 104.0, 92.0)
_EDIT_W, _EDIT_H, _LABEL_W, _VALUE_X, _AIR = 174.0, 76.0, 212.0, 228.0, 24.0
_GAP = 20.0
_ROWS = "rows"


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
        title = self.title(self.value.title, 50.0, "title-paged", 1)
        self.drop("title")
        self._paged(self._rooms(title))

    def _rooms(self, title: Words) -> list[QRectF]:
        """What the title leaves in the column that is read, and in landscape the one that is touched."""
        left = self.zones.left
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + self.px(4)
        room = QRectF(left.left(), y, left.width(), left.bottom() - y)
        return [room] if self.zones.portrait else [room, self.zones.content]

    # what stands where ---------------------------------------------------------------------------------------------

    def _columns(self, rooms: Sequence[QRectF], theme: Theme, row: float) -> list[list[tuple[str, float]]]:
        """The parts of each column, with the letters of ``theme`` and rows of at least ``row`` reference px."""
        width = rooms[0].width()
        said = [
            ("lead", self._lead(theme).height_for(width)),
            ("from-card", self.sized(self._from_card(), theme).height_for(width)),
        ]
        last = [("notice", self.sized(self._notice(), theme).height_for(width))]
        rows = [
            (f"{at}", max(self.px(row), self._row_height(at, each, rooms[-1].width())))
            for at, each in enumerate(self.value.rows)
        ]
        return [[*said, *rows, *last]] if len(rooms) == 1 else [[*said, *last], rows]

    def _at_once(self, rooms: Sequence[QRectF]) -> list[list[tuple[str, float]]] | None:
        """The columns as they fit on one page: first the rows get lower, then the letters smaller; None: they don't."""
        for theme in self.themes():
            for row in _ROW_HEIGHTS:
                columns = self._columns(rooms, theme, row)
                if all(self._height(column) <= room.height() for column, room in zip(columns, rooms, strict=True)):
                    return columns
        return None

    def _height(self, column: Sequence[tuple[str, float]]) -> float:
        return sum(height for _, height in column) + self.px(_GAP) * sum(not name.isdigit() for name, _ in column)

    def _paged(self, rooms: list[QRectF]) -> None:
        px = self.px
        foot = rooms[-1].bottom() - px(PAGER)
        rooms[-1] = rooms[-1].adjusted(0, 0, 0, -px(PAGER + _GAP))
        columns = self._columns(rooms, self.theme, _ROW_HEIGHTS[0])
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
        """What came from the card in one part, with smaller letters if it must; else the address apart."""
        width = room.width()
        for theme in self.themes():
            height = self.sized(self._from_card(), theme).height_for(width)
            if height <= room.height():
                return [("from-card", height)]
        self._hide("from-card")
        found = []
        for key, half in halves(self.value.from_card):
            part = self.part(FromCard, key).show_value(half)
            for theme, letters in [*((each, 34.0) for each in self.themes()), (self.themes()[-1], 28.0)]:
                self.sized(part, theme).set_letters(letters)
                if part.height_for(width) <= room.height():
                    break
            found.append((key, part.height_for(width)))
        return found

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
            keys = [f"label-{name}", f"value-{name}", f"hair-{name}", self.value.rows[int(name)].edit.key]
        for key in keys:
            if key in self._parts:
                self._parts[key].hide()

    # parts ---------------------------------------------------------------------------------------------------------

    def _lead(self, theme: Theme) -> Words:
        return self.words("lead", self.value.lead, 38, theme=theme)

    def _notice(self) -> Notice:
        return self.notice("notice", Note(NoticeKind.INFO, self.value.notice), plain=True)

    def _from_card(self) -> FromCard:
        return self.part(FromCard, "from-card").show_value(self.value.from_card)

    def _label(self, at: int, row: ConfirmRow) -> Words:
        return self.words(f"label-{at}", row.label, 32, False, "ink2", 1.2, 2, valign=_MIDDLE)

    def _value(self, at: int, row: ConfirmRow) -> Words:
        text = mixed(row.value, self.theme.language, True)
        return self.words(f"value-{at}", text, 42, True, "ink", 1.2, 2, valign=_MIDDLE)

    def _widths(self, width: float) -> tuple[float, float]:
        """Of a row's label and of its value."""
        px = self.px
        return px(_LABEL_W), width - px(40 + 32 + _VALUE_X + _EDIT_W + 20)

    def _row_height(self, at: int, row: ConfirmRow, width: float) -> float:
        label, value = self._widths(width)
        words = max(self._label(at, row).height_for(label), self._value(at, row).height_for(value))
        return words + self.px(_AIR)

    def _row(self, row: ConfirmRow, rect: QRectF, at: int, first: bool) -> None:
        px = self.px
        left, right = rect.left() + px(40), rect.right() - px(32)
        if at:
            hair = self.part(Rule, f"hair-{at}")
            self.at(hair, left, rect.top() - px(1), right - left, px(3))
            hair.setVisible(not first)
        label, value = self._label(at, row), self._value(at, row)
        label_w, value_w = self._widths(rect.width())
        self.at(label, left, rect.top(), label_w, rect.height())
        self.at(value, left + px(_VALUE_X), rect.top(), value_w, rect.height())
        edit = self.quiet(row.edit, accent=True, px=34)
        edit.setAccessibleDescription(row.label)
        self.at(edit, right - px(_EDIT_W), rect.center().y() - px(_EDIT_H) / 2, px(_EDIT_W), px(_EDIT_H))
        for part in (label, value, edit):
            part.show()


_MIDDLE = Qt.AlignmentFlag.AlignVCenter
