"""QR symbols as a square of modules, without border."""

from __future__ import annotations

from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode

QUIET = 4
"""Modules of white that ISO/IEC 18004 asks for on each side; the painter keeps them."""

Matrix = tuple[tuple[bool, ...], ...]


class QrFault(ValueError):
    """Raised when a text is empty or too long for a QR symbol."""


def matrix(text: str) -> Matrix:
    """Return the modules of ``text`` (level M, smallest version), row by row, True is dark."""
    if not text:
        raise QrFault("a QR symbol needs a text")
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError) as fault:
        raise QrFault(f"{len(text)} characters are too many for a QR symbol") from fault
    return tuple(tuple(bool(cell) for cell in row) for row in code.get_matrix())
