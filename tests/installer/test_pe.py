"""What is read of a Windows program: whether it is one, its signature, the libraries it loads."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.tree.pe import is_program, programs, read
from tests.installer.programs import program


def test_the_libraries_of_a_program_are_read_in_lower_case(tmp_path: Path) -> None:
    file = tmp_path / "a.exe"
    file.write_bytes(program("KERNEL32.dll", "Qt6Core.dll"))
    assert read(file).dlls == {"kernel32.dll", "qt6core.dll"}


@pytest.mark.parametrize("signed", [True, False])
def test_a_signature_is_seen(tmp_path: Path, signed: bool) -> None:
    file = tmp_path / "a.pyd"
    file.write_bytes(program(signed=signed))
    assert read(file).signed is signed


def test_programs_are_known_by_what_they_are_and_not_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "b.bin").write_bytes(program())
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "a.dll").write_bytes(program())
    (tmp_path / "c.exe").write_bytes(b"MZ, and nothing more")
    (tmp_path / "empty.dll").touch()
    assert [file.name for file in programs(tmp_path)] == ["b.bin", "a.dll"]
    assert not is_program(tmp_path / "c.exe")


def test_a_program_that_was_cut_off_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "a.dll"
    file.write_bytes(program("kernel32.dll")[:0x180])
    with pytest.raises(ValueError, match=r"a\.dll is no whole PE file"):
        read(file)
