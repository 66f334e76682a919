"""Pages that cover the whole screen: colours to look at, fields to touch."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from kiosk.screen.staff.pages import ColoursPage, GridPage
from kiosk.staffscreen.presses import GridEnded
from kiosk.ui.components.touch.grid import ColourPatch, TouchGrid
from kiosk.ui.pages.view import PageView
from kiosk.visit.chapter.common import Touched


class ColoursView(PageView[ColoursPage]):
    """One colour; a touch anywhere goes on."""

    bare = True
    whole = True

    def arrange(self) -> None:
        go_on, rect = self.value.next, QRectF(self.rect())
        patch = self.button(ColourPatch, go_on.key, go_on.event).show_value((self.value.colour, go_on.label))
        self.at(patch, 0, 0, rect.width(), rect.height())


class GridView(PageView[GridPage]):
    """Each field turns green when it is touched; when all are, or by the button, it is over."""

    bare = True
    whole = True

    def arrange(self) -> None:
        grid = self.part(TouchGrid, "grid", self._make).show_value((self.value.title, self.value.end))
        self.at(grid, 0, 0, self.width(), self.height())

    def _make(self) -> TouchGrid:
        grid = TouchGrid(self.theme, "grid")
        grid.ended.connect(lambda missing: self.pressed.emit(GridEnded(missing)))
        grid.touched.connect(lambda: self.pressed.emit(Touched()))
        return grid
