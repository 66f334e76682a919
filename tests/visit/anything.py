"""Events for property tests: each is made for the visit it happens to, so that tickets can be right, late or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kiosk.operations.account import (
    HoldCancelled,
    HoldsListed,
    LoansListed,
    LoggedIn,
    NoticesDeleted,
    NoticesListed,
    NoticesSet,
    PasswordChosen,
    Renewed,
    UseStopped,
)
from kiosk.operations.registration import ChallengeMade, PersonIdentified
from kiosk.operations.returning import (
    CardReissued,
    PasswordReset,
    PatronRecognized,
    RecordProved,
    RecordUpdated,
    TermRenewed,
)
from kiosk.patron.account import NoticeBoard
from kiosk.patron.registration import Field
from kiosk.patron.returning import Act, Proof, Recognized
from kiosk.problem import Code
from kiosk.visit.chapter.account import Part
from kiosk.visit.chapter.asking import Asking, Confirmed, StopConfirmed, ToCancel, ToDelete, ToStop
from kiosk.visit.chapter.card import LastTry, LastTryConfirmed, Phase, PlacingCard, Reading, SecretChanged, Typing
from kiosk.visit.chapter.common import BackPressed, CancelPressed, ContinuePressed, EndConfirmed, NextPressed
from kiosk.visit.chapter.form import Confirming, Filling, RegisterPressed
from kiosk.visit.chapter.home import (
    ActsMessage,
    ActsRead,
    CancelHoldPressed,
    Home,
    ReadyConfirmed,
    ReadyMessage,
    RenewPressed,
    Shelf,
    ShelfChosen,
    ShowingCard,
    Tab,
    TabChosen,
)
from kiosk.visit.chapter.issue import Done, Issuing
from kiosk.visit.chapter.keys import Cleared, LoginField, Scanned, Typed
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn, LoginNote
from kiosk.visit.chapter.notices import (
    AllChosen,
    ChoosingToggled,
    DeletePressed,
    History,
    HistoryOpened,
    OwnPage,
    StopPressed,
)
from kiosk.visit.chapter.returning import (
    ActChosen,
    ActConfirmed,
    ActDone,
    ActsChosen,
    ActsPressed,
    ChoosingAct,
    Comparing,
    Editing,
    Known,
    KnownPatron,
    Proving,
    Reissuing,
    RenewingTerm,
    ReturningState,
    UpdateByCardPressed,
)
from kiosk.visit.chapter.start import Attract, Consenting, ConsentToggled, LoginChosen, RegisterChosen
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import (
    Answered,
    CardIdentified,
    CardKind,
    CardLaid,
    CardRead,
    ReaderEmpty,
    ServiceRefused,
)
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import events
from kiosk.visit.samples import registration as samples
from kiosk.visit.samples import returning as returning_samples
from kiosk.visit.samples.actions import user_actions
from kiosk.visit.samples.made import made
from kiosk.visit.state import AccountState, Visit

Maker = Callable[[Visit], Event]
Ticket = Callable[[Visit], int]
AWAITED: list[Ticket] = [lambda visit: visit.awaited.service, lambda visit: max(0, visit.awaited.last - 1)]
SIDE_BY_SIDE: list[Ticket] = [
    *AWAITED,
    lambda visit: visit.awaited.loans,
    lambda visit: visit.awaited.holds,
    lambda visit: visit.awaited.board,
]
CARD: list[Ticket] = [lambda visit: visit.awaited.card, lambda visit: visit.awaited.last, lambda _visit: 0]


def _each(all_of: Callable[[Visit], tuple[Event, ...]]) -> list[Maker]:
    """One maker for each of the events; how many there are is the same for all visits."""
    return [lambda visit, at=at: all_of(visit)[at] for at in range(len(all_of(Visit())))]


ACTIONS = user_actions()
EVENTS: list[Maker] = [
    *_each(lambda _visit: ACTIONS),
    *_each(lambda _visit: (*events.UNASKED, *events.OTHER_CARDS)),
    *_each(lambda visit: events.ticks(visit.now)),
    *(m for of in CARD for m in _each(lambda visit, of=of: events.from_card(of(visit), visit.lying or 1))),
    *(m for of in AWAITED for m in _each(lambda visit, of=of: events.to_service(of(visit)))),
    *(m for of in SIDE_BY_SIDE for m in _each(lambda visit, of=of: events.to_account(of(visit)))),
    *(m for of in SIDE_BY_SIDE for m in _each(lambda visit, of=of: events.unusual(of(visit)))),
    *_each(lambda visit: events.from_printer(visit.awaited.printer)),
    *_each(lambda visit: events.of_call(visit.call.ticket if visit.call else 0)),
]
"""Everything that can happen, with tickets that are awaited, late or nobody's."""


