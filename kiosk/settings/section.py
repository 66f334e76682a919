"""What every table of a settings file has in common."""

from __future__ import annotations

from typing import ClassVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo


class Section(BaseModel):
    """One table of the profile: immutable, no unknown keys, no silent conversion."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, validate_default=True)


class SystemSection(Section):
    """The table of a library system.  Without any of ``needed`` it can't be chosen."""

    needed: ClassVar[tuple[str, ...]] = ()


def keys_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Its fields by the keys of the file, which differ from their names where the key is a word of Python's."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def table_of(annotation: object) -> type[BaseModel] | None:
    """The model of a table, or of each table of an array; None for plain values."""
    if get_origin(annotation) is tuple:
        annotation = get_args(annotation)[0]
    return annotation if isinstance(annotation, type) and issubclass(annotation, BaseModel) else None
