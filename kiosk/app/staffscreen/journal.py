"""The last problems and today's counts, kept over restarts: codes, counts and times, nothing of anybody."""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.clock import Clock, library_day
from kiosk.concurrency import Full, SerialWorker
from kiosk.driver.status import MOST_PROBLEMS, ProblemSeen, Status, Today
from kiosk.faults import describe
from kiosk.log.logger import logger
from kiosk.operations.fleet import Outcome
from kiosk.problem import PROBLEMS

_log = logger(__name__)

NAME = "staff-journal.json"
_KNOWN = frozenset({*(str(each) for each in Outcome), *(str(code) for code in PROBLEMS)})


class Journal:
    """Tells a status what was seen before, and writes down what it sees; nobody waits for it."""

    def __init__(self, file: Path, status: Status, clock: Clock) -> None:
        self._file, self._status, self._clock = file, status, clock
        self._worker = SerialWorker("staff journal", most_waiting=1)
        self._failed = False
        problems, today = self._read()
        status.remember(problems, today)
        status.changed = self._wish

    def close(self) -> None:
        """Write what waits; a moment at most."""
        self._status.changed = lambda: None
        self._worker.close(1.0, finish=True)

    def _wish(self) -> None:
        with suppress(Full):  # the one that waits will write this, too
            self._worker.do(self._write)

    def _read(self) -> tuple[list[ProblemSeen], Today | None]:
        try:
            said = json.loads(self._file.read_text("utf-8"))
            problems = [_problem(each) for each in said["problems"][:MOST_PROBLEMS]]
            since = _moment(said["since"])
            counts = {str(what): int(count) for what, count in said["counts"].items() if what in _KNOWN}
        except FileNotFoundError:
            return [], None
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            _log.warning("staff screen: what was seen before can't be read: %s", describe(error))
            return [], None
        of_today = library_day(since) == library_day(self._clock.now())
        return [each for each in problems if each.code in _KNOWN], Today(since, counts) if of_today else None

    def _write(self) -> None:
        today = self._status.today()
        said = {
            "since": today.since.isoformat(),
            "counts": dict(today.counts),
            "problems": [
                {"at": each.at.isoformat(), "code": each.code, "page": each.page} for each in self._status.problems()
            ],
        }
        name = ""
        try:
            self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            number, name = tempfile.mkstemp(prefix=f"{self._file.stem}-", suffix=".tmp", dir=self._file.parent)
            with os.fdopen(number, "w", encoding="utf-8") as file:
                json.dump(said, file)
            os.replace(name, self._file)
            self._failed = False
        except OSError as error:
            if not self._failed:
                _log.warning("staff screen: what is seen can't be written down: %s", describe(error))
            self._failed = True
            if name:
                with suppress(OSError):
                    os.unlink(name)


def _problem(said: dict[str, Any]) -> ProblemSeen:
    page = str(said["page"])
    if not page.isidentifier():
        raise ValueError("no page")
    return ProblemSeen(_moment(said["at"]), str(said["code"]), page)


def _moment(text: object) -> datetime:
    moment = datetime.fromisoformat(str(text))
    if moment.tzinfo is None:
        raise ValueError("no time zone")
    return moment
