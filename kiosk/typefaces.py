"""Which typeface each language is set in, and which characters it has, without Qt.

The bundled files are read for that themselves: what a library writes is checked where no screen is.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

from kiosk import resources
from kiosk.dataclass import dataclass
from kiosk.panel import CAPITAL_EM

HOUSE_LANGUAGE = "ja"
"""The language of the house face, and of every patron's own words."""


SAME_LETTERS = ("ja", "en")
"""Languages in which a patron's own words need not be told from others: they are set alike, and none has readings."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family with its files (regular, bold) and measures in em.

    ``capital``: height of the letter H.  ``middle``: of a line, above its baseline; kanji stand a little lower than
    capitals, marks above them higher.  ``pitch``: least distance of two lines, so that no mark of one touches a letter
    of the other.
    """

    family: str
    files: tuple[str, str]
    capital: float
    middle: float = 0.37
    pitch: float = 1.0


HOUSE = Typeface("BIZ UDPGothic", ("BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"), CAPITAL_EM)
RARE = Typeface("Noto Sans JP", ("NotoSansJP-Regular.ttf", "NotoSansJP-Bold.ttf"), 0.733)
"""Steps in for kanji of names that the house face has not got."""
_OF = {
    "zh-Hans": Typeface("Noto Sans SC", ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"), 0.733),
    "zh-Hant": Typeface("Noto Sans TC", ("NotoSansTC-Regular.ttf", "NotoSansTC-Bold.ttf"), 0.733),
    "ko": Typeface("Noto Sans KR", ("NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf"), 0.733),
    "vi": Typeface("Noto Sans", ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"), 0.714, middle=0.4, pitch=1.38),
}
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0), range(0x200B, 0x2010), range(0x20))
_KANA = re.compile("[ぁ-ゖァ-ヺー]")
_SEGMENT = re.compile(r"[^\s()\[\]:（）「」『』“”：、，。]*[\s()\[\]:（）「」『』“”：、，。]*")


def face(language: str) -> Typeface:
    """The typeface of a language; those that have none of their own are set in the house face."""
    return _OF.get(language, HOUSE)


def faces(language: str) -> tuple[Typeface, ...]:
    """The bundled typefaces of a language's chain: first its own, last the one for rare kanji."""
    own = _OF.get(language)
    return (HOUSE, RARE) if own is None else (own, HOUSE, RARE)


def selects(char: str) -> bool:
    """Whether a character only chooses a variant of the one before it, or is never drawn at all."""
    return any(ord(char) in block for block in _SELECTORS)


@lru_cache(maxsize=1024)
def segments(text: str, language: str) -> tuple[tuple[str, str], ...]:
    """The runs of a text with the language each is set in, so that no word mixes two designs.

    What has kana in it is Japanese wherever it stands (staff's lines are in every catalogue), and so is what only the
    Japanese chain has all letters of: an office's name that nobody translated.
    """
    own = face(language)
    if language.startswith(HOUSE_LANGUAGE) or not (_KANA.search(text) or _lacks(text, own)):
        return ((text, language),) if text else ()
    return _joined(
        (
            each,
            HOUSE_LANGUAGE if _KANA.search(each) or (_lacks(each, own) and not _lacks(each, HOUSE, RARE)) else language,
        )
        for each in _SEGMENT.findall(text)
    )


def without_japanese(text: str, language: str) -> str:
    """What of a text is not Japanese by its kana: what the language's typeface is to have all letters of."""
    if language.startswith(HOUSE_LANGUAGE):
        return text
    return "".join(each for each in _SEGMENT.findall(text) if not _KANA.search(each))


def _joined(runs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for text, language in runs:
        if found and found[-1][1] == language:
            found[-1] = (found[-1][0] + text, language)
        elif text:
            found.append((text, language))
    return tuple(found)


def _lacks(text: str, *chain: Typeface) -> bool:
    """Whether a letter is in none of these typefaces."""
    return any(char.isalpha() and not any(ord(char) in covered(each.files[0]) for each in chain) for char in text)


def missing(text: str, language: str) -> str:
    """The characters of ``text`` that the bundled typefaces of a language have not got, each once, in order."""
    wanted = (char for char in dict.fromkeys(text) if not selects(char))
    chain = [covered(each.files[0]) for each in faces(language)]
    return "".join(char for char in wanted if not any(ord(char) in has for has in chain))


def foreign(text: str, language: str) -> str:
    """The letters of ``text`` that the language's own typeface lacks, so that another design would step in."""
    has = covered(face(language).files[0])
    letters = (char for char in without_japanese(text, language) if char.isalpha() or char.isdecimal())
    return "".join(dict.fromkeys(char for char in letters if ord(char) not in has))


@cache
def covered(name: str) -> frozenset[int]:
    """The code points that a bundled font has glyphs for."""
    return frozenset(_code_points(resources.path("fonts", name)))


def _code_points(file: Path) -> Iterator[int]:
    """From the font's table ``cmap`` (OpenType 1.9): subtable format 12, else 4."""
    data = file.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sLLL", data, 12 + 16 * at) for at in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (count,) = struct.unpack_from(">H", data, start + 2)
    offsets = {struct.unpack_from(">HHL", data, start + 4 + 8 * at)[2] + start for at in range(count)}
    formats = {struct.unpack_from(">H", data, offset)[0]: offset for offset in offsets}
    return _format_12(data, formats[12]) if 12 in formats else _format_4(data, formats[4])


def _format_12(data: bytes, start: int) -> Iterator[int]:
    (groups,) = struct.unpack_from(">L", data, start + 12)
    for at in range(groups):
        first, last, glyph = struct.unpack_from(">LLL", data, start + 16 + 12 * at)
        yield from range(first + (glyph == 0), last + 1)


def _format_4(data: bytes, start: int) -> Iterator[int]:
    (twice,) = struct.unpack_from(">H", data, start + 6)
    ends, starts = start + 14, start + 16 + twice
    for at in range(0, twice, 2):
        last, first = (struct.unpack_from(">H", data, place + at)[0] for place in (ends, starts))
        delta, offset = (struct.unpack_from(">H", data, starts + twice * row + at)[0] for row in (1, 2))
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                place = starts + 2 * twice + at + offset + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", data, place)
            if glyph and (glyph + delta) & 0xFFFF:
                yield code
