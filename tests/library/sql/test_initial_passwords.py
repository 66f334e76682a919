"""Patrons who came by a file log in with their first password, which is kept as a hash like all others from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from argon2 import PasswordHasher

from kiosk.library.exchange.incoming.row import UNKNOWN, FileRow
from kiosk.library.members import AuthenticatedPatron, LoginFailure
from kiosk.library.sql.initial_passwords import BIRTH_DATE, WRAPPED, InitialPasswords, is_initial
from kiosk.library.sql.members import SqlMembers
from kiosk.library.sql.wrapping import Wrapping
from kiosk.patron.circulation import CirculationRules
from tests.library.exchange.incoming.test_applying import UMI, patron, take
from tests.library.sql.test_members import Turnstile
from tests.library.store import SqlStore

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
INITIAL = InitialPasswords(b"k" * 32)
TODAY = date(2026, 4, 1)
NAGISA = AuthenticatedPatron(UMI.number, UMI.number, UMI.name, UMI.registered_on, UMI.expires_on)
WRONG = LoginFailure.WRONG


def members(store: SqlStore, initial: InitialPasswords | None = INITIAL, turns: Turnstile | None = None) -> SqlMembers:
    return SqlMembers(store.engine, CHEAP, CirculationRules(), turns or Turnstile(), initial)


def with_password(stored: str, **changes: object) -> FileRow:
    return replace(UMI, password_hash=stored, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("stored", "password"),
    [
        (INITIAL.keep("yomu2026"), "yomu2026"),
        (INITIAL.wrap(INITIAL.keep("yomu2026"), CHEAP), "yomu2026"),
        (BIRTH_DATE, "19900401"),
    ],
    ids=["keyed", "wrapped", "birth date"],
)
def test_the_first_log_in_makes_an_initial_password_an_ordinary_one(
    either: SqlStore, stored: str, password: str
) -> None:
    take(either, with_password(stored))
    turns = Turnstile()
    counter = members(either, turns=turns)
    assert counter.login(UMI.number, "wrong", TODAY) is WRONG
    assert turns.count == 1
    assert patron(either, UMI.number)["password_hash"] == stored
    assert counter.login(UMI.number, password, TODAY) == NAGISA
    kept = str(patron(either, UMI.number)["password_hash"])
    assert kept.startswith("$argon2id$")
    assert CHEAP.verify(kept, password)
    assert members(either, initial=None).login(UMI.number, password, TODAY) == NAGISA
    assert not take(either, with_password(stored)).changed


@pytest.mark.parametrize(
    "stored", ["", BIRTH_DATE, "initial:", "initial:keyed:x", "initial:argon2:00:$argon2id$", "plain"]
)
def test_what_is_no_password_authenticates_nobody(store: SqlStore, stored: str) -> None:
    take(store, with_password(stored, birth_date=UNKNOWN))
    for typed in ("", "00000000", "plain", "x", stored):
        assert members(store).login(UMI.number, typed, TODAY) is WRONG


def test_a_password_keyed_by_another_key_file_is_wrong(store: SqlStore) -> None:
    take(store, with_password(INITIAL.keep("yomu2026")))
    for initial in (None, InitialPasswords(b"x" * 32)):
        assert members(store, initial).login(UMI.number, "yomu2026", TODAY) is WRONG


def test_whose_term_is_over_keeps_the_initial_password(store: SqlStore) -> None:
    take(store, with_password(BIRTH_DATE))
    assert members(store).login(UMI.number, "19900401", date(2029, 1, 1)) is LoginFailure.MEMBERSHIP_EXPIRED
    assert is_initial(str(patron(store, UMI.number)["password_hash"]))


def test_two_equal_passwords_look_different_and_neither_can_be_seen() -> None:
    one, other = INITIAL.keep("yomu2026"), INITIAL.keep("yomu2026")
    assert one != other
    assert "yomu2026" not in one + repr(INITIAL)
    assert "kkkk" not in repr(INITIAL)


def test_keyed_hashes_are_wrapped_a_few_at_a_time_and_go_on_letting_people_in(either: SqlStore) -> None:
    keyed = [with_password(INITIAL.keep("yomu2026"), line=n, number=str(n), barcode=f"A{n}A") for n in (7, 8, 9)]
    take(either, *keyed, with_password(BIRTH_DATE))
    turns = Turnstile()
    wrapping = Wrapping(either.engine, INITIAL, CHEAP, turns)
    assert [wrapping.some(2) for _ in range(3)] == [2, 1, 0]
    assert turns.count == 3
    for row in keyed:
        assert str(patron(either, row.number)["password_hash"]).startswith(WRAPPED)
    assert isinstance(members(either).login("8", "yomu2026", TODAY), AuthenticatedPatron)
    assert str(patron(either, "8")["password_hash"]).startswith("$argon2id$")
    assert Wrapping(either.engine, INITIAL, CHEAP, turns).some(9) == 0


def test_who_logs_in_while_the_hash_is_wrapped_keeps_the_new_one(store: SqlStore) -> None:
    take(store, with_password(INITIAL.keep("yomu2026")))

    class Meanwhile(Turnstile):
        def __exit__(self, *_: object) -> None:
            assert members(store).login(UMI.number, "yomu2026", TODAY) == NAGISA

    assert Wrapping(store.engine, INITIAL, CHEAP, Meanwhile()).some(5) == 1
    assert str(patron(store, UMI.number)["password_hash"]).startswith("$argon2id$")
