"""A theme and a page to put components on; a window with a secret and plain renderers, and the sample screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app.texts import catalogues, facts_of, rules_of
from kiosk.art import fonts
from kiosk.commands.screens import samples as worded
from kiosk.screen.presenter import Presenter
from kiosk.screen.values.elements import FaceView
from kiosk.screen.values.sheets import Screen
from kiosk.secret import Secret
from kiosk.settings.demo import demo_profile
from kiosk.ui.bridge import Renderers, Symbol
from kiosk.ui.components.base import Component, Painted
from kiosk.ui.style.metrics import Metrics
from kiosk.ui.style.theme import Theme
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.event.all import Press
from kiosk.visit.preferences import Preferences, TextSize
from kiosk.visit.samples import registration
from tests.patience import milliseconds
from tests.ui import account_samples
from tests.ui import samples as sample_screens


@pytest.fixture
def theme(qapp) -> Theme:
    return Theme.make(Metrics(), reduced_motion=True)


@pytest.fixture
def page(qtbot) -> QWidget:
    page = QWidget()
    page.resize(1080, 1200)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page, timeout=milliseconds())
    return page


@pytest.fixture
def put(page):
    def put(part: QWidget, x: float = 48, y: float = 100, w: float = 984, h: float | None = None):
        part.setParent(page)
        part.place(QRectF(x, y, w, h if h is not None else part.height_for(w)))
        part.show()
        return part

    return put


@pytest.fixture(scope="session")
def samples() -> ModuleType:
    return sample_screens


@pytest.fixture(scope="session")
def account() -> ModuleType:
    """The pages of マイ図書館; they are made of the same parts."""
    return account_samples


@pytest.fixture(scope="session")
def screens(samples, account) -> list[Screen]:
    """The mock-ups' words, what is hard to lay, and every page as the presenter words it."""
    said = [samples.renamed(screen, name) for name, screen in worded(None)]
    return [*samples.samples(), *account.samples(), *said]


def _face(p: QPainter, rect: QRectF, view: FaceView) -> None:
    p.fillRect(rect, "#FFFFFF")


def _qr(_text: str) -> Symbol:
    def paint(p: QPainter, rect: QRectF) -> bool:
        p.fillRect(rect, "#000000")
        return True

    return paint


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
        window = KioskWindow(secret=secret, renderers=Renderers(_face, _qr), allow_close=True, **options)
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


@pytest.fixture
def painted(monkeypatch) -> dict[str, int]:
    """How many pixels of each component were painted, by its name; 0 for those that are pressed."""
    pixels: dict[str, int] = {}
    paint = Painted._paint

    def counted(self: Painted[object]) -> None:
        name = self._widget().objectName()
        area = sum(each.width() * each.height() for each in self._due) if isinstance(self, Component) else 0
        pixels[name] = pixels.get(name, 0) + area
        paint(self)

    monkeypatch.setattr(Painted, "_paint", counted)
    return pixels


@pytest.fixture(scope="session")
def presented() -> Callable[..., Screen]:
    """A sample page or sheet in a language and a size, as the presenter words it."""
    profile, sources = demo_profile(), catalogues()

    def present(sample: str, language: str, size: TextSize, **facts: object) -> Screen:
        wish = Preferences(language=language, text_size=size)
        said = replace(facts_of(profile, language), **facts)
        visit = replace(registration.visits()[sample], preferences=wish)
        return Presenter(sources, said, rules_of(profile))(visit)

    return present
