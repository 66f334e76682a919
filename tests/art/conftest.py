"""Qt without a display, and a sheet to draw on."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

Draw = Callable[[QPainter], None]


@pytest.fixture
def drawn(qapp: object) -> Callable[..., QImage]:
    """Draw on an image of ``width`` x ``height`` with a ground."""

    def draw(picture: Draw, width: int = 640, height: int = 400, ground: str = "#FAF6EC") -> QImage:
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor(ground))
        painter = QPainter(image)
        try:
            picture(painter)
        finally:
            painter.end()
        return image

    return draw
