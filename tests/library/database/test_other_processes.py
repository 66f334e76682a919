"""Other processes open and close the database of a running kiosk, and take nothing away from it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.database.sqlite.file import examine, log_of
from tests.library.conftest import SqlStore, add_patron

LOOK = (
    "import sqlite3, sys\ndb = sqlite3.connect(sys.argv[1])\n"
    "db.execute('SELECT count(*) FROM patrons').fetchone()\ndb.close()"
)


def looks_in(path: Path) -> None:
    subprocess.run([sys.executable, "-c", LOOK, str(path)], check=True)


@pytest.mark.parametrize("also", ["nothing", "a second engine", "a look at the file"])
def test_a_process_that_closes_the_database_leaves_the_running_one_its_log(
    store: SqlStore, path: Path, also: str
) -> None:
    add_patron(store, "1")
    if also == "a second engine":
        open_sqlite(path).dispose()
    elif also == "a look at the file":
        examine(path)
    assert log_of(path).exists()
    looks_in(path)
    assert log_of(path).exists(), "the locks of the running process were lost"
    add_patron(store, "2")
