"""Finds places where a password or a person might become text: logs, f-strings, decoding."""

from __future__ import annotations

import ast
from collections.abc import Iterator

SECRET = frozenset({"password", "passcode", "secret", "pin", "apdu", "passphrase"})
"""A name whose last word is one of these may hold the signing password, or something as private."""

PERSONAL = SECRET | frozenset({"applicant", "address", "birth", "kana", "email", "phone", "contact", "certificate"})
"""What must not reach a log even so."""

HARMLESS = frozenset({"len", "type", "isinstance", "bool", "id"})
"""Functions whose answer says nothing of what they are given."""

LOGGERS = frozenset({"log", "logger", "logging", "_log", "_logger", "LOG", "LOGGER"})
LEVELS = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log", "fields"})
DECODES = frozenset({"decode", "hex"})
TO_TEXT = frozenset({"str", "repr", "ascii", "print", "format"})


def faults(source: str) -> list[str]:
    """Every suspicious place in this source, as ``line: what``."""
    return [f"{line}: {what}" for line, what in _faults(ast.parse(source))]


def _faults(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            given = [*node.args, *(keyword.value for keyword in node.keywords)]
            if _is_log(node.func):
                if any(_holds(part, PERSONAL) for part in given):
                    yield node.lineno, "a log gets what may be a secret or personal"
            elif isinstance(node.func, ast.Name) and node.func.id in TO_TEXT:
                if any(_holds(part, SECRET) for part in given):
                    yield node.lineno, f"{node.func.id}() of what may be a secret"
            elif isinstance(node.func, ast.Attribute) and node.func.attr in DECODES and _holds(node.func.value, SECRET):
                yield node.lineno, f".{node.func.attr}() of what may be a secret"
        elif isinstance(node, ast.FormattedValue) and _holds(node.value, SECRET):
            yield node.lineno, "an f-string with what may be a secret"


def _is_log(func: ast.expr) -> bool:
    if not (isinstance(func, ast.Attribute) and func.attr in LEVELS):
        return False
    owner = func.value.attr if isinstance(func.value, ast.Attribute) else getattr(func.value, "id", "")
    return owner in LOGGERS


def _holds(node: ast.expr, words: frozenset[str]) -> bool:
    """Whether the value of this expression may be, or contain, something so named."""
    if isinstance(node, ast.Name):
        return node.id.lower().rpartition("_")[2] in words
    if isinstance(node, ast.Attribute):
        # `password.length` is harmless, `form.password` is not.
        return node.attr.lower().rpartition("_")[2] in words
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Name) and node.func.id in HARMLESS:
            return False
        inside = [*node.args, *(keyword.value for keyword in node.keywords)]
        if isinstance(node.func, ast.Attribute) and node.func.attr in DECODES | {"tobytes", "copy"}:
            inside.append(node.func.value)
        return any(_holds(part, words) for part in inside)
    if isinstance(node, ast.Constant):
        return False
    return any(_holds(child, words) for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr))
