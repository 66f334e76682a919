"""Values whose methods are written when they are first called, instead of when their class is made.

The standard decorator has Python compile six functions for each class.  For the 240 classes of values that a kiosk's
first page needs imported, most of them without any object before somebody touches it, that was a third of the start
(ADR 0052).
"""

from __future__ import annotations

import dataclasses
import weakref
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

T = TypeVar("T")

_METHODS: dict[str, dict[str, bool]] = {
    "__init__": {"init": True, "frozen": True},
    "__repr__": {"repr": True},
    "__eq__": {"eq": True},
    "__hash__": {"unsafe_hash": True},
}
"""With what option the standard decorator writes each."""
_OWN = {*_METHODS, "__setattr__", "__delattr__", "__getstate__", "__setstate__"}
_unwritten: weakref.WeakSet[type[Any]] = weakref.WeakSet()
"""Classes that no object was made of."""

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, frozen: bool, slots: bool) -> Callable[[type[T]], type[T]]:
        """The standard one for values: frozen, in slots, with no such methods of their own, and so are their bases."""
        if not (frozen and slots):
            raise TypeError("for what is no frozen value in slots there is dataclasses.dataclass")
        return _value


def write_constructors() -> None:
    """Write those that are not yet, so that nobody waits for it later; any thread."""
    for kind in list(_unwritten):
        _write(kind, "__init__")


def _value(cls: type[T]) -> type[T]:
    if own := sorted(_OWN & vars(cls).keys()):
        raise TypeError(f"{cls.__qualname__} has {', '.join(own)} of its own: use dataclasses.dataclass")
    cls.__doc__ = cls.__doc__ or cls.__name__  # or else a signature is computed for it
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    methods: dict[str, Callable[..., Any]] = {name: _written_later(made, name) for name in _METHODS}
    methods |= {"__setattr__": _refuse_to_set, "__delattr__": _refuse_to_delete}
    methods |= {"__getstate__": _state, "__setstate__": _set_state}
    for name, method in methods.items():
        setattr(made, name, method)
    _unwritten.add(made)
    return made


def _written_later(kind: type[Any], name: str) -> Callable[..., Any]:
    def method(*args: Any, **words: Any) -> Any:  # noqa: ANN401 - of any method
        return _write(kind, name)(*args, **words)

    return method


def _write(kind: type[Any], name: str) -> Callable[..., Any]:
    """Have the standard decorator write it for a twin of the class.  Two threads may do it at once: it is the same."""
    fields = {each.name: each for each in dataclasses.fields(kind)}
    body: dict[str, Any] = {**fields, "__annotations__": {each: field.type for each, field in fields.items()}}
    body |= {"__module__": kind.__module__, "__qualname__": kind.__qualname__, "__doc__": kind.__name__}
    if hasattr(kind, "__post_init__"):
        body["__post_init__"] = kind.__post_init__
    options = {"init": False, "repr": False, "eq": False, **_METHODS[name]}
    twin: type[Any] = dataclasses.dataclass(**options)(type(kind.__name__, (), body))
    method: Callable[..., Any] = vars(twin)[name]
    setattr(kind, name, method)
    if name == "__init__":
        _unwritten.discard(kind)
    return method


def _refuse_to_set(_self: object, name: str, _value: object) -> NoReturn:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> NoReturn:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[object]:  # noqa: ANN401 - any value
    """What ``copy`` and ``pickle`` take: without it they would set the fields one by one."""
    return [getattr(self, each.name) for each in dataclasses.fields(self)]


def _set_state(self: Any, state: list[object]) -> None:  # noqa: ANN401
    for each, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)
