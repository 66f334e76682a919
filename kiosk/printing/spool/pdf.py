"""Prints into PDF files: whole or not at all, and only then called done."""

from __future__ import annotations

import os
import re
from pathlib import Path

from kiosk.faults import Loggable, describe
from kiosk.log.logger import logger
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.render.painter import RenderFault
from kiosk.printing.render.pdf import to_pdf
from kiosk.printing.spool.jobs import Done, Failed, FaultReason, JobState, Printing
from kiosk.printing.spool.spooler import Report, Spooler, ThreadedSpooler

__all__ = ["PdfSpooler", "Report", "Spooler"]

log = logger(__name__)


class PdfSpooler(ThreadedSpooler):
    """A printer that writes files; each is named after its job, made safe, and numbered if it exists."""

    def __init__(self, directory: Path) -> None:
        """Print into ``directory``, which is made at the first job."""
        super().__init__()
        self._directory = directory

    def tidy(self) -> None:
        """Delete files that were never finished."""
        for part in self._directory.glob(".*.part"):
            part.unlink()

    def print(self, sheet: Sheet, name: str, report: Report) -> JobState:
        """Write one file; what can't be written whole is not left behind."""
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
            log.warning("printing to %s failed: %s", Loggable(self._directory), describe(fault))
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
