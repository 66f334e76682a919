"""Splits an address as it is on the card into prefecture, municipality and rest; the address itself stays the truth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from functools import cache

from kiosk.dataclass import dataclass
from kiosk.patron.names import without_invisible
from kiosk.patron.prefectures import prefecture_of
from kiosk.patron.residence.letters import fold_letter, fold_place
from kiosk.patron.residence.municipalities import Municipality, designated, municipalities


@dataclass(frozen=True, slots=True)
class SplitAddress:
    """The parts as written, which joined are the address again.

    ``place`` is None where the list has no such municipality, or several; then ``rest`` holds what follows the
    prefecture.
    """

    prefecture: str = field(repr=False)
    """Empty where it is left out, as designated cities may do; ``place`` knows it all the same."""
    municipality: str = field(repr=False)
    """With its county (郡) and ward (区), if they are written."""
    rest: str = field(repr=False)
    place: Municipality | None = field(repr=False, default=None)

    @property
    def in_prefecture(self) -> str | None:
        """The name of the prefecture, written or not."""
        return self.place.prefecture if self.place else prefecture_of(self.prefecture)


def split_address(address: str) -> SplitAddress:
    """Old and new letters, spaces, width and variation selectors do not count; what is not known stays whole."""
    prefecture = prefecture_of(address)
    start = 0 if prefecture is None else _end_of(address, 0, prefecture)
    letters = [(place, fold_letter(letter)) for place, letter in _letters(address, start)]
    text = "".join(letter for _, letter in letters)
    found = _longest(text, prefecture)
    if found is None:
        return SplitAddress(address[:start], "", address[start:])
    written, place = found
    end = _with_invisible(address, letters[len(written) - 1][0] + 1)
    return SplitAddress(address[:start], address[start:end], address[end:], place)


def _longest(text: str, prefecture: str | None) -> tuple[str, Municipality] | None:
    """The longest name the text begins with."""
    names = _names_of(prefecture)
    for size in range(min(len(text), max(map(len, names))), 0, -1):
        place = names.get(text[:size])
        if place is not None:
            return text[:size], place
    return None


@cache
def _names_of(prefecture: str | None) -> dict[str, Municipality]:
    """Folded names, with and without county; without prefecture only designated cities, which may leave it out."""
    cities = designated()
    there = [
        each
        for each in municipalities()
        if each.prefecture == prefecture or (prefecture is None and (each.prefecture, each.city) in cities)
    ]
    return {fold_place(name): each for each in there for name in (each.short, each.name)}


def _end_of(address: str, start: int, name: str) -> int:
    """Where ``name`` ends, which the address begins with but for spaces and invisible characters."""
    place = next(place for place, _ in [*_letters(address, start)][len(name) - 1 :])
    return _with_invisible(address, place + 1)


def _letters(address: str, start: int) -> Iterator[tuple[int, str]]:
    """Place and letter of all that counts."""
    for place in range(start, len(address)):
        if without_invisible(address[place]).strip():
            yield place, address[place]


def _with_invisible(address: str, end: int) -> int:
    """Beyond the variation selectors that belong to the last letter."""
    while end < len(address) and not without_invisible(address[end]):
        end += 1
    return end
