"""Begins a round for what became ready, says so, and stays in it; its word is a pickle of the service's folder."""

from __future__ import annotations

import pickle
import sys
import time
from datetime import timedelta
from pathlib import Path

from kiosk.library.books.leases import Lease
from kiosk.library.books.notices import Notices
from kiosk.library.sql.members import SqlMembers
from kiosk.patron.circulation import CirculationRules
from kiosk.service.account.ready_notices import ReadyNotices
from kiosk.service.account.rounds import NAME, NoticeRounds
from kiosk.service.compose.assemble import open_configured
from kiosk.service.compose.config import load_service
from kiosk.service.hashes import HASHES
from tests.service.harness import CHEAP, SetClock


def main() -> None:
    folder, moment = pickle.loads(Path(sys.argv[1]).read_bytes())
    engine = open_configured(load_service(folder / "service.toml", demo=True), folder)
    clock = SetClock(moment)
    notices = ReadyNotices(SqlMembers(engine, CHEAP, CirculationRules(), HASHES), Notices(engine), None, clock)

    def stay() -> bool:
        sys.stdout.write("in a round\n")
        sys.stdout.flush()
        time.sleep(600)
        return False

    NoticeRounds(notices, Lease(engine, NAME, clock), timedelta(minutes=5)).look(stay)
