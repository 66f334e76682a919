"""Of two monitors one shows the kiosk, the other a plain sheet."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from kiosk.ui.style.palette import Palette
from tests.house.tree import TOP
from tests.patience import patience

SCREENS = (("left", 0, 600, 800), ("right", 600, 400, 300))


def test_each_other_monitor_has_a_sheet_and_the_kiosk_goes_to_the_one_that_is_left(tmp_path: Path) -> None:
    screens = [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width, height in SCREENS
    ]
    file = tmp_path / "screens.json"
    file.write_text(json.dumps({"screens": screens}))
    env = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={file}"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.app.lobby.covers_child"],
        env=env,
        cwd=TOP,
        capture_output=True,
        text=True,
        timeout=patience(60),
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["plugged"] == {
        "kiosk": [0, 0, 600, 800],
        "sheets": [[600, 0, 400, 300]],
        "colours": [Palette().paper.lower()],
        "all": ["cover", "kiosk"],
    }
    assert told["one left"]["kiosk"] == [600, 0, 400, 300]
    assert told["one left"]["all"] == ["kiosk"]
    assert told["closed"]["all"] == ["kiosk"]
