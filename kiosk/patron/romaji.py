"""Turns what is typed on a Latin keyboard into katakana, letter by letter, as a Japanese input method does."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.patron.romaji_table import TABLE

_LONGEST = max(map(len, TABLE))
_PREFIXES = frozenset(key[:length] for key in TABLE for length in range(1, len(key))) | {"tc"}
_DOUBLED = frozenset("bcdfghjklpqrstvwxyz")
_LIPS = frozenset("bmp")
"""Before these, m is ン, as names are spelt: Jumpei, Homma."""


@dataclass(frozen=True, slots=True)
class Romaji:
    """The letters that make no kana yet (``pending``); ``feed`` returns what one more letter makes of them."""

    pending: str = ""

    def feed(self, letter: str) -> tuple[str, Romaji]:
        """Katakana that is now certain, and the letters that wait; a letter of no kana stays as it is, to be seen."""
        done, rest = "", self.pending + letter.lower()
        while rest:
            kana, used = _match(rest)
            if used == 0:
                break
            done, rest = done + kana, rest[used:]
        return done, Romaji(rest)

    def finish(self) -> str:
        """What waits when the field is left: a lone n is ン, other letters stay as they are."""
        return "ン" if self.pending == "n" else self.pending

    def erase(self) -> Romaji | None:
        """Without the last waiting letter; None when nothing waits, so that a kana is to be erased."""
        return Romaji(self.pending[:-1]) if self.pending else None


def _match(letters: str) -> tuple[str, int]:
    """The kana at the start and how many letters it used; 0 letters = wait for more."""
    if letters in _PREFIXES and letters not in TABLE:
        return "", 0
    for length in range(min(_LONGEST, len(letters)), 0, -1):
        if letters[:length] in TABLE:
            return TABLE[letters[:length]], length
    first, second = letters[0], letters[1:2]
    if first == "n" or (first == "m" and second in _LIPS):
        return "ン", 1
    if (first == second and first in _DOUBLED) or letters.startswith("tch"):
        return "ッ", 1
    return first, 1


def katakana(text: str) -> str:
    """A whole word, e.g. ``katakana("nagasaki") == "ナガサキ"``."""
    done, state = "", Romaji()
    for letter in text:
        kana, state = state.feed(letter)
        done += kana
    return done + state.finish()
