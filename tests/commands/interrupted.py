"""Makes or restores a database and ends as by a power cut at the named step: ``CONFIG STEP [COPY]``."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from kiosk.service.compose.config import load_service
from kiosk.service.patrons.database import database_of_service
from kiosk.service.patrons.opening import make_database
from kiosk.service.patrons.restoring import restore
from kiosk.settings.belonging import ranges


def main() -> None:
    file, die_at = Path(sys.argv[1]), sys.argv[2]

    def power_cut(step: str) -> None:
        if step == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    config = load_service(file)
    database = database_of_service(config, file.parent)
    if copy := sys.argv[3:]:
        restore(database, ranges(config.number, ()), Path(copy[0]), {"patron": 5000}, checkpoint=power_cut)
    else:
        make_database(database, checkpoint=power_cut)
