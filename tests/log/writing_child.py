"""Writes lines to a log folder until it is killed, and says when it has begun."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from kiosk.log.files import FolderHandler, Retention
from kiosk.log.lines import JsonLines


def main() -> None:
    handler = FolderHandler(Path(sys.argv[1]), "kiosk", Retention(30, int(sys.argv[2])))
    handler.setFormatter(JsonLines())
    logger = logging.getLogger("kiosk.child")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    for number in range(10_000_000):
        logger.info("line %d %s", number, logging)  # a module is no text: it is replaced
        if number == 50:
            print("begun", flush=True)
