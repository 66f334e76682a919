from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from kiosk.library.books.kiosks import KioskExists, KioskRegister, UnknownKiosk
from tests.library.conftest import NOW, challenge, identification
from tests.library.store import SqlStore


@pytest.fixture
def register(either: SqlStore) -> Iterator[KioskRegister]:
    return KioskRegister(either._engine)


def at(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def test_a_token_belongs_to_its_kiosk_and_no_other_token_to_any(register: KioskRegister) -> None:
    register.add("lobby-1", "h1", NOW)
    register.add("lobby-2", "h2", NOW)
    assert [register.kiosk_of(h) for h in ("h1", "h2", "h3", "")] == ["lobby-1", "lobby-2", None, None]
    with pytest.raises(KioskExists):
        register.add("lobby-1", "h4", NOW)
    assert register.kiosk_of("h4") is None


def test_while_a_token_is_rotated_two_are_valid_and_never_three(register: KioskRegister) -> None:
    register.add("lobby-1", "h1", at(0))
    register.rotate("lobby-1", "h2", at(1))
    assert [register.kiosk_of(h) for h in ("h1", "h2")] == ["lobby-1", "lobby-1"]
    register.rotate("lobby-1", "h3", at(2))
    assert [register.kiosk_of(h) for h in ("h1", "h2", "h3")] == [None, "lobby-1", "lobby-1"]
    register.retire("lobby-1")
    assert [register.kiosk_of(h) for h in ("h2", "h3")] == [None, "lobby-1"]
    assert register.entries()[0].issued_at == (at(2),)


def test_rotations_at_once_leave_two_tokens(register: KioskRegister) -> None:
    register.add("lobby-1", "h0", NOW)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: register.rotate("lobby-1", f"h{n}", at(n)), range(1, 9)))
    assert len(register.entries()[0].issued_at) == 2


def test_a_revoked_kiosk_is_locked_out_with_its_visits_and_others_are_not(
    either: SqlStore, register: KioskRegister
) -> None:
    register.add("lobby-1", "h1", NOW)
    register.add("lobby-2", "h2", NOW)
    either.add_challenge(challenge("mine"))
    either.add_challenge(challenge("theirs", "lobby-2"))
    either.add_identification(identification("t1", b"p1"))
    register.revoke("lobby-1")
    assert [register.kiosk_of(h) for h in ("h1", "h2")] == [None, "lobby-2"]
    assert either.take_challenge("mine", kiosk_id="lobby-1", now=NOW) is None
    assert either.take_challenge("theirs", kiosk_id="lobby-2", now=NOW) is not None
    assert [(e.kiosk_id, len(e.issued_at)) for e in register.entries()] == [("lobby-1", 0), ("lobby-2", 1)]
    register.add("lobby-1", "h5", NOW)
    assert register.kiosk_of("h5") == "lobby-1"


def test_a_kiosk_nobody_added_is_unknown(register: KioskRegister) -> None:
    for act in (register.revoke, register.retire, lambda name: register.rotate(name, "h", NOW)):
        with pytest.raises(UnknownKiosk, match="kiosk kiosks list"):
            act("elsewhere")
