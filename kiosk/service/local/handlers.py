"""The table of what answers each operation in the process that has the database."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ParamSpec, TypeVar

from kiosk.operations.operation import Operation

A = TypeVar("A")
P = ParamSpec("P")

Handlers = Mapping[type[Operation[Any]], Callable[[str, Any], Any]]
"""Each takes the id of the kiosk that asks, and what it asks."""

_HANDLED = "__operation__"


def on(kind: type[Operation[A]]) -> Callable[[Callable[P, A]], Callable[P, A]]:
    """Have a method of a use case answer this operation; mypy compares the answers, a test the operations."""

    def mark(handler: Callable[P, A]) -> Callable[P, A]:
        setattr(handler, _HANDLED, kind)
        return handler

    return mark


def handlers_of(*use_cases: object) -> Handlers:
    """Everything these use cases answer."""
    return {
        getattr(method, _HANDLED): getattr(use_case, name)
        for use_case in use_cases
        for name, method in vars(type(use_case)).items()
        if hasattr(method, _HANDLED)
    }
