"""People press twice when nothing seems to happen; the second press must do nothing."""

from __future__ import annotations

import pytest

from kiosk.operations.account import (
    CancelHold,
    DeleteNotices,
    LogIn,
    LogOut,
    ReadNotices,
    RenewLoan,
    SetNotices,
    StopUse,
)
from kiosk.operations.registration import RegisterPatron
from kiosk.operations.returning import ProveRecord, ReissueCard, RenewTerm, ResetPassword, UpdateRecord
from kiosk.patron.returning import Act
from kiosk.visit.chapter.asking import Confirmed, StopConfirmed
from kiosk.visit.chapter.card import LastTryConfirmed
from kiosk.visit.chapter.common import (
    BackPressed,
    CancelPressed,
    EndConfirmed,
    EndDeclined,
    Menu,
    MenuPressed,
    NextPressed,
    PrintPressed,
)
from kiosk.visit.chapter.form import RegisterPressed
from kiosk.visit.chapter.home import ActsRead, ReadyConfirmed, RenewPressed
from kiosk.visit.chapter.keys import Typed
from kiosk.visit.chapter.notices import DeletePressed, NoticesToggled, StopPressed
from kiosk.visit.chapter.returning import (
    ActChosen,
    ActConfirmed,
    ActsChosen,
    ActsPressed,
    ForgottenPressed,
    UpdateByCardPressed,
)
from kiosk.visit.chapter.start import LoginChosen, RegisterChosen
from kiosk.visit.chapter.trouble import RetryPressed
from kiosk.visit.effects import CallStaff, Effect, Forget, IdentifyCard, PrintCard, ReadCard
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import CardLaid, PasswordWrong, PrintPhase, ServiceSilent
from tests.visit.returning import ways
from tests.visit.story import (
    LOGS_IN,
    Story,
    cancelling,
    choosing,
    confirming,
    consenting,
    deleting,
    done,
    filling,
    home,
    issuing,
    logging_in,
    own_card,
    own_page,
    password_typed,
    placing,
    reading,
    ready,
    taking,
    typed,
)


def _wrong() -> Story:
    s = reading()
    return s.then(PasswordWrong(s.card, 3))


def _silent() -> Story:
    s = issuing()
    return s.then(ServiceSilent(s.service))


TAPS = {
    "register chosen": (Story, RegisterChosen(), None),
    "back to consent": (placing, BackPressed(), None),
    "read": (typed, NextPressed(), ReadCard),
    "last try": (lambda: typed(tries=1).then(NextPressed()), LastTryConfirmed(), ReadCard),
    "look again": (lambda: typed(tries=1).then(NextPressed()), BackPressed(), None),
    "type again": (_wrong, RetryPressed(), IdentifyCard),
    "register": (confirming, RegisterPressed(), RegisterPatron),
    "register once more": (_silent, RetryPressed(), RegisterPatron),
    "back to the form": (_silent, BackPressed(), None),
    "print": (lambda: done().prints(PrintPhase.FAILED, "jam"), PrintPressed(), PrintCard),
    "cancel the consent": (consenting, CancelPressed(), Forget),
    "cancel while reading": (reading, CancelPressed(), Forget),
    "cancel while taking the card": (taking, CancelPressed(), None),
    "yes, cancel while taking the card": (lambda: taking().then(CancelPressed()), EndConfirmed(), Forget),
    "cancel the form": (filling, CancelPressed(), None),
    "yes, cancel the form": (lambda: filling().then(CancelPressed()), EndConfirmed(), Forget),
    "no, go on": (lambda: filling().then(CancelPressed()), EndDeclined(), None),
    "finish": (lambda: done().prints(PrintPhase.DONE), CancelPressed(), Forget),
    "finish without the card": (done, CancelPressed(), None),
    "finish a problem": (_wrong, CancelPressed(), Forget),
    "log in chosen": (lambda: Story(rules=LOGS_IN), LoginChosen(), None),
    "log in": (password_typed, NextPressed(), LogIn),
    "to the log-in": (lambda: done(LOGS_IN), LoginChosen(), None),
    "OK": (ready, ReadyConfirmed(), None),
    "extend": (home, RenewPressed("l3"), RenewLoan),
    "cancel a reservation": (cancelling, Confirmed(), CancelHold),
    "print the card": (own_card, PrintPressed(), PrintCard),
    "turn notices off": (own_page, NoticesToggled(), SetNotices),
    "delete": (choosing, DeletePressed(), None),
    "delete for good": (deleting, Confirmed(), DeleteNotices),
    "stop": (own_page, StopPressed(), None),
    "stop, first yes": (lambda: own_page().then(StopPressed()), Confirmed(), None),
    "stop, second yes": (lambda: own_page().then(StopPressed(), Confirmed()), StopConfirmed(), StopUse),
    "log out": (home, CancelPressed(), LogOut),
    "forgotten": (lambda: logging_in(ways.ACTS), ForgottenPressed(), None),
    "act chosen": (ways.choosing, ActsChosen((Act.PASSWORD,)), None),
    "prove": (lambda: ways.proving().then(Typed(ways.PHONE)), NextPressed(), ProveRecord),
    "set the password": (ways.password_typed, NextPressed(), ResetPassword),
    "change": (ways.comparing, ActConfirmed(), UpdateRecord),
    "new term": (ways.renewing_term, ActConfirmed(), RenewTerm),
    "number again": (ways.listed, ActChosen(Act.REISSUE), ReissueCard),
    "act of the list": (ways.listed, ActChosen(Act.CHANGE), None),
    "other acts": (ways.reissued, ActsPressed(), None),
    "OK to what was done": (ways.told_of_acts, ActsRead(), ReadNotices),
    "update by card": (lambda: own_page(ways.ACTS), UpdateByCardPressed(), None),
}

CHANGES_AFTER_ALL = {"look again", "back to the form"}
"""Going back twice goes back twice: 戻る is wanted on either page."""


@pytest.mark.parametrize("name", TAPS)
def test_a_second_tap_does_nothing(name: str) -> None:
    begin, tap, effect = TAPS[name]
    s = begin()
    before = s.count(effect) if effect else 0
    s.then(tap)
    after, page = s.visit, type(s.visit.state)
    s.then(tap, tap)
    assert effect is None or s.count(effect) == before + 1
    if name not in CHANGES_AFTER_ALL:
        assert s.visit == after
        assert type(s.visit.state) is page
        assert s.wanted == []


@pytest.mark.parametrize(("events", "effect"), [((CardLaid(1), CardLaid(1)), IdentifyCard)])
def test_a_card_seen_twice_is_asked_twice_but_answered_once(events: tuple[Event, ...], effect: type[Effect]) -> None:
    """Each question voids the one before, so that only the newest answer counts."""
    s = placing().then(*events)
    assert s.count(effect) == 2
    assert s.card == max(e.ticket for e in s.ever if isinstance(e, IdentifyCard))


def test_calling_staff_twice_rings_once_and_closes_the_sheet() -> None:
    s = consenting().then(MenuPressed(Menu.STAFF), MenuPressed(Menu.STAFF))
    assert s.count(CallStaff) == 1
    assert s.visit.menu is None
