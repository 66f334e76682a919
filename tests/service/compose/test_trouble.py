"""The database, the key file or the program itself goes wrong: what the kiosk hears, and what the log may say."""

from __future__ import annotations

import logging
import sqlite3
import stat
from collections.abc import Callable

import pytest

from kiosk.operations.registration import IdentifyPerson
from kiosk.service.compose.assemble import CannotStart
from kiosk.service.local.service import LocalService
from kiosk.service.patrons.keyfile import BadKeyFile, key_path, load_or_create
from kiosk.service.port import Refused, Unavailable
from kiosk.service.registration.register import Register
from kiosk.simulator.personas.people import FUKUOKA, TARO
from tests.private import write_private
from tests.service.harness import CONTACT, PASSWORD, Harness

PERSONAL = [
    *("長崎", "太郎", "大村", "東本町", "1990", "taro@"),
    *(CONTACT.kana_family, CONTACT.kana_given, CONTACT.phone, PASSWORD),
]


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Callable[[], str]:
    caplog.set_level(logging.DEBUG)
    return lambda: "\n".join(record.getMessage() + str(record.exc_text) for record in caplog.records)


def test_no_personal_data_is_logged_by_a_visit_or_its_refusals(harness: Harness, service: LocalService, log) -> None:
    token = harness.identify(service).token
    harness.register(service, token)
    for attempt in (
        lambda: harness.identify(service),
        lambda: harness.identify(service, FUKUOKA),
        lambda: harness.register(service, "wrong", "visit-2"),
        lambda: service.ask(IdentifyPerson(**{**harness.sign(harness.challenge(service)), "signature": b""})),
    ):
        with pytest.raises(Refused):
            attempt()
    said = log()
    assert "K401" in said
    for personal in [*PERSONAL, "福岡", token]:
        assert personal not in said


def test_an_unforeseen_error_is_unavailable_and_its_text_stays_out_of_the_log(
    harness: Harness, service: LocalService, log, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = harness.identify(service).token

    def stumble(*args: object, **kwargs: object) -> None:
        raise RuntimeError(f"no idea what to do with {TARO.name}")

    monkeypatch.setattr(Register, "_make", stumble)
    with pytest.raises(Unavailable) as caught:
        harness.register(service, token)
    said = log() + str(caught.value) + repr(caught.value.__cause__)
    assert "RuntimeError" in said
    assert "test_trouble.py" in said, "the place is said"
    for personal in PERSONAL:
        assert personal not in said


def test_a_locked_database_is_unavailable_and_the_visit_can_go_on_afterwards(harness: Harness, log) -> None:
    service = harness.open(busy_seconds=0.2)
    token = harness.identify(service).token
    other = sqlite3.connect(harness.profile.service.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable):
        harness.register(service, token)
    other.close()
    assert "locked" in log()
    assert harness.register(service, token).number
    for personal in PERSONAL:
        assert personal not in log()
    service.close()


def test_a_database_damaged_while_running_is_unavailable(harness: Harness, service: LocalService, log) -> None:
    token = harness.identify(service).token
    service.close()
    database = harness.profile.service.database
    database.write_bytes(b"x" * database.stat().st_size)
    with pytest.raises(Unavailable):
        harness.register(service, token)
    with pytest.raises(Unavailable):
        harness.challenge(service)
    assert "not a database" in log()


def test_a_damaged_database_keeps_the_service_from_starting(harness: Harness, service: LocalService) -> None:
    service.close()
    harness.profile.service.database.write_bytes(b"x" * 8192)
    with pytest.raises(CannotStart, match=r"patrons\.db.*not a database"):
        harness.open()


def test_a_lost_key_file_keeps_the_service_from_starting_and_no_new_one_is_made(
    harness: Harness, service: LocalService
) -> None:
    service.close()
    path = key_path(harness.profile.service.database)
    path.unlink()
    with pytest.raises(CannotStart, match="missing: restore"):
        harness.open()
    assert not path.exists()


def test_the_key_of_another_database_keeps_the_service_from_starting(harness: Harness, service: LocalService) -> None:
    service.close()
    key_path(harness.profile.service.database).write_text("00" * 32)
    with pytest.raises(CannotStart, match="not the key of"):
        harness.open()


@pytest.mark.parametrize("content", ["", "00", "zz" * 32, "あ"])
def test_a_damaged_key_file_is_not_used(harness: Harness, content: str) -> None:
    path = key_path(harness.profile.service.database)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_private(path, content)
    with pytest.raises(BadKeyFile):
        load_or_create(path)


@pytest.mark.linux("POSIX permissions")
def test_only_its_owner_may_read_the_key_and_it_stays_the_same(harness: Harness) -> None:
    path = key_path(harness.profile.service.database)
    key = load_or_create(path)
    assert load_or_create(path) == key
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [file.name for file in path.parent.iterdir()] == [path.name], "nothing is left behind"


@pytest.mark.linux("Windows has access lists")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644])
def test_a_key_file_others_can_read_is_refused_with_the_command_that_mends_it(harness: Harness, mode: int) -> None:
    harness.open().close()
    key = key_path(harness.profile.service.database)
    key.chmod(mode)
    with pytest.raises(CannotStart, match=f"chmod 600 {key}"):
        harness.open()
    key.chmod(0o600)
    harness.open()
