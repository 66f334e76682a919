"""Writes a picture of a screen as PNG: in a third of the time Qt takes, and no longer a file."""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_RGB, _BITS = 2, 8
_LEVEL = 3
"""Of zlib: with more, a file of flat colours grows hardly smaller and takes twice as long."""


def png(width: int, height: int, rgb: bytes | bytearray | memoryview, step: int) -> bytes:
    """A file of rows of three bytes a pixel, ``step`` bytes apart.

    No row is filtered: what libpng does to find the best filter for each takes longer than all the rest.
    """
    packer = zlib.compressobj(_LEVEL, memLevel=9)
    packed: list[bytes] = []
    for at in range(0, step * height, step):
        packed += packer.compress(b"\0"), packer.compress(rgb[at : at + 3 * width])
    packed.append(packer.flush())
    head = struct.pack(">IIBBBBB", width, height, _BITS, _RGB, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", b"".join(packed)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(data, zlib.crc32(kind)))
