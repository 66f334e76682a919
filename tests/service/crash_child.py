"""Registers one person and ends as by a power cut at the named step: ``STATE.pickle STEP``."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from pathlib import Path

from kiosk.operations.registration import RegisterPatron
from kiosk.service.compose.assemble import build_local
from kiosk.settings.demo import demo_profile
from tests.service.harness import CHEAP, CONTACT, PASSWORD, SetClock


def main() -> None:
    folder, anchors, token, key, *mail = pickle.loads(Path(sys.argv[1]).read_bytes())

    def power_cut(step: str) -> None:
        if step == sys.argv[2]:
            os.kill(os.getpid(), signal.SIGKILL)

    profile = demo_profile(folder)
    service = build_local(
        profile.model_copy(update={"mail": mail[0]}) if mail else profile,
        demo=True,
        clock=SetClock(),
        pki_anchors=anchors,
        hasher=CHEAP,
        checkpoint=power_cut,
    )
    service.ask(RegisterPatron(token, CONTACT, PASSWORD, key))
