"""One DER character string, whatever type its encoder chose, as text (X.690 8.1, 8.23)."""

from __future__ import annotations

_ENCODINGS = {
    0x0C: "utf-8",  # UTF8String, what J-LIS writes
    0x12: "ascii",  # NumericString
    0x13: "ascii",  # PrintableString
    0x16: "ascii",  # IA5String
    0x1A: "ascii",  # VisibleString
    0x1C: "utf-32-be",  # UniversalString
    0x1E: "utf-16-be",  # BMPString
}
"""TeletexString is left out: there is no agreement what its bytes mean."""


def decode(der: bytes) -> str:
    """The text of exactly one string, verbatim.  Raises ValueError for anything else, also for non-minimal lengths."""
    if len(der) < 2 or der[0] not in _ENCODINGS:
        raise ValueError("not a character string")
    size, start = der[1], 2
    if size & 0x80:
        octets = size & 0x7F
        start += octets
        if not 1 <= octets <= 2 or len(der) < start or der[2] == 0:
            raise ValueError("length is not DER")
        size = int.from_bytes(der[2:start], "big")
        if size < 0x80:
            raise ValueError("length is not DER")
    if len(der) != start + size:
        raise ValueError("length does not fit")
    return der[start:].decode(_ENCODINGS[der[0]])  # UnicodeDecodeError is a ValueError
