"""The picture of the start page that is shown while the kiosk is loaded: never a stale, broken or foreign one."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk.app import kept as keeping
from kiosk.app.first_picture import FirstPicture
from kiosk.app.kept import KeptPicture, NoPicture, kept_picture
from kiosk.app.kiosk import Kiosk, Look
from kiosk.art import fonts
from kiosk.screen.pages.start import AttractPage
from kiosk.simulator.slot import VirtualSlot
from tests.app.profiles import remote
from tests.app.test_kiosk import Service
from tests.app.test_printers import profile

pytestmark = pytest.mark.usefixtures("qapp")
Told = dict[str, Any]


@pytest.fixture
def kept(tmp_path: Path) -> KeptPicture:
    return KeptPicture(tmp_path / "cache" / "start.png", "made of this", (40, 60))


def picture(colour: str = "teal", size: tuple[int, int] = (40, 60)) -> QImage:
    made = QImage(*size, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def reason(kept: KeptPicture) -> str:
    with pytest.raises(NoPicture) as caught:
        kept.read()
    return str(caught.value)


def test_what_was_kept_is_shown_next_time_and_nobody_else_can_read_or_change_it(kept: KeptPicture) -> None:
    kept.write(picture("red"))
    kept.write(picture())
    assert kept.read().pixelColor(3, 3) == QColor("teal")
    assert [file.name for file in kept.file.parent.iterdir()] == ["start.png"]
    if os.name == "posix":
        assert stat.S_IMODE(kept.file.stat().st_mode) == 0o600
        assert stat.S_IMODE(kept.file.parent.stat().st_mode) == 0o700


def test_before_the_first_one_is_kept_there_is_nothing_to_say(kept: KeptPicture) -> None:
    assert reason(kept) == ""


@pytest.mark.parametrize("size", [0, 20, 200])
def test_a_broken_file_is_not_shown(kept: KeptPicture, size: int) -> None:
    kept.write(picture())
    kept.file.write_bytes(kept.file.read_bytes()[:size])
    assert "broken" in reason(kept)


def test_a_file_that_is_broken_in_the_middle_is_not_shown(kept: KeptPicture) -> None:
    kept.write(picture())
    data = bytearray(kept.file.read_bytes())
    at = data.index(b"IDAT") + 8
    data[at] ^= 0xFF
    kept.file.write_bytes(data)
    assert "broken" in reason(kept)


def test_one_made_of_something_else_or_for_another_screen_is_not_shown(kept: KeptPicture) -> None:
    kept.write(picture())
    assert "changed" in reason(replace(kept, key="made of that"))
    assert "changed" in reason(replace(kept, pixels=(60, 40)))


@pytest.mark.skipif(os.name != "posix", reason="permissions of Windows are access lists")
def test_one_that_others_could_have_put_there_is_not_shown(kept: KeptPicture) -> None:
    kept.write(picture())
    kept.file.parent.chmod(0o777)
    assert "chmod 700" in reason(kept)


def test_a_place_that_cannot_be_written_keeps_nobody_from_starting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(keeping, "_folder", lambda: tmp_path / "file" / "below")
    (tmp_path / "kiosk.toml").touch()
    first = FirstPicture(tmp_path / "kiosk.toml")
    first.show()
    first._new = picture(size=first._kept.pixels if first._kept else (1, 1))
    first.keep()
    assert "no picture of the start page could be kept" in caplog.text


def test_it_is_another_one_after_any_change_of_profile_words_or_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, words = tmp_path / "kiosk.toml", tmp_path / "ja.ftl"
    file.write_text("a = 1", "utf-8")
    words.write_text("a = あ\n", "utf-8")
    monkeypatch.setattr(keeping.resources, "path", lambda *_parts: tmp_path)
    screen = QGuiApplication.primaryScreen()

    def key() -> str:
        kept = kept_picture(file, screen)
        assert kept is not None
        return kept.key

    keys = [key()]
    file.write_text("a = 2", "utf-8")
    keys.append(key())
    words.write_text("a = い\nb = う\n", "utf-8")
    keys.append(key())
    monkeypatch.setattr(keeping, "__version__", "9")
    keys.append(key())
    monkeypatch.setenv("MIRAION_KIOSK_ORIENTATION", "landscape")
    keys.append(key())
    assert len(set(keys)) == len(keys)
    assert key() == keys[-1]


def test_a_profile_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert kept_picture(tmp_path / "none.toml", QGuiApplication.primaryScreen()) is None


def test_it_is_taken_while_registration_is_not_offered_yet(tmp_path: Path) -> None:
    fonts.load()
    look = Look(closable=True, reduced_motion=True)
    kiosk = Kiosk(profile(tmp_path, kind="none"), VirtualSlot(), Service(), look=look)  # type: ignore[arg-type]
    (tmp_path / "kiosk.toml").touch()
    first = FirstPicture(tmp_path / "kiosk.toml")
    try:
        kiosk.window.setGeometry(QGuiApplication.primaryScreen().geometry())
        kiosk.start()
        kiosk.window.show()
        first.take(kiosk.window)
        page = kiosk.driver.presented().page
        assert isinstance(page, AttractPage)
        assert not page.choices[0].ready
        assert first._new == kiosk.window.grab().toImage()
    finally:
        kiosk.stop()
        kiosk.window.close()
        kiosk.window.deleteLater()


def test_a_start_keeps_one_the_next_shows_it_and_a_broken_one_is_made_anew(
    starts: Callable[..., Told], tmp_path: Path
) -> None:
    file = remote(tmp_path)
    shown = "the kept picture of the start page was shown after"
    log = starts(file)["log"]
    assert "picture" not in log
    (picture,) = (tmp_path / "cache").rglob("start-*.png")
    assert shown in starts(file)["log"]
    picture.write_bytes(picture.read_bytes()[:1000])
    log = starts(file)["log"]
    assert shown not in log
    assert "no kept picture of the start page was shown: " in log
    assert "broken" in log
    assert shown in starts(file)["log"]
