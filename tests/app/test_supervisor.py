"""A kiosk ends with whatever started it."""

from __future__ import annotations

import os

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


def test_without_standard_input_it_runs_on(qtbot: QtBot) -> None:
    parent = QObject()
    nothing = 1_000_000  # no process has so many files
    with qtbot.assertNotEmitted(Supervisor(parent, nothing).gone, wait=50):
        pass
