"""The status words a card answers, two bytes each (ISO/IEC 7816-4, JICSAP 2.0 table 25)."""

from __future__ import annotations

from typing import Final

OK: Final = b"\x90\x00"
WRONG_LENGTH: Final = b"\x67\x00"
NO_LOGICAL_CHANNEL: Final = b"\x68\x81"
NO_SECURE_MESSAGING: Final = b"\x68\x82"
WRONG_STRUCTURE: Final = b"\x69\x81"
NOT_ALLOWED: Final = b"\x69\x82"
BLOCKED_ISO: Final = b"\x69\x83"
BLOCKED: Final = b"\x69\x84"
CONDITIONS: Final = b"\x69\x85"
NO_CURRENT_FILE: Final = b"\x69\x86"
NO_SECURE_MESSAGING_HERE: Final = b"\x69\xfc"
UNSUPPORTED: Final = b"\x6a\x81"
NOT_FOUND: Final = b"\x6a\x82"
BAD_P1P2: Final = b"\x6a\x86"
KEY_NOT_SET: Final = b"\x6a\x88"
BEYOND_END: Final = b"\x6b\x00"
NO_SUCH_INS: Final = b"\x6d\x00"
NO_SUCH_CLA: Final = b"\x6e\x00"
SICK: Final = b"\x6f\x00"


def tries(left: int) -> bytes:
    """63 Cx: wrong, or only asked, with ``left`` (0..15) tries to go."""
    return bytes((0x63, 0xC0 | left))


def more(count: int) -> bytes:
    """61 xx: ``count`` bytes wait for GET RESPONSE (T=0); 00 stands for 256 or more."""
    return bytes((0x61, count if count < 256 else 0))


def exact(count: int) -> bytes:
    """6C xx: wrong Le, ask again for ``count`` bytes (T=0); 00 stands for 256."""
    return bytes((0x6C, count if count < 256 else 0))
