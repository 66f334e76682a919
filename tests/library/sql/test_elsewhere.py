"""Somebody whom the library's system has is no new patron."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace

import pytest

from kiosk.library.exchange.incoming.row import UNKNOWN, FileRow
from kiosk.library.port import AlreadyRegistered, PerhapsRegistered
from kiosk.library.sql.elsewhere import is_elsewhere, numbers_elsewhere
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from tests.library.conftest import NEW, NOW, allot, identification, with_form
from tests.library.exchange.incoming.test_applying import UMI, take
from tests.library.store import SqlStore

NAGISA = Applicant("海野　渚", BirthDate(1990, 4, 1), Gender.FEMALE, "長崎県大村市")
NO_KANA = replace(UMI, kana_family="", kana_given="")
UNBORN = replace(UMI, birth_date=UNKNOWN)
HALF_BORN = replace(NAGISA, birth_date=BirthDate(1990, None, None))
RENAMED = replace(NAGISA, name="灘　渚")
UNCLEAR = None


@pytest.mark.parametrize(
    ("record", "person", "kana", "known"),
    [
        (UMI, NAGISA, "", True),
        (replace(UMI, name="海野\U000e0100 渚"), NAGISA, "", True),
        (UMI, RENAMED, "", False),
        (UMI, RENAMED, "ウンノ　ナギサ", True),
        (UMI, replace(NAGISA, birth_date=BirthDate(1990, 4, 2)), "ウンノナギサ", False),
        (UNBORN, NAGISA, "", UNCLEAR),
        (UNBORN, RENAMED, "", False),
        (UMI, HALF_BORN, "", UNCLEAR),
        (UNBORN, HALF_BORN, "", True),
        (NO_KANA, RENAMED, "", UNCLEAR),
        (NO_KANA, replace(NAGISA, name="山田　太郎"), "ヤマダタロウ", False),
    ],
)
def test_name_or_reading_and_birth_date_tell_who_it_is(
    store: SqlStore, record: FileRow, person: Applicant, kana: str, known: bool | None
) -> None:
    take(store, record)
    with store.engine.begin() as db, nullcontext() if known is not UNCLEAR else pytest.raises(PerhapsRegistered):
        assert is_elsewhere(db, person, kana) is known


def test_one_who_is_the_same_counts_more_than_one_who_may_be(store: SqlStore) -> None:
    others = [replace(UNBORN, line=n, number=f"{n}", barcode=f"A{n}A") for n in (3, 4)]
    take(store, others[0], UMI, others[1])
    with store.engine.begin() as db:
        assert is_elsewhere(db, NAGISA)
    assert numbers_elsewhere(store.engine, NAGISA) == [UMI.number]


def test_a_patron_of_the_kiosks_is_compared_as_the_card_said_though_the_system_knows_less(store: SqlStore) -> None:
    store.add_identification(identification("t1", b"p1", NAGISA))
    ours = store.register(NEW, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=NOW)
    take(store, replace(UNBORN, number=ours.number, barcode=ours.barcode, counter="patron", serial=1))
    born_otherwise = replace(NAGISA, birth_date=BirthDate(1991, 4, 1))
    assert not store.knows(born_otherwise, b"p2")
    assert store.knows(NAGISA, b"p2")


def test_a_reading_that_is_typed_or_a_file_that_comes_meanwhile_tells_at_the_registration(either: SqlStore) -> None:
    moved = replace(RENAMED, address="長崎県佐世保市")
    either.add_identification(identification("t1", b"p1", moved))
    assert not either.knows(RENAMED, b"p1")
    take(either, UMI)
    assert either.knows(NAGISA, b"p1")
    with pytest.raises(PerhapsRegistered):
        either.knows(HALF_BORN, b"p1")
    assert not either.knows(moved, b"p1")
    with pytest.raises(PerhapsRegistered):  # of one address: the family name may have changed
        either.knows(RENAMED, b"p1")
    new = with_form(NEW, kana_family="ウンノ", kana_given="ナギサ")
    with pytest.raises(AlreadyRegistered):
        either.register(new, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=NOW)
    other = with_form(NEW, kana_family="ナダ", kana_given="ミギワ")
    same = with_form(other, phone=UMI.phone)
    with pytest.raises(PerhapsRegistered):
        either.register(same, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=NOW)
    assert either.register(other, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=NOW).number
