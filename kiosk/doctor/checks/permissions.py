"""Who else on this machine could read the kiosk's secrets and data, or change what it believes."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.doctor.checks import acl
from kiosk.doctor.finding import Finding, Verdict, fault, not_asked, ok, unknown, warning
from kiosk.doctor.installation import Installation
from kiosk.library.database.sqlite.file import log_of
from kiosk.service.patrons.keyfile import key_path
from kiosk.settings.files.private import SECRET_FILES, open_to_others
from kiosk.settings.profile import Profile

NAME = "permissions"


@dataclass(frozen=True, slots=True)
class Guarded:
    """``secret``: nobody else may read it either."""

    path: Path
    secret: bool


def guarded(site: Installation, profile: Profile) -> list[Guarded]:
    """What is there of it; a database's folder is as secret as what lies in it may ever be."""
    found: list[tuple[Path | None, bool]] = [(site.file, profile.staff.passcode_hash is not None)]
    found += [(path, True) for path in _secret_files(profile)]
    found += [(folder, False) for folder in (*site.folders, site.logs)]
    database = profile.service.database
    if database is not None:
        found += [(database, True), (log_of(database), True), (key_path(database), True)]
    believed = (*profile.trust.anchors, profile.service.ca_file, profile.mail.ca_file, profile.printer.templates)
    found += [(path, False) for path in believed]
    there = {path: secret for path, secret in found if path is not None and _owner(path) is not None}
    return [Guarded(path, secret) for path, secret in there.items()]


def _secret_files(profile: Profile) -> Iterator[Path]:
    """By the settings' own list of what names a file with a secret."""
    for table, key in SECRET_FILES:
        path = getattr(getattr(profile, table, None), key, None)
        if isinstance(path, Path):
            yield path


def look(site: Installation, profile: Profile) -> Finding:
    """The worst of all of them, and each that is not well."""
    things = guarded(site, profile)
    judge = _windows if sys.platform == "win32" else _posix(site, profile)
    if not things:
        return not_asked("no-data", "there is nothing yet that would have to be guarded")
    found = [(thing, finding) for thing in things if (finding := judge(thing)).verdict is not Verdict.OK]
    if not found:
        names = [str(thing.path) for thing in things]
        return ok(
            "private",
            f"nobody else can change {len(names)} files and folders, or read the secret ones",
            looked_at=names,
        )
    order = list(Verdict)
    worst = min((finding for _, finding in found), key=lambda finding: order.index(finding.verdict))
    alike = [finding for _, finding in found if finding.verdict is worst.verdict]
    remedy = "\n".join(dict.fromkeys(finding.remedy for finding in alike))
    files = [{"file": str(thing.path), "reason": finding.reason} for thing, finding in found]
    return Finding(worst.verdict, worst.reason, "\n".join(each.text for each in alike), remedy, {"files": files})


def _posix(site: Installation, profile: Profile) -> Callable[[Guarded], Finding]:
    ours = _accounts(site, profile)

    def judge(thing: Guarded) -> Finding:
        path, mode = thing.path, open_to_others(thing.path)
        try:
            about = path.stat()
        except OSError as error:
            return unknown("unreadable", f"{path}: {error.strerror}", "Run this as the kiosk's account, or as root.")
        if about.st_uid not in ours:
            said = f"{path} belongs to the account {about.st_uid}, which can read and change it"
            return fault("another-owner", said, f"chown it to the kiosk's account: chown ACCOUNT {path}")
        if thing.secret and mode and path.is_file():
            return fault("open", f"{path} can be read or changed by others ({mode})", f"chmod 600 {path}")
        if about.st_mode & stat.S_IWOTH and not about.st_mode & stat.S_ISVTX:
            return fault("writable", f"{path} can be changed by everybody", f"chmod go-w {path}")
        if about.st_mode & stat.S_IWGRP and about.st_gid not in ours:  # an account's own group has its number
            return warning("group-writable", f"{path} can be changed by its group", f"chmod g-w {path}")
        return ok("private", str(path))

    return judge


def _accounts(site: Installation, profile: Profile) -> set[int]:
    """Whose files they may be: root's, those of who runs this, and those of whoever has the kiosk's data or token."""
    places = (*site.folders, profile.service.token_file)
    owners = {_owner(path) for path in places if path is not None}
    return {0, os.geteuid(), *(owner for owner in owners if owner is not None)}


def _owner(path: Path) -> int | None:
    """None for what is not there, -1 for what is behind a folder that this account may not enter."""
    try:
        return path.stat().st_uid
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return -1


def _windows(thing: Guarded) -> Finding:
    try:
        others = acl.others(acl.read(thing.path))
    except acl.CannotTell as no:
        said = f"{thing.path}: its access list can't be read ({no})"
        return unknown("cannot-tell", said, f"Look at it: icacls {thing.path}")
    if others.change:
        said = f"{thing.path} can be changed by {', '.join(others.change)}"
        return fault("writable", said, f"Take that right away: icacls {thing.path}")
    if thing.secret and others.read:
        said = f"{thing.path} can be read by {', '.join(others.read)}"
        return fault("open", said, f"Take that right away: icacls {thing.path}")
    return ok("private", str(thing.path))
