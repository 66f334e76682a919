"""The words: one Fluent catalogue a language, each complete.

The text of the files is handed in, so that this stays free of I/O.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

SOURCE_LANGUAGE = "ja"
"""The language that messages are written in first, and that staff are spoken to in."""


class MissingMessage(LookupError):
    """The catalogue has no such message, or it wants a value nobody gave; or there is no such catalogue."""


class Messages:
    """The messages of one language; what is missing there is never said in another one."""

    def __init__(self, language: str, sources: Mapping[str, str]) -> None:
        """``sources`` maps a language tag to the text of its ``.ftl`` file.  Raises MissingMessage for no such file."""
        self.language = language
        if language not in sources:
            raise MissingMessage(f"no catalogue for {language}")
        self._sources = sources

    def __call__(self, key: str, **values: str | int) -> str:
        """The text of ``key``.  Raises MissingMessage for an unknown key or a missing value; never shows raw markup.

        Counts are given as ``int``: a catalogue may choose its words by them.
        """
        text = self._catalogue().say(key, values)
        if text is None:
            raise MissingMessage(key)
        return text

    def has(self, key: str) -> bool:
        return key in self._catalogue()

    def _catalogue(self) -> Catalogue:
        """Read when it is first asked: most visits need one language."""
        return catalogue_of(self.language, self._sources[self.language])


_ENTRY = re.compile(r"^([A-Za-z][A-Za-z0-9_-]*) *=([^\n]*(?:\n(?: [^\n]*)?)*)", re.MULTILINE)
"""A message: its name, and all until the next line that is not indented."""
_NOTHING = re.compile(r"\{ *\"\" *\}")
"""What lets a line begin with a blank, or with a character that means something to Fluent."""
_VALUE = re.compile(r"\{ *\$([A-Za-z][A-Za-z0-9_-]*) *\}")
_ODD = re.compile(r"[{}]|\n *[.*\[]")
"""Besides such places: what only Fluent's own parser understands."""
_REFERS = re.compile(r"\{\s*-?[A-Za-z]")
"""Where another message or term may be meant."""
_THOUSAND = 1000


class Catalogue:
    """One file.  A message of text and values is read here, when it is asked for; any other by Fluent's own parser.

    Parsing the whole file takes as long as it takes Qt to open a window, and nearly all messages are that plain.
    """

    def __init__(self, tag: str, source: str) -> None:
        self._tag, self._source = tag, source.replace("\r\n", "\n")
        self._plain: dict[str, tuple[str, ...] | None] = {}
        self._bodies: dict[str, str] = {}
        self._bundles: dict[str, FluentBundle] = {}
        self._twice: set[str] = set()
        for found in _ENTRY.finditer(self._source):
            if found[2] != self._bodies.setdefault(found[1], found[2]):
                self._twice.add(found[1])
        # A placeable that goes on in the first column would pass for the end of its message.
        self._regular = all(body.count("{") == body.count("}") for body in self._bodies.values())

    def __contains__(self, key: str) -> bool:
        """Whether it has a message of that name."""
        return key in self._bodies and (self._parts(key) is not None or self._parsed(key).has_message(key))

    def say(self, key: str, values: Mapping[str, str | int]) -> str | None:
        """The text, None for a message that is not here.  Raises MissingMessage for a missing value."""
        parts = self._parts(key)
        if parts is None or any(_grouped(values.get(name)) for name in parts[1::2]):
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
        bundle = self._parsed(key)
        pattern = bundle.get_message(key).value if bundle.has_message(key) else None
        if pattern is None:
            return None
        text, errors = bundle.format_pattern(pattern, dict(values))
        if errors:
            raise MissingMessage(f"{key}: {errors[0]}")
        return str(text)

    def _parsed(self, key: str) -> FluentBundle:
        """A message with a choice, parsed alone: parsing the whole file would be felt."""
        if key not in self._bundles:
            from fluent.runtime import FluentBundle, FluentResource  # here, because few messages need it

            bundle = FluentBundle([self._tag], use_isolating=False)
            alone = self._regular and key not in self._twice and not _REFERS.search(self._bodies[key])
            source = f"{key} ={self._bodies[key]}\n" if alone else self._source
            bundle.add_resource(FluentResource(source))
            self._bundles[key] = bundle
        return self._bundles[key]


def load_formatter() -> None:
    """Import what says messages with a choice, so that nobody waits for it; any thread."""
    import_module("fluent.runtime")


@lru_cache(maxsize=16)
def catalogue_of(tag: str, source: str) -> Catalogue:
    """The catalogue of that text: screen and paper have the same words."""
    return Catalogue(tag, source)


def _grouped(value: str | int | None) -> bool:
    """Whether Fluent sets a number apart by thousands."""
    return isinstance(value, int) and abs(value) >= _THOUSAND


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
