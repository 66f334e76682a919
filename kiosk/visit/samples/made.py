"""An example of any value, made of the types of its fields: what is in no list of examples has one all the same."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from types import UnionType
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

_PLAIN: Mapping[object, object] = {
    str: "見本",
    bytes: b"sample",
    bool: True,
    int: 1,
    float: 1.0,
    date: date(2026, 4, 1),
    datetime: datetime(2026, 4, 1, 3, 10, tzinfo=UTC),
}


def made(kind: type[T], known: Mapping[object, object]) -> T:
    """One of ``kind``; ``known`` are believable values by their type, and fields with a default keep it."""
    value = _made(kind, {**_PLAIN, **known})
    if not isinstance(value, kind):
        raise TypeError(f"no example of {kind}")
    return value


def _made(kind: object, known: Mapping[object, object]) -> object:
    if kind in known:
        return known[kind]
    of, parts = get_origin(kind), get_args(kind)
    if of in (Union, UnionType):
        return _made(parts[0], known)
    if of in (tuple, frozenset):
        items = (_made(part, known) for part in parts if part is not Ellipsis)
        return tuple(items) if of is tuple else frozenset(items)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind))
    if not isinstance(kind, type) or not dataclasses.is_dataclass(kind):
        raise TypeError(f"no example of {kind}")
    make: Callable[..., object] = kind
    hints, absent = get_type_hints(kind), dataclasses.MISSING
    wanted = [each.name for each in dataclasses.fields(kind) if each.default is each.default_factory is absent]
    return make(**{name: _made(hints[name], known) for name in wanted})
