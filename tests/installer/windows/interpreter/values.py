"""What PowerShell's values are here: text, numbers, lists and None as Python's, and these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tree_sitter import Node


class Table(dict[str, Any]):
    """A hashtable, an ordered one, or an object with properties; names in any case."""

    def __init__(self, items: Iterable[tuple[str, Any]] = (), strict: bool = False) -> None:
        super().__init__()
        self._names: dict[str, str] = {}
        self.strict = strict
        """An object: what it has not is a fault."""
        for name, value in items:
            self[name] = value

    def __setitem__(self, name: str, value: Any) -> None:
        super().__setitem__(self._names.setdefault(str(name).lower(), str(name)), value)

    def has(self, name: str) -> bool:
        return str(name).lower() in self._names

    def of(self, name: str) -> Any:
        return super().__getitem__(self._names[str(name).lower()])


@dataclass(frozen=True)
class Block:
    node: Node
    file: Path


@dataclass(frozen=True)
class Function:
    node: Node
    file: Path


@dataclass(frozen=True)
class TypeName:
    name: str


class Thrown(Exception):
    def __init__(self, message: str, kind: str = "System.Management.Automation.RuntimeException") -> None:
        super().__init__(message)
        self.message = message
        self.kind = kind


class Returned(Exception):
    def __init__(self, values: list[Any]) -> None:
        super().__init__()
        self.values = values


class Ended(Exception):
    def __init__(self, code: int) -> None:
        super().__init__()
        self.code = code


class Continued(Exception):
    pass


class Broken(Exception):
    pass


@dataclass
class Scope:
    """Variables by their names in small letters; what is not here is looked for in whoever called."""

    above: Scope | None = None
    of_script: bool = False
    variables: dict[str, Any] = field(default_factory=dict)

    def find(self, name: str) -> Scope | None:
        scope: Scope | None = self
        while scope is not None and name not in scope.variables:
            scope = scope.above
        return scope

    def script(self) -> Scope:
        scope = self
        while not scope.of_script and scope.above is not None:
            scope = scope.above
        return scope


def source(node: Node) -> str:
    return (node.text or b"").decode()


KEPT = {
    "variable",
    "expandable_string_literal",
    "flow_control_statement",
    "script_block_expression",
    "command",
    "command_name",
}


def core(node: Node) -> Node:
    """Without the levels of precedence around it."""
    while len(node.children) == 1 and node.type not in KEPT:
        node = node.children[0]
    return node


def inside(node: Node) -> Iterable[Node]:
    yield node
    for child in node.children:
        yield from inside(child)


def listed(value: Any) -> list[Any]:
    return [] if value is None else value if isinstance(value, list) else [value]


def collapsed(values: list[Any]) -> Any:
    """What a pipeline gives to a variable."""
    return None if not values else values[0] if len(values) == 1 else values


def holds(value: Any) -> bool:
    if isinstance(value, list):
        return holds(value[0]) if len(value) == 1 else bool(value)
    return True if isinstance(value, Table) else bool(value)


def as_text(value: Any) -> str:
    if value is None:
        return ""
    return " ".join(map(as_text, value)) if isinstance(value, list) else str(value)
