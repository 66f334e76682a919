"""The printer as a real print server and a receipt printer tell of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.app.printers import state_of
from kiosk.doctor.checks import printer
from kiosk.doctor.finding import Finding, Verdict
from kiosk.doctor.installation import Installation
from kiosk.doctor.runner import run
from kiosk.settings.demo import demo_profile
from kiosk.settings.tables.printer import Printer
from tests.patience import until
from tests.printing.spool.cupsd import PrintServer, print_server
from tests.printing.spool.receipt_printer import ReceiptPrinter

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def receipts() -> Iterator[ReceiptPrinter]:
    made = ReceiptPrinter()
    yield made
    made.close()


@pytest.fixture(scope="module")
def server() -> Iterator[PrintServer]:
    with print_server() as running:
        yield running


def asked(**table: object) -> Finding:
    settings = Printer.model_validate(table)
    ask = state_of(settings)
    assert ask is not None
    return printer.state(settings, ask)


def test_a_queue_is_ready_stopped_missing_or_without_a_server(
    server: PrintServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", server.socket)
    server.queue("lobby")
    assert asked(kind="system", name="lobby").verdict is Verdict.OK
    server.admin("cupsdisable", "lobby")
    stopped = asked(kind="system", name="lobby")
    assert (stopped.verdict, stopped.reason) == (Verdict.FAULT, "stopped")
    assert "cupsenable" in stopped.remedy
    missing = asked(kind="system", name="another")
    assert (missing.verdict, missing.reason) == (Verdict.FAULT, "missing")
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nothing"))
    assert asked(kind="system", name="lobby").reason == "not-reached"


def test_a_queue_that_waits_for_paper_says_so(server: PrintServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", server.socket)
    folder = server.queue("hungry")
    server.steer(folder, "paper")
    server.admin("lp", "-d", "hungry", "/etc/hostname")
    until(lambda: asked(kind="system", name="hungry").reason == "paper", "the queue to want paper")
    server.admin("cancel", "-a", "hungry")


@pytest.mark.parametrize(
    ("mode", "verdict", "reason"),
    [
        ("ok", Verdict.OK, "ready"),
        ("low", Verdict.WARNING, "low"),
        ("paper", Verdict.FAULT, "paper"),
        ("cover", Verdict.FAULT, "cover"),
        ("hangup", Verdict.FAULT, "not-reached"),
    ],
)
def test_a_receipt_printer_tells_of_its_paper(
    receipts: ReceiptPrinter, mode: str, verdict: Verdict, reason: str
) -> None:
    receipts.mode = mode
    found = asked(kind="escpos-network", name=f"127.0.0.1:{receipts.port}", paper="receipt-80")
    assert (found.verdict, found.reason) == (verdict, reason)
    assert receipts.papers == []


def test_a_printer_that_says_nothing_is_unknown_and_never_ok(receipts: ReceiptPrinter) -> None:
    receipts.mode = "mute"
    found = asked(kind="escpos-network", name=f"127.0.0.1:{receipts.port}", paper="receipt-80")
    assert (found.verdict, found.reason) == (Verdict.UNKNOWN, "silent")


def found_in(tmp_path: Path, **table: object) -> dict[str, Finding]:
    profile = demo_profile(tmp_path)
    site = Installation(profile.model_copy(update={"printer": Printer.model_validate(table)}), data=tmp_path)
    return {result.name: result.finding for result in run(printer.checks(site))}


def test_without_a_printer_none_is_asked(tmp_path: Path) -> None:
    found = found_in(tmp_path, kind="none")
    assert {finding.verdict for finding in found.values()} == {Verdict.NOT_ASKED}
    assert found[printer.STATE].reason == "none"


def test_a_template_that_can_t_be_printed_is_a_fault_beside_a_printer_that_is_away(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "receipt-80.toml").write_text("no = 'template'\n")
    found = found_in(
        tmp_path, kind="escpos-network", name="127.0.0.1:9", paper="receipt-80", templates=tmp_path / "own"
    )
    assert found[printer.STATE].reason == "not-reached"
    assert found[printer.SHEETS].reason == "do-not-fit"


def test_a_printer_of_another_system_is_unusable_here(tmp_path: Path) -> None:
    kind = "escpos-usb" if sys.platform == "win32" else "escpos-windows"
    found = found_in(tmp_path, kind=kind, name="X", paper="receipt-80")
    assert (found[printer.STATE].verdict, found[printer.STATE].reason) == (Verdict.FAULT, "unusable")
