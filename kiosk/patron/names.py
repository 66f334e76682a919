"""Names as they are compared: what two writings of one name may differ in (docs/adr/0027)."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]+"
)
"""Variation selectors (VS1 to VS256, Mongolian ones) and other characters without a shape of their own."""
_WIDTH_FORMS = re.compile("[\uff01-\uffef]+")
_NOT_IDEOGRAPHS = re.compile("[^\uf900-\ufaff\U0002f800-\U0002fa1f]+")
"""All but the compatibility ideographs: NFC would make 神 (U+FA19) another person's 神 (U+795E)."""

BORDER = "\u3000"
"""The ideographic space: on the card it stands between family and given name, ordinary ones stand inside both."""


def spaced(name: str) -> str:
    """A name to show, with an ordinary space at its border."""
    return name.replace(BORDER, " ")


def fold_name(name: str) -> str:
    """A name to compare, never to show; folding it again changes nothing.

    Spaces, width, case and variation selectors do not count, nor whether a letter and its accent are one character or
    two.  Kanji are left as they are: NFKC, or NFC on compatibility ideographs, would make one name another's.
    """
    plain = without_invisible(name)
    narrow = _WIDTH_FORMS.sub(lambda run: unicodedata.normalize("NFKC", run[0]), plain)
    upper = _composed("".join(_composed(narrow).split())).upper()
    return "".join(_composed(upper).split())


def fold_reading(kana: str) -> str:
    """A reading to compare, in katakana: hiragana, width, spaces, dots and hyphens do not count."""
    wide = unicodedata.normalize("NFKC", kana)
    katakana = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in wide)
    return re.sub(r"[\s・･,，、.-]", "", katakana).upper()


def without_invisible(text: str) -> str:
    """The text without characters that have no shape of their own."""
    return _INVISIBLE.sub("", text)


def _composed(text: str) -> str:
    return _NOT_IDEOGRAPHS.sub(lambda run: unicodedata.normalize("NFC", run[0]), text)
