"""Python's collector: on the thread that paints, so that no other destroys widgets."""

from __future__ import annotations

import subprocess
import sys

import pytest

ABANDON = """
import gc, sys, threading, weakref
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from kiosk.app.collecting import Collector, collect_soon
app = QCoreApplication([])
if sys.argv[1] == "kiosk":
    kept = Collector(app)
threads = []

class Part(QObject):
    pass

def abandon():
    part = Part()
    part.itself = part  # a circle
    weakref.finalize(part, lambda: threads.append(threading.current_thread().name))

def allocate():
    for _ in range(30):
        held = [[] for _ in range(20_000)]

abandon()
other = threading.Thread(target=allocate, name="card")
other.start()
other.join()
if sys.argv[1] == "kiosk":
    assert threads == [], threads
    collect_soon()
    QTimer.singleShot(0, lambda: QTimer.singleShot(1000, app.quit))
    app.exec()
print(*threads)
"""


@pytest.mark.parametrize(("who", "thread"), [("kiosk", "MainThread"), ("nobody", "card")])
def test_what_is_left_in_a_circle_is_destroyed_by_the_thread_that_paints(who: str, thread: str) -> None:
    """Without the collector of the kiosk it is the thread that allocates."""
    done = subprocess.run([sys.executable, "-c", ABANDON, who], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [thread]
