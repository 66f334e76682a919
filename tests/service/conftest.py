from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.reader.virtual.pki import TestPki
from kiosk.service.local import LocalService

from .desk import Desk, make_desk


@pytest.fixture(scope="session")
def pki(tmp_path_factory: pytest.TempPathFactory) -> TestPki:
    return TestPki.load_or_create(tmp_path_factory.mktemp("pki"))


@pytest.fixture
def desk(pki: TestPki, tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(pki, tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def service(desk: Desk) -> LocalService:
    return desk.open()
