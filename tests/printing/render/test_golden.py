"""Every paper looks as it did when somebody last looked at it.

After a wanted change: ``KIOSK_GOLDEN=new pytest tests/printing/render/test_golden.py``, and look at its folder golden.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QBuffer, QIODevice

from kiosk.printing.layout.papers import Paper, Papers, usual_dpi
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.layout.template import Templates
from kiosk.printing.render.painter import to_image
from tests.printing.conftest import COUNTER, PATRON, PROBLEM, TEST

pytestmark = pytest.mark.usefixtures("qapp")
GOLDEN = Path(__file__).parent / "golden"
SMALL = 60
"""Dots per inch of the pictures that are kept."""


def _sheets() -> Mapping[str, tuple[Paper, str]]:
    found = {}
    for paper in Paper:
        found[f"card-{paper.value}"] = (paper, "card")
        found[f"test-{paper.value}"] = (paper, "test")
        if paper is not Paper.CR80:
            found[f"problem-{paper.value}"] = (paper, "problem")
            found[f"counter-{paper.value}"] = (paper, "counter")
        if paper.value.startswith("receipt"):
            found[f"slip-{paper.value}"] = (paper, "slip")
    return {**found, "card-cr80-back": (Paper.CR80, "back")}


def made(paper: Paper, what: str) -> Sheet:
    dpi = min(300, usual_dpi(paper))
    papers = Papers(Templates(), paper, dpi, back=True)
    if what == "back":
        back = papers.card(PATRON).back
        assert back is not None
        return back
    words = {"card": PATRON, "slip": PATRON, "problem": PROBLEM, "counter": COUNTER, "test": TEST}[what]
    sheet = getattr(papers, what)(words)
    assert isinstance(sheet, Sheet)
    return sheet


def picture(sheet: Sheet) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert to_image(sheet).save(buffer, "PPM")
    with Image.open(BytesIO(bytes(buffer.data().data()))) as image:
        size = (round(image.width * SMALL / sheet.dpi), round(image.height * SMALL / sheet.dpi))
        return image.convert("L").resize(size, Image.Resampling.BOX)


def distance(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of grey values; infinite for other sizes."""
    if one.size != other.size:
        return float("inf")
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]


@pytest.mark.parametrize("name", _sheets())
def test_a_paper_looks_as_it_did(name: str) -> None:
    image, file = picture(made(*_sheets()[name])), GOLDEN / f"{name}.png"
    if os.environ.get("KIOSK_GOLDEN") == "new":
        GOLDEN.mkdir(exist_ok=True)
        image.save(file, optimize=True)
    with Image.open(file) as golden:
        assert distance(image, golden) < 0.6


def test_no_golden_picture_is_left_over() -> None:
    assert {file.stem for file in GOLDEN.glob("*.png")} == set(_sheets())


def test_a_moved_line_would_be_seen() -> None:
    with Image.open(GOLDEN / "slip-receipt-80.png") as golden:
        moved = golden.copy()
        line = golden.crop((0, 40, golden.width, 60))
        moved.paste(255, (0, 40, golden.width, 62))
        moved.paste(line, (0, 42))
        assert distance(golden, moved) > 0.6
