"""A sample of pages and looks, each asked all that ``make fit`` asks; what is known and not mended yet is excused."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from itertools import product
from multiprocessing import get_context

import pytest

from kiosk.visit.preferences import Contrast, TextSize
from tests.fit import known
from tests.fit.jobs import sampled
from tests.fit.looks import LANGUAGES, PANELS
from tests.fit.sample import places


@pytest.fixture(scope="module")
def surveyor() -> Iterator[Executor]:
    """A process of its own: pages in every language and size leave 200 MB of letters and layouts in Qt's caches."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        yield pool


@pytest.mark.timeout(600)  # a hundred pages are painted; a loaded machine takes minutes for it
@pytest.mark.parametrize("panel", PANELS)
def test_everything_has_its_room_its_size_and_its_letters(surveyor, panel) -> None:
    result = surveyor.submit(sampled, panel).result()
    assert result.texts > 500
    assert [str(each) for each in known.new(result.faults, known.load())] == []


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
