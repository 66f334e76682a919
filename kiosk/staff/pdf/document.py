"""An empty PDF with the house's typefaces in it."""

from __future__ import annotations

from functools import cache
from typing import BinaryIO

from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kiosk import resources

REGULAR, BOLD = "biz", "biz-bold"
"""Typefaces of every text: Japanese and Latin letters."""
A4 = (210 * mm, 297 * mm)
"""In points, as all lengths of a canvas; its origin is at the lower left."""
MM = mm


def new_canvas(target: BinaryIO, size: tuple[float, float], title: str) -> Canvas:
    """A canvas that writes to ``target`` when it is saved; REGULAR and BOLD may be used on it."""
    _load_typefaces()
    canvas = Canvas(target, pagesize=size, lang="ja-JP", initialFontName=REGULAR)
    canvas.setTitle(title)
    canvas.setCreator("miraion-kiosk")
    return canvas


def width_of(text: str, typeface: str, points: float) -> float:
    """In points."""
    _load_typefaces()
    return float(pdfmetrics.stringWidth(text, typeface, points))


@cache
def _load_typefaces() -> None:
    """Once a process: each is four megabytes, of which a document gets the letters that it has."""
    for name, file in ((REGULAR, "BIZUDPGothic-Regular.ttf"), (BOLD, "BIZUDPGothic-Bold.ttf")):
        pdfmetrics.registerFont(TTFont(name, str(resources.path("fonts", file))))
