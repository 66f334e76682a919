"""The service is killed (SIGKILL) at every step of a visit; the kiosk asks again."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.library.database.opening import open_database
from kiosk.library.database.schema import patrons
from kiosk.operations.registration import IdentifyPerson
from kiosk.service.port import Refused, Unavailable
from kiosk.simulator.personas.people import HANAKO
from kiosk.simulator.pki.hierarchy import TestPki
from tests.patience import patience
from tests.service.server import Service, serial

pytestmark = pytest.mark.linux("SIGKILL")
STEPS = {
    **dict.fromkeys(["heard", "asked", "locked", "allotted", "inserted", "forgotten"], 0),
    **dict.fromkeys(["committed", "answering", "answered"], 1),
}
"""Every step of a registration, and how many patrons there are when the service ends there."""


@pytest.fixture
def service(pki: TestPki, tmp_path: Path, address: str) -> Iterator[Service]:
    service = Service(tmp_path, pki, address)
    yield service
    service.stop()
    service.kill_children()


def count(service: Service) -> int:
    engine = open_database(service.address)
    with engine.begin() as db:
        found = db.scalar(select(func.count()).select_from(patrons))
    engine.dispose()
    return int(found or 0)


@pytest.mark.parametrize("step", STEPS)
def test_killed_while_registering_nobody_is_lost_and_a_retry_gets_the_number(service: Service, step: str) -> None:
    harness = service.harness()
    service.start()
    token = harness.identify(service.kiosk()).token
    service.stop()

    child = service.child(die_at=step)
    told = None
    with contextlib.suppress(Unavailable):
        told = harness.register(service.kiosk(), token)
    child.communicate(timeout=patience(60))
    assert child.returncode == -signal.SIGKILL
    assert told is None or step == "answered"
    assert count(service) == STEPS[step]

    service.start()
    kiosk = service.kiosk()
    made = harness.register(kiosk, token)
    assert told in (None, made)
    assert serial(made.number) == 1234, "no number was lost"
    assert count(service) == 1
    after = harness.register(kiosk, harness.identify(kiosk, HANAKO).token, "visit-2")
    assert serial(after.number) == 1235
    service.stop()


@pytest.mark.parametrize("step", ["taken", "identified"])
def test_killed_while_identifying_the_card_is_read_again(service: Service, step: str) -> None:
    harness = service.harness()
    child = service.child(die_at=step)
    kiosk = service.kiosk()
    answer = harness.sign(harness.challenge(kiosk))
    with pytest.raises(Unavailable):
        kiosk.ask(IdentifyPerson(**answer))  # type: ignore[arg-type]
    child.communicate(timeout=patience(60))
    assert child.returncode == -signal.SIGKILL
    service.start()
    again = service.kiosk()
    with pytest.raises(Refused, match="K104"):
        again.ask(IdentifyPerson(**answer))  # type: ignore[arg-type]
    assert harness.register(again, harness.identify(again).token).number
    service.stop()
