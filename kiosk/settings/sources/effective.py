"""Every key of the settings as it holds, and where it comes from; what is secret is not shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from kiosk.settings.files.private import without_password
from kiosk.settings.reading.lines import index
from kiosk.settings.reading.whole import Whole
from kiosk.settings.section import Mark, plain_keys

DEFAULT, FILE = "default", "file"


@dataclass(frozen=True, slots=True)
class Effective:
    """One key; ``value`` is what JSON can hold, and None for a hidden one, of which only ``is_set`` is said.

    ``source`` is ``default``, ``file``, ``environment`` or ``registry``; ``line`` is that of the file, ``name`` that
    of the variable or of the registry value.
    """

    key: str
    value: object
    is_set: bool
    hidden: bool
    source: str
    line: int | None = None
    name: str | None = None


def effective(whole: Whole[Any]) -> Iterator[Effective]:
    """In the order of the tables.  Nothing of a secret is in it, also where it stands in the file itself."""
    settings: BaseModel = whole.settings
    values = settings.model_dump(mode="json", by_alias=True)
    lines = index(whole.text)
    for (table, key), field in plain_keys(type(settings)).items():
        value = values[table][key]
        by = whole.over.by.get((table, key))
        written = whole.tables.get(table)
        if by is not None:
            source, line, name = by.source.value, None, by.name
        elif isinstance(written, dict) and key in written:
            source, line, name = FILE, lines.get((table, key)), None
        else:
            source, line, name = DEFAULT, None, None
        hidden = Mark.HIDDEN in field.metadata
        shown = None if hidden else without_password(value) if isinstance(value, str) else value
        yield Effective(f"{table}.{key}", shown, value is not None, hidden, source, line, name)
