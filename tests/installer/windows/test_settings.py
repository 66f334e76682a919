"""settings.json: every value once, with what undoes it, and agreeing with what `kiosk doctor` looks at."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from kiosk.doctor.checks import policies
from tests.installer.windows import powershell
from tests.installer.windows.powershell import FOLDER, LIBRARY, SCRIPTS

TABLE: dict[str, list[dict[str, Any]]] = json.loads((FOLDER / "settings.json").read_text("utf-8"))["parts"]
ROWS = [(part, row) for part, rows in TABLE.items() for row in rows]
CALLS = [call for file in SCRIPTS + LIBRARY for call in powershell.calls(file.read_bytes())]
KINDS = set(re.findall(r"^\$Kinds\['([a-z-]+)'\]", "".join(file.read_text("utf-8") for file in LIBRARY), re.MULTILINE))


@pytest.mark.parametrize(("part", "row"), ROWS, ids=[f"{part}-{row['name']}-{n}" for n, (part, row) in enumerate(ROWS)])
def test_a_row_says_where_what_and_why(part: str, row: dict[str, Any]) -> None:
    assert re.fullmatch(r"(HKLM|USER)(\\[^\\!{}]+)+", row["path"])
    assert "WOW6432Node" not in row["path"]
    assert re.fullmatch(r"\w+", row["name"])
    assert row["why"]
    if row.get("absent"):
        assert set(row) == {"path", "name", "absent", "why"}
        return
    assert set(row) == {"path", "name", "type", "value", "why"}
    assert row["type"] in {"DWord", "String"}
    if row["type"] == "DWord":
        assert isinstance(row["value"], int) or re.fullmatch(r"\{\w+\}", row["value"])
    else:
        assert isinstance(row["value"], str)


def test_no_value_is_set_by_two_parts() -> None:
    places = [(row["path"].lower(), row["name"].lower()) for _, row in ROWS]
    assert sorted(places) == sorted(set(places))


def test_no_password_is_in_the_table_for_former_values_are_recorded() -> None:
    assert not [row for _, row in ROWS if re.search("defaultpassword|secret", row["name"], re.IGNORECASE)]


@pytest.mark.parametrize("part", TABLE)
def test_every_part_is_set_by_one_script_which_gives_its_words(part: str) -> None:
    setting = [call for call in CALLS if call.name == "Set-Table" and f"'{part}'" in call.text]
    assert len(setting) == 1
    words = {word for row in TABLE[part] for word in re.findall(r"\{(\w+)\}", str(row.get("value", "")))}
    given = set(re.findall(r"(\w+) =", setting[0].text.partition("-Words")[2]))
    assert given == words
    assert ("Sid" in setting[0].parameters) == any(row["path"].startswith("USER") for row in TABLE[part])


@pytest.mark.parametrize("part", TABLE)
def test_what_sets_a_part_undoes_the_same_part(part: str) -> None:
    for file in SCRIPTS:
        source = file.read_text("utf-8")
        if f"Set-Table -Part '{part}'" in source:
            assert f"Invoke-Lockdown -Part '{part}' -Undo:$Undo" in source
            parts = set(re.findall(r"Set-Recorded(?:By)? -Part '(\w+)'", source))
            assert parts <= {part}


def test_every_kind_of_thing_can_be_read_and_written() -> None:
    source = "".join(file.read_text("utf-8") for file in LIBRARY)
    for kind in KINDS:
        block = re.search(rf"^\$Kinds\['{kind}'\] = @\{{(.+?)^\}}", source, re.MULTILINE | re.DOTALL)
        assert block, kind
        assert re.search(r"^ +Read +=", block[1], re.MULTILINE), kind
        assert re.search(r"^ +Write +=", block[1], re.MULTILINE), kind


def test_only_kinds_there_are_are_recorded() -> None:
    used = {kind for call in CALLS for kind in re.findall(r"-Kind '([\w-]+)'", call.text)}
    assert used == KINDS


def test_the_values_the_doctor_looks_at_are_set() -> None:
    set_to = {(row["path"].removeprefix("HKLM\\"), row["name"]): row.get("value") for _, row in ROWS}
    assert set_to[policies._PROPAGATION] == 0
    assert set_to[policies._PLUG_AND_PLAY] == 0
    assert set_to[policies._SERVICE] == policies._DISABLED


def test_the_kiosk_that_is_always_signed_in_may_restart_for_updates() -> None:
    rows = {row["name"]: row for row in TABLE["WindowsUpdate"]}
    assert rows["NoAutoRebootWithLoggedOnUsers"]["absent"]
    assert rows["AlwaysAutoRebootAtScheduledTime"]["value"] == 1
