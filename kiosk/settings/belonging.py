"""What can be wrong between a library's branches, numbers, categories and rules; all of it is said at once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from kiosk.patron.category import unreachable
from kiosk.patron.number import NumberRange
from kiosk.patron.residence.municipalities import named
from kiosk.settings.profile import Eligibility
from kiosk.settings.reading.whole import Found
from kiosk.settings.tables.branches import Branch
from kiosk.settings.tables.membership import Category, CategoryRule
from kiosk.settings.tables.number import Number

OLDEST = 130
M = TypeVar("M", bound=BaseModel)
BRANCHES, CATEGORIES, RULES = ("library", "branches"), ("membership", "categories"), ("membership", "rules")


def belonging_faults(raw: dict[str, Any], base: Path) -> Found:
    """Each table's own faults are said by its model; here it is about how they fit."""
    number = _valid(Number, raw.get("number", {}), base)
    branches = _tables(Branch, raw, *BRANCHES, base)
    if branches:
        yield from _branch_faults(branches)
        if number is not None:
            yield from _range_faults(number, branches)
    categories, rules = _tables(Category, raw, *CATEGORIES, base), _tables(CategoryRule, raw, *RULES, base)
    if categories is not None and rules is not None:
        yield from _category_faults(categories, rules)
        eligibility = _valid(Eligibility, raw.get("eligibility", {}), base)
        if eligibility is not None:
            yield from _rule_faults(rules, eligibility)


def own_range(number: Number) -> NumberRange:
    """The numbers of the whole library, and of branches that have none of their own."""
    scheme = number.scheme
    return NumberRange("patron", scheme, number.first, scheme.capacity - 1 if number.last is None else number.last)


def range_of(number: Number, branch: Branch) -> NumberRange:
    """The numbers of a branch."""
    if not branch.has_numbers:
        return own_range(number)
    scheme = number.with_prefix(branch.prefix)
    first = 1 if branch.first is None else branch.first
    return NumberRange(
        f"patron {branch.code}", scheme, first, scheme.capacity - 1 if branch.last is None else branch.last
    )


def ranges(number: Number, branches: Sequence[Branch]) -> tuple[NumberRange, ...]:
    """All numbers that are given out at kiosks, each range once; the library's own first, if it is used."""
    found = (range_of(number, branch) for branch in branches)
    return tuple(dict.fromkeys(found)) if branches else (own_range(number),)


def _branch_faults(branches: Sequence[Branch]) -> Found:
    yield from _twice(BRANCHES, "code", [branch.code for branch in branches])
    others = [n for n, branch in enumerate(branches) if not branch.kiosks]
    if len(others) != 1:
        where = (*BRANCHES, others[1]) if others else BRANCHES
        yield (
            where,
            "kiosks を書かない分館を一つだけにしてください（ほかのすべての端末の分館）",
        )
    known: dict[str, str] = {}
    for n, branch in enumerate(branches):
        for place, kiosk in enumerate(branch.kiosks):
            if kiosk in known:
                yield (*BRANCHES, n, "kiosks", place), f"端末 {kiosk} は {known[kiosk]} にもあります"
            known.setdefault(kiosk, branch.code)


def _range_faults(number: Number, branches: Sequence[Branch]) -> Found:
    good: list[tuple[int, NumberRange]] = []
    for n, branch in enumerate(branches):
        prefix = number.prefix if branch.prefix is None else branch.prefix
        if prefix not in number.scheme.prefixes:
            yield (*BRANCHES, n, "prefix"), f"number.other_prefixes に {prefix} も書いてください"
            continue
        found = range_of(number, branch)
        if found.last >= found.scheme.capacity or found.first >= found.scheme.capacity:
            key = "first" if found.first >= found.scheme.capacity else "last"
            yield (*BRANCHES, n, key), f"通し番号は {found.scheme.serial_digits} 桁までです"
        elif found.last < found.first:
            yield (*BRANCHES, n, "last"), f"first の {found.first} 以上にしてください"
        elif all(found != other for _, other in good):
            good.append((n, found))
    for (one, first), (other, second) in combinations(good, 2):
        if first.overlaps(second):
            yield (
                (*BRANCHES, other),
                f"番号が {branches[one].code} と重なります（{_span(first)} と {_span(second)}）。"
                "prefix か first・last で分けてください（全館共通の番号の終わりは number.last）",
            )


def _span(numbers: NumberRange) -> str:
    digits = numbers.scheme.width - numbers.scheme.check_digit.length
    return "～".join(f"{end:0{digits}d}" for end in numbers.span)


def _category_faults(categories: Sequence[Category], rules: Sequence[CategoryRule]) -> Found:
    yield from _twice(CATEGORIES, "code", [category.code for category in categories])
    codes = {category.code for category in categories}
    for n, rule in enumerate(rules):
        if rule.category not in codes:
            yield (*RULES, n, "category"), f"区分 {rule.category} は [[membership.categories]] にありません"
    given = {rule.category for rule in rules}
    for n, category in enumerate(categories):
        if category.code not in given:
            yield (*CATEGORIES, n, "code"), f"区分 {category.code} になる規則が [[membership.rules]] にありません"


def _rule_faults(rules: Sequence[CategoryRule], eligibility: Eligibility) -> Found:
    if not rules:
        return
    conditions = [rule.conditions for rule in rules]
    last = len(rules) - 1
    if not conditions[-1].none:
        yield (*RULES, last), "最後の規則は、条件を書かずに category だけにしてください（ほかのすべての方の区分）"
    for n, rule in enumerate(rules):
        for place, name in enumerate(rule.municipalities):
            (found,) = named(name)
            if found.prefecture not in eligibility.prefectures or (
                rule.prefectures and found.prefecture not in rule.prefectures
            ):
                yield (
                    (*RULES, n, "municipalities", place),
                    f"{found.prefecture} です。eligibility.prefectures かこの規則の prefectures にありません",
                )
    for n in unreachable(conditions, (eligibility.minimum_age, OLDEST), eligibility.prefectures):
        if n != last or conditions[n] in conditions[:n] or not conditions[n].none:
            yield (*RULES, n), "この規則に合う方はいません（上の規則に先に合うか、登録できる年齢・住所の外です）"


def _twice(where: tuple[str, str], key: str, values: Sequence[str]) -> Found:
    for n, value in enumerate(values):
        if value in values[:n]:
            yield (*where, n, key), f"{value} は二つあります"


def _tables(model: type[M], raw: dict[str, Any], table: str, key: str, base: Path) -> list[M] | None:
    """The tables of an array, each sound; None if one is not, which its model says."""
    outer = raw.get(table, {})
    inner = outer.get(key, []) if isinstance(outer, dict) else None
    if not isinstance(inner, list):
        return None
    found = [_valid(model, each, base) for each in inner]
    return [each for each in found if each is not None] if None not in found else None


def _valid(model: type[M], value: object, base: Path) -> M | None:
    try:
        return model.model_validate(value, context={"base": base})
    except ValidationError:
        return None
