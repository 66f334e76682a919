"""The words: one Fluent catalogue a language, Japanese complete, the others falling back to it.

The text of the files is handed in, so that this stays free of I/O.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

SOURCE_LANGUAGE = "ja"
"""The language every message exists in."""


class MissingMessage(LookupError):
    """No catalogue has that message, or it wants a value nobody gave."""


class Messages:
    """The messages of one language."""

    def __init__(self, language: str, sources: Mapping[str, str]) -> None:
        """``sources`` maps a language tag to the text of its ``.ftl`` file and must hold ``ja``."""
        self.language = language
        chain = [language, SOURCE_LANGUAGE] if language != SOURCE_LANGUAGE else [SOURCE_LANGUAGE]
        self._bundles = [_bundle(tag, sources[tag]) for tag in chain if tag in sources]
        if SOURCE_LANGUAGE not in sources:
            raise MissingMessage("the Japanese catalogue is missing")

    def __call__(self, key: str, **values: str | int) -> str:
        """The text of ``key``.  Raises MissingMessage for an unknown key or a missing value; never shows raw markup."""
        for bundle in self._bundles:
            if not bundle.has_message(key):
                continue
            pattern = bundle.get_message(key).value
            if pattern is None:
                continue
            text, errors = bundle.format_pattern(pattern, dict(values))
            if errors:
                raise MissingMessage(f"{key}: {errors[0]}")
            return str(text)
        raise MissingMessage(key)

    def has(self, key: str) -> bool:
        """Whether any catalogue of the chain has ``key``."""
        return any(bundle.has_message(key) for bundle in self._bundles)


def _bundle(tag: str, source: str) -> FluentBundle:
    bundle = FluentBundle([tag], use_isolating=False)
    bundle.add_resource(_parsed(source))
    return bundle


@lru_cache(maxsize=16)
def _parsed(source: str) -> Resource:
    """Parsing takes longest by far: screen and paper have the same words, and every language falls back to them."""
    return FluentResource(source)
