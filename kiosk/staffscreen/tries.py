"""How often a passcode was wrong, and how long none is taken; kept in a file, so that a restart forgives nothing.

A try is counted before it is judged: power that fails in between makes none free.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from kiosk.clock import Clock
from kiosk.dataclass import dataclass
from kiosk.faults import describe
from kiosk.log.logger import logger

_log = logger(__name__)

FREE = 3
"""So many wrong ones in a row cost no time."""
FIRST_SECONDS, MOST_SECONDS = 60.0, 3600.0
"""What the next one costs; each further one the double, at most that."""


@dataclass(frozen=True, slots=True)
class Tries:
    """``wrong`` ones since the last right one; the last ended at ``at`` (seconds since 1970)."""

    wrong: int = 0
    at: float = 0.0

    @property
    def seconds(self) -> float:
        """How long after the last one none is taken."""
        if self.wrong < FREE:
            return 0.0
        return float(min(MOST_SECONDS, FIRST_SECONDS * 2.0 ** min(self.wrong - FREE, 16)))

    def wait(self, now: float) -> float:
        """Seconds from ``now`` on; a clock that was set back makes them no more than they were."""
        return max(0.0, min(self.seconds, self.at + self.seconds - now))


class TriesFile:
    """Used by one thread.  Where the file can't be read or written, each start begins with a wait."""

    def __init__(self, file: Path, clock: Clock) -> None:
        self._file, self._clock = file, clock
        self._tries: Tries | None = None

    def wait(self) -> float:
        """Seconds until a passcode is taken."""
        return self._known().wait(self._now())

    def begun(self) -> None:
        """One is about to be judged: it counts as wrong until it is known to be right."""
        self._keep(Tries(self._known().wrong + 1, self._now()))

    def right(self) -> None:
        self._keep(Tries())

    def _known(self) -> Tries:
        if self._tries is None:
            self._tries = self._read()
        return self._tries

    def _read(self) -> Tries:
        try:
            said = json.loads(self._file.read_text("utf-8"))
            return Tries(max(0, int(said["wrong"])), float(said["at"]))
        except FileNotFoundError:
            if self._writable():
                return Tries()
        except (OSError, ValueError, TypeError, KeyError) as error:
            _log.warning("staff screen: wrong passcodes are not known: %s", describe(error))
        return Tries(FREE, self._now())

    def _writable(self) -> bool:
        """Whether what is counted outlasts a restart."""
        return self._write(Tries())

    def _keep(self, tries: Tries) -> None:
        self._tries = tries
        self._write(tries)

    def _write(self, tries: Tries) -> bool:
        """Whole or not at all."""
        name = ""
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            number, name = tempfile.mkstemp(prefix=f"{self._file.stem}-", suffix=".tmp", dir=self._file.parent)
            with os.fdopen(number, "w", encoding="utf-8") as file:
                json.dump({"wrong": tries.wrong, "at": tries.at}, file)
                file.flush()
                os.fsync(file.fileno())
            os.replace(name, self._file)
        except OSError as error:
            _log.warning("staff screen: wrong passcodes can't be written down: %s", describe(error))
            if name:
                with suppress(OSError):
                    os.unlink(name)
            return False
        return True

    def _now(self) -> float:
        return self._clock.now().timestamp()
