"""How Qt is made to draw letters the same everywhere."""

from __future__ import annotations

import pytest

from kiosk.imports import FREETYPE, choose_platform


@pytest.mark.parametrize(
    ("system", "given", "expected"),
    [
        ("win32", {}, {"QT_QPA_PLATFORM": FREETYPE}),
        ("win32", {"QT_QPA_PLATFORM": "windows"}, {"QT_QPA_PLATFORM": "windows"}),
        ("win32", {"QT_QPA_PLATFORM": "offscreen"}, {"QT_QPA_PLATFORM": "offscreen"}),
        ("linux", {}, {}),
    ],
)
def test_windows_draws_by_freetype_unless_somebody_says_otherwise(
    system: str, given: dict[str, str], expected: dict[str, str]
) -> None:
    choose_platform(given, system)
    assert given == expected
