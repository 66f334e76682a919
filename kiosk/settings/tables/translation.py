"""How a table holds its texts in other languages: a table for each, named by the tag of the language."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel

T = TypeVar("T", bound=BaseModel)


def translation_of(table: BaseModel, tag: str, kind: type[T]) -> T | None:
    """The table of a language within ``table``; None for Japanese, and where nothing is written."""
    found = getattr(table, tag.lower().replace("-", "_"), None)
    return found if isinstance(found, kind) else None
