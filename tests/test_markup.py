"""Readings and own words in a text: what is read of it, and that nothing of it is lost."""

from __future__ import annotations

import html as standard
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import markup

MIXED = "図書館で利用者番号を書《か》く《》｜、『蜘蛛の糸』《いと》\u2068漢字《かな》\u2069\n12ab"


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("利用者《りようしゃ》の番号《ばんごう》", (("利用者", "りようしゃ"), ("の", ""), ("番号", "ばんごう"))),
        ("15歳《さい》", (("15", ""), ("歳", "さい"))),
        ("｜今日《きょう》は", (("今日", "きょう"), ("は", ""))),
        ("山田｜様《さま》", (("山田", ""), ("様", "さま"))),
        ("｜お知《し》らせ", (("お知", "し"), ("らせ", ""))),
        ("人々《ひとびと》、三ヶ月《さんかげつ》", (("人々", "ひとびと"), ("、", ""), ("三ヶ月", "さんかげつ"))),
        ("请阅读《隐私政策》", (("请阅读《隐私政策》", ""),)),
        ("かな《かな》", (("かな《かな》", ""),)),
        ("", ()),
    ],
)
def test_a_reading_belongs_to_the_kanji_before_it(text, runs):
    assert markup.split(text) == runs


def test_a_text_is_said_in_each_way():
    text = "利用者《りようしゃ》は<b>"
    assert markup.plain(text) == "利用者は<b>"
    assert markup.spoken(text) == "りようしゃは<b>"
    assert markup.bracketed(text) == "利用者(りようしゃ)は<b>"
    assert markup.html(text) == "<ruby>利用者<rp>(</rp><rt>りようしゃ</rt><rp>)</rp></ruby>は&lt;b&gt;"


def test_own_words_have_no_readings():
    text = f"{markup.own('蜘蛛の糸《くものいと》')}を読《よ》む"
    assert markup.apart(text) == (("蜘蛛の糸《くものいと》", True), ("を読《よ》む", False))
    assert markup.plain(text) == "蜘蛛の糸《くものいと》を読む"
    assert markup.own("") == ""
    assert markup.own("a\u2068b\u2069\u2069c") == "\u2068abc\u2069"


@given(st.text(st.sampled_from(MIXED), max_size=40))
def test_no_text_loses_a_character_but_marks(text):
    assert "".join(markup.units(text)) == text
    joined = "".join(base for base, _ in markup.split(text))
    assert joined == re.sub("(?:｜([^｜《》\n]+)|([^\\W\\d_a-zぁ-ゖァ-ヺー]+))《[ぁ-ゖァ-ヺー・]+》", r"\1\2", text)
    assert standard.unescape(re.sub("<rp>.*?</rp>|<rt>.*?</rt>|</?ruby>", "", markup.html(text))) == joined


@given(st.text(st.sampled_from(MIXED), max_size=40), st.integers(0, 40))
def test_a_beginning_that_ends_within_own_words_closes_them(text, at):
    begun = markup.closed(text[:at])
    assert begun.startswith(text[:at])
    assert begun.rfind("\u2068") <= begun.rfind("\u2069")
