"""Lines of a file, and every way in which they are wrong."""

from __future__ import annotations

import io
import tracemalloc
from datetime import date

import pytest
from argon2 import PasswordHasher
from hypothesis import given
from hypothesis import strategies as st

from kiosk.library.exchange.incoming.faults import MOST_FAULTS, Faults, FileRefused, LineFault
from kiosk.library.exchange.incoming.hashes import hash_fault
from kiosk.library.exchange.incoming.reading import PatronFile, ReadingRules
from kiosk.library.exchange.incoming.row import UNKNOWN, FileRow
from kiosk.library.exchange.layout.writer import LayoutWriter
from kiosk.library.sql.initial_passwords import BIRTH_DATE, KEYED
from kiosk.patron.applicant import Gender
from kiosk.patron.names import fold_name, fold_reading
from tests.library.exchange.incoming.rules import SCHEME, layout, reading

TODAY = date(2026, 4, 1)
HASHED = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("yomu2026")
OWN = SCHEME.make(7).number


def read(data: bytes | str, rules: ReadingRules | None = None) -> tuple[list[FileRow], list[LineFault], PatronFile]:
    rules = rules or reading()
    faults = Faults({column.field: column.name for column in rules.layout.columns})
    file = PatronFile(rules, TODAY, faults)
    rows = list(file.rows(io.BytesIO(data.encode() if isinstance(data, str) else data)))
    try:
        faults.raise_any()
    except FileRefused as refused:
        return rows, list(refused.faults), file
    return rows, [], file


def one(cells: str, heads: str = "番号,氏名,生年月日,期限", rules: ReadingRules | None = None) -> FileRow:
    [row], faults, _ = read(f"{heads}\n{cells}\n", rules)
    assert faults == []
    return row


def fault(cells: str, heads: str = "番号,氏名,生年月日,期限", rules: ReadingRules | None = None) -> str:
    rows, [found], _ = read(f"{heads}\n{cells}\n", rules)
    assert (rows, found.line) == ([], 2)
    return f"{found.column}: {found.why}"


def test_a_line_says_who_a_patron_is() -> None:
    heads = "番号,氏名,ヨミ,生年月日,性別,住所,電話,メール,館,区分,登録日,期限"
    cells = "A0500001A,海野　渚,ｳﾝﾉ ﾅｷﾞｻ,1990-04-01,female,長崎県大村市,0957-00-0000,umi@example.jp,m,a,2020-05-01,"
    row = one(cells + "2028-03-31", heads)
    assert (row.number, row.barcode, row.name) == ("0500001", "A0500001A", "海野　渚")
    assert (row.kana_family, row.kana_given, row.birth_date) == ("ウンノ", "ナギサ", "1990-04-01")
    assert (row.gender, row.phone, row.email) == (Gender.FEMALE, "0957000000", "umi@example.jp")
    assert (row.branch, row.category, row.registered_on, row.expires_on) == (
        "m",
        "a",
        date(2020, 5, 1),
        date(2028, 3, 31),
    )
    assert (row.counter, row.password_hash) == ("", "")
    assert one(f"{OWN},海野　渚,,2028-03-31").serial == 7


def test_what_a_file_has_no_column_for_is_not_brought() -> None:
    _, _, file = read("番号,氏名,館,期限\n1,渚,,2028-03-31\n")
    assert file.brings == {"branch", "expires_on"}
    row = one("1,渚", "番号,氏名", reading(default_expiry=date(2030, 3, 31)))
    assert (row.expires_on, row.registered_on, row.birth_date) == (date(2030, 3, 31), TODAY, UNKNOWN)
    assert "default_expiry" in fault("1,渚", "番号,氏名")


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (",渚,1990-04-01,2028-03-31", "番号: missing"),
        ("u-17,渚,1990-04-01,2028-03-31", "番号: not digits alone"),
        (f"{'1' * 21},渚,1990-04-01,2028-03-31", "番号: more than 20"),
        ("1,,1990-04-01,2028-03-31", "氏名: missing"),
        (f"1,{'渚' * 201},1990-04-01,2028-03-31", "氏名: more than 200"),
        ("1,渚,2026-04-02,2028-03-31", "生年月日: not the birth date of a living person"),
        ("1,渚,1867-04-02,2028-03-31", "生年月日: not the birth date"),
        ("1,渚,1990-02-30,2028-03-31", "生年月日: no such day"),
        ("1,渚,1990/04/01,2028-03-31", "生年月日: no date as iso"),
        ("1,渚,1990-04-01,", "期限: missing"),
        ("1,渚,1990-04-01", "3 cells, but there are 4"),
        ('1,"渚\n太郎",1990-04-01,2028-03-31', "氏名: a control character"),
        ("1,渚\0,1990-04-01,2028-03-31", "氏名: a control character"),
    ],
)
def test_each_fault_is_said_with_its_column_and_without_what_stands_there(cells: str, why: str) -> None:
    said = fault(cells)
    assert why in said
    assert "渚" not in said


