"""Makes small Windows programs (PE files) for tests: headers, one section, imports, perhaps a signature."""

from __future__ import annotations

import struct


def program(*dlls: str, signed: bool = False) -> bytes:
    """A 64-bit one that loads ``dlls``; nothing in it can run."""
    section, address = 0x400, 0x1000
    names = b"".join(dll.encode() + b"\0" for dll in dlls)
    table_size = 20 * (len(dlls) + 1)
    entries, at = b"", address + table_size
    for dll in dlls:
        entries += struct.pack("<IIIII", 0, 0, 0, at, 1)
        at += len(dll) + 1
    body = entries + bytes(20) + names
    size = len(body) + -len(body) % 0x200
    directories = [(0, 0)] * 16
    if dlls:
        directories[1] = (address, table_size)
    if signed:
        directories[4] = (section + size, 8)
    optional = struct.pack("<H106xI", 0x20B, 16) + b"".join(struct.pack("<II", *each) for each in directories)
    header = b"PE\0\0" + struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, len(optional), 0x22)
    table = struct.pack("<8sIIII16x", b".rdata", len(body), address, size, section)
    start = b"MZ" + bytes(58) + struct.pack("<I", 64)
    whole = (start + header + optional + table).ljust(section, b"\0") + body.ljust(size, b"\0")
    return whole + (b"SIGNED!!" if signed else b"")
