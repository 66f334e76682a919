"""Sheets on a printer of the operating system, through Qt: laid out for the resolution the driver names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from kiosk.art import fonts
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.render.painter import RenderFault, paint

_INCH = 25.4


@dataclass(frozen=True)
class QtPrinter:
    """Prints sheets on the printer of a name; ``make`` builds the QPrinter, tests one that writes a file."""

    name: str
    make: Callable[[], QPrinter] = lambda: QPrinter(QPrinter.PrinterMode.HighResolution)

    def __call__(self, sheet: Sheet, document: str, copies: int) -> None:
        """Queue a document of this name; raises RenderFault."""
        fonts.load()
        printer = self.make()
        if self.name:
            printer.setPrinterName(self.name)
        printer.setDocName(document)
        printer.setCreator("")
        printer.setFullPage(True)
        faces = [sheet] if sheet.back is None else [sheet, sheet.back]
        pages = faces * copies
        _set_page(printer, pages[0])
        if sheet.back is not None:
            printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
        p = QPainter()
        if not p.begin(printer):
            raise RenderFault("the printer can't be opened")
        try:
            for at, page in enumerate(pages):
                if at and not printer.newPage():
                    raise RenderFault("the printer takes no further page")
                # The driver's dots, not the profile's: symbols are whole dots of what really prints.
                paint(p, page, printer.resolution() / _INCH)
        finally:
            ended = p.end()
        if not ended:
            raise RenderFault("the printer did not take the document")


def _set_page(printer: QPrinter, page: Sheet) -> None:
    size = QPageSize(
        QSizeF(page.width, page.height), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
