"""What Qt says is in the log by who says it, and never by its words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import qCritical, qWarning
from PySide6.QtGui import QPainter

from kiosk.app.qt_messages import QtMessages

NAME = "佐世保　花子"


@pytest.fixture
def messages() -> Iterator[QtMessages]:
    messages = QtMessages()
    yield messages
    messages.close()


pytestmark = pytest.mark.no_qt_log


@pytest.mark.usefixtures("messages")
def test_of_a_warning_only_function_and_length_are_logged(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    qWarning(f"QTextDocument::print: no room for {NAME}")
    qCritical(f"no room for {NAME}")
    assert caplog.messages == [
        "Qt: default: QTextDocument::print; 40 characters, time 1",
        "Qt: default: unnamed; 18 characters, time 1",
    ]
    assert [record.levelname for record in caplog.records] == ["WARNING", "ERROR"]
    assert "花子" not in "".join(capfd.readouterr())


@pytest.mark.usefixtures("messages")
def test_one_of_qts_own_is_heard(caplog: pytest.LogCaptureFixture) -> None:
    QPainter().drawPoint(0, 0)
    assert caplog.messages[0].startswith("Qt: default: QPainter::")


@pytest.mark.usefixtures("messages")
def test_what_is_said_again_and_again_is_logged_ever_more_rarely(caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(1234):
        qWarning("QPainter::begin: Paint device returned engine == 0, type: 2")
    assert [message.rpartition(" ")[2] for message in caplog.messages] == ["1", "10", "100", "1000"]


def test_afterwards_qt_is_left_to_itself(caplog: pytest.LogCaptureFixture) -> None:
    QtMessages().close()
    qWarning("QPainter::begin: x")
    assert caplog.messages == []
