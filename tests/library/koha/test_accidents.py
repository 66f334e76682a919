"""Everything between the service and Koha breaks, at every request of a registration, in every way."""

from __future__ import annotations

import pytest

from kiosk.library.koha.faults import KohaRefused, KohaUnavailable
from kiosk.library.koha.pace import Pace
from kiosk.library.koha.patrons import PatronGone
from kiosk.library.koha.registration.creation import UnclearRecord
from kiosk.library.port import Allotted, AlreadyRegistered, PasswordNotAccepted, StoreUnavailable
from tests.library.conftest import NOW, allot
from tests.library.koha.store import KohaStore

from .conftest import FIRST, TYPED, Harness, StandIn, named

EVERY = ["POST /oauth/token", "GET /patrons", "POST /patrons", "POST /patrons/{}/password"]
"""The routes of a registration, in this order."""
WAYS = [
    "reset",
    "lost",
    "half",
    "garbage",
    "unwell",
    "unwell-token",
    "no-database",
    "maintenance",
    "no-api",
    "deadlock",
]


def one_patron(harness: Harness, password: str = "yomu2026") -> None:
    (row,) = harness.made()
    assert (row["cardnumber"], row["password"]) == (FIRST, password)


@pytest.mark.parametrize("kind", WAYS)
def test_one_accident_anywhere_makes_one_patron_now_or_with_the_next_try(
    harness: Harness, koha: StandIn, store: KohaStore, kind: str
) -> None:
    for n, route in enumerate(EVERY, 1):
        token, person = f"t{n}", f"p{n}".encode()
        harness.identify(store, token, person, named("長崎　花子", (1990, 4, n)))
        koha.state.expire_tokens()
        koha.trouble(route, kind)
        try:
            made = harness.register(store, token, f"k{n}")
        except StoreUnavailable:
            assert len(harness.made()) <= n
            assert not store.is_registered(person), "nothing was promised"
            made = harness.register(store, token, f"k{n}")
        assert made.number == allot(n).number
        assert [row["password"] for row in harness.made()] == ["yomu2026"] * n
        assert store.intents.unfinished() == []


@pytest.mark.parametrize("kind", WAYS)
def test_koha_that_stays_away_from_any_request_on_costs_nothing_but_time(
    harness: Harness, koha: StandIn, kind: str
) -> None:
    harness.pace = Pace(seconds=5.0, tries=2, pause=0.001)
    store = harness.open()
    for skip in range(7):
        token, person, key = f"t{skip}", f"p{skip}".encode(), f"k{skip}"
        harness.identify(store, token, person, named("長崎　花子", (1990, 4, skip + 1)))
        koha.trouble("*", kind, times=1000, skip=skip)
        told = None
        try:
            told = harness.register(store, token, key)
        except StoreUnavailable:
            assert not store.is_registered(person)
        assert len(harness.made()) <= skip + 1
        koha.troubles.clear()
        again = harness.register(store, token, key)
        assert told in (None, again)
        assert again.number == allot(skip + 1).number
        assert [row["password"] for row in harness.made()] == ["yomu2026"] * (skip + 1)


@pytest.mark.parametrize("kind", ["slow", "late"])
@pytest.mark.parametrize("route", EVERY[1:])
def test_an_answer_that_comes_after_we_gave_up_makes_no_second_patron(
    harness: Harness, koha: StandIn, route: str, kind: str
) -> None:
    store = harness.open()
    harness.identify(store)
    store.close()
    harness.pace = Pace(seconds=0.25, tries=3, pause=0.001)
    hasty = harness.open()
    koha.trouble(route, kind, seconds=0.6)
    with pytest.raises(StoreUnavailable):
        harness.register(hasty)
    harness.pace = Pace(seconds=5.0, tries=3, pause=0.001)
    patient = harness.open()
    assert harness.register(patient).number == FIRST
    one_patron(harness)


def test_the_late_creation_and_its_repetition_meet_without_harm(harness: Harness, koha: StandIn) -> None:
    harness.pace = Pace(seconds=0.25, tries=3, pause=0.001)
    hasty = harness.open()
    harness.identify(hasty)
    koha.trouble("POST /patrons", "slow", seconds=0.5)
    with pytest.raises(StoreUnavailable):
        harness.register(hasty)
    harness.pace = Pace(seconds=5.0, tries=3, pause=0.001)
    koha.trouble("POST /patrons", "slow", seconds=0.5)  # the first try is worked on before this one
    assert harness.register(harness.open()).number == FIRST
    one_patron(harness)
    assert sorted(status for route, status in koha.asked if route == "POST /patrons") in ([201, 400], [201, 409])


