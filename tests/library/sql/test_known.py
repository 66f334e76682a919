"""Patrons of our own tables who come back with their card: found, compared with, changed, each on both databases."""

from __future__ import annotations

import signal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select, update

from kiosk.library.books.cards.acts import DONE
from kiosk.library.books.notices import Notices
from kiosk.library.books.outbox import Outbox
from kiosk.library.circulation.lending import Book, Circulation
from kiosk.library.database.opening import open_database
from kiosk.library.database.schema import patrons
from kiosk.library.exchange.incoming.checking import How, WholeRoll
from kiosk.library.exchange.incoming.row import BRINGS, UNKNOWN
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.exchange.outgoing.tables import events
from kiosk.library.port import AlreadyRegistered, PerhapsRegistered, StoreUnavailable
from kiosk.library.returning import (
    Change,
    ChangedMeanwhile,
    NewData,
    NewPassword,
    NewTerm,
    NoChange,
    PatronGone,
    StoredPatron,
)
from kiosk.library.sql.elsewhere import numbers_elsewhere
from kiosk.library.sql.initial_passwords import BIRTH_DATE, InitialPasswords, is_initial
from kiosk.library.sql.known import SqlKnownPatrons
from kiosk.library.sql.verification import Passwords
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.circulation import CirculationRules
from kiosk.patron.returning import TermRefusal
from tests import warm
from tests.library.conftest import NEW, NOW, add_patron, allot, identification
from tests.library.exchange.incoming.test_applying import SAKA, TODAY, UMI, patron, take
from tests.library.sql import known_child
from tests.library.sql.known_child import CHEAP, MOVED
from tests.library.sql.test_members import Turnstile
from tests.library.store import SqlStore

HANAKO = replace(MOVED, address="長崎県大村市東本町１")
NAGISA = Applicant("海野　渚", BirthDate(1990, 4, 1), Gender.FEMALE, "長崎県長崎市")
NAGISA_RENAMED = replace(NAGISA, name="灘　渚")
STEPS = ("begun", "asked", "locked", "changed", "finished", "committed")
HASHED = CHEAP.hash("yomu2026")
EVERYTHING = How(TODAY, frozenset(BRINGS), {"patron": 1})


def known(store: SqlStore, turns: Turnstile | None = None) -> SqlKnownPatrons:
    passwords = Passwords(CHEAP, turns or Turnstile(), InitialPasswords(b"k" * 32))
    return SqlKnownPatrons(store.engine, passwords, events=Events(on=True))


def hanako(store: SqlStore, key: bytes = b"hanako", **changes: object) -> StoredPatron:
    """Registered at a kiosk."""
    store.add_identification(identification("t1", key, replace(HANAKO, **changes)))  # type: ignore[arg-type]
    new = replace(NEW, password_hash=HASHED)
    made = store.register(new, token_hash="t1", idempotency_key="k1", first=1, allot=allot, now=NOW)
    return known(store).read(made.number)


def apply(
    store: SqlStore,
    shown: StoredPatron,
    change: Change,
    key: bytes = b"hanako",
    finish: Callable[[Connection], None] = lambda _db: None,
) -> StoredPatron:
    return known(store).apply(shown, change, applicant=MOVED, person_key=key, finish=finish)


def told(store: SqlStore) -> list[str]:
    """The kinds of what another system is to be told."""
    with store.engine.begin() as db:
        return list(db.scalars(select(events.c.kind)))


def test_a_patron_of_the_kiosks_is_found_by_the_person_key_alone(either: SqlStore) -> None:
    shown = hanako(either)
    assert known(either).find(HANAKO, b"hanako") == [shown]
    assert (shown.key, shown.barcode, shown.birth_date) == (shown.number, f"A{shown.number}A", "1990-04-01")
    assert (shown.phone, shown.phones, shown.email) == ("09012345678", ("09012345678",), NEW.contact.email)
    assert known(either).find(HANAKO, b"namesake") == []
    with pytest.raises(PatronGone):
        known(either).read("2199999999")
    assert shown.number not in repr(shown)


