from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.patron.password import (
    MIXED,
    CharacterKind,
    PasswordFault,
    PasswordFaultKind,
    PasswordRules,
    check_confirmation,
    check_password,
)

RULES = PasswordRules(4, 10)


@pytest.mark.parametrize("text", ["abcd", "1234", "Abc1", "abcdefghij", "AAAA"])
def test_four_to_ten_letters_and_digits_are_accepted(text: str) -> None:
    assert check_password(text, RULES) is None


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", PasswordFault(PasswordFaultKind.EMPTY)),
        ("abc", PasswordFault(PasswordFaultKind.TOO_SHORT, 3)),
        ("abcdefghijk", PasswordFault(PasswordFaultKind.TOO_LONG, 11)),
        ("abc-1", PasswordFault(PasswordFaultKind.BAD_CHARACTER, 5, "-")),
        ("ab c1", PasswordFault(PasswordFaultKind.BAD_CHARACTER, 5, " ")),
        ("ａｂｃｄ", PasswordFault(PasswordFaultKind.BAD_CHARACTER, 4, "ａ")),
        ("pass٣", PasswordFault(PasswordFaultKind.BAD_CHARACTER, 5, "٣")),
        ("é", PasswordFault(PasswordFaultKind.BAD_CHARACTER, 1, "é")),
    ],
)
def test_faults_name_what_is_wrong(text: str, fault: PasswordFault) -> None:
    assert check_password(text, RULES) == fault


def test_the_second_time_must_be_the_same_to_the_letter() -> None:
    assert check_confirmation("abcd", "abcd") is None
    assert check_confirmation("abcd", "") == PasswordFault(PasswordFaultKind.EMPTY)
    assert check_confirmation("abcd", "ABCD") == PasswordFault(PasswordFaultKind.MISMATCH, 4)


def test_rules_no_password_could_meet_are_refused() -> None:
    for wrong in ((0, 4), (5, 4), (-1, 10)):
        with pytest.raises(ValueError, match="minimum"):
            PasswordRules(*wrong)


@pytest.mark.parametrize(
    ("kinds", "good", "bad"),
    [
        ("digit", ["abc1", "1234"], ["abcd"]),
        ("letter", ["123a", "123A"], ["1234"]),
        ("upper", ["abcD"], ["abcd", "1234"]),
        ("digit letter", ["abc1", "ABC1"], ["abcd", "1234"]),
        ("upper lower", ["abCD"], ["abcd", "ABCD", "1234"]),
        ("digit upper lower", ["aB12"], ["ab12", "AB12", "abCD", "1234"]),
    ],
)
def test_each_kind_of_characters_a_library_wants_must_be_there(kinds: str, good: list[str], bad: list[str]) -> None:
    rules = PasswordRules(4, 10, frozenset(map(CharacterKind, kinds.split())))
    assert [check_password(text, rules) for text in good] == [None] * len(good)
    assert {check_password(text, rules) for text in bad} == {PasswordFault(PasswordFaultKind.TOO_WEAK, 4)}
    with pytest.raises(ValueError, match="room"):
        PasswordRules(1, 2, MIXED)


def test_a_fault_shows_no_character_of_the_password_in_a_log() -> None:
    assert "é" not in repr(check_password("passé", RULES))


@given(st.text(max_size=20), st.integers(1, 8), st.integers(0, 8))
def test_exactly_ascii_letters_and_digits_within_the_length_pass(text: str, minimum: int, more: int) -> None:
    rules = PasswordRules(minimum, minimum + more)
    good = set(text) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    expected = good and minimum <= len(text) <= minimum + more
    assert (check_password(text, rules) is None) is expected
