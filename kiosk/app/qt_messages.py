"""What Qt says, for the log: who says it, never its text, which may show what is on a page."""

from __future__ import annotations

import logging
import re
from collections import Counter

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.faults import Loggable
from kiosk.log.logger import logger

_log = logger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_FUNCTION = re.compile(r"Q\w{1,60}::~?\w{1,60}(?=[ :(]|$)")
_CATEGORY = re.compile(r"[a-z0-9_.]{1,60}")


class QtMessages:
    """Takes Qt's messages from standard error to the log, each kind the first, tenth, hundredth … time."""

    def __init__(self) -> None:
        self._heard: Counter[tuple[str, str]] = Counter()
        qInstallMessageHandler(self._heed)

    def close(self) -> None:
        """Leave Qt to itself again."""
        qInstallMessageHandler(None)

    def _heed(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        category = context.category or ""
        category = category if _CATEGORY.fullmatch(category) else "default"
        found = _FUNCTION.match(text)
        function = found[0] if found else "unnamed"
        self._heard[category, function] += 1
        count = self._heard[category, function]
        if set(str(count)[1:]) <= {"0"} and str(count)[0] == "1":
            said = Loggable(category), Loggable(function), len(text), count
            _log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s: %s; %d characters, time %d", *said)
