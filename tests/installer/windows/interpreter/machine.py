"""A machine in memory: its registry, its files in a folder, the commands and types the scripts use of Windows."""

from __future__ import annotations

import copy
import json
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.installer.windows.interpreter.calls import Calls, Native
from tests.installer.windows.interpreter.statements import Interpreter
from tests.installer.windows.interpreter.values import Block, Scope, Table, as_text, collapsed, holds
from tests.installer.windows.powershell import FOLDER

SID = "S-1-5-21-1-2-3-1001"
KINDS = {"DWord": int, "QWord": int, "String": str, "ExpandString": str}


class Key:
    """A registry key with the methods of .NET's; names in any case."""

    def __init__(self) -> None:
        self.keys: dict[str, Key] = {}
        self.values: dict[str, tuple[str, str, Any]] = {}

    def OpenSubKey(self, path: str, _writable: bool = False) -> Key | None:
        key: Key | None = self
        for word in path.lower().split("\\"):
            key = None if key is None else key.keys.get(word)
        return key

    def CreateSubKey(self, path: str) -> Key:
        key = self
        for word in path.lower().split("\\"):
            key = key.keys.setdefault(word, Key())
        return key

    def GetValueNames(self) -> list[str]:
        return [name for name, _, _ in self.values.values()]

    def GetValueKind(self, name: str) -> str:
        return self.values[name.lower()][1]

    def GetValue(self, name: str, _default: None, options: str) -> Any:
        assert options == "DoNotExpandEnvironmentNames"
        return copy.copy(self.values[name.lower()][2])

    def SetValue(self, name: str, data: Any, kind: str) -> None:
        assert isinstance(data, KINDS.get(kind, list))
        self.values[name.lower()] = (name, kind, copy.copy(data))

    def DeleteValue(self, name: str, _missing: bool) -> None:
        self.values.pop(name.lower(), None)

    def DeleteSubKey(self, name: str, _missing: bool) -> None:
        key = self.keys.pop(name.lower())
        assert not key.keys
        assert not key.values

    @property
    def ValueCount(self) -> int:
        return len(self.values)

    @property
    def SubKeyCount(self) -> int:
        return len(self.keys)

    def Dispose(self) -> None:
        pass

    def picture(self) -> dict[str, Any]:
        """Everything in it, to compare."""
        return {"values": dict(self.values), "keys": {name: key.picture() for name, key in self.keys.items()}}


class Stream:
    def __init__(self, path: str) -> None:
        self._file = Path(path.replace("\\", "/")).open("wb")  # noqa: SIM115

    def Write(self, data: bytes, _start: int, _length: int) -> None:
        self._file.write(data)

    def Flush(self, _to_disk: bool) -> None:
        self._file.flush()

    def Dispose(self) -> None:
        self._file.close()


