"""Makes one round of the writer and ends as by a power cut at the named step: ``ADDRESS FOLDER STEP MORE-KEYS``."""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

from kiosk.library.database.opening import open_database
from kiosk.library.exchange.outgoing.folder import ExchangeFolder
from kiosk.library.exchange.outgoing.queue import OutgoingQueue
from kiosk.library.exchange.outgoing.writer import OutgoingWriter, Terms
from kiosk.settings.tables.exchange import Exchange
from tests.library.conftest import NOW

COLUMNS = [
    {"name": field, "field": field}
    for field in ("event_id", "event_kind", "number", "name", "kana", "phone", "email", "expires_on")
]


class LateClock:
    """Later at each look, so that what was taken is deleted in the same round if it is not kept."""

    moment = NOW

    def now(self):
        self.moment += timedelta(seconds=1)
        return self.moment


def writer(address: str, folder: Path, checkpoint=lambda _step: None, **keys: object) -> OutgoingWriter:
    settings = Exchange.model_validate({"folder": str(folder), "columns": COLUMNS, "encoding": "cp932", **keys})
    there = ExchangeFolder(folder, receipts=settings.acknowledge == "receipt", checkpoint=checkpoint)
    queue = OutgoingQueue(open_database(address))
    return OutgoingWriter(queue, there, Terms(settings), LateClock(), checkpoint=checkpoint)


def main() -> None:
    address, folder, step, keys = sys.argv[1:]

    def power_cut(reached: str) -> None:
        if reached == step:
            os.kill(os.getpid(), signal.SIGKILL)

    writer(address, Path(folder), power_cut, **json.loads(keys)).round()
