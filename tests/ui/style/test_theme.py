"""Sizes on real, lying and small screens; colours that can be told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.palette import palette_for
from kiosk.visit.preferences import Contrast


def test_on_the_reference_screen_a_reference_pixel_is_a_pixel():
    for physical in (None, (299.0, 531.0), (300.0, 530.0), (298.0, 532.0)):
        assert Metrics.for_screen(1080, 1920, physical).scale == 1.0
        assert Metrics.for_screen(1920, 1080, physical and physical[::-1]).scale == 1.0


def test_a_27_inch_screen_keeps_the_millimetres():
    metrics = Metrics.for_screen(1080, 1920, (336.0, 598.0))
    assert metrics.scale == pytest.approx(0.89, abs=0.01)


def test_the_profile_overrides_what_the_screen_says():
    assert Metrics.for_screen(1080, 1920, (336.0, 598.0), 24.0).scale == 1.0


@pytest.mark.parametrize("nonsense", [(0.0, 0.0), (-1.0, 5.0), (1.0, 2.0), (203.2, 203.2), (9000.0, 16000.0)])
def test_nonsense_sizes_are_taken_for_24_inches(nonsense):
    assert Metrics.for_screen(2160, 3840, nonsense).scale == 2.0


@pytest.mark.parametrize("size", [(768, 1366), (1366, 768), (1280, 1024), (2160, 3840), (1080, 1920), (1024, 1280)])
def test_the_reference_layout_always_fits(size):
    metrics = Metrics.for_screen(*size)
    wide, tall = (1080, 1920) if metrics.portrait else (1920, 1080)
    assert metrics.ref_width >= wide - 0.01
    assert metrics.ref_height >= tall - 0.01


@given(st.integers(200, 8000), st.integers(200, 8000), st.floats(-10, 3000), st.floats(-10, 3000))
def test_no_screen_breaks_the_layout(width, height, mm_width, mm_height):
    metrics = Metrics.for_screen(width, height, (mm_width, mm_height))
    short, long = (1080, 1920) if height >= width else (1920, 1080)
    fit = min(width / short, height / long)
    assert 0.85 * fit - 1e-9 <= metrics.scale <= fit + 1e-9


def luminance(color: QColor) -> float:
    parts = []
    for value in (color.redF(), color.greenF(), color.blueF()):
        parts.append(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def ratio(a: QColor, b: QColor) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


PAIRS = [
    *[("ink", ground) for ground in ("paper", "surface", "underlay", "shallow", "fkey", "loquat_tint", "leaf_tint")],
    ("ink2", "paper"),
    ("ink2", "surface"),
    ("ink2", "underlay"),
    ("on_bay", "bay"),
    ("on_pressed", "bay_deep"),
    ("on_loquat", "loquat"),
    ("leaf", "leaf_tint"),
    ("on_leaf", "leaf"),
    ("red", "red_tint"),
    ("red", "paper"),
    ("red", "underlay"),
    ("off_text", "off"),
    ("on_band", "band"),
    ("bay", "shallow"),
]


@pytest.mark.parametrize("contrast", list(Contrast))
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_can_be_read_on_its_ground(contrast, text, ground):
    palette = palette_for(contrast)
    least = 4.5 if contrast is Contrast.NORMAL else 7.0
    assert ratio(palette.color(text), palette.color(ground)) >= least


@pytest.mark.parametrize("contrast", [c for c in Contrast if c is not Contrast.NORMAL])
def test_high_contrast_has_one_ground_and_no_tints(contrast):
    palette = palette_for(contrast)
    grounds = {palette.color(role).name() for role in ("paper", "surface", "underlay", "shallow", "loquat_tint", "off")}
    assert len(grounds) == 1
    assert palette.flat
