"""Breaks a sentence into lines of paper width where a reader would pause; no fonts needed."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

from kiosk import markup

_NEVER_FIRST = frozenset("、。，．・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ）」』】〉》〕］)].,:;?!%")
_NEVER_LAST = frozenset("（「『【〈《〔［([")
_HALF = 0.6
"""Generous width of a half-width letter in em; kanji count 1."""
_READING = 0.5
"""Width of the kana of a reading in em of its base."""
_HANGUL = re.compile("[가-힣]")
_FULL_ENOUGH = 0.4
_WORTH = {"。": 0.5, "、": 0.15}
"""How much emptier a line may be for ending there."""


def width(text: str) -> float:
    """Return a careful estimate of the width in em of a text, or of its readings."""
    return sum(max(_wide(base), _READING * len(reading)) for base, reading in markup.split(text))


def _wide(text: str) -> float:
    return sum(_HALF if _narrow(char) else 1.0 for char in text)


def _narrow(char: str) -> bool:
    """Accented Latin letters are as narrow as plain ones, though of "ambiguous" width."""
    kind = unicodedata.east_asian_width(char)
    return kind not in "WFA" or (kind == "A" and unicodedata.name(char, "").startswith("LATIN "))


def wrap(text: str, room: float) -> list[str]:
    """Return the text in lines of at most ``room`` em; its own line feeds stay; one letter a line at the least."""
    lines: list[str] = []
    for part in text.split("\n"):
        rest = part.strip()
        while len(markup.units(rest)) > 1 and width(rest) > room:
            at = _break(rest, room)
            lines.append(rest[:at].rstrip())
            rest = rest[at:].lstrip()
        lines.append(rest)
    return lines


def _break(text: str, room: float) -> int:
    ends = list(accumulate(map(len, markup.units(text))))[:-1]
    longest = max((at for at in ends if width(text[:at].rstrip()) <= room), default=ends[0])
    ends = [at for at in ends if at <= longest]
    pauses = [at for at in ends if _pause(text[at - 1], text[at])]
    full = {at: width(text[:at].rstrip()) / room for at in pauses}
    good = [at for at in pauses if full[at] >= _FULL_ENOUGH]
    if good:
        return max(good, key=lambda at: full[at] + _WORTH.get(text[at - 1], 0.0))
    allowed = [at for at in ends if _may_break(text[at - 1], text[at])]
    return allowed[-1] if allowed else longest


def _may_break(before: str, after: str) -> bool:
    inside_word = _in_word(before) and _in_word(after)
    return after not in _NEVER_FIRST and before not in _NEVER_LAST and not inside_word


def _in_word(char: str) -> bool:
    """Whether it is of letters that are set apart as words: Latin ones and digits, and Hangul."""
    return (char.isalnum() and _narrow(char)) or _HANGUL.match(char) is not None


def _pause(before: str, after: str) -> bool:
    """Whether a phrase may end here: at a space, after a comma or stop, where kana go over into kanji or katakana."""
    if before == " " or after == " ":
        return True
    if not _may_break(before, after):
        return False
    return before in "、。，" or (
        before not in "おご" and (_hiragana(before) and not _hiragana(after) and not after.isascii())
    )


def _hiragana(char: str) -> bool:
    return "ぁ" <= char <= "ゖ"
