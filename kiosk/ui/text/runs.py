"""What a text is made of: runs of one kind of letters, cut to measured pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF

from kiosk.dataclass import dataclass
from kiosk.typefaces import HOUSE_LANGUAGE, language_of
from kiosk.ui.style.palette import Role
from kiosk.ui.style.theme import sized_font


@dataclass(frozen=True, slots=True)
class Part:
    """A run of a text: ``size`` multiplies the text's size (a numeral among words), bold and underlined as told.

    ``language`` is the one it is written in, where that is not the screen's; ``own`` are a patron's words or values.
    """

    text: str
    bold: bool = False
    size: float = 1.0
    role: Role | None = None
    underlined: bool = False
    language: str = ""
    own: bool = False


class Piece(NamedTuple):
    """A tuple, for hundreds of thousands are made where long rules are fitted into pages."""

    text: str
    width: float
    ink: float
    """Width without the spaces at the end, which may hang over the edge."""
    part: Part


@lru_cache(maxsize=1024)
def parse_bold(text: str, bold: bool) -> tuple[Part, ...]:
    """Split ``**emphasis**`` out of a text."""
    return tuple(Part(run, bold or index % 2 == 1) for index, run in enumerate(text.split("**")) if run)


def with_numeral(text: str, ratio: float, bold: bool = False) -> tuple[Part, ...]:
    """A text whose ``**marked**`` number is drawn ``ratio`` times as large."""
    runs = enumerate(text.split("**"))
    return tuple(Part(run, bold or at % 2 == 1, ratio if at % 2 else 1.0) for at, run in runs if run)


def paragraphs(parts: tuple[Part, ...], language: str) -> list[list[Part]]:
    """The runs of each paragraph, every one with the language it is set in; ``language`` is the screen's."""
    rows: list[list[tuple[str, Part]]] = [[]]
    for part in parts:
        for index, text in enumerate(part.text.split("\n")):
            if index:
                rows.append([])
            if text:
                rows[-1].append((text, part))
    return [_in_language(row, language) for row in rows]


def _in_language(row: list[tuple[str, Part]], screen: str) -> list[Part]:
    words = language_of("".join(text for text, part in row if not part.language), screen)
    return [
        Part(text, part.bold, part.size, part.role, part.underlined, part.language or words, part.own)
        for text, part in row
    ]


@lru_cache(maxsize=4096)
def advance(text: str, pixels: float, bold: bool, tracking: float, language: str) -> float:
    """Width of a text in screen pixels."""
    return QFontMetricsF(sized_font(pixels, bold, tracking, language)).horizontalAdvance(text)


def verbatim(text: str, bold: bool = False) -> tuple[Part, ...]:
    """A patron's own words or value, in Japanese letters: two stars in it are two stars, not emphasis."""
    return (Part(text, bold, language=HOUSE_LANGUAGE, own=True),) if text else ()


def end_of(used: float, pieces: Iterable[Piece]) -> float:
    """Where the next piece begins."""
    for piece in pieces:
        used += piece.width
    return used


def width_with(used: float, pieces: Sequence[Piece]) -> float:
    """Width of a line that ``used`` pixels are taken of already, with these pieces at its end."""
    if len(pieces) == 1:
        return used + pieces[0].ink
    return end_of(used, pieces[:-1]) + pieces[-1].ink
