"""Somebody whom the library's system has is no new patron."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.library.exchange.incoming.row import UNKNOWN, FileRow
from kiosk.library.port import AlreadyRegistered
from kiosk.library.sql.elsewhere import Likeness, look
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from tests.library.conftest import NEW, NOW, allot, identification, with_form
from tests.library.exchange.incoming.test_applying import UMI, take
from tests.library.store import SqlStore

NAGISA = Applicant("海野　渚", BirthDate(1990, 4, 1), Gender.FEMALE, "長崎県大村市")
SAME, UNCLEAR, NOBODY = Likeness.SAME, Likeness.UNCLEAR, Likeness.NOBODY
NO_KANA = replace(UMI, kana_family="", kana_given="")
UNBORN = replace(UMI, birth_date=UNKNOWN)
HALF_BORN = replace(NAGISA, birth_date=BirthDate(1990, None, None))
RENAMED = replace(NAGISA, name="灘渚")


@pytest.mark.parametrize(
    ("record", "person", "kana", "likeness"),
    [
        (UMI, NAGISA, "", SAME),
        (replace(UMI, name="海野\U000e0100 渚"), NAGISA, "", SAME),
        (UMI, RENAMED, "", NOBODY),
        (UMI, RENAMED, "ウンノ　ナギサ", SAME),
        (replace(UMI, kana_family="ｳﾝﾉ ﾅｷﾞｻ", kana_given=""), RENAMED, "ウンノナギサ", SAME),
        (UMI, replace(NAGISA, birth_date=BirthDate(1990, 4, 2)), "ウンノナギサ", NOBODY),
        (UNBORN, NAGISA, "", UNCLEAR),
        (UNBORN, RENAMED, "", NOBODY),
        (UNBORN, RENAMED, "ウンノナギサ", UNCLEAR),
        (UMI, HALF_BORN, "", UNCLEAR),
        (UNBORN, HALF_BORN, "", UNCLEAR),
        (NO_KANA, replace(NAGISA, name="海埜渚"), "", UNCLEAR),
        (UMI, replace(NAGISA, name="海埜渚"), "", NOBODY),
        (NO_KANA, replace(NAGISA, name="山田太郎"), "ヤマダタロウ", NOBODY),
    ],
)
def test_name_or_reading_and_birth_date_tell_who_it_is(
    store: SqlStore, record: FileRow, person: Applicant, kana: str, likeness: Likeness
) -> None:
    take(store, record)
    with store.engine.begin() as db:
        assert look(db, person, kana) is likeness


def test_one_who_is_the_same_counts_more_than_one_who_may_be(store: SqlStore) -> None:
    take(
        store,
        replace(UNBORN, line=3, number="7", barcode="A7A"),
        UMI,
        replace(UNBORN, number="8", barcode="A8A", line=4),
    )
    with store.engine.begin() as db:
        assert look(db, NAGISA, "") is SAME


def test_a_reading_that_is_typed_or_a_file_that_comes_meanwhile_tells_at_the_registration(either: SqlStore) -> None:
    either.add_identification(identification("t1", b"p1", RENAMED))
    assert not either.knows(RENAMED, b"p1")
    take(either, UMI)
    assert either.knows(NAGISA, b"p1")
    assert not either.knows(RENAMED, b"p1")
    new = with_form(NEW, kana_family="ウンノ", kana_given="ナギサ")
    with pytest.raises(AlreadyRegistered):
        either.register(new, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=NOW)
    other = with_form(NEW, kana_family="ナダ", kana_given="ミギワ")
    assert either.register(other, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=NOW).number
