"""7 確認: everything shown back, each row with its 修正."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.form import ConfirmPage
from kiosk.screen.values.elements import FromCardView, Note, NoticeKind
from kiosk.ui.bridge import Kit
from kiosk.ui.components.picture.surfaces import Card
from kiosk.ui.components.read.notices import Notice
from kiosk.ui.components.read.words import Text, Words
from kiosk.ui.components.typed.from_card import FromCard, halves
from kiosk.ui.layout.bars import one_row
from kiosk.ui.layout.turner import turner_height
from kiosk.ui.layout.zones import Split
from kiosk.ui.pages.paged import PAGER, PagedView
from kiosk.ui.pages.registration.entries import ConfirmRows
from kiosk.ui.pages.view import Ground
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.runs import verbatim

_ROW_HEIGHTS = (117.0, 104.0, 92.0)
_GAP, _BELOW_YES = 20.0, 28.0
_ROWS = "rows"


def _is_row(name: str) -> bool:
    return name[0].isdigit()


class ConfirmView(PagedView[ConfirmPage]):
    """What came from the card, what was typed, and what happens next; on several pages where one has no room for it.

    A column is a list of (name of the part, height); the name of a row, or of a piece of one, begins with its number.
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
        room = rooms[-1]
        most = min(room.bottom(), self._foot().top() - self.px(_GAP)) - room.top()
        self._rows = ConfirmRows(self, self.value.rows, self.zones.portrait, room.width(), most)
        columns = self._at_once(rooms)
        if columns is None and self.theme.growth() == 1.0:
            self.drop("title")
            rooms = self._rooms(self.title(self.value.title, 50.0, "title-paged", 1))
            columns = self._at_once(rooms)
        if columns is None:
            self._paged(rooms)
            return
        self._at, self._whole = 0, True
        for column, place in zip(columns, rooms, strict=True):
            self._lay(column, range(len(column)), place)

    def _rooms(self, title: Words) -> list[QRectF]:
        """What the title leaves in the column that is read, and in landscape the one that is touched."""
        left = self.zones.left
        y = self.at(title, left.left(), left.top(), left.width(), title.height_for(left.width())) + self.px(4)
        room = QRectF(left.left(), y, left.width(), left.bottom() - y)
        return [room] if self.zones.portrait else [room, self.zones.content]

    # what stands where ---------------------------------------------------------------------------------------------

    def _columns(self, rooms: Sequence[QRectF], row: float) -> list[list[tuple[str, float]]]:
        """The parts of each column, with rows of at least ``row`` screen pixels."""
        width = rooms[0].width()
        said = [
            ("lead", self._lead().height_for(width)),
            ("from-card", self._from_card().height_for(width)),
        ]
        last = [("notice", self._notice().height_for(width))]
        rows = self._rows.columns(row)
        return [[*said, *rows, *last]] if len(rooms) == 1 else [[*said, *last], rows]

    def _at_once(self, rooms: Sequence[QRectF]) -> list[list[tuple[str, float]]] | None:
        """The columns as they fit on one page, with rows as high as there is room; None: they don't."""
        for row in (*map(self.px, _ROW_HEIGHTS), self._rows.lowest):
            columns = self._columns(rooms, row)
            if all(self._height(column) <= room.height() for column, room in zip(columns, rooms, strict=True)):
                return columns
        return None

    def _height(self, column: Sequence[tuple[str, float]]) -> float:
        return sum(height for _, height in column) + self.px(_GAP) * sum(not _is_row(name) for name, _ in column)

    def _paged(self, rooms: list[QRectF]) -> None:
        px = self.px
        foot = self._foot()
        rooms[-1].setBottom(min(rooms[-1].bottom(), foot.top() - px(_GAP)))
        lead = self._lead().height_for(rooms[0].width()) + px(_GAP)
        card = self._card_parts(rooms[0].adjusted(0, lead, 0, 0))
        found = [self._pages(rooms, row, card) for row in _ROW_HEIGHTS]
        columns, pages = min(found, key=lambda each: max(map(len, each[1])))
        count = max(map(len, pages))
        self._at = min(self._at, count - 1)
        self._whole = (self._whole and self._count == count) or self._at == count - 1
        self._count = count
        for column, room, runs in zip(columns, rooms, pages, strict=True):
            self._lay(column, runs[min(self._at, len(runs) - 1)], room)
        labels = (self.value.pager_previous, self.value.pager_next)
        self.pager(foot, f"{self._at + 1} / {count}", labels, self._at == 0, self._at == count - 1)

    def _pages(
        self, rooms: Sequence[QRectF], row: float, card: Sequence[tuple[str, float]]
    ) -> tuple[list[list[tuple[str, float]]], list[list[range]]]:
        """The columns with rows of at least ``row`` reference px, and what of them stands on which page."""
        columns = self._columns(rooms, self.px(row))
        columns[0][1:2] = card
        return columns, [self._split(column, room.height()) for column, room in zip(columns, rooms, strict=True)]

    def _split(self, column: Sequence[tuple[str, float]], room: float) -> list[range]:
        pages, begin = [], 0
        for at in range(1, len(column)):
            if self._height(column[begin:at]) + column[at][1] > room:
                pages.append(range(begin, at))
                begin = at
        return [*pages, range(begin, len(column))]

    def _foot(self) -> QRectF:
        """Where the pager is: in landscape below the yes, if there is room."""
        content = self.zones.content
        height = max(self.px(PAGER), 0.0 if one_row(self.theme) else turner_height(self, content.width()))
        below = self.turner_room()
        if below is None:
            return QRectF(content.left(), content.bottom() - height, content.width(), height)
        return QRectF(below.left(), below.center().y() - height / 2, below.width(), height)

    def _card_parts(self, room: QRectF) -> list[tuple[str, float]]:
        """What came from the card in one part; else the address apart; what no page holds at once, at its lines."""
        width = room.width()
        height = self._from_card().height_for(width)
        if height <= room.height():
            return [("from-card", height)]
        self._hide("from-card")
        found = []
        for key, half in halves(self.value.from_card):
            part = self.part(FromCard, key).show_value(half)
            if part.height_for(width) <= room.height():
                found.append((key, part.height_for(width)))
            else:
                self._hide(key)
                found += self._in_words(key, half, room)
        return found

    def _in_words(self, key: str, half: FromCardView, room: QRectF) -> list[tuple[str, float]]:
        """In letters as large as on the card's part, cut at the lines."""
        found = []
        if half.name:
            said = "\n".join(filter(None, (half.heading, half.note, half.birth_and_gender)))
            found += self._pieces(f"{key}-said", said, 38.0, room)
            found += self._pieces(f"{key}-words", verbatim(half.name, True), 52.0, room, TextKind.TITLE)
        if half.address:
            found += self._pieces(f"{key}-words", verbatim(half.address), 38.0, room)
        return found

    def _pieces(
        self, key: str, text: Text, px: float, room: QRectF, kind: TextKind = TextKind.BODY
    ) -> list[tuple[str, float]]:
        words = self.words(key, text, px, line_height=1.4, kind=kind)
        pieces = words.cut(room.width(), room.height())
        self.leave_out(words)
        names = [f"{key}-{at}" for at, _ in enumerate(pieces)]
        shown = [
            self.words(each, piece, px, line_height=1.4, kind=kind) for each, piece in zip(names, pieces, strict=True)
        ]
        for part in shown:
            part.setObjectName(key)  # one text, for who reads the page part by part
        return [(name, part.height_for(room.width())) for name, part in zip(names, shown, strict=True)]

    def _lay(self, column: Sequence[tuple[str, float]], shown: range, room: QRectF) -> None:
        """Place the parts that are shown; the others go."""
        px, rows = self.px, QRectF()
        used = self._height([column[at] for at in shown])
        y = room.top()
        for at, (name, _) in enumerate(column):
            if at not in shown:
                self._hide(name)
        for at in shown:
            name, height = column[at]
            if name == "notice":
                y += max(0.0, room.bottom() - y - height) * 0.4 if used < room.height() else 0.0
            rect = QRectF(room.left(), y, room.width(), height)
            if _is_row(name):
                self._rows.place(name, rect, first=rows.isNull())
                rows = rect if rows.isNull() else rows.united(rect)
            else:
                part = self._parts[name]
                part.show()
                self.at(part, rect.left(), y, rect.width(), height)
            y += height
            if not _is_row(name) or at + 1 == len(column) or not _is_row(column[at + 1][0]):
                y += px(_GAP)
        if any(_is_row(name) for name, _ in column):
            ground = self.part(Card, _ROWS)
            ground.setVisible(not rows.isNull())
            self.at(ground, rows.left(), rows.top(), rows.width(), rows.height())
            ground.lower()

    def _hide(self, name: str) -> None:
        for key in self._rows.keys(name) if _is_row(name) else [name]:
            if key in self._parts:
                self._parts[key].hide()

    # parts ---------------------------------------------------------------------------------------------------------

    def _lead(self) -> Words:
        return self.words("lead", self.value.lead, 38)

    def _notice(self) -> Notice:
        return self.notice("notice", Note(NoticeKind.INFO, self.value.notice), plain=True)

    def _from_card(self) -> FromCard:
        return self.part(FromCard, "from-card").show_value(self.value.from_card)
