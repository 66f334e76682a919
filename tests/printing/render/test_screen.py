"""The card and the QR symbols on screens of every pixel density and contrast."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.art.palette import BLACK_ON_WHITE, NORMAL, WHITE_ON_BLACK, YELLOW_ON_BLACK, Ink
from kiosk.printing.layout.card import CardFace
from kiosk.printing.layout.sheet import LayoutFault
from kiosk.printing.render.painter import paint_on_screen
from kiosk.printing.render.symbols import draw_qr
from kiosk.printing.symbols.qr import matrix
from tests.printing.conftest import URL
from tests.printing.eyes import runs, zbar, zxing

pytestmark = pytest.mark.usefixtures("qapp")


def screen(ratio: float, ground: str = "#FAF6EC") -> QImage:
    image = QImage(round(960 * ratio), round(640 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(ground))
    return image


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("left", [20.0, 20.37])
def test_bars_on_screen_are_whole_pixels(ratio: float, left: float, face: CardFace, tmp_path: Path) -> None:
    image = screen(ratio)
    p = QPainter(image)
    paint_on_screen(p, QRectF(left, 30, 856, 540), face)
    p.end()
    file = tmp_path / "screen.png"
    assert image.save(str(file))
    inside = [run for run in runs(file, round((30 + 330) * ratio)) if run[0] in (0, 255)]
    bars = [width for value, width in inside if value == 0]
    narrow = round(4 * ratio)
    assert {width for _, width in inside[1:-1]} == {narrow, narrow * 5 // 2}
    assert len(bars) == 4 * 12
    assert zbar(file) == {"Codabar:A2100012345B"} == zxing(file)


@pytest.mark.parametrize("ink", [NORMAL, YELLOW_ON_BLACK, WHITE_ON_BLACK, BLACK_ON_WHITE])
def test_bars_are_black_on_white_in_every_contrast(ink: Ink, face: CardFace, tmp_path: Path) -> None:
    image = screen(1, ink.paper)
    p = QPainter(image)
    paint_on_screen(p, QRectF(20, 20, 856, 540), face, ink)
    p.end()
    file = tmp_path / "card.png"
    assert image.save(str(file))
    assert zbar(file) == {"Codabar:A2100012345B"} == zxing(file)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_qr_on_a_dark_page_keeps_its_white_border_and_whole_modules(ratio: float, tmp_path: Path) -> None:
    image = screen(ratio, "#000000")
    p = QPainter(image)
    draw_qr(p, QRectF(33.3, 41.7, 200, 200), matrix(URL))
    p.end()
    file = tmp_path / "qr.png"
    assert image.save(str(file))
    assert zbar(file) == {f"QR-Code:{URL}"} == zxing(file)
    row = runs(file, round(142 * ratio))[1:-1]
    module = min(width for _, width in row)
    assert all(width % module == 0 for _, width in row)
    for value, width in (row[0], row[-1]):
        assert value == 255
        assert width >= 4 * module


def test_qr_without_room_is_refused(tmp_path: Path) -> None:
    image = screen(1)
    p = QPainter(image)
    try:
        with pytest.raises(LayoutFault):
            draw_qr(p, QRectF(0, 0, 20, 20), matrix(URL))
    finally:
        p.end()
