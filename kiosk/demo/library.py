"""The demo's small library: three patrons, what they have on loan, and a reservation that waits.

They register as everybody does, with certificates of the demo's own authority, and things are lent to them as staff
lend them: what the demo shows is in its database.  People and books are made up.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from kiosk.clock import Clock, library_day
from kiosk.library.books.facts import recall, remember
from kiosk.library.circulation.lending import Book, Circulation
from kiosk.library.database.sqlite import open_sqlite
from kiosk.library.port import StoreError
from kiosk.operations.registration import FetchChallenge, IdentifyPerson, RegisterPatron
from kiosk.patron.registration import Contact
from kiosk.service.port import LibraryService, ServiceError
from kiosk.settings.profile import Profile
from kiosk.simulator.card.signing import PREHASHED, sign
from kiosk.simulator.personas.people import FEMALE, TARO
from kiosk.simulator.pki.days import begins, ends
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.person import Person, birth_code

PASSWORD = "yomu2026"  # noqa: S105 - of people who do not exist; the README tells it
"""The library password of all three."""
_NUMBERS = "demo-library"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class DemoPatron:
    """Who it is, and how the name is read."""

    person: Person
    kana: tuple[str, str]


SAKURA = DemoPatron(
    replace(TARO, name="大村　さくら", birth=birth_code(date(1994, 3, 30)), sex=FEMALE), ("オオムラ", "サクラ")
)
KEN = DemoPatron(replace(TARO, name="諫早　健", birth=birth_code(date(1971, 8, 5))), ("イサハヤ", "ケン"))
MIDORI = DemoPatron(
    replace(TARO, name="島原　みどり", birth=birth_code(date(2005, 6, 12)), sex=FEMALE), ("シマバラ", "ミドリ")
)
PATRONS = (SAKURA, KEN, MIDORI)

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
    """The numbers of the three; they are made at the first start, and their loans are as new every day.

    A demo whose library can't be furnished still shows everything else, so that is only written down.
    """
    database = profile.service.database
    if database is None:
        return ()
    engine = open_sqlite(database)
    try:
        known = recall(engine, _NUMBERS)
        if known is None:
            known = remember(engine, _NUMBERS, " ".join(_register(profile, service, pki, clock)))
        numbers = tuple(known.split())
        today = library_day(clock.now())
        if recall(engine, f"demo-{today}") is None:
            _lend(Circulation(engine, profile.circulation.rules), numbers, clock.now())
            remember(engine, f"demo-{today}", "lent")
        return numbers
    except (StoreError, ServiceError, OSError) as error:
        _log.warning("the demo's library could not be furnished: %s", type(error).__name__)
        return ()
    finally:
        engine.dispose()


def _register(profile: Profile, service: LibraryService, pki: TestPki, clock: Clock) -> Iterator[str]:
    """Walk each of them through a registration, as a kiosk does."""
    today = library_day(clock.now())
    for patron in PATRONS:
        since, until = begins(today - timedelta(days=9)), ends(today + timedelta(days=99))
        certificate, key = pki.issue(patron.person, not_before=since, not_after=until)
        asked = service.ask(FetchChallenge(profile.kiosk.id, profile.consent.version))
        signature = sign(key, PREHASHED, hashlib.sha256(asked.document).digest())
        found = service.ask(IdentifyPerson(asked.challenge_id, certificate, signature))
        contact = Contact(*patron.kana, "09012345678", "")
        made = service.ask(RegisterPatron(found.token, contact, PASSWORD, f"demo-{asked.challenge_id}"))
        yield made.number


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