@pytest.mark.parametrize("kind", ["drip", "flood"])
def test_an_answer_without_end_is_given_up(harness: Harness, koha: StandIn, kind: str) -> None:
    store = harness.open()
    harness.identify(store)
    harness.pace = Pace(seconds=0.5, tries=2, pause=0.001)
    koha.trouble("GET /patrons", kind, times=1000)
    with pytest.raises(KohaUnavailable, match=r"slowly|large|too long"):
        harness.register(harness.open())
    koha.troubles.clear()
    assert harness.register(store).number == FIRST


def test_nobody_at_the_address_is_said_without_waiting(harness: Harness, koha: StandIn) -> None:
    store = harness.open()
    harness.identify(store)
    harness.koha.url, real = "http://127.0.0.1:9", harness.koha.url
    with pytest.raises(KohaUnavailable, match="not reached") as caught:
        harness.register(harness.open())
    assert caught.value.unseen
    harness.koha.url = real
    assert harness.register(store).number == FIRST


def test_a_person_who_comes_back_with_another_key_gets_the_number_that_was_begun(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    koha.trouble("POST /patrons/{}/password", "unwell", times=4)
    with pytest.raises(KohaRefused):
        harness.visit(store)
    one_patron(harness, None)  # type: ignore[arg-type]
    assert [intent.state for intent in store.intents.unfinished()] == ["no password"]
    assert not store.is_registered(b"p1")
    harness.identify(store, "t2")
    made = harness.register(store, "t2", "k2", phone="0957000000", email="", password="later77", kana_given="ハナエ")
    assert made.number == FIRST
    (row,) = harness.made()
    assert (row["phone"], row["email"], row["password"]) == ("0957000000", None, "later77")
    assert row["other_name"] == "ナガサキ ハナエ"
    assert row["address"] == "長崎県大村市東本町１", "what was not corrected stays"
    assert koha.count("POST /patrons") == 1
    assert koha.count("PUT /patrons/{}") == 1


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ((10, False), "Password length"),
        ((3, True), "Password is too weak"),
    ],
)
def test_a_password_koha_does_not_take_is_said_and_a_better_one_finishes(
    harness: Harness, koha: StandIn, store: KohaStore, rules: tuple[int, bool], said: str
) -> None:
    koha.state.password_rules["KIOSK"] = rules
    harness.identify(store)
    with pytest.raises(PasswordNotAccepted, match=said):
        harness.register(store)
    assert not store.is_registered(b"p1")
    assert harness.register(store, password="Yomu202604").number == FIRST
    one_patron(harness, "Yomu202604")


def test_a_patron_deleted_before_the_password_is_made_anew(harness: Harness, koha: StandIn, store: KohaStore) -> None:
    harness.identify(store)

    def delete(route: str) -> None:
        if route == "POST /patrons/{}/password":
            koha.state.patrons.clear()
            koha.at = lambda _route: None

    koha.at = delete
    with pytest.raises(PatronGone):
        harness.register(store)
    assert harness.register(store).number == FIRST
    one_patron(harness)


def test_a_patron_deleted_before_the_correction_is_made_anew(harness: Harness, koha: StandIn, store: KohaStore) -> None:
    koha.trouble("POST /patrons/{}/password", "unwell", times=4)
    harness.identify(store)
    with pytest.raises(KohaRefused):
        harness.register(store)
    koha.at = lambda route: koha.state.patrons.clear() if route == "PUT /patrons/{}" else None
    with pytest.raises(PatronGone):
        harness.register(store, phone="0957000000")
    koha.at = lambda _route: None
    assert harness.register(store, phone="0957000000").number == FIRST


def test_a_number_koha_cuts_off_is_never_told_to_anybody(harness: Harness, koha: StandIn, store: KohaStore) -> None:
    harness.identify(store)

    def too_long(serial: int) -> Allotted:
        return Allotted(f"2{serial:032d}", f"A2{serial:032d}A")

    for answer in (UnclearRecord, AlreadyRegistered):  # then the search finds the patron with the cut number
        with pytest.raises(answer):
            store.register(TYPED, token_hash="t1", idempotency_key="k1", first=1, allot=too_long, now=NOW)
    assert len(koha.state.patrons) == 1
    assert not store.is_registered(b"p1")


def test_a_patron_koha_hides_from_us_is_not_made_again_and_again(
    harness: Harness, koha: StandIn, store: KohaStore
) -> None:
    """Another library group, in newer versions."""
    harness.identify(store)

    def hide(route: str) -> None:
        for row in koha.state.patrons.values():
            row.hidden = True

    koha.at = hide
    for kind in ("", "lost"):
        if kind:
            koha.trouble("POST /patrons", kind)
        with pytest.raises(StoreUnavailable):
            harness.register(store)
    assert len(harness.made()) == 1
    assert not store.is_registered(b"p1")
    koha.at = lambda _route: None
    for row in koha.state.patrons.values():
        row.hidden = False
    assert harness.register(store).number == FIRST
