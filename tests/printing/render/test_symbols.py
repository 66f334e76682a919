"""Bars and modules of printed sheets are read back by two readers and measured."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from kiosk.printing.layout.card import CardFace, card_sheet
from kiosk.printing.layout.papers import Paper, Papers
from kiosk.printing.layout.sheet import LayoutFault, Nw7, Sheet
from kiosk.printing.layout.template import Templates
from kiosk.printing.render.painter import to_image
from kiosk.printing.render.pdf import to_pdf
from tests.printing.conftest import PATRON, URL
from tests.printing.eyes import rasterised, runs, zbar, zxing

pytestmark = pytest.mark.usefixtures("qapp")

NUMBER = "Codabar:A2100012345B"
QR = f"QR-Code:{URL}"


def slip_sheet(dpi: int, **words: str) -> Sheet:
    return Papers(Templates(), Paper.RECEIPT_80, dpi).slip({**PATRON, **words})


def barcode(sheet: Sheet) -> Nw7:
    return next(item for item in sheet.items if isinstance(item, Nw7))


def png(sheet: Sheet, directory: Path) -> Path:
    file = directory / "sheet.png"
    assert to_image(sheet).save(str(file))
    return file


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_card_is_read_by_both_readers(dpi: int, face: CardFace, tmp_path: Path) -> None:
    file = png(card_sheet(face, dpi), tmp_path)
    assert zbar(file) == {NUMBER}
    assert zxing(file) == {NUMBER}


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_slip_is_read_by_both_readers(dpi: int, tmp_path: Path) -> None:
    file = png(slip_sheet(dpi), tmp_path)
    assert zbar(file) == {NUMBER, QR}
    assert zxing(file) == {NUMBER, QR}


def test_card_pdf_is_read_by_both_readers(face: CardFace, tmp_path: Path) -> None:
    pdf = tmp_path / "card.pdf"
    to_pdf(card_sheet(face, 300), pdf)
    file = rasterised(pdf, 300)
    assert zbar(file) == {NUMBER}
    assert zxing(file) == {NUMBER}


@pytest.mark.parametrize("dpi", [203, 300])
def test_slip_pdf_is_read_by_both_readers(dpi: int, tmp_path: Path) -> None:
    pdf = tmp_path / "slip.pdf"
    to_pdf(slip_sheet(dpi), pdf)
    file = rasterised(pdf, 300)
    assert zbar(file) == {NUMBER, QR}
    assert zxing(file) == {NUMBER, QR}


@pytest.mark.parametrize(("dpi", "narrow", "wide"), [(203, 3, 7), (300, 4, 10), (600, 8, 20)])
def test_card_bars_are_whole_dots_of_pure_black_and_white(
    dpi: int, narrow: int, wide: int, face: CardFace, tmp_path: Path
) -> None:
    sheet = card_sheet(face, dpi)
    measure(png(sheet, tmp_path), barcode(sheet), dpi, narrow, wide)


def test_slip_bars_at_203_dpi_are_3_and_7_dots(tmp_path: Path) -> None:
    sheet = slip_sheet(203)
    measure(png(sheet, tmp_path), barcode(sheet), 203, 3, 7)


@pytest.mark.parametrize("smooth", [True, False])
def test_pdf_bars_stay_whole_dots_at_the_same_resolution(smooth: bool, face: CardFace, tmp_path: Path) -> None:
    sheet = card_sheet(face, 300)
    pdf = tmp_path / "card.pdf"
    to_pdf(sheet, pdf)
    measure(rasterised(pdf, 300, smooth=smooth), barcode(sheet), 300, 4, 10)


def measure(file: Path, symbol: Nw7, dpi: int, narrow: int, wide: int) -> None:
    """Compare the row through the middle of the barcode with the pattern, dot by dot."""
    row = runs(file, round((symbol.y + symbol.height / 2) * dpi / 25.4))
    assert {value for value, _ in row} == {0, 255}
    (_, left), *bars, (_, right) = row
    assert [width for _, width in bars] == list(symbol.bars.widths)
    assert {width for _, width in bars} == {narrow, wide}
    quiet = max(6.35 * dpi / 25.4, 10 * narrow)
    assert left >= quiet
    assert right >= quiet


def test_quiet_zone_stays_white_beside_the_symbol_s_full_height(face: CardFace, tmp_path: Path) -> None:
    sheet = card_sheet(face, 300)
    symbol = barcode(sheet)
    with Image.open(png(sheet, tmp_path)) as image:
        k = 300 / 25.4
        left = round(symbol.centre * k - symbol.bars.width / 2) - symbol.bars.quiet + 1
        zone = (left, round(symbol.y * k) + 1, left + symbol.bars.quiet - 2, round((symbol.y + symbol.height) * k) - 1)
        assert image.convert("L").crop(zone).getextrema() == (255, 255)


def test_every_number_a_profile_allows_fits_card_and_slip(face: CardFace) -> None:
    for width in range(4, 17):
        number = "9" * width
        card_sheet(replace(face, number=number, nw7=f"D{number}D"), 300)
        slip_sheet(203, number=number, nw7=f"D{number}D")


def test_number_too_long_for_the_card_is_refused_not_squeezed_into_its_quiet_zone(face: CardFace) -> None:
    with pytest.raises(LayoutFault, match="don't fit"):
        card_sheet(replace(face, nw7="A" + "1" * 40 + "A"), 300)


def test_address_too_long_for_the_slip_is_refused() -> None:
    with pytest.raises(LayoutFault, match="too many"):
        slip_sheet(203, setup_url="https://library.example.jp/" + "x" * 900)


def test_pdf_page_is_the_card_to_a_hundredth_of_a_millimetre(face: CardFace, tmp_path: Path) -> None:
    pdf = tmp_path / "card.pdf"
    to_pdf(card_sheet(face, 300), pdf)
    said = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True)
    assert not said.stderr
    size = re.search(r"Page size: +([\d.]+) x ([\d.]+) pts", said.stdout)
    assert size is not None
    assert [float(side) * 25.4 / 72 for side in size.groups()] == pytest.approx([85.6, 54.0], abs=0.01)


def test_pdf_says_only_what_is_on_the_card(face: CardFace, tmp_path: Path) -> None:
    pdf = tmp_path / "card.pdf"
    to_pdf(card_sheet(face, 300), pdf)
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    assert "".join(sorted(text.split())) == "".join(sorted(["見本図書館", "利用カード", "2100", "012", "345"]))
