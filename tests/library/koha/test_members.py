"""マイ図書館 on Koha: what a patron sees of their loans and holds, extends, cancels, and is told of."""

from __future__ import annotations

import logging
from contextlib import suppress
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.library.koha import rows
from kiosk.library.koha.account import Accounts
from kiosk.library.koha.catalogue import Title
from kiosk.library.koha.faults import KohaRefused, KohaUnavailable
from kiosk.library.koha.members import KohaMembers
from kiosk.library.koha.titles import AT_ONCE
from kiosk.library.koha.waiting import Waiting
from kiosk.library.members import AuthenticatedPatron, LoginFailure, ReadyHold
from kiosk.library.port import StoreUnavailable
from kiosk.patron.account import Hold, HoldState, Loan, Renewal, RenewalRefusal

from .conftest import FIRST, SECOND, TODAY, StandIn
from .standin import circulation, server
from .standin.state import Deny, Patron
from .test_accidents import WAYS
from .test_faults import ANYTHING

RENEW = "POST /checkouts/{}/renewal"
CANCEL = "DELETE /holds/{}"
DUE = "2026-04-20T23:59:00+09:00"
READY = {"status": "W", "expiration_date": "2026-04-08", "priority": 0}


@pytest.fixture
def told() -> list[tuple[str, str]]:
    """Number and key of everybody who may be told."""
    return []


@pytest.fixture
def marks() -> set[tuple[str, str]]:
    """Number and reservation of what was told already."""
    return set()


@pytest.fixture
def members(
    accounts: Accounts, waiting: Waiting, told: list[tuple[str, str]], marks: set[tuple[str, str]]
) -> KohaMembers:
    return KohaMembers(accounts, waiting, lambda: told, lambda number, hold_id: (number, hold_id) in marks)


@pytest.fixture
def key(hanako: Patron) -> str:
    return str(hanako.patron_id)


@pytest.fixture
def jiro(koha: StandIn) -> Patron:
    """Somebody else, with a loan and a hold: number 1 of each."""
    jiro = koha.state.add(cardnumber=SECOND, email="jiro@example.jp")
    circulation.lend(koha.state, jiro.patron_id, "だれかの本", DUE)
    circulation.reserve(koha.state, jiro.patron_id, "だれかの予約", **READY)
    return jiro


def dues(koha: StandIn) -> list[str]:
    return [row["due_date"][:10] for row in koha.state.checkouts]


def test_whoever_logs_in_is_known_by_kohas_own_number(members: KohaMembers, hanako: Patron, key: str) -> None:
    hanako.fields["date_enrolled"] = "2026-03-01"
    expires_on = date.fromisoformat(hanako.fields["expiry_date"])
    known = members.login(FIRST, "yomu2026", TODAY)
    assert known == AuthenticatedPatron(key, FIRST, "長崎 花子", date(2026, 3, 1), expires_on)
    assert members.login(FIRST, "wrong", TODAY) is LoginFailure.WRONG


@pytest.mark.parametrize(
    ("due", "due_on", "days_left"),
    [
        ("2026-04-01T23:59:00+09:00", date(2026, 4, 1), 0),
        ("2026-04-03T23:59:00+00:00", date(2026, 4, 3), 2),
        ("2026-03-31T23:59:00Z", date(2026, 3, 31), -1),
        ("2026-03-30T10:00:00+09:00", date(2026, 3, 30), -2),
    ],
)
def test_a_loan_is_due_on_the_day_koha_wrote_whatever_its_zone(
    members: KohaMembers, koha: StandIn, key: str, due: str, due_on: date, days_left: int
) -> None:
    circulation.lend(koha.state, int(key), "沈黙", due, "遠藤周作")
    assert members.loans(key, TODAY) == [Loan("1", "沈黙", "遠藤周作", due_on, days_left)]


