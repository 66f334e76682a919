"""Files of loans and reservations: what they say, and every way in which they say it wrongly."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.library.circulation.csv_file import COLUMNS, LARGEST, read_csv
from kiosk.library.circulation.lending import BadLines, Book, NewHold, NewLoan
from kiosk.library.circulation.staff_input import MOST, BadWords, patron_number
from kiosk.patron.account import HoldState
from kiosk.patron.check_digit import CheckDigit
from kiosk.patron.number import NumberScheme, strip_barcode

SCHEME = NumberScheme("21", 10, CheckDigit.M10W3)
NUMBER = SCHEME.make(1234).number
HEADER = ",".join(COLUMNS)


def faults(text: str | bytes) -> list[tuple[int, str]]:
    with pytest.raises(BadLines) as no:
        read_csv(text if isinstance(text, bytes) else text.encode(), SCHEME)
    return list(no.value.faults)


def fault(line: str) -> str:
    """Of a file with this one line."""
    [(number, why)] = faults(f"{HEADER}\n{line}\n")
    assert number == 2
    return why


def test_a_file_as_excel_writes_it_is_read() -> None:
    text = (
        "\ufeffKind, number ,title,author,item,work,due,pickup,state,keep_until\r\n"
        f"loan,A{NUMBER}A,湾のほとりの図書館,海野 渚,c1,w1,2026/4/3,,,\r\n"
        ",,,,,,,,,\r\n"
        f'HOLD,{NUMBER},"坂道の町を""あるく"", 上",,,,,1階カウンター,Ready,2026-04-12\r\n'
        "\r\n"
        f"hold,{NUMBER},続き,,,,,,on_the_way,\r\n"
        f"hold,{NUMBER}, 続き ,,,,,,,\r\n"
    )
    assert read_csv(text.encode(), SCHEME) == [
        (2, NewLoan(NUMBER, Book("湾のほとりの図書館", "海野 渚", "w1"), "c1", date(2026, 4, 3))),
        (4, NewHold(NUMBER, Book('坂道の町を"あるく", 上'), "1階カウンター", HoldState.READY, date(2026, 4, 12))),
        (6, NewHold(NUMBER, Book("続き"), "", HoldState.ON_THE_WAY)),
        (7, NewHold(NUMBER, Book("続き"))),
    ]


def test_columns_come_in_any_order_and_only_three_are_needed() -> None:
    assert read_csv(f"title,kind,number\n本,loan,{NUMBER}".encode(), SCHEME) == [(2, NewLoan(NUMBER, Book("本")))]
    assert read_csv(b"kind,number,title", SCHEME) == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (f"book,{NUMBER},本", "kind is one of loan, hold"),
        (f",{NUMBER},本", "kind is one of loan, hold"),
        ("loan,,本", "the patron number is missing"),
        (f"loan,{NUMBER[:-1]}0,本", "check digit does not fit"),
        (f"loan,{NUMBER}0,本", "has 11 characters, this library's have 10"),
        ("loan,2200012341,本", "begin with 21"),
        ("loan,21x0012341,本", "a character that no number has"),
        (f"loan,{NUMBER},", "title is missing"),
        (f"loan,{NUMBER},{'あ' * (MOST['title'] + 1)}", "title has more than 500 characters"),
        (f'loan,{NUMBER},"a\nb"', "title contains a line break"),
        (f"loan,{NUMBER},a\0b", "title contains a line break or another"),
        (f"loan,{NUMBER},本,,{'c' * 41}", "item has more than 40"),
        (f"loan,{NUMBER},本,,,,2026-02-30", "due is not a date"),
        (f"loan,{NUMBER},本,,,,April 1", "due is not a date"),
        (f"loan,{NUMBER},本,,,,20260401", "due is not a date"),
        (f"loan,{NUMBER},本,,,,,分館", "pickup is only for a hold"),
        (f"hold,{NUMBER},本,,c1", "item is only for a loan"),
        (f"hold,{NUMBER},本,,,,,,lost", "state is one of queued, on_the_way, being_prepared, ready"),
        (f"hold,{NUMBER},本,,,,,,unknown", "state is one of"),
        (f"hold,{NUMBER},本,,,,,,,2026-04-12", "only for a reservation whose state is ready"),
        (f"loan,{NUMBER},本,,,,,,,,more", "more cells than columns"),
    ],
)
def test_each_fault_of_a_line_is_said(line: str, why: str) -> None:
    said = fault(line)
    assert why in said
    assert NUMBER not in said


def test_all_faults_of_all_lines_are_said_with_the_line_they_begin_in() -> None:
    assert faults(f'{HEADER}\nloan,,,,,,x\nhold,{NUMBER},"a\nb"\n\nloan,{NUMBER},本\nbook,{NUMBER},本\n') == [
        (2, "the patron number is missing"),
        (2, "title is missing"),
        (2, "due is not a date: one looks like 2026-04-30"),
        (3, "title contains a line break or another unprintable character"),
        (7, "kind is one of loan, hold"),
    ]


def test_what_is_no_such_file_is_said_in_one_word() -> None:
    assert faults("") == faults(" \n\n") == [(1, "the file is empty")]
    assert [why for _, why in faults("kind;number;title")][:3] == [
        "the column kind is missing", "the column number is missing", "the column title is missing",
    ]  # fmt: skip
    header = faults("\nkind,number,title,colour,title\n")
    assert [line for line, _ in header] == [2, 2, 2]
    assert [why for _, why in header][:2] == ["column 4 has no name known here", "the column title is there twice"]
    assert faults(f"{HEADER}\nloan,{NUMBER},本".encode("cp932"))[0][1].startswith("this is not UTF-8")
    assert faults(b"kind,number,title\n\xff")[0][0] == 2
    assert "divide it" in faults(b" " * (LARGEST + 1))[0][1]
    [(line, why)] = faults(f'{HEADER}\nloan,{NUMBER},本\nloan,{NUMBER},"本\n')
    assert (line, why.startswith("from here on this is not CSV")) == (3, True)
    assert "a line of more than" in faults(f"{HEADER}\nloan,{NUMBER},{'あ' * 200_000}")[0][1]
    assert "UTF-16" in faults(HEADER.encode("utf-16"))[0][1]


WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=30).map(str.strip)
DAYS = st.none() | st.dates(date(1000, 1, 1))
NUMBERS = st.integers(0, SCHEME.capacity - 1).map(lambda serial: SCHEME.make(serial).number)
BOOKS = st.builds(Book, WORDS.filter(bool), WORDS, WORDS)
STATES = st.sampled_from([state for state in HoldState if state not in (HoldState.UNKNOWN, HoldState.READY)])
NEW = (
    st.builds(NewLoan, NUMBERS, BOOKS, WORDS, DAYS)
    | st.builds(NewHold, NUMBERS, BOOKS, WORDS, STATES)
    | st.builds(NewHold, NUMBERS, BOOKS, WORDS, st.just(HoldState.READY), DAYS)
)


def row(new: NewLoan | NewHold) -> dict[str, object]:
    book = {"number": new.number, "title": new.book.title, "author": new.book.author, "work": new.book.work}
    if isinstance(new, NewLoan):
        return {"kind": "loan", **book, "item": new.item, "due": new.due_on}
    return {"kind": "hold", **book, "pickup": new.pickup, "state": new.state.value, "keep_until": new.keep_until}


@given(st.lists(NEW), st.permutations(COLUMNS))
def test_what_is_written_is_read(entries: list[NewLoan | NewHold], columns: list[str]) -> None:
    file = io.StringIO()
    writer = csv.DictWriter(file, columns)
    writer.writeheader()
    writer.writerows(map(row, entries))
    assert read_csv(file.getvalue().encode(), SCHEME) == list(enumerate(entries, 2))


CELLS = st.sampled_from(
    [*COLUMNS, "loan", "hold", NUMBER, "ready", "本", "2026-04-01", ",", "\n", '"', "\r", "\0", " "]
)
FILES = st.binary() | st.lists(CELLS).map(lambda cells: ",".join(cells).encode()) | st.text().map(
    lambda text: f"{HEADER}\n{text}".encode("utf-8", "surrogatepass")
)  # fmt: skip


@given(FILES)
def test_whatever_the_file_it_is_read_or_its_faults_are_said(data: bytes) -> None:
    faults: tuple[tuple[int, str], ...] | None = None
    found = []
    try:
        found = read_csv(data, SCHEME)
    except BadLines as no:
        faults = no.faults
    assert faults is None or (faults and all(line > 0 and why for line, why in faults))
    assert all(new.book.title for _, new in found)


@given(st.text() | NUMBERS | st.from_regex("A?21[0-9]{8}A?", fullmatch=True))
def test_whatever_is_typed_it_is_a_number_of_the_library_or_refused(text: str) -> None:
    try:
        number = patron_number(text, SCHEME)
    except BadWords:
        number = None
    assert (number is None) == (SCHEME.check(strip_barcode(text)) is not None)
