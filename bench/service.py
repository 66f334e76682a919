"""How fast patrons are registered and logged in among many others, on SQLite and PostgreSQL."""

from __future__ import annotations

import argparse
import secrets
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Engine

from bench.figures import milliseconds, percentile
from bench.filling import CONTACT, fill
from bench.https import measure as https
from bench.logins import REAL, logins
from kiosk.library.books.visits import Visits
from kiosk.library.database.founding import make_tables
from kiosk.library.database.opening import open_database
from kiosk.library.port import Allotted, NewPatron, StoredChallenge, StoredIdentification
from kiosk.library.sql.registrations import SqlRegistrations
from kiosk.patron.applicant import Applicant, BirthDate, Gender

NEW = NewPatron(CONTACT, "x" * 97, date(2026, 4, 1), date(2029, 3, 31))
WHO = Applicant("長崎　太郎", BirthDate(1990, 4, 1), Gender.MALE, "長崎県大村市東本町１－２－３")


def measure(args: argparse.Namespace) -> dict[str, object]:
    """The figures of every database and size.  Raises StoreError."""
    if args.https:
        return https.measure(args)
    found: dict[str, object] = {"kiosks": args.kiosks, "registrations": args.registrations, **_hashing()}
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-", dir=args.folder) as folder:
        found["sqlite"] = _database(f"sqlite:///{folder}/patrons.db", args)
    if args.postgres:
        found["postgresql"] = _database(args.postgres, args)
    found["memory_mb"] = _memory()
    return found


def _hashing() -> dict[str, object]:
    """What each registration also waits for, and what a log-in waits for above all: the password's hash."""
    begun = time.perf_counter()
    for _ in range(5):
        REAL.hash("yomu2026")
    return {"password_hash_ms": milliseconds((time.perf_counter() - begun) / 5)}


def _database(address: str, args: argparse.Namespace) -> dict[str, object]:
    engine = open_database(address, busy_seconds=60, make_file=True)
    try:
        make_tables(engine)
        sizes: dict[str, dict[str, float]] = {}
        there = 0
        for count in args.patrons:
            fill(engine, there, count)
            there = count + args.registrations
            sizes[str(count)] = _round(engine, args.registrations, args.kiosks)
        worst = [size["p99_ms"] for size in sizes.values()]
        let_in = logins(engine, min(args.logins, there), args.kiosks)
        return {"at": sizes, "p99_ratio": round(worst[-1] / worst[0], 2), "logins": let_in}
    finally:
        engine.dispose()


def _round(engine: Engine, count: int, kiosks: int) -> dict[str, float]:
    _visits(engine, count // 20 or 1)  # what is done first only: connections, caches
    begun = time.perf_counter()
    with ThreadPoolExecutor(kiosks) as pool:
        share = [count // kiosks + (n < count % kiosks) for n in range(kiosks)]
        times = [one for each in pool.map(lambda n: _visits(engine, n), share) for one in each]
    seconds = time.perf_counter() - begun
    return {
        "visits_per_second": round(count / seconds, 1),
        "p50_ms": milliseconds(percentile(times, 50)),
        "p99_ms": milliseconds(percentile(times, 99)),
    }


def _visits(engine: Engine, count: int) -> list[float]:
    """Whole visits, as far as the database sees them; the seconds each registration took."""
    times = []
    visits, registrations = Visits(engine), SqlRegistrations(engine)
    for _ in range(count):
        now = datetime.now(UTC)
        name, person = secrets.token_hex(16), secrets.token_bytes(32)
        made = StoredChallenge(name, "bench", "2026-04", b"d" * 400, now, now + timedelta(minutes=10))
        visits.add_challenge(made)
        taken = visits.take_challenge(name, kiosk_id="bench", now=now)
        if taken is None or registrations.is_registered(person):
            raise AssertionError("a visit of this measurement met another one")
        visits.add_identification(
            StoredIdentification(name * 2, _somebody(), person, taken, b"s" * 256, now + timedelta(minutes=30))
        )
        begun = time.perf_counter()
        registrations.registration(idempotency_key=name, token_hash=name * 2)
        registrations.register(NEW, token_hash=name * 2, idempotency_key=name, first=1, allot=_allot, now=now)
        times.append(time.perf_counter() - begun)
    return times


def _somebody() -> Applicant:
    """A person of a given name that nobody else has, born on a day of many others."""
    born = date(1940, 1, 1) + timedelta(days=secrets.randbelow(29_000))
    return replace(WHO, name=f"長崎　{secrets.token_hex(8)}", birth_date=BirthDate(born.year, born.month, born.day))


def _allot(serial: int) -> Allotted:
    return Allotted(f"21{serial:08d}", f"A21{serial:08d}A")


def _memory() -> float:
    """The most this process ever had, in MiB; 0 where the system does not say."""
    try:
        import resource
    except ModuleNotFoundError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(most / (1024 * 1024 if sys.platform == "darwin" else 1024), 1)