class Machine:
    """Windows with ProgramData in a folder; `said` is what scripts showed."""

    def __init__(self, folder: Path) -> None:
        self.data = folder
        self.records = folder / "MiraionKioskLockdown"
        self.records.mkdir()
        self.hives = {"LocalMachine": Key(), "Users": Key()}
        for path in ["SOFTWARE\\Policies\\Microsoft\\Windows", "SOFTWARE\\Microsoft\\Windows\\CurrentVersion"]:
            self.hives["LocalMachine"].CreateSubKey(path)
            self.hives["Users"].CreateSubKey(f"{SID}\\{path}")
        self.hives["LocalMachine"].CreateSubKey("SYSTEM\\CurrentControlSet\\Services")
        self.filtered = False
        self.commands: dict[str, Native] = {}
        self.types: dict[str, Any] = {}
        """What a test adds of Windows."""
        self.said: list[str] = []

    def key(self, path: str) -> tuple[Key, str]:
        """The hive and the path in it, of a row of settings.json."""
        root, rest = path.replace("USER\\", f"HKU\\{SID}\\").split("\\", 1)
        return self.hives[{"HKLM": "LocalMachine", "HKU": "Users"}[root]], rest

    def put(self, row: dict[str, Any], kind: str, data: Any) -> None:
        hive, path = self.key(row["path"])
        hive.CreateSubKey(path).SetValue(row["name"], data, kind)

    def get(self, row: dict[str, Any]) -> tuple[str, Any] | None:
        hive, path = self.key(row["path"])
        key = hive.OpenSubKey(path)
        found = None if key is None else key.values.get(row["name"].lower())
        return None if found is None else found[1:]

    def picture(self) -> dict[str, Any]:
        return {name: key.picture() for name, key in self.hives.items()}

    def run(self, script: str, **arguments: Any) -> tuple[int, list[str]]:
        """Run a script; returns its exit code, and what -WhatIf asked."""
        interpreter = Interpreter()
        interpreter.environment = {"programdata": str(self.data), "programfiles": "C:\\P", "computername": "PC"}
        interpreter.environment["systemroot"] = "C:\\Windows"
        interpreter.types = self._types() | self.types
        interpreter.native = self._commands() | self.commands
        self.said.clear()
        return interpreter.start(FOLDER / script, **arguments), interpreter.asked

    def _types(self) -> dict[str, Any]:
        def moved(old: str, new: str) -> None:
            assert not os.path.exists(new)
            os.rename(old, new)

        def opened(hive: str, view: str) -> Key:
            assert view == "Registry64"
            return self.hives[hive]

        return {
            "microsoft.win32.registrykey::openbasekey": opened,
            "environment::is64bitoperatingsystem": True,
            "environment::is64bitprocess": True,
            "system.io.file::readalltext": lambda path: Path(path.replace("\\", "/")).read_text("utf-8"),
            "system.io.file::create": Stream,
            "system.io.file::replace": lambda new, old, _copy: os.replace(new, old),
            "system.io.file::move": moved,
            "system.io.directory::getfiles": lambda folder, mask: [str(one) for one in Path(folder).glob(mask)],
            "system.io.path::getfilenamewithoutextension": lambda path: Path(path).stem,
            "nullstring::value": None,
            "system.text.encoding::utf8": SimpleNamespace(GetBytes=str.encode),
            "datetime::utcnow": SimpleNamespace(ToString=lambda _form: "2026-11-29 00:00:00"),
        }

    def _commands(self) -> dict[str, Native]:
        def quiet(*_: Any) -> list[Any]:
            return []

        def say(_run: Any, _named: Any, others: list[Any], *_: Any) -> list[Any]:
            self.said.append(as_text(others[0]))
            return []

        def constant(value: Any) -> Native:
            return lambda *_: [value]

        silent = ["Out-Null", "Write-Verbose", "Set-StrictMode", "Remove-TypeData", "Start-Service", "Stop-Service"]
        silent += ["Initialize-StateFolder", "Assert-StandardUser", "Close-UserHives"]
        return {
            **{name.lower(): quiet for name in silent},
            "write-host": say,
            "write-warning": say,
            "test-administrator": constant(True),
            "test-writefilteractive": lambda *_: [self.filtered],
            "get-accountsid": constant(SID),
            "open-userhive": constant(True),
            "join-path": lambda _run, _named, others, *_: [f"{others[0]}/{others[1]}".replace("\\", "/")],
            "test-path": lambda _run, named, *_: [os.path.exists(named["literalpath"])],
            "remove-item": lambda _run, named, *_: [os.remove(named["literalpath"])][1:],
            "where-object": _where,
            "foreach-object": _each,
            "out-string": constant(""),
            "select-object": lambda _run, named, _others, _scope, data: data[: named["first"]],
            "convertto-json": lambda _run, named, *_: [json.dumps(_plain(named["inputobject"]))],
            "convertfrom-json": lambda _run, _named, _others, _scope, data: [_objects(json.loads(data[0]))],
        }


def _where(run: Calls, _named: Any, others: list[Block], scope: Scope, data: list[Any]) -> list[Any]:
    return [one for one in data if holds(collapsed(run.call_block(others[0], [], Scope(scope, variables={"_": one}))))]


def _each(run: Calls, _named: Any, others: list[Block], scope: Scope, data: list[Any]) -> list[Any]:
    given = [Scope(scope, variables={"_": one}) for one in data]
    return [one for inner in given for one in run.call_block(others[0], [], inner)]


def _plain(value: Any) -> Any:
    if isinstance(value, Table):
        return {name: _plain(one) for name, one in value.items()}
    return [_plain(one) for one in value] if isinstance(value, list) else value


def _objects(value: Any) -> Any:
    if isinstance(value, dict):
        return Table(((name, _objects(one)) for name, one in value.items()), strict=True)
    return [_objects(one) for one in value] if isinstance(value, list) else value
