"""Where a line may break: Japanese and Chinese between phrases (文節), other languages at spaces."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Protocol, cast

import budoux

from kiosk.markup import KANJI

NO_START = frozenset(
    "、。，．・：；？！）」』】〉》〕］｝ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々,.:;?!)]}%…‥～〜"
)
NO_END = frozenset("（「『【〈《〔［｛([{")
_WORD = re.compile(r"\s*\S+\s*")
_LATIN_RUN = re.compile(r"[!-~]")
_LONGEST_WORD = 24
_ALPHABETIC = r"[!-~\u00C0-\u024F\u0300-\u036F\u1E00-\u1EFF\uAC00-\uD7A3]"
_SEAM = re.compile(
    rf"(?<=[ぁ-ゖ])(?<![おご])(?=[{KANJI}ァ-ヺA-Za-z0-9])|(?<=[ァ-ヺー])(?=[{KANJI}])|(?<=[{KANJI}])(?=[ァ-ヺ])"
    rf"|(?<=[{KANJI}]{{2}})(?=でき|しま|して|する|され)"
    r"|(?<=[ぁ-ゖ])(?=かもしれ|こと[がをはに])|(?<=が)(?=あり)|(?<=日)(?=です|から|まで)|(?<=年)(?=\d)"
    r"|(?<=では)(?=あり|な[いかく])|(?<=[・／])(?=.)|(?<=[!-~][-_/])(?=[!-~])|(?<=[!-~])(?=\.[!-~])"
)
_CUT_INSIDE = (("な", "おす"), ("な", "おし"), ("な", "おせ"), ("ませんで", "し"))
"""Where the parser cuts a verb before its ending."""
_SEAMS = {"利用者登録": 3}
"""Compounds that the parser keeps whole and where it hurts least to break them."""


class _Parser(Protocol):
    def parse(self, sentence: str) -> list[str]: ...


@cache
def _parser(language: str) -> _Parser | None:
    tag = language.lower()
    if tag.startswith("ja"):
        return cast(_Parser, budoux.load_default_japanese_parser())
    if tag.startswith(("zh-hant", "zh-tw", "zh-hk")):
        return cast(_Parser, budoux.load_default_traditional_chinese_parser())
    if tag.startswith("zh"):
        return cast(_Parser, budoux.load_default_simplified_chinese_parser())
    return None


@lru_cache(maxsize=2048)
def phrases(text: str, language: str = "ja") -> tuple[str, ...]:
    """The unbreakable pieces of ``text`` (which has no line feed); joined they are the text again."""
    if not text:
        return ()
    parser = _parser(language)
    if parser is None:
        return tuple(_WORD.findall(text)) or (text,)
    # A parsed sentence is cut at spaces too: half-width words inside Japanese break there.
    parsed = [piece for phrase in parser.parse(text) for piece in _opened(phrase)]
    pieces = [word for phrase in parsed for word in re.findall(r"\S+\s*|\s+", phrase)]
    return tuple(_mend(pieces))


def _opened(phrase: str) -> list[str]:
    for compound, at in _SEAMS.items():
        found = phrase.find(compound)
        if found >= 0:
            return [phrase[: found + at], phrase[found + at :]]
    return [phrase]


def _mend(pieces: list[str]) -> list[str]:
    """Join what must not start or end a line to its neighbour."""
    mended: list[str] = []
    for piece in pieces:
        if mended and (
            piece[0] in NO_START
            or mended[-1][-1] in NO_END
            or _splits_latin(mended[-1], piece)
            or _is_particle(piece)
            or _within_word(mended[-1], piece)
        ):
            mended[-1] += piece
        else:
            mended.append(piece)
    return mended


def _is_particle(piece: str) -> bool:
    """Whether a single hiragana was cut off from what it belongs to: ログイン|へ."""
    return len(piece.rstrip()) == 1 and "\u3041" <= piece[0] <= "\u3096"


def _within_word(before: str, after: str) -> bool:
    """Whether the parser cut a word: は|い, や|める, 見な|おす, ませんで|した."""
    alone = len(before) == 1 and _is_particle(before)
    return alone or any(before.endswith(end) and after.startswith(begin) for end, begin in _CUT_INSIDE)


def _splits_latin(before: str, after: str) -> bool:
    """Whether a cut runs through a word or a number such as K201 or 090-0000-0000."""
    return bool(_LATIN_RUN.match(before[-1]) and _LATIN_RUN.match(after[0]))


def halves(word: str) -> list[str]:
    """An address, cut behind its @; a list of words behind its commas."""
    return re.findall(r"[^@、・·]*[@、・·]|[^@、・·]+", word)


def seams(phrase: str) -> list[str]:
    """A phrase, cut where a word within it ends: before kanji after kana, at the signs of an address."""
    return _mend_loose([piece for piece in _SEAM.split(phrase) if piece])


def characters(phrase: str, hard: bool = False) -> list[str]:
    """A phrase cut into the smallest pieces that may stand alone.

    Short words of alphabets and numbers stay whole (smaller letters are better), unless ``hard``.
    """
    runs = re.findall(rf"{_ALPHABETIC}+|.", phrase, re.DOTALL)
    pieces = [piece for run in runs for piece in ([run] if not hard and len(run) <= _LONGEST_WORD else list(run))]
    return _mend_loose(pieces)


def _mend_loose(pieces: list[str]) -> list[str]:
    """Join what must not start or end a line, but for the signs of addresses."""
    mended: list[str] = []
    for piece in pieces:
        if mended and (mended[-1][-1] in NO_END or (piece[0] in NO_START and not piece.isascii())):
            mended[-1] += piece
        else:
            mended.append(piece)
    return mended
