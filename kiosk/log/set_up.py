"""Puts the log of a process together: standard error at once, files and the rest once the settings are known."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from kiosk import __version__
from kiosk.faults import redact_log_faults
from kiosk.log.crashes import watch
from kiosk.log.files import FolderHandler, Retention
from kiosk.log.lines import JsonLines, TextLines
from kiosk.log.system import JournalLines, event_log, is_journal

Program = Literal["kiosk", "service"]
Filters = Callable[[], logging.Filter]

_MOST_EARLY = 1000
_CHATTY = ("alembic", "httpx", "httpcore", "pyBarcode")


class LogSetup:
    """The log of this process, which every record of it goes to."""

    def __init__(self, program: Program, limit: Filters | None = None) -> None:
        """Write to standard error and the system's log; what is said before ``keep`` goes into the files all the same.

        ``limit`` makes a filter for each place that lines go to.
        """
        self._program, self._limit = program, limit
        self._about: dict[str, object] = {
            "program": program,
            "version": __version__,
            "run": os.urandom(4).hex(),
            "pid": os.getpid(),
        }
        self._early = _Early()
        handlers: list[logging.Handler] = [self._early]
        if sys.stderr is not None:  # a windowed Windows program has none
            handlers.append(self._ready(logging.StreamHandler(sys.stderr), self._stderr_lines()))
        system = event_log()
        if system is not None:
            redact_log_faults(system)
            handlers.append(system)
        logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
        for chatty in _CHATTY:
            logging.getLogger(chatty).setLevel(logging.WARNING)

    @property
    def holds(self) -> bool:
        """Whether this is still where the process's records go."""
        return self._early in logging.getLogger().handlers

    def keep(self, folder: Path, retention: Retention, *, level: str = "info", kiosk: str = "") -> None:
        """Write files there too, from the first line on, and say what a former process died of; once."""
        if self._early.handed_over:
            return
        root = logging.getLogger()
        if kiosk:
            self._about["kiosk"] = kiosk
        root.setLevel(level.upper())
        files = self._ready(FolderHandler(folder, self._program, retention), JsonLines(self._about))
        self._early.hand_over(files, root.level)
        watch(folder, self._program)

    def _ready(self, handler: logging.Handler, lines: logging.Formatter) -> logging.Handler:
        handler.setFormatter(lines)
        redact_log_faults(handler)
        if self._limit is not None:
            handler.addFilter(self._limit())
        return handler

    def _stderr_lines(self) -> logging.Formatter:
        if is_journal(sys.stderr):
            return JournalLines(JsonLines(self._about))
        return TextLines() if sys.stderr.isatty() else JsonLines(self._about)


class _Early(logging.Handler):
    """Keeps what is said before it is known where the files are, and hands it and all that follows to them."""

    def __init__(self) -> None:
        super().__init__()
        self._records: list[logging.LogRecord] = []
        self._files: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        if self._files is not None:
            self._files.handle(record)
        elif len(self._records) < _MOST_EARLY:
            self._records.append(record)

    @property
    def handed_over(self) -> bool:
        return self._files is not None

    def hand_over(self, files: logging.Handler, level: int) -> None:
        self.acquire()
        try:
            self._files = files
            for record in self._records:
                if record.levelno >= level:
                    files.handle(record)
            self._records.clear()
        finally:
            self.release()

    def close(self) -> None:
        if self._files is not None:
            self._files.close()
        super().close()
