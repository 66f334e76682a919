"""延長 is known beforehand to fail, and volumes due the same day stand in their order: Koha."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.library.koha.account import MOST_ASKED, Accounts
from kiosk.library.koha.members import KohaMembers
from kiosk.library.koha.rows import known_refusal
from kiosk.library.koha.waiting import Waiting
from kiosk.library.members import AuthenticatedPatron
from kiosk.patron.account import RenewalRefusal

from .conftest import FIRST, StandIn
from .standin import circulation
from .standin.state import Patron

TODAY = date(2026, 4, 1)
DUE = "2026-04-20T23:59:00+09:00"
ALLOWS = "GET /checkouts/{}/allows_renewal"


@pytest.fixture
def members(accounts: Accounts, waiting: Waiting) -> KohaMembers:
    return KohaMembers(accounts, waiting, list, lambda _number, _hold_id: False)


@pytest.fixture
def key(hanako: Patron) -> str:
    return str(hanako.patron_id)


@pytest.mark.parametrize(
    ("word", "refusal"),
    [
        ("", None),
        ("too_many", RenewalRefusal.TOO_MANY),
        ("on_reserve", RenewalRefusal.RESERVED),
        ("overdue", RenewalRefusal.OVERDUE),
        ("too_soon", RenewalRefusal.TOO_SOON),
        ("restriction", RenewalRefusal.BLOCKED),
        ("auto_account_expired", RenewalRefusal.EXPIRED),
        ("something_new", RenewalRefusal.OTHER),
    ],
)
def test_koha_says_beforehand_whether_a_loan_may_be_extended(
    members: KohaMembers, koha: StandIn, key: str, word: str, refusal: RenewalRefusal | None
) -> None:
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    if word:
        koha.state.refusals[1] = word
    (loan,) = members.loans(key, TODAY)
    assert loan.refusal is refusal
    assert members.renew(key, "1", TODAY).refusal is refusal, "what is said is what is done"


def test_after_the_last_extension_none_more_is_offered(members: KohaMembers, koha: StandIn, key: str) -> None:
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    made = members.renew(key, "1", TODAY).loan
    assert made is not None
    assert made.refusal is RenewalRefusal.TOO_MANY


@pytest.mark.parametrize("kind", ["unwell", "reset", "garbage", "no-api"])
def test_where_koha_does_not_say_it_may_be_tried(members: KohaMembers, koha: StandIn, key: str, kind: str) -> None:
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    koha.trouble(ALLOWS, kind, times=1000)
    (loan,) = members.loans(key, TODAY)
    assert (loan.title, loan.refusal) == ("沈黙", None)
    koha.troubles.clear()


def test_a_long_list_asks_for_the_soonest_due_only(members: KohaMembers, koha: StandIn, key: str) -> None:
    for n in range(MOST_ASKED + 5):
        circulation.lend(koha.state, int(key), f"本{n}", f"2026-05-{1 + n:02}T23:59:00+09:00")
        koha.state.refusals[n + 1] = "on_reserve"
    found = members.loans(key, TODAY)
    assert [loan.refusal is None for loan in found] == [False] * MOST_ASKED + [True] * 5
    assert koha.count(ALLOWS) == MOST_ASKED


@pytest.mark.parametrize(
    "said", [None, [], {}, {"allows_renewal": None}, {"allows_renewal": 0}, {"error": "too_many"}, "x"]
)
def test_an_answer_that_is_none_refuses_nothing(said: object) -> None:
    assert known_refusal(said) is None


@pytest.mark.parametrize("error", [None, 5, "", "odd word"])
def test_a_no_without_a_known_word_is_a_no(error: object) -> None:
    assert known_refusal({"allows_renewal": False, "error": error}) is RenewalRefusal.OTHER


@pytest.mark.parametrize(
    ("key_of_part", "parts"),
    [("part_number", ["上", "中", "下"]), ("part_number", ["1", "2", "10"]), ("part_name", ["前編", "後編"])],
)
def test_volumes_due_the_same_day_stand_in_their_order_and_are_told_apart(
    members: KohaMembers, koha: StandIn, key: str, key_of_part: str, parts: list[str]
) -> None:
    for hour, part in enumerate(reversed(parts), 8):
        circulation.lend(koha.state, int(key), "海の町", f"2026-04-20T{hour:02}:00:00+09:00", **{key_of_part: part})
    assert [loan.title for loan in members.loans(key, TODAY)] == [f"海の町 {part}" for part in parts]


def test_a_volume_is_told_by_its_number_and_name_before_the_subtitle_they_share(
    members: KohaMembers, koha: StandIn, key: str
) -> None:
    parts = [("10", "港"), ("2", "坂"), ("2", "")]
    for number, name in parts:
        part = {"part_number": number, "part_name": name, "subtitle": "写真でたどる百年"}
        circulation.lend(koha.state, int(key), "長崎の町", date(2026, 4, 20), **part)
        circulation.reserve(koha.state, int(key), "長崎の町", status="W", expiration_date="2026-04-08", **part)
    titles = ["長崎の町 2 坂 : 写真でたどる百年", "長崎の町 2 : 写真でたどる百年", "長崎の町 10 港 : 写真でたどる百年"]
    assert sorted(loan.title for loan in members.loans(key, TODAY)) == sorted(titles)
    assert [loan.title for loan in members.loans(key, TODAY)][-1] == titles[-1]
    assert {hold.title for hold in members.holds(key)} == set(titles)
    known = AuthenticatedPatron(key, "", "", None, None)
    assert members.ready_holds_of(known) == [], "the number is not theirs"
    known = AuthenticatedPatron(key, FIRST, "", None, None)
    assert {waiting.hold.title for waiting in members.ready_holds_of(known)} == set(titles), "notices say it, too"


@pytest.mark.parametrize(
    ("parts", "title"),
    [
        ({"title": "海の町 :", "subtitle": "港と坂 /"}, "海の町 : 港と坂"),
        ({"title": "海の町", "part_number": "上 ;", "subtitle": " "}, "海の町 上"),
        ({"title": "a/b", "subtitle": None}, "a/b"),
        ({"subtitle": "題のない資料"}, "題のない資料"),
        ({"title": 5, "part_number": 2}, ""),
        ({}, ""),
    ],
)
def test_the_signs_of_a_catalogue_card_are_not_doubled(
    accounts: Accounts, koha: StandIn, hanako: Patron, parts: dict[str, object], title: str
) -> None:
    circulation.reserve(koha.state, hanako.patron_id, "")
    koha.state.biblios[501] = {"biblio_id": 501, **parts}
    assert accounts.holds(hanako.patron_id)[0].title.title == title