def test_a_patron_who_came_by_a_file_is_found_by_name_and_birth_date_and_once(either: SqlStore) -> None:
    take(either, replace(UMI, phone="0957-00-0000"))
    [shown] = known(either).find(NAGISA, b"nagisa")
    assert (shown.number, shown.phones) == (UMI.number, ("0957000000",))
    apply(either, shown, NoChange(), b"nagisa")
    assert [one.number for one in known(either).find(NAGISA, b"nagisa")] == [UMI.number]
    assert known(either).find(replace(NAGISA, birth_date=BirthDate(1990, 4, 2)), b"other") == []


def test_several_records_of_one_person_are_all_found(either: SqlStore) -> None:
    twice = replace(SAKA, name=UMI.name, kana_family="ウンノ", kana_given="ナギサ")
    take(either, UMI, twice)
    assert [one.number for one in known(either).find(NAGISA, b"nagisa")] == [UMI.number, SAKA.number]


def test_a_record_without_birth_date_is_left_to_staff_unless_another_one_is_clear(either: SqlStore) -> None:
    unborn = replace(UMI, birth_date=UNKNOWN)
    take(either, unborn)
    with pytest.raises(PerhapsRegistered):
        known(either).find(NAGISA, b"nagisa")
    assert known(either).read(UMI.number).birth_date == ""
    take(either, replace(SAKA, name=UMI.name))
    assert [one.number for one in known(either).find(NAGISA, b"nagisa")] == [SAKA.number]


@pytest.mark.parametrize(
    ("stored", "right"),
    [(HASHED, "yomu2026"), (BIRTH_DATE, "19900401"), ("", None)],
    ids=["chosen", "initial", "none"],
)
def test_a_password_is_compared_in_one_hash_whoever_it_is(store: SqlStore, stored: str, right: str | None) -> None:
    take(store, replace(UMI, password_hash=stored))
    turns = Turnstile()
    shown, here = known(store).read(UMI.number), known(store, turns)
    late = UMI.expires_on + timedelta(days=1)
    assert not here.is_password(shown, "wrong", late)
    assert not here.is_password(replace(shown, key="2199999999"), "yomu2026", late)
    assert turns.count == 2
    assert right is None or here.is_password(shown, right, late)
    assert patron(store, UMI.number)["password_hash"] == stored


def test_something_overdue_keeps_a_term_from_being_renewed(either: SqlStore) -> None:
    shown = hanako(either)
    lent = Circulation(either.engine, CirculationRules()).lend
    lent(shown.number, Book("坂道の町をあるく"), TODAY, due_on=TODAY)
    assert known(either).term_obstacle(shown, TODAY) is None
    assert known(either).term_obstacle(shown, TODAY + timedelta(days=1)) is TermRefusal.OVERDUE


@pytest.mark.parametrize(
    ("change", "columns"),
    [
        (NoChange(), {}),
        (NewPassword("umi2027", "hash"), {"password_hash": "hash"}),
        (NewTerm(date(2032, 3, 31)), {"expires_on": date(2032, 3, 31)}),
        (NewData(applicant=MOVED), {"address": MOVED.address}),
        (NewData(applicant=replace(MOVED, name="島原　花子")), {"address": MOVED.address, "name": "島原　花子"}),
        (
            NewData(kana_family="シマバラ", kana_given="ハナ", phone="0957000001", email="h@example.jp"),
            {"kana_family": "シマバラ", "kana_given": "ハナ", "phone": "0957000001", "email": "h@example.jp"},
        ),
        (NewData(email=""), {"email": ""}),
    ],
    ids=["nothing", "password", "term", "address", "name", "contact", "no mail"],
)
def test_a_change_writes_just_what_it_names_and_other_systems_hear_of_what_they_have(
    store: SqlStore, change: Change, columns: dict[str, Any]
) -> None:
    shown = hanako(store)
    before = patron(store, shown.number)
    now = apply(store, shown, change)
    assert patron(store, shown.number) == before | columns
    assert now == known(store).read(shown.number)
    assert told(store) == (["change"] if columns.keys() - {"password_hash"} else [])
    assert apply(store, shown, change) == now, "the same change may be made again"
    assert len(told(store)) <= 1


