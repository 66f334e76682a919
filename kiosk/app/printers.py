"""From the profile's printer table to a printer that prints, or a reason why there can be none."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.driver.prints import Printables
from kiosk.faults import Loggable
from kiosk.log.logger import logger
from kiosk.printing.layout.papers import Paper, Papers, usual_dpi
from kiosk.printing.layout.template import Templates
from kiosk.printing.spool.cups.link import IppLink
from kiosk.printing.spool.cups.queue import CupsQueue
from kiosk.printing.spool.cups.spooler import CupsSpooler
from kiosk.printing.spool.escpos.spooler import EscposSpooler
from kiosk.printing.spool.escpos.talk import Talk
from kiosk.printing.spool.escpos.wires import FileWire, TcpWire, Wire
from kiosk.printing.spool.pdf import PdfSpooler
from kiosk.printing.spool.settle import Condition, Patience
from kiosk.printing.spool.spooler import Spooler
from kiosk.service.compose.start import CannotStart
from kiosk.settings.profile import Profile
from kiosk.settings.tables.printer import Printer

_log = logger(__name__)

_ESCPOS_PORT = 9100
_AGAIN = 3600.0
_CONFIRMS = {"yes": True, "no": False, "auto": None}
Low = Callable[[], None]


class PrinterFault(CannotStart):
    """Raised when the profile's printer can't be used on this machine; the text, in Japanese, says why."""


@dataclass(frozen=True, slots=True)
class PrinterState:
    """What a printer says of itself; ``condition`` None where it answers no questions.

    ``of_now``: else its fault may be that of a job long gone, which CUPS keeps until the next job.
    """

    condition: Condition | None
    of_now: bool = True


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
        case "escpos-network" | "escpos-usb":
            return _escpos(printer, _wire(printer), low)
        case "escpos-windows":
            _windows_only()
            return _windows(printer, low, raw=True)


def state_of(printer: Printer) -> Callable[[], PrinterState] | None:
    """How to ask the printer how it is, without printing; None where there is nothing to ask.

    Raises PrinterFault, when it is asked LoggableError or OSError; may block.
    """
    name = printer.name or ""
    match printer.kind:
        case "none" | "pdf":
            return None
        case "system" if sys.platform == "win32":
            return _windows_state(name)
        case "system":
            return lambda: _cups_state(name)
        case "escpos-network" | "escpos-usb":
            wire = _wire(printer)
            return lambda: _escpos_state(wire)
        case "escpos-windows":
            _windows_only()
            return _windows_state(name)


def _cups_state(name: str) -> PrinterState:
    standing = CupsQueue(name, IppLink().post).standing()
    return PrinterState(standing.condition, of_now=standing.shut)


def _escpos_state(reach: Callable[[], Wire]) -> PrinterState:
    wire = reach()
    try:
        return PrinterState(Talk(wire, Patience()).condition())
    finally:
        wire.close()


def _windows_state(name: str) -> Callable[[], PrinterState]:
    from kiosk.printing.spool.windows.calls import SpoolerCalls
    from kiosk.printing.spool.windows.status import condition

    return lambda: PrinterState(condition(*SpoolerCalls(name).status()))


def _windows_only() -> None:
    if sys.platform != "win32":
        raise PrinterFault('kind = "escpos-windows" は Windows だけで使えます')


def _wire(printer: Printer) -> Callable[[], Wire]:
    name = printer.name or ""
    if printer.kind == "escpos-network":
        return _network(name)
    if sys.platform == "win32":
        raise PrinterFault('Windows では kind = "escpos-windows" を使ってください')
    return lambda: FileWire(name)


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
            _log.warning("staff: the printer %s says that paper or ribbon is running out", Loggable(printer.name))

    return low
