"""What all sheets share: a board that covers the page and knows the paper that rises on it."""

from __future__ import annotations

from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.sheets import Sheet
from kiosk.ui.layout.board import Board, values_of
from kiosk.ui.layout.zones import zones_for
from kiosk.ui.style.drawing import fill_box, line_box
from kiosk.ui.style.theme import Theme

S = TypeVar("S", bound=Sheet)
_SCRIM = 0.62


class SheetView(Board, Generic[S]):
    """Covers everything above the band.  ``rise`` 0..1 is how far the paper has come up.

    The type argument of a subclass says which sheet it shows.
    """

    views: ClassVar[dict[type, type[SheetView[Any]]]] = {}
    """The view of each sheet."""
    opaque: ClassVar[bool] = False

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        SheetView.views |= dict.fromkeys(values_of(cls), cls)

    def __init__(self, theme: Theme, value: S, parent: QWidget | None = None) -> None:
        super().__init__(theme, f"sheet-{type(value).__name__}", parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.value = value
        self.library = ""
        self.rise = 1.0
        self.paper = QRectF()
        self.zones = zones_for(theme)

    def show_value(self, value: S, theme: Theme) -> None:
        self.value = value
        self.set_theme(theme)
        self.refresh()

    def refresh(self) -> None:
        self.zones = zones_for(self.theme)
        super().refresh()
        self.update()

    def sunk(self) -> float:
        """How many pixels the paper still lies below its place."""
        return (1 - self.rise) * self.paper.height()

    def set_rise(self, rise: float) -> None:
        """Move the paper and all on it."""
        self.rise = rise
        self.refresh()

    def beyond(self, paper: QRectF) -> QRectF:
        """The paper with the corners that lie outside the screen."""
        return paper.adjusted(0, 0, 0, self.px(60))

    def backdrop(self, p: QPainter) -> None:
        """Darken the page; high contrast covers it, because half seen letters help nobody."""
        ground = self.theme.color("band" if not self.theme.palette.flat else "paper")
        ground.setAlphaF(1.0 if self.theme.palette.flat else _SCRIM * self.rise)
        p.fillRect(QRectF(self.rect()), ground)

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.backdrop(p)
        long = self.beyond(self.paper.translated(0, self.sunk()))
        fill_box(p, self.theme, long, 48, "paper")
        if self.theme.palette.flat:
            line_box(p, self.theme, long, 48, "line", 4)
        p.end()
