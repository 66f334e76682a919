"""``kiosk doctor`` as it is typed: table, JSON, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from kiosk.commands import run_command_line
from kiosk.doctor.checks import reader
from kiosk.settings.sources import find as sources
from tests.app.profiles import embedded, remote
from tests.house.tree import TOP
from tests.patience import patience
from tests.settings.conftest import SMALLEST
from tests.toml import quoted

pytestmark = pytest.mark.usefixtures("qapp")
production = pytest.mark.usefixtures("pcsc_service")
"""The first PC/SC call of a process fixes where the service is."""


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))


def asked(*words: object) -> list[str]:
    return ["doctor", "--timeout", str(patience(60)), *map(str, words)]


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report


def test_the_demo_is_well_on_a_machine_without_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(asked("--demo", "--data", tmp_path / "demo")) == 0
    said = capsys.readouterr().out
    assert said.startswith("ok       profile")
    assert "FAULT" not in said
    assert not (tmp_path / "demo").exists(), "looking makes nothing"


def test_json_has_one_object_for_each_check(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(asked("--demo", "--data", tmp_path, "--json")) == 0
    report = told(capsys)
    assert report["format"] == 1
    assert report["demo"] is True
    assert report["verdict"] in ("ok", "warning", "unknown")
    keys = {"name", "verdict", "reason", "finding", "remedy", "seconds", "values"}
    assert all(check.keys() == keys for check in report["checks"])
    assert report["checks"][0] == report["checks"][0] | {"name": "profile", "verdict": "ok", "reason": "demo"}


@production
def test_a_broken_profile_is_told_with_all_its_faults_and_the_rest_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "library.toml"
    file.write_text(SMALLEST.replace("[kiosk]", '[kiosk]\ncolour = "red"') + "[sound]\non = 1\n", "utf-8")
    assert run_command_line(asked("--profile", file, "--json")) == 1
    checks = {check["name"]: check for check in told(capsys)["checks"]}
    assert checks["profile"]["verdict"] == "fault"
    found = {fault["key"]: fault for fault in checks["profile"]["values"]["faults"]}
    assert {"kiosk.colour", "sound.on"} <= found.keys()
    assert found["sound.on"]["line"]
    assert checks["printer.state"]["reason"] == "no-profile"
    assert checks["versions"]["verdict"] == "ok"


@production
def test_a_kiosk_that_uses_a_server_is_looked_at_with_its_reader_and_the_way_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reader, "reader_names", lambda: ("SONY FeliCa RC-S300/P 0",))
    monkeypatch.setattr(reader, "_READER_CONF", tmp_path)
    assert run_command_line(asked("--profile", remote(tmp_path), "--json")) == 1
    report = told(capsys)
    assert (report["demo"], report["profile"]) == (False, str(tmp_path / "kiosk.toml"))
    found = {check["name"]: (check["verdict"], check["reason"]) for check in report["checks"]}
    assert [name for name, (verdict, _) in found.items() if verdict == "fault"] == ["service.address"]
    assert found["reader.name"] == ("ok", "there")
    assert found["service.database"] == found["trust.anchors"] == ("not-asked", "server")
    assert found["service.token"] == ("not-asked", "follows")
    assert found["clock"] == ("unknown", "not-compared")


@production
def test_a_kiosk_that_is_its_own_service_is_looked_at_with_its_database_and_whom_it_trusts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reader, "reader_names", lambda: ("SONY FeliCa RC-S300/P 0",))
    monkeypatch.setattr(reader, "_READER_CONF", tmp_path)
    assert run_command_line(asked("--profile", embedded(tmp_path), "--json")) == 1
    found = {check["name"]: (check["verdict"], check["reason"]) for check in told(capsys)["checks"]}
    assert [name for name, (verdict, _) in found.items() if verdict == "fault"] == ["revocation.mode"]
    assert found["service.database"] == ("ok", "there")
    assert found["service.address"] == ("not-asked", "own")
    assert found["trust.anchors"] == ("warning", "not-known")
    assert found["revocation.mode"] == ("fault", "none-yet")
    assert found["clock"] == ("ok", "plausible")


@production
def test_without_a_profile_every_place_is_named_and_the_rest_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sources, "this_machine", lambda: sources.Machine({}, None, tmp_path / "usual"))
    assert run_command_line(asked("--json")) == 1
    report = told(capsys)
    assert report["profile"] == ""
    checks = {check["name"]: check for check in report["checks"]}
    assert checks["profile"]["reason"] == "not-found"
    assert str(tmp_path / "usual") in checks["profile"]["finding"]
    assert checks["versions"]["verdict"] == "ok"


@production
def test_faults_of_a_profile_are_shown_with_their_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(asked("--profile", tmp_path / "none.toml")) == 1
    said = capsys.readouterr().out
    assert "FAULT    profile" in said
    assert "読めません" in said


def test_used_wrongly_it_says_how(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(["doctor", "--profile", "x", "--data", "y"]) == 1
    assert capsys.readouterr().err == "kiosk: --data is for the demo: add --demo.\n"
    for wrong in (["doctor", "--timeout", "0"], ["doctor", "--timeout", "soon"], ["doctor", "--colour"]):
        with pytest.raises(SystemExit) as end:
            run_command_line(wrong)
        assert end.value.code == 2


def test_without_a_console_a_screen_or_any_rights_it_ends_well() -> None:
    """As a scheduled task of Windows runs it, and a service of Debian."""
    with tempfile.TemporaryDirectory() as data:
        code = (
            "import sys; sys.stdout = sys.stderr = None; sys.argv = ['kiosk', 'doctor', '--demo', '--timeout', '600',"
            f" '--data', {quoted(data)}]; from kiosk.__main__ import main; sys.exit(main())"
        )
        surroundings = {"PATH": "", "QT_QPA_PLATFORM": "", "HOME": data}
        nobody = _nobody()
        if nobody is not None:
            os.chown(data, nobody, nobody)
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=TOP, env=surroundings, capture_output=True, user=nobody, check=False
        )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def _nobody() -> int | None:
    """An account without rights, where this one may become it and it may read the program."""
    folders = {*TOP.parents, TOP, *Path(sys.executable).parents, *Path(sys.executable).resolve().parents}
    if sys.platform == "win32" or os.geteuid() != 0 or not all(each.stat().st_mode & 0o001 for each in folders):
        return None
    return 65534
