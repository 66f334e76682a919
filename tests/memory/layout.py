"""Where an interpreter has what the scan looks for; light, for a process that shall hold little else."""

from __future__ import annotations

import sys
from typing import Any


def layout() -> dict[str, Any]:
    """The values of ``scan.Layout``, as JSON takes them."""
    return {
        "str_type": id(str),
        "bytes_type": id(bytes),
        "numbers": [id(number) for number in range(256)],
        "ascii_head": sys.getsizeof("") - 1,
        "wide_head": sys.getsizeof("\u9577\u5d0e") - 3 * 2,
        "bytes_head": sys.getsizeof(b"") - 1,
    }
