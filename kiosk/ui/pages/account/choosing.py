"""新しいパスワードを決める, after a log-in with a one-time password."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.screen.pages.choosing import ChoosingPage
from kiosk.ui.layout.leaves import turning_height
from kiosk.ui.layout.stack import Row, text_row
from kiosk.ui.pages.typed import TypedView

_TITLE = 50.0
_RAISED, _BELOW = 8.0, 24.0
"""By what that which is read begins above its zone, and ends above the open field in portrait."""


class ChoosingView(TypedView[ChoosingPage]):
    """Title, what the password is for, and its two cells."""

    def overview(self) -> None:
        left = self.zones.left
        bottom = self.underlay().top() - self.px(_BELOW) if self.zones.portrait else left.bottom()
        room = QRectF(left.left(), left.top() - self.px(_RAISED), left.width(), bottom - left.top() + self.px(_RAISED))
        page = self.value
        opened = next(cell for cell in page.cells if cell.field is page.open.field)
        self.read(self._rows(room.width()), room, 1.3, self.cell(opened))

    @property
    def least_read(self) -> float:
        """A leaf holds the title, and each cell with what is wrong with it."""
        width = self.zones.left.width()
        title = self.title(self.value.title, _TITLE).height_for(width)
        return (
            max(title, self.highest_cell(self.value.cells, width))
            + turning_height(self, width)
            + self.px(_BELOW - _RAISED)
        )

    def _rows(self, width: float) -> list[Row]:
        page, px = self.value, self.px
        title = self.title(page.title, _TITLE)
        lead = self.words("lead", page.lead, 36, line_height=1.4)
        rows = [Row(title, title.height_for(width)), text_row(lead, width, px(10))]
        rows += self.cell_rows(page.cells, width)
        return rows
