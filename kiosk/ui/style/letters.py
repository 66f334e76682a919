"""Letters on a large screen: Qt keeps pictures of letters up to 64 pixels, and draws larger ones as outlines each time.

On a screen twice as fine that is most of a page, and painting it takes twice as long.
"""

from __future__ import annotations

import os
from functools import cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from kiosk.art import fonts

LARGE_SCREEN = 1.5
"""From how many pixels per reference pixel; below, Qt's own limit covers all but titles."""

_LARGEST = 100.0
"""Letters of which pictures are kept there, in reference px: all but the greeting and large numerals."""

_VARIABLE = "QT_MAX_CACHED_GLYPH_SIZE"


def keep_letters(pixels: float) -> bool:
    """Have Qt keep pictures of letters on a screen of so many ``pixels`` per reference pixel; whether it does now.

    Qt asks once in a process, when it draws its first letter: whoever paints for paper must not rely on its limit.
    """
    if pixels < LARGE_SCREEN:
        return False
    _tell_qt(round(_LARGEST * pixels))
    return True


@cache
def _tell_qt(largest: int) -> None:
    if _VARIABLE in os.environ:
        return
    os.environ[_VARIABLE] = str(largest)
    try:
        _draw_a_letter()
    finally:
        del os.environ[_VARIABLE]  # it is not meant for the programs that are started from here


def _draw_a_letter() -> None:
    p = QPainter(picture := QImage(8, 8, QImage.Format.Format_RGB32))
    p.setFont(fonts.font(8))
    p.drawText(QPointF(0, picture.height()), "a")
    p.end()
