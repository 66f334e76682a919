"""6 入力: all fields as one-line cells, the open one large right above its keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from kiosk.screen.pages.form import FormPage
from kiosk.screen.values.elements import Action, CellView, FromCardView
from kiosk.ui.components.read.words import Words
from kiosk.ui.components.typed.from_card import FromCard
from kiosk.ui.components.typed.reading import ReadingButton
from kiosk.ui.layout.cards import card_row, cell_row
from kiosk.ui.layout.leaves import turning_height
from kiosk.ui.layout.stack import Row, text_row
from kiosk.ui.pages.typed import TypedView
from kiosk.ui.text.stands import stands

_READINGS, _READINGS_GAP, _HEADING_GAP = 76.0, 20.0, 6.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RAISED, _BELOW = 14.0, 26.0
"""By what that which is read begins above its zone in portrait, and ends above the open field."""
_CELL_GAP, _LEAF_GAP = 12.0, 30.0
"""Between cells; on leaves, where gaps may give way to the least of them."""


class FormView(TypedView[FormPage]):
    """What came from the card above the cells.  Where both have no room, they stand on leaves, the card last."""

    @property
    def above_keys(self) -> float:
        if self.value.readings is None:
            return 0.0
        width = self.zones.bar.width()
        beside, lines = self._offered(width)
        heading = 0.0 if beside else self._heading().height_for(width) + self.px(_HEADING_GAP)
        return heading + len(lines) * self._reading_height() + (len(lines) - 1) * self._cell_gap

    @property
    def least_read(self) -> float:
        """A leaf holds each cell, with what is wrong with it."""
        width = self.zones.left.width()
        return self.highest_cell(self.value.cells, width) + turning_height(self, width) + self.px(_BELOW - _RAISED)

    def place_above_keys(self, rect: QRectF) -> None:
        """Readings that may be meant, the likelier first; their heading beside them, or above them."""
        high, head = self._reading_height(), self._heading()
        beside, lines = self._offered(rect.width())
        x, y = rect.left() + beside, rect.top()
        if beside:
            self.at(head, rect.left(), y, beside - self.px(_READINGS_GAP), high)
        else:
            tall = head.height_for(rect.width())
            y = self.at(head, x, y, rect.width(), tall) + self.px(_HEADING_GAP)
        for line in lines:
            for button in line:
                self.at(button, x, y, button.wide(), high)
                x += button.wide() + self.px(_READINGS_GAP)
            x, y = rect.left(), y + high + self._cell_gap

    def _offered(self, width: float) -> tuple[float, list[list[ReadingButton]]]:
        """What the heading takes of the only line, or 0 where it stands above; and the readings, line by line."""
        gap, head, buttons = self.px(_READINGS_GAP), self._heading().block, self._reading_buttons()
        room = min(width * 0.3, head.width() + 2)
        if stands(head, room, self._reading_height()) and room + sum(each.wide() + gap for each in buttons) <= width:
            return room + gap, [buttons]
        lines, x = list[list[ReadingButton]](), width
        for button in buttons:
            if x + button.wide() > width:
                lines.append([])
                x = 0.0
            lines[-1].append(button)
            x += button.wide() + gap
        return 0.0, lines

    def _heading(self) -> Words:
        label = self.value.readings.label if self.value.readings is not None else ""
        return self.words("readings", label, 34, role="ink2", line_height=1.15, max_lines=2, valign=_MIDDLE)

    def _reading_buttons(self) -> list[ReadingButton]:
        found = self.value.readings
        return [self._reading_button(each) for each in found.choices] if found is not None else []

    def _reading_button(self, action: Action) -> ReadingButton:
        return self.action(ReadingButton, action).show_value(action)

    def _reading_height(self) -> float:
        words = max(button.tall() for button in self._reading_buttons())
        return max(self.px(max(_READINGS, self.theme.target)), words)

    def said(self, width: float) -> list[Row]:
        """Also the readings, where they have no room above the keys."""
        rows = super().said(width)
        if self.aside:
            head, high, apart = self._heading(), self._reading_height(), self._cell_gap
            rows.append(Row(head, head.height_for(width), self.px(_LEAF_GAP), keeps=True))
            rows += [Row(each, high, apart, firm=apart) for each in self._reading_buttons()]
        return rows

    @property
    def _cell_gap(self) -> float:
        return self.px(max(_CELL_GAP, self.theme.apart))

    # what is read --------------------------------------------------------------------------------------------------

    def overview(self) -> None:
        left, px = self.zones.left, self.px
        top = left.top() - px(_RAISED if self.zones.portrait else 8)
        bottom = self.underlay().top() - px(12) if self.zones.portrait else left.bottom()
        room = QRectF(left.left(), top, left.width(), bottom - top)
        title = self.title(self.value.title, 50.0, max_lines=1 if self.zones.portrait else 2)
        person = self._person()
        said, rows = self.said(room.width()), self._rows(room.width())
        head = title.height_for(room.width()) + self._hint_height(room.width())
        cells = sum(height for _, height in rows) + self._cell_gap * (len(rows) - 1)
        person_height = person.height_for(room.width())
        free = room.height() - head - cells - person_height
        if said or free < px(4):
            self._on_leaves(room, title, said, person)
            return
        gap = max(0.0, min(px(28), free / 3))
        y = self._head(title, room) + gap * 0.6
        y = self.at(person, room.left(), y, room.width(), person_height) + gap
        spare = max(0.0, bottom - y - cells) / max(1, len(rows))
        extra = 0.0 if self.zones.portrait else min(px(14), spare)
        for cells_of_row, height in rows:
            y = self._place_row(cells_of_row, room.left(), y, room.width(), height, extra) + self._cell_gap

    def _head(self, title: Words, room: QRectF) -> float:
        """Place the title, and below it what more is to be said; returns the lower edge."""
        y = self.at(title, room.left(), room.top(), room.width(), title.height_for(room.width()))
        height = self._hint_height(room.width())
        return self.at(self._hint(), room.left(), y, room.width(), height) if height else y

    def _hint(self) -> Words:
        return self.words("hint", self.value.hint, 34, line_height=1.35)

    def _hint_height(self, width: float) -> float:
        return self._hint().height_for(width) if self.value.hint else 0.0

    def _on_leaves(self, room: QRectF, title: Words, said: list[Row], person: FromCard) -> None:
        """One below the other, as much on a leaf as it holds; a field that is opened brings its leaf along."""
        px, width, open_field = self.px, room.width(), self.value.open.field
        rows = [Row(title, title.height_for(width))]
        if self.value.hint:
            rows.append(text_row(self._hint(), width, px(10)))
        cells = {view.field: self.cell(view) for view in self.value.cells}
        for view in self.value.cells:
            cell, opened = cells[view.field], view.field is open_field
            rows.append(cell_row(cell, width, px(_LEAF_GAP), keeps=opened and bool(said)))
            rows += said if opened else []
        rows.append(card_row(person, width, px(_LEAF_GAP)))
        self.read(rows, room, first=cells.get(open_field))

    def _person(self) -> FromCard:
        return self._compact("from-card", self.value.from_card)

    def _compact(self, key: str, view: FromCardView) -> FromCard:
        return self.part(FromCard, key, lambda: FromCard(self.theme, key, compact=True)).show_value(view)

    def _rows(self, width: float) -> list[tuple[list[CellView], float]]:
        """The cells line by line, each line with its height; two halves share a line."""
        rows: list[list[CellView]] = []
        for cell in self.value.cells:
            beside = rows and len(rows[-1]) == 1 and rows[-1][0].half and self._holds(rows[-1][0])
            if cell.half and beside and self._holds(cell):
                rows[-1].append(cell)
            else:
                rows.append([cell])
        half = (width - self._cell_gap) / 2
        return [
            (row, max(self.cell(cell).height_for(half if len(row) == 2 else width) for cell in row)) for row in rows
        ]

    def _holds(self, cell: CellView) -> bool:
        return self.cell(cell).holds((self.zones.left.width() - self._cell_gap) / 2)

    def _place_row(self, row: list[CellView], x: float, y: float, width: float, height: float, extra: float) -> float:
        share = (width - self._cell_gap * (len(row) - 1)) / len(row)
        for at, cell in enumerate(row):
            part = self.cell(cell)
            # A fault's sentence makes a cell taller, not its neighbour.
            own = part.height_for(share) + extra
            self.at(part, x + at * (share + self._cell_gap), y, share, own)
        return y + height + extra
