"""Branches, number ranges, categories and rules fit together, or everything that does not is said at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk import resources
from kiosk.service.compose.config import load_service
from kiosk.settings.belonging import range_of, ranges
from kiosk.settings.load import load
from kiosk.settings.profile import Profile

from .conftest import SMALLEST, Faults

Accepted = Callable[[str], Profile]

BRANCHES = """
[number]
prefix = "21"
other_prefixes = ["22"]
first = 1000
last = 499999
[[library.branches]]
code = "MAIN"
name = "本館"
[[library.branches]]
code = "EAST"
name = "東分館"
kiosks = ["lobby-2", "lobby-3"]
prefix = "22"
[[library.branches]]
code = "WEST"
name = "西分館"
kiosks = ["lobby-4"]
first = 500000
"""
CATEGORIES = """
[[membership.categories]]
code = "CHILD"
name = "児童"
years = 1
ends = "birthday"
[[membership.categories]]
code = "CITY"
name = "市内"
[[membership.categories]]
code = "AREA"
name = "広域"
"""
RULES = """
[[membership.rules]]
category = "CHILD"
max_age = 15
municipalities = ["大村市"]
[[membership.rules]]
category = "CITY"
municipalities = ["大村市", "長崎県東彼杵郡川棚町"]
[[membership.rules]]
category = "AREA"
"""


def test_every_branch_knows_its_kiosks_and_its_numbers(accepted: Accepted) -> None:
    profile = accepted(SMALLEST + BRANCHES + CATEGORIES + RULES)
    main, east, west = profile.library.branches
    assert [branch.kiosks for branch in (main, east, west)] == [(), ("lobby-2", "lobby-3"), ("lobby-4",)]
    spans = [range_of(profile.number, branch).span for branch in (main, east, west)]
    assert spans == [(210001000, 210499999), (220000001, 229999999), (210500000, 219999999)]
    counters = [each.counter for each in ranges(profile.number, profile.library.branches)]
    assert counters == ["patron", "patron EAST", "patron WEST"]
    assert profile.number.scheme.check(range_of(profile.number, east).make(1).number) is None


def test_a_library_without_branches_counts_as_it_did(accepted: Accepted) -> None:
    profile = accepted(SMALLEST)
    (own,) = ranges(profile.number, profile.library.branches)
    assert (own.counter, own.first, own.last) == ("patron", 1, 9_999_999)


FAULTS: list[tuple[str, str, str, str]] = [
    ('kiosks = ["lobby-4"]\n', "", "library.branches[2]", "一つだけ"),
    ('name = "本館"\n', 'name = "本館"\nkiosks = ["lobby-1"]\n', "library.branches", "一つだけ"),
    ('["lobby-4"]', '["lobby-3"]', "library.branches[2].kiosks[0]", "EAST にもあります"),
    ('code = "WEST"', 'code = "EAST"', "library.branches[2].code", "二つあります"),
    ('code = "WEST"', 'code = "西"', "library.branches[2].code", "半角の英数字"),
    (
        "first = 500000",
        "first = 499999",
        "library.branches[2]",
        "重なります（210001000～210499999 と 210499999～219999999）",
    ),
    ('prefix = "22"\n', 'prefix = "23"\n', "library.branches[1].prefix", "other_prefixes に 23 も"),
    ('prefix = "22"\n', 'prefix = "22"\nfirst = 10000000\n', "library.branches[1].first", "7 桁まで"),
    ('prefix = "22"\n', 'prefix = "22"\nlast = 99999999\n', "library.branches[1].last", "7 桁まで"),
    ("first = 500000", "first = 500000\nlast = 4", "library.branches[2].last", "500000 以上"),
    ("last = 499999", "last = 999", "number.last", "1000 以上"),
    ("last = 499999", "last = 10000000", "number.last", "7 桁まで"),
    ('other_prefixes = ["22"]', 'other_prefixes = ["2", "222222222"]', "number.other_prefixes[1]", "8 桁まで"),
    ('code = "AREA"', 'code = "WIDE"', "membership.rules[2].category", "[[membership.categories]] にありません"),
    ('code = "AREA"', 'code = "CITY"', "membership.categories[2].code", "二つあります"),
    ("max_age = 15", "min_age = 16\nmax_age = 15", "membership.rules[0].max_age", "16 以上"),
    ("max_age = 15", "max_age = 14", "membership.rules[0]", "合う方はいません"),
    (
        '["大村市", "長崎県東',
        '["大村", "長崎県東',
        "membership.rules[1].municipalities[0]",
        "「大村市」ではありませんか",
    ),
    (
        '["大村市", "長崎県東',
        '["府中市", "長崎県東',
        "membership.rules[1].municipalities[0]",
        "東京都、広島県 にあります",
    ),
    ('["大村市", "長崎県東', '["唐津市", "長崎県東', "membership.rules[1].municipalities[0]", "佐賀県 です"),
    ('[[membership.rules]]\ncategory = "AREA"\n', "", "membership.rules[1]", "条件を書かずに"),
]


@pytest.mark.parametrize(("old", "new", "key", "said"), FAULTS, ids=[f"{key} {said}" for _, _, key, said in FAULTS])
def test_what_does_not_fit_is_said_where_it_stands(faults: Faults, old: str, new: str, key: str, said: str) -> None:
    text = SMALLEST + BRANCHES + CATEGORIES + RULES
    assert old in text
    found = faults(text.replace(old, new, 1))
    assert said in found[key][1]
    assert found[key][0] > 0


def test_a_rule_below_one_that_has_everybody_is_said_to_be_for_nobody(faults: Faults) -> None:
    rule = '[[membership.rules]]\ncategory = "CITY"\n{}\n'
    children, grown_ups, all_of_them = (rule.format(each) for each in ("max_age = 17", "min_age = 18", ""))
    categories = '[[membership.categories]]\ncode = "CITY"\nname = "市内"\n'
    for rules, nobody in (
        ([all_of_them, all_of_them], [1]),
        ([children, grown_ups, rule.format('prefectures = ["長崎県"]'), all_of_them], [2]),
        ([children, rule.format("max_age = 16"), rule.format("min_age = 17\nmax_age = 18"), all_of_them], [1]),
        ([rule.format('prefectures = ["佐賀県"]'), all_of_them], [0]),
    ):
        found = faults(SMALLEST + categories + "".join(rules) + "[number]\nwidth = 3\n")
        assert found.keys() == {"number.width", *(f"membership.rules[{n}]" for n in nobody)}


def test_all_faults_of_branches_and_rules_are_said_at_once(faults: Faults) -> None:
    text = SMALLEST + BRANCHES + CATEGORIES + RULES
    for old, new in (
        ('["lobby-4"]', '["lobby-3"]'),
        ("first = 500000", "first = 499999"),
        ('code = "AREA"', 'code = "WIDE"'),
        ('["大村市", "長崎県東', '["大村", "長崎県東'),
    ):
        text = text.replace(old, new, 1)
    assert faults(text).keys() == {
        "library.branches[2].kiosks[0]",
        "library.branches[2]",
        "membership.rules[1].municipalities[0]",
    }
    assert faults(text.replace('["大村", "長崎県東', '["大村市", "長崎県東')).keys() == {
        "library.branches[2].kiosks[0]",
        "library.branches[2]",
        "membership.categories[2].code",
        "membership.rules[2].category",
    }


@pytest.mark.parametrize(("example", "read"), [("example.toml", load), ("service.toml", load_service)])
def test_the_branches_and_rules_of_the_examples_are_sound(
    tmp_path: Path, example: str, read: Callable[..., Profile]
) -> None:
    text = resources.path("profiles", example).read_text("utf-8")
    text = re.sub(r"(?m)^#(?=(\[\[(library|membership)|other_prefixes|last = ))", "", text)
    text = "\n".join(_uncommented(text.split("\n")))
    (tmp_path / example).write_text(text, "utf-8")
    (tmp_path / example).chmod(0o600)
    config = read(tmp_path / example, demo=True)
    assert [branch.code for branch in config.library.branches] == ["MAIN", "EAST"]
    assert [rule.category for rule in config.membership.rules] == ["STUDENT", "CITY", "AREA"]


def _uncommented(lines: list[str]) -> list[str]:
    """The keys behind a # that follow the head of an array of tables, up to an empty line."""
    found, inside = [], False
    for line in lines:
        inside = line.startswith(("[[library", "[[membership")) or (inside and line != "")
        found.append(line.removeprefix("#") if inside else line)
    return found
