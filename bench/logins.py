"""How fast patrons log in: whole log-ins, with the hash of the password and without it."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.profiles import RFC_9106_LOW_MEMORY
from sqlalchemy import Engine, update

from bench.figures import milliseconds, percentile
from kiosk.clock import SystemClock
from kiosk.library.books.counter.stops import PatronStops
from kiosk.library.books.login_levels import LoginLevels
from kiosk.library.books.notices import Notices
from kiosk.library.books.sessions import Sessions
from kiosk.library.database.schema import patrons
from kiosk.library.sql.members import SqlMembers
from kiosk.operations.account import LogIn, LogOut
from kiosk.patron.circulation import CirculationRules
from kiosk.patron.number import NumberScheme
from kiosk.service.account.login import Login
from kiosk.service.account.ready_notices import ReadyNotices
from kiosk.service.account.service import Accounts
from kiosk.service.account.sessions import OpenSessions
from kiosk.service.hashes import HASHES
from kiosk.service.registration.tasks import PostRegistration

TYPED = "yomu2026"
REAL = PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def logins(engine: Engine, count: int, kiosks: int) -> dict[str, object]:
    """Log ``count`` of the patrons who are there in, from so many kiosks at once.  Raises StoreUnavailable."""
    accounts = _accounts(engine)
    numbers = [f"21{serial:08d}" for serial in range(1, count + 1)]
    try:
        found: dict[str, object] = dict(_round(engine, accounts, REAL, numbers, kiosks))
        return found | {"besides_the_hash": _round(engine, accounts, CHEAP, numbers, kiosks)}
    finally:
        accounts.ready_notices.stop()


def _accounts(engine: Engine) -> Accounts:
    clock = SystemClock()
    members = SqlMembers(engine, REAL, CirculationRules(), HASHES)
    notices = Notices(engine)
    return Accounts(
        members=members,
        enter=Login(members, LoginLevels(engine), clock, PatronStops(engine)),
        sessions=OpenSessions(Sessions(engine), clock),
        notices=notices,
        ready_notices=ReadyNotices(members, notices, None, clock),
        post_registration=PostRegistration("https://app.example.jp/setup?number={number}"),
        scheme=NumberScheme(),
        clock=clock,
    )


def _round(
    engine: Engine, accounts: Accounts, hasher: PasswordHasher, numbers: list[str], kiosks: int
) -> dict[str, float]:
    with engine.begin() as db:
        known = hasher.hash(TYPED)
        db.execute(update(patrons).where(patrons.c.number.between(numbers[0], numbers[-1])).values(password_hash=known))
    begun = time.perf_counter()
    with ThreadPoolExecutor(kiosks) as pool:
        shares = pool.map(lambda n: list(_visits(accounts, f"bench-{n}", numbers[n::kiosks])), range(kiosks))
        times = [one for share in shares for one in share]
    seconds = time.perf_counter() - begun
    return {
        "logins_per_second": round(len(times) / seconds, 1),
        "p50_ms": milliseconds(percentile(times, 50)),
        "p99_ms": milliseconds(percentile(times, 99)),
    }


def _visits(accounts: Accounts, kiosk_id: str, numbers: list[str]) -> Iterator[float]:
    """Log each in and out again; the seconds each log-in took."""
    for number in numbers:
        begun = time.perf_counter()
        session = accounts.log_in(kiosk_id, LogIn(number, TYPED))
        yield time.perf_counter() - begun
        accounts.log_out(kiosk_id, LogOut(session.token))
