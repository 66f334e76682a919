"""Readings stand above their kanji and hang over nothing but kana; no text shows their marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kiosk.art import furigana
from kiosk.art.furigana import RATIO, placed
from kiosk.ui.components.touch.buttons import PrimaryButton
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.furigana import PITCH, SMALLEST_BASE
from kiosk.ui.text.runs import advance, mixed, parse_bold, verbatim, with_numeral
from kiosk.ui.text.shorten import shorten
from tests.ui.samples import BACK


@pytest.fixture
def easy(qapp) -> Theme:
    return Theme.make(Metrics(), language="ja-easy")


def block(theme: Theme, text, px: float = 40, **options) -> TextBlock:
    return TextBlock(theme, text, px, **options)


def wide(text: str, px: float) -> float:
    return advance(text, px, False, 0.0, "ja-easy")


@given(base=st.floats(1, 500), reading=st.floats(1, 500), left=st.floats(0, 20), right=st.floats(0, 20))
def test_base_and_reading_stay_within_what_both_may_take(base, reading, left, right):
    width, base_at, reading_at = placed(base, reading, left, right)
    slack = 1e-6
    assert width >= base - slack
    assert -slack <= base_at <= width - base + slack
    assert reading_at >= -left - slack
    assert reading_at + reading <= width + right + slack
    assert width <= max(base, reading) + slack


def test_a_reading_hangs_over_kana_by_one_of_its_letters(easy):
    em = 40
    [line] = block(easy, "を入力《にゅうりょく》する").lines(2000, em)
    [piece] = [each for each in line.pieces if each.part.ruby]
    extra = piece.reading - piece.base
    assert extra > em * RATIO
    assert piece.reading_at == pytest.approx(-extra / 2)
    assert piece.width == piece.base
    assert line.width == pytest.approx(wide("を", em) + piece.base + wide("する", em))


@pytest.mark.parametrize(
    "text", ["本｜志《こころざし》本", "志《こころざし》志《こころざし》", "志《こころざし》", "1志《こころざし》1"]
)
def test_a_reading_hangs_over_no_kanji_no_other_reading_and_no_edge(easy, text):
    [line] = block(easy, text).lines(2000, 40)
    for piece in line.pieces:
        if piece.part.ruby:
            assert piece.reading_at >= 0
            assert piece.width >= piece.reading


def test_two_readings_share_the_kana_between_them(easy):
    [line] = block(easy, "志《こころざし》の志《こころざし》").lines(2000, 40)
    one, _, other = line.pieces
    start = one.width + wide("の", 40) + other.reading_at
    assert one.reading_at + one.reading <= start + 0.01


@pytest.mark.parametrize("width", range(80, 800, 40))
def test_no_line_breaks_between_kanji_that_share_a_reading(easy, width):
    text = "図書館《としょかん》の利用者《りようしゃ》番号《ばんごう》を入力《にゅうりょく》してください。"
    lines = block(easy, text).lines(width, 40)
    for base in ("図書館", "利用者", "番号", "入力"):
        assert sum(base in "".join(piece.text for piece in line.pieces) for line in lines) == 1
    assert all(line.width <= width + 0.5 for line in lines) or width < 200


@pytest.mark.parametrize("width", range(300, 420, 4))
def test_a_line_of_readings_that_share_kana_has_room(easy, width):
    """Alone, a phrase's reading hangs over all of the kana beside it; in a line the next reading wants some of them."""
    text = "係員《かかりいん》の方《かた》へ：志《こころざし》の志《こころざし》を図書館《としょかん》のサービスと"
    assert all(line.width <= width + 0.5 for line in block(easy, text).lines(width, 40))


def test_lines_are_further_apart_and_letters_large_enough_only_where_there_are_readings(easy):
    text = block(easy, "読《よ》む", 28, line_height=1.2)
    assert text.size_for(500) == SMALLEST_BASE
    assert text.height_for(500) == pytest.approx(SMALLEST_BASE * PITCH)
    assert block(easy, "よむ", 28, line_height=1.2).height_for(500) == pytest.approx(28 * 1.2)


def test_a_reading_is_above_its_kanji_and_all_ink_within_the_block(easy):
    text = block(easy, "「登録《とうろく》」")
    image = QImage(400, 120, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    box = QRectF(20, 20, 360, text.height_for(360))
    p = QPainter(image)
    text.paint(p, box)
    p.end()
    rows = [y for y in range(120) if any((image.pixel(x, y) & 0xFF) < 0x80 for x in range(400))]
    assert box.top() <= rows[0]
    assert rows[-1] <= box.bottom()
    # Of the base alone the ink is no higher than an em.
    assert rows[-1] - rows[0] > 40 * 1.2


@pytest.mark.parametrize("make", [str, lambda text: with_numeral(text, 1.7), lambda text: mixed(text, "ja-easy")])
def test_every_way_of_text_reads_the_marks(easy, make):
    text = block(easy, make("予約《よやく》 3件《けん》"))
    assert text.plain == "予約 3件"
    assert text.spoken == "よやく 3けん"


def test_own_words_are_shown_as_they_are(easy):
    assert block(easy, verbatim("蜘蛛の糸《くものいと》")).plain == "蜘蛛の糸《くものいと》"


def test_what_was_read_keeps_its_readings_beside_what_was_not(easy):
    text = block(easy, (*parse_bold("**持《も》ち物《もの》**", bold=False), *mixed("時間《じかん》", "ja-easy")))
    assert (text.plain, text.spoken) == ("持ち物時間", "もちものじかん")


def test_what_is_cut_is_not_cut_within_a_reading(easy):
    cut = shorten("利用者番号《りようしゃばんごう》" * 9, lambda text: block(easy, text, max_lines=1), 500)
    assert cut.plain.endswith("…")
    assert "《" not in cut.plain


def test_a_screen_reader_is_told_the_words_alone(easy, qtbot):
    button = PrimaryButton(easy, "button")
    qtbot.addWidget(button)
    button.show_value(replace(BACK, label="登録《とうろく》する"))
    assert button.accessibleName() == "登録する"


def test_a_line_on_a_picture_is_set_alike(easy):
    runs, width = furigana.line("を入力《にゅうりょく》する", 40, wide)
    [line] = block(easy, "を入力《にゅうりょく》する").lines(2000, 40)
    assert width == pytest.approx(line.width)
    assert [run.text for run in runs] == ["を", "入力", "する"]
