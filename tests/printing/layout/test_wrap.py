"""Lines of a slip."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.printing.layout.wrap import width, wrap


def test_sentence_breaks_where_one_pauses() -> None:
    assert wrap("読み取ると、番号がアプリに入ります。", 10.2) == ["読み取ると、番号が", "アプリに入ります。"]
    assert wrap("パスワードは印刷していません。お忘れのときは、窓口へ。", 18) == [
        "パスワードは印刷していません。",
        "お忘れのときは、窓口へ。",
    ]


def test_words_stay_whole() -> None:
    assert wrap("Scan this code with your phone.", 10) == ["Scan this code", "with your phone."]
    assert wrap("Số điện thoại đã đăng ký", 5) == ["Số điện", "thoại đã", "đăng ký"]
    assert wrap("Thẻ này nghiêngngả", 7) == ["Thẻ này", "nghiêngngả"]


def test_lines_broken_by_hand_stay_broken() -> None:
    assert wrap("24時間以内に、\n1回だけ使えます。", 20) == ["24時間以内に、", "1回だけ使えます。"]


@given(text=st.text("あいのをが、。（）図書館カード番号abc 12", max_size=60), room=st.floats(4, 20))
@settings(max_examples=200)
def test_nothing_is_lost_and_no_line_is_too_wide(text: str, room: float) -> None:
    lines = wrap(text, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= room for line in lines)


@pytest.mark.parametrize("room", [1.0, 0.2])
def test_paper_narrower_than_a_letter_still_ends(room: float) -> None:
    assert wrap("図書館", room) == ["図", "書", "館"]


def test_readings_count_where_they_are_wider_and_are_never_parted_from_their_kanji() -> None:
    assert width("登録《とうろく》") == 2.0
    assert width("志《こころざし》") == 2.5
    text = "図書館《としょかん》の利用者《りようしゃ》番号《ばんごう》を入力《にゅうりょく》してください。"
    for room in (1, 3.2, 5, 8, 12):
        lines = wrap(text, room)
        assert "".join(lines) == text
        assert all(line.count("《") == line.count("》") and not line.startswith("《") for line in lines)


def test_korean_breaks_at_spaces_only() -> None:
    assert wrap("카드를 받침대에 올려 주십시오.", 8) == ["카드를 받침대에", "올려 주십시오."]
