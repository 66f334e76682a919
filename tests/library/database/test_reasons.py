"""What a database says of a failure is told without what it quotes of a person."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.opening import open_database
from kiosk.library.port import StoreUnavailable

NAME = "長崎太郎"


@translate_db_errors
def asks(address: str, statement: str) -> None:
    engine = open_database(address)
    try:
        with engine.connect() as db:
            db.execute(text(statement), {"name": NAME})
    finally:
        engine.dispose()


def test_postgresql_quotes_a_value_in_its_first_line_and_the_log_does_not(postgres_address: str) -> None:
    with pytest.raises(StoreUnavailable) as caught:
        asks(postgres_address, "SELECT CAST(CAST(:name AS text) AS integer)")
    assert NAME not in str(caught.value)
    assert "InvalidTextRepresentation, SQLSTATE 22P02" in str(caught.value)


def test_a_database_that_does_not_answer_is_told_with_its_reason() -> None:
    with pytest.raises(StoreUnavailable, match=r"can't be opened: OperationalError: .*127\.0\.0\.1"):
        asks("postgresql://nobody@127.0.0.1:1/none", "SELECT 1")


def test_what_sqlite_says_is_told(tmp_path: Path) -> None:
    file = tmp_path / "patrons.db"
    file.write_bytes(b"no database at all" * 100)
    with pytest.raises(StoreUnavailable) as caught:
        asks(f"sqlite:///{file}", "SELECT 1")
    assert str(file) in str(caught.value)


def test_a_database_that_is_a_folder_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "patrons.db"
    folder.mkdir()
    with pytest.raises(StoreUnavailable) as caught:
        asks(f"sqlite:///{folder}", "SELECT 1")
    assert str(folder) in str(caught.value)
