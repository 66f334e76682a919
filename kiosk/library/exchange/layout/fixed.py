"""Cells of fixed width, counted in bytes of the encoding."""

from __future__ import annotations

from kiosk.library.exchange.layout.cells import BadCell, pad_text
from kiosk.library.exchange.layout.characters import CODECS
from kiosk.library.exchange.layout.values import DATES
from kiosk.settings.tables.layout import EXACT, MAY_HAVE_CODES, Column, Encoding


class DoesNotFit(ValueError):
    """A value that may not be cut is longer than its column; the text names the column."""


def widen(text: str, column: Column, encoding: Encoding) -> tuple[bytes, bool]:
    """The bytes of a cell, exactly as wide as its column, and whether the text was cut.  Raises DoesNotFit."""
    codec, width = CODECS[encoding], column.width or 0
    data = text.encode(codec)
    cut = len(data) > width
    if cut:
        if column.field in EXACT or column.field in DATES or column.field in MAY_HAVE_CODES:
            raise DoesNotFit(f"column {column.name or column.field}: {len(data)} bytes, {width} wide")
        data = _cut(text, codec, width)
    pad = pad_text(column).encode(codec)
    filler = (pad * ((width - len(data)) // len(pad))).ljust(width - len(data), b" ")
    return (filler + data if column.align == "right" else data + filler), cut


def narrow_down(data: bytes, column: Column, encoding: Encoding) -> str:
    """The text in the bytes of a cell.  Raises BadCell."""
    try:
        text = data.decode(CODECS[encoding])
    except UnicodeDecodeError:
        raise BadCell("bytes that the file's encoding does not have, or half a character at its edge") from None
    if column.pad == "zero":
        return text.strip(" ").lstrip("0") if column.align == "right" else text.strip(" ").rstrip("0")
    return text.strip(" 　")


def _cut(text: str, codec: str, width: int) -> bytes:
    data = b""
    for character in text:
        more = character.encode(codec)
        if len(data) + len(more) > width:
            break
        data += more
    return data
