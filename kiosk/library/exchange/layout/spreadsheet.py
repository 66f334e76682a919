"""Cells that a spreadsheet would change: formulas, leading zeros, long numbers."""

from __future__ import annotations

import re
from typing import Literal

Policy = Literal["off", "apostrophe", "formula"]

_CHANGED = re.compile(r"[=+\-@'＝＋－＠].*|0\d+|\d{12,}", re.DOTALL)
"""What is computed, loses its zeros, or turns into 1.2E+11."""


def protect(text: str, policy: Policy) -> str:
    if policy == "off" or not _CHANGED.fullmatch(text):
        return text
    return f"'{text}" if policy == "apostrophe" else '="' + text.replace('"', '""') + '"'


def unprotect(text: str, policy: Policy) -> str:
    """What was protected; a text that was not stays as it is."""
    if policy == "apostrophe":
        return text.removeprefix("'")
    if policy == "formula" and len(text) > 2 and text.startswith('="') and text.endswith('"'):
        return text[2:-1].replace('""', '"')
    return text
