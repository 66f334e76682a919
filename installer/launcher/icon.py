"""Paints ``kiosk.ico`` from the mark of the house: ``python -m installer.launcher.icon``, after a change."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from kiosk.art.mark import HEIGHT, WIDTH, paint_mark
from kiosk.art.palette import NORMAL

FILE = Path(__file__).with_name("kiosk.ico")
SIZES = (16, 24, 32, 48, 64, 256)


def _png(size: int) -> bytes:
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = size * HEIGHT / WIDTH
    paint_mark(painter, QRectF(0, (size - height) / 2, size, height), NORMAL)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return bytes(buffer.data().data())


def icon() -> bytes:
    """An icon file that holds PNG pictures, which Windows takes since Vista; 0 as a size stands for 256."""
    pictures = [(size % 256, _png(size)) for size in SIZES]
    at = 6 + 16 * len(pictures)
    directory = [struct.pack("<HHH", 0, 1, len(pictures))]
    for size, data in pictures:
        directory.append(struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(data), at))
        at += len(data)
    return b"".join([*directory, *(data for _, data in pictures)])


if __name__ == "__main__":
    app = QGuiApplication(sys.argv)
    FILE.write_bytes(icon())
