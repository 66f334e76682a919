"""The folder that two systems share: what is put there, and what its reader made of it."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from contextlib import suppress
from enum import Enum, auto
from pathlib import Path

from kiosk.library.database.sqlite.file import sync_folder

DONE, REFUSED, NOTES = "done", "refused", "notes"
PART = ".part"
_RECEIPTS = {".ok": DONE, ".ng": REFUSED}


class NoFolder(OSError):
    """The folder, or ``done`` in it, is not there: a share that is not mounted, or one that nobody made."""


class Fate(Enum):
    """Where a file is."""

    WAITS = auto()
    TAKEN = auto()
    REFUSED = auto()
    NOWHERE = auto()


class ExchangeFolder:
    """All methods raise OSError; a file is there whole or not at all."""

    def __init__(
        self, folder: Path, *, receipts: bool = False, checkpoint: Callable[[str], None] = lambda _step: None
    ) -> None:
        """``receipts``: a file is taken when NAME.ok is beside it, refused with NAME.ng."""
        self.path = folder
        self._receipts = receipts
        self._checkpoint = checkpoint

    def look(self) -> None:
        """Raises NoFolder.  Nothing is made: a mount point without its share would be filled instead."""
        for place in (self.path, self.path / DONE):
            if not place.is_dir():
                raise NoFolder(f"the folder {place} is missing: is its share mounted? Otherwise make it first")

    def try_out(self) -> None:
        """Make a file and delete it again."""
        self.look()
        probe = self.path / f"kiosk-check{PART}"
        _write(probe, b"")
        probe.unlink()

    def put(self, name: str, data: bytes, notes: bytes | None) -> None:
        """Place a file, its notes first; one of the same name that is there was the same."""
        if notes is not None:
            (self.path / NOTES).mkdir(exist_ok=True)
            self._put(self.path / NOTES / name, notes)
            self._checkpoint("notes-placed")
        self._put(self.path / name, data)

    def _put(self, target: Path, data: bytes) -> None:
        part = target.with_name(target.name + PART)
        _write(part, data)
        self._checkpoint("part-written")
        os.replace(part, target)
        self._checkpoint("renamed")
        sync_folder(target.parent)

    def fate(self, name: str) -> Fate:
        """What became of a file that was put there."""
        for suffix, place in _RECEIPTS.items():
            if self._receipts and (self.path / (name + suffix)).exists():
                self._settle(name, suffix, place)
        if (self.path / DONE / name).exists():
            return Fate.TAKEN
        if (self.path / REFUSED / name).exists():
            return Fate.REFUSED
        return Fate.WAITS if (self.path / name).exists() else Fate.NOWHERE

    def _settle(self, name: str, suffix: str, place: str) -> None:
        """Move a file with a receipt to where its reader would have moved it, the receipt last."""
        target = self.path / place
        target.mkdir(exist_ok=True)
        with suppress(FileNotFoundError):
            os.replace(self.path / name, target / name)
        self._checkpoint("receipt-half-moved")
        os.replace(self.path / (name + suffix), target / (name + suffix))

    def forget(self, name: str) -> None:
        """Delete a file wherever it is, with notes and receipts."""
        places = [self.path / name, *(self.path / place / name for place in (DONE, REFUSED, NOTES))]
        receipts = [self.path / place / (name + suffix) for suffix in _RECEIPTS for place in ("", DONE, REFUSED)]
        for place in [*places, *receipts]:
            place.unlink(missing_ok=True)

    def highest(self, pattern: str) -> int:
        """The highest number among the files there whose names are made by this pattern; 0 if there is none."""
        before, after = (re.escape(part) for part in pattern.split("{number}"))
        made = re.compile(rf"{before}(\d{{8,}}){after}")
        names = [name for place in ("", DONE, REFUSED) for name in _names(self.path / place)]
        return max((int(found[1]) for found in map(made.fullmatch, names) if found), default=0)


def _names(folder: Path) -> list[str]:
    with suppress(FileNotFoundError):
        return os.listdir(folder)
    return []


def _write(file: Path, data: bytes) -> None:
    """A new file: one that is there may be a link that another user of the folder made."""
    file.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(file, flags, 0o660), "wb") as out:
        out.write(data)
        out.flush()
        os.fsync(out.fileno())
