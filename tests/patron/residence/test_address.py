from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.patron.residence.address import fold_address, same_address

HOME = "長崎県大村市東本町１－２－３　コーポさくら４０１"
LETTERS = st.text("長崎県大村市東本町１２３123 　－-−‐ー―ｰコポA葛\U000e0100神\ufa19号", max_size=30)


@pytest.mark.parametrize(
    "written",
    [
        "長崎県大村市東本町1-2-3 コーポさくら401",
        "長崎県 大村市 東本町１―２‐３　コ−ポさくら４０１",
        "長崎県大村市東本町1−2ー3ｺｰﾎﾟさくら401",
        "長崎県大村市東\ufe00本町１－２－３コーポさくら４０１",
    ],
)
def test_width_spaces_dashes_and_variation_selectors_make_no_other_address(written: str) -> None:
    written = written.replace("ｺｰﾎﾟ", unicodedata.normalize("NFKC", "ｺｰﾎﾟ"))
    assert same_address(HOME, written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("東本町1-2-3", "東本町1-23"),
        ("東本町1-2 301", "東本町1-23 01"),
        ("東本町1-2-3", "東本町12-3"),
        ("神町1", "\ufa19町1"),
        ("東本町1-2-3", "東本町1-2-3-401"),
        ("", ""),
        ("　", "\ufe00"),
    ],
)
def test_another_house_is_another_address_and_none_is_nobodys(one: str, other: str) -> None:
    assert not same_address(one, other)


def test_a_flat_behind_a_space_or_a_dash_is_one_flat() -> None:
    assert same_address("東本町1-2-3 401", "東本町１－２－３－４０１")


@given(LETTERS)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold_address(fold_address(text)) == fold_address(text)


@given(LETTERS)
def test_no_digit_is_lost_or_joined_with_another(text: str) -> None:
    wide = unicodedata.normalize("NFKC", text)
    groups = "".join(c if c.isdigit() else " " for c in wide if not 0xE0100 <= ord(c) <= 0xE01EF).split()
    assert "".join(c if c.isdigit() else " " for c in fold_address(text)).split() == groups
