"""Two writings of one name are one name; two names never are."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.patron.names import fold_name, fold_reading

SELECTORS = [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), 0x180B, 0x180C, 0x180D, 0x180F]
KANJI = st.sampled_from("長崎太郎葛邊神塚﨑隆\ufa19\ufa10𠮷\U0002f81a")
LATIN = st.sampled_from("AÉñüßzĐ ŉıİaçÅ'-")
NAMES = st.text(
    st.one_of(KANJI, LATIN, st.sampled_from("アガパｶﾞ・ー　ＡＺ"), st.characters(codec="utf-8")), max_size=12
)


@pytest.mark.parametrize("selector", SELECTORS, ids=hex)
def test_no_variation_selector_counts(selector: int) -> None:
    assert fold_name(f"葛{chr(selector)}城　邊{chr(selector)}") == fold_name("葛城邊")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("JOSE\u0301 NUN\u0303EZ", "José Núñez".replace("ú", "u")),
        ("E\u0301LODIE", "élodie"),
        ("Nguye\u0302\u0303n", "NGUYỄN"),
        ("Nguye\u0303\u0302n".replace("\u0303\u0302", "\u0302\u0303"), "nguyễn"),
        ("Ａ\u030aSE", "Åse"),
        ("\u212bse", "ÅSE"),
        ("カ\u3099", "ガ"),
        ("ｶﾞ", "ガ"),
        ("葛\U000e0100", "葛\U000e0101"),
        ("長\u200b崎\ufeff", "長崎"),
        ("\u1100\u1161", "가"),
    ],
)
def test_writings_of_one_name(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("\ufa19", "神"),
        ("\ufa10", "塚"),
        ("\U0002f81a", unicodedata.normalize("NFC", "\U0002f81a")),
        ("﨑", "崎"),
        ("邊", "邉"),
        ("髙", "高"),
        ("㈱", "(株)"),
        ("José", "Jose"),
        ("ハ", "は"),
        ("々", "人"),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@example("\u0345\u0300").via("an accent that becomes a letter in capitals")
@example("ŉ\u0301")
@given(NAMES)
def test_folding_again_changes_nothing(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@given(NAMES, st.sampled_from(SELECTORS), st.data())
def test_a_selector_anywhere_changes_nothing(name: str, selector: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name)))
    assert fold_name(name[:at] + chr(selector) + name[at:]) == fold_name(name)


@given(st.text(KANJI, min_size=1, max_size=6), st.text(KANJI, min_size=1, max_size=6))
def test_kanji_are_never_folded_together(one: str, other: str) -> None:
    assert (fold_name(one) == fold_name(other)) is (one == other)


@given(st.text(LATIN, max_size=8))
def test_composed_and_decomposed_latin_is_the_same(name: str) -> None:
    assert fold_name(unicodedata.normalize("NFD", name)) == fold_name(unicodedata.normalize("NFC", name))


def test_one_reading_may_be_written_in_many_ways() -> None:
    for kana in ("ﾔﾏﾀﾞ ﾊﾅｺ", "やまだ　はなこ", "ヤマダ・ハナコ", "ヤマダ,ハナコ"):
        assert fold_reading(kana) == "ヤマダハナコ"
    assert fold_reading("ヤマタ ハナコ") != fold_reading("ヤマダ ハナコ")
