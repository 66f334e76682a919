"""What is kept of texts so that they need not be cut and measured again: it may be a visitor's, so it is let go of."""

from __future__ import annotations

from kiosk import markup
from kiosk.typefaces import segments
from kiosk.ui.text.phrases import phrases
from kiosk.ui.text.runs import advance, parse_bold


def forget() -> None:
    """Keep no text any more.  Each cache whose key is a text is to be named here (ADR 0030)."""
    for each in (phrases, parse_bold, advance, segments, markup.split):
        each.cache_clear()
