"""A call to the library service as a value."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar, Generic, TypeVar, get_args

A = TypeVar("A")
A_co = TypeVar("A_co", covariant=True)


class Repeat(Enum):
    """What is done when a call seems to have failed."""

    SAFE = "safe"
    """Asked again: a second time changes nothing."""
    IF_UNSEEN = "if_unseen"
    """Asked again only if the service can't have seen the first."""
    HINT = "hint"
    """Never repeated; the answer is not waited for and may be missing."""
    FAREWELL = "farewell"
    """As IF_UNSEEN, but the answer is not waited for; a kiosk that stops gives it a moment."""


class Operation(Generic[A_co]):
    """Base of all calls; the type argument is the class of the answer, which no other operation has."""

    __slots__ = ()
    repeat: ClassVar[Repeat] = Repeat.IF_UNSEEN


def answer_of(kind: type[Operation[A]]) -> type[A]:
    [base] = kind.__orig_bases__  # type: ignore[attr-defined]  # of every class whose base has a type argument
    [answer] = get_args(base)
    found: type[A] = answer
    return found
