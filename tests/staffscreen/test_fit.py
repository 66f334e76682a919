"""All of it can be read and hit, upright and across."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.art import fonts
from kiosk.commands.screens import _window
from kiosk.screen.staff.samples import states
from kiosk.staffscreen.presses import At
from kiosk.visit.preferences import Contrast, TextSize
from tests.fit.looks import PANELS
from tests.fit.survey import Survey
from tests.staffscreen.samples import presenter
from tests.ui.accessible.test_tree import _problems as problems

WHOLE = (At.COLOURS, At.GRID)
"""Pages without header and bar, on which little is to be read."""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)], ids=["upright", "across"])
def test_assistive_technology_is_told_all_of_it(size: tuple[int, int]) -> None:
    fonts.load()
    window, show = _window(*size, []), presenter()
    faults = [each for _, state in states() for each in problems(window, show(state))]
    window.close()
    window.deleteLater()
    assert faults == []


@pytest.fixture(params=["portrait24", "landscape24"])
def survey(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Survey]:
    made = Survey(PANELS[request.param])
    yield made
    made.close()


def test_no_page_has_a_fault(survey: Survey) -> None:
    show, faults = presenter(), []
    for name, state in states():
        if state.at not in WHOLE:
            screen = replace(show(state))
            result, _ = survey.page(screen, "ja", Contrast.NORMAL, [TextSize.STANDARD], [TextSize.STANDARD])
            faults += [f"{name}: {fault}" for fault in result.faults]
            assert result.texts > 0
    assert faults == []
