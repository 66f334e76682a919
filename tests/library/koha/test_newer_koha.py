"""A Koha newer than the one that was tried: more fields, other words, states and reasons nobody here knows."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.library.koha.account import Accounts
from kiosk.library.koha.login import Member
from kiosk.library.koha.members import KohaMembers
from kiosk.library.koha.waiting import Waiting
from kiosk.library.members import AuthenticatedPatron, LoginFailure
from kiosk.patron.account import HoldState, Renewal, RenewalRefusal
from tests.library.koha.store import KohaStore

from .conftest import FIRST, Harness, StandIn
from .standin import circulation
from .standin.state import Patron

TODAY = date(2026, 4, 1)
DUE = date(2026, 4, 20)


@pytest.fixture
def newer(koha: StandIn) -> StandIn:
    koha.state.prefs.newer = True
    return koha


@pytest.fixture
def members(accounts: Accounts, waiting: Waiting, hanako: Patron) -> KohaMembers:
    return KohaMembers(accounts, waiting, lambda: [(FIRST, str(hanako.patron_id))], lambda _number, _hold_id: False)


@pytest.mark.usefixtures("newer")
def test_somebody_registers_and_logs_in(harness: Harness, store: KohaStore, accounts: Accounts) -> None:
    made = harness.visit(store)
    assert isinstance(accounts.login(made.number, "yomu2026", TODAY), Member)
    assert accounts.login(made.number, "wrong", TODAY) is LoginFailure.WRONG


def test_fields_nobody_knows_do_not_disturb(newer: StandIn, members: KohaMembers, hanako: Patron) -> None:
    key = str(hanako.patron_id)
    circulation.lend(newer.state, hanako.patron_id, "沈黙", DUE)
    circulation.reserve(newer.state, hanako.patron_id, "待つ本")
    for row in (newer.state.checkouts[0], newer.state.holds[0], newer.state.items[1], newer.state.biblios[101]):
        row |= {"to_come": {"deeper": [None, 1]}, "_strings": {"status": {"str": "?", "type": "av"}}}
    hanako.fields["to_come"] = ["x"]
    assert [loan.title for loan in members.loans(key, TODAY)] == ["沈黙"]
    assert [hold.title for hold in members.holds(key)] == ["待つ本"]
    assert members.renew(key, "1", TODAY).loan is not None
    assert members.cancel(key, "1", TODAY) is True
    assert isinstance(members.login(FIRST, "yomu2026", TODAY), AuthenticatedPatron)


def test_a_state_nobody_knows_is_shown_as_such_and_left_alone(
    newer: StandIn, members: KohaMembers, hanako: Patron
) -> None:
    circulation.reserve(newer.state, hanako.patron_id, "本", status="R", priority=1)
    (hold,) = members.holds(str(hanako.patron_id))
    assert (hold.state, hold.place, hold.cancelable, hold.requestable) == (HoldState.UNKNOWN, None, False, False)


def test_a_reason_nobody_knows_is_a_no(newer: StandIn, members: KohaMembers, hanako: Patron) -> None:
    circulation.lend(newer.state, hanako.patron_id, "沈黙", DUE)
    newer.state.refusals[1] = "item_borrowed_by_a_robot"
    key = str(hanako.patron_id)
    assert members.loans(key, TODAY)[0].refusal is RenewalRefusal.OTHER
    assert members.renew(key, "1", TODAY) == Renewal(None, RenewalRefusal.OTHER)


def test_a_hold_whose_record_was_deleted_is_shown_and_told_without_title(
    newer: StandIn, members: KohaMembers, hanako: Patron
) -> None:
    circulation.reserve(newer.state, hanako.patron_id, "消えた本", status="W", biblio_id=None)
    circulation.reserve(newer.state, hanako.patron_id, "待つ本")
    key = str(hanako.patron_id)
    assert [hold.title for hold in members.holds(key)] == ["", "待つ本"]
    known = AuthenticatedPatron(key, FIRST, "長崎 花子", None, None)
    assert [waiting.hold.title for waiting in members.ready_holds_of(known)] == [""]
    assert [waiting.hold.title for waiting in members.ready_holds(lambda: False)] == [""]


def test_what_is_gone_is_gone_in_other_words_too(newer: StandIn, members: KohaMembers, hanako: Patron) -> None:
    circulation.lend(newer.state, hanako.patron_id, "沈黙", DUE)
    newer.state.items.clear()
    newer.at = lambda route: newer.state.patrons.clear() if route == "GET /patrons/{}" else None
    assert [loan.title for loan in members.loans(str(hanako.patron_id), TODAY)] == [""]
    assert members.login(FIRST, "yomu2026", TODAY) is LoginFailure.WRONG
