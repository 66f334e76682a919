"""What a text is made of: runs of one kind of letters, cut to measured pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF

from kiosk import markup
from kiosk.dataclass import dataclass
from kiosk.typefaces import HOUSE_LANGUAGE, SAME_LETTERS, segments
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
    ruby: str = ""
    """Its reading, in small letters above it."""


class Piece(NamedTuple):
    """A tuple, for hundreds of thousands are made where long rules are fitted into pages."""

    text: str
    width: float
    ink: float
    """Width without the spaces at the end, which may hang over the edge."""
    part: Part
    base: float = 0.0
    reading: float = 0.0
    """Widths of a piece with a reading and of the reading alone; where both begin in the piece:"""
    base_at: float = 0.0
    reading_at: float = 0.0

    def at(self, width: float, base_at: float, reading_at: float) -> Piece:
        """The same, its reading placed."""
        return self._replace(width=width, ink=width, base_at=base_at, reading_at=reading_at)


@dataclass(frozen=True, slots=True)
class Line:
    """One set line: its pieces, its width and how tall its tallest run is, in screen pixels."""

    pieces: tuple[Piece, ...]
    width: float
    tallest: float


@lru_cache(maxsize=1024)
def parse_bold(text: str, bold: bool) -> tuple[Part, ...]:
    """Split ``**emphasis**``, and what is somebody's own, out of a text."""
    marked = ((run, bold or index % 2 == 1) for index, run in enumerate(text.split("**")))
    return read(tuple(part for run, strong in marked for part in _parts(run, strong)))


def _parts(text: str, bold: bool, size: float = 1.0) -> list[Part]:
    return [
        Part(each, bold, size, language=HOUSE_LANGUAGE, own=True) if own else Part(each, bold, size)
        for each, own in markup.apart(text)
    ]


def with_numeral(text: str, ratio: float, bold: bool = False) -> tuple[Part, ...]:
    """A text whose ``**marked**`` number is drawn ``ratio`` times as large."""
    runs = enumerate(text.split("**"))
    return tuple(part for at, run in runs for part in _parts(run, bold or at % 2 == 1, ratio if at % 2 else 1.0))


def read(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts, with their readings as such; a patron's own words have none."""
    for part in parts:
        if "《" in part.text and not part.own:
            break
    else:
        return parts
    return tuple(
        replace(part, text=text, ruby=reading)
        for part in parts
        for text, reading in (((part.text, part.ruby),) if part.own or part.ruby else markup.split(part.text))
    )


def paragraphs(parts: tuple[Part, ...], language: str) -> list[list[Part]]:
    """The runs of each paragraph, every one with the language it is set in; ``language`` is the screen's."""
    if len(parts) == 1 and "\n" not in parts[0].text:
        return [_in_language([(parts[0].text, parts[0])], language)]
    rows: list[list[tuple[str, Part]]] = [[]]
    for part in parts:
        for index, text in enumerate(part.text.split("\n")):
            if index:
                rows.append([])
            if text:
                rows[-1].append((text, part))
    return [_in_language(row, language) for row in rows]


def _in_language(row: list[tuple[str, Part]], screen: str) -> list[Part]:
    japanese = screen.startswith(HOUSE_LANGUAGE)
    return [
        Part(run, part.bold, part.size, part.role, part.underlined, language, part.own, part.ruby)
        for text, part in row
        for run, language in (
            ((text, part.language or screen),) if japanese or part.language else segments(text, screen)
        )
    ]


@lru_cache(maxsize=4096)
def advance(text: str, pixels: float, bold: bool, tracking: float, language: str) -> float:
    """Width of a text in screen pixels."""
    return QFontMetricsF(sized_font(pixels, bold, tracking, language)).horizontalAdvance(text)


def verbatim(text: str, bold: bool = False, underlined: bool = False) -> tuple[Part, ...]:
    """A patron's own words or value, in Japanese letters: two stars in it are two stars, not emphasis."""
    return (Part(text, bold, underlined=underlined, language=HOUSE_LANGUAGE, own=True),) if text else ()


def mixed(text: str, language: str, bold: bool = False) -> tuple[Part, ...]:
    """Words of the catalogue with values in them, or a value alone; two stars are two stars.

    Where both have the same letters, a value is not set apart (``Words.own``).
    """
    return verbatim(text, bold) if language in SAME_LETTERS and "《" not in text else tuple(_parts(text, bold))


def written(piece: Piece) -> str:
    """The piece as it is written in a catalogue."""
    text = markup.own(piece.text) if piece.part.own else piece.text
    if piece.part.ruby:
        text = f"｜{text}《{piece.part.ruby}》"
    return f"**{text}**" if piece.part.bold else text


def below(size: float, step: float) -> float:
    """The next smaller one of a row that is the same wherever one begins: a larger size never ends smaller."""
    return (ceil(size / step - 1e-6) - 1) * step


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
