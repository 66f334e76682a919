"""The key that turns a person into a person key; without it duplicate registrations are not recognised."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
from pathlib import Path

from kiosk.settings.files.private import open_to_others
from kiosk.settings.files.secret import read_token

KEY_BYTES = 32


class BadKeyFile(Exception):
    """The key file can't be used; the text tells IT what to do."""


def key_path(database: Path) -> Path:
    """Where the key of a database is: beside it."""
    return database.with_name(database.name + ".key")


def load_or_create(path: Path) -> bytes:
    """The key, made if it is missing, readable by its owner only.  Raises BadKeyFile."""
    try:
        if not path.exists():
            _create(path)
    except OSError as error:
        raise BadKeyFile(f"the key file {path} can't be made ({error.strerror or type(error).__name__})") from error
    return load(path)


def load(path: Path) -> bytes:
    """The key.  Raises BadKeyFile, also if it is missing."""
    try:
        mode = open_to_others(path)
        if mode:
            raise BadKeyFile(f"others can read the key file (its mode is {mode}): chmod 600 {path}")
        key = bytes.fromhex(read_token(path))
    except (OSError, ValueError) as error:
        raise BadKeyFile(f"the key file {path} can't be read ({type(error).__name__})") from error
    if len(key) != KEY_BYTES:
        raise BadKeyFile(f"the key file {path} is damaged; restore it from a copy")
    return key


def keyed(key: bytes, canonical: bytes) -> bytes:
    """HMAC-SHA256: recognises a person, and does not identify one without the key."""
    return hmac.digest(key, b"person\0" + canonical, "sha256")


def check_value(key: bytes) -> str:
    """What the database remembers, so that it is never used with another key."""
    return hashlib.sha256(b"check\0" + key).hexdigest()


def _create(path: Path) -> None:
    """Write to another name, then link: the file is there whole or not at all, and two processes get one key."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_hex(KEY_BYTES) + "\n")
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):  # another starter was first
            os.link(fresh, path)
    finally:
        fresh.unlink()
