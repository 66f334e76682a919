"""From the profile's printer table to a printer that prints, or a reason why there can be none."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.driver.prints import Printables
from kiosk.printing.layout.papers import Paper, Papers, usual_dpi
from kiosk.printing.layout.template import Templates
from kiosk.printing.spool.cups.link import IppLink
from kiosk.printing.spool.cups.queue import CupsQueue
from kiosk.printing.spool.cups.spooler import CupsSpooler
from kiosk.printing.spool.escpos.spooler import EscposSpooler
from kiosk.printing.spool.escpos.wires import FileWire, TcpWire, Wire
from kiosk.printing.spool.pdf import PdfSpooler
from kiosk.printing.spool.spooler import Spooler
from kiosk.service.compose.start import CannotStart
from kiosk.settings.profile import Profile
from kiosk.settings.tables.printer import Printer

_log = logging.getLogger(__name__)

_ESCPOS_PORT = 9100
_AGAIN = 3600.0
_CONFIRMS = {"yes": True, "no": False, "auto": None}
Low = Callable[[], None]


class PrinterFault(CannotStart):
    """Raised when the profile's printer can't be used on this machine; the text, in Japanese, says why."""


def papers_of(printer: Printer, logo: Path | None = None) -> Papers:
    paper = Paper(printer.paper)
    dpi = printer.dpi or usual_dpi(paper)
    return Papers(Templates(printer.templates, logo), paper, dpi, back=printer.back, any_size=printer.kind == "pdf")


def printables_of(profile: Profile) -> Printables:
    return Printables(papers_of(profile.printer, profile.library.logo), profile.printer.what, profile.kiosk.id)


def spooler_of(printer: Printer, low: Low | None = None) -> Spooler | None:
    """The printer itself; None where the profile has none.  Raises PrinterFault; does not touch the printer yet."""
    low = low or _tell_staff(printer)
    name = printer.name or ""
    match printer.kind:
        case "none":
            return None
        case "pdf":
            return PdfSpooler(printer.folder or Path("cards"))
        case "system" if sys.platform == "win32":
            return _windows(printer, low, raw=False)
        case "system":
            options = dict(option.split("=", 1) for option in printer.options)
            return CupsSpooler(
                CupsQueue(name, IppLink().post),
                options=options,
                copies=printer.copies,
                confirms=_CONFIRMS[printer.confirms],
                low=low,
            )
        case "escpos-network":
            return _escpos(printer, _network(name), low)
        case "escpos-usb" if sys.platform == "win32":
            raise PrinterFault('Windows では kind = "escpos-windows" を使ってください')
        case "escpos-usb":
            return _escpos(printer, lambda: FileWire(name), low)
        case "escpos-windows" if sys.platform != "win32":
            raise PrinterFault('kind = "escpos-windows" は Windows だけで使えます')
        case "escpos-windows":
            return _windows(printer, low, raw=True)


def _escpos(printer: Printer, reach: Callable[[], Wire], low: Low) -> Spooler:
    return EscposSpooler(reach, copies=printer.copies, confirms=_CONFIRMS[printer.confirms], low=low)


def _network(name: str) -> Callable[[], Wire]:
    host, _, port = name.rpartition(":") if not name.endswith("]") and ":" in name else (name, "", "")
    return lambda: TcpWire(host.strip("[]"), int(port) if port else _ESCPOS_PORT)


def _windows(printer: Printer, low: Low, *, raw: bool) -> Spooler:
    """pywin32 and Qt's printing are there only on Windows, so they are imported only here."""
    from kiosk.printing.render.printer import QtPrinter
    from kiosk.printing.spool.windows.calls import SpoolerCalls
    from kiosk.printing.spool.windows.spooler import WindowsSpooler, raw_writer

    name = printer.name or ""
    calls = SpoolerCalls(name)
    write = raw_writer(calls) if raw else QtPrinter(name)
    return WindowsSpooler(calls, write, copies=printer.copies, confirms=printer.confirms == "yes", low=low)


def _tell_staff(printer: Printer) -> Low:
    """Say it once an hour, not at every look, that paper is running out."""
    told = -_AGAIN

    def low() -> None:
        nonlocal told
        if time.monotonic() - told >= _AGAIN:
            told = time.monotonic()
            _log.warning("staff: the printer %s says that paper or ribbon is running out", printer.name)

    return low