def test_mail_addresses_and_codes_are_checked() -> None:
    assert "メール: no mail address" in fault("1,渚,umi@,2028-03-31", "番号,氏名,メール,期限")
    assert "館: more than 40" in fault(f"1,渚,{'m' * 41},2028-03-31", "番号,氏名,館,期限")
    assert "性別: none of male, female, unknown" in fault("1,渚,2,2028-03-31", "番号,氏名,性別,期限")


def test_who_leaves_by_an_event_ends_yesterday() -> None:
    assert one("1,渚,delete,2028-03-31", "番号,氏名,異動,期限").expires_on == date(2026, 3, 31)
    assert one("1,渚,delete", "番号,氏名,異動").expires_on == date(2026, 3, 31)
    assert one("1,渚,change,2028-03-31", "番号,氏名,異動,期限").expires_on == date(2028, 3, 31)


def test_passwords_are_kept_as_hashes_or_by_the_birth_date() -> None:
    heads = "番号,氏名,生年月日,期限,パスワード,ハッシュ"
    by_date = reading(birth_date_passwords=True)
    assert one("1,渚,1990-04-01,2028-03-31,yomu2026,", heads).password_hash.startswith(KEYED)
    assert one("1,渚,1990-04-01,2028-03-31,,", heads).password_hash == ""
    assert one("1,渚,1990-04-01,2028-03-31,,", heads, by_date).password_hash == BIRTH_DATE
    assert one("1,渚,,2028-03-31,,", heads, by_date).password_hash == ""
    hashed = one(f'1,渚,,2028-03-31,,"{HASHED}"', heads, by_date)
    assert (hashed.password_hash, hashed.from_hash) == (HASHED, True)
    assert "パスワード: not as the table [password]" in fault("1,渚,,2028-03-31,yo,", heads)
    assert "パスワード: there is a hash as well" in fault(f'1,渚,,2028-03-31,yomu2026,"{HASHED}"', heads)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("$2b$12$abcdefghijklmnopqrstuv", "bcrypt: only Argon2"),
        ("5f4dcc3b5aa765d61d8327deb882cf99", "none of those known here"),
        ("$argon2id$v=19$m=8,t=1,p=1$", "no whole Argon2 hash"),
        (HASHED.replace("m=8", "m=4194304"), "more than 256 MiB"),
        (HASHED.replace("t=1", "t=4000"), "20 passes"),
        (HASHED.replace("p=1", "p=255"), "16 lanes"),
        (HASHED + "\uff21", "no whole Argon2 hash"),
    ],
    ids=["bcrypt", "MD5", "no-salt", "memory", "passes", "lanes", "wide-letter"],
)
def test_a_hash_that_could_not_be_checked_or_not_be_paid_for_is_refused(text: str, why: str) -> None:
    assert why in hash_fault(text)
    assert hash_fault(HASHED) == ""


@given(st.text(max_size=60).map("$argon2".__add__) | st.text(max_size=20))
def test_no_text_that_is_said_to_be_a_hash_does_more_than_be_refused(text: str) -> None:
    assert hash_fault(text)


