"""The demo's library has the people that the personas come as."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import RowMapping, select

from kiosk.clock import SystemClock, library_day
from kiosk.demo.library import LONG_AGO, furnish
from kiosk.identity.document import decode
from kiosk.identity.revocation import DemoRevocation
from kiosk.library.database.schema import patrons
from kiosk.library.database.sqlite import open_sqlite
from kiosk.service.compose.assemble import build_local
from kiosk.service.local.service import LocalService
from kiosk.settings.demo import demo_profile
from kiosk.settings.profile import Profile
from kiosk.simulator.personas.catalogue import PERSONAS
from kiosk.simulator.pki.hierarchy import TestPki

CLOCK = SystemClock()


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return demo_profile(tmp_path)


@pytest.fixture
def service(profile: Profile, pki: TestPki) -> Iterator[LocalService]:
    fast = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    revocation = DemoRevocation(frozenset())
    inside = build_local(profile, demo=True, clock=CLOCK, pki_anchors=pki.anchors, revocation=revocation, hasher=fast)
    yield inside
    inside.close()


def record(profile: Profile, number: str) -> RowMapping:
    assert profile.service.database is not None
    engine = open_sqlite(profile.service.database)
    try:
        with engine.connect() as db:
            return db.execute(select(patrons).where(patrons.c.number == number)).mappings().one()
    finally:
        engine.dispose()


def test_who_registered_long_ago_has_moved_since_and_her_term_is_over(
    profile: Profile, service: LocalService, pki: TestPki
) -> None:
    numbers = furnish(profile, service, pki, CLOCK)
    row = record(profile, numbers[-1])
    card = PERSONAS["long-ago"].person(date.today())
    assert (row["name"], row["birth_date"].replace("-", "")) == (card.name, card.birth[1:])
    assert row["address"] == LONG_AGO.person.address != card.address
    assert row["registered_on"] < row["expires_on"] < library_day(CLOCK.now())
    assert row["consented_at"].date() <= row["registered_on"]
    assert decode(row["document"]).registers
    assert row["signature"]


def test_the_people_of_a_demo_stay_who_they_are_at_its_next_start(
    profile: Profile, service: LocalService, pki: TestPki
) -> None:
    assert furnish(profile, service, pki, CLOCK) == furnish(profile, service, pki, CLOCK)


def test_who_comes_again_is_told_from_the_record_by_just_what_the_story_says() -> None:
    today = date.today()
    namesake, long_ago, renamed = (PERSONAS[key].person(today) for key in ("namesake", "long-ago", "renamed"))
    assert (namesake.name, namesake.birth) == (long_ago.name, long_ago.birth)
    assert namesake.address not in (long_ago.address, LONG_AGO.person.address)
    assert renamed.name.split("\u3000")[1] == "さくら"
    assert PERSONAS["overdue"].person(today).name == "諫早　健"
