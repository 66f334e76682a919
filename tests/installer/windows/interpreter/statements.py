"""Statements and pipelines: a script is run as PowerShell would, with dynamic scopes."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from tree_sitter import Node

from tests.installer.windows import powershell
from tests.installer.windows.interpreter.calls import Calls, Native
from tests.installer.windows.interpreter.values import (
    Broken,
    Continued,
    Ended,
    Function,
    Returned,
    Scope,
    Table,
    Thrown,
    as_text,
    collapsed,
    core,
    holds,
    inside,
    listed,
    source,
)

NOTHING = {"{", "}", ";", "empty_statement", "param_block", "comment"}


class Interpreter(Calls):
    """As much of PowerShell as the scripts use. Commands of Windows' own are in `native`, its types in `types`."""

    def __init__(self) -> None:
        self.file = Path()
        self.last_code = 0
        self.functions: dict[str, Function] = {}
        self.native: dict[str, Native] = {}
        self.types: dict[str, Any] = {}
        self.environment: dict[str, str] = {}
        self.asked: list[str] = []
        """What -WhatIf said."""
        self.outermost = Scope(of_script=True)
        self.outermost.variables |= {
            "whatifpreference": False,
            "verbosepreference": "SilentlyContinue",
            "true": True,
            "false": False,
            "null": None,
        }

    def start(self, file: Path, **arguments: Any) -> int:
        """Run a script; returns its exit code."""
        before, self.file = self.file, file
        root = powershell.parse(file.read_bytes())
        scope = Scope(self.outermost, of_script=True)
        try:
            block = next(one for one in inside(root) if one.type == "param_block")
            self._bind(block, arguments, [], scope)
            scope.variables["whatifpreference"] = bool(arguments.get("WhatIf"))
            scope.variables["psboundparameters"] = Table(arguments.items())
            self.run(root, scope)
            self.last_code = 0
        except Ended as ended:
            self.last_code = ended.code
        finally:
            self.file = before
        return self.last_code

    def run(self, node: Node, scope: Scope) -> list[Any]:
        """What a statement, or a list of them, writes into the pipeline."""
        if node.type in NOTHING or not node.is_named or source(node) == ";":
            return []
        if node.type in {"program", "statement_list", "script_block", "script_block_body", "statement_block"}:
            return [one for child in node.children for one in self.run(child, scope)]
        node = node if node.type == "pipeline" else core(node)
        one = core(node)
        if one.type == "assignment_expression":
            self._assignment(one, scope)
            return []
        if one.type.startswith("post_"):
            self.value(one, scope)
            return []
        statement = getattr(self, f"run_{one.type}", None)
        return listed(self.value(one, scope)) if statement is None else statement(one, scope)

    def _assignment(self, node: Node, scope: Scope) -> None:
        target, operator, right = node.children
        value = (
            collapsed(self.run(right, scope)) if hasattr(self, f"run_{core(right).type}") else self.value(right, scope)
        )
        if source(operator) == "+=":
            old = self.value(target, scope)
            value = old + (listed(value) if isinstance(old, list) else value)
        self.assign(target, value, scope)

    def run_function_statement(self, node: Node, _scope: Scope) -> list[Any]:
        name = next(source(one) for one in node.children if one.type == "function_name")
        self.functions[name.lower()] = Function(node, self.file)
        return []

    def run_if_statement(self, node: Node, scope: Scope) -> list[Any]:
        if holds(self.value(node.children[2], scope)):
            return self.run(node.children[4], scope)
        for group in node.children[5:]:
            for clause in group.children if group.type == "elseif_clauses" else [group]:
                if clause.type == "else_clause":
                    return self.run(clause.children[-1], scope)
                if holds(self.value(clause.children[2], scope)):
                    return self.run(clause.children[4], scope)
        return []

    def run_switch_statement(self, node: Node, scope: Scope) -> list[Any]:
        value = self.value(next(one for one in node.children if one.type == "switch_condition"), scope)
        for clause in inside(node):
            if clause.type == "switch_clause":
                label = clause.children[0]
                if source(label).strip() == "default" or self.value(label, scope) == value:
                    return self.run(clause.children[-1], scope)
        return []

    def run_foreach_statement(self, node: Node, scope: Scope) -> list[Any]:
        variable = next(one for one in node.children if one.type == "variable")
        many = node.children[next(n for n, one in enumerate(node.children) if source(one) == "in") + 1]
        found = []
        for value in listed(self.value(many, scope)):
            self.assign(variable, value, scope)
            try:
                found += self.run(node.children[-1], scope)
            except Continued:
                continue
            except Broken:
                break
        return found

    def run_for_statement(self, node: Node, scope: Scope) -> list[Any]:
        begin, condition, step, body = [one for one in node.children if one.is_named]
        self.run(begin, scope)
        while holds(self.value(condition, scope)):
            with contextlib.suppress(Continued):
                self.run(body, scope)
            self.run(step, scope)
        return []

    def run_while_statement(self, node: Node, scope: Scope) -> list[Any]:
        while holds(self.value(node.children[2], scope)):
            self.run(node.children[4], scope)
        return []

    def run_try_statement(self, node: Node, scope: Scope) -> list[Any]:
        try:
            return self.run(node.children[1], scope)
        except Thrown as thrown:
            for clause in (one for one in inside(node) if one.type == "catch_clause" and self._is_of(one, node)):
                body = clause.children[-1]
                kinds = [
                    source(one)[1:-1]
                    for one in clause.children[1:-1]
                    for one in inside(one)
                    if one.type == "type_literal"
                ]
                if not kinds or thrown.kind in kinds:
                    error = Table([("Message", thrown.message), ("NativeErrorCode", "")])
                    scope.variables["_"] = Table([("Exception", error)])
                    return self.run(body, scope)
            raise
        finally:
            for clause in node.children:
                if clause.type == "finally_clause":
                    self.run(clause.children[-1], scope)

    @staticmethod
    def _is_of(clause: Node, statement: Node) -> bool:
        above = clause.parent
        while above is not None and above.type != "try_statement":
            above = above.parent
        return above is not None and above.id == statement.id

    def run_flow_control_statement(self, node: Node, scope: Scope) -> list[Any]:
        word = source(node.children[0]).lower()
        rest = node.children[1] if len(node.children) > 1 else None
        if word == "return":
            raise Returned([] if rest is None else self.run(rest, scope))
        if word == "exit":
            raise Ended(0 if rest is None else self.value(rest, scope))
        if word == "continue":
            raise Continued
        assert rest is not None
        value = self.value(rest, scope)
        raise value if isinstance(value, Thrown) else Thrown(as_text(value))

    def run_pipeline_chain(self, node: Node, scope: Scope) -> list[Any]:
        data: list[Any] = []
        for part in (core(one) for one in node.children if source(one) != "|"):
            is_command = part.type in {"command", "command_name"}
            data = self._command(part, scope, data) if is_command else listed(self.value(part, scope))
        return data

    def run_command(self, node: Node, scope: Scope) -> list[Any]:
        return self._command(node, scope, [])

    run_command_name = run_command

    def of_command(self, node: Node, scope: Scope) -> Any:
        return collapsed(self._command(node, scope, []))

    of_command_name = of_command

    def of_pipeline_chain(self, node: Node, scope: Scope) -> Any:
        return collapsed(self.run_pipeline_chain(node, scope))

    def of_if_statement(self, node: Node, scope: Scope) -> Any:
        return collapsed(self.run_if_statement(node, scope))
