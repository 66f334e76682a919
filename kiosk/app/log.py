"""The log: standard error, and a file that starts anew at 1 MB; times in UTC, never personal data."""

from __future__ import annotations

import logging
import sys
import threading
import time
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from kiosk.driver.loop import log_crash


def set_up(file: Path | None = None) -> None:
    """Send the log to standard error, and to ``file`` if one is named."""
    handlers: list[logging.Handler] = []
    if sys.stderr is not None:  # a windowed Windows program has none
        handlers.append(logging.StreamHandler())
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        handlers.append(RotatingFileHandler(file, maxBytes=1_000_000, backupCount=5, encoding="utf-8"))
    form = logging.Formatter("%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%S")
    form.converter = time.gmtime
    for handler in handlers:
        handler.setFormatter(form)
    logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
    for chatty in ("alembic", "httpx", "httpcore"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def catch_everything(crashed: Callable[[], None]) -> None:
    """What nobody caught, on any thread, is written down without its text, and ``crashed`` is called."""

    def on_main(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, _trace)
            return
        log_crash(error)
        crashed()

    def on_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            log_crash(args.exc_value)
            crashed()

    sys.excepthook = on_main
    threading.excepthook = on_thread
