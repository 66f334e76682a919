"""One window for a module whose pages are looked at."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.fit.looks import PANELS
from tests.fit.survey import Survey


@pytest.fixture(scope="module")
def survey(qapp) -> Iterator[Survey]:
    found = Survey(PANELS["portrait24"])
    yield found
    found.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
