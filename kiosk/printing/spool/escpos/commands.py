"""The few ESC/POS commands a kiosk needs: raster bands, cut, and what a printer says of itself (Epson's reference)."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.printing.layout.raster import Raster
from kiosk.printing.spool.jobs import FaultReason
from kiosk.printing.spool.settle import Condition

START = b"\x1b@\x1da\x00"
"""ESC @, GS a 0: everything as after switching on, and no status unasked, which would look like an answer."""
CUT = b"\x1bd\x02\x1dVB\x00"
"""ESC d 2, GS V 66: feed to the knife and cut."""
DROP = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
"""DLE DC4 8: forget what waits in the printer, so that it does not come out after the paper is changed."""
PRINTED = b"\x1dr\x01"
"""GS r 1: answered in turn, that is when all before it is on paper."""
_BAND = 48
"""Rows in a command: after each the printer is asked how it is."""
_WIDEST = 832


class RasterFault(ValueError):
    """Raised when a picture is no raster, or wider than any print head."""


def bands(raster: Raster) -> Iterator[bytes]:
    """Yield the picture as GS v 0 commands, which stand below one another without a gap."""
    line = (raster.width + 7) // 8
    if not 0 < raster.width <= _WIDEST or any(len(row) != line for row in raster.rows):
        raise RasterFault(f"a raster {raster.width} dots wide can't be printed")
    for at in range(0, len(raster.rows), _BAND):
        part = raster.rows[at : at + _BAND]
        size = line.to_bytes(2, "little") + len(part).to_bytes(2, "little")
        yield b"\x1dv0\x00" + size + b"".join(part)


def question(number: int) -> bytes:
    """DLE EOT n: answered at once, even by a printer that is off-line.  1 printer, 2 cause, 3 error, 4 paper."""
    return bytes([0x10, 0x04, number])


def is_status(byte: int) -> bool:
    """Whether a byte answers DLE EOT: its fixed bits are 0xx1xx10."""
    return byte & 0x93 == 0x12


def is_printed(byte: int) -> bool:
    """Whether a byte answers GS r: bits 4 and 7 are 0."""
    return byte & 0x90 == 0


def condition(printer: int, cause: int, error: int, paper: int) -> Condition:
    """Return what the answers to the four questions mean together."""
    fault: FaultReason | None = None
    if paper & 0x60 or cause & 0x20:
        fault = FaultReason.PAPER
    if cause & 0x04:
        fault = FaultReason.COVER
    if error & 0x08:
        fault = FaultReason.JAM  # the cutter: paper caught in it, nearly always
    elif error & 0x60 or (cause & 0x40 and fault is None):
        fault = fault or FaultReason.OTHER
    if fault is None and printer & 0x08:
        fault = FaultReason.OFFLINE
    return Condition(fault, fault, low=bool(paper & 0x0C))
