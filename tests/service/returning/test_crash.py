"""The process is killed (SIGKILL) in the middle of an act; the same key then finishes it, once."""

from __future__ import annotations

import pickle
import signal
from pathlib import Path

import pytest

from kiosk.operations.account import ListLoans
from kiosk.operations.returning import ResetPassword
from kiosk.service.port import Refused
from tests import warm
from tests.patience import patience
from tests.service.returning import crash_child

from .desk import Desk

pytestmark = pytest.mark.linux("SIGKILL")

NEW = "atarashii7"
BEFORE_AND_AFTER = {"asked": False, "changed": False, "finished": False, "committed": True}
"""Whether the new password is there after a power cut at that step."""


def test_killed_at_any_step_an_act_is_done_whole_or_not_at_all_and_once_with_its_key(
    desk: Desk, tmp_path: Path
) -> None:
    for step, done in BEFORE_AND_AFTER.items():
        person = desk.somebody()
        number = desk.patron(person).number
        token, session = desk.recognize(person).token, desk.log_in(number).token
        asked = ResetPassword(token, NEW, f"killed-{token[:20]}")
        state = tmp_path / "state.pickle"
        how = (desk.pki.anchors, desk.folder, desk.address, desk.clock.moment, desk.kiosk, asked)
        state.write_bytes(pickle.dumps(how))
        child = warm.run(crash_child.main, str(state), step, timeout=patience(60))
        assert child.returncode == -signal.SIGKILL, child.stderr.decode()
        assert [act.state for act in desk.acts(number)] == ["done" if done else "begun"]
        assert _logs_in(desk, number, NEW) is done
        assert _logs_in(desk, number) is not done
        for _ in range(2):
            assert desk.ask(asked).number == number
        assert [act.state for act in desk.acts(number)] == ["done"]
        assert len(desk.log_in(number, NEW).acts) == 1
        assert not _is_open(desk, session)


def _logs_in(desk: Desk, number: str, *password: str) -> bool:
    try:
        desk.log_in(number, *password)
    except Refused:
        return False
    return True


def _is_open(desk: Desk, session: str) -> bool:
    try:
        desk.ask(ListLoans(session))
    except Refused:
        return False
    return True
