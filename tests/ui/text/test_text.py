"""Texts: where they break, how they shrink, that nothing of them is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk.art import letters
from kiosk.commands.screens import samples
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import TextKind, Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.phrases import characters, halves, phrases, seams
from kiosk.ui.text.runs import Part, verbatim
from kiosk.ui.text.shorten import DOTS, shorten
from kiosk.visit.preferences import TextSize

LANGUAGES = ("ja", "en", "zh-Hans", "zh-Hant", "ko", "vi")
NO_START = "、。，．！？」』）ーっゃゅょ,.:;?!)"
LONG = {
    "ja": "登録されたメールアドレスに、利用者番号が送信されました。15歳未満の方は、カウンターにて登録をお願いします。",
    "en": "Your registration number was sent to the e-mail address you entered. "
    "Please ask at the counter if you are under 15.",
    "vi": "Số đăng ký đã được gửi đến địa chỉ e-mail. Nếu bạn dưới 15 tuổi, vui lòng đăng ký tại quầy.",
    "ko": "등록하신 이메일 주소로 이용자 번호를 보냈습니다. 15세 미만이신 분은 카운터에서 등록해 주세요.",
    "zh-Hans": "读者证号已发送至您登记的电子邮箱。未满15岁的读者请到服务台办理登记手续。",
    "zh-Hant": "讀者證號已寄至您登記的電子郵件信箱。未滿15歲的讀者請至服務台辦理登記手續。",
}


def words(lines) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in lines]


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.text(st.characters(exclude_characters="\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), max_size=60))
@settings(max_examples=40, deadline=None)
def test_phrases_are_the_text_again(language, text):
    assert "".join(phrases(text, language)) == text
    ways = (halves, seams, characters)
    assert all("".join(way(phrase)) == phrase for phrase in phrases(text, language) for way in ways)


def test_japanese_breaks_between_phrases_and_not_within_words(theme):
    block = TextBlock(theme, "カードは、台に置いたままにしてください。", 38)
    assert words(block.lines(480, 38)) == ["カードは、台に置いたままに", "してください。"]


def test_a_line_feed_is_a_break(theme):
    block = TextBlock(theme, "署名用パスワードを\n入力してください", 66, True)
    assert words(block.lines(984, 66)) == ["署名用パスワードを", "入力してください"]


@pytest.mark.parametrize("width", range(120, 984, 36))
def test_no_line_starts_with_a_mark_that_ends_a_sentence(theme, width):
    text = "このままだと、**入力した内容をすべて消して**、最初の画面に戻ります。（いま6桁）ロックされます。"
    for line in words(TextBlock(theme, text, 36).lines(width, 36))[1:]:
        assert line[0] not in NO_START


def test_emphasis_is_set_bold_and_its_stars_are_not_shown(theme):
    block = TextBlock(theme, "**英数字6～16文字**の署名用パスワードです。", 38)
    assert block.plain == "英数字6～16文字の署名用パスワードです。"
    [line] = block.lines(984, 38)
    assert [piece.part.bold for piece in line.pieces if "英" in piece.text] == [True]
    assert [piece.part.bold for piece in line.pieces if "です" in piece.text] == [False]


def test_a_large_numeral_stands_on_the_line_of_its_words(theme):
    block = TextBlock(theme, (Part("あと "), Part("5", True, 1.8), Part(" 回")), 38)
    [line] = block.lines(984, 38)
    assert line.tallest == pytest.approx(38 * 1.8)


@pytest.mark.parametrize("size", list(TextSize))
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [300, 560, 984])
def test_long_sentences_are_never_clipped(qapp, language, size, width):
    theme = Theme.make(Metrics(), size, language=language)
    block = TextBlock(theme, LONG[language], 36)
    lines = block.lines(width, block.size_for(width))
    assert "".join(words(lines)).replace(" ", "") == LONG[language].replace(" ", "")
    assert all(line.width <= width + 0.5 for line in lines)
    assert block.fits(width)


@pytest.mark.parametrize("size", list(TextSize))
def test_letters_never_get_smaller_than_the_smallest(qapp, size):
    theme = Theme.make(Metrics(), size)
    block = TextBlock(theme, LONG["ja"], 46, max_lines=1)
    assert block.size_for(200) == pytest.approx(theme.smallest)
    assert not block.fits(200)


def test_a_word_as_long_as_an_address_is_broken_at_its_signs_rather_than_lost(theme):
    address = "a.very.long.name.indeed@mail.library.example.ed.jp"
    block = TextBlock(theme, address, 52, True)
    lines = block.lines(500, 52)
    assert "".join(words(lines)) == address
    assert all(line.width <= 500 for line in lines)


def test_a_text_too_tall_for_its_box_is_drawn_smaller(theme):
    block = TextBlock(theme, LONG["ja"], 46)
    size = block.size_for(600, 160)
    assert size < 46
    assert block.fits(600, 160)


def test_ink_stays_within_its_box(theme):
    """Paint in black on white and look where the ink is."""
    image = QImage(700, 500, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    p = QPainter(image)
    box = QRectF(50, 100, 600, 260)
    TextBlock(theme, LONG["ja"], 40, True).paint(p, box)
    p.end()
    inked = [(x, y) for y in range(0, 500, 2) for x in range(0, 700, 2) if (image.pixel(x, y) & 0xFF) < 0xF0]
    assert inked
    assert min(x for x, _ in inked) >= 48
    assert max(x for x, _ in inked) <= 652
    assert min(y for _, y in inked) >= 98
    assert max(y for _, y in inked) <= 366


@pytest.mark.parametrize(
    ("kind", "factor"), [(TextKind.BODY, 1.5), (TextKind.TITLE, 1.2), (TextKind.UTILITY, 1.5), (TextKind.FIXED, 1.0)]
)
def test_texts_grow_as_far_as_their_kind_does(qapp, kind, factor):
    theme = Theme.make(Metrics(), TextSize.XL)
    assert theme.text_px(100, kind) == pytest.approx(100 * factor)


@given(width=st.floats(60, 1200), text=st.text("あいう漢字カナabc 、。\n*（）0123456789", max_size=80))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_setting_loses_nothing(theme, width, text):
    block = TextBlock(theme, (Part(text),), 36)
    size = block.size_for(width)
    lines = block.lines(width, size)
    assert "".join(words(lines)) == text.replace("\n", "")
    # A run of brackets or marks may not be parted; everything else fits.
    assert all(line.width <= width + 0.5 for line in lines) or re.search("[（、。）]{2}|（.|.）", text)


@given(text=st.text(st.characters(exclude_categories=["C", "Z"]), max_size=90), width=st.integers(180, 900))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_cut_says_so_and_is_the_longest_beginning_that_fits(theme, text, width):
    def block(words: str) -> TextBlock:
        return TextBlock(theme, verbatim(words, True), 40, True, max_lines=2, smallest=36)

    cut = shorten(text, block, width)
    assert len(cut.lines(width, cut.size_for(width))) <= 2
    assert not cut.sticks_out(width)
    if cut.plain != text:
        assert cut.plain.endswith(DOTS)
        assert text.startswith(cut.plain.removesuffix(DOTS))


def test_large_letters_stay_large_where_a_text_is_cut(qapp):
    theme = Theme.make(Metrics(), TextSize.XL)
    kind = TextKind.TITLE
    cut = shorten("港の百年" * 60, lambda text: TextBlock(theme, text, 40, max_lines=2, kind=kind, smallest=48), 700)
    assert cut.size_for(700) == theme.text_px(40, kind)
    assert cut.plain.endswith(DOTS)


def test_the_letters_of_a_visit_are_all_kept_on_a_fine_screen(open_window, monkeypatch):
    """With room for fewer, each page would push out those of the next, and none were ever found again."""
    monkeypatch.setattr(letters, "FINE", 0.25)
    monkeypatch.setattr(letters, "_KEPT_BY_QT", 64 * 0.25 / 2)
    letters._letter.cache_clear()
    names = (
        "attract",
        "consent",
        "place-card",
        "password",
        "reading",
        "take-card",
        "form",
        "confirm",
        "issuing",
        "done",
    )
    shown = dict(samples(None))
    visit = [shown[name] for name in names]
    window = open_window(270, 480)
    for screen in visit:
        window.show_screen(screen, animate=False)
        QApplication.processEvents()
    painted, room = letters._letter.cache_info()[1:3]
    letters._letter.cache_clear()
    assert 512 < painted < room * 0.9
