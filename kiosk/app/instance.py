"""One kiosk at a time on the same data: a second would answer the same reader and the same visit."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QSysInfo

from kiosk.service.compose.start import CannotStart
from kiosk.settings.profile import Profile


class RunsAlready(CannotStart):
    """Another kiosk has these data."""


def lock_path(profile: Profile, data: Path | None) -> Path:
    """Beside the data: the demo's folder, or the database of a kiosk that is its own service.

    A kiosk whose service is elsewhere keeps no data; two of the same name are told apart in the temporary folder.
    """
    if data is not None:
        return data / "kiosk.lock"
    database = profile.service.database
    if database is not None:
        return database.with_name(database.name + ".kiosk-lock")
    return Path(QDir.tempPath()) / f"miraion-kiosk-{re.sub(r'[^A-Za-z0-9-]', '_', profile.kiosk.id)}.lock"


def hold(path: Path) -> QLockFile | None:
    """Lock it until the lock is let go or the process ends, however it ends; None where there is no such folder.

    Raises RunsAlready if another process holds it, CannotStart if it can't be made.
    """
    if not path.parent.is_dir():
        return None  # the database is not there either; opening it says so
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # only the end of its process makes it stale, not its age
    if lock.tryLock(0) or (_is_left_over(lock) and lock.tryLock(0)):
        return lock
    if lock.error() is QLockFile.LockError.LockFailedError:
        owner = lock.getLockInfo()[0]
        raise RunsAlready(
            f"another kiosk runs on this data already (process {owner}, {path}): end it first, or use other data"
        )
    raise CannotStart(f"{path}: can't be written; check the folder's permissions and free space")


def _is_left_over(lock: QLockFile) -> bool:
    """Remove the file of a process that was killed, and whose number a program of ours has now.

    After a power cut even this one may have it.  Nothing is removed as long as any process has the file open (Windows)
    or locked (elsewhere); files of other hosts stay.
    """
    return lock.getLockInfo()[1] == QSysInfo.machineHostName() and lock.removeStaleLockFile()
