"""What a profile says in several languages: each that is offered has its consent, and letters for its words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kiosk.settings.fields import LANGUAGES
from kiosk.settings.reading.lines import Key
from kiosk.settings.reading.whole import Found
from kiosk.settings.tables.consent import Consent

_HOUSE = LANGUAGES[0]
_SAID = {
    "library": ("name", "counter", "hours"),
    "municipal_office": ("name", "place", "hours"),
    "consent": ("sections", "full_text"),
}
"""The tables that have a table for each language, and their keys that hold prose."""


def offered_faults(raw: dict[str, Any], base: Path) -> Found:  # noqa: ARG001 - a Check
    """Nobody agrees to a text that is not there in the language on the screen."""
    languages = raw.get("languages", {})
    offered = languages.get("offered") if isinstance(languages, dict) else None
    if not isinstance(offered, list):
        return
    try:
        has = Consent.model_validate(raw.get("consent", {})).languages
    except ValidationError:
        return
    for at, tag in enumerate(offered):
        if tag in LANGUAGES and tag not in has:
            yield (
                ("languages", "offered", at),
                f"{tag} の同意文書がありません。[consent.{tag}] に sections と full_text を書くか、"
                f"{tag} を外してください",
            )


def character_faults(raw: dict[str, Any], base: Path) -> Found:  # noqa: ARG001 - a Check
    """A character without a glyph would be a box on the screen."""
    for key, text, language in _prose(raw):
        lacking = _lacking(text, language)
        if lacking:
            said = "、".join(f"「{char}」（U+{ord(char):04X}）" for char in lacking[:5])
            yield key, f"{language} の画面に出せない文字があります: {said}"


def _lacking(text: str, language: str) -> str:
    if language == _HOUSE and _is_common(text):
        return ""
    from kiosk.typefaces import missing  # few profiles need the fonts read for this

    return missing("".join(char for char in text if char.isprintable() and not char.isspace()), language)


def _is_common(text: str) -> bool:
    """Whether all of it is in JIS X 0208, all of which the house face has."""
    try:
        text.encode("shift_jis")
    except UnicodeEncodeError:
        return False
    return True


def _prose(raw: dict[str, Any]) -> Iterator[tuple[Key, str, str]]:
    """Each text of a profile that is shown, with its key and the tag of its language."""
    for name, keys in _SAID.items():
        table = raw.get(name)
        if not isinstance(table, dict):
            continue
        for tag in LANGUAGES:
            where: Key = (name,) if tag == _HOUSE else (name, tag)
            texts = table if tag == _HOUSE else table.get(tag)
            if isinstance(texts, dict):
                for key in keys:
                    yield from ((at, text, tag) for at, text in _texts((*where, key), texts.get(key)))


def _texts(key: Key, value: object) -> Iterator[tuple[Key, str]]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from _texts((*key, at), each)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _texts((*key, str(name)), each)
