"""Looks at a folder once and ends as by a power cut at the named step: ``TOLD.json``."""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path

from kiosk.library.database.opening import open_database
from kiosk.library.exchange.incoming.folder import FolderRules, WatchedFolder
from kiosk.library.exchange.incoming.taking import Importer
from tests.library.exchange.incoming.rules import rules
from tests.service.harness import SetClock


def main() -> None:
    address, top, step = json.loads(Path(sys.argv[1]).read_text())

    def power_cut(reached: str) -> None:
        if reached == step:
            os.kill(os.getpid(), signal.SIGKILL)

    taking = Importer(open_database(address), rules(), checkpoint=power_cut)
    WatchedFolder(FolderRules(Path(top), ready="rename"), taking, SetClock(), power_cut).look()
