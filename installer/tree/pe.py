"""What has to be known of a Windows program or library (PE file): whether it is one, its signature, what it loads."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_PE32_PLUS = 0x20B
_IMPORTS, _CERTIFICATES, _DELAYED = 1, 4, 13
"""Numbers of data directories (Microsoft PE and COFF specification)."""


@dataclass(frozen=True, slots=True)
class Program:
    """``dlls`` are names in lower case, also those that are loaded late."""

    signed: bool
    dlls: frozenset[str]


def programs(folder: Path) -> Iterator[Path]:
    """Every PE file below, whatever its name ends in, in the order of their names."""
    for file in sorted(folder.rglob("*")):
        if file.is_file() and is_program(file):
            yield file


def is_program(file: Path) -> bool:
    with file.open("rb") as opened:
        start = opened.read(64)
        if len(start) < 64 or start[:2] != b"MZ":
            return False
        opened.seek(struct.unpack_from("<I", start, 60)[0])
        return opened.read(4) == b"PE\0\0"


def read(file: Path) -> Program:
    """Of a 64-bit PE file; others, and broken ones, raise ValueError.  Whether a signature is good is not looked at."""
    try:
        return _read(file.read_bytes())
    except (struct.error, IndexError) as error:
        raise ValueError(f"{file.name} is no whole PE file") from error


def _exactly(data: bytes, start: int, size: int) -> bytes:
    """So many bytes; a slice would be shorter at the end."""
    if start + size > len(data):
        raise IndexError(start)
    return data[start : start + size]


def _read(data: bytes) -> Program:
    (header,) = struct.unpack_from("<I", data, 60)
    sections, optional_size = struct.unpack_from("<2xH12xH", data, header + 4)
    optional = header + 24
    (magic,) = struct.unpack_from("<H", data, optional)
    if data[header : header + 4] != b"PE\0\0" or magic != _PE32_PLUS:
        raise ValueError("no 64-bit PE file")
    (count,) = struct.unpack_from("<I", data, optional + 108)
    directories = [struct.unpack_from("<II", data, optional + 112 + 8 * at) for at in range(min(count, 16))]
    directories += [(0, 0)] * (16 - len(directories))
    table = [struct.unpack_from("<8xIIII", data, optional + optional_size + 40 * at) for at in range(sections)]

    def at(address: int) -> int:
        for size, start, stored, offset in table:
            if start <= address < start + max(size, stored):
                return int(offset + address - start)
        raise IndexError(address)

    def names(directory: int, size: int, field: int) -> Iterator[str]:
        address = directories[directory][0]
        if not address:
            return
        entry = at(address)
        while any(_exactly(data, entry, size)):
            name = at(struct.unpack_from("<I", data, entry + field)[0])
            yield data[name : data.index(b"\0", name)].decode("ascii").lower()
            entry += size

    dlls = frozenset([*names(_IMPORTS, 20, 12), *names(_DELAYED, 32, 4)])
    return Program(signed=directories[_CERTIFICATES][1] > 0, dlls=dlls)
