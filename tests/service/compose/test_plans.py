"""Nothing a visitor waits for reads a whole table: the plans of all statements of a visit, on SQLite."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import Engine, event

from kiosk.operations.account import ListHolds, ListLoans, ListNotices, LogIn, LogOut
from tests.service.harness import PASSWORD, Harness

SMALL = {"facts", "counters"}
"""Tables that do not grow with the patrons."""


@pytest.fixture
def statements() -> Iterator[set[str]]:
    """All that engines execute from now on."""
    found: set[str] = set()

    def execute(_connection: object, _cursor: object, sql: str, *_more: object) -> None:
        found.add(sql)

    event.listen(Engine, "before_cursor_execute", execute)
    yield found
    event.remove(Engine, "before_cursor_execute", execute)


def whole_tables(database: sqlite3.Connection, sql: str) -> list[str]:
    """Tables that a statement reads from one end to the other."""
    plan = database.execute(f"EXPLAIN QUERY PLAN {sql}", [None] * sql.count("?")).fetchall()
    read = [re.match(r"SCAN (\w+)", row[3]) for row in plan]
    return [found[1] for found in read if found and found[1] not in SMALL]


def test_no_statement_of_a_visit_reads_a_whole_table(harness: Harness, statements: set[str]) -> None:
    service = harness.open()
    statements.clear()
    made = harness.register(service, harness.identify(service).token, password=PASSWORD)
    session = service.ask(LogIn(made.number, PASSWORD)).token
    for asked in (ListLoans(session), ListHolds(session), ListNotices(session), LogOut(session)):
        service.ask(asked)
    planned = [sql for sql in statements if re.match(r"(?i)(SELECT|INSERT|UPDATE|DELETE|WITH)\b", sql)]
    assert len(planned) > 20, "this test sees the statements"
    with closing(sqlite3.connect(harness.profile.service.database)) as database:
        found = {sql: read for sql in planned if (read := whole_tables(database, sql))}
    assert found == {}


def test_a_whole_table_is_seen(harness: Harness) -> None:
    harness.open()
    with closing(sqlite3.connect(harness.profile.service.database)) as database:
        assert whole_tables(database, "SELECT number FROM patrons WHERE phone = ?") == ["patrons"]
        assert whole_tables(database, "SELECT name FROM patrons WHERE number = ?") == []
