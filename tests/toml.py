"""Values for TOML that a test writes: a folder of Windows is full of backslashes."""

from __future__ import annotations

import json


def quoted(value: object) -> str:
    """As a basic string of TOML, with its quotes."""
    return json.dumps(str(value), ensure_ascii=False)
