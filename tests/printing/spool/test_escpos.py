"""A receipt printer on loopback: what it puts on paper is read back, and it can break at every moment."""

from __future__ import annotations

import os
import queue
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.printing.layout.papers import Paper, Papers
from kiosk.printing.layout.raster import Raster
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.layout.template import Templates
from kiosk.printing.render.raster import to_raster
from kiosk.printing.spool.escpos.commands import DROP, RasterFault, bands, condition, is_printed, is_status
from kiosk.printing.spool.escpos.spooler import EscposSpooler
from kiosk.printing.spool.escpos.wires import FileWire, TcpWire, WireDown
from kiosk.printing.spool.jobs import Done, Failed, FaultReason, JobState, Printing, Sending, Unknown, settled
from kiosk.printing.spool.settle import Patience
from tests.patience import patience
from tests.printing.conftest import COUNTER, NW7, PATRON, PROBLEM, URL
from tests.printing.eyes import zbar, zxing
from tests.printing.spool.receipt_printer import ReceiptPrinter

pytestmark = pytest.mark.usefixtures("qapp")
QUICK = Patience(look=0.05, grace=0.3, doubt=1, stuck=1)


def receipt(paper: Paper = Paper.RECEIPT_80) -> Sheet:
    return Papers(Templates(), paper, 203).card(PATRON)


@pytest.fixture
def printer() -> Iterator[ReceiptPrinter]:
    made = ReceiptPrinter()
    yield made
    for each in _SPOOLERS:
        each.close()  # Qt keeps fonts for each thread that draws: 10 MB a spooler
    _SPOOLERS.clear()
    made.close()


_SPOOLERS: list[EscposSpooler] = []


def told(spooler: EscposSpooler, sheet: Sheet) -> list[JobState]:
    states: queue.Queue[JobState] = queue.Queue()
    spooler.submit(sheet, "card-1", states.put)
    found = [states.get(timeout=patience(30))]
    while not settled(found[-1]):
        found.append(states.get(timeout=patience(30)))
    return found


def spooler(printer: ReceiptPrinter, **how: object) -> EscposSpooler:
    made = EscposSpooler(lambda: TcpWire("127.0.0.1", printer.port), patience=QUICK, **how)  # type: ignore[arg-type]
    _SPOOLERS.append(made)
    return made


@pytest.mark.parametrize(("paper", "dots"), [(Paper.RECEIPT_80, 576), (Paper.RECEIPT_58, 384)])
def test_a_receipt_is_read_from_the_paper_by_both_readers(
    paper: Paper, dots: int, printer: ReceiptPrinter, tmp_path: Path
) -> None:
    assert told(spooler(printer), receipt(paper)) == [Sending(), Printing(), Done()]
    (image,) = printer.papers
    assert image.width == dots + 80
    file = tmp_path / "paper.png"
    image.save(file)
    assert zbar(file) == zxing(file) == {f"Codabar:{NW7}", f"QR-Code:{URL}"}


@pytest.mark.parametrize("paper", [Paper.RECEIPT_80, Paper.RECEIPT_58])
def test_the_slip_for_the_counter_is_read_from_the_paper_by_both_readers(
    paper: Paper, printer: ReceiptPrinter, tmp_path: Path
) -> None:
    made = Papers(Templates(), paper, 203).counter(COUNTER)
    assert told(spooler(printer), made) == [Sending(), Printing(), Done()]
    (image,) = printer.papers
    assert image.height >= made.height * 203 / 25.4 - 1, "nothing of it is cut off"
    file = tmp_path / "paper.png"
    image.save(file)
    assert zbar(file) == zxing(file) == {f"QR-Code:{COUNTER['staff_code']}"}


def test_nothing_reaches_into_the_margin_the_head_can_t_print() -> None:
    for paper in (Paper.RECEIPT_80, Paper.RECEIPT_58):
        papers = Papers(Templates(), paper, 203)
        for sheet in (papers.card(PATRON), papers.slip(PATRON), papers.problem(PROBLEM), papers.counter(COUNTER)):
            reached, whole = (to_raster(one) for one in (sheet, replace(sheet, printable=0)))
            left = (whole.width - reached.width) // 2
            assert reached.width < whole.width
            assert black(whole) > 1000
            # Not by comparing the two: the dots of letters that are drawn twice may differ by a few.
            assert black(whole, range(left)) == black(whole, range(left + reached.width, whole.width)) == 0


def black(raster: Raster, columns: range | None = None) -> int:
    """How many dots are black, of these columns alone if some are named."""
    mask = int("".join("1" if columns is None or x in columns else "0" for x in range(raster.width)), 2)
    spare = -raster.width % 8
    return sum(((int.from_bytes(row) >> spare) & mask).bit_count() for row in raster.rows)


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        ("paper", FaultReason.PAPER),
        ("cover", FaultReason.COVER),
        ("cutter", FaultReason.JAM),
        ("broken", FaultReason.OTHER),
        ("offline", FaultReason.OFFLINE),
    ],
)
def test_a_printer_that_can_t_is_sent_nothing_and_prints_once_after_the_fix(
    mode: str, reason: FaultReason, printer: ReceiptPrinter
) -> None:
    made = spooler(printer)
    printer.mode = mode
    assert told(made, receipt()) == [Sending(), Failed(reason)]
    assert b"\x1dv0" not in printer.seen
    printer.mode = "ok"
    assert told(made, receipt())[-1] == Done()
    assert len(printer.papers) == 1


@pytest.mark.parametrize("rows", [1, 300])
def test_paper_that_ends_in_the_middle_is_told_and_the_rest_is_dropped(rows: int, printer: ReceiptPrinter) -> None:
    made = spooler(printer)
    printer.breaks_after = rows
    assert told(made, receipt())[-1] == Failed(FaultReason.PAPER)
    printer.mode = "ok"
    assert told(made, receipt())[-1] == Done()
    assert (len(printer.papers), printer.drops) == (1, 1)


