from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.person_key import person_key

TARO = Applicant("長崎　太郎", BirthDate(1990, 4, 1), Gender.MALE, "長崎県大村市東本町１－２－３")


def named(name: str) -> bytes:
    return person_key(replace(TARO, name=name))


def test_who_moves_is_still_the_same_person() -> None:
    moved = replace(TARO, address="長崎県平戸市", gender=Gender.UNKNOWN, address_flags=(True,))
    assert person_key(moved) == person_key(TARO)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("長崎　太郎", "長崎太郎"),
        ("長崎　太郎", " 長崎 太郎 "),
        ("ＡＮＡ　ＬＵＣＩＡ", "Ana Lucia"),
        ("ﾎｾ･ｶﾞﾙｼｱ", "ホセ・ガルシア"),
    ],
)
def test_spaces_width_and_case_do_not_count(one: str, other: str) -> None:
    assert named(one) == named(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("長崎　太郎", "長崎　次郎"),
        ("\ufa19　隆", "神　隆"),
        ("山﨑　一", "山崎　一"),
        ("髙田　一", "高田　一"),
        ("\ufa10　一", "塚　一"),
        ("𠮷田　一", "吉田　一"),
        ("カ　一", "ガ　一"),
        ("ハハ", "ははは"),
    ],
)
def test_different_characters_are_different_people(one: str, other: str) -> None:
    assert named(one) != named(other)


def test_different_birth_dates_are_different_people_also_if_partly_unknown() -> None:
    dates = [BirthDate(1990, 4, 1), BirthDate(1990, 4, 2), BirthDate(1990, 4, None), BirthDate(None, None, None)]
    assert len({person_key(replace(TARO, birth_date=birth)) for birth in dates}) == len(dates)
