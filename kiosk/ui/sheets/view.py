"""What all sheets share: a board that covers the page and knows the paper that lies on it."""

from __future__ import annotations

from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.sheets import Sheet
from kiosk.ui.layout.board import Board, values_of
from kiosk.ui.layout.zones import zones_for
from kiosk.ui.style.drawing import fill_box, line_box
from kiosk.ui.style.theme import Theme

S = TypeVar("S", bound=Sheet)
_SCRIM = 0.62
RADIUS = 48.0
"""Of the paper's round corners, in reference px."""


class SheetView(Board, Generic[S]):
    """Covers everything above the band; how its paper comes up is its host's matter.

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
        self.library = self.greeting = ""
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

    def beyond(self, paper: QRectF) -> QRectF:
        """The paper with the corners that lie outside the screen."""
        return paper.adjusted(0, 0, 0, self.px(60))

    @property
    def covers(self) -> bool:
        """Whether nothing of the page is seen any more from the first moment: half seen letters help nobody."""
        return self.opaque or self.theme.palette.flat

    def shade(self) -> QColor:
        """What the page is darkened with; opaque where the sheet covers it."""
        ground = self.theme.color("band" if not self.theme.palette.flat else "paper")
        ground.setAlphaF(1.0 if self.covers else _SCRIM)
        return ground

    def backdrop(self, p: QPainter) -> None:
        """Darken the page, or cover it."""
        p.fillRect(QRectF(self.rect()), self.shade())

    def paint_paper(self, p: QPainter) -> None:
        """What the parts lie on."""
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        long = self.beyond(self.paper)
        fill_box(p, self.theme, long, RADIUS, "paper")
        if self.theme.palette.flat:
            line_box(p, self.theme, long, RADIUS, "line", 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.backdrop(p)
        self.paint_paper(p)
        p.end()
