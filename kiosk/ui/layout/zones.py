"""Where the parts of a screen lie: shelf, content, underlay, action bar, band; in screen pixels."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from PySide6.QtCore import QRectF

from kiosk.dataclass import dataclass
from kiosk.ui.components.touch.utility import band_height
from kiosk.ui.layout.bars import FORM_BAR, ROWS_APART, BarShape, one_row
from kiosk.ui.style.theme import Theme

_SIDE, _SIDE_LANDSCAPE, _UNDERLAY_SIDE = 48.0, 56.0, 40.0
FINAL_GAP = 44.0
"""What is free between a yes that can't be undone and the bar."""


ROUND = 24.0
"""Room the bar's widget has around its buttons, for touch areas and focus rings."""


class Split(Enum):
    """How much of a landscape screen is read (left), the rest being touched; in reference px of 1920."""

    DEFAULT = 872.0
    DONE = 960.0
    ATTRACT = 1010.0
    WIDE = 1060.0
    NONE = 0.0


@dataclass(frozen=True, slots=True)
class Zones:
    screen: QRectF
    header: QRectF
    left: QRectF
    underlay: QRectF
    content: QRectF
    bar: QRectF
    band: QRectF
    portrait: bool
    final: QRectF = field(default_factory=QRectF)
    bar_rows: int = 1


def zones_for(
    theme: Theme,
    split: Split = Split.DEFAULT,
    form: bool = False,
    has_bar: bool = True,
    final: bool = False,
    shape: BarShape | None = None,
) -> Zones:
    """The zones of a page; ``form``: a lower bar nearer the band; ``final``: a row above the bar for such a yes.

    ``shape``: of the bar, where its words need more than one row of the usual height.

    Portrait: ``content`` lies between header and bar, ``left`` is the same, ``underlay`` the whole width below the
    header (pages cut it where their keys begin).  Landscape: ``left`` is the column that is read, ``content`` what
    lies above the bar in the column that is touched, ``underlay`` that column's ground.
    """
    metrics = theme.metrics
    w, h = metrics.ref_width, metrics.ref_height
    band = band_height(theme)
    foot = h - band
    shape = shape or BarShape(height=FORM_BAR if form else BarShape().height)
    bar_height = shape.rows * shape.height + (shape.rows - 1) * ROWS_APART
    wide, high = shape.yes
    yes = max(high, shape.height)
    # Elsewhere the way on may lie in a second row of the bar: a second tap on it must not hit the yes (ADR 0024).
    second = 0.0 if one_row(theme) else (2 - shape.rows) * (shape.height + ROWS_APART)
    row = yes + FINAL_GAP + second if final else 0.0
    if metrics.portrait:
        gap = 22.0 if form else 36.0
        bar = QRectF(_SIDE, foot - gap - bar_height, w - 2 * _SIDE, bar_height)
        header = QRectF(_SIDE, 0, w - 2 * _SIDE, 132)
        bottom = bar.top() - row - 32 if has_bar else foot - 40
        left = QRectF(_SIDE, 176, w - 2 * _SIDE, bottom - 176)
        underlay, content = QRectF(0, 176, w, foot - 176), left
    else:
        edge = split.value * w / 1920 if split is not Split.NONE else _SIDE_LANDSCAPE
        gap = 28.0 if form else 36.0
        # The keys must stay within reach: on a tall screen the column is centred a little low.
        bar_x = (edge + _UNDERLAY_SIDE) if split is not Split.NONE else _SIDE_LANDSCAPE
        right = w - (_UNDERLAY_SIDE if split is not Split.NONE else _SIDE_LANDSCAPE)
        bar = QRectF(bar_x, foot - gap - bar_height, right - bar_x, bar_height)
        header_right = edge - 56 if split is not Split.NONE else w - _SIDE_LANDSCAPE
        header = QRectF(_SIDE_LANDSCAPE, 0, header_right - _SIDE_LANDSCAPE, 132)
        left_bottom = foot - 28 if split is not Split.NONE else bar.top() - 32
        left = QRectF(_SIDE_LANDSCAPE, 168, header_right - _SIDE_LANDSCAPE, left_bottom - 168)
        underlay = QRectF(edge, 0, w - edge, foot)
        content = QRectF(bar.left(), 52, bar.width(), (bar.top() - row - 32 if has_bar else foot - 52) - 52)
    return Zones(
        _scaled(theme, QRectF(0, 0, w, h)),
        _scaled(theme, header),
        _scaled(theme, left),
        _scaled(theme, underlay),
        _scaled(theme, content),
        _scaled(theme, bar),
        _scaled(theme, QRectF(0, foot, w, band)),
        metrics.portrait,
        _scaled(theme, QRectF(bar.left(), bar.top() - row, wide, yes) if final else QRectF()),
        shape.rows,
    )


def _scaled(theme: Theme, rect: QRectF) -> QRectF:
    s = theme.metrics.scale
    return QRectF(rect.x() * s, rect.y() * s, rect.width() * s, rect.height() * s)
