"""Expressions: operators, members, strings, tables."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tree_sitter import Node

from tests.installer.windows.interpreter.values import (
    Block,
    Scope,
    Table,
    Thrown,
    TypeName,
    as_text,
    core,
    holds,
    inside,
    listed,
    source,
)

STRINGS: dict[str, Callable[..., Any]] = {
    "replace": lambda text, old, new: text.replace(old, new),
    "substring": lambda text, start, length=None: text[start:] if length is None else text[start : start + length],
    "lastindexof": lambda text, part: text.rindex(part),
    "indexof": lambda text, part: text.find(part),
    "startswith": lambda text, part, _ignoring=None: text.lower().startswith(part.lower()),
    "contains": lambda text, part: part in text,
    "trimend": lambda text, part: text.rstrip(part),
}


def folded(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


class Expressions:
    """The half of the interpreter that gives one value for a node."""

    file: Path
    types: dict[str, Any]
    environment: dict[str, str]
    last_code: int

    def run(self, node: Node, scope: Scope) -> list[Any]:
        raise NotImplementedError

    def value(self, node: Node, scope: Scope) -> Any:
        node = core(node)
        kind = node.type
        if kind == "variable":
            return self.variable(source(node)[1:], scope)
        if kind.endswith("integer_literal"):
            return int(source(node), 0)
        if kind == "real_literal":
            return float(source(node))
        if kind == "verbatim_string_characters":
            return source(node)[1:-1].replace("''", "'")
        if kind in {"generic_token", "simple_name"}:
            return source(node)
        if kind == "type_literal":
            return TypeName(source(node)[1:-1])
        if kind == "script_block_expression":
            return Block(node, self.file)
        name = "of_" + kind.replace("_argument_expression", "_expression")
        return getattr(self, name)(node, scope)

    def variable(self, name: str, scope: Scope) -> Any:
        name = name.strip("{}").lower()
        if name.startswith("env:"):
            return self.environment.get(name[4:])
        special = {
            "psscriptroot": str(self.file.parent),
            "pscommandpath": str(self.file),
            "lastexitcode": self.last_code,
        }
        if name in special:
            return special[name]
        holder = scope.script().find(name[7:]) if name.startswith("script:") else scope.find(name)
        if holder is None:
            raise Thrown(f"the variable ${name} was not set")
        return holder.variables[name.removeprefix("script:")]

    def assign(self, target: Node, value: Any, scope: Scope) -> None:
        target = core(target)
        if target.type == "variable":
            name = source(target)[1:].strip("{}").lower()
            holder = scope.script() if name.startswith("script:") else scope
            holder.variables[name.removeprefix("script:")] = value
        elif target.type == "array_literal_expression":
            names = [one for one in target.children if one.is_named]
            for place, one in enumerate(names):
                self.assign(one, value[place] if place < len(value) else None, scope)
        elif target.type == "member_access":
            self.value(target.children[0], scope)[source(target.children[-1])] = value
        else:
            self.value(target.children[0], scope)[self.value(target.children[2], scope)] = value

    def of_parenthesized_expression(self, node: Node, scope: Scope) -> Any:
        return self.value(node.children[1], scope)

    of_switch_condition = of_parenthesized_expression

    def of_array_expression(self, node: Node, scope: Scope) -> list[Any]:
        return [one for child in node.children[1:-1] for one in self.run(child, scope)]

    def of_sub_expression(self, node: Node, scope: Scope) -> Any:
        found = self.of_array_expression(node, scope)
        return found[0] if len(found) == 1 else found

    def of_array_literal_expression(self, node: Node, scope: Scope) -> list[Any]:
        return [self.value(one, scope) for one in node.children if one.is_named]

    def of_range_expression(self, node: Node, scope: Scope) -> list[int]:
        return list(range(self.value(node.children[0], scope), self.value(node.children[2], scope) + 1))

    def of_expression_with_unary_operator(self, node: Node, scope: Scope) -> Any:
        assert source(node.children[0]).lower() == "-not"
        return not holds(self.value(node.children[1], scope))

    def of_logical_expression(self, node: Node, scope: Scope) -> bool:
        first = holds(self.value(node.children[0], scope))
        if source(node.children[1]).lower() == "-and":
            return first and holds(self.value(node.children[2], scope))
        return first or holds(self.value(node.children[2], scope))

    def of_bitwise_expression(self, node: Node, scope: Scope) -> int:
        return self.value(node.children[0], scope) & self.value(node.children[2], scope)

    def of_additive_expression(self, node: Node, scope: Scope) -> Any:
        one, other = self.value(node.children[0], scope), self.value(node.children[2], scope)
        if source(node.children[1]) == "-":
            return one - other
        if isinstance(one, str):
            return one + as_text(other)
        return one + listed(other) if isinstance(one, list) else one + other

    def of_multiplicative_expression(self, node: Node, scope: Scope) -> int:
        assert source(node.children[1]) == "%"
        return self.value(node.children[0], scope) % self.value(node.children[2], scope)

    def of_format_expression(self, node: Node, scope: Scope) -> str:
        return as_text(self.value(node.children[2], scope))  # the columns of a table are of no interest

    def of_comparison_expression(self, node: Node, scope: Scope) -> Any:
        one, other = self.value(node.children[0], scope), self.value(node.children[2], scope)
        operator = source(node.children[1]).lower()
        if operator in {"-match", "-notmatch"}:
            found = re.search(other.replace("(?<", "(?P<"), as_text(one), re.IGNORECASE)
            if found:
                scope.variables["matches"] = Table(found.groupdict().items())
            return (found is not None) == (operator == "-match")
        return OPERATORS[operator](one, other)

    def of_member_access(self, node: Node, scope: Scope) -> Any:
        return self.member(self.value(node.children[0], scope), self.name_of(node.children[2], scope))

    def of_element_access(self, node: Node, scope: Scope) -> Any:
        holder, index = self.value(node.children[0], scope), self.value(node.children[2], scope)
        if isinstance(holder, Table):
            return holder.of(index) if holder.has(index) else None
        if isinstance(index, list):
            return [holder[one] for one in index]
        if index >= len(holder):
            raise Thrown("the index is out of bounds")
        return holder[index]

    def name_of(self, node: Node, scope: Scope) -> str:
        node = core(node)
        return source(node) if node.type == "simple_name" else as_text(self.value(node, scope))

    def member(self, holder: Any, name: str) -> Any:
        if isinstance(holder, TypeName):
            return self.types[f"{holder.name}::{name}".lower()]
        if isinstance(holder, Table):
            if holder.has(name):
                return holder.of(name)
            if name.lower() == "psobject":
                return Table([("Properties", [Table([("Name", one)]) for one in holder])])
            if name.lower() in {"keys", "count"}:
                return list(holder) if name.lower() == "keys" else len(holder)
            if holder.strict:
                raise Thrown(f"there is no property {name}")
            return None
        if name.lower() in {"count", "length"}:
            return len(holder) if isinstance(holder, list | str) else int(holder is not None)
        if isinstance(holder, list):
            return [self.member(one, name) for one in holder]
        if holder is None:
            raise Thrown(f"property {name} of nothing")
        return getattr(holder, next(one for one in dir(holder) if one.lower() == name.lower()))

    def of_invokation_expression(self, node: Node, scope: Scope) -> Any:
        holder = self.value(node.children[0], scope)
        name = self.name_of(node.children[2], scope)
        given = next(one for one in node.children if one.type == "argument_list")
        inner = next((one for one in given.children if one.type == "argument_expression_list"), None)
        arguments = [] if inner is None else [self.value(one, scope) for one in inner.children if one.is_named]
        if isinstance(holder, str):
            return STRINGS[name.lower()](holder, *arguments)
        if isinstance(holder, Table) and name == "ContainsKey":
            return holder.has(arguments[0])
        return self.member(holder, name)(*arguments)

    def of_cast_expression(self, node: Node, scope: Scope) -> Any:
        kind = source(node.children[0])[1:-1]
        value = self.value(node.children[1], scope)
        if kind.endswith("Exception"):
            return Thrown(as_text(value), kind)
        return CASTS.get(kind.lower(), lambda one: one)(value)

    def of_hash_literal_expression(self, node: Node, scope: Scope) -> Table:
        made = Table()
        for entry in inside(node):
            if entry.type == "hash_entry" and self._holder_of(entry) == node.id:
                value = next(one for one in entry.children[2:] if one.is_named)
                made[self.name_of(entry.children[0], scope)] = self.value(value, scope)
        return made

    @staticmethod
    def _holder_of(entry: Node) -> int:
        above = entry.parent
        while above is not None and above.type != "hash_literal_expression":
            above = above.parent
        return -1 if above is None else above.id

    def of_expandable_string_literal(self, node: Node, scope: Scope) -> str:
        raw = node.text or b""
        made, at = "", 1
        for part in node.children:
            if part.type in {"variable", "sub_expression"}:
                made += _unescaped(raw[at : part.start_byte - node.start_byte])
                made += as_text(self.value(part, scope))
                at = part.end_byte - node.start_byte
        return made + _unescaped(raw[at:-1])

    def of_post_increment_expression(self, node: Node, scope: Scope) -> int:
        value: int = self.value(node.children[0], scope)
        self.assign(node.children[0], value + 1, scope)
        return value

    def of_post_decrement_expression(self, node: Node, scope: Scope) -> int:
        value: int = self.value(node.children[0], scope)
        self.assign(node.children[0], value - 1, scope)
        return value


def _unescaped(raw: bytes) -> str:
    return re.sub(r"`(.)", r"\1", raw.decode())


def _split(text: str, by: Any) -> list[str]:
    pattern, most = by if isinstance(by, list) else (by, 0)
    return re.split(pattern, text, maxsplit=max(most - 1, 0))


def _replaced(text: Any, by: list[str]) -> str:
    return re.sub(by[0], lambda _found: by[1], as_text(text), flags=re.IGNORECASE)


def _like(text: Any, pattern: str) -> bool:
    return re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), as_text(text), re.IGNORECASE | re.DOTALL) is not None


OPERATORS: dict[str, Callable[[Any, Any], Any]] = {
    "-eq": lambda one, other: folded(one) == folded(other),
    "-ne": lambda one, other: folded(one) != folded(other),
    "-ceq": lambda one, other: one == other,
    "-gt": lambda one, other: one > other,
    "-ge": lambda one, other: one >= other,
    "-lt": lambda one, other: one < other,
    "-contains": lambda one, other: folded(other) in map(folded, listed(one)),
    "-notcontains": lambda one, other: folded(other) not in map(folded, listed(one)),
    "-like": _like,
    "-notlike": lambda one, other: not _like(one, other),
    "-split": _split,
    "-join": lambda one, other: other.join(map(as_text, listed(one))),
    "-replace": _replaced,
    "-is": lambda one, other: isinstance(one, {"string": str, "int": int}[other.name]),
}
CASTS: dict[str, Callable[[Any], Any]] = {
    "string": as_text,
    "int": int,
    "long": int,
    "bool": holds,
    "void": lambda _one: None,
    "string[]": listed,
    "byte[]": listed,
    "pscustomobject": lambda one: Table(one.items(), strict=True),
}
