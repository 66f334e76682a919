"""Each way in, each act, each backend, through the real widgets.

| | registration that finds a patron | お忘れの方 | マイページ |
|---|---|---|---|
| 再発行 | every backend | every backend | not offered: number and card are there |
| パスワード再設定 | every backend | every backend | not offered: whoever is logged in knows it |
| 変更 | every backend | every backend | every backend |
| 更新 | every backend | every backend | every backend |

The backends: the service in the kiosk on SQLite; a service on PostgreSQL, over HTTP; the same with a library system
that speaks Koha's REST API.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.clock import library_day
from kiosk.demo.library import LIGHTHOUSE
from kiosk.library.circulation.lending import Circulation, CirculationRules
from kiosk.library.database.sqlite import open_sqlite
from kiosk.patron.returning import Act
from kiosk.settings.demo import demo_profile
from kiosk.simulator.personas.people import FUKUOKA, KEN, NAGISA, NAGISA_MOVED, SAKURA, SAKURA_RENAMED
from kiosk.visit.chapter.returning import ActDone
from tests.journey.known import (
    BACKENDS,
    OLD_PASSWORD,
    Known,
    comes_to_the_list,
    forgot,
    logs_in,
    on_paper,
    proves,
    registers_again,
    renews,
    sets_a_password,
    takes_over_the_address,
    updates_by_card,
)
from tests.journey.test_problems import shows
from tests.journey.visitor import Visitor

NEW_PASSWORD = "umi2030"
Open = Callable[..., Known]
NEAR_THE_END = 1060
"""Days after a registration for three years when the term may be renewed, and has not ended."""


def does_every_act(known: Known, v: Visitor) -> None:
    """From the list of acts, one after the other; what each says is true by then."""
    before = known.record()
    today = library_day(known.clock.now())
    assert before.address == NAGISA.address
    assert before.expires_on < today
    comes_to_the_list(v)
    v.taps("change")
    takes_over_the_address(v)
    assert known.record().address == NAGISA_MOVED.address
    v.taps("more")
    v.waits_for("known_patron")
    v.taps("renewal")
    renews(v)
    assert known.record().expires_on > today + timedelta(days=1000)
    v.taps("more")
    v.waits_for("known_patron")
    v.taps("password")
    sets_a_password(v, NEW_PASSWORD)
    assert not known.takes(OLD_PASSWORD)
    v.taps("more")
    v.waits_for("known_patron")
    v.taps("reissue")
    found = on_paper(known)
    assert f"A{known.number}A" in found
    after = known.record()
    assert (after.name, after.kana, after.phone, after.email) == (before.name, before.kana, before.phone, before.email)
    v.taps("finish")


def is_told_what_was_done(known: Known, acts: int, password: str = NEW_PASSWORD) -> None:
    """At the next log-in, once."""
    v = logs_in(known, password)
    v.waits_for("acts_message")
    v.taps("ok")
    v.waits_for("home")
    assert len(known.enter(password).acts) == 0
    v.taps("finish")
    v.waits_for("attract")


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_registration_that_finds_a_patron_leads_on_to_every_act(library: Open, backend: str) -> None:
    known = library(backend)
    v = registers_again(known)
    v.taps("change")
    proves(v)
    v.waits_for("comparing")
    v.taps("back")
    does_every_act(known, v)
    is_told_what_was_done(known, 4)


@pytest.mark.parametrize("backend", BACKENDS)
def test_who_forgot_number_and_password_has_every_act_done(library: Open, backend: str) -> None:
    known = library(backend)
    v = forgot(known, "all")
    proves(v)
    does_every_act(known, v)
    is_told_what_was_done(known, 4)


@pytest.mark.parametrize("backend", BACKENDS)
def test_who_is_logged_in_brings_address_and_term_up_to_date(library: Open, backend: str) -> None:
    known = library(backend, days=NEAR_THE_END)
    v = updates_by_card(known)
    v.waits_for("known_patron")
    v.taps("change")
    takes_over_the_address(v)
    assert known.record().address == NAGISA_MOVED.address
    v.taps("more")
    v.waits_for("known_patron")
    v.taps("renewal")
    renews(v)
    assert known.record().expires_on > library_day(known.clock.now()) + timedelta(days=1000)
    v.taps("back")
    v.waits_for("own_page")
    v.taps("finish")
    v.waits_for("attract")
    is_told_what_was_done(known, 2, OLD_PASSWORD)


@pytest.mark.parametrize("backend", BACKENDS)
def test_who_has_another_name_now_is_known_by_the_card_from_then_on(library: Open, backend: str) -> None:
    """The log-in is the second thing; the next time the card alone finds the record."""
    known = library(backend, person=SAKURA, days=NEAR_THE_END)
    v = updates_by_card(known, "renamed")
    v.waits_for("known_patron")
    v.taps("change")
    v.waits_for("comparing")
    v.taps("contact")
    v.waits_for("edit_contact")
    v.types_kana("サイカイ")
    while v.screen.name == "edit_contact":
        v.taps("next")
    takes_over_the_address(v)
    assert known.record().name == SAKURA_RENAMED.name
    v.taps("back")
    v.waits_for("own_page")
    v.taps("finish")
    v.waits_for("attract")
    v = registers_again(known, "renamed")
    v.taps("reissue")
    assert f"A{known.number}A" in on_paper(known)


@pytest.mark.parametrize("act", [act for act in Act if act is not Act.REISSUE], ids=lambda act: act.value)
def test_who_wants_one_act_is_led_straight_to_it(library: Open, act: Act) -> None:
    """No list: the card signs for just this act."""
    known = library()
    v = forgot(known, act.value)
    proves(v)
    match act:
        case Act.PASSWORD:
            sets_a_password(v, NEW_PASSWORD)
        case Act.CHANGE:
            takes_over_the_address(v)
        case Act.RENEWAL:
            renews(v)
    assert isinstance(known.state, ActDone)
    assert "known_patron" not in v.seen


def test_who_wants_the_card_again_and_knows_the_password_needs_no_telephone(library: Open) -> None:
    known = library()
    v = forgot(known, "reissue")
    v.waits_for("proving")
    v.taps("by-password")
    v.types(OLD_PASSWORD)
    v.taps("next")
    assert f"A{known.number}A" in on_paper(known)
    assert "known_patron" not in v.seen
    v.taps("finish")
    v.waits_for("attract")


def test_who_lives_where_the_record_says_is_asked_nothing_and_told_what_is_overdue(
    library: Open, tmp_path: Path
) -> None:
    known = library(person=KEN, days=NEAR_THE_END)
    engine = open_sqlite(demo_profile(tmp_path).service.database)
    today = library_day(known.clock.now())
    Circulation(engine, CirculationRules()).lend(known.number, LIGHTHOUSE, today, due_on=today - timedelta(days=3))
    engine.dispose()
    before = known.record()
    v = registers_again(known, "overdue")
    v.taps("renewal")
    assert shows(v, "K406").title.startswith("返却期限")
    assert "proving" not in v.seen
    assert known.record() == before


@pytest.mark.parametrize("act", ["change", "renewal"])
def test_who_moved_out_of_the_area_is_sent_to_the_counter_and_nothing_is_changed(library: Open, act: str) -> None:
    known = library(person=replace(FUKUOKA, address=NAGISA.address))
    before = known.record()
    v = forgot(known, act, "fukuoka")
    proves(v)
    assert "カウンター" in shows(v, "K402").title
    assert known.record() == before
