"""Distinguished names compared as RFC 5280 7.1 says: by what they mean, whatever string type their encoder chose.

Two names are the same if their parts are, in order; a part that is text is compared after the preparation of RFC 4518
(no case, no width, white space folded), any other byte for byte.
"""

from __future__ import annotations

import unicodedata

from asn1crypto import parser

from kiosk.identity.encoding import der_text

NameKey = tuple[tuple[tuple[bytes, bytes], ...], ...]
"""What is equal for names that are the same: for each RDN its attributes, sorted, as type and prepared value."""

_SEQUENCE, _SET, _OID = 0x10, 0x11, 0x06
_TO_SPACE = frozenset("\t\n\v\f\r\x85")
_TO_NOTHING = frozenset("\u034f\u180b\u180c\u180d\ufffc") | {chr(n) for n in range(0xFE00, 0xFE10)}
"""Besides control and format characters (RFC 4518 2.2)."""


def key(der: bytes) -> NameKey:
    """The DER of one Name, as something to compare.  ValueError for anything else."""
    return tuple(tuple(sorted(_attribute(part) for part in _parts(rdn, _SET))) for rdn in _parts(der, _SEQUENCE))


def same(one: bytes, other: bytes) -> bool:
    """Whether two Names (DER) are the same.  ValueError for anything else."""
    return one == other or key(one) == key(other)


def _parts(der: bytes, tag: int) -> list[bytes]:
    """The elements of a SEQUENCE or SET, whole."""
    kind, _, found, _, content, _ = parser.parse(der, strict=True)
    if (kind, found) != (0, tag):
        raise ValueError("not a name")
    parts = []
    while content:
        size = parser.peek(content)
        parts.append(content[:size])
        content = content[size:]
    return parts


def _attribute(der: bytes) -> tuple[bytes, bytes]:
    parts = _parts(der, _SEQUENCE)
    if len(parts) != 2 or parts[0][0] != _OID:
        raise ValueError("not an attribute of a name")
    prepared = _prepared(parts[1])
    # A tag byte of DER is never 0, so text and bytes can't be taken for each other.
    return parts[0], parts[1] if prepared is None else b"\0" + prepared.encode()


def _prepared(der: bytes) -> str | None:
    """RFC 4518 2 with case folding; None for what is no text, or text that may not be compared as such."""
    try:
        text = der_text.decode(der)
    except ValueError:
        return None
    mapped = "".join(map(_mapped, text))
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", mapped).casefold())
    if any(unicodedata.category(c) in ("Cn", "Co", "Cs") or c == "\ufffd" for c in folded):
        return None
    return " ".join(folded.split())


def _mapped(character: str) -> str:
    category = unicodedata.category(character)
    if character in _TO_SPACE or category in ("Zs", "Zl", "Zp"):
        return " "
    return "" if character in _TO_NOTHING or category in ("Cc", "Cf") else character
