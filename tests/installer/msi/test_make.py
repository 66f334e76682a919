"""An MSI is made of a small tree with the real tools: what is in it, and that two are the same file."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from installer.msi.__main__ import NotMade, main, make
from installer.msi.about import main as about
from installer.msi.check import main as check
from installer.msi.source import EXAMPLE
from installer.msi.summary import set_times
from tests.house.tree import TOP

EPOCH = 1_700_000_000

pytestmark = pytest.mark.linux("wixl and msibuild")


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tree = tmp_path_factory.mktemp("build") / "tree"
    for place in ("kiosk.exe", "lib/kiosk/__init__.py", "lib/kiosk/__pycache__/__init__.cpython-313.pyc", EXAMPLE):
        file = tree / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(place, "utf-8")
    subprocess.run(["find", tree, "-exec", "touch", f"--date=@{EPOCH}", "{}", "+"], check=True)
    return tree


@pytest.fixture(scope="module")
def msi(tree: Path) -> Path:
    made = tree.parent / "kiosk.msi"
    make(tree, made, "1.2.3", EPOCH)
    return made


def asked(*words: str | Path) -> str:
    return subprocess.run(["msiinfo", *words], capture_output=True, text=True, check=True).stdout


def test_the_installer_is_what_was_described(msi: Path) -> None:
    assert check([str(msi)]) == 0
    assert check([str(msi), "--signed"]) == 1


def test_two_of_one_tree_are_the_same_file_wherever_they_are_made(msi: Path, tree: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "another tree"
    subprocess.run(["cp", "-a", tree, elsewhere], check=True)
    make(elsewhere, tmp_path / "again.msi", "1.2.3", EPOCH)
    assert (tmp_path / "again.msi").read_bytes() == msi.read_bytes()


def test_its_summary_says_64_bit_and_the_time_of_the_commit(msi: Path) -> None:
    said = asked("suminfo", msi)
    assert "Template: x64;1033" in said
    assert said.count("Nov 14") == 2
    assert "2023" in said


def test_its_files_are_those_of_the_tree(msi: Path, tree: Path, tmp_path: Path) -> None:
    subprocess.run(["msiextract", "--directory", tmp_path, msi], check=True, capture_output=True)
    laid = {file.name: file.read_text("utf-8") for file in tmp_path.rglob("*") if file.is_file()}
    assert laid["kiosk.exe"] == "kiosk.exe"
    assert laid["__init__.py"] == "lib/kiosk/__init__.py"
    assert laid["profile.toml"] == EXAMPLE


def test_detection_rules_find_what_they_ask_for(msi: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert about([str(msi)]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["file"], said["version"]) == ("kiosk.msi", "1.2.3")
    assert said["productCode"] in asked("export", msi, "Property")
    assert said["sha256"] == subprocess.run(["sha256sum", msi], capture_output=True, text=True).stdout[:64]


def test_a_file_that_can_not_be_packed_stops_the_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kiosk.exe").touch()  # and no example of a profile
    with pytest.raises(NotMade, match=r"example\.toml"):
        make(tmp_path, tmp_path / "x.msi", "1.2.3", EPOCH)
    assert main([str(tmp_path), "--out", str(tmp_path / "x.msi"), "--version", "one"]) == 1
    assert "is no version of Windows Installer" in capsys.readouterr().err


def test_a_description_that_wixl_takes_only_in_part_stops_the_build(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from installer.msi import __main__ as made

    whole = made.described
    monkeypatch.setattr(made, "described", lambda *a: whole(*a).replace("<Package ", '<Package Platform="x64" '))
    with pytest.raises(NotMade, match="has no property named"):
        make(tree, tmp_path / "x.msi", "1.2.3", EPOCH)


@pytest.mark.parametrize("data", [b"", b"no installer", bytes(600)])
def test_what_has_no_summary_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="summary"):
        set_times(data, EPOCH)


def test_the_build_says_how_it_is_used() -> None:
    script = TOP / "installer" / "build.sh"
    said = subprocess.run([script, "--help"], capture_output=True, text=True, check=True).stdout
    assert all(word in said for word in ("--out DIR", "--python ZIP", "--sign COMMAND", "--work DIR", "--tree-only"))
    wrong = subprocess.run([script, "--fast"], capture_output=True, text=True, check=False)
    assert (wrong.returncode, wrong.stdout, wrong.stderr) == (2, "", said)