def test_a_ready_hold_has_its_place_and_its_last_day(members: KohaMembers, koha: StandIn, key: str) -> None:
    circulation.reserve(koha.state, int(key), "待つ本")
    circulation.reserve(koha.state, int(key), "来た本", **READY)
    assert members.holds(key) == [
        Hold("2", "来た本", "著者", HoldState.READY, None, "大村分館", date(2026, 4, 8), cancelable=False),
        Hold("1", "待つ本", "著者", HoldState.QUEUED, 2, "大村分館", None),
    ]


@pytest.mark.parametrize("count", [0, 1, 50])
def test_a_list_takes_a_page_and_each_title_once(members: KohaMembers, koha: StandIn, key: str, count: int) -> None:
    for n in range(count):
        circulation.lend(koha.state, int(key), f"本{n}", DUE)
        circulation.reserve(koha.state, int(key), f"予約{n}")
    for _ in range(2):
        assert {loan.title for loan in members.loans(key, TODAY)} == {f"本{n}" for n in range(count)}
        assert [hold.title for hold in members.holds(key)] == [f"予約{n}" for n in range(count)]
    routes = ("GET /checkouts", "GET /holds", "GET /items/{}", "GET /biblios/{}", "GET /libraries/{}")
    assert [koha.count(route) for route in routes] == [2, 2, count, 2 * count, min(count, 1)]


@pytest.fixture
def slow(koha: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    """Koha takes a twentieth of a second for each question, by a clock that stands still between them."""
    asked: list[str] = []
    koha.at = asked.append
    clock = SimpleNamespace(monotonic=lambda: len(asked) / 20)
    monkeypatch.setattr("kiosk.concurrency.time", clock)


def lend_many(koha: StandIn, key: str, count: int) -> None:
    for n in range(count):
        circulation.lend(koha.state, int(key), f"本{n}", f"2026-{4 + n // 28 % 9:02}-{1 + n % 28:02}T23:59:00+09:00")


@pytest.mark.usefixtures("slow")
def test_a_list_of_five_hundred_is_whole_in_time_and_its_soonest_due_have_titles(
    members: KohaMembers, koha: StandIn, key: str
) -> None:
    lend_many(koha, key, 500)
    loans = members.loans(key, TODAY)
    assert len(loans) == 500
    assert loans == sorted(loans, key=lambda loan: loan.due_on)
    titled = [n for n, loan in enumerate(loans) if loan.title]
    assert 0 < len(titled) <= titled[-1] + 1 < len(titled) + AT_ONCE


@pytest.mark.usefixtures("slow")
def test_titles_there_was_no_time_for_come_with_the_next_loads(members: KohaMembers, koha: StandIn, key: str) -> None:
    lend_many(koha, key, 60)
    shown = [sum(bool(loan.title) for loan in members.loans(key, TODAY)) for _load in range(6)]
    assert 0 < shown[0] < shown[1] < 60
    assert shown[-1] == 60


def test_a_title_koha_stumbles_over_is_missing_alone(
    members: KohaMembers,
    koha: StandIn,
    key: str,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for n in range(3):
        circulation.reserve(koha.state, int(key), f"予約{n}")
    works = server.CALLS["GET /biblios/{}"]

    def stumble(state: Any, parts: list[str], *more: Any) -> tuple[int, object]:
        if parts == ["502"]:
            raise Deny.error(500, "Something went wrong, check the logs.")
        return works(state, parts, *more)

    monkeypatch.setitem(server.CALLS, "GET /biblios/{}", stumble)
    assert [hold.title for hold in members.holds(key)] == ["予約0", "", "予約2"]
    assert "without 1 of 3 titles" in caplog.text
    assert "予約" not in caplog.text


def test_a_koha_that_dies_behind_the_list_is_not_asked_for_every_title(
    members: KohaMembers, koha: StandIn, key: str
) -> None:
    for n in range(40):
        circulation.reserve(koha.state, int(key), f"予約{n}")
    koha.trouble("GET /biblios/{}", "reset", times=1000)
    koha.trouble("GET /libraries/{}", "reset", times=1000)
    assert [(hold.title, hold.pickup) for hold in members.holds(key)] == [("", "OMURA")] * 40
    met = 2000 - sum(trouble.times for trouble in koha.troubles._coming)
    assert met <= (AT_ONCE + 1) * 4
    koha.troubles.clear()
    assert [hold.title for hold in members.holds(key)] == [f"予約{n}" for n in range(40)]


def test_an_item_that_is_none_any_more_leaves_a_loan_without_title(
    members: KohaMembers, koha: StandIn, key: str
) -> None:
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    koha.state.checkouts[0]["item_id"] = None
    assert [loan.title for loan in members.loans(key, TODAY)] == [""]


@pytest.mark.parametrize("kind", WAYS)
def test_an_accident_while_a_list_is_read_is_made_good_or_said(
    members: KohaMembers, koha: StandIn, key: str, kind: str
) -> None:
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    circulation.reserve(koha.state, int(key), "待つ本")
    for route in ("GET /checkouts", "GET /items/{}", "GET /biblios/{}", "GET /holds", "GET /libraries/{}"):
        koha.trouble(route, kind)
    seen: list[int] = []
    for call in (lambda: members.loans(key, TODAY), lambda: members.holds(key)):
        for _ in range(2):
            try:
                seen.append(len(call()))
            except StoreUnavailable:
                assert kind in ("garbage", "no-api"), "anything else is asked again"
    assert seen.count(1) >= 2


def test_a_loan_is_extended_once_and_shown_as_it_is_now(members: KohaMembers, koha: StandIn, key: str) -> None:
    circulation.lend(koha.state, int(key), "沈黙", DUE, "遠藤周作")
    assert members.renew(key, "1", TODAY) == Renewal(
        Loan("1", "沈黙", "遠藤周作", date(2026, 5, 4), 33, RenewalRefusal.TOO_MANY)
    )
    assert members.renew(key, "1", TODAY) == Renewal(None, RenewalRefusal.TOO_MANY)
    assert (koha.count(RENEW), dues(koha)) == (2, ["2026-05-04"])


@pytest.mark.parametrize("newer", [False, True])
@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("too_many", RenewalRefusal.TOO_MANY),
        ("on_reserve", RenewalRefusal.RESERVED),
        ("recalled", RenewalRefusal.RESERVED),
        ("overdue", RenewalRefusal.OVERDUE),
        ("too_soon", RenewalRefusal.TOO_SOON),
        ("item_issued_to_other_patron", RenewalRefusal.GONE),
        ("auto_too_soon", RenewalRefusal.OTHER),
        ("restriction", RenewalRefusal.BLOCKED),
    ],
)
def test_kohas_word_for_no_becomes_a_reason(
    members: KohaMembers, koha: StandIn, key: str, word: str, why: RenewalRefusal, newer: bool
) -> None:
    koha.state.prefs.newer = newer
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    koha.state.refusals[1] = word
    assert members.renew(key, "1", TODAY) == Renewal(None, why)
    assert dues(koha) == ["2026-04-20"]


