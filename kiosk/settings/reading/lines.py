"""Which line of a TOML text each key is on; tomllib does not say, and a fault without a line is hard to find."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

_CLOSING = ("]", "}", '"""', "'''")
"""One of these is on the last line of every value that has several."""

Key = tuple[str | int, ...]


def index(text: str) -> dict[Key, int]:
    """Line (from 1) of every table, key and array element of a TOML text that tomllib accepts.

    Each statement is parsed alone by tomllib itself, so keys, quotes and multi-line values are always
    understood as the real parse understands them.
    """
    found: dict[Key, int] = {}
    counts: dict[Key, int] = {}
    table: Key = ()
    for line, statement in _statements(text):
        value = tomllib.loads(statement)
        if statement.lstrip().startswith("["):
            table = _header(value, statement.lstrip().startswith("[["), counts)
            for depth in range(1, len(table) + 1):
                found.setdefault(table[:depth], line)
        else:
            _walk(value, table, line, found)
    return found


def _statements(text: str) -> Iterator[tuple[int, str]]:
    lines = text.split("\n")
    start = 0
    while start < len(lines):
        end = start + 1
        while not _complete("\n".join(lines[start:end])) and end < len(lines):
            end += 1
            # Each try parses all of it again; an array of two thousand lines is tried only where it may be closed.
            while end < len(lines) and not any(mark in lines[end - 1] for mark in _CLOSING):
                end += 1
        statement = "\n".join(lines[start:end])
        if tomllib.loads(statement):
            yield start + 1, statement
        start = end


def _complete(statement: str) -> bool:
    try:
        tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _header(value: object, is_array: bool, counts: dict[Key, int]) -> Key:
    names: list[str] = []
    while isinstance(value, dict) and value:
        ((name, value),) = value.items()
        names.append(name)
        if isinstance(value, list):
            break
    path: Key = ()
    for depth, name in enumerate(names, 1):
        path = (*path, name)
        if is_array and depth == len(names):
            counts[path] = counts.get(path, 0) + 1
        if path in counts:
            path = (*path, counts[path] - 1)
    return path


def _walk(value: dict[str, Any] | list[Any], above: Key, line: int, found: dict[Key, int]) -> None:
    items: Iterable[tuple[str | int, Any]] = value.items() if isinstance(value, dict) else enumerate(value)
    for name, inner in items:
        found.setdefault((*above, name), line)
        if isinstance(inner, dict | list):
            _walk(inner, (*above, name), line, found)
