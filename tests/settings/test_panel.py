"""Which text sizes a panel has room for, and what a profile is told that asks for others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.panel import capital_mm, mm_per_px, reaches
from kiosk.settings.profile import Profile

from .conftest import SMALLEST, Faults


@pytest.mark.parametrize(
    ("inches", "held"),
    [
        (15.6, ["standard", "large", "xl"]),
        (21.5, ["standard", "large", "xl", "max"]),
        (24, ["standard", "large", "xl", "max"]),
        (10.1, ["standard"]),
    ],
)
def test_a_panel_holds_the_sizes_whose_letters_fit(inches: float, held: list[str]) -> None:
    assert [size for size in ("standard", "large", "xl", "max") if reaches(size, mm_per_px(inches))] == held


def test_a_profile_that_asks_for_letters_its_panel_has_no_room_for_is_told_the_millimetres(
    faults: Faults, accepted: Callable[[str], Profile]
) -> None:
    text = SMALLEST + 'diagonal_inches = 15.6\ntext_sizes = ["standard", "max"]\n'
    line, said = faults(text)["kiosk.text_sizes[1]"]
    assert line
    assert "12 mm" in said
    assert f"{capital_mm(mm_per_px(15.6)):.1f} mm" in said
    larger = accepted(text.replace("15.6", "24"))
    assert larger.kiosk.text_sizes == ("standard", "max")
