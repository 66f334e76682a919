"""Sheets as the black and white dots of a thermal head."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from kiosk.printing.layout.raster import Raster
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.render.painter import to_image

_INCH = 25.4


def to_raster(sheet: Sheet) -> Raster:
    """Return the part of the sheet that the head reaches, each dot black or white."""
    image = to_image(sheet)
    if 0 < sheet.printable < sheet.width:
        # Heads have whole bytes of dots: 576 on 80 mm paper, 384 on 58 mm.
        width = min(image.width(), -(-round(sheet.printable * sheet.dpi / _INCH) // 8) * 8)
        image = image.copy(QRect((image.width() - width) // 2, 0, width, image.height()))
    flags = Qt.ImageConversionFlag.MonoOnly | Qt.ImageConversionFlag.ThresholdDither
    mono = image.convertToFormat(QImage.Format.Format_Mono, flags)
    # Qt chooses which of the two colours is 1; a head burns where the bit is 1.
    invert = 0x00 if QColor(mono.color(1)).value() < 128 else 0xFF
    line, width = (mono.width() + 7) // 8, mono.width()
    spare = (0xFF << (line * 8 - width)) & 0xFF
    rows = []
    for y in range(mono.height()):
        dots = bytes(mono.constScanLine(y))  # type: ignore[call-overload]  # PySide's stub says object
        row = bytearray(byte ^ invert for byte in dots[:line])
        row[-1] &= spare
        rows.append(bytes(row))
    return Raster(width, tuple(rows))
