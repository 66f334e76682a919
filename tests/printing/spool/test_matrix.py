"""Every number scheme on every paper at every resolution, through a real print server, read by two readers."""

from __future__ import annotations

import queue
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.patron.check_digit import CheckDigit
from kiosk.patron.number import NumberScheme
from kiosk.printing.layout.papers import Paper, Papers
from kiosk.printing.layout.sheet import Inset, Nw7, Sheet
from kiosk.printing.layout.template import Templates
from kiosk.printing.render.painter import to_image
from kiosk.printing.spool.cups.queue import CupsQueue
from kiosk.printing.spool.cups.spooler import CupsSpooler
from kiosk.printing.spool.jobs import Done, JobState, settled
from kiosk.printing.spool.settle import Patience
from kiosk.printing.symbols.nw7 import MIN_NARROW_MM
from tests.patience import patience
from tests.printing.conftest import COUNTER, PATRON, URL
from tests.printing.eyes import rasterised, zbar, zxing
from tests.printing.spool.cups_raster import pages
from tests.printing.spool.cupsd import PrintServer

pytestmark = pytest.mark.usefixtures("qapp")
SCHEMES = [
    NumberScheme("21", 10, CheckDigit.M10W3, "A", "A"),
    NumberScheme("", 8, CheckDigit.SEVEN_DSR, "A", "B"),
    NumberScheme("100", 12, CheckDigit.M16, "C", "D"),
    NumberScheme("9", 14, CheckDigit.NONE, "D", "D"),
]
RECEIPTS = (Paper.RECEIPT_80, Paper.RECEIPT_58)


def sheet(paper: Paper, dpi: int, scheme: NumberScheme) -> tuple[Sheet, str]:
    number = scheme.make(scheme.capacity // 3)
    words = {**PATRON, "number": scheme.display(number.number), "nw7": number.barcode}
    return Papers(Templates(), paper, dpi).card(words), number.barcode


def wanted(paper: Paper, nw7: str) -> set[str]:
    """A plastic card's front has no QR symbol; A5's card has none either, the page around it has."""
    return {f"Codabar:{nw7}"} | (set() if paper is Paper.CR80 else {f"QR-Code:{URL}"})


def symbols(sheet: Sheet) -> list[Nw7]:
    inner = [one for item in sheet.items if isinstance(item, Inset) for one in symbols(item.sheet)]
    return [item for item in sheet.items if isinstance(item, Nw7)] + inner


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: f"{s.width}-{s.check_digit.value}")
@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("paper", [Paper.CR80, *RECEIPTS], ids=lambda p: p.value)
def test_every_scheme_is_read_at_every_resolution(paper: Paper, dpi: int, scheme: NumberScheme, tmp_path: Path) -> None:
    made, nw7 = sheet(paper, dpi, scheme)
    file = tmp_path / "sheet.pgm"
    assert to_image(made).convertToFormat(QImage.Format.Format_Grayscale8).save(str(file))
    assert zbar(file) == zxing(file) == wanted(paper, nw7)


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda s: f"{s.width}-{s.check_digit.value}")
@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("paper", list(Paper), ids=lambda p: p.value)
def test_bars_keep_the_specification_everywhere(paper: Paper, dpi: int, scheme: NumberScheme) -> None:
    made, _ = sheet(paper, dpi, scheme)
    for symbol in symbols(made):
        narrow, wide = min(symbol.bars.widths), max(symbol.bars.widths)
        assert narrow * 25.4 / dpi >= MIN_NARROW_MM
        assert 2.0 <= wide / narrow <= 3.0
        assert symbol.bars.quiet >= max(10 * narrow, 6.35 * dpi / 25.4)
        if made.printable:
            assert symbol.bars.width * 25.4 / dpi <= made.printable


def printed(cups: PrintServer, name: str, kind: str, dpi: int, what: Sheet) -> bytes:
    """Print through the server and return what reached the printer."""
    folder = cups.queue(name, kind=kind, dpi=dpi)
    spooler = CupsSpooler(
        CupsQueue(name, cups.link.post), confirms=True, patience=Patience(look=0.05, grace=2, doubt=30, stuck=60)
    )
    states: queue.Queue[JobState] = queue.Queue()
    spooler.submit(what, "card", states.put)
    while not settled(state := states.get(timeout=patience(90))):
        pass
    spooler.close()
    assert state == Done()
    (out,) = folder.glob("out-*")
    return out.read_bytes()


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize("paper", [Paper.CR80, *RECEIPTS], ids=lambda p: p.value)
def test_what_a_raster_printer_gets_through_cups_is_read(
    paper: Paper, dpi: int, cups: PrintServer, tmp_path: Path
) -> None:
    made, nw7 = sheet(paper, dpi, SCHEMES[0])
    (image,) = pages(printed(cups, f"raster-{paper.value}-{dpi}", "raster", dpi, made))
    assert abs(image.width - made.width * dpi / 25.4) <= dpi / 72 + 1
    file = tmp_path / "page.png"
    framed = Image.new("L", (image.width + 80, image.height + 80), 255)
    framed.paste(image, (40, 40))
    framed.save(file)
    assert zbar(file) == zxing(file) == wanted(paper, nw7)


@pytest.mark.parametrize("paper", list(Paper), ids=lambda p: p.value)
def test_what_a_pdf_printer_gets_through_cups_is_read(paper: Paper, cups: PrintServer, tmp_path: Path) -> None:
    dpi = 300
    made, nw7 = sheet(paper, dpi, SCHEMES[0])
    pdf = tmp_path / "page.pdf"
    pdf.write_bytes(printed(cups, f"pdf-{paper.value}", "pdf", dpi, made))
    file = rasterised(pdf, dpi)
    with Image.open(file) as image:
        assert image.width == pytest.approx(made.width * dpi / 25.4, abs=dpi / 72 + 1)
        assert image.height == pytest.approx(made.height * dpi / 25.4, abs=dpi / 72 + 1)
    assert zbar(file) == zxing(file) == wanted(paper, nw7)


@pytest.mark.parametrize("paper", [Paper.A5, Paper.RECEIPT_80], ids=lambda p: p.value)
def test_the_slip_for_the_counter_comes_whole_through_cups(paper: Paper, cups: PrintServer, tmp_path: Path) -> None:
    made = Papers(Templates(), paper, 300).counter(COUNTER)
    pdf = tmp_path / "page.pdf"
    pdf.write_bytes(printed(cups, f"counter-{paper.value}", "pdf", 300, made))
    file = rasterised(pdf, 300)
    with Image.open(file) as image:
        assert image.width == pytest.approx(made.width * 300 / 25.4, abs=300 / 72 + 1)
        assert image.height == pytest.approx(made.height * 300 / 25.4, abs=300 / 72 + 1)
    assert zbar(file) == zxing(file) == {f"QR-Code:{COUNTER['staff_code']}"}
