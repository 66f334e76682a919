"""``kiosk bench card`` from the outside; its times are not judged here, what a session consists of is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.card.session import floor, ordinary
from kiosk.simulator.latency import Latency
from kiosk.simulator.pki.hierarchy import TestPki
from tests.reader.bench import TODAY


def test_the_bench_prints_what_the_documentation_says(tmp_path: Path) -> None:
    options = ["--runs", "1", "--ms", "0", "--kbit", "0", "--folder", str(tmp_path), "--json"]
    environment = {key: value for key, value in os.environ.items() if key != "PCSCLITE_CSOCK_NAME"}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "bench", "card", *options],
        capture_output=True,
        text=True,
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    for mode, commands, up, filler in (("long_reads", 3, 78, 110), ("short_reads", 9, 106, 0)):
        assert found[mode]["identify"] == {"apdus": 4, "bytes_up": 29, "bytes_down": 43}
        read, certificate = found[mode]["read"], found[mode]["certificate_bytes"]
        assert (read["apdus"], read["bytes_up"]) == (commands, up)
        assert 0 <= read["bytes_down"] - (certificate + 256 + 2 * commands) <= filler
        assert found[mode]["0_ms_0_kbit"]["floor_ms"] == 0
    beside = found["opensc"]["0_ms_0_kbit"]
    assert beside["ours"]["apdus"] * 3 < beside["opensc"]["apdus"]
    assert beside["opensc_to_ours_after_ok"] > 1
    for motion in ("animated", "reduced_motion"):
        assert found["ok_to_form"][motion]["ok_to_form_ms"] > found["ok_to_form"][motion]["card_floor_ms"]


@pytest.mark.parametrize(("long_reads", "apdus"), [(True, 3), (False, 9)])
def test_the_floor_counts_each_exchange_and_each_byte_once(long_reads: bool, apdus: int) -> None:
    size = 1749
    assert floor(Latency(ms_per_apdu=10), size, long_reads=long_reads) == pytest.approx(apdus * 0.01)
    le = 7 if long_reads else 7 * 5
    both_ways = (14 + 2) + (le + size + 2 * (apdus - 2)) + (57 + 258)
    assert floor(Latency(kbit_per_s=8), size, long_reads=long_reads) == pytest.approx(both_ways / 1000)
    assert floor(Latency(rsa_ms=300), size, long_reads=long_reads) == pytest.approx(0.3)


def test_the_measured_card_is_as_long_as_a_real_one(pki: TestPki) -> None:
    assert abs(len(ordinary().credentials(pki, TODAY).certificate) - 1749) <= 3
