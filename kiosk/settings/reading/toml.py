"""Why a text is no TOML, in the words of the people who have to mend it."""

from __future__ import annotations

import re
import tomllib

BACKSLASH = (
    '「"」で囲んだ中では、「\\」を二つずつ書いてください（"C:\\\\kiosk\\\\patrons.db"）。'
    "または「'」で囲んでください（'C:\\kiosk\\patrons.db'）"
)
"""What to write for a place on a Windows disk."""

_IN_QUOTES = re.compile(r'^[^#\']*"[^"]*\\')
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def toml_fault(text: str, error: tomllib.TOMLDecodeError) -> tuple[int, str]:
    """The line to blame, counted from 1, and what is wrong with it."""
    reason = str(error)
    place = _PLACE.search(reason)
    lines = text.split("\n")
    line = int(place[1]) if place and place[1] else len(lines)
    words = f"TOML として読めません: {reason[: place.start()] if place else reason}"
    blamed = lines[line - 1] if 0 < line <= len(lines) else ""
    return line, f"{words}。{BACKSLASH}" if _IN_QUOTES.search(blamed) else words
