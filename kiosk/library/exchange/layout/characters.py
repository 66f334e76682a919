"""What an encoding can hold, and what is written for a character it can't."""

from __future__ import annotations

import re
import unicodedata

from kiosk.patron.names import without_invisible
from kiosk.settings.tables.layout import Encoding, Letters

CODECS: dict[Encoding, str] = {"utf-8": "utf-8", "utf-8-bom": "utf-8", "cp932": "cp932"}
BOM = b"\xef\xbb\xbf"

NOT_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Control characters, other line ends than ours, and halves of characters."""
_NOT_IN_CP932 = re.compile(rf"{NOT_TEXT.pattern}|[\ue000-\uf8ff\U000f0000-\U0010ffff]")

_SAME_IN_CP932 = str.maketrans("〜‖−—¢£¬", "～∥－―￠￡￢")
"""JIS characters that Microsoft's table and Unicode's name differently: the same bytes, the same shape."""
_COMBINED = re.compile(r"\w[\u0300-\u036f\u3099\u309a]+")
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)} | {0x20: 0x3000}
_NARROW = {wide: narrow for narrow, wide in _WIDE.items()}
_HALF_KANA = re.compile("[\uff61-\uff9f]+")


def fit(text: str, encoding: Encoding, substitute: str) -> tuple[str, tuple[str, ...]]:
    """The text as the encoding can hold it, and the characters that it can't."""
    written, lost = [], []
    if encoding == "cp932":
        composed = _COMBINED.sub(lambda run: unicodedata.normalize("NFC", run[0]), text).translate(_SAME_IN_CP932)
    else:
        composed = text
    if holds(encoding, composed):
        return composed, ()
    for character in composed:
        if holds(encoding, character):
            written.append(character)
            continue
        lost.append(character)
        if unicodedata.category(character) == "Cc":
            written.append(" ")
        elif without_invisible(character):  # a variation selector alone leaves its character as it is
            written.append(substitute)
    return "".join(written), tuple(lost)


def holds(encoding: Encoding, text: str) -> bool:
    """Whether it is written as itself; characters for private use are in no two systems the same."""
    if (_NOT_IN_CP932 if encoding == "cp932" else NOT_TEXT).search(text):
        return False
    try:
        text.encode(CODECS[encoding])
    except UnicodeEncodeError:
        return False
    return True


def in_letters(text: str, letters: Letters) -> str:
    """Letters, digits, signs and spaces of ASCII in one width; wide makes half-width kana wide as well."""
    match letters:
        case "as-is":
            return text
        case "narrow":
            return text.translate(_NARROW)
        case "wide":
            return _HALF_KANA.sub(lambda run: unicodedata.normalize("NFKC", run[0]), text).translate(_WIDE)


def narrow(text: str) -> str:
    """ASCII for full-width letters, digits, signs and spaces."""
    return text.translate(_NARROW)
