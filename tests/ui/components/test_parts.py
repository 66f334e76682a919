"""Components tell in words what they draw, take every size and contrast, and move only when allowed."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF

from kiosk.ui import components as c
from kiosk.ui.metrics import Metrics
from kiosk.ui.sound import Silence, Sound, sounds_for, wav
from kiosk.ui.theme import Theme
from kiosk.visit.preferences import Contrast, TextSize
from tests.patience import milliseconds

_SPEC = importlib.util.spec_from_file_location("gallery", Path(__file__).parents[1] / "gallery.py")
assert _SPEC
assert _SPEC.loader
gallery = importlib.util.module_from_spec(_SPEC)
sys.modules["gallery"] = gallery
_SPEC.loader.exec_module(gallery)


@pytest.mark.parametrize("screen", [(1080, 1920), (768, 1366), (1280, 1024)])
@pytest.mark.parametrize("contrast", [Contrast.NORMAL, Contrast.BLACK_ON_WHITE])
def test_every_component_draws_in_every_size(qtbot, tmp_path, screen, contrast):
    for size in TextSize:
        theme = Theme.make(Metrics.for_screen(*screen), size, contrast, reduced_motion=True)
        for name in gallery.PAGES:
            file = tmp_path / f"{name}-{size.value}.png"
            gallery.render(theme, name, file)
            assert file.stat().st_size > 10_000


def test_every_component_has_a_name_and_says_something(qtbot, theme):
    for make in gallery.PAGES.values():
        page = make(theme)
        qtbot.addWidget(page)
        for part in page.findChildren(c.Touchable):
            assert part.objectName()
            assert part.accessibleName()


def test_a_theme_can_change_under_a_living_page(qtbot, theme):
    page = gallery.words_page(theme)
    qtbot.addWidget(page)
    other = theme.but(size=TextSize.XL, contrast=Contrast.WHITE_ON_BLACK)
    before = page.grab().toImage()
    for part in page.findChildren(c.Component):
        part.set_theme(other)
    assert page.grab().toImage() != before


def test_the_band_takes_two_rows_in_xl_portrait_and_one_in_landscape(qapp):
    xl = Theme.make(Metrics(), TextSize.XL)
    assert c.UtilityBand(xl, "band", gallery.UTILITIES, "図書館").two_rows
    wide = Theme.make(Metrics.for_screen(1920, 1080), TextSize.XL)
    assert not c.UtilityBand(wide, "band", gallery.UTILITIES, "図書館").two_rows


def test_the_band_tells_which_entry(qtbot, theme, put):
    band = put(c.UtilityBand(theme, "band", gallery.UTILITIES, "図書館"), 0, 1000, 1080)
    told = []
    band.chosen.connect(told.append)
    for name in ("staff", "language"):
        band.findChild(c.Touchable, f"utility-{name}").click()
    assert told == ["staff", "language"]


def test_a_masked_cell_names_no_value(theme, put):
    cell = put(c.Cell(theme, "pw", "パスワード", "abc12345", c.CellState.GOOD, masked=True))
    assert "abc12345" not in cell.accessibleName() + cell.accessibleDescription()
    assert cell.accessibleName() == "パスワード"


def test_stars_in_a_patrons_value_are_not_emphasis(theme, put):
    cell = put(c.Cell(theme, "mail", "メール", "a**b**c@example.jp", c.CellState.GOOD))
    assert cell._body.plain == "a**b**c@example.jp"


def test_the_step_book_turns_and_then_stands_still(qtbot, qapp):
    theme = Theme.make(Metrics())
    shelf = c.StepShelf(theme, names=gallery.STEPS, step=0)
    qtbot.addWidget(shelf)
    shelf.place(QRectF(0, 0, 700, 104))
    shelf.show()
    shelf.set_step(1)
    assert shelf._motion.state() == shelf._motion.State.Running
    qtbot.waitUntil(lambda: shelf._motion.state() == shelf._motion.State.Stopped, timeout=milliseconds())
    assert shelf._turn == 1.0
    assert shelf.accessibleName() == "2 / 6 カード"


def test_reduced_motion_turns_no_book(qtbot, theme):
    shelf = c.StepShelf(theme, names=gallery.STEPS, step=0)
    qtbot.addWidget(shelf)
    shelf.set_step(4)
    assert shelf._motion.state() == shelf._motion.State.Stopped
    progress = c.ProgressShelf(theme)
    qtbot.addWidget(progress)
    progress.set_fraction(0.4)
    assert progress._shown == 0.4


def test_progress_never_leaves_its_shelf(qtbot, theme, put):
    progress = put(c.ProgressShelf(theme))
    for wrong in (-1.0, 7.0):
        progress.set_fraction(wrong)
        assert 0.0 <= progress.fraction <= 1.0
        progress.grab()


def test_pictures_are_painted_where_they_are_asked(qtbot, theme, put):
    seen = []
    hero = put(c.CardHero(theme, "card", "利用カード", lambda p, rect: seen.append(rect)), w=856)
    hero.grab()
    assert seen[0].width() / seen[0].height() == pytest.approx(856 / 540, abs=0.01)
    tile = put(c.QrTile(theme, "qr", "アプリの設定", "番号が入ります", lambda p, rect: seen.append(rect)), w=237)
    tile.grab()
    assert seen[-1].width() == pytest.approx(seen[-1].height())


def test_sounds_are_silent_unless_asked_for():
    assert isinstance(sounds_for(False), Silence)
    for sound in Sound:
        assert wav(sound)[:4] == b"RIFF"
        assert wav(sound)[8:12] == b"WAVE"


def test_a_key_click_is_short():
    assert len(wav(Sound.KEY)) < 22050 * 2 * 0.05
