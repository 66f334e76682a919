"""A sheet's paper coming up: a picture of it moves over what was seen; nothing is laid out or painted meanwhile."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget

from kiosk.screen.values.sheets import Sheet
from kiosk.ui.sheets.view import RADIUS, SheetView
from kiosk.ui.window.regions import outwards, rects, scaled_rect, scaled_region, strips


class Rising(QWidget):
    """Opaque: Qt paints nothing below it.  Touches go through to the sheet, whose parts lie where they will be seen.

    All its areas are in the screen's own pixels.
    """

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("rising")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._view: SheetView[Sheet] | None = None
        self._below, self._sheet, self._edge = QImage(), QImage(), QImage()
        self._bounds, self._paper, self._radius = QRect(), QRect(), 0
        self._ratio, self._t = 1.0, 0.0
        self._whole = False
        self.hide()

    @property
    def pictures(self) -> int:
        """How many pictures of what is below and of the sheet are kept at the moment."""
        return sum(not each.isNull() for each in (self._below, self._sheet))

    def begin(self, view: SheetView[Sheet], below: QImage) -> None:
        """Lie over a sheet that has been laid out, and show nothing of its paper yet.

        ``below`` is what was seen; it is not kept where the sheet covers it.
        """
        ratio = self._ratio = view.devicePixelRatioF()
        self._view, self._t, self._bounds = view, 0.0, below.rect()
        self._below = QImage() if view.covers else below
        self._sheet = below.copy()
        self._sheet.setDevicePixelRatio(ratio)
        view.render(self._sheet, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        self._sheet.setDevicePixelRatio(1)
        self._paper = outwards(scaled_rect(view.beyond(view.paper), ratio)).intersected(self._bounds)
        self._radius = ceil(view.px(RADIUS) * ratio) + 1
        self._edge = self._upper_edge(view)
        host = view.parentWidget() or view
        self.setGeometry(host.geometry())
        self.show()

    def _upper_edge(self, view: SheetView[Sheet]) -> QImage:
        """The paper's round corners and its uppermost line, through which is seen what lies behind."""
        edge = QImage(self._paper.width(), self._radius, QImage.Format.Format_ARGB32_Premultiplied)
        edge.fill(Qt.GlobalColor.transparent)
        p = QPainter(edge)
        p.translate(-self._paper.topLeft())
        p.scale(self._ratio, self._ratio)
        view.paint_paper(p)
        p.end()
        return edge

    def move_to(self, t: float) -> None:
        """Show the moment ``t``, 0..1."""
        first, self._t = self._t == 0, t
        self.update(self._changing(first))

    def _changing(self, first: bool) -> QRegion:
        """Where a sheet covers all, nothing changes above the paper."""
        if self._view is not None and self._view.covers and not first:
            return scaled_region(QRegion(self._risen()), 1 / self._ratio)
        return QRegion(self.rect())

    def _risen(self) -> QRect:
        """Where the paper is now."""
        sunk = round((1 - self._t) * self._paper.height())
        return self._paper.translated(0, sunk).intersected(self._bounds)

    def end(self, repaint: bool) -> None:
        """Go and leave the last moment on the screen: the sheet as it would paint itself; or have all painted again."""
        self._whole = False
        self._t = 1.0
        handle = self.window().windowHandle()
        if not repaint and self.isVisible() and handle is not None and handle.isExposed():
            self.repaint(self._changing(first=False))
        self.setUpdatesEnabled(not self._whole)
        self.drop()
        self.setUpdatesEnabled(True)

    def drop(self) -> None:
        """Go, and let go of all pictures."""
        self.hide()
        self._view = None
        self._below, self._sheet, self._edge = QImage(), QImage(), QImage()

    def paintEvent(self, event: QPaintEvent) -> None:
        view = self._view
        if view is None:
            return
        p = QPainter(self)
        p.scale(1 / self._ratio, 1 / self._ratio)
        for strip in strips(scaled_region(event.region(), self._ratio), self._bounds.width()):
            p.setClipRect(strip)
            if self._t == 1:
                p.drawImage(strip, self._sheet, strip)
            else:
                self._moment(p, view, strip)
        p.end()
        self._whole = self._t == 1

    def _moment(self, p: QPainter, view: SheetView[Sheet], strip: QRect) -> None:
        paper, radius = self._risen(), self._radius
        up = paper.topLeft() - self._paper.topLeft()
        line = QRect(paper.left(), paper.top(), paper.width(), 1)
        corner = QRect(paper.left(), paper.top(), radius, min(radius, paper.height()))
        edge = QRegion(line) + corner + corner.translated(paper.width() - radius, 0)
        paper_alone = (QRegion(paper) - edge).intersected(strip)
        behind = QRegion(strip) - paper_alone
        if view.covers:
            self._scenery(p, view, behind)
        else:
            shade = view.shade()
            strength = shade.alphaF() * self._t
            shade.setAlpha(255)
            for part in rects(behind):
                p.fillRect(part, shade)
                p.setOpacity(1 - strength)
                p.drawImage(part, self._below, part)
                p.setOpacity(1)
        for part in rects(paper_alone):
            p.drawImage(part, self._sheet, part.translated(-up))
        for part in rects(edge.intersected(strip)):
            p.drawImage(part, self._edge, part.translated(-paper.topLeft()))

    def _scenery(self, p: QPainter, view: SheetView[Sheet], behind: QRegion) -> None:
        """What covers the page: above the paper as it will be, and where the paper will come its own ground."""
        for part in rects(behind - self._paper):
            p.drawImage(part, self._sheet, part)
        for part in rects(behind.intersected(self._paper)):
            p.save()
            p.setClipRect(part)
            p.scale(self._ratio, self._ratio)
            view.backdrop(p)
            p.restore()
