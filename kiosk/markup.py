"""What is marked in a text: readings, and words that are a patron's own.

Readings are written ``漢字《かんじ》``, with ``｜`` before a base that is more than the kanji before ``《`` (as Aozora
Bunko does).  They are kana only: a Chinese ``《title》`` or a book's stays what it is.  Own words within a sentence are
between the isolates of Unicode (UAX 9), as Fluent sets values apart.
"""

from __future__ import annotations

import html as _html
import re
from functools import lru_cache

KANJI = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff々〆ヶ"
_OPEN, _CLOSE = "\u2068", "\u2069"
_OWN = re.compile(f"{_OPEN}([^{_OPEN}{_CLOSE}]*){_CLOSE}")
_MARKED = re.compile(f"(?:｜([^｜《》\n]+)|([{KANJI}]+))《([ぁ-ゖァ-ヺー・]+)》")


@lru_cache(maxsize=1024)
def split(text: str) -> tuple[tuple[str, str], ...]:
    """The runs of a text, each with its reading, "" where it has none; the runs joined are the plain text."""
    if "《" not in text:
        return ((text, ""),) if text else ()
    runs, at = [], 0
    for found in _MARKED.finditer(text):
        runs += [(text[at : found.start()], ""), (found[1] or found[2], found[3])]
        at = found.end()
    return tuple(run for run in (*runs, (text[at:], "")) if run[0])


def own(text: str) -> str:
    """A patron's own words, or a book's, to be put into a sentence."""
    bare = merged(text)
    return f"{_OPEN}{bare}{_CLOSE}" if bare else ""


def merged(text: str) -> str:
    """The text with nothing in it set apart."""
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def apart(text: str) -> tuple[tuple[str, bool], ...]:
    """The text by turns, and whether that is somebody's own."""
    if _OPEN not in text:
        return ((text, False),) if text else ()
    return tuple((each, at % 2 == 1) for at, each in enumerate(_OWN.split(text)) if each)


def closed(text: str) -> str:
    """A beginning of a text, where it ends within somebody's own words."""
    return text + _CLOSE if text.rfind(_OPEN) > text.rfind(_CLOSE) else text


def plain(text: str) -> str:
    """The words alone."""
    if _OPEN not in text and "《" not in text:
        return text
    return "".join(each if own else "".join(base for base, _ in split(each)) for each, own in apart(text))


def spoken(text: str) -> str:
    """The text as it is read aloud: readings in the place of what they are of."""
    return "".join(reading or base for base, reading in split(text))


def bracketed(text: str) -> str:
    """The text for where nothing can stand above it: 漢字(かんじ)."""
    return "".join(f"{base}({reading})" if reading else base for base, reading in split(text))


def html(text: str) -> str:
    """The text as HTML, escaped."""
    return "".join(
        f"<ruby>{_html.escape(base)}<rp>(</rp><rt>{reading}</rt><rp>)</rp></ruby>" if reading else _html.escape(base)
        for base, reading in split(text)
    )


def units(text: str) -> list[str]:
    """The text cut where it may end: between characters, but not within a base and its reading."""
    found, at = [], 0
    for each in _MARKED.finditer(text):
        found += [*text[at : each.start()], each[0]]
        at = each.end()
    return [*found, *text[at:]]
