"""Nothing a visitor waits for reads a whole table: the plans of all statements of a visit, on SQLite."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, event

from kiosk.operations.account import ListHolds, ListLoans, ListNotices, LogIn, LogOut
from kiosk.operations.registration import FetchChallenge
from kiosk.operations.returning import ProveRecord, RecognizePatron, ResetPassword, UpdateRecord
from kiosk.patron.registration import EMPTY
from kiosk.patron.returning import Act
from kiosk.service.local.service import LocalService
from kiosk.simulator.personas.people import HANAKO, TARO
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
    read = [re.match(r"SCAN (?!CONSTANT ROW)(\w+)", row[3]) for row in plan]
    return [found[1] for found in read if found and found[1] not in SMALL]


def recognized(harness: Harness, service: LocalService) -> str:
    """The token of the patron's card, who has moved."""
    fetch = FetchChallenge(harness.profile.kiosk.id, harness.profile.consent.version, False, tuple(Act))
    answer: Any = harness.sign(service.ask(fetch), replace(TARO, address=HANAKO.address))
    return service.ask(RecognizePatron(**answer)).recognized.token


def test_no_statement_of_a_visit_reads_a_whole_table(harness: Harness, statements: set[str]) -> None:
    service = harness.open()
    statements.clear()
    made = harness.register(service, harness.identify(service).token, password=PASSWORD)
    session = service.ask(LogIn(made.number, PASSWORD)).token
    for asked in (ListLoans(session), ListHolds(session), ListNotices(session), LogOut(session)):
        service.ask(asked)
    token = recognized(harness, service)
    service.ask(ProveRecord(token, password=PASSWORD))
    service.ask(UpdateRecord(token, True, EMPTY, (), "act-1"))
    service.ask(ResetPassword(token, "atarashii7", "act-2"))
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
