"""Tells a barcode scanner from fingers: it types as a keyboard does, much faster than anybody, and ends with Enter."""

from __future__ import annotations

APART = 0.05
"""Seconds between two keys of one scan; scanners need 1 to 20 ms, quick typists 80."""
SHORTEST = 6
"""Characters a scan has at least."""
LONGEST = 80


class ScanWatch:
    """Fed with every key and when it came (seconds of any clock that runs evenly); keeps no more than one burst."""

    def __init__(self) -> None:
        self._text = ""
        self._last = 0.0

    def typed(self, text: str, at: float) -> None:
        """One key that types something; '' for one that types nothing (Shift comes between a scanner's letters)."""
        if at - self._last > APART:
            self._text = ""
        self._last = at
        self._text = (self._text + text)[-LONGEST:]

    def ended(self, at: float) -> str:
        """Enter or Tab came: what was scanned, '' if fingers typed it.  What was typed before is forgotten."""
        text = self._text if at - self._last <= APART else ""
        self._text = ""
        return text if len(text) >= SHORTEST else ""

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self._text = ""