def likely(visit: Visit) -> Event:
    """What happens next where nothing goes wrong."""
    if visit.warned_at is not None:
        return ContinuePressed()
    state, awaited = visit.state, visit.awaited
    if visit.end_asked:
        return EndConfirmed()
    match state:
        case Attract():
            return RegisterChosen()
        case Consenting(agreed=False):
            return ConsentToggled()
        case PlacingCard(checking=True):
            return CardIdentified(awaited.card, visit.lying or 0, CardKind.MY_NUMBER, True, 1 + visit.awaited.last % 5)
        case PlacingCard() if visit.reader_there:
            return CardLaid(awaited.last + 10)
        case Typing(challenge=None) if awaited.service:
            return Answered(awaited.service, ChallengeMade("c", b"d", samples.CHALLENGE_MADE.expires_at))
        case Typing(length=length) if length < 8:
            return SecretChanged(8)
        case LastTry():
            return LastTryConfirmed()
        case Reading(phase=Phase.CHALLENGE):
            return Answered(awaited.service, ChallengeMade("c", b"d", samples.CHALLENGE_MADE.expires_at))
        case Reading(phase=Phase.PERSON) if not visit.purpose.registers:
            return Answered(awaited.service, PatronRecognized(_recognized(visit)))
        case Reading(phase=Phase.PERSON) if awaited.last % 3 == 0:
            return Answered(awaited.service, PersonIdentified("", samples.APPLICANT, _recognized(visit)))
        case Reading(phase=Phase.PERSON):
            return Answered(awaited.service, PersonIdentified(f"token {awaited.last}", samples.APPLICANT))
        case Reading():
            return CardRead(awaited.card, b"c", b"s")
        case Filling(draft=draft, open=which) if draft.get(which) != samples.DRAFT.get(which):
            wanted, there = samples.DRAFT.get(which), draft.get(which)
            return Typed(wanted.removeprefix(there)) if wanted.startswith(there) else Cleared()
        case Confirming():
            return RegisterPressed()
        case Issuing():
            return Answered(awaited.service, samples.REGISTERED)
        case Done(known=Known()) if state.known and state.known.has_list:
            return ActsPressed()
        case Done():
            return LoginChosen()
        case Trouble(resume=None):
            return CancelPressed()
        case Trouble():
            return RetryPressed()
        case Consenting() | Typing() | Filling():
            return NextPressed()
        case LoggingIn():
            return _likely_at_login(visit, state)
        case ChoosingPassword(busy=True):
            return Answered(visit.awaited.service, PasswordChosen())
        case ChoosingPassword(draft=draft, open=which) if not draft.get(which):
            return Typed(samples.DRAFT.password)
        case ChoosingPassword():
            return NextPressed()
        case _ if isinstance(state, AccountState):
            return _likely_inside(visit, state)
        case _ if isinstance(state, ReturningState):
            return _likely_for_patron(visit, state)
        case _:
            return ReaderEmpty()


def _likely_at_login(visit: Visit, state: LoggingIn) -> Event:
    awaited = visit.awaited
    match state:
        case LoggingIn(note=LoginNote.STOPPED):
            return CancelPressed()
        case LoggingIn(asking=True, account=None, one_time=text) if text:
            return ServiceRefused(awaited.service, Code.LOGIN_REFUSED, "one_time")
        case LoggingIn(asking=True, account=None):
            acts = returning_samples.ACTS_DONE if awaited.service % 2 else ()
            return Answered(awaited.service, LoggedIn(f"session {awaited.service}", account_samples.MEMBER, acts))
        case LoggingIn(asking=True):
            return Answered(awaited.holds, HoldsListed(account_samples.HOLDS))
        case LoggingIn(open=LoginField.NUMBER):
            return Scanned(account_samples.MEMBER.barcode)
        case LoggingIn(password="", note=LoginNote.NONE) if awaited.last % 3 == 0:
            return Typed(account_samples.ONE_TIME)
        case LoggingIn(password=""):
            return Typed(account_samples.PASSWORD)
        case _:
            return NextPressed()


