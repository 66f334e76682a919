"""Log files: a new one for each day and size under a name of its own, so that none is ever renamed.

Windows renames no file that somebody reads.  One process has a file for itself, by a lock that ends with it.
"""

from __future__ import annotations

import errno
import logging
import os
import stat
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import chain
from pathlib import Path

from kiosk.dataclass import dataclass
from kiosk.faults import Loggable
from kiosk.log.places import file_name, log_files

AGAIN_SECONDS = 60.0
"""A folder that can't be written is tried again after so long."""
PARTS = 10
"""Into so many files what may be kept is parted."""
_ALWAYS_KEPT = 3
"""So many of the newest files stay whatever their day is: a clock that jumps ahead deletes no log."""
_MOST_FILES_A_DAY = 10_000
_LOCKED_BYTE = 0x7FFF_0000
"""Far behind the end: a locked part of a file can't be read on Windows."""
_TAIL = 64 * 1024

log = logging.getLogger("kiosk.log")


@dataclass(frozen=True, slots=True)
class Retention:
    """How long log files stay, and how many bytes they may take together."""

    days: int
    most: int

    @property
    def file_size(self) -> int:
        return max(self.most // PARTS, 1)


class FolderHandler(logging.Handler):
    """Writes each record as one line with one call, to the file of its day.

    What it can't write is counted; that, and when it can again, is said once through the other handlers.
    """

    def __init__(
        self, folder: Path, program: str, retention: Retention, *, now: Callable[[], float] = time.time
    ) -> None:
        super().__init__()
        self._folder, self._program, self._retention = folder, program, retention
        self._now = now
        self._file: _File | None = None
        self._day: date | None = None
        self._lost = 0
        self._again_at: float | None = None
        """While the folder can't be written: when it is tried again."""

    def emit(self, record: logging.LogRecord) -> None:
        line = (self.format(record) + "\n").encode("utf-8", "backslashreplace")
        if self._again_at is not None and time.monotonic() < self._again_at:
            self._lost += 1
            return
        try:
            self._write(line)
        except OSError as error:
            self._failed(error)
        else:
            self._written()

    def close(self) -> None:
        self.acquire()
        try:
            self._let_go()
        finally:
            self.release()
        super().close()

    def _write(self, line: bytes) -> None:
        day = datetime.fromtimestamp(self._now(), UTC).date()
        if self._file is not None and not self._file.takes(day, len(line), self._retention.file_size):
            self._let_go()
        if self._file is None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            room, begun = self._retention.file_size - len(line), day == self._day
            self._file = _open(self._folder, self._program, day, room, begun=begun)
            self._day = day
            _purge(self._folder, self._program, self._retention, day, self._file.path)
        self._file.append(line)

    def _let_go(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def _failed(self, error: OSError) -> None:
        self._let_go()
        self._day = None  # the file is as good as before: a full disk gets no new one each minute
        self._lost += 1
        said, self._again_at = self._again_at is not None, time.monotonic() + AGAIN_SECONDS
        if not said:
            why = Loggable(errno.errorcode.get(error.errno or 0, type(error).__name__))
            log.error("the log can't be written to its folder: %s; it is tried again every minute", why)

    def _written(self) -> None:
        if self._again_at is not None:
            self._again_at, lost, self._lost = None, self._lost, 0
            log.warning("the log is written to its folder again; %d lines are missing there", lost)


class _File:
    """One open log file, which this process alone writes."""

    def __init__(self, number: int, path: Path, day: date) -> None:
        self._number, self.path, self._day = number, path, day

    def takes(self, day: date, size: int, most: int) -> bool:
        """Whether a line of the day goes here: not into one that somebody has deleted either."""
        found = os.fstat(self._number)
        return day == self._day and found.st_nlink > 0 and (found.st_size == 0 or found.st_size <= most - size)

    def append(self, line: bytes) -> None:
        """The whole line or nothing of it.  Raises OSError."""
        before = os.fstat(self._number).st_size
        written = 0
        try:
            while written < len(line):
                written += os.write(self._number, line[written:])
        except OSError:
            if written:
                os.ftruncate(self._number, before)
            raise

    def close(self) -> None:
        os.close(self._number)


def _open(folder: Path, program: str, day: date, most: int, *, begun: bool) -> _File:
    """A file with at most ``most`` bytes and no other writer: the latest of the day, or the next.  Raises OSError.

    Who has ``begun`` never goes back to one that was left.
    """
    there = sorted((part for one, part, _ in log_files(folder, program) if one == day), reverse=True)
    following = range(there[0] + 1 if there else 1, _MOST_FILES_A_DAY)
    refused: OSError | None = None
    for part in chain(() if begun else there, following):
        path = folder / file_name(program, day, part)
        try:
            number = os.open(path, _FLAGS, 0o600)
        except OSError as error:
            if not os.path.lexists(path):
                raise
            refused = error  # another account's, or no file: the next one
            continue
        try:
            free = _is_free(number, most)
        except OSError:  # a disk without locks
            os.close(number)
            raise
        if free:
            return _File(number, path, day)
        os.close(number)
    raise refused or OSError(errno.EEXIST, "too many files")


def _is_free(number: int, most: int) -> bool:
    """Lock it, and cut off what is left of a line that its last process did not finish."""
    found = os.fstat(number)
    if not stat.S_ISREG(found.st_mode) or found.st_size > max(most, 0) or not lock(number):
        return False
    _mend(number, found.st_size)
    return True


def _mend(number: int, size: int) -> None:
    if size == 0:
        return
    at = max(size - _TAIL, 0)
    os.lseek(number, at, os.SEEK_SET)
    tail = os.read(number, _TAIL)
    if not tail.endswith(b"\n"):
        os.ftruncate(number, at + tail.rfind(b"\n") + 1)


def _purge(folder: Path, program: str, retention: Retention, today: date, own: Path) -> None:
    """Delete what is too old or too much; what can't be deleted now, since somebody reads it, goes another time."""
    found = sorted(log_files(folder, program), reverse=True)
    oldest = today - timedelta(days=retention.days)
    total = 0
    for place, (day, _, file) in enumerate(found):
        try:
            total += file.stat().st_size
            if file != own and (total > retention.most or (day < oldest and place >= _ALWAYS_KEPT)):
                file.unlink()
        except OSError:
            continue


_FLAGS = (
    os.O_CREAT
    | os.O_APPEND
    | os.O_RDWR
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOINHERIT", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)

if sys.platform == "win32":
    import msvcrt

    def lock(number: int) -> bool:
        """Keep other processes from the file until it is closed, by whatever; False if one has it."""
        os.lseek(number, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(number, 0, os.SEEK_SET)  # who does not append would write at 2 GB
        return True

else:
    import fcntl

    def lock(number: int) -> bool:
        """Keep other processes from the file until it is closed, by whatever; False if one has it."""
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
