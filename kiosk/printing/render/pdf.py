"""Sheets as PDF: pages of exactly their size, symbols in whole dots, nothing about who made it."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.art import fonts
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.render.painter import RenderFault, paint

_INCH = 25.4


def to_pdf(sheet: Sheet, path: Path) -> None:
    """Write the sheet, and its back as a second page; raises RenderFault."""
    data = pdf_bytes(sheet)
    try:
        path.write_bytes(data)
    except OSError as error:
        raise RenderFault(f"can't write {path}") from error


def pdf_bytes(sheet: Sheet, copies: int = 1) -> bytes:
    """Return the sheet as PDF, the pages repeated for every copy; raises RenderFault.

    In memory, so that no file of a visit lies about.
    """
    fonts.load()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("")
    writer.setTitle("")
    writer.setResolution(round(sheet.dpi))
    faces = [sheet] if sheet.back is None else [sheet, sheet.back]
    pages = faces * copies
    _set_page(writer, pages[0])
    p = QPainter()
    if not p.begin(writer):
        raise RenderFault("can't make a PDF")
    try:
        for at, page in enumerate(pages):
            if at:
                _set_page(writer, page)
                if not writer.newPage():
                    raise RenderFault("can't add a page to the PDF")
            paint(p, page, page.dpi / _INCH)
    finally:
        written = p.end()
    if not written:
        raise RenderFault("can't finish the PDF")
    return _exact_pages(bytes(buffer.data().data()), pages)


def _set_page(writer: QPdfWriter, page: Sheet) -> None:
    size = QPageSize(
        QSizeF(page.width, page.height), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch
    )
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))


def _exact_pages(data: bytes, pages: list[Sheet]) -> bytes:
    """Put the pages' sizes in place of Qt's, which are rounded to whole points (0.35 mm); no byte moves."""
    found = list(re.finditer(rb"/MediaBox \[0 0 (\d+\.\d+) (\d+\.\d+)\]", data))
    if len(found) != len(pages):
        raise RenderFault("the PDF's pages have no size; this version of Qt writes PDF in another way")
    for size, page in zip(found, pages, strict=True):
        for group, mm in ((1, page.width), (2, page.height)):
            length = size.end(group) - size.start(group)
            points = f"{mm * 72 / _INCH:.8f}"[:length].encode()
            data = data[: size.start(group)] + points + data[size.end(group) :]
    return data
