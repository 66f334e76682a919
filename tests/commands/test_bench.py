from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.figures import percentile
from kiosk import commands
from kiosk.commands import bench
from tests.private import write_private

KIOSK = [sys.executable, "-m", "kiosk", "bench", "service"]
PROGRAM = Path(sys.executable).parent / ("kiosk.exe" if os.name == "nt" else "kiosk")
SMALLEST = ["--patrons", "1", "--registrations", "1", "--logins", "1", "--kiosks", "1"]
SMALL = ["--patrons", "20,60", "--registrations", "10", "--logins", "7", "--kiosks", "3"]


def said_by(capsys: pytest.CaptureFixture[str], *words: str, code: int) -> str:
    """Standard error of one that fails so, in this process: to start one takes longer than all it does."""
    capsys.readouterr()
    try:
        ended: object = commands.run_command_line(["bench", "service", *words])
    except SystemExit as end:
        ended = end.code
    said = capsys.readouterr()
    assert (ended, said.out) == (code, "")
    return said.err


def test_the_service_is_measured_on_both_databases_at_every_size(
    postgres_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    user, _, place = postgres_address.partition("@")
    scheme, name, password = user.split(":")
    file = write_private(tmp_path / "pgpass", f"*:*:*:{name.removeprefix('//')}:{password}\n")
    monkeypatch.setenv("PGPASSFILE", str(file))
    address = f"{scheme}:{name}@{place}"
    done = subprocess.run(
        [*KIOSK, *SMALL, "--postgres", address, "--json"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    for database in ("sqlite", "postgresql"):
        assert found[database]["at"].keys() == {"20", "60"}
        for size in found[database]["at"].values():
            assert size["visits_per_second"] > 0
            assert 0 < size["p50_ms"] <= size["p99_ms"]
        assert found[database]["p99_ratio"] > 0
        for logins in (found[database]["logins"], found[database]["logins"]["besides_the_hash"]):
            assert logins["logins_per_second"] > 0
            assert 0 < logins["p50_ms"] <= logins["p99_ms"]
    assert found["memory_mb"] > 10
    assert "not empty" in said_by(capsys, *SMALLEST, "--postgres", address, code=1)


@pytest.mark.parametrize("url", ["postgresql://kiosk:geheim@h/k", "postgresql://h/k?user=kiosk&password=geheim"])
def test_a_password_on_the_command_line_is_refused_and_not_repeated(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = said_by(capsys, "--postgres", url, code=2)
    assert "PGPASSFILE" in said
    assert "geheim" not in said


@pytest.mark.parametrize("patrons", ["", "0", "a", "1,-1"])
def test_sizes_that_are_none_are_refused(patrons: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "numbers of patrons" in said_by(capsys, "--patrons", patrons, code=2)


@pytest.mark.parametrize("logins", ["0", "-1", "a", "٣"])
def test_a_number_of_log_ins_that_is_none_is_refused(logins: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "a number, as in 200" in said_by(capsys, "--logins", logins, code=2)


@pytest.mark.parametrize("words", ["", "service", "--json", "--json service", "service --kiosks 3", "--runs=3", "-h"])
def test_without_the_tools_it_says_so_whatever_is_asked(
    words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bench, "_tools_are_here", lambda: False)
    assert commands.run_command_line(["bench", *words.split()]) == 1
    assert "the measuring tools are not part of an installation" in capsys.readouterr().err


@given(st.lists(st.floats(0, 100), min_size=1), st.floats(0, 100))
def test_a_percentile_is_one_of_the_times_that_so_many_do_not_exceed(times: list[float], percent: float) -> None:
    found = percentile(times, percent)
    assert found in times
    assert sum(time <= found for time in times) >= len(times) * percent / 100


@pytest.mark.skipif(not PROGRAM.exists(), reason="the checkout is not installed into this environment")
def test_the_installed_command_finds_the_tools_of_its_checkout(tmp_path: Path) -> None:
    done = subprocess.run(
        [PROGRAM, "bench", "service", "--help"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "--patrons" in done.stdout
