"""Draws a library's own picture: PNG, JPEG or SVG, as large as fits, never distorted."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer


class ImageFault(ValueError):
    """Raised for a file that is no picture; the text names it."""


@lru_cache(maxsize=16)
def _load(path: Path) -> QImage | QSvgRenderer:
    if path.suffix.lower() == ".svg":
        drawing = QSvgRenderer(str(path))
        if not drawing.isValid():
            raise ImageFault(f"{path.name} can't be read as SVG")
        return drawing
    image = QImage(str(path))
    if image.isNull():
        raise ImageFault(f"{path.name} can't be read as a picture")
    return image


def check_image(path: Path) -> None:
    """Raise ImageFault unless the file can be drawn."""
    _load(path)


def image_size(path: Path) -> QSizeF:
    """Width and height as the file says them; their ratio is that of what is drawn."""
    picture = _load(path)
    return QSizeF(picture.defaultSize()) if isinstance(picture, QSvgRenderer) else QSizeF(picture.size())


def draw_image(p: QPainter, path: Path, rect: QRectF) -> None:
    """Draw the picture in the middle of a rectangle."""
    picture = _load(path)
    size = image_size(path).scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
    box = QRectF(0, 0, size.width(), size.height())
    box.moveCenter(rect.center())
    if isinstance(picture, QSvgRenderer):
        picture.render(p, box)
    else:
        p.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        p.drawImage(box, picture)
