"""What ``kiosk serve`` runs, with two things a library can't configure: ``python -m bench.https.server FOLDER HASH``.

The virtual cards' authorities are trusted, and the hash of a password can be one that costs nothing.
"""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from pathlib import Path
from threading import Thread

from argon2 import PasswordHasher
from starlette.types import ASGIApp

from bench.https.child import answer_lines, computed
from bench.logins import CHEAP
from kiosk.clock import SystemClock
from kiosk.identity.revocation import DemoRevocation
from kiosk.library.system import default_hasher
from kiosk.service.compose.config import load_service
from kiosk.service.compose.core import Options
from kiosk.service.compose.host import make_service
from kiosk.service.http.listen import serve
from kiosk.service.http.log import set_up
from kiosk.settings.service import ServiceConfig
from kiosk.simulator.pki.hierarchy import TestPki


def main(folder: str, hashing: str) -> None:
    """Serve until standard input ends; the log goes into a file."""
    base = Path(folder)
    with (base / "service.log").open("a") as log:
        os.dup2(log.fileno(), 2)
    set_up()
    config = load_service(base / "service.toml", demo=True)
    hasher = default_hasher() if hashing == "hashed" else CHEAP
    serve(
        config,
        partial(_service, config, base, hasher),
        ready=lambda _address: Thread(target=_obey, daemon=True).start(),
    )


def _service(config: ServiceConfig, base: Path, hasher: PasswordHasher) -> ASGIApp:
    anchors = TestPki.load_or_create(base.parent / "pki").anchors
    options = Options(SystemClock(), True, anchors, DemoRevocation(frozenset()), hasher)
    return make_service(config, base, options)


def _obey() -> None:
    answer_lines(computed)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(*sys.argv[1:3])
