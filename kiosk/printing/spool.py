"""Takes sheets to a printer in a thread of its own, and says what became of them."""

from __future__ import annotations

import logging
import os
import queue
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from kiosk.printing.jobs import Done, Failed, FaultReason, JobState, Printing, Sending
from kiosk.printing.layout import Sheet
from kiosk.printing.render import RenderFault, to_pdf

log = logging.getLogger(__name__)

Report = Callable[[JobState], None]


class Spooler(Protocol):
    """A printer: reports Sending, maybe Printing, then exactly one settled state, from a thread of its own."""

    def submit(self, sheet: Sheet, job_name: str, report: Report) -> None:
        """Queue a sheet; returns at once."""

    def close(self) -> None:
        """Finish what is queued and end the thread."""


_Job = tuple[Sheet, str, Report]


class PdfSpooler:
    """Prints into PDF files: whole or not at all, and only then called done."""

    def __init__(self, directory: Path) -> None:
        """Print into ``directory``, which is made at the first job."""
        self._directory = directory
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()
        self._closed = False

    def submit(self, sheet: Sheet, job_name: str, report: Report) -> None:
        """Queue a sheet; the file is named after the job, made safe, and numbered if it exists."""
        with self._lock:
            if self._closed:
                raise RuntimeError("this printer has been closed")
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="printer", daemon=True)
                self._thread.start()
            self._jobs.put((sheet, job_name, report))

    def close(self) -> None:
        """Finish the queued jobs and end the thread; later calls do nothing."""
        with self._lock:
            closing, self._closed = not self._closed, True
            thread = self._thread
        if closing and thread is not None:
            self._jobs.put(None)
            thread.join()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            sheet, name, report = job
            try:
                report(Sending())
                report(self._print(sheet, name, report))
            except Exception:  # a job's fault must not take the printer's thread, and the next patron's card, with it
                log.exception("print job ended abnormally")
                report(Failed(FaultReason.OTHER))

    def _print(self, sheet: Sheet, name: str, report: Report) -> JobState:
        part = self._directory / f".{_safe(name)}.part"
        try:
            self._directory.mkdir(parents=True, exist_ok=True)
            report(Printing())
            to_pdf(sheet, part)
            _flush(part)
            _check(part)
            target = self._free(name)
            part.replace(target)
            _flush(self._directory)
        except (OSError, RenderFault) as fault:
            log.warning("printing to %s failed: %s", self._directory, fault)
            if self._directory.is_dir():
                part.unlink(missing_ok=True)
            return Failed(FaultReason.UNWRITABLE)
        return Done(str(target))

    def _free(self, name: str) -> Path:
        target = self._directory / f"{_safe(name)}.pdf"
        number = 2
        while target.exists():
            target = self._directory / f"{_safe(name)}-{number}.pdf"
            number += 1
        return target


def _safe(name: str) -> str:
    return re.sub(r"[^0-9A-Za-z_-]+", "-", name).strip("-") or "job"


def _flush(path: Path) -> None:
    """Make sure the bytes are on the disk; Windows can't flush directories and needs none."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _check(path: Path) -> None:
    """Open the file again: a PDF that is cut short was not printed."""
    data = path.read_bytes()
    if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-32:]:
        raise RenderFault(f"{path.name} is not a whole PDF")
