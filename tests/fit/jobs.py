"""What one process of a survey does."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.visit.preferences import Contrast
from tests.fit.looks import PANELS, SIZES
from tests.fit.pages import screens
from tests.fit.sample import shares
from tests.fit.survey import Result, survey

_keep: list[object] = []
Job = tuple[str, str, Contrast, tuple[str, ...], tuple[str, ...], Path | None, bool]
"""Panel, language, contrast, sizes, pages, a folder for pictures, and whether no size between these is looked at."""


def begin() -> None:
    if QApplication.instance() is None:
        _keep.append(QApplication([]))


def do(job: Job) -> Result:
    """A page is looked at in all sizes up to the largest that is wanted: each is compared with the one before."""
    begin()
    panel, language, contrast, wanted, names, png, alone = job
    chosen = [size for size in PANELS[panel].sizes if size.value in wanted]
    last = max((SIZES.index(size) for size in chosen), default=-1)
    sizes = [size for size in PANELS[panel].sizes if (size in chosen if alone else SIZES.index(size) <= last)]
    return survey(PANELS[panel], language, contrast, sizes, chosen, names, png)


def sampled(panel: str) -> Result:
    """All that the sample has on a panel."""
    result = Result()
    for (where, language, size, contrast), names in shares(list(screens("ja"))).items():
        if where == panel:
            result.add(do((panel, language, contrast, (SIZES[0].value, size.value), tuple(names), None, True)))
    return result
