"""Display, typefaces and sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.art import fonts as art
from kiosk.doctor.checks import display, fonts, sound
from kiosk.doctor.checks.display import Screen
from kiosk.doctor.finding import Finding, Verdict
from kiosk.settings.demo import demo_profile
from kiosk.settings.profile import Profile
from kiosk.typefaces import Typeface
from tests.xserver import x_server

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return demo_profile(tmp_path)


def with_machine(profile: Profile, **changes: object) -> Profile:
    return profile.model_copy(update={"kiosk": profile.kiosk.model_copy(update=changes)})


def reason(finding: Finding) -> tuple[str, str]:
    return finding.verdict.value, finding.reason


def test_a_real_display_is_measured_by_a_process_of_its_own(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with x_server(1080, 1920) as name:
        monkeypatch.setenv("DISPLAY", name)
        found = display.look(with_machine(profile, diagonal_inches=24.0))
    assert reason(found) == ("ok", "fits")
    assert (found.values["width_px"], found.values["height_px"]) == (1080, 1920)
    assert found.values["text_sizes"] == ["standard", "large", "xl", "max"]
    assert reason(display.look(profile)) == ("fault", "not-opened"), "it has ended, and Qt with it"


def test_without_a_display_none_is_asked(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    assert reason(display.look(profile)) == ("not-asked", "no-display")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert reason(display.look(profile)) == ("not-asked", "no-display")
    assert display.judged(display.here(), None).verdict is Verdict.NOT_ASKED


PORTRAIT = Screen("xcb", 1080, 1920, (299.0, 531.0), 1.0)


@pytest.mark.parametrize(
    ("screen", "machine", "said"),
    [
        (PORTRAIT, {}, ("ok", "fits")),
        (PORTRAIT, {"orientation": "landscape"}, ("warning", "turned")),
        (Screen("xcb", 1080, 1920, (0.0, 0.0), 1.0), {}, ("warning", "size-not-known")),
        (Screen("windows", 1920, 1080, (160.0, 90.0), 1.0), {}, ("ok", "fits")),
        (Screen("xcb", 1920, 1080, (344.0, 194.0), 1.5), {"text_sizes": ("standard", "max")}, ("warning", "too-small")),
    ],
)
def test_a_screen_is_judged_as_the_kiosk_would_use_it(
    profile: Profile, screen: Screen, machine: dict[str, object], said: tuple[str, str]
) -> None:
    assert reason(display.judged(screen, with_machine(profile, **machine))) == said


def test_every_text_of_the_profile_can_be_drawn(profile: Profile) -> None:
    found = fonts.look(profile)
    assert reason(found) == ("ok", "whole")
    assert found.values["languages"] == list(profile.languages_offered)


def test_a_text_without_a_glyph_and_a_font_that_is_gone_are_faults(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = profile.model_copy(update={"library": profile.library.model_copy(update={"counter": "𓂀のカウンター"})})
    found = fonts.look(odd)
    assert reason(found) == ("fault", "no-glyph")
    assert "U+13080" in found.text
    gone = Typeface("Gone", ("Gone-Regular.ttf", "Gone-Bold.ttf"), 0.7)
    monkeypatch.setattr(art.typefaces, "faces", lambda _language: (gone,))
    assert reason(fonts.look(profile)) == ("fault", "damaged")


@pytest.mark.linux("ALSA")
def test_a_sound_device_is_looked_for_where_sounds_are_wished(
    profile: Profile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    silent = profile.model_copy(update={"sound": profile.sound.model_copy(update={"on": False})})
    loud = profile.model_copy(update={"sound": profile.sound.model_copy(update={"on": True})})
    assert reason(sound.look(silent)) == ("not-asked", "off")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert reason(sound.look(loud)) == ("warning", "no-player")
    (tmp_path / "aplay").write_text("#!/bin/sh\n")
    (tmp_path / "aplay").chmod(0o755)
    cards = tmp_path / "cards"
    assert reason(sound.look(loud, cards=cards, runtime=tmp_path)) == ("warning", "no-device")
    cards.write_text("--- no soundcards ---\n")
    assert reason(sound.look(loud, cards=cards, runtime=tmp_path)) == ("warning", "no-device")
    cards.write_text(" 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n                      HDA Intel PCH at 0xf7\n")
    assert sound.look(loud, cards=cards, runtime=tmp_path).values["devices"] == 1
    (tmp_path / "pulse").mkdir()
    (tmp_path / "pulse" / "native").touch()
    assert reason(sound.look(loud, cards=tmp_path / "none", runtime=tmp_path)) == ("ok", "device")
