"""The real Windows spooler, through pywin32; imported on Windows only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pywintypes
import win32print

from kiosk.printing.spool.windows.status import WindowsJob

_MOST = 200
_DELETE = 5
"""JOB_CONTROL_DELETE."""


class SpoolerCalls:
    """One printer by its name, as ``kiosk.printing.spool.windows.status.WindowsPrinter`` wants it.

    Not run on a real Windows yet: docs/printing.md says what is to be tried there.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def status(self) -> tuple[int, int]:
        with self._open() as printer:
            info = win32print.GetPrinter(printer, 2)
        return int(info["Status"]), int(info["Attributes"])

    def jobs(self) -> list[WindowsJob]:
        with self._open() as printer:
            found = win32print.EnumJobs(printer, 0, _MOST, 1)
        return [
            WindowsJob(int(job["JobId"]), str(job["pDocument"]), int(job["Status"]), int(job["PagesPrinted"]))
            for job in found
        ]

    def delete(self, number: int) -> None:
        with self._open() as printer:
            win32print.SetJob(printer, number, 0, None, _DELETE)

    def write_raw(self, document: str, data: bytes) -> None:
        with self._open() as printer:
            win32print.StartDocPrinter(printer, 1, (document, None, "RAW"))
            try:
                win32print.StartPagePrinter(printer)
                win32print.WritePrinter(printer, data)
                win32print.EndPagePrinter(printer)
            finally:
                win32print.EndDocPrinter(printer)

    @contextmanager
    def _open(self) -> Iterator[Any]:
        try:
            printer = win32print.OpenPrinter(self._name)
            try:
                yield printer
            finally:
                win32print.ClosePrinter(printer)
        except pywintypes.error as error:
            raise OSError(f"Windows says {error.winerror}: {error.funcname}") from error
