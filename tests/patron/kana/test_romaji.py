"""Katakana from a Latin keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.patron.kana.reading import check_kana, fold_kana
from kiosk.patron.kana.romaji import TABLE, Romaji, katakana


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
        # Hepburn as in passports
        ("jumpei", "ジュンペイ"),
        ("homma", "ホンマ"),
        ("namba", "ナンバ"),
        ("sammonji", "サンモンジ"),
        ("motchi", "モッチ"),
        ("matcha", "マッチャ"),
        ("etchu", "エッチュ"),
        ("shin'ya", "シンヤ"),
        ("shinnya", "シンヤ"),
        ("shixnya", "シンヤ"),
        ("kinenn", "キネン"),
        # what only input methods know
        *{
            "whi": "ウィ",
            "wha": "ウァ",
            "whe": "ウェ",
            "who": "ウォ",
            "whu": "ウ",
            "wu": "ウ",
            "yi": "イ",
            "ye": "イェ",
            "qa": "クァ",
            "qi": "クィ",
            "qu": "ク",
            "qe": "クェ",
            "qo": "クォ",
            "qya": "クャ",
            "qwa": "クァ",
            "kwa": "クァ",
            "kwi": "クィ",
            "kwo": "クォ",
            "gwa": "グァ",
            "gwe": "グェ",
            "swa": "スァ",
            "fyu": "フュ",
            "fya": "フャ",
            "fwa": "ファ",
            "fwu": "フゥ",
            "hwa": "ファ",
            "hwyu": "フュ",
            "ca": "カ",
            "ci": "シ",
            "cu": "ク",
            "ce": "セ",
            "co": "コ",
            "cya": "チャ",
            "cyo": "チョ",
            "tsa": "ツァ",
            "tsi": "ツィ",
            "tse": "ツェ",
            "tso": "ツォ",
            "va": "ヴァ",
            "vi": "ヴィ",
            "vu": "ヴ",
            "ve": "ヴェ",
            "vo": "ヴォ",
            "vyu": "ヴュ",
            "tha": "テャ",
            "thi": "ティ",
            "thu": "テュ",
            "the": "テェ",
            "tho": "テョ",
            "dha": "デャ",
            "dhi": "ディ",
            "dhu": "デュ",
            "dho": "デョ",
            "twa": "トァ",
            "twu": "トゥ",
            "two": "トォ",
            "dwa": "ドァ",
            "dwu": "ドゥ",
            "dwo": "ドォ",
            "t'i": "ティ",
            "t'u": "トゥ",
            "t'yu": "テュ",
            "d'i": "ディ",
            "d'u": "ドゥ",
            "d'yu": "デュ",
            "wyi": "ヰ",
            "wye": "ヱ",
            "wi": "ウィ",
            "we": "ウェ",
            "wo": "ヲ",
            "tyi": "チィ",
            "dyi": "ヂィ",
            "jya": "ジャ",
            "jyi": "ジィ",
            "zya": "ジャ",
            "zyo": "ジョ",
            "sye": "シェ",
            "cha": "チャ",
            "che": "チェ",
            "ja": "ジャ",
            "je": "ジェ",
            "sha": "シャ",
            "si": "シ",
            "ti": "チ",
            "tu": "ツ",
            "hu": "フ",
            "zi": "ジ",
            "di": "ヂ",
            "du": "ヅ",
            "dya": "ヂャ",
            "lya": "ャ",
            "xyu": "ュ",
            "lyo": "ョ",
            "lyi": "ィ",
            "xye": "ェ",
            "ltsu": "ッ",
            "xtsu": "ッ",
            "ltu": "ッ",
            "lwa": "ヮ",
            "xka": "ヵ",
            "lke": "ヶ",
            "xo": "ォ",
            "xn": "ン",
            "nn": "ン",
            "n'": "ン",
            "kka": "ッカ",
            "ccha": "ッチャ",
            "ttsu": "ッツ",
            "ssha": "ッシャ",
            "jja": "ッジャ",
            "ffa": "ッファ",
            "xxa": "ッァ",
        }.items(),
        # what fits nothing stays to be seen
        ("q", "q"),
        ("kyq", "kyq"),
        ("nagasak", "ナガサk"),
        ("sh", "sh"),
        ("tca", "tカ"),
        ("smith", "sミth"),
        ("taro1", "タロ1"),
        ("na!ka", "ナ!カ"),
        ("n1", "ン1"),
        ("m", "m"),
        ("'", "'"),
    ],
)
def test_words(typed, kana):
    assert katakana(typed) == kana


ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "s": "サシスセソ", "t": "タチツテト", "n": "ナニヌネノ", "h": "ハヒフヘホ",
    "m": "マミムメモ", "r": "ラリルレロ", "g": "ガギグゲゴ", "z": "ザジズゼゾ", "d": "ダヂヅデド", "b": "バビブベボ",
    "p": "パピプペポ",
}  # fmt: skip


@pytest.mark.parametrize(("start", "row"), ROWS.items())
def test_every_row_of_the_fifty_sounds_and_its_glides(start: str, row: str) -> None:
    assert [katakana(start + vowel) for vowel in "aiueo"] == list(row)
    if start:
        assert [katakana(f"{start}y{vowel}") for vowel in "auo"] == [row[1] + small for small in "ャュョ"]


def test_a_lone_n_waits_and_then_is_n():
    kana, state = Romaji().feed("n")
    assert (kana, state.pending, state.finish()) == ("", "n", "ン")
    assert state.feed("k") == ("ン", Romaji("k"))


def test_erasing_takes_waiting_letters_first():
    assert Romaji("ky").erase() == Romaji("k")
    assert Romaji("").erase() is None


LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz'-", max_size=30)


def is_kana(ch: str) -> bool:
    return "ァ" <= ch <= "ヺ" or ch == "ー"


@given(LETTERS)
def test_anything_typed_is_katakana_or_is_still_there_to_be_seen(text):
    kana = katakana(text)
    assert all(is_kana(ch) or ch in text for ch in kana)
    fault = check_kana(fold_kana(kana))
    if any(not is_kana(ch) for ch in kana):
        assert fault is not None, "and the form does not take it"


@given(st.text(st.characters(max_codepoint=0x7E, min_codepoint=0x21), min_size=1, max_size=12))
def test_nothing_typed_is_swallowed(text):
    """Each letter is in the kana that are there, or there itself: no two letters of the table make less than a kana."""
    assert katakana(text)
    for at in range(len(text)):
        assert len(katakana(text)) >= len(katakana(text[:at])) - 3


@given(st.lists(st.sampled_from(sorted(TABLE)), max_size=8))
def test_words_of_the_table_are_kana_through_and_through(parts):
    """After n and vowels the letters may be read otherwise, but never as a fault, unless a mark stands in between."""
    text = "".join(parts)
    if "'" not in text:
        assert all(is_kana(ch) for ch in katakana(text)), text


@given(LETTERS)
def test_letter_by_letter_is_as_all_at_once(text):
    done, state = "", Romaji()
    for letter in text.upper():
        kana, state = state.feed(letter)
        done += kana
    assert done + state.finish() == katakana(text)


@given(st.text(max_size=20))
def test_what_waits_is_never_long(text):
    state = Romaji()
    for ch in text:
        _, state = state.feed(ch)
        assert len(state.pending) <= 3
