"""An address comes apart into prefecture, municipality and rest, and its parts are the address."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.eligibility import EligibilityRules, Ineligible, check_eligibility
from kiosk.patron.prefectures import PREFECTURES
from kiosk.patron.residence.letters import fold_place
from kiosk.patron.residence.municipalities import designated, municipalities, named
from kiosk.patron.residence.split import split_address


@pytest.mark.parametrize(
    ("address", "municipality", "rest", "name"),
    [
        ("長崎県大村市東本町１－２－３", "大村市", "東本町１－２－３", "大村市"),
        ("長崎県西彼杵郡長与町嬉里郷６５９", "西彼杵郡長与町", "嬉里郷６５９", "西彼杵郡長与町"),
        ("長崎県長与町嬉里郷", "長与町", "嬉里郷", "西彼杵郡長与町"),
        ("東京都府中市宮西町２", "府中市", "宮西町２", "府中市"),
        ("広島県府中市府川町", "府中市", "府川町", "府中市"),
        ("神奈川県横浜市中区日本大通１", "横浜市中区", "日本大通１", "横浜市中区"),
        ("神奈川県横浜市保土ヶ谷区川辺町", "横浜市保土ヶ谷区", "川辺町", "横浜市保土ケ谷区"),
        ("神奈川県横浜市", "横浜市", "", "横浜市"),
        ("三重県津市津興", "津市", "津興", "津市"),
        ("愛知県津島市立込町", "津島市", "立込町", "津島市"),
        ("三重県四日市市諏訪町", "四日市市", "諏訪町", "四日市市"),
        ("奈良県高市郡明日香村岡", "高市郡明日香村", "岡", "高市郡明日香村"),
        ("北海道余市郡余市町朝日町", "余市郡余市町", "朝日町", "余市郡余市町"),
        ("東京都八丈町大賀郷", "八丈町", "大賀郷", "八丈島八丈町"),
        ("茨城県竜ヶ崎市３", "竜ヶ崎市", "３", "龍ケ崎市"),
        ("長崎県諌早市東小路町", "諌早市", "東小路町", "諫早市"),
        ("奈良県葛\U000e0100城市長尾", "葛\U000e0100城市", "長尾", "葛城市"),
        ("長崎県　大村市　東本町", "　大村市", "　東本町", "大村市"),
    ],
)
def test_an_address_on_a_card_comes_apart(address: str, municipality: str, rest: str, name: str) -> None:
    split = split_address(address)
    assert (split.municipality, split.rest) == (municipality, rest)
    assert split.place is not None
    assert split.place.name == name
    assert split.in_prefecture == split.prefecture
    assert name not in repr(split)


def test_a_designated_city_may_leave_its_prefecture_out() -> None:
    split = split_address("横浜市中区日本大通１")
    assert (split.prefecture, split.municipality, split.rest) == ("", "横浜市中区", "日本大通１")
    assert split.in_prefecture == "神奈川県"
    yokohama = Applicant("横浜　花子", BirthDate(1990, 4, 1), Gender.FEMALE, "横浜市中区日本大通１")
    at_home, elsewhere = EligibilityRules(frozenset({"神奈川県"})), EligibilityRules()
    assert check_eligibility(yokohama, at_home, date(2026, 4, 1)) is None
    assert check_eligibility(yokohama, elsewhere, date(2026, 4, 1)) is Ineligible.OUTSIDE_THE_AREA


def test_a_ward_that_is_gone_leaves_the_city() -> None:
    """浜松市北区 became part of others in 2024; a card made before still names it."""
    split = split_address("静岡県浜松市北区初生町")
    assert (split.municipality, split.rest) == ("浜松市", "北区初生町")


@pytest.mark.parametrize(
    ("address", "prefecture"),
    [
        ("府中市宮西町", None),
        ("中央区銀座", None),
        ("長崎県ない町１", "長崎県"),
        ("長崎県", "長崎県"),
        ("国外（転出先：アメリカ合衆国）", None),
        ("", None),
        ("長﨑県大村市", None),
    ],
)
def test_what_the_list_does_not_know_for_sure_stays_whole(address: str, prefecture: str | None) -> None:
    split = split_address(address)
    assert split.place is None
    assert split.in_prefecture == prefecture
    assert split.prefecture + split.rest == address


def test_every_municipality_is_found_with_and_without_its_county_and_is_no_others_beginning() -> None:
    for each in municipalities():
        for name in (each.name, each.short):
            assert split_address(f"{each.prefecture}{name}１").place is each
    names = Counter(
        (each.prefecture, name) for each in municipalities() for name in {fold_place(each.name), fold_place(each.short)}
    )
    assert set(names.values()) == {1}


def test_the_list_is_whole() -> None:
    assert len(designated()) == 20
    count = Counter(each.prefecture for each in municipalities())
    assert count.keys() == set(PREFECTURES)
    assert sum(not each.ward for each in municipalities()) == 1741  # as the government counts them


def test_a_name_of_the_configuration_is_one_place_several_or_none() -> None:
    assert [each.code for each in named("大村市")] == ["42205"]
    assert [each.code for each in named("長崎県西彼杵郡長与町")] == [each.code for each in named("長与町")] == ["42307"]
    assert [each.prefecture for each in named("府中市")] == ["東京都", "広島県"]
    assert named("大村") == named("長崎県") == named("") == ()
    (city,), (ward,) = named("横浜市"), named("横浜市中区")
    assert city.holds(ward)
    assert not ward.holds(city)


pieces = st.one_of(
    st.sampled_from([each.name for each in municipalities()]),
    st.sampled_from(PREFECTURES),
    st.sampled_from([" ", "　", "\U000e0100", "ヶ", "ケ", "１", "国外"]),
    st.text(max_size=3),
)


@given(st.lists(pieces, max_size=6).map("".join))
def test_the_parts_joined_are_the_address(address: str) -> None:
    split = split_address(address)
    assert split.prefecture + split.municipality + split.rest == address
    assert bool(split.municipality) == (split.place is not None)
