"""What crosses the wire is one JSON object for each question and answer, the same for server and client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any, ClassVar, Self, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter

PREFIX = "/v1"
"""Everything that changes its meaning gets a new prefix."""

T = TypeVar("T")


class Question(BaseModel):
    """From a kiosk: nothing unknown, nothing converted in silence; what it holds is never shown."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, hide_input_in_errors=True)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    __str__ = __repr__

    @classmethod
    def of(cls, operation: object) -> Self:
        """From the operation's fields of the same names.  Raises ValidationError."""
        return cls.model_validate(operation, strict=False, from_attributes=True)


class Answer(BaseModel):
    """From the service; a newer one may say more than an older kiosk understands."""

    model_config = ConfigDict(extra="ignore", frozen=True, hide_input_in_errors=True)

    inlined: ClassVar[str] = ""
    """The field of the operation's answer whose own fields stand here instead of it; '' = none."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    __str__ = __repr__

    @classmethod
    def of(cls, answer: Any) -> Self:  # noqa: ANN401 - any dataclass
        """From the operation's answer, by names."""
        found = {each.name: getattr(answer, each.name) for each in fields(answer)}
        inlined = found.pop(cls.inlined, None)
        if inlined is not None:
            found |= {each.name: getattr(inlined, each.name) for each in fields(inlined)}
        return cls.model_validate(found, from_attributes=True)

    def value(self, kind: type[T]) -> T:
        """The operation's answer."""
        found: Mapping[str, object] = plain(self)
        if self.inlined:
            found = {**found, self.inlined: found}
        return build(kind, found)


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever a model holds
    """Without pydantic: models as dicts, lists as tuples."""
    if isinstance(value, BaseModel):
        return {name: plain(each) for name, each in value}
    return tuple(map(plain, value)) if isinstance(value, list) else value


def build(kind: type[T], found: Mapping[str, object]) -> T:
    """A dataclass from the fields that it has, and the dataclasses in it likewise."""
    made: T = _adapter(kind).validate_python(found)  # type: ignore[arg-type]  # a class is hashable
    return made


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - a dataclass
    return TypeAdapter(kind)
