"""Everything between the service and Koha breaks, at every request of a registration, in every way."""

from __future__ import annotations

import pytest

from kiosk.library.koha.creation import UnclearRecord
from kiosk.library.koha.deadline import Pace
from kiosk.library.koha.faults import KohaRefused, KohaUnavailable
from kiosk.library.koha.patrons import PatronGone
from kiosk.library.port import Allotted, AlreadyRegistered, PasswordNotAccepted, StoreUnavailable
from tests.library.conftest import NOW, allot
from tests.library.koha.store import KohaStore

from .conftest import FIRST, TYPED, Desk, StandIn, named

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


def one_patron(desk: Desk, password: str = "yomu2026") -> None:
    (row,) = desk.made()
    assert (row["cardnumber"], row["password"]) == (FIRST, password)


@pytest.mark.parametrize("kind", WAYS)
def test_one_accident_anywhere_makes_one_patron_now_or_with_the_next_try(
    desk: Desk, koha: StandIn, store: KohaStore, kind: str
) -> None:
    for n, route in enumerate(EVERY, 1):
        token, person = f"t{n}", f"p{n}".encode()
        desk.identify(store, token, person, named("長崎　花子", (1990, 4, n)))
        koha.state.expire_tokens()
        koha.trouble(route, kind)
        try:
            made = desk.register(store, token, f"k{n}")
        except StoreUnavailable:
            assert len(desk.made()) <= n
            assert not store.is_registered(person), "nothing was promised"
            made = desk.register(store, token, f"k{n}")
        assert made.number == allot(n).number
        assert [row["password"] for row in desk.made()] == ["yomu2026"] * n
        assert store.intents.unfinished() == []


@pytest.mark.parametrize("kind", WAYS)
def test_koha_that_stays_away_from_any_request_on_costs_nothing_but_time(desk: Desk, koha: StandIn, kind: str) -> None:
    desk.pace = Pace(seconds=5.0, tries=2, pause=0.001)
    store = desk.open()
    for skip in range(7):
        token, person, key = f"t{skip}", f"p{skip}".encode(), f"k{skip}"
        desk.identify(store, token, person, named("長崎　花子", (1990, 4, skip + 1)))
        koha.trouble("*", kind, times=1000, skip=skip)
        told = None
        try:
            told = desk.register(store, token, key)
        except StoreUnavailable:
            assert not store.is_registered(person)
        assert len(desk.made()) <= skip + 1
        koha.troubles.clear()
        again = desk.register(store, token, key)
        assert told in (None, again)
        assert again.number == allot(skip + 1).number
        assert [row["password"] for row in desk.made()] == ["yomu2026"] * (skip + 1)


@pytest.mark.parametrize("kind", ["slow", "late"])
@pytest.mark.parametrize("route", EVERY[1:])
def test_an_answer_that_comes_after_we_gave_up_makes_no_second_patron(
    desk: Desk, koha: StandIn, route: str, kind: str
) -> None:
    store = desk.open()
    desk.identify(store)
    store.close()
    desk.pace = Pace(seconds=0.25, tries=3, pause=0.001)
    hasty = desk.open()
    koha.trouble(route, kind, seconds=0.6)
    with pytest.raises(StoreUnavailable):
        desk.register(hasty)
    desk.pace = Pace(seconds=5.0, tries=3, pause=0.001)
    patient = desk.open()
    assert desk.register(patient).number == FIRST
    one_patron(desk)


def test_the_late_creation_and_its_repetition_meet_without_harm(desk: Desk, koha: StandIn) -> None:
    desk.pace = Pace(seconds=0.25, tries=3, pause=0.001)
    hasty = desk.open()
    desk.identify(hasty)
    koha.trouble("POST /patrons", "slow", seconds=0.5)
    with pytest.raises(StoreUnavailable):
        desk.register(hasty)
    desk.pace = Pace(seconds=5.0, tries=3, pause=0.001)
    koha.trouble("POST /patrons", "slow", seconds=0.5)  # the first try is worked on before this one
    assert desk.register(desk.open()).number == FIRST
    one_patron(desk)
    assert sorted(status for route, status in koha.asked if route == "POST /patrons") in ([201, 400], [201, 409])


@pytest.mark.parametrize("kind", ["drip", "flood"])
def test_an_answer_without_end_is_given_up(desk: Desk, koha: StandIn, kind: str) -> None:
    store = desk.open()
    desk.identify(store)
    desk.pace = Pace(seconds=0.5, tries=2, pause=0.001)
    koha.trouble("GET /patrons", kind, times=1000)
    with pytest.raises(KohaUnavailable, match=r"slowly|large|too long"):
        desk.register(desk.open())
    koha.troubles.clear()
    assert desk.register(store).number == FIRST


