"""Finds places where the text of an exception may reach a log."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.secrets import LEVELS, _is_log

ALLOWED = frozenset({"describe", "type_and_text", "type", "isinstance"})
"""What a log may be given of an exception: its type, its places, or a text that is ours alone."""

NAMES = frozenset({"error", "exc", "exception", "fault", "failure", "err", "exc_value"})
"""What exceptions are called where no ``except … as`` says so."""


def texts_in_logs(source: str) -> list[str]:
    """Every suspicious place in this source, as ``line: what``."""
    return [f"{line}: {what}" for line, what in _found(ast.parse(source))]


def _found(tree: ast.AST) -> Iterator[tuple[int, str]]:
    caught = {node.name for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler) and node.name} | NAMES
    for node in ast.walk(tree):
        if "traceback" in _imported(node):
            yield node.lineno, "imports traceback"  # type: ignore[attr-defined]
        elif isinstance(node, ast.Call) and _is_log(node.func):
            yield from _in_call(node, caught)


def _imported(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name for alias in node.names}
    return {node.module or ""} if isinstance(node, ast.ImportFrom) else set()


def _in_call(node: ast.Call, caught: set[str]) -> Iterator[tuple[int, str]]:
    assert isinstance(node.func, ast.Attribute)
    if node.func.attr == "exception" and "exception" in LEVELS:
        yield node.lineno, ".exception() writes the text of what was caught"
    for keyword in node.keywords:
        wanted = not (isinstance(keyword.value, ast.Constant) and not keyword.value.value)
        if keyword.arg in {"exc_info", "stack_info"} and wanted:
            yield node.lineno, f"{keyword.arg} writes the text of what was caught"
    given = [*node.args, *(keyword.value for keyword in node.keywords)]
    if any(_holds(part, caught) for part in given):
        yield node.lineno, "a log gets an exception: describe() it, or type_and_text() where its text is ours"


def _holds(node: ast.expr, caught: set[str]) -> bool:
    if isinstance(node, ast.Name):
        return node.id in caught
    if isinstance(node, ast.Attribute):
        # A value of ours beside the text, such as `no.code`, but for what holds the text.
        return node.attr in {"args", "message", "strerror"} and _holds(node.value, caught)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
        name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
        if name in ALLOWED:
            return False
    return any(_holds(child, caught) for child in _below(node))


def _below(node: ast.AST) -> Iterator[ast.expr]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr):
            yield child
        elif isinstance(child, ast.keyword):
            yield child.value
