"""The profile and the files it names, as a start would read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.doctor.checks import files, profile
from kiosk.settings.demo import demo_exchange, demo_profile
from tests.settings.conftest import SMALLEST

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_fault_in_the_machine_s_own_settings_says_where_it_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MIRAION_KIOSK_ID", "ロビー")
    (tmp_path / "library.toml").write_text(SMALLEST, "utf-8")
    read = profile.read(tmp_path / "library.toml", None)
    assert read.profile is None
    faults = read.finding.values["faults"]
    assert isinstance(faults, list)
    [ours] = [fault for fault in faults if fault["key"] == "kiosk.id"]
    assert "MIRAION_KIOSK_ID" in ours["place"]


def test_folders_that_are_missing_and_a_logo_that_is_none_are_said_together(tmp_path: Path) -> None:
    demo = demo_profile(tmp_path)
    assert files.look(demo, SystemClock()).reason == "read"
    (tmp_path / "logo.png").write_text("no picture")
    library = demo.library.model_copy(update={"logo": tmp_path / "logo.png"})
    spoiled = demo.model_copy(update={"exchange": demo_exchange(tmp_path / "gone"), "library": library})
    found = files.look(spoiled, SystemClock())
    assert (found.verdict.value, found.reason) == ("fault", "faults")
    assert found.values["keys"] == ["exchange.folder", "library.logo"]
    assert "logo" in found.text
