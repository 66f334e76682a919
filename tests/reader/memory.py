"""What a process has in its memory of a password: as text, and as lists of the interpreter's own small numbers."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from pathlib import Path

_PIECE = 8 * 1024 * 1024


def regions(pid: int) -> Iterator[bytes]:
    """Everything the process may write to, piece by piece; linux only."""
    with Path(f"/proc/{pid}/maps").open() as maps, Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            found = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
            if found is None:
                continue
            begin, end = (int(text, 16) for text in found.groups())
            tail = b""
            for at in range(begin, end, _PIECE):
                try:
                    memory.seek(at)
                    piece = memory.read(min(_PIECE, end - at))
                except OSError:
                    break  # a guard page, or a region of the kernel
                yield tail + piece
                tail = piece[-512:]


def patterns(password: bytes, small: int, step: int) -> dict[str, bytes]:
    """How the password may lie there.  ``small`` is the address of the number 0, ``step`` how far the next one is."""
    text = password.decode("ascii")
    return {
        "bytes": password,
        "utf-16": text.encode("utf-16-le"),
        "utf-32": text.encode("utf-32-le"),
        "list": b"".join(struct.pack("<Q", small + step * byte) for byte in password),
    }


def copies(pid: int, wanted: dict[str, bytes]) -> dict[str, int]:
    """How often each pattern lies in the memory of the process; those that do not are left out."""
    found = dict.fromkeys(wanted, 0)
    for piece in regions(pid):
        for name, pattern in wanted.items():
            found[name] += piece.count(pattern)
    return {name: count for name, count in found.items() if count}
