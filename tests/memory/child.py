"""A kiosk that does what it is told on standard input, so that nothing it shall forget is known to the test in it.

One order a line: ``tap NAME``, ``wait PAGE``, ``printed``, ``later SECONDS``, ``crash``, ``layout``, ``quit``; each is
answered on standard output.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

from argon2 import PasswordHasher
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk import faults
from kiosk.app.collecting import Collector
from kiosk.app.kiosk import Kiosk, Look
from kiosk.app.printers import spooler_of
from kiosk.art import fonts
from kiosk.clock import SystemClock
from kiosk.driver.gate import InputGate
from kiosk.identity.revocation import DemoRevocation
from kiosk.log.files import Retention
from kiosk.log.set_up import LogSetup
from kiosk.reader.pcsc.port import PcscPort
from kiosk.service.compose.assemble import build_local
from kiosk.settings.demo import demo_profile
from kiosk.visit.event.external import Ticked
from tests.journey.visitor import PatientClock, Visitor
from tests.memory.layout import layout
from tests.patience import milliseconds


class Bot:
    """What a visitor needs of a test runner."""

    def waitUntil(self, holds: Callable[[], bool], timeout: int) -> None:
        end = time.monotonic() + 2 * timeout / 1000
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError
            QTest.qWait(5)


def obey(order: list[str], kiosk: Kiosk, visitor: Visitor) -> object:
    """Do it; what is to be answered."""
    match order:
        case ["tap", name]:
            visitor.taps(name)
        case ["wait", *pages]:
            visitor.until(lambda: visitor.screen.name in pages, " or ".join(pages))
            return visitor.screen.name
        case ["sees", name]:
            return visitor.sees(name)
        case ["later", seconds]:
            kiosk.driver.dispatch(Ticked(time.monotonic() + float(seconds)))
        case ["crash"]:
            kiosk.crashed()
        case ["layout"]:
            return layout()
        case ["still"]:
            visitor.until(lambda: not (kiosk.window.stage.moving or kiosk.window.stage.coming.busy), "nothing to move")
            QTest.qWait(milliseconds(0.8))
        case _:
            raise ValueError("no such order")
    return "ok"


def main() -> None:
    folder, anchors = Path(sys.argv[1]), tuple(Path(name).read_bytes() for name in sys.argv[2:])
    app = QApplication([])
    LogSetup("kiosk").keep(folder / "logs", Retention(30, 10_000_000))
    faults.catch_everything()
    fonts.load()
    profile = demo_profile(folder)
    fast = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    inside = build_local(
        profile,
        demo=True,
        clock=SystemClock(),
        pki_anchors=anchors,
        revocation=DemoRevocation(frozenset()),
        hasher=fast,
    )
    kiosk = Kiosk(
        profile,
        PcscPort(),
        inside,
        spooler=spooler_of(profile.printer),
        look=Look(closable=True, reduced_motion=True),
        gate=InputGate(PatientClock()),
    )
    visitor = Visitor(cast(Any, Bot()), kiosk)
    visitor.screens = cast(Any, Newest())
    kiosk.window.resize(540, 960)  # a fourth of the pictures to look through
    kiosk.start()
    kiosk.window.show()
    QTest.qWait(50)
    collector = Collector(app)
    assert collector.parent() is app
    for line in iter(sys.stdin.buffer.readline, b""):
        order = line.decode().split()
        if order == ["quit"]:
            break
        print(json.dumps(obey(order, kiosk, visitor)), flush=True)
        app.processEvents()
    kiosk.stop()
    inside.close()
    os._exit(0)


class Newest(list[Any]):
    """Keeps only what is on the screen now: a visitor remembers all the pages it saw."""

    def append(self, screen: Any) -> None:
        self[:] = [screen]


if __name__ == "__main__":
    main()
