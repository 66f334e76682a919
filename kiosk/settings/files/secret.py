"""Reads a file that holds one secret and nothing else, however an editor or shell wrote it."""

from __future__ import annotations

import codecs
from pathlib import Path

LARGEST = 16 * 1024
"""Bytes such a file may have."""


class BadSecretFile(ValueError):
    """There is not just one secret in the file; the text tells IT why, without anything of the file."""


def read_secret(path: Path) -> str:
    """The one line in the file: UTF-8, or UTF-16 with byte order mark as Windows tools write it.

    The byte order mark and the line's end are no part of it; spaces are.  Raises OSError, BadSecretFile.
    """
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise BadSecretFile("the file is too large for a secret")
    line = _text(data).strip("\r\n")
    if not line.strip():
        raise BadSecretFile("the file is empty")
    if not line.isprintable():  # a second line, or what an encoding without byte order mark looks like
        raise BadSecretFile("there must be just one line of text in the file, saved as UTF-8")
    return line


def read_token(path: Path) -> str:
    """The same where the secret is ASCII without spaces, such as a token or a key in hex."""
    token = read_secret(path).strip()
    if not token.isascii() or " " in token:
        raise BadSecretFile("there must be just the token in it")
    return token


def _text(data: bytes) -> str:
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError:
        raise BadSecretFile("the file is not UTF-8 text: save it as UTF-8") from None
