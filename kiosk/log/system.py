"""What the operating system is told: the journal on Linux, the event log on Windows."""

from __future__ import annotations

import ctypes
import io
import logging
import os
import sys
from collections.abc import Callable
from typing import TextIO

from kiosk.log.limit import LogLimit
from kiosk.log.lines import words

SOURCE = "miraion-kiosk"
"""The name of the source in the event log (docs/logs.md: how it is registered)."""

LONGEST = 8000
"""Characters of one event; Windows takes some 31,000."""

Report = Callable[[int, int, str], None]
"""Writes an event: its type, its number, its text."""

_TYPES = {logging.WARNING: 2, logging.ERROR: 1, logging.CRITICAL: 1}
"""EVENTLOG_WARNING_TYPE, EVENTLOG_ERROR_TYPE."""
_NUMBERS = {logging.WARNING: 2, logging.ERROR: 3, logging.CRITICAL: 4}

_PRIORITIES = {logging.DEBUG: 7, logging.INFO: 6, logging.WARNING: 4, logging.ERROR: 3, logging.CRITICAL: 2}
"""Those of syslog, by which ``journalctl -p warning`` chooses."""


def is_journal(stream: TextIO) -> bool:
    """Whether systemd's journal reads this stream: it says so by device and inode (systemd.exec(5))."""
    try:
        found = os.fstat(stream.fileno())
    except (OSError, ValueError, io.UnsupportedOperation):
        return False
    return os.environ.get("JOURNAL_STREAM") == f"{found.st_dev}:{found.st_ino}"


class JournalLines(logging.Formatter):
    """Each line with its priority in front, which the journal takes off (sd-daemon(3))."""

    def __init__(self, lines: logging.Formatter) -> None:
        super().__init__()
        self._lines = lines

    def format(self, record: logging.LogRecord) -> str:
        return f"<{_of_level(_PRIORITIES, record.levelno)}>{self._lines.format(record)}"


class EventLogHandler(logging.Handler):
    """Warnings and worse, 20 of a kind and then 20 a minute."""

    def __init__(self, report: Report) -> None:
        super().__init__(logging.WARNING)
        self._report = report
        self.addFilter(LogLimit(all_of_kiosks=False))

    def emit(self, record: logging.LogRecord) -> None:
        text = f"{words(record)}\n{record.name}"[:LONGEST]
        self._report(_of_level(_TYPES, record.levelno), _of_level(_NUMBERS, record.levelno), text)


def _of_level(table: dict[int, int], level: int) -> int:
    """Of the highest level in the table that is not above this one."""
    return table[max((known for known in table if known <= level), default=min(table))]


def event_log() -> logging.Handler | None:
    """The event log of Windows; None elsewhere, and where it can't be had."""
    report = _windows_report()
    return None if report is None else EventLogHandler(report)


def _windows_report() -> Report | None:
    if sys.platform != "win32":
        return None
    else:  # noqa: RET505 - mypy leaves out what follows a return on other platforms
        from ctypes import wintypes

        api = ctypes.WinDLL("advapi32", use_last_error=True)
        api.RegisterEventSourceW.restype = wintypes.HANDLE
        api.RegisterEventSourceW.argtypes = [wintypes.LPCWSTR, wintypes.LPCWSTR]
        api.ReportEventW.restype = wintypes.BOOL
        api.ReportEventW.argtypes = [
            *(wintypes.HANDLE, wintypes.WORD, wintypes.WORD, wintypes.DWORD, ctypes.c_void_p, wintypes.WORD),
            *(wintypes.DWORD, ctypes.POINTER(wintypes.LPCWSTR), ctypes.c_void_p),
        ]
        source = api.RegisterEventSourceW(None, SOURCE)
        if not source:
            return None

        def report(kind: int, number: int, text: str) -> None:
            """Raises OSError: the service may have been stopped."""
            if not api.ReportEventW(source, kind, 0, number, None, 1, 0, (wintypes.LPCWSTR * 1)(text), None):
                raise ctypes.WinError(ctypes.get_last_error())

        return report
