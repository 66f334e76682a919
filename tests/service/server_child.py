"""Serves, and ends as by a power cut at the named step, or is slow there; its word is the file that says so."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import time
from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kiosk.service.compose.config import load_service
from kiosk.service.compose.core import Options
from kiosk.service.compose.host import make_service
from kiosk.service.http.listen import serve
from kiosk.service.http.log import set_up
from tests.service.harness import CHEAP, SetClock


def main() -> None:
    folder, anchors, moment, die_at, files = pickle.loads(Path(sys.argv[1]).read_bytes())
    if files:
        import resource  # Windows has none

        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    set_up()

    def power_cut(step: str) -> None:
        if step == die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        if f"slow {step}" == die_at:
            print("slow", file=sys.stderr, flush=True)
            time.sleep(1)

    config = load_service(folder / "service.toml", demo=True)
    options = Options(SetClock(moment), True, anchors, hasher=CHEAP, checkpoint=power_cut)
    app = make_service(config, folder, options)
    serve(config, lambda: watched(app, power_cut), ready=lambda _address: None)


def watched(app: ASGIApp, power_cut) -> ASGIApp:
    """The steps of an answer: ``heard`` before it is worked on, ``answering`` before and ``answered`` after sending."""

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].endswith("/registrations"):
            await app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                power_cut("answering")
            await send(message)
            if message["type"] == "http.response.body":
                power_cut("answered")

        power_cut("heard")
        await app(scope, receive, sending)

    return run
