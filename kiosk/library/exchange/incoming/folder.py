"""The folder the library's system puts files into: ``in``, from there to ``work``, and to ``done`` or ``rejected``.

Every step is a rename within the folder, so a file is always in exactly one place; what was interrupted in ``work`` is
finished by the next round.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal

from kiosk.clock import LIBRARY_ZONE, Clock
from kiosk.faults import Loggable, LoggableError, describe
from kiosk.library.database.sqlite.file import sync_folder
from kiosk.library.exchange.incoming.alone import ImportRunning
from kiosk.library.exchange.incoming.faults import FileRefused
from kiosk.library.exchange.incoming.outcome import FileKind
from kiosk.library.exchange.incoming.taking import Importer
from kiosk.library.port import StoreError
from kiosk.log.logger import logger

log = logger("kiosk.library")

IN, WORK, DONE, REJECTED = FOLDERS = ("in", "work", "done", "rejected")
MARKER = ".ok"
REPORT = ".report.txt"
_UNFINISHED = (".tmp", ".part", ".filepart", ".crdownload", "~")
"""How the names of files end that somebody still writes."""
_LONGEST_NAME = 80
_STAMP = "%Y%m%dT%H%M%S.%fZ"

Ready = Literal["steady", "marker", "rename"]


class FolderFault(LoggableError):
    """The folder can't be used; the text tells IT what to do."""


@dataclass(frozen=True, slots=True)
class FolderRules:
    """``lending`` is the pattern of names of files with loans and reservations; all others bring patrons.

    ``ready``: a file's writing is over when its size has been the same for ``steady_seconds``, when NAME.ok is beside
    it, or at once, because it gets its name when it is whole.  Files in ``done`` and ``rejected`` are deleted after
    ``keep_days``; their reports stay.
    """

    folder: Path
    lending: str = "lending*"
    ready: Ready = "steady"
    steady_seconds: float = 30.0
    keep_days: int = 7


