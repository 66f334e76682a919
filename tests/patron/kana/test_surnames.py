"""Readings offered for a surname: those of the table, also for other forms of its letters; none rather than a guess."""

from __future__ import annotations

import re

import pytest

from kiosk import resources
from kiosk.patron.kana.surnames import MOST, readings


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("長崎\u3000太郎", ("ナガサキ",)),
        ("東\u3000太郎", ("アズマ", "ヒガシ")),
        ("河野\u3000花子", ("コウノ", "カワノ")),
        ("髙橋\u3000花子", ("タカハシ", "タカバシ")),
        ("渡邉\u3000花子", ("ワタナベ",)),
        ("濵田\u3000花子", ("ハマダ",)),
        ("山﨑\U000e0101\u3000花子", ("ヤマザキ", "ヤマサキ")),
    ],
)
def test_the_likelier_reading_of_a_surname_is_offered_first(name: str, offered: tuple[str, ...]) -> None:
    assert readings(name)[: len(offered)] == offered


@pytest.mark.parametrize(
    "name",
    [
        "",
        "長崎太郎",
        "NGUYEN VAN AN",
        "NGUYEN\u3000VAN AN",
        "百武\u3000太郎",
        "\u3000太郎",
        "長崎\u3000",
        "田中山中山\u3000太郎",
    ],
)
def test_nothing_is_offered_for_a_name_without_border_or_one_the_table_lacks(name: str) -> None:
    assert readings(name) == ()


def test_the_table_holds_surnames_with_readings_in_katakana_and_nothing_else() -> None:
    lines = resources.path("surnames.tsv").read_text("utf-8").splitlines()
    assert len(lines) > 12_000
    assert [line for line in lines if not re.fullmatch(r"[^\t\n]+(\t[ァ-ヴー]+)+", line)] == []
    assert max(len(readings(line.split("\t")[0] + "\u3000名")) for line in lines) == MOST


def test_the_licence_of_the_table_lies_beside_it() -> None:
    said = resources.path("surnames.txt").read_text("utf-8")
    assert "Nara Institute of Science" in said
    assert "NO WARRANTY" in said
