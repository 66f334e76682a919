"""Which presenter shows which state: one registers by its annotation, ``@presents`` above it is enough."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, get_type_hints

from kiosk.screen.values.place import Page
from kiosk.screen.words import Words
from kiosk.visit.state import State

S = TypeVar("S", bound=State)
P = TypeVar("P", bound=Page)

PRESENTERS: dict[type, Callable[[Words, State], Page]] = {}
"""By the type of the state."""


def presents(presenter: Callable[[Words, S], P]) -> Callable[[Words, S], P]:
    """Register it for the type that its second parameter is annotated with."""
    kind: type[S] = list(get_type_hints(presenter).values())[1]
    if kind in PRESENTERS:
        raise TypeError(f"{kind.__name__} has a presenter already")

    def present(w: Words, state: State) -> Page:
        if not isinstance(state, kind):
            raise TypeError(f"{type(state).__name__} is no {kind.__name__}")
        return presenter(w, state)

    PRESENTERS[kind] = present
    return presenter
