"""What a registration costs over HTTPS: kiosk processes against a service process, beside bare answers as long."""

from __future__ import annotations

import argparse
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench.figures import milliseconds, percentile
from bench.filling import fill
from bench.https import bare
from bench.https.child import Child
from bench.https.site import Site
from bench.https.tls import Tls, make_tls
from kiosk.library.database.founding import make_tables
from kiosk.library.database.opening import open_database

WARM, WARM_HASHED = 20, 2
"""Visits of each kiosk before anything is measured: connections, caches."""


def measure(args: argparse.Namespace) -> dict[str, object]:
    """The figures of every database and size.  Raises StoreError."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-", dir=args.folder) as made:
        folder = Path(made)
        tls = make_tls(folder)
        barely = bare.measure(tls, args.registrations)
        found: dict[str, object] = {"kiosks": args.kiosks, "registrations": args.registrations, "bare": barely}
        found["sqlite"] = _database(f"sqlite:///{folder}/patrons.db", folder / "sqlite", tls, args)
        if args.postgres:
            found["postgresql"] = _database(args.postgres, folder / "postgresql", tls, args)
        return found


def _database(address: str, folder: Path, tls: Tls, args: argparse.Namespace) -> dict[str, object]:
    engine = open_database(address, busy_seconds=60, make_file=True)
    try:
        make_tables(engine)
        site = Site.make(folder, address, engine, tls)
        found: dict[str, object] = {}
        for at, count in enumerate(args.patrons):
            fill(engine, at, count)
            people = _People(at)
            found[str(count)] = {
                "without_the_hash": _without_the_hash(site, people, args.registrations),
                **_with_the_hash(site, people, args.registrations // 10 or 1, args.kiosks),
            }
        return found
    finally:
        engine.dispose()


class _People:
    """Numbers of people who have not been there yet."""

    def __init__(self, at: int) -> None:
        self._next = at * 100_000_000

    def first_of(self, count: int) -> int:
        """The first of so many."""
        first, self._next = self._next, self._next + count
        return first


def _without_the_hash(site: Site, people: _People, visits: int) -> dict[str, object]:
    with site.serve(hashed=False) as server, site.kiosk("bench-0", people.first_of(WARM + visits)) as kiosk:
        return _round(server, [kiosk], visits, WARM)


def _with_the_hash(site: Site, people: _People, visits: int, kiosks: int) -> dict[str, object]:
    """One kiosk alone, then all at once."""
    most = 2 * (WARM_HASHED + visits)
    with ExitStack() as running:
        server = running.enter_context(site.serve(hashed=True))
        lobby = [running.enter_context(site.kiosk(f"bench-{n}", people.first_of(most))) for n in range(kiosks)]
        return {
            "with_the_hash": _round(server, lobby[:1], visits, WARM_HASHED),
            f"with_the_hash_{kiosks}_kiosks": _round(server, lobby, visits // kiosks or 1, WARM_HASHED),
        }


def _round(server: Child, lobby: list[Child], visits: int, warm: int) -> dict[str, object]:
    """So many visits to each kiosk, which begin at the same time."""
    for line in (f"cards {warm}", "visits", f"cards {visits}"):
        _all(lobby, line)
    served = server.ask("")
    told = _all(lobby, "visits")
    served = (server.ask("") - served) / (visits * len(lobby))
    asked = sum(kiosk["computed"] for kiosk in told) / (visits * len(lobby))
    about = _all(lobby, f"about {visits}")
    return {
        **_times([kiosk["times"] for kiosk in (*told, *about)]),
        "server_cpu_ms": milliseconds(served),
        "kiosk_cpu_ms": milliseconds(asked),
        "cpu_ms": milliseconds(served + asked),
    }


def _all(lobby: list[Child], line: str) -> list[Any]:
    for kiosk in lobby:
        kiosk.tell(line)
    return [kiosk.hear() for kiosk in lobby]


def _times(told: list[dict[str, list[float]]]) -> dict[str, object]:
    together: dict[str, list[float]] = {}
    for kiosk in told:
        for name, times in kiosk.items():
            together.setdefault(name, []).extend(times)
    return {
        f"{name}_p{percent}_ms": milliseconds(percentile(times, percent))
        for name, times in together.items()
        for percent in (50, 99)
    }
