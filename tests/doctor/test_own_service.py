"""The database of a kiosk that is its own service: there, with its key, and left as it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from kiosk.doctor.checks.service import own
from kiosk.doctor.finding import Finding
from kiosk.library.database.schema import VERSION
from kiosk.library.database.sqlite import open_sqlite
from kiosk.service.patrons.database import PatronDatabase, database_of_profile
from kiosk.service.patrons.opening import make_database
from kiosk.settings.demo import demo_profile
from kiosk.settings.profile import Profile


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return demo_profile(tmp_path)


@pytest.fixture
def database(profile: Profile) -> PatronDatabase:
    made = database_of_profile(profile)
    make_database(made)
    return made


def file_of(database: PatronDatabase) -> Path:
    assert database.file is not None
    return database.file


def reason(finding: Finding) -> tuple[str, str]:
    return finding.verdict.value, finding.reason


def test_it_is_there_and_looking_leaves_no_trace(profile: Profile, database: PatronDatabase) -> None:
    file = file_of(database)
    before = {each.name: each.stat().st_mtime_ns for each in file.parent.iterdir()}
    found = own.look(profile)
    assert (*reason(found), found.values["version"]) == ("ok", "there", VERSION)
    assert {each.name: each.stat().st_mtime_ns for each in file.parent.iterdir()} == before


def test_a_kiosk_that_is_writing_is_not_disturbed(profile: Profile, database: PatronDatabase) -> None:
    engine = open_sqlite(file_of(database))
    with engine.begin() as writing:
        writing.exec_driver_sql("INSERT INTO facts VALUES ('a', 'b')")
        assert reason(own.look(profile)) == ("ok", "there")
    engine.dispose()


def test_without_patrons_and_with_lost_ones_other_things_are_to_be_done(profile: Profile) -> None:
    new = own.look(profile)
    assert reason(new) == ("fault", "unusable")
    assert "kiosk patrons init" in new.remedy
    make_database(database_of_profile(profile))
    file_of(database_of_profile(profile)).unlink()
    lost = own.look(profile)
    assert reason(lost) == ("fault", "unusable")
    assert "kiosk patrons restore" in lost.remedy


def test_a_key_of_another_database_or_none_is_a_fault(profile: Profile, database: PatronDatabase) -> None:
    database.key_file.write_text("00" * 32)
    assert "is not the key of" in own.look(profile).text
    database.key_file.unlink()
    assert "is missing" in own.look(profile).text


def test_a_file_of_another_version_or_none_of_ours_is_said(profile: Profile, database: PatronDatabase) -> None:
    file = file_of(database)
    for version, said in ((VERSION + 1, ("fault", "too-new")), (VERSION - 1, ("warning", "older"))):
        with sqlite3.connect(file) as db:
            db.execute("UPDATE schema_version SET version = ?", (version,))
        db.close()
        assert reason(own.look(profile)) == said
    file.write_bytes(b"SQLite format 3\0" + bytes(5000))
    assert reason(own.look(profile)) == ("fault", "damaged")
