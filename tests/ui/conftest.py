"""A theme and a page to put components on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from kiosk.ui.metrics import Metrics
from kiosk.ui.theme import Theme
from tests.patience import milliseconds


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
