"""6 入力: all fields as one-line cells, the open one large right above its keys."""

from __future__ import annotations

from kiosk.ui.components.cells import FromCard
from kiosk.ui.pages.typed import TypedView
from kiosk.visit.elements import CellView
from kiosk.visit.pages import FormPage

_CELL_GAP = 12.0


class FormView(TypedView[FormPage]):
    """What came from the card gives way first; the title and the cells stay."""

    # what is read --------------------------------------------------------------------------------------------------

    def overview(self) -> None:
        """Title, what came from the card, cells."""
        left, px, page = self.zones.left, self.px, self.value
        top = left.top() - px(14 if self.zones.portrait else 8)
        bottom = self.desk().top() - px(12) if self.zones.portrait else left.bottom()
        width = left.width()
        title = self.title(page.title, 50.0, max_lines=1 if self.zones.portrait else 2)
        head = title.height_for(width)
        person = self._person()
        rows = self._rows(width)
        cells = sum(height for _, height in rows) + px(_CELL_GAP) * (len(rows) - 1)
        person_height = person.height_for(width)
        free = bottom - top - head - cells - person_height
        if free < px(4):
            # What came from the card is shown again before anything is sent; the title and the cells stay.
            self.drop("from-card")
            free += person_height
        gap = max(0.0, min(px(28), free / 3))
        y = self.at(title, left.left(), top, width, head) + gap * 0.6
        if "from-card" in self._parts:
            y = self.at(person, left.left(), y, width, person_height) + gap
        spare = max(0.0, bottom - y - cells) / max(1, len(rows))
        extra = 0.0 if self.zones.portrait else min(px(14), spare)
        for cells_of_row, height in rows:
            y = self._place_row(cells_of_row, left.left(), y, width, height, extra) + px(_CELL_GAP)

    def _person(self) -> FromCard:
        view = self.value.from_card
        lines = (view.birth_and_gender, view.address)
        part = self.part("from-card", lambda: FromCard(self.theme, "from-card", view.name, lines, compact=True))
        if self.changed("from-card", view):
            part.set_person(view.name, lines)
        return part

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
            # A fault's sentence makes a cell taller, not its neighbour.
            own = part.height_for(share) + extra
            self.at(part, x + at * (share + self.px(_CELL_GAP)), y, share, own)
        return y + height + extra