def test_every_bad_line_is_named_up_to_a_limit() -> None:
    rows, faults, _ = read("番号,氏名,期限\n,渚,2028-03-31\n1,渚,2028-03-31\nx,,no\n")
    assert [row.line for row in rows] == [3]
    assert [(f.line, f.column) for f in faults] == [(2, "番号"), (4, "期限")]
    found = Faults()
    for n in range(MOST_FAULTS + 5):
        found.add(n, "", "bad")
    with pytest.raises(FileRefused, match="and 5 more"):
        found.raise_any()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-bom", "cp932"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_is_read(encoding: str, end: str) -> None:
    codec = {"utf-8-bom": "utf-8-sig"}.get(encoding, encoding)
    data = end.join(["番号,氏名,期限", "1,渚,2028-03-31", "", "2,坂,2028-03-31", ""]).encode(codec)
    rows, faults, _ = read(data, reading(layout=layout(encoding=encoding)))
    assert ([row.name for row in rows], faults) == (["渚", "坂"], [])


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        ("番号,氏名,期限\n1,渚,2028-03-31".encode("utf-16"), "UTF-16"),
        ("番号,氏名,期限\n".encode("cp932"), "is missing"),
        ("氏名,期限\n渚,2028-03-31\n", "the column 番号 is missing"),
        ("番号,番号,氏名\n", "is there twice"),
        ('番号,氏名,期限\n1,"渚\n', "not CSV"),
        ("番号,氏名,期限\n1," + "渚" * 70_000, "a line of more than"),
        (b"\0" * 100, "is missing"),
        (bytes(range(256)), "is missing"),
    ],
)
def test_what_is_no_such_file_is_said_and_nothing_of_it_is_taken(data: bytes | str, why: str) -> None:
    rows, faults, _ = read(data)
    assert rows == []
    assert why in faults[0].why


@given(st.binary(max_size=200))
def test_no_bytes_do_more_than_be_refused(data: bytes) -> None:
    rows, faults, _ = read("番号,氏名,期限\n".encode() + data)
    assert all(row.number.isdecimal() and row.name for row in rows)
    assert all(found.line > 0 for found in faults)


NAMES = st.text("海野渚坂道髙﨑ABCé", min_size=1, max_size=20)
KANA = st.text("アイウガパヴャッー", min_size=1, max_size=20)
PATRONS = st.fixed_dictionaries(
    {
        "number": st.integers(1, 10**9).map(str),
        "name": NAMES,
        "kana": KANA,
        "birth_date": st.dates(date(1900, 1, 1), TODAY).map(str),
        "expires_on": st.dates(TODAY, date(2090, 1, 1)).map(str),
        "gender": st.sampled_from(["male", "female", "unknown"]),
    }
)


@given(st.lists(PATRONS, max_size=5), st.sampled_from(["iso", "compact", "era", "era-letter", "era-number"]))
def test_what_another_system_wrote_is_read(people: list[dict[str, str]], dates: str) -> None:
    rules = reading(layout=layout(dates=dates, kana="half-width", quoting="all"))
    writer = LayoutWriter(rules.layout)
    data = writer.head() + b"".join(writer.line(person).data for person in people)  # type: ignore[arg-type]
    rows, faults, _ = read(data, rules)
    assert faults == []
    for row, person in zip(rows, people, strict=True):
        assert (row.number, row.birth_date, str(row.expires_on)) == (
            person["number"], person["birth_date"], person["expires_on"],
        )  # fmt: skip
        assert fold_name(row.name) == fold_name(person["name"])
        assert fold_reading(row.kana_family + row.kana_given) == fold_reading(person["kana"])


def test_a_long_file_takes_no_more_memory_than_a_short_one() -> None:
    class Endless(io.RawIOBase):
        """Patrons that are nowhere in memory."""

        def __init__(self) -> None:
            self._rest = "番号,氏名,期限\n".encode()
            self._line = 0

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            while len(self._rest) < len(buffer) and self._line < 3_000:
                self._line += 1
                self._rest += f"{self._line},渚,2028-03-31\n".encode()
            taken, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
            buffer[: len(taken)] = taken
            return len(taken)

    file = PatronFile(reading(), TODAY, Faults())
    tracemalloc.start()
    try:
        count = sum(1 for _ in file.rows(Endless()))  # type: ignore[arg-type]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == 3_000
    assert peak < 700_000  # rows that were kept would take five times as much
