"""``kiosk bench ui`` from the inside; its times are not judged here."""

from __future__ import annotations

import argparse

from bench import ui
from bench.options import ui as options


def test_the_bench_measures_every_page_at_every_size(qapp) -> None:
    parser = argparse.ArgumentParser()
    options.add(parser)
    found = ui.measure(parser.parse_args(["--runs", "1", "--sizes", "540x960", "--idle", "0"]))
    at = found["540x960"]
    assert isinstance(at, dict)
    assert at["page_change_ms"].keys() == {*ui.WALK, "worst"}
    assert at["page_change_ms"]["worst"] == max(at["page_change_ms"].values())
    assert at["bare_picture_ms"] > 0
    assert at["bare_mixed_ms"] > 0
    for late in (at["frames_late_percent"], at["sheet_frames_late_percent"]):
        assert 0 <= late <= 100
    assert at["keystroke_ms"]["median"] > at["bare_corner_ms"]
