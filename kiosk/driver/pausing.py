"""Keeps what staff said of taking this kiosk out of service, over restarts and without the library service."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk.faults import describe
from kiosk.log.logger import logger
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import PausesChanged
from kiosk.visit.pause import Pause, PauseReason, Pauses

_log = logger(__name__)


class PauseKeeper:
    """May be asked from any thread; the visit is told of each change."""

    def __init__(self, file: Path | None, post: Callable[[Event], None]) -> None:
        """``file`` None: nothing is kept, and a pause ends with the process."""
        self._file, self._post = file, post
        self._lock = threading.Lock()
        self._pauses = Pauses() if file is None else _read(file)

    @property
    def pauses(self) -> Pauses:
        with self._lock:
            return self._pauses

    def start(self) -> None:
        """Tell the visit what was kept."""
        if self.pauses != Pauses():
            self._post(PausesChanged(self.pauses))

    def by_staff(self, pause: Pause | None) -> None:
        """Begin or end (None) a pause at the kiosk itself.

        Raises OSError if it can't be kept; it holds all the same, until the kiosk is restarted.
        """
        self._set(lambda now: Pauses(pause, now.desk))

    def by_desk(self, pause: Pause | None) -> None:
        """What the desk says now; likewise."""
        self._set(lambda now: Pauses(now.staff, pause))

    def _set(self, change: Callable[[Pauses], Pauses]) -> None:
        with self._lock:
            before, self._pauses = self._pauses, change(self._pauses)
            pauses = self._pauses
            if pauses == before:
                return
            self._post(PausesChanged(pauses))
            if self._file is not None:
                _write(self._file, pauses)


def _read(file: Path) -> Pauses:
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        return Pauses()
    except (OSError, ValueError) as error:
        _log.error("whether the kiosk was taken out of service can't be read: %s", describe(error))
        return Pauses()
    import json  # few kiosks are paused: no start waits for it

    try:
        found = json.loads(text)
        return Pauses(*(_pause(found.get(by)) for by in ("staff", "desk")))
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        _log.error("whether the kiosk was taken out of service can't be read: %s", describe(error))
        return Pauses()


def _pause(found: dict[str, str] | None) -> Pause | None:
    return None if found is None else Pause(PauseReason(found["reason"]), found["text"])


def _write(file: Path, pauses: Pauses) -> None:
    """Whole or not at all."""
    import json
    import tempfile

    said = {
        by: None if pause is None else {"reason": pause.reason.value, "text": pause.text}
        for by, pause in (("staff", pauses.staff), ("desk", pauses.desk))
    }
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(prefix=file.stem, suffix=".tmp", dir=file.parent)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as out:
            json.dump(said, out, ensure_ascii=False)
        os.replace(name, file)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
