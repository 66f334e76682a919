"""docs/admin.md knows every command with its exit codes, every port, and every problem code."""

from __future__ import annotations

import argparse
import importlib
import re

from kiosk.app.exits import Exit
from kiosk.commands import COMMANDS, Subparsers
from kiosk.problem import Code
from kiosk.settings.service import ServiceConfig
from tests.house.tree import TOP

GUIDE = (TOP / "docs" / "admin.md").read_text("utf-8")


def rows(guide: str) -> dict[str, str]:
    """The exit codes of each command of the table."""
    table = guide.partition("<!-- commands -->")[2].partition("<!-- /commands -->")[0]
    return dict(re.findall(r"^\| `kiosk ([a-z -]+)` \| .+? \| (.*?) ?\|$", table, re.MULTILINE))


def acts(parser: argparse.ArgumentParser, path: str) -> list[str]:
    """A command, or the commands below it."""
    below = [action for action in parser._actions if isinstance(action, Subparsers)]
    if not below:
        return [path]
    return [act for action in below for name, sub in action.choices.items() for act in acts(sub, f"{path} {name}")]


def all_acts() -> list[str]:
    found = []
    for name in COMMANDS:
        parser = argparse.ArgumentParser()
        subparsers = parser.add_subparsers()
        importlib.import_module(f"kiosk.commands.{name.replace('-', '_')}").add(subparsers)
        found += acts(subparsers.choices[name], name)
    return found


def test_every_command_has_its_row() -> None:
    known = all_acts()
    assert len(known) > 40
    assert sorted(rows(GUIDE)) == sorted(known)


def test_a_command_without_a_row_is_caught() -> None:
    assert "serve" in rows(GUIDE)
    assert "serve" not in rows(GUIDE.replace("| `kiosk serve` |", "| `kiosk swerve` |"))


def test_the_codes_of_every_command_are_named_and_those_of_the_kiosk_itself() -> None:
    general = GUIDE.partition("**Exit codes** of every command:")[2].partition("\n\n")[0]
    assert re.findall(r"\*\*(\d+)\*\*", general) == ["0", "1", "2", "130", "141"]
    own = {int(number) for number in re.findall(r"\b(\d+) ", rows(GUIDE)["run"])}
    assert own == {code.value for code in Exit} - {0, 1, 2}


def test_every_port_that_a_service_listens_at_or_connects_to_is_in_the_table() -> None:
    ports = {
        f"{table}.{key}"
        for table, field in ServiceConfig.model_fields.items()
        for key in getattr(field.annotation, "model_fields", {})
        if key == "port"
    }
    assert {"listen.port", "staff.port", "setup.port"} <= ports
    assert {port for port in ports if f"`{port}`" not in GUIDE} == set()


def test_every_problem_code_is_in_the_table() -> None:
    named = set(re.findall(r"\[(K\d{3})\]\(problems\.md#k\d{3}\)", GUIDE))
    assert named == {code.value for code in Code}


def test_what_the_doctor_is_asked_for_are_names_of_its_checks() -> None:
    known = set(
        re.findall(r"^\| `([a-z]+(?:\.[a-z]+)?)` \|", (TOP / "docs" / "doctor.md").read_text("utf-8"), re.MULTILINE)
    )
    table = GUIDE.partition("| on the screen | the doctor's |")[2].partition("\n\n")[0]
    asked = {name for row in table.splitlines()[2:] for name in re.findall(r"`([a-z.]+)`", row.split("|")[2])}
    assert asked
    assert asked <= known
