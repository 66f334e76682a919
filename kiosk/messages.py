"""The words: one Fluent catalogue a language, Japanese complete, the others falling back to it.

The text of the files is handed in, so that this stays free of I/O.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

SOURCE_LANGUAGE = "ja"
"""The language every message exists in."""


class MissingMessage(LookupError):
    """No catalogue has that message, or it wants a value nobody gave."""


class Messages:
    """The messages of one language."""

    def __init__(self, language: str, sources: Mapping[str, str]) -> None:
        """``sources`` maps a language tag to the text of its ``.ftl`` file and must hold ``ja``."""
        self.language = language
        self._tags = tuple(tag for tag in dict.fromkeys((language, SOURCE_LANGUAGE)) if tag in sources)
        self._sources = sources
        if SOURCE_LANGUAGE not in sources:
            raise MissingMessage("the Japanese catalogue is missing")

    def __call__(self, key: str, **values: str | int) -> str:
        """The text of ``key``.  Raises MissingMessage for an unknown key or a missing value; never shows raw markup."""
        for catalogue in self._chain():
            text = catalogue.say(key, values)
            if text is not None:
                return text
        raise MissingMessage(key)

    def has(self, key: str) -> bool:
        """Whether any catalogue of the chain has ``key``."""
        return any(key in catalogue for catalogue in self._chain())

    def _chain(self) -> Iterator[Catalogue]:
        """Each is read when it is first asked: most visits need no other language, and no other falls back."""
        return (catalogue_of(tag, self._sources[tag]) for tag in self._tags)


_ENTRY = re.compile(r"^([A-Za-z][A-Za-z0-9_-]*) *=([^\n]*(?:\n(?: [^\n]*)?)*)", re.MULTILINE)
"""A message: its name, and all until the next line that is not indented."""
_NOTHING = re.compile(r"\{ *\"\" *\}")
"""What lets a line begin with a blank, or with a character that means something to Fluent."""
_VALUE = re.compile(r"\{ *\$([A-Za-z][A-Za-z0-9_-]*) *\}")
_ODD = re.compile(r"[{}]|\n *[.*\[]")
"""Besides such places: what only Fluent's own parser understands."""


class Catalogue:
    """One file.  A message of text and values is read here, when it is asked for; any other by Fluent's own parser.

    Parsing the whole file takes as long as it takes Qt to open a window, and nearly all messages are that plain.
    """

    def __init__(self, tag: str, source: str) -> None:
        self._tag, self._source = tag, source.replace("\r\n", "\n")
        self._plain: dict[str, tuple[str, ...] | None] = {}
        self._bodies: dict[str, str] = {}
        for found in _ENTRY.finditer(self._source):
            self._bodies.setdefault(found[1], found[2])
        # A placeable that goes on in the first column would pass for the end of its message.
        self._regular = all(body.count("{") == body.count("}") for body in self._bodies.values())

    def __contains__(self, key: str) -> bool:
        """Whether it has a message of that name."""
        return key in self._bodies and (self._parts(key) is not None or self._fluent.has_message(key))

    def say(self, key: str, values: Mapping[str, str | int]) -> str | None:
        """The text, None for a message that is not here.  Raises MissingMessage for a missing value."""
        parts = self._parts(key)
        if parts is None or not all(isinstance(values.get(name, ""), str) for name in parts[1::2]):
            return self._say_by_fluent(key, values) if key in self._bodies else None
        try:
            return "".join(str(values[part]) if at % 2 else part for at, part in enumerate(parts))
        except KeyError as error:
            raise MissingMessage(f"{key}: no value {error}") from None

    def _parts(self, key: str) -> tuple[str, ...] | None:
        """Text and names of values by turns; None if it is not a plain message."""
        if key not in self._plain:
            self._plain[key] = _plain(self._bodies[key]) if self._regular and key in self._bodies else None
        return self._plain[key]

    def _say_by_fluent(self, key: str, values: Mapping[str, str | int]) -> str | None:
        bundle = self._fluent
        pattern = bundle.get_message(key).value if bundle.has_message(key) else None
        if pattern is None:
            return None
        text, errors = bundle.format_pattern(pattern, dict(values))
        if errors:
            raise MissingMessage(f"{key}: {errors[0]}")
        return str(text)

    @cached_property
    def _fluent(self) -> FluentBundle:
        from fluent.runtime import FluentBundle, FluentResource  # here, because hardly any message needs it

        bundle = FluentBundle([self._tag], use_isolating=False)
        bundle.add_resource(FluentResource(self._source))
        return bundle


@lru_cache(maxsize=16)
def catalogue_of(tag: str, source: str) -> Catalogue:
    """The catalogue of that text: screen and paper have the same words, and every language falls back to one."""
    return Catalogue(tag, source)


def _plain(body: str) -> tuple[str, ...] | None:
    """The parts of a message's body, indents and blank ends removed as Fluent does it; None for one that is odd."""
    if _ODD.search(_VALUE.sub("_", _NOTHING.sub("_", body))):
        return None
    first, *others = body.split("\n")
    lines = [line if line.strip(" ") else "" for line in others]
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines if line), default=0)
    text = "\n".join((first.lstrip(" "), *(line[indent:] for line in lines))).rstrip(" \n\r")
    text = text if first.strip(" ") else text.lstrip("\n")
    return tuple(_VALUE.split(_NOTHING.sub("", text))) if text else None
