"""The same work by OpenSC's tools, on the same card behind the same PC/SC service: certificate, and one signature.

OpenSC's driver for these cards is forced, so that it need not try its others first; each tool is a process of its own,
as its users have it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import queue
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.card.session import DOCUMENT, Bench, Traffic, median_ms
from bench.pcscd import PcscService, missing_packages
from kiosk.reader.monitor import PresenceMonitor
from kiosk.reader.presence import Presence, Present
from kiosk.simulator.personas.persona import PASSWORD

__all__ = ["compare", "missing_packages"]

PATIENCE = 20.0
LIFTED = 1.0
"""Seconds until the service has surely noticed that a card was lifted; it looks every 0.4."""


def compare(args: argparse.Namespace, folder: Path) -> dict[str, object]:
    """Both at every speed, one after the other.  RuntimeError if one of them fails."""
    service = PcscService()
    os.environ["PCSCLITE_CSOCK_NAME"] = str(service.sock)  # before the client library's first call
    service.start()
    try:
        return {
            f"{ms}_ms_{kbit}_kbit": _at(service, folder, ms, kbit, args.runs) for ms in args.ms for kbit in args.kbit
        }
    finally:
        service.remove()
        del os.environ["PCSCLITE_CSOCK_NAME"]


def _at(service: PcscService, folder: Path, ms: int, kbit: int, runs: int) -> dict[str, object]:
    with _card(service.port, folder, ms, kbit) as card:
        whole, after_ok, ours = _ours(card, runs)
        times, theirs = _theirs(service, card, runs)
    opensc = median_ms(times)
    return {
        "ours": {**ours.as_figures(), "whole_ms": median_ms(whole), "after_ok_ms": median_ms(after_ok)},
        "opensc": {**theirs.as_figures(), "whole_ms": opensc},
        "opensc_to_ours_whole": round(opensc / median_ms(whole), 2),
        "opensc_to_ours_after_ok": round(opensc / median_ms(after_ok), 2),
    }


def _ours(card: _Card, runs: int) -> tuple[list[float], list[float], Traffic]:
    from kiosk.reader.pcsc.port import PcscPort  # not before the socket is known

    port = PcscPort(count_first=True)
    told: queue.SimpleQueue[Presence] = queue.SimpleQueue()
    monitor = PresenceMonitor(port, told.put)
    monitor.start()
    bench = Bench(port)
    whole, after_ok = [], []
    try:
        while not isinstance(lying := told.get(timeout=PATIENCE), Present):
            pass
        bench.identify(lying)
        bench.read(lying)
        for _ in range(runs):
            bench.rest()
            identifying = bench.identify(lying)
            card.counts()
            reading, _ = bench.read(lying)
            whole.append(identifying + reading)
            after_ok.append(reading)
        bench.identify(lying)
        spoken = card.counts()  # a read, the letting go, and the next identification: one session
    finally:
        bench.close()
        monitor.stop()
    return whole, after_ok, spoken


def _theirs(service: PcscService, card: _Card, runs: int) -> tuple[list[float], Traffic]:
    times = []
    spoken = Traffic(0, 0, 0)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "hash.bin"
        plain.write_bytes(hashlib.sha256(DOCUMENT).digest())
        pin = ("--pin", PASSWORD)
        read = (
            "pkcs15-tool",
            "--read-certificate",
            "2",
            "--verify-pin",
            "--auth-id",
            "2",
            *pin,
            "-o",
            f"{folder}/c.pem",
        )
        sign = (
            "pkcs15-crypt",
            "-s",
            "-k",
            "2",
            "--pkcs1",
            "--sha-256",
            *pin,
            "-i",
            str(plain),
            "-o",
            f"{folder}/s",
            "-R",
        )
        for _ in range(runs + 1):
            card.counts()
            begun = time.perf_counter()
            for command in (read, sign):
                done = subprocess.run(  # noqa: S603 - our own words only
                    command, env={**service.environment, "OPENSC_DRIVER": "jpki"}, capture_output=True, check=False
                )
                if done.returncode:
                    raise RuntimeError(f"{command[0]} failed: {done.stderr.decode(errors='replace').strip()}")
            times.append(time.perf_counter() - begun)
            spoken = card.counts()
    return times[1:], spoken  # the first one fetches the programs from the disk


class _Card:
    """The hand that holds the counted card."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def counts(self) -> Traffic:
        """What was said since the last call."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the card's process has no pipes")
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        counted = json.loads(self._process.stdout.readline())
        return Traffic(counted["apdus"], counted["up"], counted["down"])


@contextmanager
def _card(port: int, folder: Path, ms: int, kbit: int) -> Iterator[_Card]:
    command = (sys.executable, "-m", "bench.counted", str(port), str(folder), str(ms), str(kbit))
    with subprocess.Popen(  # noqa: S603 - our own words only
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    ) as process:
        yield _Card(process)
        if process.stdin is not None:
            process.stdin.close()
    time.sleep(LIFTED)
