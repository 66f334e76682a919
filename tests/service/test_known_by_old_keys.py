"""A service that opens the database of an older program goes on recognising whoever is in it."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.service.patrons.keyfile import key_path
from kiosk.service.port import Refused
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.pki.person import birth_code
from tests.library.test_person_keys import DUMP, KEY

from .desk import Desk


@pytest.fixture
def old(desk: Desk) -> Path:
    """A database of version 5 with its key, where the desk's service looks for them."""
    database = desk.profile.service.database
    assert database is not None
    database.parent.mkdir(parents=True, exist_ok=True)
    with sqlite3.connect(database) as db:
        db.executescript(DUMP.read_text("utf-8"))
    key = key_path(database)
    key.write_text(KEY.hex() + "\n", "ascii")
    key.chmod(0o600)
    return database


@pytest.mark.usefixtures("old")
@pytest.mark.parametrize(
    ("name", "birth"),
    [
        ("長崎　太郎", date(1990, 4, 1)),
        ("葛\U000e0101城　花子", date(1991, 5, 2)),
        ("葛城　花子", date(1991, 5, 2)),
        ("神　隆", date(1970, 7, 7)),
    ],
)
def test_a_card_with_another_writing_of_the_name_is_a_duplicate(desk: Desk, name: str, birth: date) -> None:
    service = desk.open()
    with pytest.raises(Refused, match="K401"):
        desk.identify(service, replace(TARO, name=name, birth=birth_code(birth)))


@pytest.mark.usefixtures("old")
def test_whoever_is_new_registers_and_is_known_after_a_restart(desk: Desk) -> None:
    service = desk.open()
    jiro = replace(TARO, name="長崎　次郎\U000e0100")
    assert desk.register(service, desk.identify(service, jiro).token).number
    service.close()
    again = desk.open()
    with pytest.raises(Refused, match="K401"):
        desk.identify(again, replace(TARO, name="長崎　次郎"))
