"""A sample of pages and looks, each asked all that ``make fit`` asks; what is known and not mended yet is excused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.visit.preferences import Contrast, TextSize
from tests.fit import known
from tests.fit.looks import LANGUAGES, PANELS
from tests.fit.pages import screens
from tests.fit.sample import Place, places, shares
from tests.fit.survey import Survey


@pytest.fixture(scope="module")
def sample() -> Mapping[Place, list[str]]:
    return shares(list(screens("ja")))


@pytest.fixture
def survey(qapp, request) -> Iterator[Survey]:
    found = Survey(PANELS[request.param])
    yield found
    found.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.timeout(600)  # a hundred pages are painted; a loaded machine takes minutes for it
@pytest.mark.parametrize("survey", PANELS, indirect=True)
def test_everything_has_its_room_its_size_and_its_letters(survey, sample) -> None:
    faults, texts = [], 0
    for (panel, language, size, contrast), names in sample.items():
        if panel != survey.panel.name:
            continue
        every = screens(language)
        wanted = (TextSize.STANDARD, size)
        for name in names:
            if name in every:
                result, _ = survey.page(every[name], language, contrast, wanted, wanted)
                faults += result.faults
                texts += result.texts
    assert texts > 500
    assert [str(each) for each in known.new(faults, known.load())] == []


def test_the_sample_holds_every_pair_of_language_size_and_panel() -> None:
    every = places()
    assert {(panel, language) for panel, language, *_ in every} == set(product(PANELS, LANGUAGES))
    assert {(panel, size) for panel, _, size, _ in every} == {
        (panel, size) for panel in PANELS for size in PANELS[panel].sizes[1:]
    }
    assert {(language, size) for _, language, size, _ in every} == set(product(LANGUAGES, list(TextSize)[1:]))
    assert {contrast for *_, contrast in every} == set(Contrast)


@pytest.mark.parametrize(
    ("panel", "last"), [("portrait24", TextSize.MAX), ("landscape24", TextSize.MAX), ("portrait15", TextSize.XL)]
)
def test_a_panel_offers_the_sizes_that_it_can_hold(panel: str, last: TextSize) -> None:
    assert PANELS[panel].sizes == list(TextSize)[: list(TextSize).index(last) + 1]
