from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.library.database.opening import sqlite_path
from kiosk.simulator.pki.hierarchy import TestPki
from tests.library.store import put_ready

from .desk import Desk, open_desk


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shared_desk(
    request: pytest.FixtureRequest, pki: TestPki, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("desk")
    if request.param == "sqlite":
        address = f"sqlite:///{folder / 'patrons.db'}"
        put_ready(sqlite_path(address, folder))
    else:
        cluster = request.getfixturevalue("postgres")
        address = cluster.new()
        cluster.fill(address)
    desk = open_desk(pki, folder, address)
    yield desk
    desk.close()


@pytest.fixture
def desk(shared_desk: Desk, request: pytest.FixtureRequest) -> Desk:
    """One library for all tests of a file; each has people and a kiosk of its own."""
    return shared_desk.for_test(request.node.name)


@pytest.fixture
def desk_with(pki: TestPki, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """A library that is set up otherwise, on SQLite."""
    opened: list[Desk] = []

    def open_(**tables: object) -> Desk:
        folder = tmp_path / str(len(opened))
        folder.mkdir()
        address = f"sqlite:///{folder / 'patrons.db'}"
        put_ready(sqlite_path(address, folder))
        opened.append(open_desk(pki, folder, address, **tables).for_test("other"))
        return opened[-1]

    yield open_
    for desk in opened:
        desk.close()
