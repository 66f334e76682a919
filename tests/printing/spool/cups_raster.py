"""Reads CUPS raster (version 3, uncompressed: the spec's cups_page_header2_t) into pictures."""

from __future__ import annotations

import struct

from PIL import Image

_HEADER = 1796


def pages(data: bytes) -> list[Image.Image]:
    """The pages of 8-bit grey raster, 0 black; ValueError for another kind."""
    order = {b"RaS3": ">", b"3SaR": "<"}.get(data[:4])
    if order is None:
        raise ValueError("no CUPS raster of version 3")
    found, at = [], 4
    while at < len(data):
        header = data[at : at + _HEADER]
        # After four 64-byte strings come 32-bit numbers; cupsWidth is the 30th of them.
        numbers = struct.unpack(f"{order}64I", header[256:512])
        width, height, _media, per_colour, per_pixel, line, _order, space = numbers[29:37]
        if (per_colour, per_pixel, space) != (8, 8, 18):
            raise ValueError(f"not 8-bit grey but {(per_colour, per_pixel, space)}")
        at += _HEADER
        rows = data[at : at + line * height]
        at += line * height
        found.append(Image.frombytes("L", (width, height), rows, "raw", "L", line))
    return found
