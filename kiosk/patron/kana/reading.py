"""The reading of a name: what people type becomes full-width katakana, or a fault that can be shown."""

from __future__ import annotations

import unicodedata
from enum import Enum, auto

from kiosk.dataclass import dataclass

KANA_LENGTH = 60
"""Longest reading of a family or given name, in characters; foreign residents' names are long."""

LONG = "ー"
_SPACE = "　"
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\ufe58\ufe63\uff0d")
_VOICED, _SEMI_VOICED = "\u3099", "\u309a"
_MARKS = {"゛": _VOICED, "ﾞ": _VOICED, "゜": _SEMI_VOICED, "ﾟ": _SEMI_VOICED}
_OTHERS = {"･": "・", "·": "・", "‧": "・", "ｰ": LONG}
_SMALL = frozenset("ァィゥェォッャュョヮヵヶ")
_LETTERS = frozenset(chr(c) for c in range(0x30A1, 0x30FB))


class KanaFaultKind(Enum):
    EMPTY = auto()
    NOT_KATAKANA = auto()
    """``character`` has no place in a reading."""
    BAD_START = auto()
    """``character`` can't stand first: ー, ・ or a small kana."""
    BAD_END = auto()
    """``character`` can't stand last: ・."""
    TOO_LONG = auto()


@dataclass(frozen=True, slots=True)
class KanaFault:
    """One fault; ``character`` where one is to blame, ``length`` the number of characters counted."""

    kind: KanaFaultKind
    character: str = ""
    length: int = 0


def fold_kana(text: str) -> str:
    """Full-width katakana for whatever was typed: hiragana, half-width, loose 濁点, dash look-alikes, spaces.

    Every dash after a kana is ー; runs of spaces are one U+3000; ends are trimmed.  What is no kana stays as it is.
    """
    folded: list[str] = []
    for character in text:
        mark = _MARKS.get(character, character)
        if mark in (_VOICED, _SEMI_VOICED):
            _voice(folded, mark, character)
        elif character.isspace():
            if folded and folded[-1] != _SPACE:
                folded.append(_SPACE)
        elif character in _DASHES:
            folded.append(LONG if folded and (folded[-1] in _LETTERS or folded[-1] == LONG) else character)
        else:
            folded.append(_katakana(character))
    return "".join(folded).rstrip(_SPACE)


def check_kana(text: str) -> KanaFault | None:
    """The first fault of a folded reading, or None.

    Allowed are ァ-ヺ, ー, ・ and single inner spaces.
    """
    if not text.strip():
        return KanaFault(KanaFaultKind.EMPTY)
    previous = _SPACE
    for character in text:
        allowed = character in _LETTERS or character in (LONG, "・") or (character == _SPACE and previous != _SPACE)
        if not allowed:
            return KanaFault(KanaFaultKind.NOT_KATAKANA, character)
        previous = character
    if text[0] in _SMALL or text[0] in (LONG, "・"):
        return KanaFault(KanaFaultKind.BAD_START, text[0])
    if text[-1] in ("・", _SPACE):
        return KanaFault(KanaFaultKind.BAD_END, text[-1])
    if len(text) > KANA_LENGTH:
        return KanaFault(KanaFaultKind.TOO_LONG, length=len(text))
    return None


def _voice(folded: list[str], mark: str, typed: str) -> None:
    """Join a 濁点 or 半濁点 with the kana before it; alone it stays, to be pointed out."""
    joined = unicodedata.normalize("NFC", folded[-1] + mark) if folded and folded[-1] in _LETTERS else ""
    if len(joined) == 1:
        folded[-1] = joined
    else:
        folded.append(typed)


def _katakana(character: str) -> str:
    code = ord(character)
    if 0x3041 <= code <= 0x3096:
        return chr(code + 0x60)
    if 0xFF66 <= code <= 0xFF9D:
        return unicodedata.normalize("NFKC", character)
    return _OTHERS.get(character, character)
