"""A kiosk that is started as a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.patience import patience

CHILD = Path(__file__).with_name("start_child.py")
Told = dict[str, Any]


@pytest.fixture
def starts(tmp_path: Path) -> Callable[..., Told]:
    """Starts a kiosk in a process of its own, to its end; what it told."""

    def start(profile: Path, *, languages: Path | None = None) -> Told:
        known = {
            "PCSCLITE_CSOCK_NAME": str(tmp_path / "no-service"),
            "QT_QPA_PLATFORM": "offscreen",
            "TMPDIR": str(tmp_path),
            "XDG_CACHE_HOME": str(tmp_path / "cache"),
            "LOCALAPPDATA": str(tmp_path / "cache"),
        }
        done = subprocess.run(
            [sys.executable, str(CHILD), str(languages or ""), "run", "--profile", str(profile)],
            env={**os.environ, **known, "PYTHONPATH": str(CHILD.parents[2])},
            capture_output=True,
            text=True,
            check=False,
            timeout=patience(60),
        )
        assert done.returncode == 0, done.stderr
        told: Told = json.loads(done.stdout)
        return {**told, "log": done.stderr}

    return start
