"""Every pair of colours that is painted on a sample of pages can be told apart, and a pale one would be seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.ui.style import palette
from kiosk.visit.preferences import Contrast
from tests.fit.colours import Seen, faults, pairs, ratio
from tests.fit.looks import PANELS
from tests.fit.survey import Survey

PAGES = (
    "attract",
    "consent",
    "password",
    "form",
    "confirm",
    "done-print-failed",
    "home",
    "history-choosing",
    "own-page",
    "problem-K201",
    "slip",
    "menu-text_size",
    "idle",
)
"""One of each kind of part; ``make fit`` takes all pages."""


@pytest.fixture
def survey(qapp) -> Iterator[Survey]:
    found = Survey(PANELS["narrow"])
    yield found
    found.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("contrast", Contrast)
def test_every_text_and_every_button_stands_out_from_its_ground(survey, contrast) -> None:
    found = pairs(survey, PAGES, contrast)
    assert {kind for kind, _, _ in found} == {"text", "border"}
    assert [str(each) for each in faults(found, contrast)] == []


def test_pale_letters_would_be_seen(survey, monkeypatch) -> None:
    pale = replace(palette.palette_for(Contrast.NORMAL), ink2="#AAAAAA", line="#F0E8D8")
    monkeypatch.setitem(palette._PALETTES, Contrast.NORMAL, pale)
    found = [fault.text for fault in faults(pairs(survey, ("consent", "confirm"), Contrast.NORMAL), Contrast.NORMAL)]
    assert any("#aaaaaa" in text for text in found)


def test_ratios_are_those_of_wcag() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    seen = {("text", "#777777", "#ffffff"): Seen("form", "x"), ("border", "#777777", "#ffffff"): Seen("form", "y")}
    assert [fault.check for fault in faults(seen, Contrast.NORMAL)] == ["contrast"]
    assert len(faults(seen, Contrast.BLACK_ON_WHITE)) == 1
