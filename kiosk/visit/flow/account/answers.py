"""マイ図書館: what the library's side answers; one part that fails takes no other down."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.operations.account import (
    AccountAnswer,
    HoldCancelled,
    HoldsListed,
    LoansListed,
    LoggedIn,
    NoticesDeleted,
    NoticesListed,
    NoticesRead,
    NoticesSet,
    Renewed,
    UseStopped,
)
from kiosk.patron.account import NOT_CANCELABLE, Hold, NoticeBoard, RenewalRefusal
from kiosk.problem import Code
from kiosk.visit.effects import Forget, Play, ReleaseCard, Sound, WipeSecret
from kiosk.visit.event.account import Shelf
from kiosk.visit.event.external import ServiceRefused, ServiceSilent
from kiosk.visit.flow.account.press import first_page, load_board, load_holds, load_loans, show_history
from kiosk.visit.flow.login import logged_in, login_refused, login_silent
from kiosk.visit.flow.move import Move, forget_answers, go, stay, trouble
from kiosk.visit.state.account import (
    Asking,
    History,
    Home,
    Inside,
    LoggingIn,
    LoginNote,
    Mine,
    Outcome,
    OwnPage,
    Part,
    ReadyMessage,
    Said,
    ToCancel,
    ToDelete,
    ToStop,
)
from kiosk.visit.state.registration import Trouble, Visit

Failure = ServiceRefused | ServiceSilent


def mine_of(visit: Visit) -> Mine | None:
    """Who is logged in, if anybody."""
    return visit.state.mine if isinstance(visit.state, LoggingIn | Inside) else None


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
        case LoggedIn() if isinstance(state, LoggingIn) and state.asking and state.mine is None:
            return logged_in(visit, state, answer)
        case Renewed() if isinstance(state, Home) and state.busy:
            return _renewed(heard, state, answer)
        case HoldCancelled() if isinstance(state, Asking) and isinstance(state.question, ToCancel) and state.busy:
            return _cancelled(heard, state.mine, state.question.hold)
        case NoticesSet(board) if isinstance(state, OwnPage) and state.busy:
            return go(heard, OwnPage(_with(state.mine, board)))
        case NoticesDeleted(board) if isinstance(state, Asking) and isinstance(state.question, ToDelete) and state.busy:
            shown = History(_with(state.mine, board), state.question.fresh, said=Said("", Outcome.DELETED))
            return _and(show_history(heard, shown), Sound.ACCEPTED)
        case UseStopped() if isinstance(state, Asking) and isinstance(state.question, ToStop) and state.busy:
            wiped = (WipeSecret(), ReleaseCard(), Forget(), Play(Sound.ACCEPTED))
            return go(forget_answers(visit), LoggingIn(note=LoginNote.STOPPED), *wiped)
        case (
            LoggedIn()
            | Renewed()
            | HoldCancelled()
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
    mine, heard = mine_of(visit), _heard(visit, part)
    match part, answer:
        case "loans", LoansListed(loans) if mine:
            return _arrived(heard, replace(mine, loans_part=Part.THERE, loans=loans))
        case "holds", HoldsListed(holds) if mine:
            return _arrived(heard, replace(mine, holds_part=Part.THERE, holds=holds))
        case "board", NoticesListed(board) | NoticesRead(board) if mine:
            return _arrived(heard, replace(mine, board_part=Part.THERE, board=board))
        case _:
            return stay(visit)


def _heard(visit: Visit, name: str) -> Visit:
    """That question is answered."""
    return replace(visit, touched_at=_touched(visit, name), awaited=replace(visit.awaited, **{name: 0}))


def _touched(visit: Visit, name: str) -> float:
    """Whoever waited for the answer is here; whoever did not has to show it."""
    return visit.now if name == "service" else visit.touched_at


def _with(mine: Mine, board: NoticeBoard) -> Mine:
    return replace(mine, board_part=Part.THERE, board=board)


def _and(move: Move, sound: Sound) -> Move:
    return Move(move.visit, (*move.effects, Play(sound)))


def _arrived(visit: Visit, mine: Mine) -> Move:
    """A part is there, or failed; the first page waits for the reservations, and for nothing else."""
    state, first = visit.state, first_page(mine)
    match state:
        case LoggingIn() if mine.holds_part is Part.LOADING:
            return go(visit, replace(state, mine=mine))
        case LoggingIn():
            return go(replace(visit, touched_at=visit.now), first, Play(Sound.ACCEPTED))
        case Home(busy="") if isinstance(first, ReadyMessage):
            return go(visit, first)
        case History():
            return show_history(visit, replace(state, mine=mine))
        case _ if isinstance(state, Inside):
            return go(visit, replace(state, mine=mine))
        case _:
            return stay(visit)


def _renewed(visit: Visit, state: Home, made: Renewed) -> Move:
    """The loan as it is now, or why not; where it is no loan any more, there is something new to look at."""
    mine, loan = state.mine, made.loan
    if loan is not None:
        lent = tuple(loan if each.loan_id == state.busy else each for each in mine.loans)
        renewed = Home(replace(mine, loans=lent), state.shelf, said=Said(state.busy, Outcome.RENEWED))
        return go(visit, renewed, Play(Sound.ACCEPTED))
    why = made.refusal or RenewalRefusal.OTHER
    refused = Home(mine, state.shelf, said=Said(state.busy, why))
    gone = why is RenewalRefusal.GONE
    return _and(load_loans(visit, refused) if gone else go(visit, refused), Sound.FAULT)


def _cancelled(visit: Visit, mine: Mine, hold: Hold) -> Move:
    """It is gone; the places of the others may be others now."""
    left = replace(mine, holds=tuple(each for each in mine.holds if each.hold_id != hold.hold_id))
    return _and(load_holds(visit, Home(left, Shelf.HOLDS, said=Said("", Outcome.CANCELLED))), Sound.ACCEPTED)


def failed(visit: Visit, event: Failure) -> Move:
    """No answer, or a no.  A session that has ended ends everything; a part that failed is just that part."""
    part, state = part_of(visit, event.ticket), visit.state
    if isinstance(event, ServiceRefused) and (event.code, event.variant) == (Code.LOGIN_REFUSED, "over"):
        return trouble(visit, Trouble(Code.LOGIN_REFUSED, "over"))
    if part:
        return _part_failed(_heard(visit, part), part)
    if isinstance(event, ServiceRefused) and isinstance(state, Asking) and event.variant == NOT_CANCELABLE:
        said = Said("", Outcome.NOT_CANCELLED)
        return _and(load_holds(_heard(visit, "service"), Home(state.mine, Shelf.HOLDS, said=said)), Sound.FAULT)
    if not isinstance(state, LoggingIn):
        return _unknown(_heard(visit, "service"))
    if isinstance(event, ServiceRefused):
        return login_refused(visit, state, event)
    return login_silent(visit, state)


def _part_failed(visit: Visit, part: str) -> Move:
    mine = mine_of(visit)
    match part:
        case "loans" if mine:
            return _arrived(visit, replace(mine, loans_part=Part.FAILED))
        case "holds" if mine:
            return _arrived(visit, replace(mine, holds_part=Part.FAILED))
        case "board" if mine and mine.board_part is Part.LOADING:
            return _arrived(visit, replace(mine, board_part=Part.FAILED))
        case _:  # that notices were read could not be noted: they stay unread, and nobody is disturbed
            return stay(visit)


def _unknown(visit: Visit) -> Move:
    """No answer, or a no that is none of the rules: nobody knows what was done.  Say so, and look how things are."""
    said = Said("", Outcome.SILENT)
    match visit.state:
        case Home(mine, shelf, busy) if busy:
            return _and(load_loans(visit, Home(mine, shelf, said=replace(said, about=busy))), Sound.FAULT)
        case Asking(mine, ToCancel()):
            return _and(load_holds(visit, Home(mine, Shelf.HOLDS, said=said)), Sound.FAULT)
        case Asking(mine, ToDelete(fresh=fresh)):
            return _and(load_board(visit, History(mine, fresh, said=said)), Sound.FAULT)
        case Asking(mine, ToStop()) | OwnPage(mine):
            return _and(load_board(visit, OwnPage(mine, said=said)), Sound.FAULT)
        case _:
            return stay(visit)
