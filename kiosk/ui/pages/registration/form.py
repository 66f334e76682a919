"""6 入力: all fields as one-line cells, the open one large right above its keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from kiosk.screen.pages.form import FormPage
from kiosk.screen.values.elements import CellView, FromCardView
from kiosk.ui.bridge import Kit
from kiosk.ui.components.read.words import Words
from kiosk.ui.components.typed.cells import FromCard, halves
from kiosk.ui.pages.paged import PAGER, PagedView, split
from kiosk.ui.pages.typed import TypedView
from kiosk.ui.style.theme import Theme

_CELL_GAP, _PAGER_GAP = 12.0, 8.0


class FormView(TypedView[FormPage], PagedView[FormPage]):
    """What came from the card above the cells.  Where both have no room, they are paged: cells first, then the card."""

    def __init__(self, theme: Theme, kit: Kit, value: FormPage, parent: QWidget | None = None) -> None:
        super().__init__(theme, kit, value, parent)
        self._at = 0
        self._opened: object = None

    def turn(self, by: int) -> None:
        self._at = max(0, self._at + by)

    def type_key(self, event: QKeyEvent) -> bool:
        """What is typed goes into the open field; the keys that turn pages type nothing."""
        return TypedView.type_key(self, event) or PagedView.type_key(self, event)

    # what is read --------------------------------------------------------------------------------------------------

    def overview(self) -> None:
        left, px = self.zones.left, self.px
        top = left.top() - px(14 if self.zones.portrait else 8)
        bottom = self.underlay().top() - px(12) if self.zones.portrait else left.bottom()
        room = QRectF(left.left(), top, left.width(), bottom - top)
        title = self.title(self.value.title, 50.0, max_lines=1 if self.zones.portrait else 2)
        head = title.height_for(room.width()) + self._hint_height(room.width())
        person = self.sized(self._person(), self.theme)
        rows = self._rows(room.width())
        cells = sum(height for _, height in rows) + px(_CELL_GAP) * (len(rows) - 1)
        person_height = person.height_for(room.width())
        free = room.height() - head - cells - person_height
        if free < px(4):
            self._paged(room, rows)
            return
        self._at, self._opened = 0, None  # where it is paged again, the open field brings its page along
        gap = max(0.0, min(px(28), free / 3))
        y = self._head(title, room) + gap * 0.6
        y = self.at(person, room.left(), y, room.width(), person_height) + gap
        person.show()
        spare = max(0.0, bottom - y - cells) / max(1, len(rows))
        extra = 0.0 if self.zones.portrait else min(px(14), spare)
        for cells_of_row, height in rows:
            y = self._place_row(cells_of_row, room.left(), y, room.width(), height, extra) + px(_CELL_GAP)

    def _head(self, title: Words, room: QRectF) -> float:
        """Place the title, and below it what more is to be said; returns the lower edge."""
        y = self.at(title, room.left(), room.top(), room.width(), title.height_for(room.width()))
        height = self._hint_height(room.width())
        return self.at(self._hint(), room.left(), y, room.width(), height) if height else y

    def _hint(self) -> Words:
        return self.words("hint", self.value.hint, 34, max_lines=2, line_height=1.35)

    def _hint_height(self, width: float) -> float:
        return self._hint().height_for(width) if self.value.hint else 0.0

    def _paged(self, room: QRectF, rows: list[tuple[list[CellView], float]]) -> None:
        """As much as there is room for, and a pager; a field that is opened brings its page along."""
        px, width = self.px, room.width()
        title = self.title(self.value.title, 50.0, "title-paged", 1)
        self.drop("title")
        y = self._head(title, room) + px(_PAGER_GAP)
        foot = QRectF(room.left(), room.bottom() - px(PAGER), width, px(PAGER))
        free = foot.top() - px(_PAGER_GAP) - y
        card = [(part, part.height_for(width)) for part in self._card_parts(width, free)]
        pages = split([height for _, height in rows] + [height for _, height in card], px(_CELL_GAP), free)
        opened = self.value.open.field
        if opened != self._opened:
            self._opened = opened
            holding = [at for at, (cells, _) in enumerate(rows) if any(cell.field is opened for cell in cells)]
            self._at = next((at for at, page in enumerate(pages) if holding and holding[0] in page), 0)
        self._at = min(self._at, len(pages) - 1)
        for at, (cells, height) in enumerate(rows):
            if at in pages[self._at]:
                y = self._place_row(cells, room.left(), y, width, height, 0.0) + px(_CELL_GAP)
            else:
                for cell in cells:
                    self.cell(cell).hide()
        for at, (part, height) in enumerate(card, len(rows)):
            part.setVisible(at in pages[self._at])
            if at in pages[self._at]:
                y = self.at(part, room.left(), y, width, height) + px(_CELL_GAP)
        labels = (self.value.pager_previous, self.value.pager_next)
        where = f"{self._at + 1} / {len(pages)}"
        self.pager(foot, where, labels, self._at == 0, self._at == len(pages) - 1)

    def _card_parts(self, width: float, room: float) -> list[FromCard]:
        """What came from the card in one part, or in two that may stand on different pages; smaller if they must."""
        whole = self.sized(self._person(), self.theme)
        if whole.height_for(width) <= room:
            return [whole]
        whole.hide()
        found = []
        for key, half in halves(self.value.from_card):
            part = self._compact(key, half)
            for theme, letters in [*((each, 34.0) for each in self.themes()), (self.themes()[-1], 30.0)]:
                self.sized(part, theme).set_letters(letters)
                if part.height_for(width) <= room:
                    break
            found.append(part)
        return found

    def _person(self) -> FromCard:
        return self._compact("from-card", self.value.from_card)

    def _compact(self, key: str, view: FromCardView) -> FromCard:
        return self.part(FromCard, key, lambda: FromCard(self.theme, key, compact=True)).show_value(view)

    def _rows(self, width: float) -> list[tuple[list[CellView], float]]:
        """The cells line by line, each line with its height; two halves share a line."""
        rows: list[list[CellView]] = []
        for cell in self.value.cells:
            if cell.half and rows and len(rows[-1]) == 1 and rows[-1][0].half:
                rows[-1].append(cell)
            else:
                rows.append([cell])
        half = (width - self.px(_CELL_GAP)) / 2
        return [
            (row, max(self.cell(cell).height_for(half if len(row) == 2 else width) for cell in row)) for row in rows
        ]

    def _place_row(self, row: list[CellView], x: float, y: float, width: float, height: float, extra: float) -> float:
        share = (width - self.px(_CELL_GAP) * (len(row) - 1)) / len(row)
        for at, cell in enumerate(row):
            part = self.cell(cell)
            part.show()
            # A fault's sentence makes a cell taller, not its neighbour.
            own = part.height_for(share) + extra
            self.at(part, x + at * (share + self.px(_CELL_GAP)), y, share, own)
        return y + height + extra
