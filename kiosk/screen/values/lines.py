"""What was set on several lines, said on one."""

from __future__ import annotations

import re
import unicodedata

_BREAK = re.compile(r"(?<=(\S))\s*\n\s*(?=(\S))")


def one_line(text: str) -> str:
    """``text`` without its line feeds; a blank stands for each of them where words are set apart by blanks."""
    return _BREAK.sub(lambda at: "" if _closes_up(at[1]) or _closes_up(at[2]) else " ", text).strip("\n")


def _closes_up(char: str) -> bool:
    """Whether it stands beside the next one without a blank: kanji, kana, and full-width marks, but no Hangul."""
    wide = unicodedata.east_asian_width(char) in "WF"
    return wide and not unicodedata.name(char, "").startswith("HANGUL")
