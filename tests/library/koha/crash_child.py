"""Registers one person and ends as by a power cut at the named step: ``STATE.pickle STEP``."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from pathlib import Path

from kiosk.library.database.opening import open_database
from kiosk.library.koha.access import ClientCredentials
from kiosk.library.koha.http import Wire
from kiosk.library.koha.patrons import Patrons
from kiosk.library.koha.session import Session
from tests.library.conftest import NOW, allot
from tests.library.koha.conftest import RULES, TYPED
from tests.library.koha.store import KohaStore


def main() -> None:
    address, url, token, key = pickle.loads(Path(sys.argv[1]).read_bytes())

    def power_cut(step: str) -> None:
        if step == sys.argv[2]:
            os.kill(os.getpid(), signal.SIGKILL)

    session = Session(Wire(url), ClientCredentials("client-1", "client-word"))
    store = KohaStore(open_database(address), session, Patrons(session, RULES), checkpoint=power_cut)
    store.register(TYPED, token_hash=token, idempotency_key=key, first=1, allot=allot, now=NOW)
