"""Volumes of one work stand in their order."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.patron.volume_order import title_order

SERIES = [
    ["海の町 上", "海の町 中", "海の町 下"],
    ["海の町（上）", "海の町（中）", "海の町（下）"],
    ["海の町 上巻", "海の町 下巻"],
    ["海の町〈上〉", "海の町〈下〉"],
    ["海の町 前編", "海の町 後編"],
    ["海の町", "海の町 2", "海の町 10"],
    ["海の町 1", "海の町 2", "海の町 10", "海の町 11"],
    ["海の町 第1巻", "海の町 第2巻", "海の町 第10巻"],
    ["海の町 １", "海の町 ２", "海の町 １０"],
    ["海の町 一巻", "海の町 二巻", "海の町 十巻", "海の町 十二巻", "海の町 二十巻"],
    ["海の町 第一部", "海の町 第二部", "海の町 第三部"],
    ["海の町 vol.2", "海の町 Vol.10"],
    ["海の町 1 上", "海の町 1 下", "海の町 2 上"],
    ["海の町 上 一章", "海の町 下 一章"],
    ["百年の家 上", "百年の家 下", "百年の庭 上"],
]


@pytest.mark.parametrize("series", SERIES, ids=range(len(SERIES)))
def test_volumes_are_in_order_however_they_came(series: list[str]) -> None:
    for seed in range(5):
        mixed = random.Random(seed).sample(series, len(series))
        assert sorted(mixed, key=title_order) == series, f"seed {seed}"


@pytest.mark.parametrize("title", ["坂の上", "上海の本", "中", "地下鉄", "下町ロケット", "三国志", ""])
def test_a_word_that_holds_such_a_sign_is_a_word(title: str) -> None:
    assert all(kind == 2 for kind, _, _ in title_order(title))


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_titles_can_be_compared(one: str, other: str) -> None:
    assert (title_order(one) < title_order(other)) + (title_order(other) < title_order(one)) <= 1


@given(st.text(st.sampled_from("海町の "), max_size=8), st.integers(0, 10**6), st.integers(0, 10**6))
def test_numbers_count_by_value(stem: str, one: int, other: int) -> None:
    orders = [title_order(f"{stem} {number}") for number in (one, other)]
    assert (orders[0] < orders[1]) == (one < other)
