"""What several rooms' tests share."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything of Qt; what starts a display says otherwise

import pytest
from hypothesis import settings, strategies

from kiosk.simulator.pki.hierarchy import TestPki
from tests import linux, memory_use
from tests.patience import patience

pytest_plugins = ["tests.reader.pcscd", "tests.postgres"]

# No test is timed, and a run leaves nothing behind.
settings.register_profile("kiosk", deadline=None, database=None)
settings.load_profile("kiosk")


LONG = (
    "journey/test_real_window.py",
    "journey/test_returning_real.py",
    "journey/test_returning_hostile.py",
    "memory/test_memory.py",
    "journey/test_problems.py",
    "reader/test_pcsc.py",
    "house/test_lint.py",
    "service/schema/test_interface.py",
    "ui/input/test_scans_everywhere.py",
    "ui/window/test_transition_colours.py",
    "service/account/test_accounts.py",
    "service/test_koha.py",
    "service/http/test_crash.py",
    "commands/test_serve.py",
    "fit/test_fit.py",
)
"""These begin first: a long file that begins last is all that one worker still does while the other has nothing."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    places = {Path(__file__).parent / file: place for place, file in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


def pytest_configure(config: pytest.Config) -> None:
    for name in [name for name in os.environ if name.startswith("MIRAION_")]:
        del os.environ[name]  # settings of this machine
    config.addinivalue_line("markers", linux.MARKER)


@pytest.hookimpl(tryfirst=True)
def pytest_collection() -> None:
    """Hypothesis encodes all of Unicode for its first text: 200 MB for a moment, while nothing else is there yet."""
    strategies.characters(codec="utf-8").validate()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What all files have imported stays: to look through it for cycles after each file, and each visit, is slow.

    Cycles are found after each test, on the thread of the tests, as the kiosk does (ADR 0030): left to itself, Python
    does it on any thread, which would destroy widgets that Qt is about to tell something.
    """
    gc.collect()
    gc.freeze()
    gc.disable()


def pytest_runtest_setup(item: pytest.Item) -> None:
    for marker in item.iter_markers("linux"):
        linux.skip_elsewhere(*marker.args)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """A test that hangs is ended, later on a busy machine than on an idle one."""
    marker = item.get_closest_marker("timeout")
    seconds = float(marker.args[0] if marker else item.config.getini("timeout"))
    if item.config.getoption("timeout") is None:
        item.add_marker(pytest.mark.timeout(patience(seconds)), append=False)
    return (yield)


@pytest.fixture(autouse=True)
def _nothing_waits_to_be_deleted() -> Iterator[None]:
    """Without an event loop, what Qt was told to delete later would live until the run ends."""
    yield
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        if QCoreApplication.instance() is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect(1)
    memory_use.collect_if_grown()


@pytest.fixture(autouse=True)
def _others_may_read_what_the_next_test_writes() -> Iterator[None]:
    """A command that is run in this process leaves it with the umask of a kiosk; a print server would read nothing."""
    before = os.umask(0o022)
    os.umask(before)
    yield
    os.umask(before)


_CACHING = ("tests.fit.pages", "tests.fit.watch")
"""What these have made for a file, hundreds of pages in seven languages, few others ask for again."""


@pytest.fixture(scope="module", autouse=True)
def _memory(request: pytest.FixtureRequest) -> Iterator[None]:
    """Reference cycles of views hold pictures; what a file grew by is kept for the end."""
    before = memory_use.now()
    yield
    for module in (request.module, *filter(None, map(sys.modules.get, _CACHING))):
        memory_use.forget(module)
    gc.collect()
    memory_use.give_back()
    memory_use.note(request.node.nodeid, memory_use.now() - before)


@pytest.fixture(scope="session", autouse=True)
def _logs_are_kept_apart(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A kiosk or a service that is told of no folder would write into this account's."""
    folder = str(tmp_path_factory.mktemp("logs"))
    os.environ |= {"XDG_STATE_HOME": folder, "ProgramData": folder}


@pytest.fixture(scope="session", autouse=True)
def _no_run_takes_too_much_memory() -> Iterator[None]:
    yield
    memory_use.check(memory_use.most())


@pytest.fixture(scope="session")
def pki_directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The keys of all demo cards, for all workers of a run: making RSA keys is slow, and one is enough."""
    folder = tmp_path_factory.getbasetemp()
    keys = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "pki"
    keys.mkdir(mode=0o700, exist_ok=True)
    return keys


@pytest.fixture(scope="session")
def pki(pki_directory: Path) -> TestPki:
    """One demo PKI for the whole run."""
    return TestPki.load_or_create(pki_directory)
