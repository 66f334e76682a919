"""What patrons may do by themselves is what the OPAC would let them do, as far as the library wrote it down."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.library.koha.account import Accounts
from kiosk.library.koha.catalogue import Catalogue
from kiosk.library.koha.faults import KohaRefused, KohaUnavailable
from kiosk.library.koha.members import KohaMembers
from kiosk.library.koha.patrons import Patrons
from kiosk.library.koha.self_service.policy import SelfService
from kiosk.library.koha.session import Session
from kiosk.library.koha.waiting import Waiting
from kiosk.library.members import NotCancelable
from kiosk.library.port import StoreUnavailable
from kiosk.patron.account import Renewal, RenewalRefusal

from .conftest import StandIn
from .standin import circulation, server
from .standin.state import Patron
from .test_accidents import WAYS

TODAY = date(2026, 4, 1)
DUE = date(2026, 4, 20)
CANCEL = "DELETE /holds/{}"


def opened(session: Session, patrons: Patrons, *policy: SelfService) -> KohaMembers:
    catalogue = Catalogue(session)
    accounts, waiting = Accounts(session, patrons, catalogue, *policy), Waiting(session, patrons, catalogue)
    return KohaMembers(accounts, waiting, list, lambda _number, _hold_id: False)


@pytest.fixture
def new(session: Session, patrons: Patrons) -> KohaMembers:
    """Nothing was written down."""
    return opened(session, patrons)


@pytest.fixture
def requesting(session: Session, patrons: Patrons) -> KohaMembers:
    """Staff may be asked to cancel."""
    return opened(session, patrons, SelfService(requests=True))


@pytest.fixture
def key(hanako: Patron) -> str:
    return str(hanako.patron_id)


def test_a_new_opac_extends_nothing_nor_does_the_kiosk(new: KohaMembers, koha: StandIn, key: str) -> None:
    koha.state.prefs.opac_renewal = False
    for n in range(3):
        circulation.lend(koha.state, int(key), f"本{n}", DUE)
    assert {loan.refusal for loan in new.loans(key, TODAY)} == {RenewalRefusal.OTHER}
    assert new.renew(key, "1", TODAY) == Renewal(None, RenewalRefusal.OTHER)
    assert [row["due_date"][:10] for row in koha.state.checkouts] == ["2026-04-20"] * 3
    asked = {route for route, _ in koha.asked}
    assert not asked & {"GET /checkouts/{}/allows_renewal", "POST /checkouts/{}/renewal"}


RENEW = "POST /checkouts/{}/renewal"


@pytest.fixture
def extending(session: Session, patrons: Patrons) -> KohaMembers:
    """The OPAC extends for whoever owes no more than 100."""
    return opened(session, patrons, SelfService(renewals=True, most_owed=100))


@pytest.mark.parametrize("mark", ["restricted", "patron_card_lost", "incorrect_address", "owed"])
def test_whom_the_opac_offers_no_extension_the_kiosk_offers_none(
    extending: KohaMembers, koha: StandIn, hanako: Patron, key: str, mark: str
) -> None:
    koha.state.staff.permissions.add("updatecharges")
    circulation.lend(koha.state, int(key), "本", DUE)
    assert extending.loans(key, TODAY)[0].refusal is None
    if mark == "owed":
        hanako.owed = 100.5
    else:
        hanako.fields[mark] = True
    asked = koha.count("GET /checkouts/{}/allows_renewal")
    assert extending.loans(key, TODAY)[0].refusal is RenewalRefusal.BLOCKED
    assert extending.renew(key, "1", TODAY) == Renewal(None, RenewalRefusal.BLOCKED)
    assert (koha.count(RENEW), koha.count("GET /checkouts/{}/allows_renewal")) == (0, asked)


def test_who_owes_as_much_as_is_allowed_extends(extending: KohaMembers, koha: StandIn, hanako: Patron) -> None:
    koha.state.staff.permissions.add("updatecharges")
    hanako.owed = 100
    circulation.lend(koha.state, hanako.patron_id, "本", DUE)
    assert extending.renew(str(hanako.patron_id), "1", TODAY).loan is not None


def test_what_is_owed_is_asked_only_where_it_counts(accounts: Accounts, koha: StandIn, hanako: Patron) -> None:
    hanako.owed = 10_000
    circulation.lend(koha.state, hanako.patron_id, "本", DUE)
    assert not isinstance(accounts.renew(hanako.patron_id, 1), RenewalRefusal)
    assert koha.count("GET /patrons/{}/account") == 0


def test_without_the_permission_to_see_what_is_owed_nothing_is_extended_and_it_is_named(
    extending: KohaMembers, koha: StandIn, key: str
) -> None:
    circulation.lend(koha.state, int(key), "本", DUE)
    for call in (lambda: extending.loans(key, TODAY), lambda: extending.renew(key, "1", TODAY)):
        with pytest.raises(KohaRefused, match="needs updatecharges"):
            call()
    assert koha.count(RENEW) == 0


@pytest.mark.parametrize("route", ["GET /patrons/{}", "GET /patrons/{}/account"])
def test_where_nobody_knows_whether_the_opac_would_offer_it_the_list_is_shown_and_nothing_extended(
    extending: KohaMembers, koha: StandIn, key: str, route: str
) -> None:
    koha.state.staff.permissions.add("updatecharges")
    circulation.lend(koha.state, int(key), "本", DUE)
    koha.trouble(route, "unwell", times=8)
    assert [loan.title for loan in extending.loans(key, TODAY)] == ["本"]
    with pytest.raises(KohaRefused):
        extending.renew(key, "1", TODAY)
    assert koha.count(RENEW) == 0


@pytest.mark.parametrize("said", [None, [], {}, {"outstanding_debits": 5}, {"outstanding_debits": {"total": "5"}}])
def test_an_answer_that_names_no_sum_extends_nothing(
    extending: KohaMembers, koha: StandIn, key: str, monkeypatch: pytest.MonkeyPatch, said: object
) -> None:
    koha.state.staff.permissions.add("updatecharges")
    circulation.lend(koha.state, int(key), "本", DUE)
    monkeypatch.setitem(server.CALLS, "GET /patrons/{}/account", lambda *_: (200, said))
    with pytest.raises(KohaUnavailable, match="no total"):
        extending.renew(key, "1", TODAY)
    assert koha.count(RENEW) == 0


def test_a_pending_hold_is_cancelled_where_nothing_was_said(new: KohaMembers, koha: StandIn, key: str) -> None:
    circulation.reserve(koha.state, int(key), "待つ本")
    (hold,) = new.holds(key)
    assert (hold.cancelable, hold.requestable) == (True, False)
    assert new.cancel(key, hold.hold_id, TODAY) is True


def test_where_patrons_may_not_cancel_no_hold_is_deleted(
    session: Session, patrons: Patrons, koha: StandIn, key: str
) -> None:
    members = opened(session, patrons, SelfService(cancellation=False, requests=True))
    circulation.reserve(koha.state, int(key), "待つ本")
    (hold,) = members.holds(key)
    assert (hold.cancelable, hold.requestable) == (False, False)
    for end in (members.cancel, members.request_cancellation):
        with pytest.raises(NotCancelable):
            end(key, hold.hold_id, TODAY)
    assert koha.count(CANCEL) == 0


@pytest.mark.parametrize("status", [None, "W", "T", "P", "Z", "", 5])
def test_where_no_requests_are_taken_none_is_made(new: KohaMembers, koha: StandIn, key: str, status: object) -> None:
    circulation.reserve(koha.state, int(key), "本", status=status)
    assert not new.holds(key)[0].requestable
    with pytest.raises(NotCancelable):
        new.request_cancellation(key, "1", TODAY)
    assert koha.count(CANCEL) == 0


def test_staff_are_asked_about_a_hold_that_waits_and_it_stays(requesting: KohaMembers, koha: StandIn, key: str) -> None:
    circulation.reserve(koha.state, int(key), "来た本", status="W")
    (hold,) = requesting.holds(key)
    assert (hold.cancelable, hold.requestable) == (False, True)
    assert requesting.request_cancellation(key, hold.hold_id, TODAY) is True
    assert koha.state.cancellation_requests == [1]
    assert len(koha.state.holds) == 1


@pytest.mark.parametrize("newer", [False, True])
def test_what_staff_were_asked_before_is_seen_and_not_asked_again(
    requesting: KohaMembers, koha: StandIn, key: str, newer: bool
) -> None:
    koha.state.prefs.newer = newer
    circulation.reserve(koha.state, int(key), "来た本", status="W")
    for _ in range(2):
        assert requesting.request_cancellation(key, "1", TODAY) is True
    (hold,) = requesting.holds(key)
    assert (hold.requestable, hold.requested) == (False, True)
    assert koha.state.cancellation_requests == [1]


def test_a_koha_that_does_not_tell_what_was_asked_takes_requests_all_the_same(
    requesting: KohaMembers, koha: StandIn, key: str
) -> None:
    koha.state.prefs.embeds_requests = False
    circulation.reserve(koha.state, int(key), "来た本", status="W")
    assert requesting.request_cancellation(key, "1", TODAY) is True
    (hold,) = requesting.holds(key)
    assert (hold.requestable, hold.requested) == (True, False)


def test_where_no_requests_are_taken_koha_is_asked_for_none(new: KohaMembers, koha: StandIn, key: str) -> None:
    koha.state.prefs.embeds_requests = False
    new.holds(key)
    assert [asked for asked in koha.asked if asked[0] == "GET /holds"] == [("GET /holds", 200)]


@pytest.mark.parametrize("status", ["T", "P", "Z", "", 5])
def test_what_koha_would_delete_instead_of_asking_staff_is_not_asked_for(
    requesting: KohaMembers, koha: StandIn, key: str, status: object
) -> None:
    circulation.reserve(koha.state, int(key), "運ばれる本", status=status)
    assert not requesting.holds(key)[0].requestable
    with pytest.raises(NotCancelable):
        requesting.request_cancellation(key, "1", TODAY)
    assert koha.count(CANCEL) == 0
    assert len(koha.state.holds) == 1


def test_a_hold_that_becomes_ready_while_it_is_being_cancelled_is_not_deleted(
    new: KohaMembers, koha: StandIn, key: str
) -> None:
    circulation.reserve(koha.state, int(key), "待つ本")
    koha.at = lambda route: koha.state.holds[0].update(status="W") if route == CANCEL else None
    with pytest.raises(NotCancelable):
        new.cancel(key, "1", TODAY)
    assert (len(koha.state.holds), koha.state.cancellation_requests) == (1, [1])


def test_a_hold_that_is_queued_again_is_cancelled_and_nobody_has_to_be_asked(
    requesting: KohaMembers, koha: StandIn, key: str
) -> None:
    circulation.reserve(koha.state, int(key), "本")
    assert requesting.request_cancellation(key, "1", TODAY) is False
    assert koha.state.holds == koha.state.cancellation_requests == []


@pytest.mark.parametrize("hold_id", ["1", "0", "-1", "", "abc", "１", "9" * 32])
def test_staff_are_asked_about_nothing_that_is_not_the_patrons_own(
    requesting: KohaMembers, koha: StandIn, key: str, hold_id: str
) -> None:
    circulation.reserve(koha.state, 9999, "だれかの本", status="W")
    assert requesting.request_cancellation(key, hold_id, TODAY) is False
    assert koha.count(CANCEL) == 0


@pytest.mark.parametrize("newer", [False, True])
def test_a_hold_that_is_picked_up_between_the_two_questions_is_gone(
    requesting: KohaMembers, koha: StandIn, key: str, newer: bool
) -> None:
    koha.state.prefs.newer = newer
    circulation.reserve(koha.state, int(key), "来た本", status="W")
    koha.at = lambda route: koha.state.holds.clear() if route == CANCEL else None
    assert requesting.request_cancellation(key, "1", TODAY) is False


@pytest.mark.parametrize("kind", WAYS)
def test_an_accident_while_staff_are_asked_loses_neither_the_hold_nor_the_request(
    requesting: KohaMembers, koha: StandIn, key: str, kind: str
) -> None:
    circulation.reserve(koha.state, int(key), "来た本", status="W")
    koha.trouble(CANCEL, kind)
    try:
        assert requesting.request_cancellation(key, "1", TODAY) is True
    except StoreUnavailable:
        assert kind == "no-api", "anything else is asked again"
        assert requesting.request_cancellation(key, "1", TODAY) is True
    assert set(koha.state.cancellation_requests) == {1}
    assert len(koha.state.holds) == 1


def test_without_the_permission_nobody_is_asked_and_it_is_named(
    requesting: KohaMembers, koha: StandIn, key: str
) -> None:
    circulation.reserve(koha.state, int(key), "来た本", status="W")
    permissions = koha.state.staff.permissions
    koha.at = lambda route: permissions.discard("place_holds") if route == CANCEL else None
    with pytest.raises(KohaRefused, match="needs reserveforothers"):
        requesting.request_cancellation(key, "1", TODAY)
    assert koha.state.cancellation_requests == []
