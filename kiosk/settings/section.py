"""What every table of a settings file has in common."""

from __future__ import annotations

from enum import Enum
from typing import Annotated, ClassVar, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict
from pydantic.fields import FieldInfo

T = TypeVar("T")


class Mark(Enum):
    """What is said of a key beside its type."""

    OF_MACHINE = "machine"
    HIDDEN = "hidden"


OfMachine = Annotated[T, Mark.OF_MACHINE]
"""A key that is a matter of one machine: its environment or registry may outdo the file (``docs/settings.md``)."""

Hidden = Annotated[T, Mark.HIDDEN]
"""A key whose value is shown to nobody, only whether there is one."""


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


def plain_keys(model: type[BaseModel]) -> dict[tuple[str, str], FieldInfo]:
    """The keys of a settings file by table and key."""
    return {
        (table, key): field
        for table, section in keys_of(model).items()
        for key, field in keys_of(table_of(section.annotation) or BaseModel).items()
    }


def machine_keys(model: type[BaseModel]) -> dict[tuple[str, str], FieldInfo]:
    """Those that are a matter of one machine."""
    return {key: field for key, field in plain_keys(model).items() if Mark.OF_MACHINE in field.metadata}
