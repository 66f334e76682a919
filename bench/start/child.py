"""``kiosk run`` that says when it shows what, and is touched as soon as it can be, without the input guard's delay.

``python child.py SECONDS TOUCHES MESSAGES run ...``: after so many seconds it says so and waits; with TOUCHES it
is touched and ends when that has led to another page; MESSAGES is a folder of catalogues or nothing.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from pathlib import Path


class _Teller(logging.Handler):
    """Hears what the kiosk logs of its start."""

    def __init__(self, settle: float, *, touches: bool) -> None:
        super().__init__()
        self._settle, self._touches = settle, touches

    def emit(self, record: logging.LogRecord) -> None:
        """Pass on when it was; the start page is touched."""
        from PySide6.QtCore import QTimer

        if "picture of the start page was shown after" in record.msg and record.args:
            wall, computed = (float(str(each)) for each in tuple(record.args))
            _tell("picture", _BEGAN + wall, computed)
        elif "touched" in record.msg:
            _tell("page", time.monotonic())
            if self._touches:
                QTimer.singleShot(0, _touch)
            else:
                QTimer.singleShot(round(self._settle * 1000), _over)
        elif self._touches and record.args and "from=Attract" in str(record.args):
            _tell("touch", time.monotonic())
            QTimer.singleShot(0, _end)


def _tell(what: str, at: float, computed: float | None = None) -> None:
    print(json.dumps({"what": what, "at": at, "cpu": computed or time.process_time()}), flush=True)


def _touch() -> None:
    """A finger on the first choice, as the window system would report it."""
    from PySide6.QtCore import QEvent, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "kiosk")
    window.input._gate.hold = 0.0  # type: ignore[attr-defined]
    button = window.findChild(QAbstractButton, "register")
    native = window.windowHandle()
    if not isinstance(button, QWidget) or native is None:
        raise RuntimeError("there is nothing to touch")
    place = QPointF(button.mapTo(window, button.rect().center()))
    left, no_key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind, held in (
        (QEvent.Type.MouseButtonPress, left),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        QApplication.sendEvent(native, QMouseEvent(kind, place, place, left, held, no_key))


def _over() -> None:
    _tell("settled", time.monotonic())
    sys.stdin.readline()  # until its size was looked at
    _end()


def _end() -> None:
    from PySide6.QtWidgets import QApplication

    QApplication.exit(0)


_settle, _touches, _messages = sys.argv[1:4]
sys.argv[1:] = sys.argv[4:]
_teller = _Teller(float(_settle), touches=bool(_touches))
for _name in ("kiosk.app.first_picture", "kiosk.app.completing", "kiosk.driver.loop"):
    logging.getLogger(_name).addHandler(_teller)
_BEGAN = time.monotonic()

from kiosk import resources  # noqa: E402
from kiosk.__main__ import main  # noqa: E402

if _messages:
    _shipped = resources.path
    resources.path = lambda *parts: Path(_messages) if parts == ("messages",) else _shipped(*parts)
sys.exit(main())
