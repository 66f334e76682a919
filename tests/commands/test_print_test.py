"""``kiosk print-test`` says what really became of the page, in words and exit codes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.commands import run_command_line
from tests.printing.spool.cupsd import PrintServer, print_server
from tests.printing.spool.receipt_printer import ReceiptPrinter

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def receipts() -> Iterator[ReceiptPrinter]:
    printer = ReceiptPrinter()
    yield printer
    printer.close()


@pytest.fixture(scope="module")
def server() -> Iterator[PrintServer]:
    with print_server() as running:
        yield running


def test_a_page_into_a_file_is_done(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(["print-test"]) == 0
    said = capsys.readouterr().out
    assert said.splitlines()[1:3] == ["sending", "printing"]
    file = Path(said.rsplit("done: ", 1)[1].strip())
    assert home in file.parents
    assert file.read_bytes().startswith(b"%PDF-")


def test_a_named_queue_is_printed_on_and_its_fault_is_explained(
    server: PrintServer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CUPS_SERVER", server.socket)
    folder = server.queue("front-desk")
    server.admin("cupsdisable", "front-desk")
    assert run_command_line(["print-test", "--printer", "front-desk"]) == 1
    assert "failed (stopped): the queue is stopped" in capsys.readouterr().out
    server.admin("cupsenable", "front-desk")
    assert run_command_line(["print-test", "--printer", "front-desk"]) == 1
    assert "unknown: handed over" in capsys.readouterr().out
    assert len(list(folder.glob("out-*"))) == 1
    assert server.spooled() == []


def test_a_receipt_printer_s_low_paper_is_said(receipts: ReceiptPrinter, capsys: pytest.CaptureFixture[str]) -> None:
    receipts.mode = "low"
    name = f"127.0.0.1:{receipts.port}"
    asked = ["print-test", "--kind", "escpos-network", "--printer", name, "--paper", "receipt-80"]
    assert run_command_line(asked) == 0
    said = capsys.readouterr().out
    assert "done: the printer confirmed it" in said
    assert "low: " in said
    receipts.mode = "cover"
    assert run_command_line(asked) == 1
    assert "failed (cover): a cover is open" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["--kind", "fax"], "printer.kind: 使えるのは"),
        (["--kind", "system"], "printer.name: "),
        (["--kind", "none"], "no printer"),
        (["--kind", "escpos-windows", "--printer", "X"], "Windows"),
        (["--profile", "none.toml"], "none.toml"),
    ],
)
def test_what_can_t_be_is_said_and_nothing_is_printed(
    asked: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command_line(["print-test", *asked]) == 1
    assert said in capsys.readouterr().err
