"""The demo's small library: three patrons, what they have on loan, a reservation that waits, and one of long ago.

They register as everybody does, with certificates of the demo's own authority, and things are lent to them as staff
lend them: what the demo shows is in its database.  People and books are made up.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.clock import Clock, library_day
from kiosk.library.books.facts import recall, remember
from kiosk.library.circulation.lending import Book, Circulation
from kiosk.library.database.schema import patrons
from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.port import StoreError
from kiosk.log.logger import logger
from kiosk.operations.registration import FetchChallenge, IdentifyPerson, RegisterPatron
from kiosk.patron.registration import Contact
from kiosk.service.port import LibraryService, ServiceError
from kiosk.service.registration.term import last_day
from kiosk.settings.profile import Profile
from kiosk.simulator.card.signing import PREHASHED, sign
from kiosk.simulator.personas.people import KEN, MIDORI, NAGISA, SAKURA
from kiosk.simulator.pki.days import begins, ends
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.person import Person

PASSWORD = "yomu2026"  # noqa: S105 - of people who do not exist; the README tells it
"""The library password of all of them."""
PHONE = "09012345678"
"""The telephone of all of them; the README tells it, too."""
LONG_AGO_DAYS = 1500
"""A term of three years ended a year ago."""
_NUMBERS = "demo-library"
_LONG_AGO = "demo-long-ago"
_log = logger(__name__)


@dataclass(frozen=True, slots=True)
class DemoPatron:
    """Who it is, and how the name is read."""

    person: Person
    kana: tuple[str, str]
    email: str = ""


PATRONS = (
    DemoPatron(SAKURA, ("オオムラ", "サクラ")),
    DemoPatron(KEN, ("イサハヤ", "ケン")),
    DemoPatron(MIDORI, ("シマバラ", "ミドリ")),
)
LONG_AGO = DemoPatron(NAGISA, ("ゴトウ", "ナギサ"), "nagisa@example.jp")
"""Her term ended, and she lives elsewhere now."""

LIGHTHOUSE = Book("坂の上の灯台", "岬 あかり")
BUTTERFLY = Book("海をわたる蝶", "浜辺 みさき")
WAITING = Book("坂道の町をあるく", "坂本 のぼる")
_SAKURAS = (
    (Book("湾のほとりの図書館", "海野 渚"), 2),
    (Book("はじめての星座", "天野 つき"), 9),
    (Book("台所のことば辞典", "味見 さじ"), 16),
)
_KENS = (
    (
        Book(
            "大村湾をめぐる道と港の百年 写真と地図でたどる海辺の町のくらし、祭り、そして図書館のあゆみ",
            "郷土史編さん委員会",
        ),
        -3,
    ),
    (Book("やさしい木工 椅子をつくる", "森 けんじ"), 0),
    (LIGHTHOUSE, 6),
    *((Book(f"長崎街道をゆく 第{n}巻", "道野 あゆみ"), 9 + n // 4) for n in range(1, 10)),
)


def furnish(profile: Profile, service: LibraryService, pki: TestPki, clock: Clock) -> tuple[str, ...]:
    """The numbers of the three, and of the one of long ago.

    They are made at the first start; the loans are as new every day.  A demo whose library can't be furnished still
    shows everything else, so that is only written down.
    """
    database = profile.service.database
    if database is None:
        return ()
    engine = open_sqlite(database)
    try:
        known = recall(engine, _NUMBERS)
        if known is None:
            made = " ".join(_register(profile, service, pki, clock, PATRONS))
            known = remember(engine, _NUMBERS, made)
        numbers = tuple(known.split())
        today = library_day(clock.now())
        if recall(engine, f"demo-{today}") is None:
            _lend(Circulation(engine, profile.circulation.rules), numbers, clock.now())
            remember(engine, f"demo-{today}", "lent")
        old = recall(engine, _LONG_AGO)
        if old is None:
            (number,) = _register(profile, service, pki, clock, (LONG_AGO,))
            with engine.begin() as db:
                db.execute(patrons.update().where(patrons.c.number == number).values(_long_ago(profile, clock.now())))
            old = remember(engine, _LONG_AGO, number)
        return (*numbers, old)
    except (StoreError, ServiceError, OSError) as error:
        _log.warning("the demo's library could not be furnished: %s", type(error))
        return ()
    finally:
        engine.dispose()


def _register(
    profile: Profile, service: LibraryService, pki: TestPki, clock: Clock, people: tuple[DemoPatron, ...]
) -> Iterator[str]:
    """Walk each of them through a registration, as a kiosk does."""
    today = library_day(clock.now())
    for patron in people:
        since, until = begins(today - timedelta(days=9)), ends(today + timedelta(days=99))
        certificate, key = pki.issue(patron.person, not_before=since, not_after=until)
        asked = service.ask(FetchChallenge(profile.kiosk.id, profile.consent.version))
        signature = sign(key, PREHASHED, hashlib.sha256(asked.document).digest())
        found = service.ask(IdentifyPerson(asked.challenge_id, certificate, signature))
        contact = Contact(*patron.kana, PHONE, patron.email)
        made = service.ask(RegisterPatron(found.token, contact, PASSWORD, f"demo-{asked.challenge_id}"))
        yield made.number


def _long_ago(profile: Profile, now: datetime) -> dict[str, date | datetime]:
    """The dates of a registration whose term is over."""
    then = now - timedelta(days=LONG_AGO_DAYS)
    registered_on = library_day(then)
    expires_on = last_day(registered_on, profile.membership.years)
    return {"consented_at": then, "registered_on": registered_on, "expires_on": expires_on}


def _lend(staff: Circulation, numbers: tuple[str, ...], now: datetime) -> None:
    """Take everything back, and lend it anew: due in so many days from today."""
    today = library_day(now)
    for number in numbers:
        lent, reserved = staff.of(number, today)
        for hold in reserved:
            staff.cancel(hold.hold_id, today)
        for each in lent:
            staff.return_item(today, loan_id=each.loan.loan_id)
    sakura, ken = numbers[0], numbers[1]
    for number, books in ((sakura, _SAKURAS), (ken, _KENS)):
        for book, days in books:
            staff.lend(number, book, today, due_on=today + timedelta(days=days))
    waiting = staff.reserve(sakura, WAITING, now - timedelta(days=5), pickup="1階カウンター")
    staff.make_ready(waiting, today)
    staff.reserve(ken, BUTTERFLY, now - timedelta(days=4))
    staff.reserve(sakura, BUTTERFLY, now - timedelta(days=3))
    staff.reserve(sakura, LIGHTHOUSE, now - timedelta(days=2))
