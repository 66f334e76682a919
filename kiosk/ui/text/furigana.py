"""Lines whose kanji have readings above them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.art.furigana import overhang, placed
from kiosk.typefaces import face
from kiosk.ui.text.runs import Part, Piece

SMALLEST_BASE = 40.0
"""Smallest letters that have readings, in reference px: those of the reading are half of it."""
REAL_STEP = 1.5
"""How much larger such letters are in larger sizes at most, from those of standard size."""
PITCH, MIDDLE = 1.72, 0.61
"""Of lines with readings, in em: their distance, and their middle above the baseline."""


def measures(rows: Sequence[Sequence[Part]], language: str) -> tuple[float, float, bool]:
    """Least distance of a text's lines and their middle in em, and whether there are readings."""
    own = face(language)
    pitch, middle = own.pitch, own.middle
    for row in rows:
        for part in row:
            if part.ruby:
                return PITCH, MIDDLE, True
            if part.language != language:
                other = face(part.language)
                pitch, middle = max(pitch, other.pitch), max(middle, other.middle)
    return pitch, middle, False


def hung(pieces: Sequence[Piece], em: Callable[[Piece], float]) -> list[Piece]:
    """The pieces of one line, their readings hung over kana beside them."""
    return [
        piece.at(*placed(piece.base, piece.reading, _room(pieces, at, -1, em), _room(pieces, at, 1, em)))
        if piece.part.ruby
        else piece
        for at, piece in enumerate(pieces)
    ]


def _room(pieces: Sequence[Piece], at: int, side: int, em: Callable[[Piece], float]) -> float:
    beside = pieces[at + side] if 0 <= at + side < len(pieces) else None
    if beside is None or beside.part.ruby:
        return 0.0
    beyond = at + 2 * side
    shared = 0 <= beyond < len(pieces) and bool(pieces[beyond].part.ruby)
    return min(em(pieces[at]), em(beside)) * overhang(beside.text, before=side < 0, shared=shared)
