from __future__ import annotations

import json
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.bench.figures import percentile

KIOSK = [sys.executable, "-m", "kiosk", "bench", "service"]
SMALL = ["--patrons", "20,60", "--registrations", "10", "--kiosks", "3"]


def test_the_service_is_measured_on_both_databases_at_every_size(postgres_address: str) -> None:
    done = subprocess.run(
        [*KIOSK, *SMALL, "--postgres", postgres_address, "--json"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    for database in ("sqlite", "postgresql"):
        assert found[database]["at"].keys() == {"20", "60"}
        for size in found[database]["at"].values():
            assert size["visits_per_second"] > 0
            assert 0 < size["p50_ms"] <= size["p99_ms"]
        assert found[database]["p99_ratio"] > 0
    assert found["memory_mb"] > 10
    again = subprocess.run(
        [*KIOSK, *SMALL, "--postgres", postgres_address], capture_output=True, text=True, check=False
    )
    assert again.returncode == 1
    assert "not empty" in again.stderr


@pytest.mark.parametrize("patrons", ["", "0", "a", "1,-1"])
def test_sizes_that_are_none_are_refused(patrons: str) -> None:
    done = subprocess.run([*KIOSK, "--patrons", patrons], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "numbers of patrons" in done.stderr


@given(st.lists(st.floats(0, 100), min_size=1), st.floats(0, 100))
def test_a_percentile_is_one_of_the_times_that_so_many_do_not_exceed(times: list[float], percent: float) -> None:
    found = percentile(times, percent)
    assert found in times
    assert sum(time <= found for time in times) >= len(times) * percent / 100