def test_a_field_that_staff_changed_meanwhile_is_never_put_back(either: SqlStore) -> None:
    shown = hanako(either)
    finished: list[str] = []

    def staff(**values: object) -> None:
        with either.engine.begin() as db:
            db.execute(update(patrons).values(values))

    for values, change in (
        ({"phone": "0957111111"}, NewData(phone="0957222222")),
        ({"address": "長崎県佐世保市"}, NewData(applicant=MOVED)),
        ({"expires_on": date(2030, 1, 1)}, NewTerm(date(2032, 1, 1))),
        ({"name": "山田　太郎"}, NoChange()),
        ({"birth_date": "1991-04-01"}, NewPassword("umi2027", "hash")),
    ):
        shown = known(either).read(shown.number)
        staff(**values)
        before = patron(either, shown.number)
        with pytest.raises(ChangedMeanwhile):
            apply(either, shown, change, finish=lambda _db: finished.append("done"))
        assert patron(either, shown.number) == before
    shown = known(either).read(shown.number)
    staff(phone="0957333333")
    assert apply(either, shown, NewTerm(date(2032, 1, 1))).phone == "0957333333", "what is not written may differ"
    assert finished == []


def test_the_record_is_found_by_the_new_person_from_then_on_and_by_nobody_elses_key(either: SqlStore) -> None:
    shown = hanako(either, name="旧姓　花子")
    other = add_patron(either, "other")
    assert shown.name != MOVED.name
    with pytest.raises(AlreadyRegistered):
        apply(either, shown, NewData(applicant=MOVED), b"other")
    now = apply(either, shown, NewData(applicant=MOVED), b"new name")
    assert known(either).find(MOVED, b"new name") == [now]
    assert known(either).find(MOVED, b"hanako") == []
    assert either.is_registered(b"new name")
    assert known(either).read(other).number == other


def test_of_two_records_of_one_person_both_are_found_and_the_second_is_left_to_staff(either: SqlStore) -> None:
    first = hanako(either)
    take(either, replace(UMI, name=HANAKO.name))
    both = known(either).find(HANAKO, b"hanako")
    assert [one.number for one in both] == sorted([first.number, UMI.number])
    [second] = [one for one in both if one.number == UMI.number]
    with pytest.raises(AlreadyRegistered):
        apply(either, second, NewData(applicant=MOVED))
    assert known(either).read(UMI.number) == second


def test_kiosks_that_link_one_person_to_two_records_at_once_link_one(either: SqlStore) -> None:
    take(either, UMI, SAKA)

    def link(number: str) -> bool:
        try:
            shown = known(either).read(number)
            known(either).apply(
                shown, NoChange(), applicant=NAGISA_RENAMED, person_key=b"one person", finish=lambda _db: None
            )
        except (AlreadyRegistered, StoreUnavailable):
            return False
        return True

    with ThreadPoolExecutor(2) as threads:
        assert sum(threads.map(link, (UMI.number, SAKA.number))) == 1
    assert len(known(either).find(NAGISA_RENAMED, b"one person")) == 1


def test_of_kiosks_that_change_one_field_at_once_one_does(either: SqlStore) -> None:
    shown = hanako(either)

    def change(phone: str) -> bool:
        try:
            apply(either, shown, NewData(phone=phone))
        except ChangedMeanwhile:
            return False
        return True

    with ThreadPoolExecutor(4) as threads:
        changed = list(threads.map(change, [f"095700000{n}" for n in range(4)]))
    assert changed.count(True) == 1
    assert known(either).read(shown.number).phone == f"095700000{changed.index(True)}"


def test_what_can_not_be_written_down_is_not_changed(either: SqlStore) -> None:
    shown = hanako(either)

    def fail(_db: Connection) -> None:
        raise StoreUnavailable("no")

    with pytest.raises(StoreUnavailable):
        apply(either, shown, NewData(applicant=MOVED), finish=fail)
    assert known(either).read(shown.number) == shown
    assert told(either) == []
    either.forget(shown.number)
    with pytest.raises(PatronGone):
        apply(either, shown, NoChange())


