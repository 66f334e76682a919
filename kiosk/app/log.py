"""The log: standard error, and a file that starts anew at 1 MB; times in UTC, never personal data."""

from __future__ import annotations

import logging
import sys
import time
from logging.handlers import RotatingFileHandler
from pathlib import Path

from kiosk.faults import LogFormat, redact_log_faults


def set_up(file: Path | None = None) -> None:
    """Send the log to standard error, and to ``file`` if one is named."""
    handlers: list[logging.Handler] = []
    if sys.stderr is not None:  # a windowed Windows program has none
        handlers.append(logging.StreamHandler())
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        handlers.append(RotatingFileHandler(file, maxBytes=1_000_000, backupCount=5, encoding="utf-8"))
    form = LogFormat("%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S")
    form.converter = time.gmtime
    for handler in handlers:
        handler.setFormatter(form)
        redact_log_faults(handler)
    logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
    for chatty in ("alembic", "httpx", "httpcore", "pyBarcode"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
