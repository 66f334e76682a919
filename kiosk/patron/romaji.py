"""Turns what is typed on a Latin keyboard into katakana, letter by letter, as a Japanese input method does."""

from __future__ import annotations

from dataclasses import dataclass

_VOWELS = "aiueo"
_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ",
    "h": "ハヒフヘホ", "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ",
    "d": "ダヂヅデド", "b": "バビブベボ", "p": "パピプペポ", "l": "ァィゥェォ", "x": "ァィゥェォ",
}  # fmt: skip
_GLIDES = {
    "ky": "キ", "sy": "シ", "ty": "チ", "cy": "チ", "ny": "ニ", "hy": "ヒ", "my": "ミ", "ry": "リ", "gy": "ギ",
    "zy": "ジ", "jy": "ジ", "dy": "ヂ", "by": "ビ", "py": "ピ", "vy": "ヴ",
}  # fmt: skip
_SINGLE = {
    "ya": "ヤ", "yu": "ユ", "yo": "ヨ", "ye": "イェ", "wa": "ワ", "wi": "ウィ", "we": "ウェ", "wo": "ヲ",
    "shi": "シ", "chi": "チ", "tsu": "ツ", "fu": "フ", "ji": "ジ", "vu": "ヴ",
    "lya": "ャ", "lyu": "ュ", "lyo": "ョ", "xya": "ャ", "xyu": "ュ", "xyo": "ョ",
    "ltu": "ッ", "xtu": "ッ", "ltsu": "ッ", "xtsu": "ッ", "lwa": "ヮ", "xwa": "ヮ", "lka": "ヵ", "lke": "ヶ",
    "xka": "ヵ", "xke": "ヶ", "nn": "ン", "n'": "ン", "xn": "ン", "-": "ー", "ca": "カ", "cu": "ク", "co": "コ",
    "thi": "ティ", "t'i": "ティ", "dhi": "ディ", "d'i": "ディ", "twu": "トゥ", "t'u": "トゥ", "dwu": "ドゥ",
    "d'u": "ドゥ",
    "dhu": "デュ", "tyi": "ティ", "dyi": "ディ",
}  # fmt: skip


def _table() -> dict[str, str]:
    table = {row + vowel: kana[at] for row, kana in _ROWS.items() for at, vowel in enumerate(_VOWELS)}
    for start, kana in _GLIDES.items():
        for vowel, small in zip("aiueo", "ャィュェョ", strict=True):
            table[start + vowel] = kana + small
    for start, kana in {"sh": "シ", "ch": "チ", "j": "ジ"}.items():
        for vowel, small in zip("auoe", "ャュョェ", strict=True):
            table[start + vowel] = kana + small
    for start, kana in {"f": "フ", "ts": "ツ", "v": "ヴ"}.items():
        for vowel, small in zip("aieo", "ァィェォ", strict=True):
            table[start + vowel] = kana + small
    return table | _SINGLE


_TABLE = _table()
_PREFIXES = frozenset(key[:length] for key in _TABLE for length in range(1, len(key)))
_DOUBLED = frozenset("bcdfghjkmpqrstvwyz")


@dataclass(frozen=True, slots=True)
class Romaji:
    """The letters that make no kana yet (``pending``); ``feed`` returns what one more letter makes of them."""

    pending: str = ""

    def feed(self, letter: str) -> tuple[str, Romaji]:
        """Katakana that is now certain, and the letters that wait; letters of no kana are dropped."""
        done, rest = "", self.pending + letter.lower()
        while rest:
            kana, used = _match(rest)
            if used == 0:
                break
            done, rest = done + kana, rest[used:]
        return done, Romaji(rest)

    def finish(self) -> str:
        """What waits when the field is left: a lone n is ン, other letters are nothing."""
        return "ン" if self.pending == "n" else ""

    def erase(self) -> Romaji | None:
        """Without the last waiting letter; None when nothing waits, so that a kana is to be erased."""
        return Romaji(self.pending[:-1]) if self.pending else None


def _match(letters: str) -> tuple[str, int]:
    """The kana at the start and how many letters it used; 0 letters = wait for more."""
    if letters in _PREFIXES and letters not in _TABLE:
        return "", 0
    for length in range(min(4, len(letters)), 0, -1):
        if letters[:length] in _TABLE:
            return _TABLE[letters[:length]], length
    if letters in _PREFIXES:
        return "", 0
    if len(letters) > 1:
        if letters[0] == "n":
            return "ン", 1
        if (letters[0] == letters[1] and letters[0] in _DOUBLED) or letters[:2] == "tc":
            return "ッ", 1
    return "", 1


def katakana(text: str) -> str:
    """A whole word, e.g. ``katakana("nagasaki") == "ナガサキ"``."""
    done, state = "", Romaji()
    for letter in text:
        kana, state = state.feed(letter)
        done += kana
    return done + state.finish()
