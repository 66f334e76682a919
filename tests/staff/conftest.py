from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.simulator.pki.hierarchy import TestPki
from tests.service.conftest import service_log as service_log

from .desk import Desk, make_desk


@pytest.fixture
def desk(pki: TestPki, tmp_path: Path) -> Iterator[Desk]:
    """A desk on SQLite."""
    made = make_desk(pki, tmp_path, f"sqlite:///{tmp_path / 'patrons.db'}").start()
    yield made
    made.stop()


@pytest.fixture
def either_desk(pki: TestPki, tmp_path: Path, address: str) -> Iterator[Desk]:
    """The same on SQLite, then on PostgreSQL."""
    made = make_desk(pki, tmp_path, address).start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def shared_desk(pki: TestPki, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One for all tests of a file that have accounts of their own and leave its clock alone."""
    folder = tmp_path_factory.mktemp("desk")
    made = make_desk(pki, folder, f"sqlite:///{folder / 'patrons.db'}").start()
    yield made
    made.stop()
