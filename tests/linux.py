"""Tests that need what only Linux has are marked ``@pytest.mark.linux("why")`` and skipped elsewhere."""

from __future__ import annotations

import sys

import pytest

MARKER = "linux(why): needs what only Linux has, for this reason; skipped elsewhere"


def skip_elsewhere(why: str = "its tools") -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip(f"only on Linux: {why}")
