"""What gets lost between the service and Koha while a known patron's record is changed."""

from __future__ import annotations

import itertools
import pickle
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.library.koha.record import Rules
from kiosk.library.port import StoreUnavailable
from kiosk.library.returning import Change, NewData, NewPassword
from tests import warm
from tests.library.koha.conftest import HANAKO, Harness
from tests.patience import patience

from . import crash_child
from .conftest import KEY, Cards, open_cards

KANA = [{"type": "KANA", "value": "ナガサキ ハナコ"}]
CHANGE = NewData(kana_family="カンザキ", phone="08011112222", email="new@example.jp")
GET, PUT, PATCH = "GET /patrons/{}", "PUT /patrons/{}", "PATCH /patrons/{}/extended_attributes/{}"
CHANGED = {"mobile": "08011112222", "email": "new@example.jp"}


def with_attribute(cards: Cards) -> None:
    cards.known.patrons.rules = Rules("MAIN", "KIOSK", kana="KANA")


@pytest.mark.parametrize(
    ("route", "kind"),
    [
        *itertools.product((GET, PUT, PATCH), ("reset", "lost", "deadlock")),
        *((PUT, kind) for kind in ("half", "garbage", "unwell", "maintenance")),
    ],
)
def test_a_lost_answer_is_resolved_by_reading_again(cards: Cards, route: str, kind: str) -> None:
    with_attribute(cards)
    row = cards.add(extended_attributes=KANA)
    shown = cards.read(row)
    koha = cards.harness.koha
    koha.trouble(route, kind)
    cards.apply(shown, CHANGE)
    kana = [{"extended_attribute_id": 1, "type": "KANA", "value": "カンザキ ハナコ"}]
    assert cards.changed(row) == CHANGED | {"attributes": kana}
    assert cards.written_down == 1
    done = sum(status < 300 for asked, status in koha.asked if asked == "PUT /patrons/{}")
    assert done == 1, "what was done is not done a second time"


@pytest.mark.parametrize("kind", ["lost", "deadlock"])
def test_an_attribute_that_is_added_is_never_added_twice(cards: Cards, kind: str) -> None:
    with_attribute(cards)
    row = cards.add()
    shown = cards.read(row)
    cards.harness.koha.trouble("POST /patrons/{}/extended_attributes", kind)
    cards.apply(shown, NewData(kana_family="カンザキ", kana_given="ハナコ"))
    assert [one["value"] for one in row.attributes] == ["カンザキ ハナコ"]


@pytest.mark.parametrize("kind", ["reset", "lost", "deadlock"])
def test_a_password_whose_answer_was_lost_is_set_again(cards: Cards, kind: str) -> None:
    row = cards.add(password="forgot2020")
    shown = cards.read(row)
    cards.harness.koha.trouble("POST /patrons/{}/password", kind)
    cards.apply(shown, NewPassword("yomu2026", ""))
    assert (row.password, cards.written_down) == ("yomu2026", 1)


@pytest.mark.parametrize(
    ("kind", "change"),
    [("unwell", CHANGE), ("no-api", NewPassword("yomu2026", "")), ("garbage", CHANGE), ("no-database", CHANGE)],
)
def test_while_koha_is_away_nothing_counts_as_done_and_the_same_later_does(
    cards: Cards, change: Change, kind: str
) -> None:
    row = cards.add(password="forgot2020")
    shown = cards.read(row)
    cards.harness.koha.trouble("GET /patrons/{}", kind, times=1000)
    with pytest.raises(StoreUnavailable):
        cards.apply(shown, change)
    assert (cards.changed(row), cards.written_down) == ({}, 0)
    cards.harness.koha.troubles.clear()
    cards.apply(shown, change)
    assert cards.written_down == 1
    assert cards.changed(row)


def test_a_change_that_never_gets_an_answer_is_not_written_down_and_the_same_later_is_once(cards: Cards) -> None:
    row = cards.add()
    shown = cards.read(row)
    koha = cards.harness.koha
    koha.trouble("PUT /patrons/{}", "lost")
    koha.trouble("GET /patrons/{}", "unwell", skip=1, times=1000)
    with pytest.raises(StoreUnavailable):
        cards.apply(shown, NewData(email="new@example.jp"))
    assert (cards.changed(row), cards.written_down) == ({"email": "new@example.jp"}, 0)
    koha.troubles.clear()
    cards.apply(cards.read(row), NewData(email="new@example.jp"))
    assert (koha.count("PUT /patrons/{}"), cards.written_down) == (1, 1)


def test_two_kiosks_at_once_make_one_link_and_one_record(either_harness: Harness) -> None:
    cards = open_cards(either_harness)
    row = cards.add()
    shown = cards.read(row)
    with ThreadPoolExecutor(4) as pool:
        changes = [NewData(email="new@example.jp")] * 4
        for made in [pool.submit(cards.apply, shown, one, token=f"k{n}") for n, one in enumerate(changes)]:
            assert made.result().email == "new@example.jp"
    assert cards.changed(row) == {"email": "new@example.jp"}
    assert cards.intents.patrons() == [("2100000177", row.patron_id)]
    assert cards.written_down == 4
    cards.known.session.close()
    cards.engine.dispose()


@pytest.mark.linux("SIGKILL")
@pytest.mark.parametrize(
    ("step", "change", "changed", "written"),
    [
        ("koha-linked", CHANGE, False, 0),
        ("koha-read", CHANGE, False, 0),
        ("koha-written", CHANGE, True, 0),
        ("koha-changed", NewPassword("yomu2026", ""), True, 0),
        ("committed", CHANGE, True, 1),
    ],
)
def test_killed_on_the_way_the_same_again_finishes_it(
    cards: Cards, tmp_path: Path, step: str, change: Change, changed: bool, written: int
) -> None:
    row = cards.add(password="forgot2020")
    state = tmp_path / "state.pickle"
    state.write_bytes(pickle.dumps((cards.harness.address, cards.harness.koha.url, str(row.patron_id), change)))
    child = warm.run(crash_child.main, str(state), step, timeout=patience(60))
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()
    assert (bool(cards.changed(row)), cards.written_down) == (changed, written)
    assert cards.intents.number_of(KEY) == "2100000177"
    (shown,) = cards.find()
    cards.apply(shown, change, HANAKO)
    password = isinstance(change, NewPassword)
    assert cards.changed(row) == ({"password": "yomu2026"} if password else CHANGED | {"other_name": "カンザキ ハナコ"})
    assert cards.written_down == written + 1
    assert cards.harness.koha.count("PUT /patrons/{}") == (0 if password else 1)
