"""A name as it was given: in smaller letters or on more lines, and shortened only at a word."""

from __future__ import annotations

import re
from collections.abc import Callable

from kiosk.markup import KANJI, closed, plain
from kiosk.typefaces import HOUSE_LANGUAGE
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.phrases import phrases
from kiosk.ui.text.runs import Part
from kiosk.ui.text.shorten import DOTS

Make = Callable[[str], TextBlock]
_MARKS = " \u3000・、,"


def name_of(text: str, bold: bool = True) -> tuple[Part, ...]:
    """A name in the letters of the screen's language: it has no readings, and two stars in it are two stars."""
    return (Part(text, bold, own=True),) if text else ()


class Named:
    """A name that is set once for each room."""

    def __init__(self, text: str, make: Make) -> None:
        self._text, self._make = text, make
        self._blocks: dict[tuple[float, float], TextBlock] = {}

    def block(self, width: float, height: float) -> TextBlock:
        """For a room of screen pixels."""
        key = (width, height)
        if key not in self._blocks:
            self._blocks[key] = named(self._text, self._make, width, height)
        return self._blocks[key]

    def whole(self, width: float, height: float) -> bool:
        """Whether all of it has room there."""
        return self.block(width, height).plain == plain(self._text)


def named(text: str, make: Make, width: float, height: float) -> TextBlock:
    """The block of a name that a room of screen pixels holds: of all of it, else of its first words and …"""
    whole = make(text)
    if not whole.sticks_out(width, height):
        return whole
    japanese = re.search(f"[{KANJI}ぁ-ゖァ-ヺ]", text) and not whole.theme.language.startswith("zh")
    words = phrases(text, HOUSE_LANGUAGE if japanese else whole.theme.language)
    for count in range(len(words) - 1, 0, -1):
        block = make(closed("".join(words[:count]).rstrip(_MARKS) + DOTS))
        if not block.sticks_out(width, height):
            return block
    letters = words[0] if words else text
    return next(
        (
            block
            for end in range(len(letters) - 1, 0, -1)
            if not (block := make(closed(letters[:end] + DOTS))).sticks_out(width, height)
        ),
        make(DOTS),
    )
