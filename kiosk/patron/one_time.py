"""The form of a one-time password that the counter gives out."""

from __future__ import annotations

import re

LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""What nobody mistakes on paper."""
LENGTH = 10
"""50 bits."""
_FORM = re.compile(rf"[{LETTERS}]{{{LENGTH}}}")


def fold_one_time(text: str) -> str | None:
    """As it was given out, whatever case it was typed in; None for what can't be one."""
    folded = text.lower()
    return folded if _FORM.fullmatch(folded) else None