@dataclass(slots=True)
class WatchedFolder:
    """One process looks at a time; several may."""

    rules: FolderRules
    importer: Importer
    clock: Clock
    checkpoint: Callable[[str], None] = lambda _step: None
    monotonic: Callable[[], float] = time.monotonic
    _seen: dict[str, tuple[int, int, float]] = field(default_factory=dict)

    def look(self, stopping: Callable[[], bool] = lambda: False) -> int:
        """Take in what is there and whole, oldest first; how many files.  Raises FolderFault, StoreUnavailable."""
        with _explained(self.rules.folder):
            names = self._whole()
            count = 0
            if names or self._left_over():
                with contextlib.suppress(ImportRunning), self.importer.alone():
                    for file in self._left_over():
                        self._take(file)
                        count += 1
                    for name in names:
                        claimed = None if stopping() else self._claim(name)
                        if claimed is not None:
                            self._take(claimed)
                            count += 1
            self._purge()
        return count

    def _at(self, where: str) -> Path:
        return self.rules.folder / where

    def _left_over(self) -> list[Path]:
        """What a process that has ended had begun with; its own numbers come first."""
        return sorted(file for file in self._at(WORK).iterdir() if file.is_file() and not _is_ours(file.name))

    def _whole(self) -> list[str]:
        """Names of files whose writing is over, the oldest first."""
        found = []
        with os.scandir(self._at(IN)) as entries:
            for entry in entries:
                if not _is_ours(entry.name) and entry.is_file(follow_symlinks=False):
                    with contextlib.suppress(FileNotFoundError):  # it was taken back, or by another process
                        about = entry.stat(follow_symlinks=False)
                        found.append((about.st_mtime_ns, entry.name, about.st_size))
        names = {name for _, name, _ in found}
        self._seen = {name: seen for name, seen in self._seen.items() if name in names}
        return [name for changed, name, size in sorted(found) if self._is_whole(name, size, changed)]

    def _is_whole(self, name: str, size: int, changed: int) -> bool:
        match self.rules.ready:
            case "rename":
                return True
            case "marker":
                return (self._at(IN) / (name + MARKER)).exists()
            case "steady":
                now = self.monotonic()
                seen = self._seen.get(name)
                if seen is None or seen[:2] != (size, changed):
                    self._seen[name] = (size, changed, now)
                    return self.rules.steady_seconds == 0
                return now - seen[2] >= self.rules.steady_seconds

    def _claim(self, name: str) -> Path | None:
        """Its place in ``work``, under a name that no other file has; None if it can't be taken (any more)."""
        source = self._at(IN) / name
        moment = self.clock.now()
        while any((self._at(where) / import_id(moment, name)).exists() for where in (WORK, DONE, REJECTED)):
            moment += timedelta(microseconds=1)
        target = self._at(WORK) / import_id(moment, name)
        try:
            source.rename(target)
        except FileNotFoundError:  # taken back
            return None
        except PermissionError:  # Windows: somebody has it open
            log.warning("a file can't be taken out of the folder yet: %s", Loggable(target.name))
            return None
        sync_folder(target.parent)
        (self._at(IN) / (name + MARKER)).unlink(missing_ok=True)
        self._seen.pop(name, None)
        self.checkpoint("claimed")
        return target

    def _take(self, file: Path) -> None:
        kind = FileKind.LENDING if fnmatchcase(file.name.partition("-")[2], self.rules.lending) else FileKind.PATRONS
        now = self.clock.now()
        try:
            outcome = self.importer.take(file, file.name, kind, now)
        except FileRefused as refused:
            log.warning("a file was rejected: %s, %d faults", Loggable(file.name), len(refused.faults) + refused.more)
            self._reject(file, now, refused.lines())
        except (StoreError, OSError):
            raise  # the file waits in ``work``
        except Exception as error:
            log.error("a file can't be taken in: %s: unforeseen %s", Loggable(file.name), describe(error))
            self._reject(file, now, [f"unforeseen {type(error).__name__}: please report it; its place is in the log"])
        else:
            log.info("a file was taken in: %s: %s", Loggable(file.name), Loggable(outcome))
            self._file(file, DONE, [f"done {_when(outcome.at)}", f"{outcome.kind}: {outcome}"])

    def _reject(self, file: Path, now: datetime, why: list[str]) -> None:
        self._file(file, REJECTED, [f"rejected {_when(now)}: nothing of this file was taken in", *why])

    def _file(self, file: Path, where: str, report: list[str]) -> None:
        """First the report, then the file itself: where it lies says what became of it."""
        folder = self._at(where)
        draft = folder / f".{file.name}{REPORT}"
        with draft.open("w", encoding="utf-8", newline="\n") as written:
            written.write("\n".join(report) + "\n")
            written.flush()
            os.fsync(written.fileno())
        draft.replace(folder / (file.name + REPORT))
        sync_folder(folder)
        self.checkpoint("reported")
        for other in {DONE, REJECTED} - {where}:  # of a process that ended just before
            (self._at(other) / (file.name + REPORT)).unlink(missing_ok=True)
        file.replace(folder / file.name)
        sync_folder(folder)
        sync_folder(file.parent)
        self.checkpoint("filed")

    def _purge(self) -> None:
        before = (self.clock.now() - timedelta(days=self.rules.keep_days)).timestamp()
        for where in (DONE, REJECTED):
            for file in self._at(where).iterdir():
                if file.is_file() and not file.name.endswith(REPORT) and _taken_at(file.name) < before:
                    file.unlink(missing_ok=True)


def try_out(folder: Path) -> None:
    """See that the folder is there, one disk, and can be written.  Raises FolderFault."""
    with _explained(folder):
        if len({(folder / name).stat().st_dev for name in FOLDERS}) > 1:
            raise FolderFault(f"{', '.join(FOLDERS)} in {folder} must lie on one disk")
        for name in FOLDERS:
            probe = folder / name / f".kiosk-{os.getpid()}"
            probe.write_bytes(b"")
            probe.unlink()


def _is_ours(name: str) -> bool:
    """Whether it is none of the files to be taken in."""
    return name.startswith(".") or name.lower().endswith((*_UNFINISHED, MARKER, REPORT))


def _plain(name: str) -> str:
    """The end of the name, in characters every file system and log takes."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "_" for c in name)[-_LONGEST_NAME:]


def import_id(moment: datetime, name: str) -> str:
    """What an import is known by: when it began, and the file's name."""
    return f"{moment.astimezone(UTC):{_STAMP}}-{_plain(name)}"


def _when(moment: datetime) -> str:
    return f"{moment.astimezone(LIBRARY_ZONE):%Y-%m-%d %H:%M:%S %Z}"


def _taken_at(name: str) -> float:
    """When a file was claimed; what somebody put there by hand is never old."""
    try:
        return datetime.strptime(name.partition("-")[0], _STAMP).replace(tzinfo=UTC).timestamp()
    except ValueError:
        return float("inf")


@contextlib.contextmanager
def _explained(folder: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise FolderFault(
            f"{error.filename or folder} is missing: is it a share that is away? Make {', '.join(FOLDERS)} in {folder}"
        ) from None
    except OSError as error:
        raise FolderFault(f"{error.filename or folder}: {error.strerror or type(error).__name__}") from None
