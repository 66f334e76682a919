"""Room on the disk, and that this account may write where the kiosk's data are."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from kiosk.doctor.finding import Finding, Value, fault, not_asked, ok, warning
from kiosk.doctor.installation import Installation, of_profile
from kiosk.doctor.runner import Check, Found
from kiosk.settings.profile import Profile

FREE, WRITABLE = "disk.free", "disk.writable"
LOW_MB, LEAST_MB = 1000, 100
"""Of room: where a warning begins, and where a database, its log and its copy may not fit any more."""

Room = Callable[[Path], int]
"""Bytes that this account may still write where a folder is."""


def room(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def check(site: Installation, free: Room = room) -> Check:
    return of_profile(
        site,
        (FREE, WRITABLE),
        10.0,
        lambda profile: look(folders_of(site, profile), free),
        "The disk hangs: is it a network drive that is away?",
    )


def folders_of(site: Installation, profile: Profile) -> list[Path]:
    """Wherever this kiosk writes: its data, PDFs, its log, and what programs write on the way."""
    made = [
        profile.printer.folder,
        site.data,
        site.logs,
    ]  # by the kiosk itself, when it first needs them
    there = [_existing(folder) for folder in made if folder is not None]
    needed = () if site.demo else site.folders
    return list(dict.fromkeys([*needed, *there, Path(tempfile.gettempdir())]))


def _existing(folder: Path) -> Path:
    """It, or the nearest folder above it that is there."""
    return next((each for each in (folder, *folder.parents) if os.path.isdir(each)), folder)


def look(folders: list[Path], free: Room) -> Found:
    there = [folder for folder in folders if os.path.isdir(folder)]
    return {FREE: _free(there, free), WRITABLE: _writable(folders)}


def _free(folders: list[Path], free: Room) -> Finding:
    found: list[tuple[float, Path]] = []
    for folder in folders:
        try:
            found.append((free(folder) / 1e6, folder))
        except OSError as error:
            return fault("unreadable", f"{folder} can't be asked: {error.strerror}", "Look at the disk.")
    if not found:
        return not_asked("no-folder", "none of its folders is there")
    least, where = min(found)
    values: dict[str, Value] = {"free_mb": round(least), "folder": str(where)}
    said = f"{least:,.0f} MB are free for {where}"
    if least < LEAST_MB:
        return fault("full", said, f"Make room: below {LEAST_MB} MB registrations may fail.", **values)
    if least < LOW_MB:
        return warning("low", said, "Make room before it is full.", **values)
    return ok("enough", said, **values)


def _writable(folders: list[Path]) -> Finding:
    for folder in folders:
        try:
            _write(folder)
        except OSError as error:
            return _refused(folder, error)
    said = f"this account can write into {', '.join(map(str, folders))}"
    return ok("written", said, folders=[str(folder) for folder in folders])


def _refused(folder: Path, error: OSError) -> Finding:
    if isinstance(error, FileNotFoundError | NotADirectoryError) and not os.path.isdir(folder):
        return fault(
            "missing",
            f"the folder {folder} is not there",
            "Is its disk mounted? Otherwise make it (`kiosk patrons init` makes the one of the database).",
            folder=str(folder),
        )
    return fault(
        "refused",
        f"this account can't write into {folder}: {error.strerror or type(error).__name__}",
        "Give the kiosk's account the folder, and run this command as that account.",
        folder=str(folder),
    )


def _write(folder: Path) -> None:
    """As a database does: make, write through to the disk, delete.  Raises OSError."""
    handle, name = tempfile.mkstemp(prefix=".kiosk-doctor-", dir=folder)
    try:
        os.write(handle, b"doctor")
        os.fsync(handle)
    finally:
        os.close(handle)
        os.unlink(name)
