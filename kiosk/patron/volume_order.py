"""In which order titles stand that differ only in their volume: 上 中 下, 1 2 10."""

from __future__ import annotations

import re
import unicodedata

TitleOrder = tuple[tuple[int, int, str], ...]

_NUMERALS = {"〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_PLACES = {"十": 10, "百": 100}
_VOLUMES = {"上": 1, "前": 1, "中": 2, "下": 3, "後": 3, "続": 4, "完": 5}
_PIECES = re.compile(
    r"(?P<digits>[0-9]{1,18})"
    r"|(?P<kanji>(?<=第)[〇零一二三四五六七八九十百]{1,7}|[〇零一二三四五六七八九十百]{1,7}(?=[巻冊部編篇集]))"
    r"|(?P<volume>(?<=[\s(\[「〈<:・])[上前中下後続完](?=[巻編篇部]?(?:$|[\s)\]」〉>])))"
)


def title_order(title: str) -> TitleOrder:
    """What titles are sorted by: numbers by their value, marks of volumes in their order, the rest as text."""
    plain = " ".join(unicodedata.normalize("NFKC", title).casefold().split())
    found: list[tuple[int, int, str]] = []
    at = 0
    for piece in _PIECES.finditer(plain):
        found += _text(plain[at : piece.start()])
        found.append((1, _value(piece), ""))
        at = piece.end()
    return (*found, *_text(plain[at:]))


def _text(text: str) -> list[tuple[int, int, str]]:
    """Without the signs that only surround a number."""
    plain = text.strip(" ()[]<>.,:;・第「」〈〉")
    return [(2, 0, plain)] if plain else []


def _value(piece: re.Match[str]) -> int:
    if piece["digits"]:
        return int(piece["digits"])
    return _VOLUMES[piece["volume"]] if piece["volume"] else _number(piece["kanji"])


def _number(kanji: str) -> int:
    """一 = 1, 十二 = 12, 二十 = 20, 一〇 = 10."""
    total, current = 0, 0
    for sign in kanji:
        if sign in _PLACES:
            total, current = total + (current or 1) * _PLACES[sign], 0
        else:
            current = current * 10 + _NUMERALS[sign]
    return total + current
