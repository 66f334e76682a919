"""Only a reservation in the queue is cancelled by its patron; Koha's API would delete any other in silence."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.library.koha.account import Accounts
from kiosk.library.koha.members import KohaMembers
from kiosk.library.koha.waiting import Waiting
from kiosk.library.members import NotCancelable

from .conftest import StandIn
from .standin import circulation
from .standin.state import Patron

TODAY = date(2026, 4, 1)


@pytest.fixture
def members(accounts: Accounts, waiting: Waiting) -> KohaMembers:
    return KohaMembers(accounts, waiting, list, lambda _number, _hold_id: False)


@pytest.mark.parametrize("status", ["W", "T", "P", "X", "", 5])
def test_a_reservation_with_a_copy_set_aside_is_not_cancelled(
    members: KohaMembers, koha: StandIn, hanako: Patron, status: object
) -> None:
    circulation.reserve(koha.state, hanako.patron_id, "来た本", status=status)
    key = str(hanako.patron_id)
    (hold,) = members.holds(key)
    assert not hold.cancelable
    with pytest.raises(NotCancelable):
        members.cancel(key, hold.hold_id, TODAY)
    assert koha.count("DELETE /holds/{}") == 0
    assert len(koha.state.holds) == 1


@pytest.mark.parametrize("more", [{}, {"suspended": True}, {"priority": 1}])
def test_a_reservation_in_the_queue_is_cancelled(
    members: KohaMembers, koha: StandIn, hanako: Patron, more: dict[str, object]
) -> None:
    circulation.reserve(koha.state, hanako.patron_id, "待つ本", **more)
    key = str(hanako.patron_id)
    (hold,) = members.holds(key)
    assert hold.cancelable
    assert members.cancel(key, hold.hold_id, TODAY) is True
    assert koha.state.holds == []


def test_a_reservation_without_a_state_is_not_cancelled(members: KohaMembers, koha: StandIn, hanako: Patron) -> None:
    circulation.reserve(koha.state, hanako.patron_id, "本")
    del koha.state.holds[0]["status"]
    assert not members.holds(str(hanako.patron_id))[0].cancelable


def test_what_becomes_ready_between_list_and_touch_stays(members: KohaMembers, koha: StandIn, hanako: Patron) -> None:
    circulation.reserve(koha.state, hanako.patron_id, "待つ本")
    key = str(hanako.patron_id)
    (hold,) = members.holds(key)
    koha.state.holds[0]["status"] = "W"
    with pytest.raises(NotCancelable):
        members.cancel(key, hold.hold_id, TODAY)
    assert len(koha.state.holds) == 1
