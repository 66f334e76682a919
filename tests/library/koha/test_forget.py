"""Freeing a person whose patron staff deleted in Koha, or who was only a test."""

from __future__ import annotations

import pytest

from kiosk.library.port import AlreadyRegistered, StillThere, StoreUnavailable
from tests.library.koha.store import KohaStore

from .conftest import FIRST, SECOND, Harness, StandIn


def test_who_was_deleted_in_koha_is_free_to_register_again_with_another_number(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    assert harness.visit(store).number == FIRST
    with pytest.raises(AlreadyRegistered):
        harness.visit(store, "t2")
    koha.state.patrons.clear()
    assert store.is_registered(b"p1")
    assert store.forget(FIRST) == 1
    assert not store.is_registered(b"p1")
    assert store.forget(FIRST) == 0
    assert harness.visit(store, "t3").number == SECOND, "a number is never given out again"


def test_whose_record_is_there_is_not_forgotten(harness: Harness, koha: StandIn, store: KohaStore) -> None:
    harness.visit(store)
    with pytest.raises(StillThere):
        store.forget(FIRST)
    (row,) = koha.state.patrons.values()
    row.fields["cardnumber"] = "K-17"  # a new card at the counter: it is still their record
    with pytest.raises(StillThere):
        store.forget(FIRST)
    assert store.is_registered(b"p1")


@pytest.mark.parametrize("kind", ["unwell", "no-database", "no-api", "garbage", "reset"])
def test_while_koha_does_not_say_nothing_is_forgotten(
    harness: Harness, koha: StandIn, store: KohaStore, kind: str
) -> None:
    harness.visit(store)
    koha.state.patrons.clear()
    koha.trouble("GET /patrons/{}", kind, times=1000)
    with pytest.raises(StoreUnavailable):
        store.forget(FIRST)
    assert store.is_registered(b"p1")
    koha.troubles.clear()


def test_a_begun_registration_that_never_came_to_koha_is_forgotten(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    koha.trouble("POST /patrons", "unwell", times=1000)
    with pytest.raises(StoreUnavailable):
        harness.visit(store)
    koha.troubles.clear()
    assert store.forget(FIRST) == 1
    assert store.intents.unfinished() == []
    assert harness.visit(store, "t2").number == SECOND


def test_a_record_whose_creation_was_never_answered_is_still_there(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    koha.at = lambda route: koha.trouble("*", "reset", times=1000) if route == "POST /patrons" else None
    with pytest.raises(StoreUnavailable):
        harness.visit(store)
    koha.at = lambda _route: None
    koha.troubles.clear()
    assert [intent.record_id for intent in store.intents.unfinished()] == [None]
    assert len(koha.state.patrons) == 1
    with pytest.raises(StillThere):
        store.forget(FIRST)


def test_somebody_elses_record_with_the_begun_number_keeps_nobody(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    koha.trouble("POST /patrons", "unwell", times=1000)
    with pytest.raises(StoreUnavailable):
        harness.visit(store)
    koha.troubles.clear()
    koha.state.add(cardnumber=FIRST)
    assert store.forget(FIRST) == 1
    assert len(koha.state.patrons) == 1