@pytest.mark.parametrize("text", ["Renewal not authorized", "Renewal not authorized ()", "Renewal not authorized (あ)"])
def test_a_no_without_a_word_is_a_no(
    members: KohaMembers, koha: StandIn, key: str, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    monkeypatch.setitem(server.CALLS, RENEW, lambda *_: (403, {"error": text}))
    assert members.renew(key, "1", TODAY) == Renewal(None, RenewalRefusal.OTHER)


IDS = ["1", "0", "-1", "", "abc", "１", "1 ", "1/renewal", "9" * 32, "9" * 5000]


@pytest.mark.parametrize("loan_id", IDS)
def test_what_is_not_the_patrons_own_is_never_extended(
    members: KohaMembers, koha: StandIn, jiro: Patron, key: str, loan_id: str
) -> None:
    assert members.renew(key, loan_id, TODAY) == Renewal(None, RenewalRefusal.GONE)
    assert members.renew(str(jiro.patron_id), "１", TODAY).loan is None, "an id is spelled in one way only"
    assert (koha.count(RENEW), dues(koha)) == (0, ["2026-04-20"])


@pytest.mark.parametrize("hold_id", IDS)
def test_what_is_not_the_patrons_own_is_never_cancelled(
    members: KohaMembers, koha: StandIn, jiro: Patron, key: str, hold_id: str
) -> None:
    assert members.cancel(key, hold_id, TODAY) is False
    assert (koha.count(CANCEL), len(koha.state.holds)) == (0, 1)


@pytest.mark.parametrize("newer", [False, True])
def test_what_ends_between_the_two_questions_is_gone(
    members: KohaMembers, koha: StandIn, key: str, newer: bool
) -> None:
    koha.state.prefs.newer = newer
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    circulation.reserve(koha.state, int(key), "待つ本")

    def end(route: str) -> None:
        if route in (RENEW, CANCEL):
            koha.state.checkouts.clear()
            koha.state.holds.clear()

    koha.at = end
    assert members.renew(key, "1", TODAY) == Renewal(None, RenewalRefusal.GONE)
    circulation.reserve(koha.state, int(key), "待つ本")
    assert members.cancel(key, "1", TODAY) is False
    assert (koha.count(RENEW), koha.count(CANCEL)) == (1, 1)


@pytest.mark.parametrize("kind", WAYS)
def test_an_accident_while_a_loan_is_extended_never_extends_it_twice(
    members: KohaMembers, koha: StandIn, key: str, kind: str
) -> None:
    koha.state.prefs.renewals = 5
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    koha.trouble(RENEW, kind)
    try:
        made = members.renew(key, "1", TODAY)
    except StoreUnavailable:
        assert dues(koha) == ["2026-04-20"], "what was done is said"
        made = members.renew(key, "1", TODAY)
    assert made.loan is not None
    assert (made.loan.due_on, made.loan.title) == (date(2026, 5, 4), "沈黙")
    assert dues(koha) == ["2026-05-04"]


def test_an_answer_that_comes_too_late_is_looked_up(
    members: KohaMembers, koha: StandIn, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    members.loans(key, TODAY)
    monkeypatch.setattr("kiosk.library.koha.http.ANSWER_SECONDS", 0.2)
    koha.trouble(RENEW, "late", seconds=0.5)
    made = members.renew(key, "1", TODAY)
    assert made.loan is not None
    assert made.loan.due_on == date(2026, 5, 4)


@pytest.mark.parametrize("said", [None, [], {}, {"checkout_id": 2, "due_date": DUE}, {"checkout_id": 1}])
def test_an_answer_about_something_else_is_looked_up(
    members: KohaMembers, koha: StandIn, key: str, monkeypatch: pytest.MonkeyPatch, said: object
) -> None:
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    monkeypatch.setitem(server.CALLS, RENEW, lambda *_: (201, said))
    with pytest.raises(KohaUnavailable):
        members.renew(key, "1", TODAY)

    def extend(state: Any, *_: object) -> tuple[int, object]:
        circulation.renew(state, "1", {})
        return 201, said

    monkeypatch.setitem(server.CALLS, RENEW, extend)
    made = members.renew(key, "1", TODAY)
    assert made.loan is not None
    assert made.loan.due_on == date(2026, 5, 4)


def test_a_lost_answer_that_nobody_can_look_up_is_said(members: KohaMembers, koha: StandIn, key: str) -> None:
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    koha.trouble(RENEW, "lost")
    koha.trouble("GET /checkouts", "unwell", times=4, skip=1)
    with pytest.raises(KohaUnavailable, match="lost"):
        members.renew(key, "1", TODAY)


@pytest.mark.parametrize(
    ("route", "permission", "named"),
    [(RENEW, "circulate_remaining_permissions", "circulate"), (CANCEL, "place_holds", "reserveforothers")],
)
def test_a_permission_taken_away_changes_nothing_and_is_named(
    members: KohaMembers, koha: StandIn, key: str, route: str, permission: str, named: str
) -> None:
    circulation.lend(koha.state, int(key), "沈黙", DUE)
    circulation.reserve(koha.state, int(key), "待つ本")
    koha.at = lambda asked: koha.state.staff.permissions.discard(permission) if asked == route else None
    with pytest.raises(KohaRefused, match=f"403, Authorization failure, needs {named}"):
        members.renew(key, "1", TODAY) if route == RENEW else members.cancel(key, "1", TODAY)
    assert (dues(koha), len(koha.state.holds)) == (["2026-04-20"], 1)


def test_a_hold_is_cancelled_and_no_other(members: KohaMembers, koha: StandIn, jiro: Patron, key: str) -> None:
    circulation.reserve(koha.state, int(key), "待つ本")
    circulation.reserve(koha.state, int(key), "来た本", **READY)
    assert members.cancel(key, "2", TODAY) is True
    assert [row["hold_id"] for row in koha.state.holds] == [1, 3]
    assert members.cancel(key, "2", TODAY) is False
    assert koha.count(CANCEL) == 1


@pytest.mark.parametrize("kind", WAYS)
def test_an_accident_while_a_hold_is_cancelled_cancels_it_now_or_with_the_next_try(
    members: KohaMembers, koha: StandIn, jiro: Patron, key: str, kind: str
) -> None:
    circulation.reserve(koha.state, int(key), "待つ本")
    koha.trouble(CANCEL, kind)
    try:
        members.cancel(key, "2", TODAY)
    except StoreUnavailable:
        assert kind == "no-api", "anything else is asked again"
        assert len(koha.state.holds) == 2
        members.cancel(key, "2", TODAY)
    assert [row["hold_id"] for row in koha.state.holds] == [1]


def test_what_is_ready_is_told_with_the_address_and_nothing_else_is_asked(
    members: KohaMembers, koha: StandIn, hanako: Patron, key: str
) -> None:
    known = AuthenticatedPatron(key, FIRST, "長崎 花子", None, None)
    circulation.reserve(koha.state, int(key), "待つ本")
    assert members.ready_holds_of(known) == []
    assert koha.asked[1:] == [("GET /holds", 200)]
    circulation.reserve(koha.state, int(key), "来た本", **READY)
    hold = Hold("2", "来た本", "著者", HoldState.READY, None, "大村分館", date(2026, 4, 8), cancelable=False)
    assert members.ready_holds_of(known) == [ReadyHold(FIRST, "", hold)]
    hanako.fields["email"] = "hanako@example.jp"
    assert members.ready_holds_of(known) == [ReadyHold(FIRST, "hanako@example.jp", hold)]
    assert koha.count("GET /biblios/{}") == 1, "what is not ready needs no title"


@pytest.mark.parametrize("route", ["GET /biblios/{}", "GET /libraries/{}", "GET /patrons/{}"])
def test_what_would_be_written_down_without_its_title_waits_for_the_next_round(
    members: KohaMembers, koha: StandIn, key: str, route: str
) -> None:
    circulation.reserve(koha.state, int(key), "来た本", **READY)
    known = AuthenticatedPatron(key, FIRST, "長崎 花子", None, None)
    koha.trouble(route, "unwell", times=4)
    with pytest.raises(KohaRefused):
        members.ready_holds_of(known)
    assert [waiting.hold.title for waiting in members.ready_holds_of(known)] == ["来た本"]


def test_nothing_is_told_to_a_number_that_is_somebody_elses_now(
    members: KohaMembers, koha: StandIn, hanako: Patron, key: str, told: list[tuple[str, str]]
) -> None:
    circulation.reserve(koha.state, int(key), "来た本", **READY)
    told[:] = [(FIRST, key), ("2100000099", key)]
    assert [waiting.number for waiting in members.ready_holds(lambda: False)] == [FIRST]
    hanako.hidden = True
    assert list(members.ready_holds(lambda: False)) == []


def test_a_round_asks_once_for_all_that_waits_and_then_for_what_is_new(
    members: KohaMembers, koha: StandIn, jiro: Patron, told: list[tuple[str, str]], marks: set[tuple[str, str]]
) -> None:
    told[:] = [(f"K{n}", str(9000 + n)) for n in range(20)]
    told.insert(7, (SECOND, str(jiro.patron_id)))
    circulation.reserve(koha.state, 8000, "だれも知らない人の予約", **READY)
    circulation.reserve(koha.state, jiro.patron_id, "まだの予約")
    for _ in range(2):
        (waiting,) = members.ready_holds(lambda: False)
        assert (waiting.number, waiting.email, waiting.hold.title) == (SECOND, "jiro@example.jp", "だれかの予約")
    asked = [koha.count(route) for route in ("GET /holds", "GET /patrons/{}", "GET /biblios/{}", "GET /libraries/{}")]
    assert asked == [2, 2, 1, 1]
    marks.add((SECOND, waiting.hold.hold_id))
    assert list(members.ready_holds(lambda: False)) == []
    assert koha.asked[-1] == ("GET /holds", 200), "what was told is not asked about"


def test_a_round_reads_every_page_of_what_waits(
    members: KohaMembers, koha: StandIn, jiro: Patron, told: list[tuple[str, str]]
) -> None:
    koha.state.prefs.max_page = 40
    for n in range(100):
        circulation.reserve(koha.state, 8000 + n, "だれかの本", **READY)
    circulation.reserve(koha.state, jiro.patron_id, "最後の予約", **READY)
    told[:] = [(SECOND, str(jiro.patron_id))]
    assert [one.hold.title for one in members.ready_holds(lambda: False)] == ["だれかの予約", "最後の予約"]
    assert koha.count("GET /holds") == 3


def test_one_reservation_koha_stumbles_over_keeps_nobody_else_from_being_told(
    members: KohaMembers, koha: StandIn, jiro: Patron, told: list[tuple[str, str]], caplog: pytest.LogCaptureFixture
) -> None:
    for n in (1, 2):
        patron = koha.state.add(cardnumber=f"K{n}")
        circulation.reserve(koha.state, patron.patron_id, "本", **READY)
        told.append((f"K{n}", str(patron.patron_id)))
    koha.state.holds.reverse()
    told.append((SECOND, str(jiro.patron_id)))
    koha.trouble("GET /patrons/{}", "garbage", times=2, skip=1)
    caplog.set_level(logging.ERROR, "kiosk.library")
    assert [waiting.number for waiting in members.ready_holds(lambda: False)] == [SECOND]
    assert "2 reservations were passed over" in caplog.text
    assert "K1" not in caplog.text


def test_a_koha_that_does_not_work_ends_the_round(
    members: KohaMembers, koha: StandIn, jiro: Patron, told: list[tuple[str, str]]
) -> None:
    for n in range(50):
        circulation.reserve(koha.state, jiro.patron_id, f"本{n}", **READY)
    told[:] = [(SECOND, str(jiro.patron_id))]
    koha.trouble("GET /patrons/{}", "unwell", times=1000)
    with pytest.raises(StoreUnavailable, match="500"):
        list(members.ready_holds(lambda: False))
    (trouble,) = koha.troubles._coming
    assert 1000 - trouble.times == 3 * 4
    koha.troubles.clear()
    koha.trouble("GET /holds", "unwell", times=4)
    with pytest.raises(StoreUnavailable, match="500"):
        list(members.ready_holds(lambda: False))


def test_a_round_ends_soon_when_the_service_does(
    members: KohaMembers, koha: StandIn, jiro: Patron, told: list[tuple[str, str]]
) -> None:
    for n in range(8):
        circulation.reserve(koha.state, jiro.patron_id, f"本{n}", **READY)
    told[:] = [(SECOND, str(jiro.patron_id))]
    assert len(list(members.ready_holds(lambda: koha.count("GET /patrons/{}") >= 2))) == 2


ROWS = st.dictionaries(
    st.sampled_from(["hold_id", "status", "priority", "expiration_date", "suspended", "due_date"]), ANYTHING, max_size=6
)


@given(ROWS)
def test_whatever_a_row_holds_it_is_read_or_said_to_be_none(row: dict[str, Any]) -> None:
    with suppress(KohaUnavailable):
        place = rows.hold(row, Title(), "").place
        assert place is None or place > 0
    with suppress(KohaUnavailable):
        assert rows.moment(row, "due_date").tzinfo is not None