def _recognized(visit: Visit) -> Recognized:
    """Proved by the session, or by the address every other time; not where a registration found them."""
    acts = visit.purpose.acts or tuple(Act)
    proved = not visit.purpose.registers and (visit.purpose.account is not None or visit.awaited.last % 2)
    record = returning_samples.RECORD if proved else None
    token = f"{returning_samples.RECOGNIZED.token} {visit.awaited.last}"
    return replace(returning_samples.RECOGNIZED, token=token, acts=acts, record=record)


def _likely_for_patron(visit: Visit, state: ReturningState) -> Event:
    """Proves it, has everything done that is left, and goes."""
    ticket = visit.awaited.service
    match state:
        case ChoosingAct():
            return ActsChosen(tuple(Act) if visit.awaited.last % 2 else (Act.PASSWORD,))
        case KnownPatron(known):
            left = [act for act in known.recognized.acts if act not in known.done]
            return ActChosen(left[0]) if left else BackPressed() if known.account else LoginChosen()
        case Proving(asking=True):
            return Answered(ticket, RecordProved(returning_samples.RECORD))
        case Proving(typed="", way=way):
            return Typed(account_samples.PASSWORD if way is Proof.PASSWORD else samples.DRAFT.contact.phone)
        case Editing(busy=True):
            return Answered(ticket, PasswordReset(account_samples.MEMBER.number))
        case Editing(act=Act.PASSWORD, draft=draft, open=which) if not draft.get(which):
            return Typed(samples.DRAFT.password)
        case Editing(act=Act.CHANGE, draft=draft, open=Field.PHONE) if not draft.contact.phone:
            return Typed(samples.DRAFT.contact.phone)
        case Comparing(busy=True):
            return Answered(ticket, RecordUpdated(replace(returning_samples.RECORD, moved=False)))
        case RenewingTerm(busy=True):
            return Answered(ticket, TermRenewed(date(2029, 3, 31), returning_samples.RECORD))
        case Comparing() | RenewingTerm():
            return ActConfirmed()
        case Reissuing():
            return Answered(ticket, made(CardReissued, samples.KNOWN))
        case ActDone(known):
            return ActsPressed() if known.has_list else BackPressed() if known.account else LoginChosen()
        case _:
            return NextPressed()


def _likely_inside(visit: Visit, state: AccountState) -> Event:
    """Extends a loan, cancels a reservation, deletes the history, and stops altogether."""
    awaited = visit.awaited
    match state:
        case ActsMessage():
            return ActsRead()
        case ReadyMessage():
            return ReadyConfirmed()
        case Home(busy=busy) if busy:
            return Answered(awaited.service, Renewed(account_samples.LOANS[0]))
        case Home(account, Shelf.LOANS, said=None) if account.loans_part is Part.THERE and account.loans:
            return RenewPressed(account.loans[0].loan_id)
        case Home(shelf=Shelf.LOANS):
            return (
                Answered(awaited.loans, LoansListed(account_samples.LOANS))
                if awaited.loans
                else ShelfChosen(Shelf.HOLDS)
            )
        case Home(account, Shelf.HOLDS, said=None) if account.holds:
            return CancelHoldPressed(account.holds[0].hold_id)
        case Home():
            return TabChosen(Tab.PAGE)
        case ShowingCard():
            return TabChosen(Tab.HOME)
        case Asking(question=ToCancel(), busy=True):
            return Answered(awaited.service, HoldCancelled())
        case Asking(question=ToDelete(), busy=True):
            return Answered(awaited.service, NoticesDeleted(NoticeBoard(True, ())))
        case OwnPage(busy=True):
            return Answered(awaited.service, NoticesSet(account_samples.BOARD))
        case Asking(question=ToStop(), busy=True):
            return Answered(awaited.service, UseStopped())
        case Asking(question=ToStop(sure=True)):
            return StopConfirmed()
        case Asking():
            return Confirmed()
        case OwnPage() if awaited.board:
            return Answered(awaited.board, NoticesListed(account_samples.BOARD))
        case OwnPage() if visit.awaited.last % 2:
            return UpdateByCardPressed()
        case OwnPage():
            return HistoryOpened() if state.account.board.notices else StopPressed()
        case History(said=None, choosing=False) if state.account.board.notices:
            return ChoosingToggled()
        case History(choosing=True):
            return DeletePressed() if state.chosen else AllChosen()
        case _:
            return BackPressed()
