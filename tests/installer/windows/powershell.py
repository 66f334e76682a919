"""PowerShell as a tree of syntax: what the scripts call, with which parameters, and what they define."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import tree_sitter_powershell
from tree_sitter import Language, Node, Parser

from tests.house.tree import TOP

FOLDER = TOP / "installer" / "windows"
SCRIPTS = sorted(FOLDER.glob("*.ps1"))
LIBRARY = sorted((FOLDER / "lib").glob("*.ps1"))
_PARSER = Parser(Language(tree_sitter_powershell.language()))


@dataclass(frozen=True)
class Call:
    """A command as it is called; parameters without the hyphen, splatted ones left out."""

    name: str
    parameters: tuple[str, ...]
    text: str
    splats: bool
    inside: str
    """The function it stands in, or the empty string."""


@dataclass(frozen=True)
class Function:
    """A function or a script with its parameters."""

    name: str
    attributes: str
    parameters: dict[str, str] = field(hash=False)
    """Each with the text of its declaration."""


@functools.cache
def parse(source: bytes) -> Node:
    return _PARSER.parse(source).root_node


def nodes(node: Node) -> Iterator[Node]:
    todo = [node]
    while todo:
        one = todo.pop()
        yield one
        todo.extend(reversed(one.children))


def text(node: Node | None) -> str:
    return "" if node is None or node.text is None else node.text.decode()


def broken(source: bytes) -> list[str]:
    """Where the syntax is not PowerShell's."""
    return [
        f"line {one.start_point.row + 1}: {text(one)[:40]}"
        for one in nodes(parse(source))
        if one.is_error or one.is_missing
    ]


def _enclosing(node: Node) -> str:
    above = node.parent
    while above is not None:
        if above.type == "function_statement":
            return text(_child(above, "function_name"))
        above = above.parent
    return ""


def _child(node: Node, kind: str) -> Node | None:
    return next((one for one in node.children if one.type == kind), None)


def calls(source: bytes) -> list[Call]:
    found = []
    for node in nodes(parse(source)):
        if node.type != "command":
            continue
        name = next((text(one) for one in nodes(node) if one.type == "command_name"), "")
        elements = _child(node, "command_elements")
        own = [] if elements is None else elements.children
        parameters = tuple(text(one).lstrip("-").rstrip(":") for one in own if one.type == "command_parameter")
        splats = any(text(one).startswith("@") and text(one)[1:2].isalpha() for one in own)
        found.append(Call(name, parameters, text(node), splats, _enclosing(node)))
    return found


def _parameters(block: Node | None) -> dict[str, str]:
    if block is None:
        return {}
    listed = _child(block, "parameter_list")
    declared = [] if listed is None else [one for one in listed.children if one.type == "script_parameter"]
    return {text(_child(one, "variable")).lstrip("$"): text(one) for one in declared}


def parameters_of(function: Node) -> dict[str, str]:
    """The parameters of a function's statement, each with the text of its declaration."""
    body = _child(function, "script_block")
    return {} if body is None else _parameters(_child(body, "param_block"))


def functions(source: bytes) -> list[Function]:
    found = []
    for node in nodes(parse(source)):
        if node.type == "function_statement":
            body = _child(node, "script_block")
            block = None if body is None else _child(body, "param_block")
            attributes = "" if block is None else text(_child(block, "attribute_list"))
            found.append(Function(text(_child(node, "function_name")), attributes, _parameters(block)))
    return found


def script(file: Path) -> Function:
    """A script's own parameters."""
    root = parse(file.read_bytes())
    block = next((one for one in nodes(root) if one.type == "param_block" and not _enclosing(one)), None)
    attributes = "" if block is None else text(_child(block, "attribute_list"))
    return Function(file.name, attributes, _parameters(block))


def variables(source: bytes) -> list[str]:
    """Every variable as it is written, without scope."""
    return [
        text(one).lstrip("$@").rpartition(":")[2].strip("{}")
        for one in nodes(parse(source))
        if one.type == "variable" and not text(one).startswith("$env:")
    ]


def assigned(source: bytes) -> set[str]:
    """Variables something is assigned to."""
    found = set()
    for node in nodes(parse(source)):
        if node.type == "left_assignment_expression":
            found |= {text(one).lstrip("$").rpartition(":")[2] for one in nodes(node) if one.type == "variable"}
    return found
