"""The kiosk's account: made with a password that no record holds, and gone without a trace of it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.installer.windows.interpreter.machine import SID, Machine
from tests.installer.windows.interpreter.values import Table, Thrown

WINLOGON = {"path": "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon"}
SCRIPT = "Set-KioskAccount.ps1"
MADE = "40 random characters"


class Accounts:
    """Accounts, secrets and access lists of a machine, and the commands that know them."""

    def __init__(self, machine: Machine) -> None:
        self.names: set[str] = set()
        self.secrets: dict[str, str] = {}
        self.access: dict[str, str] = {}
        self.broken = False
        machine.types = {
            "miraionkiosk.native::secretexists": lambda name: name in self.secrets,
            "miraionkiosk.native::storesecret": lambda name, _buffer, _bytes: self.secrets.pop(name, None),
            "intptr::zero": 0,
        }
        machine.commands = {
            "get-localuser": lambda _run, named, *_: [Table([("Name", named["name"])])] * (named["name"] in self.names),
            "new-localuser": lambda _run, named, *_: [self.names.add(named["name"])][1:],
            "remove-localuser": lambda _run, named, *_: [self.names.remove(named["name"])][1:],
            "set-localuser": lambda *_: [],
            "add-localgroupmember": lambda *_: [],
            "initialize-native": lambda *_: [],
            "new-password": lambda *_: [MADE],
            "save-secret": self._save,
            "get-accountsid": self._sid,
            "get-item": lambda _run, named, *_: [self._folder(named["literalpath"])],
            "add-folderaccess": lambda _run, named, *_: [self.access.update({named["folder"]: "with the kiosk"})][1:],
            "new-object": lambda *_: [SimpleNamespace(SetSecurityDescriptorSddlForm=lambda _text, _part: None)],
        }

    def _save(self, _run: Any, _named: Any, others: list[str], *_: Any) -> list[Any]:
        if self.broken:
            raise Thrown("the Local Security Authority refuses")
        self.secrets[others[0]] = others[1]
        return []

    def _sid(self, _run: Any, _named: Any, others: list[str], *_: Any) -> list[str]:
        if others[0] not in self.names:
            raise Thrown("no such account", "System.NotSupportedException")
        return [SID]

    def _folder(self, path: str) -> SimpleNamespace:
        listed = SimpleNamespace(GetSecurityDescriptorSddlForm=lambda _part: self.access.get(path, "as it was"))
        restore = self.access.pop
        return SimpleNamespace(GetAccessControl=lambda _part: listed, SetAccessControl=lambda _new: restore(path))


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path)
    (tmp_path / "MiraionKiosk" / "data").mkdir(parents=True)
    made.put(WINLOGON | {"name": "AutoAdminLogon"}, "String", "0")
    made.put(WINLOGON | {"name": "DefaultUserName"}, "String", "staff")
    return made


@pytest.fixture
def accounts(machine: Machine) -> Accounts:
    return Accounts(machine)


def records(machine: Machine) -> str:
    return "".join(file.read_text("utf-8") for file in machine.records.iterdir())


def test_an_account_signs_in_and_is_undone_and_no_password_is_recorded(machine: Machine, accounts: Accounts) -> None:
    before = machine.picture()
    assert machine.run(SCRIPT, WhatIf=True)[0] == 0
    assert (accounts.names, accounts.secrets, machine.picture()) == (set(), {}, before)
    assert machine.run(SCRIPT)[0] == 3010, machine.said
    assert (accounts.names, accounts.secrets) == ({"kiosk"}, {"DefaultPassword": MADE})
    assert machine.get(WINLOGON | {"name": "DefaultUserName"}) == ("String", "kiosk")
    assert set(accounts.access.values()) == {"with the kiosk"}
    assert MADE not in records(machine)
    assert machine.run(SCRIPT)[0] == 0
    assert machine.run(SCRIPT, Undo=True)[0] == 3010, machine.said
    assert (accounts.names, accounts.secrets, accounts.access) == (set(), {}, {})
    assert (machine.picture(), records(machine)) == (before, "")


def test_an_automatic_sign_in_of_somebody_else_is_not_ended_unasked(machine: Machine, accounts: Accounts) -> None:
    machine.put(WINLOGON | {"name": "AutoAdminLogon"}, "String", "1")
    before = machine.picture()
    assert machine.run(SCRIPT)[0] == 2
    assert (accounts.names, machine.picture()) == (set(), before)


def test_a_password_in_clear_text_is_neither_kept_nor_recorded(machine: Machine, accounts: Accounts) -> None:
    machine.put(WINLOGON | {"name": "DefaultPassword"}, "String", "staff's own")
    assert machine.run(SCRIPT)[0] == 2
    assert machine.run(SCRIPT, Force=True)[0] == 3010, machine.said
    assert machine.get(WINLOGON | {"name": "DefaultPassword"}) is None
    assert "staff's own" not in records(machine)


def test_an_account_that_was_there_before_needs_its_password_and_stays(machine: Machine, accounts: Accounts) -> None:
    accounts.names.add("kiosk")
    assert machine.run(SCRIPT)[0] == 2
    assert machine.run(SCRIPT, Password="typed")[0] == 3010, machine.said
    assert accounts.secrets == {"DefaultPassword": "typed"}
    assert machine.run(SCRIPT, Undo=True)[0] == 3010
    assert (accounts.names, accounts.secrets) == ({"kiosk"}, {})


def test_an_account_whose_password_could_not_be_stored_gets_another(machine: Machine, accounts: Accounts) -> None:
    accounts.broken = True
    assert machine.run(SCRIPT)[0] == 1
    assert "refuses" in machine.said[0]
    accounts.broken = False
    assert machine.run(SCRIPT)[0] == 3010, machine.said
    assert accounts.secrets == {"DefaultPassword": MADE}
