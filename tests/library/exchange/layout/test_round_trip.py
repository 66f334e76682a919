"""What was written reads as the same values, in every layout there is."""

from __future__ import annotations

import io
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.library.exchange.layout.reader import read_lines
from kiosk.library.exchange.layout.values import Values
from kiosk.library.exchange.layout.writer import LayoutWriter
from kiosk.settings.tables.layout import TEMPLATES, Layout, LayoutKeys

from .patrons import CODES, PATRONS, YAMADA

EVERYTHING = [
    *("event_id", "event_kind", "number", "barcode", "name", "kana_family", "kana_given", "birth_date", "gender"),
    *("address", "phone", "email", "branch", "category", "registered_on", "expires_on", "consent_version"),
]
LAYOUTS = st.builds(
    lambda **keys: Layout.model_validate(
        {"columns": [{"name": field, "field": field, "width": 90} for field in EVERYTHING], "codes": CODES, **keys}
    ),
    encoding=st.sampled_from(["utf-8", "utf-8-bom", "cp932"]),
    separator=st.sampled_from(["comma", "tab", "fixed"]),
    header=st.booleans(),
    newline=st.sampled_from(["crlf", "lf"]),
    quoting=st.sampled_from(["minimal", "all", "none"]),
    spreadsheet=st.sampled_from(["off", "apostrophe", "formula"]),
    dates=st.sampled_from(["iso", "slash", "compact", "era", "era-letter", "era-number"]),
    first_year=st.sampled_from(["元", "1"]),
    kana=st.sampled_from(["katakana", "half-width", "hiragana"]),
    space=st.sampled_from(["wide", "half"]),
    letters=st.just("as-is"),
    hyphens=st.booleans(),
)


def written(layout: Layout, *patrons: Values) -> bytes:
    writer = LayoutWriter(layout)
    lines = [writer.line(patron) for patron in patrons]
    assert not any(line.flaws for line in lines), "nothing here should be beyond the layout"
    return writer.head() + b"".join(line.data for line in lines)


def read(layout: Layout, data: bytes) -> list[Values]:
    lines = list(read_lines(layout, io.BytesIO(data)))
    assert not any(line.faults for line in lines), [line.faults for line in lines]
    return [line.values for line in lines]


@settings(max_examples=60)
@given(LAYOUTS, st.lists(PATRONS, max_size=3))
def test_what_was_written_reads_as_the_same_patrons(layout: Layout, patrons: list[Values]) -> None:
    if layout.encoding == "cp932" and layout.kana == "hiragana":  # it has no ゔ
        patrons = [{f: v.replace("ヴ", "ブ") if "kana" in f else v for f, v in p.items()} for p in patrons]
    assert read(layout, written(layout, *patrons)) == patrons


@settings(max_examples=30)
@given(st.sampled_from(["narrow", "wide"]), st.sampled_from(["comma", "fixed"]), PATRONS)
def test_letters_of_one_width_read_as_the_same_but_for_their_width(
    letters: str, separator: str, patron: Values
) -> None:
    columns = [{"name": field, "field": field, "width": 90} for field in EVERYTHING]
    layout = Layout.model_validate({"columns": columns, "letters": letters, "separator": separator, "header": False})
    (back,) = read(layout, written(layout, patron))
    assert {f: unicodedata.normalize("NFKC", v) for f, v in back.items()} == {
        f: unicodedata.normalize("NFKC", v) for f, v in patron.items()
    }


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_brings_back_what_its_columns_hold(name: str) -> None:
    keys: dict[str, Any] = {"template": name, "codes": {"category": {"adult": "7"}, "branch": {"main": "3"}}}
    layout = LayoutKeys.model_validate(keys).layout
    patron = {**YAMADA, "branch": "main", "category": "adult"}
    (back,) = read(layout, written(layout, patron))
    held = {column.field for column in layout.columns} - {"constant", "empty", "skip", "password"}
    assert {f: back.get(f) for f in held} == {f: patron[f] for f in held if f in patron}


def test_the_template_of_enju_has_the_columns_of_its_import_file() -> None:
    layout = LayoutKeys(template="enju").layout
    header, row = written(layout, YAMADA).decode("utf-8").splitlines()
    assert header.split("\t") == [
        *("username", "role", "email", "password", "user_group", "user_number", "expired_at", "full_name"),
        *("full_name_transcription", "required_role", "locked", "keyword_list", "note", "locale", "library", "dummy"),
    ]
    assert row.split("\t") == [
        *("2100000017", "User", "hanako@example.jp", "", "not_specified", "2100000017", "2029-11-27", "山田　花子"),
        *("やまだ　はなこ", "Librarian", "", "", "17", "ja", "web", ""),
    ]


def test_the_template_of_koha_has_what_koha_insists_on() -> None:
    layout = LayoutKeys(template="koha", codes={"branch": {"": "MAIN"}, "category": {"": "KIOSK"}}).layout
    header, row = written(layout, YAMADA).decode("utf-8").splitlines()
    patron = dict(zip(header.split(","), row.split(","), strict=True))
    assert {"surname", "branchcode", "categorycode", "cardnumber", "userid"} <= patron.keys()
    assert (patron["surname"], patron["firstname"]) == ("山田", "花子")
    assert (patron["branchcode"], patron["categorycode"], patron["sex"]) == ("MAIN", "KIOSK", "F")


def test_the_whole_roll_has_lines_of_one_length_in_bytes() -> None:
    layout = LayoutKeys(template="roll").layout
    data = written(layout, YAMADA, {**YAMADA, "number": "2100000025", "name": "李"})
    assert [len(line) for line in data.split(b"\r\n")] == [342, 342, 0]
    assert data.startswith("2100000017      山田　花子　".encode("cp932"))


def test_code_columns_hold_codes_and_half_width_readings() -> None:
    layout = LayoutKeys(template="codes", codes={"branch": {"main": "11"}}).layout
    data = written(layout, {**YAMADA, "branch": "main"}).decode("cp932")
    assert data == (
        '"2100000017","山田 花子","ﾔﾏﾀﾞ ﾊﾅｺ","1","00","11","2","1990/04/01","長崎県大村市東本町４８１",'
        '"090-1234-5678","hanako@example.jp","2026/11/28","2029/11/27","17"\r\n'
    )
