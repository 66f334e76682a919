"""Changes one record and ends as by a power cut at the named step: ``STATE.pickle STEP``."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from pathlib import Path

from kiosk.library.database.opening import open_database
from kiosk.library.koha.access import ClientCredentials
from kiosk.library.koha.http import Wire
from kiosk.library.koha.known.patrons import KohaKnownPatrons
from kiosk.library.koha.patrons import Patrons
from kiosk.library.koha.session import Session
from tests.library.koha.conftest import HANAKO, RULES

from .conftest import KEY, note, recognize


def main() -> None:
    address, url, key, change = pickle.loads(Path(sys.argv[1]).read_bytes())

    def power_cut(step: str) -> None:
        if step == sys.argv[2]:
            os.kill(os.getpid(), signal.SIGKILL)

    engine, session = open_database(address), Session(Wire(url), ClientCredentials("client-1", "client-word"))
    known = KohaKnownPatrons(engine, session, Patrons(session, RULES), checkpoint=power_cut)
    recognize(engine, token="child")
    known.apply(known.read(key), change, applicant=HANAKO, person_key=KEY, finish=note)
