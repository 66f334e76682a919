"""The programs of the Wine rig that can be wrong in silence."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from installer.test import findings, only, registry, strangers, tally, tools, traces
from tests.house.tree import TOP

RIG = TOP / "installer" / "test"


def results(file: Path, **outcomes: str) -> str:
    lines = [{"test": f"tests/{name}", "outcome": outcome, "why": "w"} for name, outcome in outcomes.items()]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return str(file)


def test_too_few_that_pass_a_failure_and_no_test_at_all_fail_the_run(tmp_path: Path) -> None:
    many = {f"t{number}": "passed" for number in range(95)}
    enough = results(tmp_path / "a", **many, **{f"s{number}": "skipped" for number in range(5)})
    one_more = results(tmp_path / "b", more="skipped")
    failed = results(tmp_path / "c", f="failed")
    assert tally.main("95", enough) == 0
    assert tally.main("95", enough, one_more) == 1
    assert tally.main("50", enough, failed) == 1
    assert tally.main("95", results(tmp_path / "d")) == 1


def test_a_test_that_passed_and_failed_when_taken_down_failed(tmp_path: Path) -> None:
    assert tally.main("0", results(tmp_path / "a", t="passed"), results(tmp_path / "b", t="failed")) == 1
    assert tally.main("0", results(tmp_path / "b", t="failed"), results(tmp_path / "a", t="passed")) == 1


def test_words_that_are_paths_of_windows_become_files_of_this_machine() -> None:
    drives = {"C:": Path("/rig/drive_c"), "Z:": Path("/chroot")}
    assert tools.here("C:\\users\\a b\\x.pdf", drives) == "/rig/drive_c/users/a b/x.pdf"
    assert tools.here("z:/src/x", drives) == "/chroot/src/x"
    assert [tools.here(word, drives) for word in ("-in", "x.pem", "http://a:1/")] == ["-in", "x.pem", "http://a:1/"]
    with pytest.raises(ValueError, match="drive"):
        tools.here("D:\\x", drives)


def test_the_locks_of_the_tests_are_parted_without_a_loss() -> None:
    run, test = (only.blocks(TOP / "requirements" / name) for name in ("run.txt", "test.txt"))
    assert run.keys() < test.keys()
    assert "--hash=sha256:" in test["pytest"]
    assert "pyside6-essentials" in run
    assert {"email-validator", "dnspython", "phonenumbers"} <= test.keys()
    assert {"pytest", "hypothesis"} <= test.keys() - run.keys()


EXPORT = r"""Windows Registry Editor Version 5.00

[HKEY_LOCAL_MACHINE\SOFTWARE\MiraionKiosk]
"InstallDir"="C:\\Program Files\\MiraionKiosk\\"
"Number"=dword:00000007
"File"=hex(2):25,00,53,00,\
  25,00,00,00

[HKEY_LOCAL_MACHINE\SOFTWARE\MiraionKiosk\Empty]
"""


def test_an_export_of_the_registry_is_read_as_it_is_meant() -> None:
    assert registry.read(EXPORT.replace("\n", "\r\n")) == {
        r"SOFTWARE\MiraionKiosk": {"InstallDir": "C:\\Program Files\\MiraionKiosk\\", "Number": 7, "File": "%:%S%"}
    }


def test_a_value_too_many_too_few_or_another_one_is_a_difference() -> None:
    wanted = registry.expected("install", "1.2.3")
    assert registry.differences(wanted, wanted) == []
    assert wanted[r"SOFTWARE\MiraionKiosk"]["Version"] == "1.2.3"
    assert len(registry.differences({}, wanted)) == sum(map(len, wanted.values()))
    assert len(registry.differences({**wanted, "SOFTWARE\\MiraionKiosk\\X": {"a": 1}}, wanted)) == 1
    assert len(registry.differences(registry.expected("upgrade", "1.2.3"), wanted)) == 1
    assert registry.expected("gone", "1.2.3") == {}


def test_a_fault_that_wine_does_not_explain_is_one() -> None:
    check = {"name": "profile", "verdict": "ok", "reason": "r", "finding": "f"}
    report = {"format": 1, "demo": False, "kiosk": "lobby-7", "checks": [check]}
    assert findings.faults(report, "lobby-7") == []
    assert findings.faults(report, "lobby-1") != []
    explained = {**check, "name": "reader.service", "verdict": "fault"}
    assert findings.faults({**report, "checks": [check, explained]}, None) == []
    assert findings.faults({**report, "checks": [check, {**explained, "name": "fonts"}]}, None) != []
    assert findings.faults({**report, "checks": []}, None) != []


def test_shims_tools_of_tests_and_keys_in_a_tree_are_named(tmp_path: Path) -> None:
    for place in ("lib/kiosk/visit/step.py", "lib/jinja2/tests.py", "python313.dll", "kiosk.exe"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(b"x")
    assert list(strangers.strangers(tmp_path)) == []
    for place in ("icuuc.dll", "lib/_pytest/x.py", "lib/kiosk/simulator/x.py", "python.exe", "lib/kiosk/a.key"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(b"x")
    (tmp_path / "lib/kiosk/visit/step.py").write_bytes(b"-----BEGIN PRIVATE KEY-----")
    assert len(list(strangers.strangers(tmp_path))) == 6


def test_a_name_an_address_and_a_password_in_a_file_are_traces_in_any_encoding(tmp_path: Path) -> None:
    (tmp_path / "fine.log").write_bytes(b"nothing")
    assert traces.main(str(tmp_path)) == 0
    assert traces.main(str(tmp_path / "nowhere")) == 1, "nothing was looked at"
    for number, content in enumerate(
        ("長崎太郎".encode("utf-16-le"), "大村市東本町１－２－３".encode("cp932"), b"..ABC123DEF")
    ):
        (tmp_path / "below").mkdir(exist_ok=True)
        (tmp_path / "below" / str(number)).write_bytes(b"x" + content)
    assert len(list(traces.traces(tmp_path))) == 3


def test_each_exclusion_says_why_and_names_a_file_that_is_there() -> None:
    for entry in tomllib.loads((RIG / "exclusions.toml").read_text("utf-8"))["exclusion"]:
        assert len(entry["why"]) > 20
        for pattern in entry["tests"]:
            assert (TOP / pattern.partition("::")[0]).is_file(), pattern


def test_each_step_is_described_and_its_function_is_there() -> None:
    run = (RIG / "run.sh").read_text("utf-8")
    steps = [line.split()[1:] for line in run.splitlines() if line.strip().startswith("step ")]
    assert len(steps) >= 17
    described = (RIG / "README.md").read_text("utf-8")
    functions = "".join(file.read_text("utf-8") for file in RIG.glob("*.sh"))
    for words in steps:
        assert f"`{words[0]}`" in described, words[0]
        assert f"\n{words[-1]}() {{" in functions, words[-1]
