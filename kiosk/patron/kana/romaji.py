"""Turns what is typed on a Latin keyboard into katakana, letter by letter, as a Japanese input method does."""

from __future__ import annotations

from kiosk.dataclass import dataclass

_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ",
    "h": "ハヒフヘホ", "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ",
    "d": "ダヂヅデド", "b": "バビブベボ", "p": "パピプペポ", "l": "ァィゥェォ", "x": "ァィゥェォ",
    "c": "カシクセコ",
}  # fmt: skip
_GLIDES = {
    "ky": "キ", "sy": "シ", "ty": "チ", "cy": "チ", "ny": "ニ", "hy": "ヒ", "my": "ミ", "ry": "リ", "gy": "ギ",
    "zy": "ジ", "jy": "ジ", "dy": "ヂ", "by": "ビ", "py": "ピ", "vy": "ヴ", "qy": "ク", "fy": "フ", "th": "テ",
    "dh": "デ",
}  # fmt: skip
"""A kana, and behind it the small ャィュェョ for a i u e o."""
_FUSED = {"sh": "シ", "ch": "チ", "j": "ジ"}
"""The same, where i is the kana alone."""
_SMALL_VOWELS = {"kw": "ク", "qw": "ク", "gw": "グ", "sw": "ス", "tw": "ト", "dw": "ド", "fw": "フ"}
"""A kana, and behind it the small ァィゥェォ."""
_ALONE_WITH_U = {"f": "フ", "hw": "フ", "ts": "ツ", "v": "ヴ", "q": "ク", "wh": "ウ"}
"""The same, where u is the kana alone."""
_SINGLE = {
    "ya": "ヤ", "yi": "イ", "yu": "ユ", "ye": "イェ", "yo": "ヨ",
    "wa": "ワ", "wi": "ウィ", "wu": "ウ", "we": "ウェ", "wo": "ヲ", "wyi": "ヰ", "wye": "ヱ",
    "t'i": "ティ", "t'u": "トゥ", "t'yu": "テュ", "d'i": "ディ", "d'u": "ドゥ", "d'yu": "デュ", "hwyu": "フュ",
    "nn": "ン", "n'": "ン", "xn": "ン", "-": "ー",
}  # fmt: skip
_SMALL = {
    "ya": "ャ", "yi": "ィ", "yu": "ュ", "ye": "ェ", "yo": "ョ", "tu": "ッ", "tsu": "ッ", "wa": "ヮ", "ka": "ヵ",
    "ke": "ヶ",
}  # fmt: skip
"""Behind l or x."""


def _table() -> dict[str, str]:
    table = {row + vowel: kana[at] for row, kana in _ROWS.items() for at, vowel in enumerate("aiueo")}
    for start, kana in _GLIDES.items():
        table |= {start + vowel: kana + small for vowel, small in zip("aiueo", "ャィュェョ", strict=True)}
    for start, kana in _FUSED.items():
        table |= {start + vowel: kana + small for vowel, small in zip("aueo", "ャュェョ", strict=True)}
        table[f"{start}i"] = kana
    for start, kana in (_SMALL_VOWELS | _ALONE_WITH_U).items():
        table |= {start + vowel: kana + small for vowel, small in zip("aiueo", "ァィゥェォ", strict=True)}
    table |= {f"{start}u": kana for start, kana in _ALONE_WITH_U.items()}
    table |= {mark + letters: kana for mark in "lx" for letters, kana in _SMALL.items()}
    return table | _SINGLE


TABLE = _table()
"""Which Latin letters make which katakana: the usual table of Japanese input methods."""

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
