from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.library.database.sqlite import open_sqlite
from kiosk.log.lines import JsonLines
from kiosk.service.local.service import LocalService
from kiosk.simulator.pki.hierarchy import TestPki

from .harness import Harness, make_harness
from .mail_server import MailServer
from .readers import Library, served
from .server import Service

ONE_AUTHORITY = Path(__file__).parents[1] / "identity/jpki_sign_ca_03.pem"


@pytest.fixture(scope="module", autouse=True)
def _few_authorities() -> Iterator[None]:
    """The system's CA certificates are many and read for every client, and no test asks a public server."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(ONE_AUTHORITY))
        yield


@pytest.fixture
def harness(pki: TestPki, tmp_path: Path) -> Iterator[Harness]:
    harness = make_harness(pki, tmp_path)
    yield harness
    harness.close()


@pytest.fixture
def service(harness: Harness) -> LocalService:
    return harness.open()


@pytest.fixture
def service_(pki: TestPki, tmp_path: Path) -> Iterator[Service]:
    """A service on SQLite, over HTTP."""
    service = Service(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}").start()
    yield service
    service.stop()


@pytest.fixture(scope="module")
def shared_service(pki: TestPki, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    """The same for all tests of a file that only ask: to start and to end one takes longer than to ask it."""
    folder = tmp_path_factory.mktemp("shared")
    service = Service(folder, pki, f"sqlite:///{folder / 'patrons.db'}").start()
    yield service
    service.stop()


@pytest.fixture
def either_service(pki: TestPki, tmp_path: Path, address: str) -> Iterator[Service]:
    """The same on SQLite, then on PostgreSQL."""
    service = Service(tmp_path, pki, address).start()
    yield service
    service.stop()


@pytest.fixture(params=["in-process", "HTTP"])
def library(request: pytest.FixtureRequest, pki: TestPki, tmp_path: Path) -> Iterator[Library]:
    if request.param == "in-process":
        harness = make_harness(pki, tmp_path)
        inside = harness.open()
        engine = open_sqlite(harness.profile.service.database)
        yield Library(inside, harness, engine)
        engine.dispose()
        harness.close()
        return
    with served(pki, tmp_path, f"sqlite:///{tmp_path / 'patrons.db'}") as made:
        yield made


@pytest.fixture
def server() -> Iterator[MailServer]:
    """A mail server that takes everything."""
    with MailServer().running() as server:
        yield server


@pytest.fixture
def service_log() -> Iterator[Callable[[], str]]:
    """What the service would write to standard error."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    before = root.level
    root.setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield stream.getvalue
    root.removeHandler(handler)
    root.setLevel(before)
