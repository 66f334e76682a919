"""What the keys ゛ ゜ 小 do to the last katakana typed."""

from __future__ import annotations


def _pairs(plain: str, marked: str) -> dict[str, str]:
    """Both ways between two rows of the same length."""
    there = dict(zip(plain, marked, strict=True))
    return there | {after: before for before, after in there.items()}


_VOICED = _pairs("ウカキクケコサシスセソタチツテトハヒフヘホ", "ヴガギグゲゴザジズゼゾダヂヅデドバビブベボ")
_HALF_VOICED = _pairs("ハヒフヘホ", "パピプペポ")
_SMALL = _pairs("アイウエオツヤユヨワ", "ァィゥェォッャュョヮ")

# A patron who put the wrong mark on a letter of the ハ row presses the right one, without erasing first.
_CROSS_TO_VOICED = dict(zip("パピプペポ", "バビブベボ", strict=True))
_CROSS_TO_HALF = {after: before for before, after in _CROSS_TO_VOICED.items()}


def toggle_dakuten(ch: str) -> str | None:
    """The letter with its ゛ put on or taken off (パ becomes バ); None where the key can do nothing."""
    return _VOICED.get(ch) or _CROSS_TO_VOICED.get(ch)


def toggle_handakuten(ch: str) -> str | None:
    """The letter with its ゜ put on or taken off (バ becomes パ); None where the key can do nothing."""
    return _HALF_VOICED.get(ch) or _CROSS_TO_HALF.get(ch)


def toggle_small(ch: str) -> str | None:
    """The letter made small or large again; None where the key can do nothing."""
    return _SMALL.get(ch)
