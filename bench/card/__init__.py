"""How near our session with a card comes to the least time there is, and how far it is from OpenSC's tools."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bench.card import opensc
from bench.card.session import Bench, Traffic, floor, median_ms, ordinary
from bench.figures import milliseconds
from kiosk.simulator.card.virtual_card import VirtualCard
from kiosk.simulator.latency import Latency
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.session import Exchange
from kiosk.simulator.slot import VirtualSlot


def measure(args: argparse.Namespace) -> dict[str, object]:
    """All of it; seconds to minutes."""
    with _folder(args.folder) as folder:
        pki = TestPki.load_or_create(folder)
        found: dict[str, object] = {
            "long_reads": _modes(args, pki, long_reads=True),
            "short_reads": _modes(args, pki, long_reads=False),
        }
        missing = opensc.missing_packages()
        if args.no_opensc:
            pass
        elif missing:
            found["opensc"] = f"left out; it needs the packages {', '.join(missing)}"
        else:
            found["opensc"] = opensc.compare(args, folder)
        if not args.no_form:
            from bench import form

            found["ok_to_form"] = {
                "animated": form.measure(args.runs, pki, reduced_motion=False),
                "reduced_motion": form.measure(args.runs, pki, reduced_motion=True),
            }
    return found


def _modes(args: argparse.Namespace, pki: TestPki, *, long_reads: bool) -> dict[str, object]:
    """One kind of reader, at every speed."""
    found: dict[str, object] = {}
    for ms in args.ms:
        for kbit in args.kbit:
            figures, session = _at(Latency(ms, kbit), args.runs, pki, long_reads=long_reads)
            found |= {key: value for key, value in session.items() if key not in found}
            found[f"{ms}_ms_{kbit}_kbit"] = figures
    return found


def _at(latency: Latency, runs: int, pki: TestPki, *, long_reads: bool) -> tuple[dict[str, object], dict[str, object]]:
    """Times at one speed, and what a session consists of."""
    slot = VirtualSlot()
    card = _card(pki, latency, long_reads=long_reads)
    lying = slot.lay(card)
    bench = Bench(slot)
    try:
        bench.identify(lying)  # the reader is known from here on, and Python is warm
        _, done = bench.read(lying)
        identifying, reading = [], []
        for _ in range(runs):
            bench.rest()
            identifying.append(bench.identify(lying))
            slot.trace.clear()
            seconds, done = bench.read(lying)
            reading.append(seconds)
            spoken = traffic(list(slot.trace), until_signed=True)
        bench.rest()
        slot.trace.clear()
        bench.identify(lying)
        asked = traffic(list(slot.trace))
    finally:
        bench.close()
    least = milliseconds(floor(latency, len(done.certificate), long_reads=long_reads))
    wall = median_ms(reading)
    figures: dict[str, object] = {"identify_ms": median_ms(identifying), "read_ms": wall, "floor_ms": least}
    if least:
        figures["read_to_floor"] = round(wall / least, 3)
    session = {
        "certificate_bytes": len(done.certificate),
        "identify": asked.as_figures(),
        "read": spoken.as_figures(),
    }
    return figures, session


def traffic(trace: list[Exchange], *, until_signed: bool = False) -> Traffic:
    """What these exchanges come to, up to the signature if that is asked."""
    if until_signed:
        trace = trace[: 1 + next(at for at, exchange in enumerate(trace) if exchange.ins == 0x2A)]
    return Traffic(
        len(trace), sum(exchange.sent for exchange in trace), sum(exchange.received + 2 for exchange in trace)
    )


def _card(pki: TestPki, latency: Latency, *, long_reads: bool) -> VirtualCard:
    made = ordinary(long_reads=long_reads).make(pki, datetime.now(UTC).date(), latency)
    if not isinstance(made, VirtualCard):
        raise TypeError("that persona has no card")
    return made


@contextmanager
def _folder(given: Path | None) -> Iterator[Path]:
    if given is not None:
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as made:
        yield Path(made)
