"""How quick the screen is: a change of page, its frames, a keystroke, and what an idle start page costs.

Each is beside the same done barely: a widget of that size that paints a prepared picture.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.card.session import median_ms, repeated
from bench.figures import milliseconds, percentile
from kiosk.app.renderers import renderers
from kiosk.art import fonts
from kiosk.commands.screens import samples
from kiosk.screen.values.sheets import Screen
from kiosk.secret import Secret
from kiosk.ui.keyboards import KanaKeyboard
from kiosk.ui.window.window import KioskWindow

WALK = ("consent", "place-card", "password", "reading", "take-card", "form", "confirm", "issuing", "done", "attract")
SHEETS = ("menu-contrast", "menu-staff", "idle", "end-typed")
FRAME_MS, LATE = 16, 1 / 60
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def measure(args: argparse.Namespace) -> dict[str, object]:
    """All of it; about a minute, and as long as the idle kiosk is watched."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = cast(QApplication, QApplication.instance() or QApplication([]))
    fonts.load()
    named = dict(samples(None))
    found: dict[str, object] = {"platform": app.platformName()}
    for size in args.sizes:
        width, height = (int(side) for side in size.split("x"))
        found[size] = _at(app, named, (width, height), args.runs, reduced=args.reduced_motion)
    if args.idle:
        found["idle"] = _idle(args.idle)
    return found


class _Bare(QWidget):
    """Paints one prepared picture, or mixes it with what it painted before."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.opacity = 1.0
        self.resize(width, height)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._picture = QPixmap(width, height)
        self._picture.fill(Qt.GlobalColor.white)

    def paintEvent(self, _event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setOpacity(self.opacity)
        p.drawPixmap(0, 0, self._picture)
        p.end()


def _at(
    app: QApplication, named: dict[str, Screen], size: tuple[int, int], runs: int, *, reduced: bool
) -> dict[str, object]:
    bare = _Bare(*size)
    bare.show()
    app.processEvents()
    picture = repeated(20, lambda: _timed(bare.repaint))
    small = repeated(20, lambda: _timed(lambda: bare.repaint(0, 0, 200, 100)))
    bare.opacity = 0.5
    mixed = repeated(20, lambda: _timed(bare.repaint))
    bare.close()
    window = KioskWindow(secret=Secret(), renderers=renderers(), allow_close=True, reduced_motion=reduced)
    window.resize(*size)
    window.show()
    app.processEvents()
    window.show_screen(named["attract"], animate=False)
    first: dict[str, list[float]] = {name: [] for name in WALK}
    frames: list[float] = []
    for run in range(runs + 1):
        for name in WALK:
            began = _timed(lambda name=name: _first_frame(app, window, named[name]))  # type: ignore[misc]
            times = _frames(app, window)
            if run:
                first[name].append(began)
                frames += times
    sheets = [time for _ in range(runs) for name in SHEETS for time in _sheet_frames(app, window, named[name])]
    keys = _keystrokes(app, window, named["form"], runs * 5)
    window.close()
    change = {name: median_ms(times) for name, times in first.items()}
    return {
        "bare_picture_ms": picture,
        "bare_mixed_ms": mixed,
        "page_change_ms": {**change, "worst": max(change.values())},
        "page_change_to_bare": round(max(change.values()) / picture, 1),
        "frame_ms": {"median": median_ms(frames), "p95": milliseconds(percentile(frames, 95))},
        "frame_to_bare": round(median_ms(frames) / picture, 1),
        "frames_late_percent": _late_percent(frames),
        "sheet_frame_ms": {"median": median_ms(sheets), "p95": milliseconds(percentile(sheets, 95))},
        "sheet_frames_late_percent": _late_percent(sheets),
        "bare_corner_ms": small,
        "keystroke_ms": {"median": median_ms(keys), "p95": milliseconds(percentile(keys, 95))},
    }


def _late_percent(frames: list[float]) -> float:
    return round(100 * sum(frame > LATE for frame in frames) / len(frames), 1)


def _timed(do: Callable[[], object]) -> float:
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun


def _first_frame(app: QApplication, window: KioskWindow, screen: Screen) -> None:
    window.show_screen(screen)
    app.processEvents()


def _frames(app: QApplication, window: KioskWindow) -> list[float]:
    """Seconds of every further frame of the transition, until the page is at rest."""
    times = _moments(app, window.stage)
    QTest.qWait(100)  # the step shelf turns a little longer
    return times


def _sheet_frames(app: QApplication, window: KioskWindow, screen: Screen) -> list[float]:
    """Seconds of every further frame of a sheet that rises, until it is at rest."""
    window.show_screen(replace(screen, sheet=None), animate=False)
    app.processEvents()
    window.show_screen(screen)
    app.processEvents()
    times = _moments(app, window.sheets)
    QTest.qWait(100)
    return times


def _moments(app: QApplication, moving: QWidget) -> list[float]:
    motion = cast(QVariantAnimation, moving.findChild(QVariantAnimation, options=_DIRECT))
    motion.pause()
    times = []
    for at in (*range(2 * FRAME_MS, motion.duration(), FRAME_MS), motion.duration()):
        begun = time.perf_counter()
        motion.setCurrentTime(at)
        app.processEvents()
        times.append(time.perf_counter() - begun)
    return times


def _keystrokes(app: QApplication, window: KioskWindow, screen: Screen, count: int) -> list[float]:
    """Seconds from a finger on a key until its letter is painted in the field."""
    window.show_screen(screen, animate=False)
    app.processEvents()
    key = cast(KanaKeyboard, window.stage.page.findChild(KanaKeyboard)).keys[7]
    middle = key.mapTo(window, QPoint(key.width() // 2, key.height() // 2))
    button, none, page, times = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, screen.page, []
    for at in range(count):
        typed = replace(page, open=replace(page.open, value="ア" * (1 + at % 8)))  # type: ignore[attr-defined,call-arg]
        begun = time.perf_counter()
        QTest.mousePress(window.windowHandle(), button, none, middle)
        window.show_screen(replace(screen, page=typed))
        app.processEvents()
        times.append(time.perf_counter() - begun)
        QTest.mouseRelease(window.windowHandle(), button, none, middle)
        QTest.qWait(120)
    return times


def _idle(seconds: float) -> dict[str, object]:
    """CPU of a whole kiosk at the start page, in percent of a core, beside a bare window's."""
    from bench.form import resting_kiosk

    bare = _Bare(1080, 1920)
    bare.show()
    least = _cpu(min(seconds, 10.0))
    bare.close()
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder, resting_kiosk(Path(folder)):
        _cpu(3.0)
        used = _cpu(seconds)
    return {"seconds": seconds, "cpu_percent": used, "bare_cpu_percent": least}


def _cpu(seconds: float) -> float:
    loop, begun = QEventLoop(), time.process_time()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
    return round(100 * (time.process_time() - begun) / seconds, 3)
