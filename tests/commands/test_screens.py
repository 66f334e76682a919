"""``kiosk screens``: pictures of every page, and those of the README."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.commands import CommandError, screens
from kiosk.commands.png import png
from kiosk.ui.window.stage import Stage
from kiosk.visit.preferences import Contrast, Preferences
from scripts.readme_screens import PICTURES, differs, picture

SHOWN = Path(__file__).parents[2] / "docs/screens"


def drawn(out: Path, *pages: str, orientation: str = "portrait", contrast: str = "normal") -> Path:
    """The folder with these pages."""
    parser = argparse.ArgumentParser()
    screens.add(parser.add_subparsers())
    looks = ["--sizes", "standard", "--contrasts", contrast, "--orientations", orientation]
    assert screens.run(parser.parse_args(["screens", "--out", str(out), *looks, "--pages", *pages])) == 0
    return out


@pytest.mark.parametrize("width", [1, 2, 3, 4])
def test_a_picture_is_written_as_it_is(width: int) -> None:
    image = QImage(width, 70, QImage.Format.Format_RGB888)
    for x in range(width):
        for y in range(70):
            image.setPixelColor(x, y, QColor(80 * x, 12 * (y // 4), 255 - x))
    file = png(width, 70, image.constBits(), image.bytesPerLine())
    assert QImage.fromData(file).convertToFormat(QImage.Format.Format_RGB888) == image


def test_a_page_is_made_once_for_all_its_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    make = Stage._make
    monkeypatch.setattr(Stage, "_make", lambda self, page: (made.append(page), make(self, page))[1])
    looks = [("portrait", Preferences(contrast=each)) for each in Contrast]
    assert screens._begin(None).draw(["attract", "help"], looks, tmp_path) == len(list(tmp_path.iterdir())) == 8
    assert len(made) == 2


def test_two_processes_draw_what_one_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = drawn(tmp_path / "alone", "attract", "help")
    monkeypatch.setattr(screens, "A_PROCESS", 1)
    monkeypatch.setattr(screens.os, "cpu_count", lambda: 2)
    shared = drawn(tmp_path / "shared", "attract", "help")
    assert capsys.readouterr().out.count("2 screens in") == 2
    names = [file.name for file in sorted(alone.iterdir())]
    assert names == [file.name for file in sorted(shared.iterdir())]
    for name in names:
        assert not differs(QImage(str(alone / name)), QImage(str(shared / name)))


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_of_the_readme_are_of_today(name: str, tmp_path: Path) -> None:
    page, orientation, contrast = PICTURES[name]
    (file,) = drawn(tmp_path / "out", page, orientation=orientation, contrast=contrast).iterdir()
    shown = QImage(str(SHOWN / f"{name}.png"))
    assert not differs(shown, picture(file)), f"docs/screens/{name}.png is out of date: `make screens` draws it anew"


def test_a_word_that_changed_makes_a_picture_out_of_date(tmp_path: Path) -> None:
    before = QImage(str(SHOWN / "attract.png"))
    after = before.convertToFormat(QImage.Format.Format_RGB888)
    for x in range(40):
        for y in range(12):
            after.setPixelColor(150 + x, 300 + y, QColor("#2B3A42"))
    assert differs(before, after)
    assert not differs(before, before.copy())


def test_pages_are_drawn_in_the_languages_that_are_named(tmp_path: Path) -> None:
    parser = argparse.ArgumentParser()
    screens.add(parser.add_subparsers())
    looks = ["--sizes", "standard", "--contrasts", "normal", "--orientations", "portrait", "--pages", "attract"]
    said = ["screens", "--out", str(tmp_path), *looks, "--languages"]
    assert screens.run(parser.parse_args([*said, "ja", "en"])) == 0
    japanese, english = sorted(tmp_path.iterdir(), key=lambda file: file.stem.endswith("-en"))
    assert japanese.stem == "00-attract-portrait-standard-normal"
    assert differs(QImage(str(japanese)), QImage(str(english)))
    with pytest.raises(CommandError, match=r"fr.*all, ja, "):
        screens.run(parser.parse_args([*said, "fr"]))
    assert screens._languages(["all"])[0] == "ja"
