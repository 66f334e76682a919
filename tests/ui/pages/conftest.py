"""A window with a secret and plain painters, and the sample screens."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from kiosk.art import fonts
from kiosk.commands.screens import samples as presented
from kiosk.secret import Secret
from kiosk.ui.bridge import Painters
from kiosk.ui.window import KioskWindow
from kiosk.visit.elements import FaceView
from kiosk.visit.presses import Press
from kiosk.visit.sheets import Screen

_HERE = Path(__file__).parents[1]


def _load(name: str, file: str) -> Iterator[ModuleType]:
    """A file of samples as a module, for as long as the tests run."""
    spec = importlib.util.spec_from_file_location(name, _HERE / file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[name]


@pytest.fixture(scope="session")
def samples() -> Iterator[ModuleType]:
    yield from _load("ui_samples", "samples.py")


@pytest.fixture(scope="session")
def mine(samples) -> Iterator[ModuleType]:
    """The pages of マイ図書館; they are made of the same parts."""
    yield from _load("ui_mine_samples", "mine_samples.py")


@pytest.fixture(scope="session")
def screens(samples, mine) -> list[Screen]:
    """The mock-ups' words, what is hard to lay, and every page as the presenter words it."""
    said = [replace(screen, name=name) for name, screen in presented(None)]
    return [*samples.samples(), *mine.samples(), *said]


def _face(p: QPainter, rect: QRectF, view: FaceView) -> None:
    p.fillRect(rect, "#FFFFFF")


def _qr(p: QPainter, rect: QRectF, text: str) -> None:
    p.fillRect(rect, "#000000")


@pytest.fixture
def secret() -> Secret:
    return Secret()


@pytest.fixture
def keep(qtbot) -> Iterator[Callable[[KioskWindow], None]]:
    """Hold a window until the test is over.

    ``qtbot`` holds it weakly and paints it after the test has let go of it: Python may collect it in the middle of
    that, which ends the process.
    """
    kept: list[KioskWindow] = []

    def keep(window: KioskWindow) -> None:
        qtbot.addWidget(window)
        kept.append(window)

    yield keep
    kept.clear()


@pytest.fixture
def open_window(keep, secret) -> Iterator[Callable[..., KioskWindow]]:
    fonts.load()

    def make(width: int = 1080, height: int = 1920, **options: object) -> KioskWindow:
        options.setdefault("keyboard", True)
        window = KioskWindow(secret=secret, painters=Painters(_face, _qr), allow_close=True, **options)
        keep(window)
        window.resize(width, height)
        window.show()
        QApplication.processEvents()
        return window

    yield make
    # Without an event loop nothing that was dropped is deleted, and a later test would wait for all of it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(open_window) -> KioskWindow:
    return open_window()


@pytest.fixture
def presses(window) -> list[Press]:
    found: list[Press] = []
    window.pressed.connect(found.append)
    return found
