"""Where a line may end: between words, never within one; a patron's own values where it hurts least."""

from __future__ import annotations

import pytest

from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import Theme
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.phrases import phrases
from kiosk.ui.text.runs import verbatim
from kiosk.visit.preferences import TextSize

SENTENCES = {
    "en": "Your registration number was sent to the e-mail address you entered.",
    "vi": "Số đăng ký đã được gửi đến địa chỉ e-mail. Nguyễn nghiêng ngả.",
    "ko": "등록하신 이메일 주소로 이용자 번호를 보냈습니다.",
}


def block(text, language: str = "ja", size: TextSize = TextSize.STANDARD, **options) -> TextBlock:
    return TextBlock(Theme.make(Metrics(), size, language=language), text, 40, **options)


def lines(text: TextBlock, width: float) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in text.lines(width, text.size_for(width))]


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("width", range(330, 900, 90))
def test_lines_end_between_words(language, width):
    text = block(SENTENCES[language], language)
    words = SENTENCES[language].split()
    assert [word for line in lines(text, width) for word in line.split()] == words
    assert not text.breaks_word(width)


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (400, ["taro@example.jp"]),
        (250, ["taro@", "example.jp"]),
        (190, ["taro@", "example", ".jp"]),
    ],
)
def test_a_mail_address_ends_its_line_behind_the_at_and_then_before_a_dot(width, shown):
    assert lines(block(verbatim("taro@example.jp")), width) == shown


def test_no_value_of_a_patron_is_a_fault_however_long():
    text = block(verbatim("寿限無" * 9 + " pneumonoultramicroscopic@" + "x" * 40))
    assert all(line.width <= 300 for line in text.lines(300, text.size_for(300)))
    assert not text.breaks_word(300)


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("印刷できませんでした", 330, ["印刷", "できませんでした"]),
        ("新しいパスワードは", 260, ["新しい", "パスワードは"]),
        ("ずれているかもしれません。", 330, ["ずれている", "かもしれません。"]),
        ("お伝えしたいことがあります。", 330, ["お伝えしたい", "ことがあります。"]),
        ("2026年3月20日です。", 280, ["2026年", "3月20日です。"]),
        ("12月31日から、", 220, ["12月31日", "から、"]),
    ],
)
def test_a_long_phrase_is_cut_at_the_seams_of_its_words(text, width, shown):
    made = block(text)
    assert lines(made, width) == shown
    assert not made.breaks_word(width)


def test_a_korean_list_ends_its_line_behind_a_middle_dot():
    made = block("성명·주소·가타카나·전화번호·이메일", "ko")
    assert lines(made, 420) == ["성명·주소·가타카나·", "전화번호·이메일"]
    assert not made.breaks_word(420)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("パスワード", "ja"),
        ("でした", "ja"),
        ("registration", "en"),
        ("등록하셨습니다", "ko"),
        ("nghiêngngả", "vi"),
        ("図書館利用者《としょかんりようしゃ》", "ja-easy"),
    ],
)
def test_a_word_wider_than_its_line_is_said_to_be_broken(text, language):
    made = block(text, language)
    assert made.breaks_word(100)
    assert not made.breaks_word(500)


def test_a_word_of_an_alphabet_gets_smaller_letters_before_it_is_broken():
    made = block("nghiêngngả", "vi", smallest=28)
    width = made.width() * 0.8
    assert lines(made, width) == ["nghiêngngả"]
    assert made.size_for(width) < 40


def test_a_japanese_name_among_other_words_has_phrases_of_its_own():
    parts = (*verbatim("長崎の海と道を考える会"), *block(" đã mượn sách", "vi").parts)
    made = block(parts, "vi")
    assert lines(made, 300)[0] == "長崎の海と道を"
    assert not made.breaks_word(300)


def test_easy_japanese_is_cut_into_phrases_as_japanese_is():
    assert phrases("カードを台に置いてください", "ja-easy") == phrases("カードを台に置いてください", "ja")


def test_vietnamese_lines_are_far_enough_apart_for_the_marks_of_capitals():
    made = block("Ễ\nợ", "vi", line_height=1.15)
    assert made.height_for(500) == pytest.approx(2 * 40 * 1.38)
    assert block("Ễ\nợ", "en", line_height=1.15).height_for(500) == pytest.approx(2 * 40 * 1.15)
