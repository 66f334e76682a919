"""Dates by era, readings, characters an encoding has not got, and cells that a spreadsheet would change."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.library.exchange.layout.cells import NoCode
from kiosk.library.exchange.layout.characters import fit, holds
from kiosk.library.exchange.layout.dates import ERAS, NoDate, read_date, write_date
from kiosk.library.exchange.layout.fixed import DoesNotFit
from kiosk.library.exchange.layout.kana import read_kana, write_kana
from kiosk.library.exchange.layout.reader import read_lines
from kiosk.library.exchange.layout.spreadsheet import protect, unprotect
from kiosk.library.exchange.layout.writer import FlawKind, LayoutWriter
from kiosk.settings.tables.layout import Layout

from .patrons import YAMADA

STYLES = ["iso", "slash", "compact", "era", "era-letter", "era-number"]


@pytest.mark.parametrize(
    ("day", "era", "letter", "number"),
    [
        ("2019-04-30", "平成31年4月30日", "H31.04.30", "4310430"),
        ("2019-05-01", "令和元年5月1日", "R01.05.01", "5010501"),
        ("1989-01-07", "昭和64年1月7日", "S64.01.07", "3640107"),
        ("1989-01-08", "平成元年1月8日", "H01.01.08", "4010108"),
        ("1926-12-24", "大正15年12月24日", "T15.12.24", "2151224"),
        ("1926-12-25", "昭和元年12月25日", "S01.12.25", "3011225"),
        ("1912-07-29", "明治45年7月29日", "M45.07.29", "1450729"),
        ("1912-07-30", "大正元年7月30日", "T01.07.30", "2010730"),
    ],
)
def test_the_first_and_last_days_of_eras(day: str, era: str, letter: str, number: str) -> None:
    written = [write_date(day, style) for style in ("era", "era-letter", "era-number")]
    assert written == [era, letter, number]
    assert write_date(day, "era", "1") == era.replace("元", "1")
    assert read_date(era.replace("元", "1"), "era") == day


@settings(max_examples=60)
@given(st.dates(ERAS[0].first, date(2110, 12, 31)), st.sampled_from(STYLES))
def test_a_day_reads_as_it_was_written(day: date, style) -> None:
    assert read_date(write_date(day.isoformat(), style), style) == day.isoformat()


@settings(max_examples=100)
@given(st.text(st.characters(codec="utf-8"), max_size=12) | st.from_regex(r"[MTSHR0-9元年月日/.-]{5,12}"))
def test_whatever_is_read_as_a_date_is_a_day_or_refused(text: str) -> None:
    for style in STYLES:
        try:
            found = read_date(text, style)
        except NoDate:
            continue
        assert found == "" or date.fromisoformat(found).isoformat() == found


def test_a_date_written_before_its_era_ended_is_understood() -> None:
    assert read_date("平成33年3月31日", "era") == "2021-03-31"
    with pytest.raises(NoDate):
        read_date("令和元年4月30日", "era")


@settings(max_examples=60)
@given(
    st.text([chr(c) for c in range(0x30A1, 0x30FB)] + ["ー", "・", "　"], max_size=12),
    st.sampled_from(["hiragana", "half-width"]),
)
def test_a_reading_comes_back_unless_the_style_has_no_such_kana(text: str, style) -> None:
    folded = read_kana(text)
    written, lost = write_kana(folded, style)
    assert lost or read_kana(written) == folded


def layout(**keys: object) -> Layout:
    return Layout.model_validate({"columns": [{"name": "n", "field": "name"}], **keys})


def test_what_cp932_has_not_got_is_substituted_and_told() -> None:
    writer = LayoutWriter(layout(encoding="cp932"))
    line = writer.line({"name": "𠮷田　髙〜"})
    assert line.data.decode("cp932") == "〓田　髙～\r\n", "髙 is there; the wave dash has Microsoft's name"
    (flaw,) = line.flaws
    assert (flaw.kind, flaw.column, flaw.original, flaw.lost) == (FlawKind.CHARACTER, "n", "𠮷田　髙〜", ("𠮷",))
    assert "𠮷" not in repr(line)


def test_a_variation_selector_leaves_its_character_and_is_told() -> None:
    line = LayoutWriter(layout(encoding="cp932")).line({"name": "葛\U000e0100城"})
    assert (line.data.decode("cp932"), len(line.flaws)) == ("葛城\r\n", 1)
    assert not LayoutWriter(layout()).line({"name": "葛\U000e0100城"}).flaws


@settings(max_examples=80)
@given(st.text(st.characters(codec="utf-8"), max_size=8), st.sampled_from(["utf-8", "cp932"]))
def test_whatever_is_fitted_can_be_written_and_what_was_lost_is_named(text: str, encoding) -> None:
    written, lost = fit(text, encoding, "〓")
    assert all(holds(encoding, c) for c in written)
    assert not lost or any(c in lost for c in text) or "〓" in written
    assert written.encode(encoding).decode(encoding) == written


DANGEROUS = [
    "=1+1",
    "+81",
    "-1",
    "@SUM(A1)",
    "＝1",
    "'quoted",
    "0957482700",
    "123456789012345",
    '="x"',
    '=HYPERLINK("a","b")',
]


@pytest.mark.parametrize("policy", ["apostrophe", "formula"])
@pytest.mark.parametrize("text", DANGEROUS)
def test_a_spreadsheet_neither_computes_nor_shortens_a_cell(policy, text: str) -> None:
    shown = protect(text, policy)
    assert shown.startswith("'" if policy == "apostrophe" else '="')
    assert unprotect(shown, policy) == text
    assert protect(text, "off") == text
    chosen = layout(spreadsheet=policy, header=False)
    data = LayoutWriter(chosen).line({"name": text}).data
    assert next(csv.reader(io.StringIO(data.decode()))) == [shown]
    assert [line.values["name"] for line in read_lines(chosen, io.BytesIO(data))] == [text]


@given(st.text(st.characters(codec="utf-8"), max_size=10))
def test_what_is_protected_reads_as_it_was(text: str) -> None:
    for policy in ("off", "apostrophe", "formula"):
        assert unprotect(protect(text, policy), policy) == text


def fixed(*columns: dict[str, object], **keys: object) -> LayoutWriter:
    return LayoutWriter(Layout.model_validate({"columns": columns, "separator": "fixed", "header": False, **keys}))


def test_a_long_name_is_cut_between_characters_and_told() -> None:
    line = fixed({"field": "name", "width": 5}, {"field": "number", "width": 12}, encoding="cp932").line(YAMADA)
    assert line.data == "山田 2100000017  \r\n".encode("cp932")
    assert [(flaw.kind, flaw.original) for flaw in line.flaws] == [(FlawKind.CUT, "山田　花子")]


@pytest.mark.parametrize("field", ["number", "phone", "birth_date", "event_id"])
def test_what_must_not_be_cut_is_not_written_at_all(field: str) -> None:
    with pytest.raises(DoesNotFit) as caught:
        fixed({"field": field, "width": 1}).line(YAMADA)
    assert YAMADA[field] not in str(caught.value)


def test_numbers_stand_right_in_zeros_where_zeros_do_not_count() -> None:
    writer = fixed({"field": "branch", "width": 4, "pad": "zero", "align": "right"})
    assert writer.line({"branch": "12"}).data == b"0012\r\n"


def test_an_unknown_part_of_a_birth_date_leaves_its_cell_empty_and_is_told() -> None:
    writer = LayoutWriter(Layout.model_validate({"columns": [{"field": "birth_date"}], "header": False}))
    line = writer.line({"birth_date": "1950-00-00"})
    assert line.data == b'""\r\n'
    assert [(flaw.kind, flaw.original) for flaw in line.flaws] == [(FlawKind.DATE, "1950-00-00")]


def test_a_code_that_the_table_lacks_is_not_made_up() -> None:
    keys = {"columns": [{"field": "branch"}], "codes": {"branch": {"main": "01"}}, "header": False}
    with pytest.raises(NoCode, match="'east'"):
        LayoutWriter(Layout.model_validate(keys)).line({"branch": "east"})


def test_a_number_has_its_hyphen_where_the_library_prints_one() -> None:
    chosen = Layout.model_validate({"columns": [{"field": "number", "groups": [4, 6]}], "header": False})
    data = LayoutWriter(chosen).line(YAMADA).data
    assert data == b"2100-000017\r\n"
    assert [line.values["number"] for line in read_lines(chosen, io.BytesIO(data))] == ["2100000017"]
