"""Every program without a signature is signed by the command that was given, and one that was not is told."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer.tree.pe import read
from installer.tree.signing import NotSigned, main, sign, unsigned
from tests.house.tree import TOP
from tests.installer.programs import program


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    tree = tmp_path / "tree"
    (tree / "lib").mkdir(parents=True)
    (tree / "kiosk.exe").write_bytes(program())
    (tree / "lib" / "ours.pyd").write_bytes(program("kernel32.dll"))
    (tree / "lib" / "theirs.dll").write_bytes(program(signed=True))
    (tree / "lib" / "text.py").write_text("pass\n", "utf-8")
    return tree


def command(tmp_path: Path, body: str) -> str:
    file = tmp_path / "signs a file.py"
    file.write_text(f"import pathlib, sys\nfile = pathlib.Path(sys.argv[1])\n{body}\n", "utf-8")
    return f'"{sys.executable}" "{file}"'


def test_only_programs_without_a_signature_are_signed(tree: Path, tmp_path: Path) -> None:
    signed = program(signed=True)
    theirs = (tree / "lib" / "theirs.dll").read_bytes()
    assert sign(tree, command(tmp_path, f"file.write_bytes({signed!r})")) == 2
    assert unsigned(tree) == []
    assert (tree / "lib" / "theirs.dll").read_bytes() == theirs
    assert (tree / "lib" / "text.py").read_text("utf-8") == "pass\n"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("sys.exit('the key is locked')", "kiosk.exe: the key is locked"),
        ("", "kiosk.exe: the command ended well and has not signed it"),
    ],
)
def test_a_program_that_was_not_signed_is_told(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], body: str, told: str
) -> None:
    assert main([str(tree), command(tmp_path, body)]) == 1
    assert told in capsys.readouterr().err


def test_a_command_that_is_not_there_is_told(tree: Path) -> None:
    with pytest.raises((OSError, NotSigned)):
        sign(tree, "no-such-program --sign")


@pytest.mark.linux("a script of the shell")
def test_the_test_key_signs_the_same_file_the_same_way(tmp_path: Path) -> None:
    bytes_of = []
    environment = {**os.environ, "TEST_KEY": str(tmp_path / "key"), "SOURCE_DATE_EPOCH": "1700000000"}
    for name in ("one.exe", "two.exe"):
        (tmp_path / name).write_bytes(program("kernel32.dll"))
        script = [TOP / "installer" / "sign-for-test.sh", tmp_path / name]
        subprocess.run(script, env=environment, check=True, capture_output=True)
        assert read(tmp_path / name).signed
        bytes_of.append((tmp_path / name).read_bytes())
    assert bytes_of[0] == bytes_of[1]
    assert sorted(file.name for file in tmp_path.iterdir()) == ["key", "one.exe", "two.exe"]


def test_one_file_is_signed_whatever_it_is_and_a_command_that_fails_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    msi = tmp_path / "kiosk installer.msi"
    msi.write_bytes(b"an installer")
    assert main([str(msi), command(tmp_path, "file.write_bytes(file.read_bytes() + b' with a signature')")]) == 0
    assert msi.read_bytes() == b"an installer with a signature"
    assert main([str(msi), command(tmp_path, "sys.exit('no key')")]) == 1
    assert "kiosk installer.msi: no key" in capsys.readouterr().err
