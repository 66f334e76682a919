"""The numbers and passwords of eight libraries, as their own pages describe them, are a matter of the profile alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.app.texts import facts_of, rules_of
from kiosk.patron.password import PasswordFaultKind, check_password
from kiosk.patron.registration import Field
from kiosk.printing.layout.sheet import grouped
from kiosk.screen.pages.form import FormPage
from kiosk.screen.pages.login import LoginPage
from kiosk.screen.presenter import Presenter
from kiosk.settings.belonging import own_range
from kiosk.settings.profile import Profile
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.entry import number as number_entry
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Visit
from tests.visit.screens import SOURCES

from .conftest import SMALLEST

Accepted = Callable[[str], Profile]

PLAIN = 'check_digit = "none"\ngroups = []\n'
NARITA = f'[number]\nprefix = "109"\nwidth = 10\n{PLAIN}'
KAMEOKA = (
    '[number]\nprefix = "9"\nwidth = 10\ncheck_digit = "7DR"\ngroups = [4, 6]\nseparator = "-"\n'
    "[password]\nmin = 5\nmax = 10\n"
)
SAITAMA = '[number]\nprefix = ""\nwidth = 10\ncheck_digit = "7DSR"\ngroups = [3, 7]\nseparator = "-"\n'
TAJIMI = f'[number]\nprefix = "190"\nwidth = 9\n{PLAIN}[password]\nmin = 8\nmax = 8\n'
NAKANO = f'[number]\nprefix = ""\nwidth = 8\nother_widths = [7]\n{PLAIN}[password]\nmin = 6\nmax = 15\n'
KOGANEI = '[number]\nprefix = ""\nwidth = 8\ncheck_digit = "M10W21-sum"\ngroups = [4, 4]\n'
HIROSHIMA = "[password]\nmin = 6\nmax = 10\n"
KANAGAWA = f'[number]\nprefix = ""\nwidth = 6\n{PLAIN}[password]\nmin = 10\nmax = 64\nsymbols = "!#$%&-_@"\n'


@pytest.mark.parametrize(
    ("table", "typed", "shown", "hint"),
    [
        pytest.param(NARITA, "1090000001", "1090000001", "10桁", id="Narita"),
        pytest.param(KAMEOKA, "9000-000015", "9000-000015", "10桁", id="Kameoka, hyphen on the card"),
        pytest.param(KAMEOKA, "9000000015", "9000-000015", "10桁", id="Kameoka, hyphen not typed"),
        pytest.param(SAITAMA, "000-0000016", "000-0000016", "10桁", id="Saitama City"),
        pytest.param(TAJIMI, "190000001", "190000001", "9桁", id="Tajimi"),
        pytest.param(NAKANO, "00000001", "00000001", "7/8桁", id="Nakano, 8 digits"),
        pytest.param(NAKANO, "1234567", "1234567", "7/8桁", id="Nakano, 7 digits"),
        pytest.param(KOGANEI, "00000018", "0000 0018", "8桁", id="Koganei"),
        pytest.param(KANAGAWA, "000001", "000001", "6桁", id="Kanagawa Prefecture"),
    ],
)
def test_a_number_is_typed_and_shown_as_on_the_librarys_cards(
    accepted: Accepted, table: str, typed: str, shown: str, hint: str
) -> None:
    profile = accepted(SMALLEST + table)
    rules, facts = rules_of(profile), facts_of(profile)
    assert number_entry.fault(rules, typed) is None
    bare = number_entry.settled(typed)
    assert rules.scheme.display(bare) == grouped(bare, facts.groups, facts.separator) == shown
    if len(bare) == profile.number.width:
        made = own_range(profile.number).make(1)
        assert made.number == bare, "the first that a kiosk gives out"
        assert number_entry.scanned(rules, made.barcode) == bare
    page = Presenter(SOURCES, facts, rules)(Visit(LoggingIn(number=typed))).page
    assert isinstance(page, LoginPage)
    assert hint in page.open.hint
    assert page.open.value == shown
    assert page.open.fault == ""
    for wrong in (bare[:-2], bare + "00"):
        assert number_entry.fault(rules, wrong) is not None


@pytest.mark.parametrize(
    ("table", "good", "bad", "hint"),
    [
        pytest.param(KAMEOKA, ["ab123", "1" * 10], ["1234", "1" * 11, "ab-12"], "半角英数字5〜10文字", id="Kameoka"),
        pytest.param(TAJIMI, ["abcd1234"], ["abcd123", "abcd12345"], "半角英数字8文字", id="Tajimi"),
        pytest.param(NAKANO, ["19900401", "a" * 15], ["12345", "a" * 16], "半角英数字6〜15文字", id="Nakano"),
        pytest.param(HIROSHIMA, ["19900401", "abc123"], ["12345"], "半角英数字6〜10文字", id="Hiroshima Prefecture"),
        pytest.param(
            KANAGAWA, ["abc-123_!@", "a" * 64], ["abc-123_!", "abc-123_!*"], "半角の英数字と記号で10〜64文字",
            id="Kanagawa Prefecture",
        ),
        pytest.param(
            KANAGAWA + 'kinds = ["digit", "letter", "symbol"]\n', ["abc-123_!@"], ["abcdef1234"],
            "数字と英字と、記号をまぜて、10〜64文字", id="Kanagawa Prefecture, all kinds",
        ),
    ],
)  # fmt: skip
def test_a_password_is_chosen_by_the_librarys_rules(
    accepted: Accepted, table: str, good: list[str], bad: list[str], hint: str
) -> None:
    profile = accepted(SMALLEST + table)
    assert [check_password(each, profile.password.rules) for each in good] == [None] * len(good)
    assert all(check_password(each, profile.password.rules) for each in bad)
    state = Filling(samples.PERSON, open=Field.PASSWORD)
    page = Presenter(SOURCES, facts_of(profile), rules_of(profile))(Visit(state)).page
    assert isinstance(page, FormPage)
    assert hint in page.open.purpose
    assert page.keys.password_symbols == profile.password.symbols


def test_what_only_one_length_is_right_for_is_said_so(accepted: Accepted) -> None:
    profile = accepted(SMALLEST + TAJIMI)
    draft = replace(samples.DRAFT, password="abc123", password_again="abc123")
    state = Filling(samples.PERSON, draft, Field.PASSWORD, frozenset({Field.PASSWORD}))
    page = Presenter(SOURCES, facts_of(profile), rules_of(profile))(Visit(state)).page
    assert isinstance(page, FormPage)
    assert page.open.fault == "8文字です（いま6文字）"


@pytest.mark.parametrize(
    ("password", "key", "said"),
    [
        ('symbols = "!\\""', "password.symbols", "使えるのは"),
        ('symbols = "é"', "password.symbols", "使えるのは"),
        ('kinds = ["symbol"]', "password.kinds", "password.symbols に"),
    ],
)
def test_symbols_that_no_keyboard_has_are_refused(
    faults: Callable[[str], dict[str, tuple[int, str]]], password: str, key: str, said: str
) -> None:
    assert said in faults(f"{SMALLEST}[password]\n{password}\n")[key][1]


def test_a_symbol_the_library_does_not_allow_is_a_bad_character(accepted: Accepted) -> None:
    fault = check_password("abc*123_!@", accepted(SMALLEST + KANAGAWA).password.rules)
    assert fault is not None
    assert fault.kind is PasswordFaultKind.BAD_CHARACTER
