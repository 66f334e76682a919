"""Reads a folder of logs as somebody at a terminal would."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def lines(folder: Path) -> list[dict[str, Any]]:
    """What is in all its files, in their order, or in the one that is named; each line has to be whole."""
    files = [folder] if folder.is_file() else sorted(folder.glob("*.jsonl"))
    found = (line for file in files for line in file.read_bytes().splitlines(keepends=True))
    return [json.loads(line) for line in found if line.endswith(b"\n")]


def said(folder: Path) -> str:
    """Time, level, logger and message of each line; '' as long as there is no folder."""
    return "".join("{time} {level} {logger} {message}\n".format_map(line) for line in lines(folder))
