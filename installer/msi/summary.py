"""Sets the times that the tools write into the summary of an MSI, so that two builds are the same file."""

from __future__ import annotations

import struct

_SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
"""The format of a summary, FMTID_SummaryInformation, as it is stored."""
_TIMES = {12: "created", 13: "last saved"}
_FILETIME = 64
_1601_TO_1970 = 11_644_473_600
"""In seconds: a FILETIME counts tenths of a microsecond since 1601."""


def set_times(data: bytes, epoch: int) -> bytes:
    """The MSI with both times set to ``epoch``, in seconds since 1970.  ValueError where they are not found.

    The summary is less than one sector of the file and written in one piece, so it is changed where it lies.
    """
    start = data.find(_SUMMARY)
    if start < 28 or data.find(_SUMMARY, start + 1) >= 0 or data[start - 28 : start - 26] != b"\xfe\xff":
        raise ValueError("the MSI has no summary, or several")
    made = bytearray(data)
    (offset,) = struct.unpack_from("<I", data, start + 16)
    section = start - 28 + offset
    size, count = struct.unpack_from("<II", data, section)
    found = set()
    for at in range(count):
        number, place = struct.unpack_from("<II", data, section + 8 + 8 * at)
        if number in _TIMES:
            (kind,) = struct.unpack_from("<I", data, section + place)
            if kind != _FILETIME or place + 12 > size:
                raise ValueError(f"the time {_TIMES[number]} is not where the summary says")
            struct.pack_into("<Q", made, section + place + 4, (epoch + _1601_TO_1970) * 10_000_000)
            found.add(number)
    if found != set(_TIMES):
        raise ValueError("the summary has not both times")
    return bytes(made)
