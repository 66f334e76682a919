"""A kiosk ends with whatever started it."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.app.supervisor import Supervisor
from tests.patience import patience


def test_it_ends_when_the_pipe_is_closed_and_not_before(qtbot: QtBot) -> None:
    reading, writing = os.pipe()
    parent = QObject()
    supervisor = Supervisor(parent, reading)
    os.write(writing, b"nothing that is said matters\n")
    with qtbot.assertNotEmitted(supervisor.gone, wait=50):
        pass
    with qtbot.waitSignal(supervisor.gone, timeout=int(patience(10) * 1000)):
        os.close(writing)
    os.close(reading)


NO_FILE = 1_000_000
"""No process has so many."""


@pytest.mark.parametrize("nothing", [NO_FILE, os.devnull])
def test_without_a_pipe_at_standard_input_it_runs_on(qtbot: QtBot, nothing: int | str) -> None:
    stream = os.open(nothing, os.O_RDONLY) if isinstance(nothing, str) else nothing
    parent = QObject()
    with qtbot.assertNotEmitted(Supervisor(parent, stream).gone, wait=50):
        pass
    if stream != NO_FILE:
        os.close(stream)
