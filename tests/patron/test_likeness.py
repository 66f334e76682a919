"""Who is the person at the kiosk, who is somebody else, and where only staff can tell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.patron.likeness import Description, Likeness, Sought

BORN = "1990-04-01"
HANAKO = Description("長崎", "花子", "ナガサキ ハナコ", BORN)
SAME, OTHER, UNCLEAR = Likeness.SAME, Likeness.OTHER, Likeness.UNCLEAR


@pytest.mark.parametrize(
    ("record", "likeness"),
    [
        (Description("長崎", "花子", "", BORN), SAME),
        (Description("長崎花子", "", "", BORN), SAME),
        (Description("長崎", "花子", "ナガサキ カコ", BORN), SAME),
        (Description("長﨑", "華子", "ながさき・はなこ", BORN), SAME),
        (Description("ナガサキ", "ハナコ", "", BORN), SAME),
        (Description("長﨑", "花子", "", BORN), UNCLEAR),
        (Description("大村花子", "", "", BORN), UNCLEAR),
        (Description("長崎", "花子"), UNCLEAR),
        (Description("長崎", "花子", "ナガサキ ハナコ"), UNCLEAR),
        (Description("長崎", "花子", "ナガサキ カコ"), OTHER),
        (Description("長﨑", "花子"), OTHER),
        (Description("長崎", "華子", "", BORN), OTHER),
        (Description("長﨑", "花子", "ナガサキ カコ", BORN), OTHER),
        (Description("長崎", "花子", "ナガサキ ハナコ", "1990-04-02"), OTHER),
    ],
    ids=[
        *("name", "whole name", "name read otherwise", "reading", "name in kana"),
        *("family name written otherwise, no reading", "family name changed, no reading"),
        *("no birth date", "reading, no birth date", "read otherwise, no birth date", "another name, no birth date"),
        *("twin", "read otherwise", "born on another day"),
    ],
)
def test_a_record_is_the_persons_anothers_or_unclear(record: Description, likeness: Likeness) -> None:
    assert Sought(HANAKO).likeness(record) is likeness


def test_before_the_reading_is_typed_a_record_with_reading_is_left_for_later() -> None:
    early = Sought(Description("長崎", "花子", "", BORN))
    assert early.likeness(Description("長﨑", "花子", "ナガサキ ハナコ", BORN)) is OTHER
    assert early.likeness(Description("長﨑", "花子", "", BORN)) is UNCLEAR


def test_without_birth_dates_on_both_sides_the_name_counts() -> None:
    unknown = Sought(Description("長崎", "花子"))
    assert unknown.likeness(Description("長崎", "花子")) is SAME
    assert unknown.likeness(Description("長崎", "花子", "", BORN)) is UNCLEAR
    assert unknown.likeness(Description("長崎", "華子")) is OTHER


def test_somebody_with_one_name_is_not_like_all_who_end_so() -> None:
    assert Sought(Description("MARIA", "", "マリア", BORN)).likeness(Description("SANTA", "MARIA", "", BORN)) is OTHER


HOME = "長崎県大村市東本町１"
AT_HOME = replace(HANAKO, address=HOME, phones=("09012345678",))


@pytest.mark.parametrize(
    ("record", "likeness"),
    [
        (Description("大村", "花子", "オオムラ ハナコ", BORN, address="長崎県大村市東本町1"), UNCLEAR),
        (Description("大村花子", "", "オオムラハナコ", BORN, address=HOME), UNCLEAR),
        (Description("大村", "華子", "オオムラ　はなこ", BORN, phones=("0957482700", "09012345678")), UNCLEAR),
        (Description("大村", "花子", "オオムラ ハナコ", BORN, "長崎県諫早市１", ("0957482700",)), OTHER),
        (Description("大村", "花子", "オオムラ ハナコ", BORN), OTHER),
        (Description("大村", "花子", "オオムラ ハナコ", "1990-04-02", HOME, ("09012345678",)), OTHER),
        (Description("大村", "花子", "オオムラ ハナコ", "", HOME, ("09012345678",)), OTHER),
        (Description("長崎", "月子", "ナガサキ ツキコ", BORN, HOME, ("09012345678",)), OTHER),
        (Description("長崎", "花子", "ナガサキ ハナコ", BORN, HOME), SAME),
    ],
    ids=[
        *("the same address", "whole name in one field", "only the reading, and one telephone", "another home"),
        *("no address and no telephone", "another birth date", "no birth date", "a twin", "herself"),
    ],
)
def test_who_lives_or_is_called_there_with_this_given_name_may_have_changed_the_family_name(
    record: Description, likeness: Likeness
) -> None:
    assert Sought(AT_HOME).likeness(record) is likeness


def test_before_the_form_the_address_alone_tells_that_a_name_may_have_changed() -> None:
    early = Sought(Description("大村", "花子", "", BORN, HOME))
    assert early.likeness(replace(AT_HOME, kana="ナガサキ カコ")) is UNCLEAR
    assert early.likeness(replace(AT_HOME, given="華子")) is OTHER
    assert Sought(Description("大村花子", "", "", BORN, HOME)).likeness(AT_HOME) is OTHER, "no border in the name"


TEXT = st.text(max_size=8)


@given(TEXT, TEXT, TEXT, st.sampled_from(["", BORN, "1990-04-02"]))
def test_everybody_is_like_themselves_and_nothing_shows_who_it_is(
    family: str, given: str, kana: str, born: str
) -> None:
    person = Description(family, given, kana, born)
    assert Sought(person).likeness(person) is SAME
    assert repr(person) == "Description()"
