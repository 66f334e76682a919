"""The process is killed (SIGKILL) in the middle of a registration."""

from __future__ import annotations

import pickle
import signal
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.library.database.schema import patrons
from kiosk.library.database.sqlite import open_sqlite
from kiosk.simulator.personas.people import HANAKO
from tests import warm
from tests.patience import patience
from tests.service import crash_child
from tests.service.harness import Harness

pytestmark = pytest.mark.linux("SIGKILL")


def count(database: Path) -> int:
    engine = open_sqlite(database)
    with engine.begin() as db:
        found = db.scalar(select(func.count()).select_from(patrons))
    engine.dispose()
    return int(found or 0)


@pytest.mark.parametrize(
    ("step", "patrons_left"), [("allotted", 0), ("inserted", 0), ("forgotten", 0), ("committed", 1)]
)
def test_killed_midway_leaves_no_or_one_patron_and_a_retry_ends_with_one(
    harness: Harness, tmp_path: Path, step: str, patrons_left: int
) -> None:
    service = harness.open()
    token = harness.identify(service).token
    service.close()
    state = tmp_path / "state.pickle"
    state.write_bytes(pickle.dumps((tmp_path, harness.pki.anchors, token, "visit-1")))
    child = warm.run(crash_child.main, str(state), step, timeout=patience(60))
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()

    database = harness.profile.service.database
    assert count(database) == patrons_left
    service = harness.open()
    first = harness.register(service, token, "visit-1")
    assert int(first.number[2:9]) == harness.profile.number.first, "no number was lost"
    assert harness.register(service, token, "visit-1") == first
    assert count(database) == 1
    after = harness.register(service, harness.identify(service, HANAKO).token, "visit-2")
    assert int(after.number[2:9]) == harness.profile.number.first + 1
    service.close()
