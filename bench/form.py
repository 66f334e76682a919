"""From the tap on OK to the form: what a real kiosk adds to the time of card and service."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.card.session import floor, median_ms, ordinary
from bench.figures import milliseconds
from kiosk.app.kiosk import Kiosk, Look
from kiosk.app.printers import spooler_of
from kiosk.art import fonts
from kiosk.clock import SystemClock
from kiosk.driver.gate import InputGate
from kiosk.identity.revocation import DemoRevocation
from kiosk.service.compose.assemble import build_local
from kiosk.settings.demo import demo_profile
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas.catalogue import REVOKED_SERIALS
from kiosk.simulator.personas.persona import PASSWORD
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.slot import VirtualSlot

PATIENCE = 30.0
SPEED = Latency(ms_per_apdu=15, kbit_per_s=106)


def measure(runs: int, pki: TestPki, *, reduced_motion: bool) -> dict[str, object]:
    """Whole visits up to the form, offscreen; the service is in the process, its revocation check answers at once.

    The card is lifted once the kiosk's asking for it is fully shown; the time between is no part of any figure.  A page
    is there when it has been painted.  ``cpu_ms`` is what all threads computed meanwhile, the virtual card's and the
    service's too: it tells a loaded machine from a slow one.
    """
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        slot = VirtualSlot()
        with _kiosk(Path(folder), pki, slot, reduced_motion=reduced_motion) as kiosk:
            lobby = _Lobby(kiosk, slot, pki)
            visits = [lobby.visit() for _ in range(runs + 1)][1:]
    least = milliseconds(floor(SPEED, lobby.certificate, long_reads=True))
    to_take, to_form, busy = (median_ms(times) for times in zip(*visits, strict=True))
    return {
        "card_floor_ms": least,
        "ok_to_take_card_ms": to_take,
        "take_card_beyond_floor_ms": round(to_take - least, 2),
        "lift_to_form_ms": to_form,
        "ok_to_form_ms": round(to_take + to_form, 2),
        "overhead_ms": round(to_take + to_form - least, 2),
        "cpu_ms": busy,
    }


@contextmanager
def resting_kiosk(folder: Path) -> Iterator[Kiosk]:
    """A whole kiosk at its start page."""
    with _kiosk(folder, TestPki.load_or_create(folder), VirtualSlot(), reduced_motion=False) as kiosk:
        yield kiosk


@contextmanager
def _kiosk(folder: Path, pki: TestPki, slot: VirtualSlot, *, reduced_motion: bool) -> Iterator[Kiosk]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    fonts.load()
    profile = demo_profile(folder)
    service = build_local(
        profile, demo=True, clock=SystemClock(), pki_anchors=pki.anchors, revocation=DemoRevocation(REVOKED_SERIALS)
    )
    look = Look(closable=True, reduced_motion=reduced_motion)
    spooler, gate = spooler_of(profile.printer), InputGate(hold=0.0)
    kiosk = Kiosk(profile, slot, service, spooler=spooler, look=look, gate=gate)
    kiosk.window.resize(1080, 1920)
    kiosk.start()
    kiosk.window.show()
    try:
        yield kiosk
    finally:
        kiosk.stop()
        kiosk.window.close()
        app.processEvents()
        service.close()


class _Lobby:
    """Somebody who is as quick as the kiosk."""

    def __init__(self, kiosk: Kiosk, slot: VirtualSlot, pki: TestPki) -> None:
        self._window = kiosk.window
        self._gate = kiosk.gate
        self._slot = slot
        self._pki = pki
        self._name = ""
        self.certificate = 0
        kiosk.driver.screen.connect(self._see)

    def visit(self) -> tuple[float, float, float]:
        """A visit up to the form, and home again: seconds from OK to "take your card", from lift to form, computed."""
        self._until(lambda: self._name == "attract")
        self._tap("register")
        self._until(lambda: self._name == "consent")
        self._tap("agree")
        self._tap("next")
        self._until(lambda: self._name == "place_card")
        persona, today = ordinary(), datetime.now(UTC).date()
        self.certificate = len(persona.credentials(self._pki, today).certificate)
        self._slot.lay(persona.make(self._pki, today, SPEED))
        self._until(lambda: self._name == "password")
        for code in PASSWORD:
            self._tap(f"key-{chr(code)}")
        begun, computed = time.perf_counter(), time.process_time()
        self._tap("next")
        self._until(lambda: self._name == "take_card")
        QApplication.processEvents()
        to_take = time.perf_counter() - begun
        self._until(lambda: self._gate.settled)
        QTest.qWait(100)  # no hand is quicker
        lifted = time.perf_counter()
        self._slot.lift()
        self._until(lambda: self._name == "form")
        QApplication.processEvents()
        to_form = time.perf_counter() - lifted
        busy = time.process_time() - computed
        self._home()
        return to_take, to_form, busy

    def _home(self) -> None:
        self._tap("cancel")
        self._until(lambda: self._window.sheets.view is not None and not self._window.sheets.moving)
        self._tap("end")  # the form holds what was read, so the end is asked about
        self._until(lambda: self._name == "attract")

    def _see(self, screen: object) -> None:
        self._name = getattr(screen, "name", "")

    def _tap(self, name: str) -> None:
        self._until(lambda: self._found(name) is not None and self._gate.settled)
        widget = self._found(name)
        if widget is not None:
            middle = widget.mapTo(self._window, widget.rect().center())
            button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(self._window.windowHandle(), button, none, middle)

    def _found(self, name: str) -> QWidget | None:
        widgets = [w for w in self._window.findChildren(QWidget, name) if w.isVisible() and w.isEnabled()]
        return widgets[-1] if widgets else None

    @staticmethod
    def _until(holds: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > until:
                raise RuntimeError("a page did not come")
            QApplication.processEvents()
            time.sleep(0.0005)
