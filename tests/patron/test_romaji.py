"""Katakana from a Latin keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.patron.romaji import Romaji, katakana


@pytest.mark.parametrize(
    ("typed", "kana"),
    [
        ("nagasaki", "ナガサキ"),
        ("oomura", "オオムラ"),
        ("sassa", "サッサ"),
        ("gakkou", "ガッコウ"),
        ("matchi", "マッチ"),
        ("shin", "シン"),
        ("jun'ichirou", "ジュンイチロウ"),
        ("konnna", "コンナ"),
        ("kennichi", "ケンイチ"),
        ("shinpei", "シンペイ"),
        ("ra-men", "ラーメン"),
        ("kyouko", "キョウコ"),
        ("chiyo", "チヨ"),
        ("tyuuka", "チュウカ"),
        ("fumi", "フミ"),
        ("tsuji", "ツジ"),
        ("zidori", "ジドリ"),
        ("vaiorin", "ヴァイオリン"),
        ("thi", "ティ"),
        ("she", "シェ"),
        ("xtu", "ッ"),
        ("la", "ァ"),
        ("NAGASAKI", "ナガサキ"),
        ("", ""),
        ("q", ""),
    ],
)
def test_words(typed, kana):
    assert katakana(typed) == kana


def test_a_lone_n_waits_and_then_is_n():
    kana, state = Romaji().feed("n")
    assert (kana, state.pending, state.finish()) == ("", "n", "ン")
    assert state.feed("k") == ("ン", Romaji("k"))


def test_erasing_takes_waiting_letters_first():
    assert Romaji("ky").erase() == Romaji("k")
    assert Romaji("").erase() is None


@settings(max_examples=200)
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'-", max_size=30))
def test_anything_typed_ends_as_katakana_only(text):
    assert all("ァ" <= ch <= "ヶ" or ch == "ー" for ch in katakana(text))


@settings(max_examples=200)
@given(st.text(max_size=20))
def test_what_waits_is_never_long(text):
    state = Romaji()
    for ch in text:
        _, state = state.feed(ch)
        assert len(state.pending) <= 3
