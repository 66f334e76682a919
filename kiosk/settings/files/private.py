"""Refuses files with secrets that others on the machine could read, as ssh does."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SECRET_FILES = (
    ("database", "password_file"),
    ("database", "key_file"),
    ("listen", "key"),
    ("setup", "key"),
    ("staff", "key"),
    ("metrics", "token_file"),
    ("mail", "password_file"),
    ("service", "token_file"),
    ("service", "client_key"),
)
"""Keys of a settings file that name a file with a secret; ``secret_file`` does so in every table."""

_URL_WITH_PASSWORD = re.compile(r"//[^/@?]*:[^@]*@|[?&](password|sslpassword)=")


def open_to_others(path: Path) -> str:
    """The permissions of a file that others than its owner can read or change, like ``0644``; else nothing.

    Root's own file may let the service's group read it, as PostgreSQL allows.  Nothing on Windows, where
    permissions are access lists, and nothing for a file that is not there.
    """
    if os.name != "posix":
        return ""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return ""  # reported where the file is needed
    forbidden = 0o037 if found.st_uid == 0 and os.geteuid() != 0 else 0o077
    mode = stat.S_IMODE(found.st_mode)
    return f"{mode:04o}" if mode & forbidden else ""


def private_file_faults(raw: dict[str, Any], base: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The files with secrets that a settings file names."""
    for table, key in (*SECRET_FILES, *((table, "secret_file") for table in raw)):
        value = raw[table].get(key) if isinstance(raw.get(table), dict) else None
        if isinstance(value, str) and value and "\0" not in value:
            mode = open_to_others(base / value)
            if mode:
                yield (
                    (table, key),
                    f"このファイルは、ほかの利用者も読めます（{mode}）。chmod 600 {base / value} としてください",
                )


def has_password(url: str) -> bool:
    """Whether a database address holds a password."""
    return _URL_WITH_PASSWORD.search(url) is not None


def without_password(url: str) -> str:
    """The same text with dots for the password of an address in it."""
    if not has_password(url):
        return url
    plain = re.sub(r"(//[^/@?:]*:)[^@]*@", r"\1…@", url)
    return re.sub(r"([?&](?:ssl)?password=)[^&]*", r"\1…", plain)


def own_file_faults(
    path: Path,
    raw: dict[str, Any],
    base: Path,  # noqa: ARG001 - a Check
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The settings file itself, where there is a secret in it."""
    database, staff = raw.get("database"), raw.get("staff")
    url = database.get("url") if isinstance(database, dict) else None
    if isinstance(url, str) and has_password(url) and open_to_others(path):
        yield (
            ("database", "url"),
            f"パスワードを書いたこの設定ファイルは、ほかの利用者も読めます（{open_to_others(path)}）。"
            f"chmod 600 {path} とするか、パスワードを database.password_file に移してください",
        )
    if isinstance(staff, dict) and "passcode_hash" in staff and open_to_others(path):
        yield (
            ("staff", "passcode_hash"),
            f"係員の暗証番号のあるこの設定ファイルは、ほかの利用者も読めます（{open_to_others(path)}）。"
            f"chmod 600 {path} としてください",
        )
