"""Calls: what a command is given, and how a function takes it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tree_sitter import Node

from tests.installer.windows import powershell
from tests.installer.windows.interpreter.expressions import Expressions
from tests.installer.windows.interpreter.values import (
    Block,
    Function,
    Returned,
    Scope,
    Thrown,
    as_text,
    core,
    holds,
    listed,
    source,
)

COMMON = {"whatif", "verbose", "confirm", "erroraction", "warningaction"}
Native = Callable[["Calls", dict[str, Any], list[Any], Scope, list[Any]], list[Any]]
"""A command of Windows' own: named arguments in small letters, the others, the scope, what came by the pipeline."""


class Calls(Expressions):
    """The part of the interpreter that calls functions, blocks, scripts and commands of Windows' own."""

    functions: dict[str, Function]
    native: dict[str, Native]
    asked: list[str]

    def start(self, file: Path, **arguments: Any) -> int:
        raise NotImplementedError

    def _command(self, node: Node, scope: Scope, data: list[Any]) -> list[Any]:
        parts = [node] if node.type == "command_name" else node.children
        operator = source(parts[0]) if parts[0].type == "command_invokation_operator" else ""
        target = parts[1] if operator else parts[0]
        named, others = self._arguments(parts[-1], source(target), scope) if parts[-1] is not target else ({}, [])
        if not operator:
            return self.call(source(target), named, others, scope, data)
        called = self.value(target, scope)
        if isinstance(called, Block):
            return self.call_block(called, others, scope)
        script = Path(called.replace("\\", "/"))
        if operator == ".":
            before, self.file = self.file, script
            try:
                return self.run(powershell.parse(script.read_bytes()), scope)
            finally:
                self.file = before
        self.start(script, **named)
        return []

    def _arguments(self, elements: Node, command: str, scope: Scope) -> tuple[dict[str, Any], list[Any]]:
        named: dict[str, Any] = {}
        others: list[Any] = []
        waiting, colon = "", False
        for element in elements.children:
            if element.type == "command_argument_sep":
                colon = colon or source(element).startswith(":")
            elif element.type == "command_parameter":
                if waiting:
                    named[waiting] = True
                waiting, colon = source(element)[1:].rstrip(":"), source(element).endswith(":")
            elif re.match(r"@[A-Za-z]", source(element)):
                named |= dict(self.variable(source(element)[1:], scope))
            else:
                token = core(element)
                value = self.value(token, scope)
                if waiting and (colon or not self._is_switch(command, waiting)):
                    named[waiting] = value
                else:
                    others.append(value)
                    if waiting:
                        named[waiting] = True
                waiting, colon = "", False
        if waiting:
            named[waiting] = True
        return named, others

    def _is_switch(self, command: str, parameter: str) -> bool:
        function = self.functions.get(command.lower())
        if function is None:
            return parameter.lower() in {"force", "compress"}
        declared = {name.lower(): text for name, text in powershell.parameters_of(function.node).items()}
        return parameter.lower() in COMMON or "[switch]" in declared.get(parameter.lower(), "")

    def call(self, name: str, named: dict[str, Any], others: list[Any], scope: Scope, data: list[Any]) -> list[Any]:
        native = self.native.get(name.lower())
        if native is not None:
            return native(self, {key.lower(): value for key, value in named.items()}, others, scope, data)
        function = self.functions.get(name.lower())
        if function is None:
            raise Thrown(f"there is no command {name}")
        body = next(one for one in function.node.children if one.type == "script_block")
        return self._body(body, function.file, named, others, scope)

    def call_block(self, block: Block, others: list[Any], scope: Scope) -> list[Any]:
        body = next(one for one in block.node.children if one.type == "script_block")
        return self._body(body, block.file, {}, others, scope)

    def _body(self, body: Node, file: Path, named: dict[str, Any], others: list[Any], above: Scope) -> list[Any]:
        scope = Scope(above)
        before, self.file = self.file, file
        try:
            block = next((one for one in body.children if one.type == "param_block"), None)
            if block is not None:
                self._bind(block, named, others, scope)
                if "SupportsShouldProcess" in source(block):
                    scope.variables["pscmdlet"] = Asking(self, scope)
            return self.run(body, scope)
        except Returned as returned:
            return returned.values
        finally:
            self.file = before

    def _bind(self, block: Node, named: dict[str, Any], others: list[Any], scope: Scope) -> None:
        given = {name.lower(): value for name, value in named.items()}
        left = list(others)
        declared = [one for part in block.children for one in part.children if one.type == "script_parameter"]
        for parameter in declared:
            name = next(source(one)[1:].lower() for one in parameter.children if one.type == "variable")
            types = re.findall(r"\[([\w.]+(?:\[\])?)\]\s*(?=\$)", source(parameter))
            kind = types[-1].lower() if types else ""
            default = next((one for one in parameter.children if one.type == "script_parameter_default"), None)
            if name in given:
                value = given.pop(name)
            elif left and kind != "switch":
                value = left.pop(0)
            elif "Mandatory" in source(parameter):
                raise Thrown(f"{name} is missing")
            else:
                value = None if default is None else self.value(default.children[-1], scope)
            scope.variables[name] = BINDING.get(kind, listed if kind.endswith("[]") else lambda one: one)(value)
        if "CmdletBinding" in source(block) and (left or set(given) - COMMON):
            raise Thrown(f"there is no parameter for {left or given}")


BINDING: dict[str, Callable[[Any], Any]] = {
    "string": as_text,
    "int": lambda one: int(one or 0),
    "switch": holds,
    "bool": holds,
}


class Asking:
    """$PSCmdlet of a function that asks before it changes anything."""

    def __init__(self, interpreter: Calls, scope: Scope) -> None:
        self._interpreter = interpreter
        self._scope = scope

    def ShouldProcess(self, *words: str) -> bool:
        holder = self._scope.find("whatifpreference")
        assert holder is not None
        if holder.variables["whatifpreference"]:
            self._interpreter.asked.append(" ".join(words))
            return False
        return True
