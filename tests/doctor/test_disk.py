"""Room on the disk and the right to write there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.doctor.checks import disk
from kiosk.doctor.finding import Verdict


@pytest.mark.parametrize(
    ("free_mb", "verdict", "reason"),
    [(20, Verdict.FAULT, "full"), (500, Verdict.WARNING, "low"), (5000, Verdict.OK, "enough")],
)
def test_what_is_free_is_judged_by_the_folder_with_the_least(
    tmp_path: Path, free_mb: int, verdict: Verdict, reason: str
) -> None:
    (tmp_path / "small").mkdir()
    room = {tmp_path: 10**12, tmp_path / "small": free_mb * 10**6}
    found = disk.look(list(room), room.__getitem__)[disk.FREE]
    assert (found.verdict, found.reason) == (verdict, reason)
    assert found.values == {"free_mb": free_mb, "folder": str(tmp_path / "small")}


def test_a_disk_that_can_t_be_asked_is_a_fault(tmp_path: Path) -> None:
    def broken(_folder: Path) -> int:
        raise OSError(5, "Input/output error")

    assert disk.look([tmp_path], broken)[disk.FREE].reason == "unreadable"


def test_nothing_stays_where_it_was_written(tmp_path: Path) -> None:
    assert disk.look([tmp_path], disk.room)[disk.WRITABLE].verdict is Verdict.OK
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_gone_or_refuses_is_a_fault(tmp_path: Path) -> None:
    gone = disk.look([tmp_path, tmp_path / "gone"], disk.room)
    assert (gone[disk.WRITABLE].verdict, gone[disk.WRITABLE].reason) == (Verdict.FAULT, "missing")
    assert gone[disk.FREE].verdict is Verdict.OK


@pytest.mark.linux("/proc takes no files, not even of root")
def test_a_folder_that_takes_no_file_is_a_fault() -> None:
    refused = disk.look([Path("/proc/self")], disk.room)[disk.WRITABLE]
    assert (refused.verdict, refused.reason) == (Verdict.FAULT, "refused")
    assert str(os.getpid()) not in refused.text
