"""``kiosk bench start`` from the outside: every figure is there; no time is judged."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from bench.start import resident


def test_every_kind_of_kiosk_is_started_beside_a_bare_window() -> None:
    environment = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "PCSCLITE_CSOCK_NAME")}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "bench", "start", "--runs", "1", "--no-memory", "--json"],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found.keys() == {"offscreen"}
    times = found["offscreen"]
    assert times["bare"]["cpu_ms"] > 0
    for kiosk in ("remote", "embedded", "seven_languages"):
        assert 0 < times[kiosk]["picture_ms"] < times[kiosk]["page_ms"] < times[kiosk]["touch_ms"]
        assert times[kiosk]["touch_to_bare"] > 1


@pytest.mark.linux("elsewhere the size of a process is not looked up")
def test_the_size_of_a_process_is_what_the_system_says() -> None:
    assert 10 < resident(os.getpid()) < 5000


@pytest.mark.parametrize("runs", ["0", "-1", "a", "٣"])
def test_a_number_of_runs_that_is_none_is_refused(runs: str) -> None:
    words = ["bench", "start", "--runs", runs]
    done = subprocess.run([sys.executable, "-m", "kiosk", *words], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "a number of runs, as in 5" in done.stderr
