"""How an operation travels over HTTP; the server's routes and the client are made from this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic

from kiosk.operations.operation import A, Operation, answer_of
from kiosk.problem import Code
from kiosk.service.schema.model import Answer, Question, build, plain


@dataclass(frozen=True, slots=True)
class HeaderField:
    """A header that carries a field of an operation."""

    name: str
    kind: object
    about: str


@dataclass(frozen=True, slots=True)
class Binding(Generic[A]):
    """One operation: each of its fields is in the path, in a header, or in the body.

    ``path`` lies below the PREFIX and has ``{field}`` for each of ``ids``; ``answer`` None = there is nothing to say.
    """

    operation: type[Operation[A]]
    name: str
    method: str
    path: str
    about: str
    ids: Mapping[str, object] = field(default_factory=dict)
    headers: Mapping[str, HeaderField] = field(default_factory=dict)
    body: type[Question] | None = None
    answer: type[Answer] | None = None
    status: int = 200
    seconds: float | None = None
    """So long a client waits for the answer; None: as long as for most."""
    misuse: Code = Code.UNEXPECTED
    """Which refusal it is if the fields can't be what they should be."""

    def read(self, question: Question | None, others: Mapping[str, object]) -> Operation[A]:
        """What is asked, on the server; ``others`` are ids and what is in headers."""
        return build(self.operation, {**(plain(question) if question is not None else {}), **others})

    def understood(self, answer: Answer | None) -> A:
        """What is answered, on the kiosk."""
        kind = answer_of(self.operation)
        return kind() if answer is None else answer.value(kind)


Bindings = Mapping[type[Operation[Any]], Binding[Any]]


def bindings_of(*bindings: Binding[Any]) -> Bindings:
    """By operation."""
    return {binding.operation: binding for binding in bindings}
