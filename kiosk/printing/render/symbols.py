"""Draws bar and QR symbols in whole device dots: one path, no smoothing, black on white in every mode."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from kiosk.printing.layout.sheet import LayoutFault
from kiosk.printing.symbols.nw7 import Bars
from kiosk.printing.symbols.qr import QUIET, Matrix

BLACK, WHITE = QColor("#000000"), QColor("#FFFFFF")
Cell = tuple[float, float, float, float]
_HAIR = 0.02
"""Dots taken off each side of a bar: PDF paints every dot a shape so much as touches, so exact edges grow by one."""


def device_scale(p: QPainter) -> float:
    """Return the device dots per logical unit, horizontally."""
    return p.deviceTransform().m11()


def _draw(p: QPainter, corner: QPointF, ground: Cell, cells: Iterable[Cell]) -> None:
    """Draw cells of whole device dots from ``corner`` (logical units), which is moved to the nearest dot.

    One path with winding fill: separate rectangles leave hairlines between them on GDI printers.
    """
    to_device = p.deviceTransform()
    spot = to_device.map(corner)
    snapped = QPointF(round(spot.x()), round(spot.y()))
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for x, y, w, h in cells:
        path.addRect(QRectF(x, y, w, h))
    p.save()
    p.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    p.translate(to_device.inverted()[0].map(snapped))
    p.scale(1 / to_device.m11(), 1 / to_device.m22())
    p.fillRect(QRectF(*ground), WHITE)
    p.fillPath(path, BLACK)
    p.restore()


def draw_bars(p: QPainter, bars: Bars, centre: float, y: float, height: float) -> None:
    """Draw a barcode about the vertical line ``centre`` with its quiet zones; y and height in logical units."""
    scale = device_scale(p)
    tall = max(1, round(height * p.deviceTransform().m22()))
    left = centre - bars.width / 2 / scale
    above = 2 * min(bars.widths)
    ground = (-bars.quiet, -above, bars.width + 2 * bars.quiet, tall + 2 * above)
    _draw(p, QPointF(left, y), ground, ((at + _HAIR, 0, width - 2 * _HAIR, tall) for at, width in bars.spans()))


def draw_qr(p: QPainter, rect: QRectF, modules: Matrix) -> None:
    """Draw a QR symbol as large as whole dots allow into ``rect``, with four modules of white around it.

    Raises LayoutFault where a module would be less than a dot.
    """
    count = len(modules)
    device = p.deviceTransform().mapRect(rect)
    module = int((min(device.width(), device.height()) + 1e-6) // (count + 2 * QUIET))
    if module < 1:
        raise LayoutFault("no room for the QR symbol")
    side, scale = module * count, device_scale(p)
    corner = QPointF(rect.center().x() - side / 2 / scale, rect.center().y() - side / 2 / scale)
    quiet = QUIET * module
    cells = (
        (column * module, row * module, module, module)
        for row, line in enumerate(modules)
        for column, dark in enumerate(line)
        if dark
    )
    _draw(p, corner, (-quiet, -quiet, side + 2 * quiet, side + 2 * quiet), cells)
