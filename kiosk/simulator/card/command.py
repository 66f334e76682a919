"""A command APDU taken apart, as the card sees it (ISO/IEC 7816-3, 12.1: cases 1 to 4, short and extended)."""

from __future__ import annotations

from dataclasses import dataclass, field


class Malformed(Exception):
    """The bytes are no command APDU; the card answers 67 00."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command; ``le`` is the number of bytes wanted at most, None if none were asked for."""

    cla: int
    ins: int
    p1: int
    p2: int
    data: bytes = field(repr=False)  # may be a password
    le: int | None
    extended: bool


def parse(apdu: bytes) -> Command:
    """Take one command apart.  Raises :class:`Malformed`."""
    if len(apdu) < 4:
        raise Malformed("shorter than its header")
    cla, ins, p1, p2 = apdu[:4]
    body = apdu[4:]
    if not body:
        return Command(cla, ins, p1, p2, b"", None, extended=False)
    if len(body) == 1:
        return Command(cla, ins, p1, p2, b"", body[0] or 256, extended=False)
    if body[0]:
        data, le = _split(body[1:], body[0], 1)
        return Command(cla, ins, p1, p2, data, le, extended=False)
    if len(body) < 3:
        raise Malformed("neither a short nor an extended length")
    length = int.from_bytes(body[1:3], "big")
    if len(body) == 3:
        return Command(cla, ins, p1, p2, b"", length or 65536, extended=True)
    if not length:
        raise Malformed("an extended Lc of zero")
    data, le = _split(body[3:], length, 2)
    return Command(cla, ins, p1, p2, data, le, extended=True)


def _split(rest: bytes, lc: int, width: int) -> tuple[bytes, int | None]:
    data, tail = rest[:lc], rest[lc:]
    if len(data) < lc or len(tail) not in (0, width):
        raise Malformed("Lc does not fit")
    return data, (int.from_bytes(tail, "big") or 256**width) if tail else None
