"""A text cut into pieces of set lines that stand apart from one another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import Line, Part, written


def pieces_of(block: TextBlock, width: float, height: float, first: float | None = None) -> list[tuple[Part, ...]]:
    """The text of a block in a column of ``width``, in pieces of at most ``height`` screen pixels.

    ``first``: height of the first one, if that is another.
    """
    return [_together(lines) for lines in lines_of(block, width, height, first)]


def texts_of(block: TextBlock, width: float, height: float) -> list[str]:
    """The same pieces, each as it is written in a catalogue."""
    return ["\n".join("".join(map(written, line.pieces)) for line in lines) for lines in lines_of(block, width, height)]


def lines_of(block: TextBlock, width: float, height: float, first: float | None = None) -> list[list[Line]]:
    """The same pieces, as they are set."""
    size = block.size_for(width)
    pieces: list[list[Line]] = [[]]
    for line in block.lines(width, size):
        most = height if first is None or len(pieces) > 1 else first
        if pieces[-1] and block.height_of((*pieces[-1], line), size) > most:
            pieces.append([])
        if pieces[-1] or line.pieces:
            pieces[-1].append(line)
    return pieces


def _together(lines: Iterable[Line]) -> tuple[Part, ...]:
    """The runs of set lines, which end where they ended."""
    runs: list[Part] = []
    for at, line in enumerate(lines):
        if at:
            runs.append(Part("\n", own=all(piece.part.own for piece in line.pieces)))
        texts = [piece.text for piece in line.pieces]
        texts[-1:] = [text.rstrip() for text in texts[-1:]]  # a space at a line's end takes room within a line
        runs += [replace(piece.part, text=text) for piece, text in zip(line.pieces, texts, strict=True)]
    return tuple(runs)
