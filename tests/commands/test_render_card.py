"""``kiosk render-card`` as IT would use it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import patience
from tests.printing.eyes import rasterised, zbar, zxing

URL = "https://library.example.jp/setup?t=1"


def kiosk(*words: str) -> subprocess.CompletedProcess[str]:
    """Run the command as on a machine without a display."""
    bare = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DISPLAY", "WAYLAND"))}
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "render-card", *words],
        env=bare,
        capture_output=True,
        text=True,
        timeout=patience(60),
    )


@pytest.mark.parametrize("ending", ["png", "PDF"])
def test_card_file_decodes_to_the_number_between_the_chosen_letters(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"card.{ending}"
    done = kiosk("--number", "2100012345", "--out", str(file), "--start", "C", "--stop", "D")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    picture = file if ending == "png" else rasterised(file, 300)
    assert zbar(picture) == {"Codabar:C2100012345D"} == zxing(picture)


def test_slip_carries_the_set_up_address(tmp_path: Path) -> None:
    file = tmp_path / "slip.png"
    done = kiosk("--number", "2100012345", "--out", str(file), "--slip", "--setup-url", URL)
    assert (done.returncode, done.stderr) == (0, "")
    assert zbar(file) == {"Codabar:A2100012345A", f"QR-Code:{URL}"} == zxing(file)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--number", "21000123x5"], "--number"),
        (["--number", "２１０００１２３４５"], "--number"),
        (["--number", ""], "--number"),
        (["--number", "1" * 17], "--number"),
        (["--out", "card.jpeg"], ".png or .pdf"),
        (["--out", "no/such/place/card.png"], "directory"),
        (["--dpi", "20"], "--dpi"),
        (["--library", " "], "--library"),
        (["--library", "図書\U0010fffd館"], "--library"),
        (["--setup-url", URL], "--slip"),
        (["--slip", "--setup-url", URL + "x" * 2000], "--setup-url"),
        (["--start", "E"], "--start"),
    ],
)
def test_wrong_input_is_said_and_writes_nothing(words: list[str], said: str, tmp_path: Path) -> None:
    done = kiosk("--number", "2100012345", "--out", str(tmp_path / "card.png"), *words)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stdout == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", ["png", "pdf"])
def test_file_that_can_t_be_written_is_said(ending: str, tmp_path: Path) -> None:
    taken = tmp_path / f"card.{ending}"
    taken.mkdir()
    done = kiosk("--number", "2100012345", "--out", str(taken))
    assert done.returncode == 1
    assert "can't write" in done.stderr
    assert "Traceback" not in done.stderr
