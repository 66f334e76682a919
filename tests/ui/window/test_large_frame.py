"""What surrounds every page in large letters and long languages: band, header, bar, and the library's name."""

from __future__ import annotations

import pytest

from kiosk.app.texts import LANGUAGE_NAMES
from kiosk.screen.values.elements import Action, Bar, Steps
from kiosk.ui.components.progress.header import HeaderShelf
from kiosk.ui.components.touch.buttons import QuietButton
from kiosk.ui.components.touch.utility import UtilityBand
from kiosk.ui.layout.bars import PRIMARY_SIDES, hint_text, label_px, primary_label, shape_of
from kiosk.ui.layout.zones import Split, zones_for
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.named import name_of, named
from kiosk.ui.window.bar import ActionBar
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.preferences import TextSize

pytestmark = pytest.mark.usefixtures("qapp")
LONG = "長崎県立・大村市立一体型図書館および歴史資料館 ミライon図書館 長崎県大村市東本町481番地 本館"


def panel(inches: float, size: TextSize, portrait: bool = True, language: str = "ja") -> Theme:
    width, height = (1080, 1920) if portrait else (1920, 1080)
    return Theme.make(Metrics.for_screen(width, height, None, inches), size, language=language)


def test_no_text_is_drawn_below_the_floor_whoever_asks_for_it():
    theme = panel(24.0, TextSize.XL)
    block = TextBlock(theme, "あ" * 400, 34, smallest=10.0)
    assert block.size_for(300, 40) == theme.px(theme.smallest)


@pytest.mark.parametrize(
    ("inches", "size", "rows"),
    [(24.0, TextSize.LARGE, 1), (24.0, TextSize.XL, 2), (15.6, TextSize.STANDARD, 1), (15.6, TextSize.LARGE, 2)],
)
def test_the_band_takes_two_rows_by_how_large_its_letters_are(inches, size, rows):
    theme = panel(inches, size)
    assert UtilityBand(theme, "band").two_rows == (rows == 2)
    assert zones_for(theme).band.height() == theme.px({1: 120, 2: 232}[rows])


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize("portrait", [True, False])
def test_the_bar_is_high_enough_for_a_primary_button_with_its_hint(language, size, portrait):
    theme = panel(24.0, size, portrait, language)
    words = {"ja": "次へ", "vi": "Dùng số điện thoại này"}.get(language, "Continue with this")
    way = Action("next", words, "arrow_right", NextPressed(), hint="Check both, then press here to go on")
    width = zones_for(theme, Split.DEFAULT).bar.width()
    shape = shape_of(theme, Bar(primary=way), width)
    room = width - theme.px(PRIMARY_SIDES)
    label = primary_label(theme, way, label_px(theme, way, width))
    needed = label.height_for(room) + hint_text(theme, way).height_for(room)
    assert needed <= theme.px(shape.height) - theme.px(16)


def test_a_library_with_a_name_of_sixty_letters_is_named_in_the_header_up_to_a_word():
    assert len(LONG) >= 50
    theme = panel(24.0, TextSize.STANDARD)
    shown = named(LONG, lambda text: TextBlock(theme, name_of(text), 34, line_height=1.2), 288, 104)
    assert shown.plain.endswith("…")
    assert LONG.startswith(shown.plain.rstrip("…"))
    assert not shown.sticks_out(288, 104)
    assert shown.size_for(288, 104) >= theme.px(theme.smallest)


def test_a_name_that_has_room_on_more_lines_is_whole():
    theme = panel(24.0, TextSize.STANDARD)
    name = "長崎県立・大村市立一体型図書館 ミライon図書館"
    assert named(name, lambda text: TextBlock(theme, name_of(text), 34, line_height=1.2), 288, 104).plain == name
    assert HeaderShelf(theme).show_value((name, HeaderShelf(theme).value[1], "")).accessibleName() == name


@pytest.mark.parametrize("size", TextSize)
def test_a_long_name_is_whole_one_tap_away(open_window, presented, size):
    window = open_window()
    window.show_screen(presented("menu-staff", "ja", size, name=LONG), animate=False)
    sheet = window.sheets.view
    said = ""
    while True:
        if sheet.has("library"):
            said += sheet._parts["library"].block.plain.replace("\n", "")
        if not sheet.has("leaf-next"):
            break
        sheet.press("leaf-next")
    assert said.replace(" ", "") == LONG.replace(" ", "")
    assert name_of(LONG)[0].own


@pytest.mark.parametrize("language", LANGUAGE_NAMES)
@pytest.mark.parametrize("size", TextSize)
def test_the_seconds_left_keep_their_size_in_every_language(open_window, presented, language, size):
    window = open_window(1920, 1080)
    window.show_screen(presented("idle", language, size), animate=False)
    ring = window.sheets.view._parts["ring"]
    inner = ring.width() * (1 - 2.8 * 26 / 310)
    assert ring._number.size_for(inner) == window.stage.page.theme.px(128)
    assert not ring._word.breaks_word(inner)


@pytest.mark.parametrize("size", [size for size in TextSize if size is not TextSize.STANDARD])
@pytest.mark.parametrize(("inches", "portrait"), [(24.0, True), (24.0, False), (15.6, False)])
def test_each_way_of_a_full_bar_stands_on_two_lines_with_whole_words(inches, portrait, size):
    theme = panel(inches, size, portrait)
    if not theme.metrics.reaches(size):
        return
    ways = [Action(key, label, "help", NextPressed()) for key, label in (("a", "中止"), ("b", "ホームへ戻る"))]
    again, on = Action("c", "もう一度試す", "retry", NextPressed()), Action("d", "登録済みの方へ", "", NextPressed())
    for shown in (Bar(quiet=(*ways, again)), Bar(quiet=tuple(ways), secondary=again, primary=on)):
        plain = zones_for(theme, Split.DEFAULT)
        shape = shape_of(theme, shown, plain.bar.width())
        zones = zones_for(theme, Split.DEFAULT, shape=shape)
        bar = ActionBar(theme)
        bar.show_bar(shown, zones.bar, theme, rows=zones.bar_rows)
        for button in bar.findChildren(QuietButton):
            assert button.stands(button.body().width(), button.body().height()), (button.value.label, shape)


def test_a_step_that_opens_wider_than_the_one_before_has_room_for_all_of_its_book():
    header = HeaderShelf(panel(24.0, TextSize.MAX, language="en"))
    header.resize(984, 132)
    names = ("Consent", "Card", "Password", "Read", "Form", "Check")
    header.show_value(("Miraion Library", Steps(0, ()), ""))
    for current in (1, 2, 3, 6, 0):
        header.show_value(("Miraion Library", Steps(current, names), ""))
        assert header.steps.body().width() >= header.steps.wished_width


@pytest.mark.parametrize("size", TextSize)
@pytest.mark.parametrize("language", ["ja", "en", "vi"])
def test_the_librarys_name_ends_before_the_books_of_the_steps(open_window, presented, monkeypatch, language, size):
    window, found = open_window(), []
    paint = TextBlock.paint

    def watched(self, p, rect, *rest, **named):
        found.append((self.plain, rect.left() + self.set_width(rect.width(), rect.height())))
        return paint(self, p, rect, *rest, **named)

    window.show_screen(presented("last-try", language, size), animate=False)
    monkeypatch.setattr(TextBlock, "paint", watched)
    window.header.grab()
    begin = window.header.width() - window.header.steps.wished_width
    assert all(end <= begin for _, end in found), (found, begin)
