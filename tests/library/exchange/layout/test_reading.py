"""Files of others: what can't be read is named by line and column, and never quoted."""

from __future__ import annotations

import io
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.library.exchange.layout.reader import LONGEST, BadFile, ReadLine, read_lines
from kiosk.settings.tables.layout import Layout, LayoutKeys

COLUMNS = [
    {"name": "no", "field": "number"},
    {"name": "name", "field": "name"},
    {"name": "born", "field": "birth_date"},
]


def layout(**keys: object) -> Layout:
    return Layout.model_validate({"columns": COLUMNS, **keys})


def read(data: bytes, **keys: object) -> list[ReadLine]:
    return list(read_lines(layout(**keys), io.BytesIO(data)))


def refused(data: bytes, **keys: object) -> tuple[int, str]:
    with pytest.raises(BadFile) as caught:
        read(data, **keys)
    return caught.value.line, str(caught.value)


def test_columns_are_found_by_their_headings_and_others_are_passed_over() -> None:
    data = "born,memo,name,no\n1990-4-1,x,山田　花子,0017\n".encode()
    assert [line.values for line in read(data)] == [
        {
            "number": "0017",
            "name": "山田　花子",
            "name_family": "山田",
            "name_given": "花子",
            "birth_date": "1990-04-01",
        }
    ]


def test_every_missing_column_is_named_at_once() -> None:
    line, text = refused(b"number,name,name\n")
    assert line == 1
    assert {"column no is missing", "column born is missing", "column name is there twice"} <= {
        part.removeprefix("the ") for part in text.split("; ")
    }


def test_every_bad_cell_is_named_with_its_line_and_column_and_not_quoted() -> None:
    first, second = read("no,name,born\n1,山田,hidden\n\n2\x00,\x07花子,1990-02-30\n".encode())
    assert (first.line, [str(fault) for fault in first.faults]) == (2, ["column 3 (born): no date as iso has it"])
    assert (second.line, [fault.place for fault in second.faults]) == (4, [1, 2, 3])
    assert "hidden" not in str(first.faults)
    assert "山田" not in repr(first)


def test_a_line_with_other_cells_than_columns_is_named() -> None:
    (line,) = read(b"no,name,born\n1,2\n")
    assert [str(fault) for fault in line.faults] == ["2 cells, but there are 3 columns"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_on_any_machine(end: str) -> None:
    data = end.join(["no,name,born", '1,"山田",1990-04-01', "2,花子,", ""]).encode("utf-8-sig")
    assert [(line.line, line.values["number"]) for line in read(data)] == [(2, "1"), (3, "2")]


def test_a_file_in_another_encoding_is_told_apart() -> None:
    text = "no,name,born\n1,山田,1990-04-01\n"
    assert refused(text.encode("utf-8-sig"), encoding="cp932") == (
        1,
        "the file is UTF-8, but the configuration says cp932",
    )
    assert "UTF-16" in refused(text.encode("utf-16"))[1]
    (line,) = read(text.encode("cp932"))
    assert [str(fault) for fault in line.faults] == ["column 2 (name): bytes that the file's encoding does not have"]


def test_an_open_quote_or_an_endless_line_ends_the_reading() -> None:
    assert refused(b'no,name,born\n1,"x,1990-04-01\n')[0] == 2
    assert refused(b"no,name,born\n" + b"1" * (2 * LONGEST))[0] == 2
    assert "empty" in refused(b"")[1]


def test_a_fixed_line_of_another_length_ends_the_reading() -> None:
    columns = [{"field": "number", "width": 4}, {"field": "name", "width": 4}]
    keys: dict[str, object] = {"columns": columns, "separator": "fixed", "header": False, "encoding": "cp932"}
    assert [line.values["name"] for line in read("0001山田\r\n\x1a".encode("cp932"), **keys)] == ["山田"]
    assert refused("0001山田\r\n0002 花子\r\n".encode("cp932"), **keys) == (2, "9 bytes, but the columns are 8 wide")
    (line,) = read(b"0001 " + "山".encode("cp932") + b"\x8e\n", **keys)
    assert [fault.place for fault in line.faults] == [2]


def test_a_line_marked_to_be_skipped_is_skipped() -> None:
    enju = LayoutKeys(template="enju").layout
    data = "username\temail\tuser_group\texpired_at\tfull_name\tfull_name_transcription\tlibrary\tdummy\n"
    data += "1\t\tadult\t2027-01-30\t山田\tやまだ\tmain\t\n2\t\t\t\t花子\t\t\tx\n"
    assert [line.values["number"] for line in read_lines(enju, io.BytesIO(data.encode()))] == ["1"]


def test_two_columns_of_one_field_must_agree() -> None:
    chosen = Layout.model_validate({"columns": [{"name": n, "field": "number"} for n in "ab"]})
    same, different = read_lines(chosen, io.BytesIO(b"a,b\n1,1\n1,2\n"))
    assert (same.faults, [fault.column for fault in different.faults]) == ((), ["b"])


@settings(max_examples=80)
@given(
    st.binary(max_size=200),
    st.sampled_from(["comma", "tab", "fixed"]),
    st.sampled_from(["utf-8", "cp932"]),
    st.booleans(),
)
def test_any_bytes_are_read_or_refused(data: bytes, separator: str, encoding: str, header: bool) -> None:
    columns = [{**column, "width": 9} for column in COLUMNS]
    chosen = layout(columns=columns, separator=separator, encoding=encoding, header=header)
    lines = []
    with suppress(BadFile):
        lines.extend(read_lines(chosen, io.BytesIO(data)))
    assert all(line.line >= 1 for line in lines)


class LongFile(io.RawIOBase):
    """A million lines that are nowhere as a whole."""

    given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        line = b"2100000017,ABCDEFGHIJKLMNOPQRSTUVWXYZ,1990-04-01\n" if self.given else b"no,name,born\n"
        assert self.given < 1_000_000
        self.given += 1
        buffer[: len(line)] = line
        return len(line)


def test_a_long_file_is_read_a_line_at_a_time() -> None:
    file = LongFile()
    lines = read_lines(layout(), file)  # type: ignore[arg-type]
    assert [next(lines).line for _ in range(1000)] == list(range(2, 1002))
    assert file.given < 2500
    lines.close()
