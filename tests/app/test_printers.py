"""From a profile to a printer, and everything that can't be printed said at the start."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.app.print_check import check_prints
from kiosk.app.printers import PrinterFault, _network, _tell_staff, printables_of, spooler_of
from kiosk.app.texts import catalogues, facts_of
from kiosk.messages import Messages
from kiosk.printing.spool.cups.spooler import CupsSpooler
from kiosk.printing.spool.escpos.spooler import EscposSpooler
from kiosk.printing.spool.escpos.wires import WireDown
from kiosk.printing.spool.pdf import PdfSpooler
from kiosk.service.compose.assemble import CannotStart
from kiosk.settings.demo import demo_profile
from kiosk.settings.fields import LANGUAGES
from kiosk.settings.printer_change import changed
from kiosk.settings.profile import Profile
from kiosk.settings.tables.municipal_office import MunicipalOffice
from tests.printing.spool.receipt_printer import ReceiptPrinter

pytestmark = pytest.mark.usefixtures("qapp")
PLAIN = {"what": ("card",), "back": False, "problem_slips": False}


def profile(tmp_path: Path, **changes: object) -> Profile:
    demo = demo_profile(tmp_path)
    return demo.model_copy(update={"printer": changed(demo.printer, {**PLAIN, **changes})})


def checked(profile: Profile, language: str = "ja") -> None:
    words = Messages(language, catalogues())
    check_prints(profile, printables_of(profile), facts_of(profile, language), words)


@pytest.mark.parametrize(
    ("kind", "name", "made"),
    [
        ("none", None, type(None)),
        ("pdf", None, PdfSpooler),
        ("system", "Card", CupsSpooler),
        ("escpos-network", "192.0.2.1", EscposSpooler),
        ("escpos-usb", "/dev/usb/lp0", EscposSpooler),
    ],
)
def test_each_kind_becomes_its_printer_without_being_touched(
    kind: str, name: str | None, made: type, tmp_path: Path
) -> None:
    spooler = spooler_of(profile(tmp_path, kind=kind, name=name).printer)
    assert type(spooler) is made


def test_a_windows_printer_elsewhere_can_t_start(tmp_path: Path) -> None:
    with pytest.raises(PrinterFault, match="Windows") as caught:
        spooler_of(profile(tmp_path, kind="escpos-windows", name="X").printer)
    assert isinstance(caught.value, CannotStart)


def test_host_and_port_are_taken_apart() -> None:
    printer = ReceiptPrinter()
    try:
        _network(f"127.0.0.1:{printer.port}")().close()
        _network(f"localhost:{printer.port}")().close()
        with pytest.raises(WireDown):
            _network("[::1]:1")()
    finally:
        printer.close()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("paper", ["cr80", "receipt-80", "receipt-58", "a4", "a5"])
def test_every_paper_takes_the_shipped_templates(paper: str, language: str, tmp_path: Path) -> None:
    slips, what = paper != "cr80", ("card", "slip") if paper.startswith("receipt") else ("card",)
    checked(profile(tmp_path, paper=paper, problem_slips=slips, what=what, back=paper == "cr80"), language)


def test_a_number_that_does_not_fit_the_paper_is_said_at_the_start(tmp_path: Path) -> None:
    narrow = profile(tmp_path, paper="receipt-58")
    wide = narrow.number.model_copy(update={"width": 16, "groups": (4, 4, 4, 4)})
    with pytest.raises(PrinterFault, match="番号の桁数"):
        checked(narrow.model_copy(update={"number": wide}))


def test_a_slip_that_is_longer_than_its_page_is_said_at_the_start(tmp_path: Path) -> None:
    small = profile(tmp_path, paper="a5", problem_slips=True)
    hours = ("時" * 30,) * 4
    office = MunicipalOffice(name="所" * 40, place="場" * 40, hours=hours)
    library = small.library.model_copy(update={"hours": hours})
    checked(small.model_copy(update={"library": library, "municipal_office": office}))
    longest = library.model_copy(update={"name": "館" * 100, "counter": "階" * 100})
    with pytest.raises(PrinterFault, match="窓口のご案内が入りません"):
        checked(small.model_copy(update={"library": longest, "municipal_office": office}))


def test_a_template_s_faults_are_said_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "card.toml").write_text("[sheet]\nwidth = 9\n", "utf-8")
    with pytest.raises(PrinterFault, match=r"card\.toml に誤りが"):
        checked(profile(tmp_path, templates=tmp_path))


def test_a_logo_that_is_no_picture_is_said_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("no picture", "utf-8")
    (tmp_path / "card.toml").write_text(
        '[sheet]\nwidth = 80\n[[item]]\nkind = "image"\nfile = "logo.png"\nx=1\ny=1\nwidth=9\nheight=9\n', "utf-8"
    )
    with pytest.raises(PrinterFault, match=r"logo\.png"):
        checked(profile(tmp_path, templates=tmp_path))


def test_staff_are_told_of_low_paper_once_not_at_every_look(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    low = _tell_staff(profile(tmp_path, kind="system", name="Front").printer)
    for _ in range(5):
        low()
    assert [record.message for record in caplog.records if "running out" in record.message] == [
        "staff: the printer Front says that paper or ribbon is running out"
    ]
