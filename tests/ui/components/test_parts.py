"""Components tell in words what they draw, take every size and contrast, and move only when allowed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from kiosk.screen.values.elements import CellState, CodeTile, FaceView, Steps
from kiosk.ui.components.base import Component, Touchable
from kiosk.ui.components.picture.output import CardHero, QrTile
from kiosk.ui.components.progress.shelves import ProgressShelf, StepShelf
from kiosk.ui.components.touch.utility import UtilityBand
from kiosk.ui.components.typed.cells import Cell
from kiosk.ui.components.typed.from_card import FromCard
from kiosk.ui.sound import Silence, Sound, sounds_for, wav
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import Theme
from kiosk.visit.preferences import Contrast, TextSize
from tests.patience import milliseconds
from tests.ui import gallery
from tests.ui.samples import FROM_CARD, STEPS, UTILITIES


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
        for part in page.findChildren(Touchable):
            assert part.objectName()
            assert part.accessibleName()


def test_a_theme_can_change_under_a_living_page(qtbot, theme):
    page = gallery.words_page(theme)
    qtbot.addWidget(page)
    other = theme.but(size=TextSize.XL, contrast=Contrast.WHITE_ON_BLACK)
    before = page.grab().toImage()
    for part in page.findChildren(Component):
        part.set_theme(other)
    assert page.grab().toImage() != before


def test_the_band_takes_two_rows_in_xl_portrait_and_one_in_landscape(qapp):
    xl = Theme.make(Metrics(), TextSize.XL)
    assert UtilityBand(xl, "band").two_rows
    wide = Theme.make(Metrics.for_screen(1920, 1080), TextSize.XL)
    assert not UtilityBand(wide, "band").two_rows


def test_the_band_tells_which_entry(qtbot, theme, put):
    band = put(UtilityBand(theme, "band").show_value((UTILITIES, "図書館")), 0, 1000, 1080)
    told = []
    band.chosen.connect(told.append)
    for name in ("staff", "language"):
        band.findChild(Touchable, f"utility-{name}").click()
    assert told == ["staff", "language"]


def test_a_masked_cell_names_no_value(theme, put):
    secret = gallery.cell("パスワード", "abc12345", CellState.GOOD)
    cell = put(Cell(theme, "pw", masked=True).show_value(secret))
    assert "abc12345" not in cell.accessibleName() + cell.accessibleDescription()
    assert cell.accessibleName() == "パスワード"


def test_stars_in_a_patrons_value_are_not_emphasis(theme, put):
    mail = gallery.cell("メール", "a**b**c@example.jp", CellState.GOOD)
    cell = put(Cell(theme, "mail").show_value(mail))
    assert cell._body.plain == "a**b**c@example.jp"


def test_the_step_book_turns_and_then_stands_still(qtbot, qapp):
    theme = Theme.make(Metrics())
    shelf = StepShelf(theme, "steps").show_value(Steps(1, STEPS))
    qtbot.addWidget(shelf)
    shelf.place(QRectF(0, 0, 700, 104))
    shelf.show()
    shelf.show_value(Steps(2, STEPS))
    assert shelf._motion.state() == shelf._motion.State.Running
    qtbot.waitUntil(lambda: shelf._motion.state() == shelf._motion.State.Stopped, timeout=milliseconds())
    assert shelf._turn == 1.0
    assert shelf.accessibleName() == "2 / 6 カード"


def test_when_all_steps_are_done_none_of_them_is_named(qtbot, theme):
    shelf = StepShelf(theme, "steps").show_value(Steps(6, STEPS))
    qtbot.addWidget(shelf)
    assert shelf.accessibleName() == "6 / 6 確認"
    assert shelf.show_value(Steps(7, STEPS)).accessibleName() == ""


def test_a_persons_data_stay_marked_as_fixed_in_other_letters(theme, put):
    card = put(FromCard(theme, "from-card", compact=True).show_value(FROM_CARD))
    card.set_theme(theme.but(size=TextSize.XL))
    assert card.accessibleDescription() == FROM_CARD.note


def test_reduced_motion_turns_no_book(qtbot, theme):
    shelf = StepShelf(theme, "steps").show_value(Steps(1, STEPS))
    qtbot.addWidget(shelf)
    shelf.show_value(Steps(5, STEPS))
    assert shelf._motion.state() == shelf._motion.State.Stopped
    progress = ProgressShelf(theme, "progress").show_value(0.0)
    qtbot.addWidget(progress)
    progress.show_value(0.4)
    assert progress._shown == 0.4


def test_progress_never_leaves_its_shelf(qtbot, theme, put):
    progress = put(ProgressShelf(theme, "progress").show_value(0.0))
    for wrong in (-1.0, 7.0):
        progress.show_value(wrong)
        assert 0.0 <= progress.fraction <= 1.0
        progress.grab()


def test_pictures_are_painted_where_they_are_asked(qtbot, theme, put):
    seen = []
    hero = CardHero(theme, "card", lambda p, rect, face: seen.append(rect))
    put(hero.show_value(FaceView("図書館", "利用カード", "2000000017")), w=856)
    hero.grab()
    assert seen[0].width() / seen[0].height() == pytest.approx(856 / 540, abs=0.01)
    tile = QrTile(theme, "qr", lambda url: lambda p, rect: seen.append(rect))
    put(tile.show_value(CodeTile("app", "https://example.org", "アプリの設定", "番号が入ります")), w=237)
    tile.grab()
    assert seen[-1].width() == pytest.approx(seen[-1].height())


def test_sounds_are_silent_unless_asked_for():
    assert isinstance(sounds_for(False), Silence)
    for sound in Sound:
        assert wav(sound)[:4] == b"RIFF"
        assert wav(sound)[8:12] == b"WAVE"


def test_a_key_click_is_short():
    assert len(wav(Sound.KEY)) < 22050 * 2 * 0.05
