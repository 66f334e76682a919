"""Which of the readers that are there a name in the profile means."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from kiosk.faults import Loggable
from kiosk.log.logger import logger

_log = logger(__name__)


class WantedReaders:
    """The readers whose name has ``part`` in it, all of them without one; tells the log what it finds, once.

    Case, width and spaces don't matter.  One whose whole name it is, is meant alone: "Reader 1" is not "Reader 10".
    """

    def __init__(self, part: str | None) -> None:
        self._part = part
        self._told: tuple[list[str], list[str]] | None = None

    def among(self, names: Sequence[str]) -> list[str]:
        """Those of ``names`` that are wanted, each once."""
        names = list(dict.fromkeys(names))
        if self._part is None:
            return names
        wanted = _folded(self._part)
        exact = [name for name in names if _folded(name) == wanted]
        found = exact or [name for name in names if wanted in _folded(name)]
        self._tell(names, found)
        return found

    def _tell(self, names: list[str], found: list[str]) -> None:
        """Say what nobody at the kiosk can see; silent as long as the same readers are there."""
        if not names or self._told == (names, found):
            return
        self._told = (names, found)
        if not found:
            _log.warning("no reader has %r (reader.name) in its name; these are there: %s", *self._said(names))
        elif len(found) > 1:
            said = self._said(found)
            _log.warning("%r (reader.name) is in the names of several readers, all are used: %s", *said)

    def _said(self, names: list[str]) -> tuple[Loggable, Loggable]:
        return Loggable(self._part), Loggable(_list(names))


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _list(names: Sequence[str]) -> str:
    return ", ".join(map(repr, names))