def test_a_former_name_is_in_no_file_of_the_database(path: Path, store: SqlStore) -> None:
    shown = hanako(store, name="旧姓　花子")
    apply(store, shown, NewData(applicant=MOVED))
    content = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert MOVED.address.encode() in content
    assert "旧姓".encode() not in content


def test_killed_at_any_step_and_asked_again_an_act_is_done_once(address: str) -> None:
    store = SqlStore(open_database(address))
    number, board = hanako(store).number, Notices(store.engine).board
    for count, step in enumerate(STEPS):
        with store.engine.begin() as db:
            db.execute(update(patrons).values(address="", person_key=b"hanako", phone="0"))
        killed = warm.run(known_child.main, address, number, step)
        assert killed.returncode == -signal.SIGKILL, (step, killed.stderr.decode())
        was_done = step == "committed"
        assert patron(store, number)["address"] == (MOVED.address if was_done else ""), step
        assert (Outbox(store.engine).claim(f"mk-{step}", attempts=0, until=NOW) is not None) is was_done
        assert len(board(number).notices) == count + was_done
        act = known_child.change_address(address, number, f"k-{step}")
        assert (act.state, patron(store, number)["address"]) == (DONE, MOVED.address), step
        assert len(board(number).notices) == count + 1
    assert told(store) == ["change"] * len(STEPS)
    store.close()


def test_after_a_change_with_the_card_the_librarys_system_still_wins_for_its_own_patrons(either: SqlStore) -> None:
    """As for all its fields: what the kiosk changed reaches it as an event, and comes back in its next file."""
    take(either, UMI)
    [shown] = known(either).find(NAGISA, b"nagisa")
    renamed = replace(NAGISA_RENAMED, address="長崎県佐世保市")
    shown = apply(either, shown, NewData(applicant=renamed, phone="0957999999"), b"renamed")
    apply(either, shown, NewTerm(date(2032, 1, 1)), b"renamed")
    assert told(either) == ["change", "change"]
    assert numbers_elsewhere(either.engine, renamed) == [UMI.number]
    assert take(either, UMI).changed == 1
    back = patron(either, UMI.number)
    assert (back["name"], back["phone"], back["expires_on"]) == (UMI.name, UMI.phone, UMI.expires_on)
    assert [one.number for one in known(either).find(renamed, b"renamed")] == [UMI.number], "it stays this person's"
    learnt = replace(UMI, name="灘渚", address="長崎県佐世保市", expires_on=date(2032, 1, 1))
    assert take(either, learnt).changed == 1
    assert not take(either, learnt).changed
    assert [one.number for one in known(either).find(renamed, b"renamed")] == [UMI.number]


@pytest.mark.parametrize("stored", ["", BIRTH_DATE, HASHED], ids=["none", "initial", "hash"])
def test_no_file_undoes_a_password_that_was_set_with_a_card(either: SqlStore, stored: str) -> None:
    row = replace(UMI, password_hash=stored, from_hash=stored == HASHED)
    take(either, row)
    apply(either, known(either).read(UMI.number), NewPassword("umi2027", "new hash"), b"nagisa")
    whole = replace(EVERYTHING, whole=WholeRoll(100))
    for how in (EVERYTHING, whole):
        take(either, replace(row, phone="0957888888"), how=how)
        assert patron(either, UMI.number)["password_hash"] == "new hash"
    take(either, row, how=replace(EVERYTHING, reset_passwords=True))
    reset = patron(either, UMI.number)["password_hash"] == "new hash"
    assert reset is (stored == ""), "staff asked for it"
    assert is_initial(stored) is (stored == BIRTH_DATE)


def test_of_a_patron_of_the_kiosks_a_file_changes_the_term_and_never_what_the_card_said(either: SqlStore) -> None:
    shown = hanako(either)
    moved = apply(either, shown, NewData(applicant=MOVED, email="new@example.jp"))
    apply(either, moved, NewTerm(date(2032, 1, 1)))
    ours = replace(UMI, number=shown.number, barcode=shown.barcode, counter="patron", serial=1)
    take(either, ours)
    row = patron(either, shown.number)
    assert (row["address"], row["email"], row["expires_on"]) == (MOVED.address, "new@example.jp", UMI.expires_on)
