"""マイ図書館: what the library service answers; one part that fails takes no other down."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.operations.account import (
    AccountAnswer,
    CancellationRequested,
    HoldCancelled,
    HoldsListed,
    LoansListed,
    LoggedIn,
    NoticesDeleted,
    NoticesListed,
    NoticesRead,
    NoticesSet,
    PasswordChosen,
    Renewed,
    UseStopped,
)
from kiosk.patron.account import NOT_CANCELABLE, Hold, NoticeBoard, RenewalRefusal
from kiosk.problem import Code
from kiosk.visit.chapter.account import Account, Outcome, Part, Said
from kiosk.visit.chapter.asking import Asking, ToCancel, ToDelete, ToStop
from kiosk.visit.chapter.home import ActsMessage, Home, ReadyMessage, Shelf
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn, LoginNote
from kiosk.visit.chapter.notices import History, OwnPage
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.derived import account_of
from kiosk.visit.effects import Forget, Play, ReleaseCard, Sound, WipeSecret
from kiosk.visit.event.external import ServiceRefused, ServiceSilent
from kiosk.visit.flow.account.press import first_page, load_board, load_holds, load_loans, show_history
from kiosk.visit.flow.choosing import chosen
from kiosk.visit.flow.login import logged_in, login_refused, login_silent
from kiosk.visit.flow.move import Move, forget_answers, go, stay, trouble
from kiosk.visit.state import AccountState, Visit

Failure = ServiceRefused | ServiceSilent


def part_of(visit: Visit, ticket: int) -> str:
    """Which of the parts that are loaded side by side this ticket is for; '' for none."""
    parts = {"loans": visit.awaited.loans, "holds": visit.awaited.holds, "board": visit.awaited.board}
    return next((name for name, awaited in parts.items() if ticket == awaited != 0), "")


def answered(visit: Visit, ticket: int, answer: AccountAnswer) -> Move:
    """An answer that is awaited: by a part, or by the one question that is open."""
    part = part_of(visit, ticket)
    if part:
        return _loaded(visit, part, answer)
    heard, state = _heard(visit, "service"), visit.state
    match answer:
        case LoggedIn() if isinstance(state, LoggingIn) and state.asking and state.account is None:
            return logged_in(visit, state, answer)
        case PasswordChosen() if isinstance(state, ChoosingPassword) and state.busy:
            return chosen(heard, state)
        case Renewed() if isinstance(state, Home) and state.busy:
            return _renewed(heard, state, answer)
        case HoldCancelled() if isinstance(state, Asking) and isinstance(state.question, ToCancel) and state.busy:
            return _cancelled(heard, state.account, state.question.hold)
        case CancellationRequested(gone) if isinstance(state, Asking) and isinstance(state.question, ToCancel):
            after = _cancelled if gone else _requested
            return after(heard, state.account, state.question.hold) if state.busy else stay(visit)
        case NoticesSet(board) if isinstance(state, OwnPage) and state.busy:
            return go(heard, OwnPage(_with(state.account, board)))
        case NoticesDeleted(board) if isinstance(state, Asking) and isinstance(state.question, ToDelete) and state.busy:
            shown = History(_with(state.account, board), state.question.fresh, said=Said("", Outcome.DELETED))
            return _and(show_history(heard, shown), Sound.ACCEPTED)
        case UseStopped() if isinstance(state, Asking) and isinstance(state.question, ToStop) and state.busy:
            wiped = (WipeSecret(), ReleaseCard(), Forget(), Play(Sound.ACCEPTED))
            return go(forget_answers(visit), LoggingIn(note=LoginNote.STOPPED), *wiped)
        case (
            LoggedIn()
            | PasswordChosen()
            | Renewed()
            | HoldCancelled()
            | CancellationRequested()
            | NoticesSet()
            | NoticesDeleted()
            | UseStopped()
            | LoansListed()
            | HoldsListed()
            | NoticesListed()
            | NoticesRead()
        ):
            return stay(visit)
        case _:
            assert_never(answer)


def _loaded(visit: Visit, part: str, answer: AccountAnswer) -> Move:
    """A part that was asked for beside whatever else is asked."""
    account, heard = account_of(visit), _heard(visit, part)
    match part, answer:
        case "loans", LoansListed(loans) if account:
            return _arrived(heard, replace(account, loans_part=Part.THERE, loans=loans))
        case "holds", HoldsListed(holds) if account:
            return _arrived(heard, replace(account, holds_part=Part.THERE, holds=holds))
        case "board", NoticesListed(board) | NoticesRead(board) if account:
            return _arrived(heard, replace(account, board_part=Part.THERE, board=board))
        case _:
            return stay(visit)


def _heard(visit: Visit, name: str) -> Visit:
    """That question is answered."""
    return replace(visit, touched_at=_touched(visit, name), awaited=replace(visit.awaited, **{name: 0}))


def _touched(visit: Visit, name: str) -> float:
    """Whoever waited for the answer is here; whoever did not has to show it."""
    return visit.now if name == "service" else visit.touched_at


def _with(account: Account, board: NoticeBoard) -> Account:
    return replace(account, board_part=Part.THERE, board=board)


def _and(move: Move, sound: Sound) -> Move:
    return Move(move.visit, (*move.effects, Play(sound)))


def _arrived(visit: Visit, account: Account) -> Move:
    """A part is there, or failed; the first page waits for the reservations, and for nothing else."""
    state, first = visit.state, first_page(account)
    match state:
        case LoggingIn() if account.holds_part is Part.LOADING:
            return go(visit, replace(state, account=account))
        case LoggingIn():
            return go(replace(visit, touched_at=visit.now), first, Play(Sound.ACCEPTED))
        case Home(busy="") if isinstance(first, ActsMessage | ReadyMessage):
            return go(visit, first)
        case History():
            return show_history(visit, replace(state, account=account))
        case _ if isinstance(state, AccountState):
            return go(visit, replace(state, account=account))
        case _:
            return stay(visit)


def _renewed(visit: Visit, state: Home, made: Renewed) -> Move:
    """The loan as it is now, or why not; where it is no loan any more, there is something new to look at."""
    account, loan = state.account, made.loan
    if loan is not None:
        lent = tuple(loan if each.loan_id == state.busy else each for each in account.loans)
        renewed = Home(replace(account, loans=lent), state.shelf, said=Said(state.busy, Outcome.RENEWED))
        return go(visit, renewed, Play(Sound.ACCEPTED))
    why = made.refusal or RenewalRefusal.OTHER
    refused = Home(account, state.shelf, said=Said(state.busy, why))
    gone = why is RenewalRefusal.GONE
    return _and(load_loans(visit, refused) if gone else go(visit, refused), Sound.FAULT)


def _cancelled(visit: Visit, account: Account, hold: Hold) -> Move:
    """It is gone; the places of the others may be others now."""
    left = replace(account, holds=tuple(each for each in account.holds if each.hold_id != hold.hold_id))
    return _and(load_holds(visit, Home(left, Shelf.HOLDS, said=Said("", Outcome.CANCELLED))), Sound.ACCEPTED)


def _requested(visit: Visit, account: Account, hold: Hold) -> Move:
    """It stays until staff have done it."""
    asked = replace(account, requested=account.requested | {hold.hold_id})
    return go(visit, Home(asked, Shelf.HOLDS, said=Said("", Outcome.CANCELLATION_REQUESTED)), Play(Sound.ACCEPTED))


def failed(visit: Visit, event: Failure) -> Move:
    """No answer, or a no.  A session that has ended ends everything; a part that failed is just that part."""
    part, state = part_of(visit, event.ticket), visit.state
    if isinstance(event, ServiceRefused) and (event.code, event.variant) == (Code.LOGIN_REFUSED, "over"):
        return trouble(visit, Trouble(Code.LOGIN_REFUSED, "over"))
    if part:
        return _part_failed(_heard(visit, part), part)
    if isinstance(event, ServiceRefused) and isinstance(state, Asking) and event.variant == NOT_CANCELABLE:
        said = Said("", Outcome.NOT_CANCELLED)
        return _and(load_holds(_heard(visit, "service"), Home(state.account, Shelf.HOLDS, said=said)), Sound.FAULT)
    if not isinstance(state, LoggingIn):
        return _unknown(_heard(visit, "service"))
    if isinstance(event, ServiceRefused):
        return login_refused(visit, state, event)
    return login_silent(visit, state)


def _part_failed(visit: Visit, part: str) -> Move:
    account = account_of(visit)
    match part:
        case "loans" if account:
            return _arrived(visit, replace(account, loans_part=Part.FAILED))
        case "holds" if account:
            return _arrived(visit, replace(account, holds_part=Part.FAILED))
        case "board" if account and account.board_part is Part.LOADING:
            return _arrived(visit, replace(account, board_part=Part.FAILED))
        case _:  # that notices were read could not be noted: they stay unread, and nobody is disturbed
            return stay(visit)


def _unknown(visit: Visit) -> Move:
    """No answer, or a no that is none of the rules: nobody knows what was done.  Say so, and look how things are."""
    said = Said("", Outcome.SILENT)
    match visit.state:
        case Home(account, shelf, busy) if busy:
            return _and(load_loans(visit, Home(account, shelf, said=replace(said, about=busy))), Sound.FAULT)
        case Asking(account, ToCancel()):
            return _and(load_holds(visit, Home(account, Shelf.HOLDS, said=said)), Sound.FAULT)
        case Asking(account, ToDelete(fresh=fresh)):
            return _and(load_board(visit, History(account, fresh, said=said)), Sound.FAULT)
        case Asking(account, ToStop()) | OwnPage(account):
            return _and(load_board(visit, OwnPage(account, said=said)), Sound.FAULT)
        case _:
            return stay(visit)
