"""Whether a kiosk runs on the same data, told without getting into its way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile

from kiosk.app import instance as app
from kiosk.doctor.checks import instance
from kiosk.doctor.installation import Installation
from kiosk.settings.demo import demo_profile

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_kiosk_that_runs_is_named_and_keeps_its_lock(tmp_path: Path) -> None:
    profile = demo_profile(tmp_path)
    site = Installation(profile, data=tmp_path)
    assert instance.look(site, profile).reason == "none"
    lock = app.hold(app.lock_path(profile, tmp_path))
    assert lock is not None
    found = instance.look(site, profile)
    assert (found.reason, found.values["process"]) == ("running", os.getpid())
    assert lock.isLocked()
    other = QLockFile(str(app.lock_path(profile, tmp_path)))
    assert not other.tryLock(0), "another kiosk still can't start"
    lock.unlock()
    assert instance.look(site, profile).reason == "none"


@pytest.mark.linux("numbers of processes")
def test_what_a_kiosk_left_over_that_was_killed_is_a_warning(tmp_path: Path) -> None:
    profile = demo_profile(tmp_path)
    gone = os.posix_spawn("/bin/true", ["true"], {})
    os.waitpid(gone, 0)
    app.lock_path(profile, tmp_path).write_text(f"{gone}\nkiosk\n{os.uname().nodename}\n\n\n")
    found = instance.look(Installation(profile, data=tmp_path), profile)
    assert (found.verdict.value, found.reason, found.values["process"]) == ("warning", "left-over", gone)
    app.lock_path(profile, tmp_path).write_text("nonsense")
    assert instance.look(Installation(profile, data=tmp_path), profile).reason == "unreadable"
