"""The card as PDF: two readers that know nothing of the kiosk find in it what the kiosk prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.staff.pages import LibraryFacts, Pages
from kiosk.staff.pdf.card import Card, card_pdf
from tests.printing.eyes import rasterised, zbar, zxing
from tests.staff.pdf.test_document import text_of

pytestmark = pytest.mark.linux("reads PDF with poppler")
SAY = Pages(LibraryFacts("ミライon 図書館", lambda number: number, lambda _id: "", {})).word


@pytest.mark.parametrize(
    ("barcode", "library"),
    [
        ("A2100012348A", "ミライon 図書館"),
        ("D123456789012345678D", "大村湾をのぞむ丘のうえの長い名前の図書館"),
    ],
)
def test_the_bars_are_read_as_whole_dots_of_a_counters_printer(tmp_path: Path, barcode: str, library: str) -> None:
    number = f"{barcode[1:5]} {barcode[5:-1]}"
    data = card_pdf(Card(library, number, barcode, "2029-03-31"), SAY)
    said = text_of(data, tmp_path)
    for word in (library, number, "利用カード", "2029-03-31", "100%"):
        assert word in said
    page = rasterised(tmp_path / "paper.pdf", 300, smooth=False)
    assert zbar(page) == zxing(page) == {f"Codabar:{barcode}"}
    assert len(data) < 100_000
