"""The PDF printer: whole files or an honest no, and one settled state for each job."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.demo.breakable_printer import BreakablePrinter
from kiosk.printing.layout.card import CardFace, card_sheet
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.render.painter import RenderFault
from kiosk.printing.spool import pdf as spool
from kiosk.printing.spool.jobs import Done, Failed, FaultReason, JobState, Printing, Sending, settled
from kiosk.printing.spool.pdf import PdfSpooler, Spooler
from tests.patience import patience

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def sheet(face: CardFace) -> Sheet:
    return card_sheet(face, 300)


@pytest.fixture
def printer(tmp_path: Path) -> Iterator[PdfSpooler]:
    made = PdfSpooler(tmp_path / "out")
    yield made
    made.close()


def told(printer: Spooler, sheet: Sheet, name: str = "card-1") -> list[JobState]:
    """Print, and return every state reported up to the settled one."""
    states: queue.Queue[JobState] = queue.Queue()
    printer.submit(sheet, name, states.put)
    found = [states.get(timeout=patience(60))]
    while not settled(found[-1]):
        found.append(states.get(timeout=patience(60)))
    return found


def files(tmp_path: Path) -> list[str]:
    return sorted(file.name for file in (tmp_path / "out").iterdir())


def test_job_done_is_a_whole_pdf_and_nothing_else(printer: PdfSpooler, sheet: Sheet, tmp_path: Path) -> None:
    assert told(printer, sheet) == [Sending(), Printing(), Done(str(tmp_path / "out" / "card-1.pdf"))]
    assert files(tmp_path) == ["card-1.pdf"]
    assert (tmp_path / "out" / "card-1.pdf").read_bytes().startswith(b"%PDF-")


def test_second_job_of_a_name_never_overwrites_the_first(printer: PdfSpooler, sheet: Sheet, tmp_path: Path) -> None:
    told(printer, sheet)
    told(printer, sheet)
    assert files(tmp_path) == ["card-1-2.pdf", "card-1.pdf"]


@pytest.mark.parametrize("name", ["../../x", "a/b", "", "カード", "con.pdf\0"])
def test_job_s_name_can_t_leave_the_directory(name: str, printer: PdfSpooler, sheet: Sheet, tmp_path: Path) -> None:
    assert isinstance(told(printer, sheet, name)[-1], Done)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out"]
    assert len(files(tmp_path)) == 1


def test_directory_that_can_t_be_made_is_unwritable(sheet: Sheet, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file stands in the way")
    printer = PdfSpooler(tmp_path / "out")
    assert told(printer, sheet)[-1] == Failed(FaultReason.UNWRITABLE)
    printer.close()


@pytest.mark.parametrize("cut", [0, 400, -10])
def test_pdf_cut_short_is_not_called_done(
    cut: int, printer: PdfSpooler, sheet: Sheet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut_short(sheet: Sheet, path: Path) -> None:
        whole(sheet, path)
        path.write_bytes(path.read_bytes()[:cut])

    whole = spool.to_pdf
    monkeypatch.setattr(spool, "to_pdf", cut_short)
    assert told(printer, sheet)[-1] == Failed(FaultReason.UNWRITABLE)
    assert files(tmp_path) == []


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (RenderFault("can't write"), FaultReason.UNWRITABLE),
        (OSError(28, "No space left on device"), FaultReason.UNWRITABLE),
        (ZeroDivisionError(), FaultReason.OTHER),
    ],
)
def test_fault_fails_its_job_and_spares_the_next(
    fault: Exception, reason: FaultReason, printer: PdfSpooler, sheet: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_sheet: Sheet, _path: Path) -> None:
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr(spool, "to_pdf", broken)
        assert told(printer, sheet)[-1] == Failed(reason)
    assert isinstance(told(printer, sheet)[-1], Done)


def test_closing_finishes_what_is_queued(sheet: Sheet, tmp_path: Path) -> None:
    printer, states = PdfSpooler(tmp_path / "out"), []
    for _ in range(3):
        printer.submit(sheet, "card", states.append)
    printer.close()
    assert len([state for state in states if isinstance(state, Done)]) == 3
    with pytest.raises(RuntimeError, match="closed"):
        printer.submit(sheet, "card", states.append)
    printer.close()


@pytest.mark.parametrize("fault", [FaultReason.PAPER, FaultReason.OFFLINE])
def test_broken_printer_says_why_and_prints_nothing(
    fault: FaultReason, printer: PdfSpooler, sheet: Sheet, tmp_path: Path
) -> None:
    dock = BreakablePrinter(printer)
    dock.fault = fault
    assert told(dock, sheet) == [Sending(), Failed(fault)]
    assert not (tmp_path / "out").exists()
    dock.fault = None
    assert isinstance(told(dock, sheet)[-1], Done)


def test_jam_comes_after_printing_began_and_leaves_no_card(printer: PdfSpooler, sheet: Sheet, tmp_path: Path) -> None:
    dock = BreakablePrinter(printer)
    dock.fault = FaultReason.JAM
    assert told(dock, sheet) == [Sending(), Printing(), Failed(FaultReason.JAM)]
    assert not (tmp_path / "out").exists()


def test_a_file_that_was_never_finished_is_deleted_at_the_start(printer: PdfSpooler, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / ".card-1.part").write_bytes(b"%PDF-1.4 half of it")
    (folder / "card-0.pdf").write_bytes(b"whole")
    printer.start()
    printer.close()
    assert [each.name for each in folder.iterdir()] == ["card-0.pdf"]


def test_starting_makes_no_folder(printer: PdfSpooler, tmp_path: Path) -> None:
    printer.start()
    printer.close()
    assert not (tmp_path / "out").exists()
