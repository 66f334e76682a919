"""The check of a tree says every fault: what is there and not listed, what is needed and not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.tree.check import faults, imported
from installer.tree.keep import KeepList, Pattern
from tests.installer.programs import program

BYTECODE = (3571).to_bytes(2, "little") + b"\r\n" + (1).to_bytes(4, "little") + bytes(8)


def patterns(*texts: str) -> tuple[Pattern, ...]:
    return tuple(map(Pattern, texts))


WHAT = KeepList(
    keep=patterns("python313.dll", "lib/kiosk/**", "lib/other/**", "lib/certifi/cacert.pem"),
    leave=patterns("lib/kiosk/demo/**"),
    built=patterns("kiosk.exe"),
    absent=patterns("kiosk.demo.**", "fastapi**"),
    windows=patterns("kernel32.dll", "icuuc.dll"),
)


def module(tree: Path, place: str, text: str = "") -> None:
    file = tree / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    cache = file.parent / "__pycache__"
    cache.mkdir(exist_ok=True)
    (cache / f"{file.stem}.cpython-313.pyc").write_bytes(BYTECODE)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small one without a fault."""
    (tmp_path / "python313.dll").write_bytes(program("KERNEL32.dll", signed=True))
    (tmp_path / "kiosk.exe").write_bytes(program("kernel32.dll", "python313.dll"))
    module(tmp_path, "lib/kiosk/__init__.py")
    module(tmp_path, "lib/kiosk/main.py", "import sys\nfrom kiosk import other\nfrom other.part import thing\n")
    module(tmp_path, "lib/kiosk/other.py", "def late():\n    import fastapi\n    from kiosk.demo.dock import Dock\n")
    module(tmp_path, "lib/other/__init__.py")
    (tmp_path / "lib" / "other" / "part.cp313-win_amd64.pyd").write_bytes(program("python313.dll"))
    (tmp_path / "lib" / "certifi").mkdir()
    (tmp_path / "lib" / "certifi" / "cacert.pem").write_text("-----BEGIN CERTIFICATE-----\n" + 40 * "A", "utf-8")
    return tmp_path


def said(tree: Path, *, signed: bool = False) -> list[str]:
    return list(faults(tree, WHAT, signed=signed))


def test_a_whole_tree_has_no_fault(tree: Path) -> None:
    assert said(tree) == []


def test_every_program_without_a_signature_is_told_where_all_must_have_one(tree: Path) -> None:
    assert said(tree, signed=True) == [
        "kiosk.exe has no signature",
        "lib/other/part.cp313-win_amd64.pyd has no signature",
    ]


def test_a_file_that_nobody_listed_and_one_that_is_missing_are_told(tree: Path) -> None:
    (tree / "vpcd.dll").write_text("no program", "utf-8")
    module(tree, "lib/kiosk/demo/dock.py")
    (tree / "kiosk.exe").unlink()
    told = said(tree)
    assert "vpcd.dll is not in keep.toml" in told
    assert "lib/kiosk/demo/dock.py is not in keep.toml" in told
    assert "kiosk.exe of keep.toml fits no file" in told


def test_a_name_that_the_installer_can_not_write_is_told(tree: Path) -> None:
    (tree / "lib" / "other" / "図.txt").touch()
    assert said(tree) == [r"'lib/other/\u56f3.txt' has letters that the installer's code page has not"]


def test_a_library_that_stands_in_for_a_part_of_windows_is_told(tree: Path) -> None:
    (tree / "lib" / "kiosk" / "ICUUC.dll").write_bytes(program())
    assert said(tree) == ["lib/kiosk/ICUUC.dll has the name of a part of Windows"]


def test_a_library_that_is_loaded_and_not_there_is_told(tree: Path) -> None:
    (tree / "kiosk.exe").write_bytes(program("kernel32.dll", "Qt6Core.dll"))
    assert said(tree) == ["kiosk.exe loads qt6core.dll, which is neither in the tree nor a part of Windows"]


@pytest.mark.parametrize(
    "text", ["import gone", "from other import gone, part", "def f():\n    from kiosk.gone import x"]
)
def test_a_module_that_is_imported_and_not_there_is_told(tree: Path, text: str) -> None:
    module(tree, "lib/kiosk/main.py", text)
    told = said(tree)
    if text.startswith("from other"):
        assert told == []  # a name in a package may be no module
    else:
        assert [line.endswith("which is not in the tree") for line in told] == [True]


@pytest.mark.parametrize("start", [b"", BYTECODE[:4] + bytes(4) + BYTECODE[8:], b"\xa7" + BYTECODE[1:]])
def test_bytecode_that_is_missing_stale_or_of_another_python_is_told(tree: Path, start: bytes) -> None:
    (tree / "lib" / "kiosk" / "__pycache__" / "main.cpython-313.pyc").write_bytes(start)
    assert said(tree) == ["lib/kiosk/main.py has no bytecode of Python 3.13 that never goes stale"]


def test_bytecode_without_its_source_is_told(tree: Path) -> None:
    (tree / "lib" / "kiosk" / "other.py").unlink()
    assert "lib/kiosk/__pycache__/other.cpython-313.pyc has no source" in said(tree)


@pytest.mark.parametrize(
    ("name", "text"),
    [("root.crt", "anything"), ("notes.txt", "-----BEGIN CERTIFICATE-----\n" + 40 * "M"), ("test-ca.der", "0")],
)
def test_a_certificate_that_somebody_could_trust_is_told(tree: Path, name: str, text: str) -> None:
    (tree / "lib" / "other" / name).write_text(text, "utf-8")
    assert said(tree) == [f"lib/other/{name} is, or holds, a certificate"]


def test_imports_for_types_alone_are_none() -> None:
    source = (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import gone\nfrom . import near\nfrom ..a import b\n"
    )
    assert list(imported(source, "kiosk.x.y", False)) == ["typing.TYPE_CHECKING", "kiosk.x.near", "kiosk.a.b"]
