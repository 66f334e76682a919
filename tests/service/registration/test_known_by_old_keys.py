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
from tests.library.books.test_person_keys import DUMP, KEY
from tests.service.harness import Harness


@pytest.fixture
def old(harness: Harness) -> Path:
    """A database of version 5 with its key, where the service of the harness looks for them."""
    database = harness.profile.service.database
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
def test_a_card_with_another_writing_of_the_name_is_a_duplicate(harness: Harness, name: str, birth: date) -> None:
    service = harness.open()
    with pytest.raises(Refused, match="K401"):
        harness.identify(service, replace(TARO, name=name, birth=birth_code(birth)))


@pytest.mark.usefixtures("old")
def test_whoever_is_new_registers_and_is_known_after_a_restart(harness: Harness) -> None:
    service = harness.open()
    jiro = replace(TARO, name="長崎　次郎\U000e0100")
    assert harness.register(service, harness.identify(service, jiro).token).number
    service.close()
    again = harness.open()
    with pytest.raises(Refused, match="K401"):
        harness.identify(again, replace(TARO, name="長崎　次郎"))
