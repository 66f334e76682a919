"""Lines of a file become patrons: all or none, once, and never against what a kiosk gave out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, text

from kiosk.library.database.imported import imported_patrons
from kiosk.library.database.schema import patrons
from kiosk.library.exchange.incoming.applying import Counts, apply
from kiosk.library.exchange.incoming.checking import How, WholeRoll
from kiosk.library.exchange.incoming.faults import Faults, FileRefused, LineFault
from kiosk.library.exchange.incoming.row import BRINGS, UNKNOWN, FileRow
from kiosk.library.exchange.incoming.staging import BATCH, clear, stage
from kiosk.patron.applicant import Gender
from tests.library.conftest import APPLICANT, NEW, NOW, add_patron
from tests.library.store import SqlStore

TODAY, END = date(2026, 4, 1), date(2028, 3, 31)
EVERYTHING = How(TODAY, frozenset(BRINGS), {"patron": 1})
UMI = FileRow(
    2, "5000017", "A5000017A", "海野渚", END, date(2020, 5, 1), "ウンノ", "ナギサ", "1990-04-01", Gender.FEMALE,
    "長崎県大村市", "0957000000", "umi@example.jp", "main", "adult",
)  # fmt: skip
SAKA = replace(UMI, line=3, number="5000025", barcode="A5000025A", name="坂道", kana_family="サカミチ", kana_given="")


def take(store: SqlStore, *rows: FileRow, how: How = EVERYTHING) -> Counts:
    stage(store.engine, rows)
    try:
        with store.engine.begin() as db:
            return apply(db, how, Faults(), NOW)
    finally:
        clear(store.engine)


def faults(store: SqlStore, *rows: FileRow, how: How = EVERYTHING) -> list[LineFault]:
    before = everybody(store)
    with pytest.raises(FileRefused) as no:
        take(store, *rows, how=how)
    assert everybody(store) == before
    return list(no.value.faults)


def everybody(store: SqlStore) -> list[dict[str, object]]:
    with store.engine.begin() as db:
        return [dict(row) for row in db.execute(select(patrons).order_by(patrons.c.number)).mappings()]


def patron(store: SqlStore, number: str) -> dict[str, object]:
    [found] = [row for row in everybody(store) if row["number"] == number]
    return found


def changed(row: FileRow, **values: object) -> FileRow:
    return replace(row, **values)  # type: ignore[arg-type]


def test_a_file_makes_patrons_and_again_changes_nothing(either: SqlStore) -> None:
    assert take(either, UMI, SAKA) == Counts(lines=2, new=2)
    first = everybody(either)
    umi = patron(either, UMI.number)
    assert (umi["name"], umi["kana_family"], umi["birth_date"], umi["gender"]) == (
        "海野渚",
        "ウンノ",
        "1990-04-01",
        "female",
    )
    assert (umi["branch"], umi["category"], umi["expires_on"], umi["document"]) == ("main", "adult", END, b"")
    assert take(either, UMI, SAKA) == Counts(lines=2)
    assert everybody(either) == first


def test_a_later_file_changes_what_changed_and_leaves_what_it_does_not_bring(either: SqlStore) -> None:
    take(either, UMI, SAKA)
    later = changed(UMI, name="海野凪", address="", phone="", expires_on=date(2030, 1, 1))
    assert take(either, later, SAKA, how=How(TODAY, frozenset({"kana", "birth_date", "expires_on"}))) == Counts(
        lines=2, changed=1
    )
    umi = patron(either, UMI.number)
    assert (umi["name"], umi["expires_on"], umi["address"]) == ("海野凪", date(2030, 1, 1), UMI.address)
    assert take(either, later, how=How(TODAY, frozenset({"address"}))).changed == 1
    assert patron(either, UMI.number)["address"] == ""


def test_a_number_that_stands_twice_is_said_with_both_lines(either: SqlStore) -> None:
    twice = [changed(UMI, line=9), UMI, SAKA, changed(SAKA, line=4)]
    assert faults(either, *twice) == [
        LineFault(4, "number", "the number of line 3"),
        LineFault(9, "number", "the number of line 2"),
    ]


def test_a_number_of_the_kiosks_own_comes_in_only_if_a_kiosk_gave_it_out(either: SqlStore) -> None:
    ours = add_patron(either, "a")
    number = {"number": "2100000007", "barcode": "A2100000007A", "counter": "patron", "serial": 7}
    [fault] = faults(either, changed(UMI, **number))
    assert (fault.line, fault.column) == (2, "number")
    given = changed(UMI, number=ours, barcode=f"A{ours}A", counter="patron", serial=1, birth_date=UNKNOWN)
    assert take(either, given) == Counts(lines=1, changed=1)
    row = patron(either, ours)
    assert (row["expires_on"], row["branch"]) == (END, "main")
    assert (row["name"], row["kana_family"], row["email"]) == (APPLICANT.name, "ナガサキ", NEW.contact.email)
    assert take(either, given) == Counts(lines=1)


def test_a_number_of_the_kiosks_own_is_not_taken_over_by_somebody_else(either: SqlStore) -> None:
    ours = add_patron(either, "a")
    with either.engine.begin() as db:
        db.execute(text("UPDATE patrons SET birth_date = '1990-04-02'"))
    row = changed(UMI, number=ours, barcode=f"A{ours}A", counter="patron", serial=1)
    assert [(f.line, f.column) for f in faults(either, row)] == [(2, "birth_date")]
    assert take(either, changed(row, birth_date="1990-04-02")).changed == 1


def test_a_patron_who_was_forgotten_here_and_not_there_comes_back(either: SqlStore) -> None:
    ours = add_patron(either, "a")
    either.forget(ours)
    given = changed(UMI, number=ours, barcode=f"A{ours}A", counter="patron", serial=1)
    assert take(either, given) == Counts(lines=1, new=1)
    assert add_patron(either, "b") != ours


def test_who_is_not_in_a_whole_roll_ends_and_comes_back_with_the_next(either: SqlStore) -> None:
    ours = add_patron(either, "a")
    others = [changed(SAKA, line=n, number=str(n), barcode=f"A{n}A") for n in range(100, 119)]
    whole = replace(EVERYTHING, whole=WholeRoll(5))
    assert take(either, UMI, *others, how=whole) == Counts(lines=20, new=20)
    assert take(either, *others, how=whole) == Counts(lines=19, ended=1)
    assert patron(either, UMI.number)["expires_on"] == date(2026, 3, 31)
    assert patron(either, ours)["expires_on"] == NEW.expires_on
    assert take(either, *others, how=whole) == Counts(lines=19)
    assert take(either, UMI, *others, how=whole) == Counts(lines=20, changed=1)
    assert patron(either, UMI.number)["expires_on"] == END


def test_a_roll_that_was_cut_off_ends_nobody(either: SqlStore) -> None:
    whole = replace(EVERYTHING, whole=WholeRoll(5))
    rows = [changed(SAKA, line=n, number=str(n), barcode=f"A{n}A") for n in range(100, 120)]
    take(either, *rows, how=whole)
    [fault] = faults(either, *rows[:18], how=whole)
    assert (fault.line, "2 of 20 patrons" in fault.why) == (0, True)
    assert faults(either, how=whole) == faults(either) == [LineFault(0, "", "there is no patron in the file")]
    assert take(either, *rows[:18], how=replace(EVERYTHING, whole=WholeRoll(100))).ended == 2


def test_an_update_leaves_a_password_alone_but_a_hash_follows_the_system(either: SqlStore) -> None:
    take(either, UMI, changed(SAKA, password_hash="initial:1"))
    assert take(either, changed(UMI, password_hash="initial:2"), changed(SAKA, password_hash="initial:3")).changed == 1
    assert [patron(either, row.number)["password_hash"] for row in (UMI, SAKA)] == ["initial:2", "initial:1"]
    again = replace(EVERYTHING, reset_passwords=True)
    assert take(either, changed(SAKA, password_hash="initial:3"), how=again).changed == 1
    assert patron(either, SAKA.number)["password_hash"] == "initial:3"
    hashed = [changed(UMI, password_hash=f"$argon2id${n}", from_hash=True) for n in "12"]
    assert [take(either, row).changed for row in (*hashed, hashed[1])] == [1, 1, 0]
    assert patron(either, UMI.number)["password_hash"] == "$argon2id$2"


def test_what_a_file_said_is_gone_from_beside_the_patrons(either: SqlStore) -> None:
    def rows() -> Iterable[FileRow]:
        for n in range(BATCH + 1):
            yield changed(SAKA, line=n, number=str(n), barcode=f"A{n}A")

    assert take(either, *rows()).new == BATCH + 1
    with either.engine.begin() as db:
        assert db.execute(text("SELECT COUNT(*) FROM imported_rows")).scalar() == 0


def test_forgetting_and_the_end_of_a_term_take_all_of_an_imported_patron(either: SqlStore) -> None:
    take(either, UMI)
    assert either.forget(UMI.number) == 1
    with either.engine.begin() as db:
        assert db.execute(select(imported_patrons)).all() == []
    assert take(either, UMI).new == 1
