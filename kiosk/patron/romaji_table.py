"""Which Latin letters make which katakana: the usual table of Japanese input methods."""

from __future__ import annotations

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
