"""Readings in the style of a file: full-width or half-width katakana, or hiragana."""

from __future__ import annotations

import unicodedata

from kiosk.patron.kana.reading import fold_kana
from kiosk.settings.tables.layout import KanaStyle

_HALF = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF65, 0xFF9E)}
_HALF |= {"\u3099": "ﾞ", "\u309a": "ﾟ"}
_NEAREST = {"ヮ": "ﾜ", "ヵ": "ｶ", "ヶ": "ｹ", "ヰ": "ｲ", "ヱ": "ｴ"}
"""Katakana that have no half-width form."""


def write_kana(text: str, style: KanaStyle) -> tuple[str, tuple[str, ...]]:
    """A reading in full-width katakana in that style, and the characters it has none for."""
    if style == "katakana":
        return text, ()
    if style == "hiragana":
        return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text), ()
    written, lost = [], []
    for character in text:
        if character in _NEAREST:
            lost.append(character)
            written.append(_NEAREST[character])
        else:
            written.extend(_HALF.get(part, part) for part in unicodedata.normalize("NFD", character))
    return "".join(written), tuple(lost)


def read_kana(text: str) -> str:
    """Full-width katakana, whatever style it was written in."""
    return fold_kana(text)
