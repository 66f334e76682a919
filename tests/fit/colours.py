"""Every text and every border of what is pressed stands out from the ground that is really painted beneath it.

Colours alone are asked, each pair of them once: where things lie is the other checks' matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from kiosk.ui.components.touch.buttons import PrimaryButton, QuietButton
from kiosk.ui.components.touch.choices import ChoiceCard, Toggle
from kiosk.ui.components.touch.option import OptionTile
from kiosk.visit.preferences import Contrast, TextSize
from tests.fit.leaf import Fault, Leaf
from tests.fit.looks import PANELS, Look
from tests.fit.pages import screens
from tests.fit.survey import Survey

TEXT, TEXT_HIGH, BORDER = 4.5, 7.0, 3.0
"""Least ratios of WCAG 2.2: of texts (1.4.3), in a high contrast (1.4.6), of what shows that something is pressed
(1.4.11)."""
EDGED = (PrimaryButton, QuietButton, ChoiceCard, Toggle, OptionTile)
"""What is known for a button by its edge; rows are known by their sign at the end, tabs by the edge of their switch."""
Pair = tuple[str, str, str]
"""What it is of (``text`` or ``border``), its colour, the ground's."""


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    low, high = sorted((luminance(QColor(one)), luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


@dataclass(frozen=True)
class Seen:
    page: str
    where: str


def pairs(survey: Survey, names: Iterable[str], contrast: Contrast, language: str = "ja") -> Mapping[Pair, Seen]:
    """Every pair of colours that is painted, with the first place where it is."""
    found: dict[Pair, Seen] = {}
    look = Look(language, TextSize.STANDARD, contrast, survey.panel)
    for name in names:
        screen = replace(screens(language)[name], preferences=look.preferences)
        for leaf in survey.leaves(screen, look):
            image = _ground(survey, leaf)
            for pair, where in (*_texts(leaf, image), *_borders(leaf, image)):
                found.setdefault(pair, Seen(name, where))
    return found


def _ground(survey: Survey, leaf: Leaf) -> QImage:
    """The window as it is, its letters left out."""
    image = QImage(survey.window.size(), QImage.Format.Format_RGB32)
    survey.window.setUpdatesEnabled(True)
    with survey.watch.open():
        survey.window.render(image)
    survey.window.setUpdatesEnabled(False)
    return image


def _usual(image: QImage, box: QRect) -> str:
    """The colour that most of a box has."""
    box = box.intersected(image.rect())
    step = max(1, box.width() // 40)
    count = Counter(
        image.pixel(x, y)
        for x in range(box.left(), box.right() + 1, step)
        for y in range(box.top(), box.bottom() + 1, max(1, box.height() // 6))
    )
    return QColor(count.most_common(1)[0][0]).name() if count else ""


def _texts(leaf: Leaf, image: QImage) -> Iterable[tuple[Pair, str]]:
    for each in leaf.written:
        for text, _, box in each.pieces:
            ground = _usual(image, box.toAlignedRect())
            colour = each.colours.get(text)
            if colour is not None and ground:
                yield ("text", colour, ground), f"{text[:20]!r} of {each.part}"


def _borders(leaf: Leaf, image: QImage) -> Iterable[tuple[Pair, str]]:
    """Of a button its edge (or its face, where it has no edge) against what is around it."""
    for button in leaf.touchables():
        if not isinstance(button, EDGED):
            continue
        box = leaf.box(button).toAlignedRect()
        middle, outside = box.center().y(), box.left() - 6
        if not image.rect().contains(outside, middle) or not image.rect().contains(box.left() + 8, middle):
            continue
        around = QColor(image.pixel(outside, middle)).name()
        # At several heights: an edge that is not ready yet is dashed.
        heights = [y for y in range(middle - 20, middle + 21, 4) if 0 <= y < image.height()]
        across = {QColor(image.pixel(box.left() + dx, y)).name() for dx in range(9) for y in heights}
        best = max(across, key=lambda each: ratio(each, around))
        yield ("border", best, around), button.objectName()


def survey_of(contrast: Contrast) -> list[Fault]:
    """The faults of a third of all pages, in one contrast."""
    survey = Survey(PANELS["narrow"])
    found = faults(pairs(survey, list(screens("ja"))[::3], contrast), contrast)
    survey.close()
    return found


def faults(found: Mapping[Pair, Seen], contrast: Contrast) -> list[Fault]:
    least = {"text": TEXT if contrast is Contrast.NORMAL else TEXT_HIGH, "border": BORDER}
    return [
        Fault(seen.page, contrast.value, "contrast", f"{seen.where}: {one} on {other} is {ratio(one, other):.1f}")
        for (kind, one, other), seen in found.items()
        if ratio(one, other) < least[kind]
    ]
