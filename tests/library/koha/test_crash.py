"""The service is killed (SIGKILL) at every step of a registration; the kiosk asks again, or the person comes back."""

from __future__ import annotations

import pickle
import signal
from pathlib import Path

import pytest

from kiosk.library.port import PasswordNotAccepted
from tests import warm
from tests.library.conftest import allot
from tests.library.koha import crash_child
from tests.patience import patience

from .conftest import Harness, named

pytestmark = pytest.mark.linux("SIGKILL")
STEPS = {
    **dict.fromkeys(["asked", "searched", "intended", "koha-looked-up"], (0, None, False)),
    **dict.fromkeys(["koha-created", "record-noted"], (1, None, False)),
    "password-set": (1, "yomu2026", False),
    "committed": (1, "yomu2026", True),
}
"""Every step, and what there is when the service ends there: patrons in Koha, password, promised here."""


@pytest.mark.parametrize("comes_back", [False, True], ids=["asks again", "comes back"])
@pytest.mark.parametrize("step", STEPS)
def test_killed_while_registering_there_is_one_patron_and_the_same_number(
    harness: Harness, tmp_path: Path, step: str, comes_back: bool
) -> None:
    store = harness.open()
    harness.identify(store)
    state = tmp_path / "state.pickle"
    state.write_bytes(pickle.dumps((harness.address, harness.koha.url, "t1", "k1")))
    child = warm.run(crash_child.main, str(state), step, timeout=patience(60))
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()

    count, password, promised = STEPS[step]
    assert [row["password"] for row in harness.made()] == [password] * count
    assert store.is_registered(b"p1") is promised

    if comes_back and not promised:
        harness.identify(store, "t2")
        made = harness.register(store, "t2", "k2", password="later77")
        assert harness.made()[0]["password"] == "later77"
    else:
        made = harness.register(store) if not promised else store.registration(idempotency_key="k1", token_hash="t1")
        assert harness.made()[0]["password"] == "yomu2026"
    assert made is not None
    assert made.number == allot(1).number
    assert len(harness.made()) == 1
    assert store.intents.unfinished() == []
    assert harness.visit(store, "t3", b"p3", named("大村　一", (1980, 1, 2))).number == allot(2).number


def test_killed_around_the_password_that_follows_a_refused_one_there_is_one_patron_with_it(
    harness: Harness, tmp_path: Path
) -> None:
    harness.koha.state.password_rules["KIOSK"] = (8, False)
    store = harness.open()
    harness.identify(store)
    with pytest.raises(PasswordNotAccepted):
        harness.register(store, password="short")
    assert [row["password"] for row in harness.made()] == [None]
    state = tmp_path / "state.pickle"
    state.write_bytes(pickle.dumps((harness.address, harness.koha.url, "t1", "k1")))
    for step, password in (("record-noted", None), ("password-set", "yomu2026")):
        child = warm.run(crash_child.main, str(state), step, timeout=patience(60))
        assert child.returncode == -signal.SIGKILL, child.stderr.decode()
        assert [row["password"] for row in harness.made()] == [password]
        assert not store.is_registered(b"p1")
    assert harness.register(store).number == allot(1).number
    assert [row["password"] for row in harness.made()] == ["yomu2026"]
    assert store.intents.unfinished() == []
