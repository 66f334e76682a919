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
def desk(pki: TestPki, tmp_path: Path) -> Desk:
    return make_desk(pki, tmp_path)


@pytest.fixture
def service(desk: Desk) -> Iterator[LocalService]:
    service = desk.open()
    yield service
    service.close()
