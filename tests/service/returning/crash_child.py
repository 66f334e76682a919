"""Does one act with a card and ends as by a power cut at the named step: ``STATE.pickle STEP``."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from pathlib import Path

from tests.service.returning.desk import open_desk


def main() -> None:
    anchors, folder, address, moment, kiosk, operation = pickle.loads(Path(sys.argv[1]).read_bytes())

    def power_cut(step: str) -> None:
        if step == sys.argv[2]:
            os.kill(os.getpid(), signal.SIGKILL)

    desk = open_desk(None, folder, address, anchors=anchors, checkpoint=power_cut)
    desk.clock.moment = moment
    desk.ask(operation, kiosk)
