"""What the design system says in numbers, colours and words is what the code has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from kiosk.app.texts import catalogues
from kiosk.art.logo import LEAST_RATIO, WANTED_RATIO
from kiosk.driver.gate import HOLD_SECONDS
from kiosk.markup import plain
from kiosk.panel import CAPITAL_MM, reaches
from kiosk.settings.fields import LANGUAGES
from kiosk.typefaces import face
from kiosk.ui.sound import Sound
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.palette import Role, palette_for
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.window.sheet_host import RISE_MS
from kiosk.ui.window.stage import FADE_MS, TRAVEL, TRAVEL_MS
from kiosk.visit.preferences import Contrast, TextSize
from tests.fit.targets import GAP, KEYS, LARGEST, LEAST
from tests.house.tree import TOP

DOCUMENT = (TOP / "docs" / "design-system.md").read_text("utf-8")
PANELS = (24.0, 21.5, 15.6)


def sizes() -> Iterator[str]:
    """Least capital, the smallest letters in px of the house face and their capitals in mm on each panel."""
    for size in TextSize:
        cells = [f"{CAPITAL_MM[size.value]:g}"]
        for inches in PANELS:
            metrics = Metrics.for_screen(1080, 1920, None, inches)
            smallest = Theme.make(metrics, size).smallest
            capital = smallest * face("ja").capital * metrics.mm
            cells.append(f"{smallest:.0f} px, {capital:.1f} mm" if reaches(size.value, metrics.mm) else "not offered")
        yield f"| `{size.value}` | " + " | ".join(cells) + " |"


def growth() -> Iterator[str]:
    for kind in TextKind:
        yield f"| `{kind.name}` | " + " | ".join(f"{each:g}" for each in kind.value) + " |"


def typefaces() -> Iterator[str]:
    for tag in LANGUAGES:
        it = face(tag)
        yield f"| `{tag}` | {it.family} | {it.capital:g} em |"


def colours() -> Iterator[str]:
    palettes = [palette_for(contrast) for contrast in Contrast]
    for role in get_args(Role):
        yield f"| `{role}` | " + " | ".join(f"`{getattr(palette, role)}`" for palette in palettes) + " |"


def sounds() -> Iterator[str]:
    for sound in Sound:
        tones = ", ".join(f"{hertz:g} Hz {length * 1000:.0f} ms" for hertz, _start, length, _loudness in sound.value)
        yield f"| `{sound.name}` | {tones} |"


def numbers() -> Iterator[str]:
    yield f"at least {LEAST:g} mm wide and high, {LARGEST:g} mm at `max` (keys of a keyboard {KEYS:g} mm)"
    yield f"{GAP:g} mm between"
    yield f"for {HOLD_SECONDS:g} s"
    yield f"{TRAVEL:g} px in {TRAVEL_MS} ms"
    yield f"fades in {FADE_MS} ms"
    yield f"rises in {RISE_MS} ms"
    yield f"below {LEAST_RATIO:g}:1"
    yield f"below {WANTED_RATIO:g}:1"


@pytest.mark.parametrize("said", [sizes, growth, typefaces, colours, sounds, numbers], ids=lambda said: said.__name__)
def test_its_numbers_are_those_of_the_code(said) -> None:
    text = " ".join(DOCUMENT.split())
    missing = [each for each in said() if each.removesuffix(" |") not in text]
    assert not missing, "docs/design-system.md wants:\n" + "\n".join(missing)


def words() -> list[list[str]]:
    """The rows of the table of words, a cell for each language."""
    _, _, table = DOCUMENT.partition("| " + " | ".join(f"`{tag}`" for tag in LANGUAGES) + " |\n")
    rows = table.partition("\n\n")[0].splitlines()[1:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def unused(rows: list[list[str]]) -> list[tuple[str, str]]:
    """Words of the table that their catalogue does not say."""
    texts = {
        tag: re.sub(r"\s+", " ", plain("\n".join(re.findall("^[^#].*", text, re.MULTILINE)))).casefold()
        for tag, text in catalogues().items()
    }
    return [
        (tag, word)
        for row in rows
        for tag, cell in zip(LANGUAGES, row, strict=True)
        for word in cell.split(" / ")
        if word.casefold() not in texts[tag]
    ]


def test_each_language_says_the_word_that_the_table_gives_a_thing() -> None:
    assert len(words()) >= 25
    assert not unused(words())


def test_a_word_that_no_catalogue_says_is_caught() -> None:
    assert unused(
        [["利用者番号", "利用者番号", "Reader code", "读者证号", "借閱證號", "이용자 번호", "Mã bạn đọc"]]
    ) == [("en", "Reader code")]
