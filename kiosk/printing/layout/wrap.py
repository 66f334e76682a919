"""Breaks a sentence into lines of paper width where a reader would pause; no fonts needed."""

from __future__ import annotations

import unicodedata

_NEVER_FIRST = frozenset("、。，．・：；？！ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ）」』】〉》〕］)].,:;?!%")
_NEVER_LAST = frozenset("（「『【〈《〔［([")
_HALF = 0.6
"""Generous width of a half-width letter in em; kanji count 1."""
_FULL_ENOUGH = 0.4
_WORTH = {"。": 0.5, "、": 0.15}
"""How much emptier a line may be for ending there."""


def width(text: str) -> float:
    """Return a careful estimate of the text's width in em."""
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
        while len(rest) > 1 and width(rest) > room:
            at = _break(rest, room)
            lines.append(rest[:at].rstrip())
            rest = rest[at:].lstrip()
        lines.append(rest)
    return lines


def _break(text: str, room: float) -> int:
    longest = max((at for at in range(1, len(text)) if width(text[:at].rstrip()) <= room), default=1)
    pauses = [at for at in range(1, longest + 1) if _pause(text[at - 1], text[at])]
    full = {at: width(text[:at].rstrip()) / room for at in pauses}
    good = [at for at in pauses if full[at] >= _FULL_ENOUGH]
    if good:
        return max(good, key=lambda at: full[at] + _WORTH.get(text[at - 1], 0.0))
    allowed = [at for at in range(1, longest + 1) if _may_break(text[at - 1], text[at])]
    return allowed[-1] if allowed else longest


def _may_break(before: str, after: str) -> bool:
    inside_word = before.isalnum() and after.isalnum() and _narrow(before) and _narrow(after)
    return after not in _NEVER_FIRST and before not in _NEVER_LAST and not inside_word


def _pause(before: str, after: str) -> bool:
    """Whether a phrase may end here: at a space, after a comma or stop, where kana go over into kanji or katakana."""
    if before == " " or after == " ":
        return True
    if not _may_break(before, after):
        return False
    return before in "、。" or (
        before not in "おご" and (_hiragana(before) and not _hiragana(after) and not after.isascii())
    )


def _hiragana(char: str) -> bool:
    return "ぁ" <= char <= "ゖ"
