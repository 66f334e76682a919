from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.patron.kana.reading import KANA_LENGTH, KanaFault, KanaFaultKind, check_kana, fold_kana


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("ナガサキ", "ナガサキ"),
        ("ながさき", "ナガサキ"),
        ("ﾅｶﾞｻｷ", "ナガサキ"),
        ("ﾊﾟﾋﾟﾌﾟ", "パピプ"),
        ("ｦﾝ", "ヲン"),
        ("か゛", "ガ"),
        ("は゜", "パ"),
        ("カ\u3099", "ガ"),
        ("か\u3099き", "ガキ"),
        ("ハ\u309a", "パ"),
        ("ゔ", "ヴ"),
        ("う゛", "ヴ"),
        ("ｳﾞ", "ヴ"),
        ("ゎ", "ヮ"),
        ("ゕゖ", "ヵヶ"),
        ("ｰ", "ー"),
        ("さとーー", "サトーー"),
        ("ほせ･まりあ", "ホセ・マリア"),
        ("ほせ·まりあ", "ホセ・マリア"),
        ("ホセ マリア", "ホセ　マリア"),
        ("  ホセ \t\n　マリア　", "ホセ　マリア"),
        ("カア゛", "カア゛"),
        ("゛カ", "゛カ"),
        ("", ""),
        ("　", ""),
        ("長崎", "長崎"),
    ],
)
def test_what_people_type_becomes_full_width_katakana(typed: str, folded: str) -> None:
    assert fold_kana(typed) == folded


@pytest.mark.parametrize("dash", "-‐‑‒–—―−－ｰ─━﹣﹘ー")
def test_every_dash_after_a_kana_is_a_long_vowel_and_elsewhere_is_not(dash: str) -> None:
    assert fold_kana(f"サト{dash}") == "サトー"
    assert fold_kana(f"さと{dash}{dash}") == "サトーー"
    if dash not in "ーｰ":
        assert fold_kana(f"A{dash}") == f"A{dash}"


@pytest.mark.parametrize(
    "text", ["ナガサキ", "サトー", "ヴァン", "ホセ　マリア・ガルシア", "ヶ".join("アア"), "ヷヸヹヺ", "ン"]
)
def test_readings_are_accepted(text: str) -> None:
    assert check_kana(text) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", KanaFault(KanaFaultKind.EMPTY)),
        ("　", KanaFault(KanaFaultKind.EMPTY)),
        ("長崎", KanaFault(KanaFaultKind.NOT_KATAKANA, "長")),
        ("ナガsaki", KanaFault(KanaFaultKind.NOT_KATAKANA, "s")),
        ("ながさき", KanaFault(KanaFaultKind.NOT_KATAKANA, "な")),
        ("ナ゛", KanaFault(KanaFaultKind.NOT_KATAKANA, "゛")),
        ("ナ-", KanaFault(KanaFaultKind.NOT_KATAKANA, "-")),
        ("ナ　　ガ", KanaFault(KanaFaultKind.NOT_KATAKANA, "　")),
        ("　ナ", KanaFault(KanaFaultKind.NOT_KATAKANA, "　")),
        ("ナ　", KanaFault(KanaFaultKind.BAD_END, "　")),
        ("ー", KanaFault(KanaFaultKind.BAD_START, "ー")),
        ("ッタ", KanaFault(KanaFaultKind.BAD_START, "ッ")),
        ("・ナ", KanaFault(KanaFaultKind.BAD_START, "・")),
        ("ナ・", KanaFault(KanaFaultKind.BAD_END, "・")),
        ("ナ" * (KANA_LENGTH + 1), KanaFault(KanaFaultKind.TOO_LONG, length=KANA_LENGTH + 1)),
    ],
)
def test_faults_name_what_is_wrong(text: str, fault: KanaFault) -> None:
    assert check_kana(text) == fault


@pytest.mark.parametrize("length", [1, 50, 51, 59, 60])
def test_the_longest_reading_has_sixty_kana(length: int) -> None:
    assert KANA_LENGTH == 60
    assert check_kana("ナ" * length) is None


@pytest.mark.parametrize("dash", "-‐−－")
def test_a_dash_alone_is_no_reading_and_breaks_nothing(dash: str) -> None:
    assert fold_kana(dash) == dash
    assert fold_kana(f" {dash}") == dash
    assert check_kana(fold_kana(dash)) == KanaFault(KanaFaultKind.NOT_KATAKANA, dash)
    assert fold_kana("ー") == "ー"


@given(st.text() | st.text(st.characters(min_codepoint=0x3000, max_codepoint=0x30FF) | st.sampled_from("ﾊﾟﾞ-− ー")))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold_kana(fold_kana(text)) == fold_kana(text)


@given(st.text(st.sampled_from([chr(c) for c in range(0x30A1, 0x30F5)]), max_size=20))
def test_any_katakana_survives_every_other_spelling(text: str) -> None:
    hiragana = "".join(chr(ord(c) - 0x60) if ord(c) <= 0x30F4 else c for c in text)
    assert fold_kana(text) == text
    assert fold_kana(hiragana) == text
    assert fold_kana(unicodedata.normalize("NFD", text)) == text


@given(st.text(max_size=80))
def test_a_reading_without_fault_has_only_katakana(text: str) -> None:
    folded = fold_kana(text)
    if check_kana(folded) is None:
        assert all("ァ" <= c <= "ヺ" or c in "ー・　" for c in folded)