def test_nobody_at_the_address_is_said_without_waiting(desk: Desk, koha: StandIn) -> None:
    store = desk.open()
    desk.identify(store)
    desk.koha.url, real = "http://127.0.0.1:9", desk.koha.url
    with pytest.raises(KohaUnavailable, match="not reached") as caught:
        desk.register(desk.open())
    assert caught.value.unseen
    desk.koha.url = real
    assert desk.register(store).number == FIRST


def test_a_person_who_comes_back_with_another_key_gets_the_number_that_was_begun(
    desk: Desk, koha: StandIn, store: KohaStore
) -> None:
    koha.trouble("POST /patrons/{}/password", "unwell", times=4)
    with pytest.raises(KohaRefused):
        desk.visit(store)
    one_patron(desk, None)  # type: ignore[arg-type]
    assert [intent.state for intent in store.intents.unfinished()] == ["no password"]
    assert not store.is_registered(b"p1")
    desk.identify(store, "t2")
    made = desk.register(store, "t2", "k2", phone="0957000000", email="", password="later77", kana_given="ハナエ")
    assert made.number == FIRST
    (row,) = desk.made()
    assert (row["phone"], row["email"], row["password"]) == ("0957000000", None, "later77")
    assert row["other_name"] == "ナガサキ ハナエ"
    assert row["address"] == "長崎県大村市東本町１", "what was not corrected stays"
    assert koha.count("POST /patrons") == 1
    assert koha.count("PUT /patrons/{}") == 1


@pytest.mark.parametrize(
    ("prefs", "said"),
    [
        ({"min_password": 10}, "Password length"),
        ({"strong_password": True}, "Password is too weak"),
    ],
)
def test_a_password_koha_does_not_take_is_said_and_a_better_one_finishes(
    desk: Desk, koha: StandIn, store: KohaStore, prefs: dict[str, object], said: str
) -> None:
    for name, value in prefs.items():
        setattr(koha.state.prefs, name, value)
    desk.identify(store)
    with pytest.raises(PasswordNotAccepted, match=said):
        desk.register(store)
    assert not store.is_registered(b"p1")
    assert desk.register(store, password="Yomu202604").number == FIRST
    one_patron(desk, "Yomu202604")


def test_a_patron_deleted_before_the_password_is_made_anew(desk: Desk, koha: StandIn, store: KohaStore) -> None:
    desk.identify(store)

    def delete(route: str) -> None:
        if route == "POST /patrons/{}/password":
            koha.state.patrons.clear()
            koha.at = lambda _route: None

    koha.at = delete
    with pytest.raises(PatronGone):
        desk.register(store)
    assert desk.register(store).number == FIRST
    one_patron(desk)


def test_a_patron_deleted_before_the_correction_is_made_anew(desk: Desk, koha: StandIn, store: KohaStore) -> None:
    koha.trouble("POST /patrons/{}/password", "unwell", times=4)
    desk.identify(store)
    with pytest.raises(KohaRefused):
        desk.register(store)
    koha.at = lambda route: koha.state.patrons.clear() if route == "PUT /patrons/{}" else None
    with pytest.raises(PatronGone):
        desk.register(store, phone="0957000000")
    koha.at = lambda _route: None
    assert desk.register(store, phone="0957000000").number == FIRST


def test_a_number_koha_cuts_off_is_never_told_to_anybody(desk: Desk, koha: StandIn, store: KohaStore) -> None:
    desk.identify(store)

    def too_long(serial: int) -> Allotted:
        return Allotted(f"2{serial:032d}", f"A2{serial:032d}A")

    for answer in (UnclearRecord, AlreadyRegistered):  # then the search finds the patron with the cut number
        with pytest.raises(answer):
            store.register(TYPED, token_hash="t1", idempotency_key="k1", first=1, allot=too_long, now=NOW)
    assert len(koha.state.patrons) == 1
    assert not store.is_registered(b"p1")


def test_a_patron_koha_hides_from_us_is_not_made_again_and_again(desk: Desk, koha: StandIn, store: KohaStore) -> None:
    """Another library group, in newer versions."""
    desk.identify(store)

    def hide(route: str) -> None:
        for row in koha.state.patrons.values():
            row.hidden = True

    koha.at = hide
    for kind in ("", "lost"):
        if kind:
            koha.trouble("POST /patrons", kind)
        with pytest.raises(StoreUnavailable):
            desk.register(store)
    assert len(desk.made()) == 1
    assert not store.is_registered(b"p1")
    koha.at = lambda _route: None
    for row in koha.state.patrons.values():
        row.hidden = False
    assert desk.register(store).number == FIRST