def test_a_printer_that_breaks_off_in_the_middle_begins_anew_without_the_rest(printer: ReceiptPrinter) -> None:
    made = spooler(printer)
    printer.breaks_after, printer.breaks_to = 200, "hangup"
    assert told(made, receipt())[-1] == Failed(FaultReason.OFFLINE)
    printer.mode = "ok"
    assert told(made, receipt())[-1] == Done()
    assert (len(printer.papers), printer.drops) == (1, 1)


def test_a_printer_that_never_answers_leaves_it_to_the_patron(printer: ReceiptPrinter) -> None:
    printer.mode = "mute"
    made = spooler(printer)
    assert told(made, receipt())[-1] == Unknown()
    assert told(made, receipt())[-1] == Unknown()
    assert printer.drops == 1, "what may still wait in it must go before the next"


def test_a_printer_that_does_not_say_that_it_printed_is_not_believed(printer: ReceiptPrinter) -> None:
    printer.mode = "nocut"
    assert told(spooler(printer), receipt())[-1] == Unknown()


def test_a_library_that_does_not_trust_its_printer_is_asked(printer: ReceiptPrinter) -> None:
    assert told(spooler(printer, confirms=False), receipt())[-1] == Unknown()


def test_low_paper_is_told_and_prints(printer: ReceiptPrinter) -> None:
    lows: list[None] = []
    printer.mode = "low"
    assert told(spooler(printer, low=lambda: lows.append(None)), receipt())[-1] == Done()
    assert lows


def test_copies_are_cut_one_by_one(printer: ReceiptPrinter) -> None:
    assert told(spooler(printer, copies=3), receipt())[-1] == Done()
    assert len(printer.papers) == 3


def test_what_a_former_run_left_in_the_printer_is_dropped_at_the_start(printer: ReceiptPrinter) -> None:
    made = spooler(printer)
    made.start()
    made.close()
    printer.close()
    assert printer.drops == 1
    assert printer.papers == []


def test_a_printer_that_breaks_off_after_the_first_of_two_copies_is_unknown(printer: ReceiptPrinter) -> None:
    printer.after_cuts, printer.breaks_to = 1, "hangup"
    assert told(spooler(printer, copies=2), receipt())[-1] == Unknown()
    assert len(printer.papers) == 1


def test_paper_that_ends_in_the_second_of_two_copies_is_unknown(printer: ReceiptPrinter) -> None:
    printer.after_cuts = 1
    assert told(spooler(printer, copies=2), receipt())[-1] == Unknown()
    assert len(printer.papers) == 1


def test_no_printer_there_is_offline() -> None:
    made = EscposSpooler(lambda: TcpWire("127.0.0.1", 1), patience=QUICK)
    assert told(made, receipt()) == [Sending(), Failed(FaultReason.OFFLINE)]


def test_a_device_file_carries_both_ways(tmp_path: Path) -> None:
    import tty  # Windows has none

    master, slave = os.openpty()
    try:
        tty.setraw(slave)
        wire = FileWire(os.ttyname(slave))
        os.write(master, b"\x12")
        assert wire.receive(1)[:1] == b"\x12"
        assert wire.receive(0.01) == b""
        wire.send(b"AB", 1)
        assert os.read(master, 10)[-2:] == b"AB"
        wire.close()
    finally:
        os.close(master)
        os.close(slave)
    with pytest.raises(WireDown):
        FileWire(str(tmp_path / "none"))


@pytest.mark.linux("a device file that hangs up")
@pytest.mark.timeout(20)
def test_a_device_that_goes_while_it_is_written_to_has_hung_up() -> None:
    master, slave = os.openpty()
    wire = FileWire(os.ttyname(slave))
    os.close(slave)
    os.close(master)
    for tries in (lambda: wire.send(b"AB", 1), lambda: wire.receive(1)):
        with pytest.raises(WireDown, match="hung up"):
            tries()
    wire.close()


@settings(max_examples=80)
@given(st.integers(1, 200), st.integers(1, 120), st.data())
def test_bands_hold_the_picture_and_nothing_else(width: int, height: int, data: st.DataObject) -> None:
    line = (width + 7) // 8
    rows = tuple(data.draw(st.binary(min_size=line, max_size=line)) for _ in range(height))
    found: list[bytes] = []
    for band in bands(Raster(width, rows)):
        assert band[:4] == b"\x1dv0\x00"
        assert int.from_bytes(band[4:6], "little") == line
        count = int.from_bytes(band[6:8], "little")
        assert len(band) == 8 + line * count
        found += [band[8 + at * line : 8 + (at + 1) * line] for at in range(count)]
    assert tuple(found) == rows


@pytest.mark.parametrize("raster", [Raster(0, (b"",)), Raster(2000, (b"\0" * 250,)), Raster(16, (b"\0",))])
def test_a_raster_no_head_can_print_is_refused(raster: Raster) -> None:
    with pytest.raises(RasterFault):
        list(bands(raster))


@given(st.tuples(*[st.integers(0, 255)] * 4))
def test_any_answer_of_a_printer_means_something(answers: tuple[int, int, int, int]) -> None:
    condition(*answers)


def test_the_two_kinds_of_answer_can_t_be_mixed_up() -> None:
    assert not any(is_status(byte) and is_printed(byte) for byte in range(256))
    assert is_status(0x12)
    assert is_printed(0x00)
    assert is_printed(0x0F)


def test_dropping_is_the_command_of_the_reference() -> None:
    assert bytes([16, 20, 8, 1, 3, 20, 1, 6, 2, 8]) == DROP
