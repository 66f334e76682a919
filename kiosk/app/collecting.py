"""Has Python let go of what a visit leaves in reference cycles as soon as the visit is over (ADR 0030)."""

from __future__ import annotations

import gc

from PySide6.QtCore import QTimer

_AFTER_MS = 400
"""Longer than any transition: until then its pictures, and widgets that are about to be deleted, may be held."""


def freeze() -> None:
    """Take everything that is there now out of all later collections, which get short by that.  Once, after start."""
    gc.collect()
    gc.freeze()


def collect_soon() -> None:
    """Collect now, and once more when nothing of the last page moves or waits for its deletion."""
    for milliseconds in (0, _AFTER_MS):
        QTimer.singleShot(milliseconds, _collect)


def _collect() -> None:
    gc.collect()
