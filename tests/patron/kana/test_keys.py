"""The marks ゛ ゜ 小 on the last katakana."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.patron.kana.keys import toggle_dakuten, toggle_handakuten, toggle_small

TOGGLES = [toggle_dakuten, toggle_handakuten, toggle_small]
KATAKANA = st.characters(min_codepoint=0x30A1, max_codepoint=0x30FE)


@pytest.mark.parametrize("toggle", TOGGLES)
@given(ch=KATAKANA | st.characters())
def test_a_mark_pressed_twice_comes_back_except_from_the_other_mark(toggle, ch):
    once = toggle(ch)
    if once is None:
        return
    assert len(once) == 1
    assert once != ch
    twice = toggle(once)
    assert twice is not None
    assert toggle(twice) == once
    if ch not in "バビブベボパピプペポ":
        assert twice == ch


@pytest.mark.parametrize(
    ("toggle", "before", "after"),
    [
        (toggle_dakuten, "カ", "ガ"),
        (toggle_dakuten, "ウ", "ヴ"),
        (toggle_dakuten, "ヴ", "ウ"),
        (toggle_dakuten, "ヂ", "チ"),
        (toggle_dakuten, "パ", "バ"),
        (toggle_handakuten, "ホ", "ポ"),
        (toggle_handakuten, "ブ", "プ"),
        (toggle_small, "ヤ", "ャ"),
        (toggle_small, "ッ", "ツ"),
        (toggle_dakuten, "ナ", None),
        (toggle_dakuten, "", None),
        (toggle_handakuten, "カ", None),
        (toggle_small, "カ", None),
        (toggle_small, "ー", None),
    ],
)
def test_the_table(toggle, before, after):
    assert toggle(before) == after


@given(text=st.text(min_size=2))
def test_only_single_letters_are_marked(text):
    assert all(toggle(text) is None for toggle in TOGGLES)
