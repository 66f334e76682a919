"""How large the two buttons that turn leaves must be for their words, and how high the row they stand in."""

from __future__ import annotations

from kiosk.dataclass import dataclass
from kiosk.ui.layout.bars import one_row
from kiosk.ui.layout.board import Board
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock

TURNER, LETTERS, WHERE = 112.0, 36.0, 38.0
"""Height of the row, letters of its buttons and of what stands between them, in reference px of standard size."""
_LEAST, _AIR = 84.0, 20.0
_WIDTH, _SHARE, _LARGEST_SHARE = 340.0, 0.37, 0.42
_SIGN, _BARE = 84.0, 30.0
"""What is taken of a button's width beside its words: with its arrow, and without."""
_BESIDE = 16.0
_LONGEST = "88/88"


@dataclass(frozen=True, slots=True)
class Turner:
    """Width of a button and height of the row, in screen pixels; ``signed``: there is room for the arrows."""

    width: float
    height: float
    signed: bool = True


def turner_of(board: Board, width: float, longest: str = _LONGEST) -> Turner:
    """The turner of a room of ``width`` screen pixels; ``longest``: what may stand between its buttons."""
    theme, usual = board.theme, min(board.px(_WIDTH), width * _SHARE)
    labels = [_label(theme, each) for each in board.turning if each]
    if one_row(theme) or not labels:
        return Turner(usual, theme.px(TURNER))
    words = max(label.phrase_width() for label in labels)
    most = min(width * _LARGEST_SHARE, (width - where_of(theme, longest).width()) / 2 - theme.px(_BESIDE))
    signed = words + theme.px(_SIGN) <= most
    aside = theme.px(_SIGN if signed else _BARE)
    wide = min(most, max(usual, words + aside))
    high = max(label.height_for(wide - aside) for label in labels)
    return Turner(wide, max(theme.px(max(_LEAST, theme.target)), high + theme.px(_AIR)), signed)


def turner_height(board: Board, width: float) -> float:
    """Height of the turner of a room of ``width``, in screen pixels: a leaf has the room above it."""
    return turner_of(board, width).height


def where_of(theme: Theme, words: str) -> TextBlock:
    """Which leaf is shown, as it is written between the buttons."""
    return TextBlock(theme, words, WHERE, True, line_height=1.2, max_lines=1, kind=TextKind.TITLE)


def _label(theme: Theme, words: str) -> TextBlock:
    return TextBlock(theme, words, LETTERS, True, line_height=1.2, max_lines=2, kind=TextKind.TITLE)
