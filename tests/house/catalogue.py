"""Reads Fluent catalogues and finds where the code says their messages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from fluent.syntax import FluentParser, visitor
from fluent.syntax import ast as ftl
from jinja2 import Environment, nodes


@dataclass(frozen=True)
class Entry:
    """One message: the note for translators, and the names of the values it wants."""

    note: str
    placeholders: frozenset[str]


class _Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def entries(source: str) -> dict[str, Entry]:
    """Every message of a catalogue; ValueError for what is no message, or one that is there twice."""
    found: dict[str, Entry] = {}
    for part in FluentParser().parse(source).body:
        if isinstance(part, ftl.Junk):
            raise ValueError(f"not Fluent: {part.content!r}")
        if isinstance(part, ftl.Message):
            if part.id.name in found:
                raise ValueError(f"{part.id.name} is there twice")
            variables = _Variables()
            variables.visit(part)
            note = part.comment.content if part.comment else ""
            found[part.id.name] = Entry(note, frozenset(variables.names))
    return found


@dataclass(frozen=True)
class Said:
    """A place that says a message: ``key`` is a regular expression, ``values`` what is given with it.

    ``values`` is None where they are handed on (``**values``), ``exact`` where the key is written out.
    """

    line: int
    key: str
    values: frozenset[str] | None
    exact: bool


def said(source: str) -> Iterator[Said]:
    """Every call of ``say(…)`` or ``….say(…)`` with a key that can be read, and every ``Fault("key", {…})``."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        key = _pattern(node.args[0])
        if key is None:
            continue
        exact = isinstance(node.args[0], ast.Constant)
        if name == "say":
            given = [keyword.arg for keyword in node.keywords]
            yield Said(node.lineno, key, None if None in given else frozenset(filter(None, given)), exact)
        elif name == "Fault":
            yield Said(node.lineno, key, _keys(node.args[1]) if len(node.args) > 1 else frozenset(), exact)


def said_in_template(source: str) -> Iterator[Said]:
    """The same in a Jinja template."""
    for call in Environment(autoescape=True).parse(source).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "say" and isinstance(call.args[0], nodes.Const):
            values = frozenset(keyword.key for keyword in call.kwargs)
            yield Said(call.lineno, re.escape(call.args[0].value), values, exact=True)


def _pattern(node: ast.expr) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.escape(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(_pattern(part) or r"[\w-]+" for part in node.values)
    return None


def _keys(node: ast.expr) -> frozenset[str]:
    assert isinstance(node, ast.Dict), ast.dump(node)
    return frozenset(key.value for key in node.keys if isinstance(key, ast.Constant) and isinstance(key.value, str))


def constants(source: str) -> set[str]:
    """Every text written out in the code: a key kept in a table is among them."""
    return {
        node.value
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
