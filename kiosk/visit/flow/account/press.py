"""マイ図書館: what a touch means where somebody is logged in."""

from __future__ import annotations

from dataclasses import replace

from kiosk.operations.account import (
    CancelHold,
    DeleteNotices,
    ListHolds,
    ListLoans,
    ListNotices,
    ReadNotices,
    RenewLoan,
    RequestCancellation,
    SetNotices,
    StopUse,
)
from kiosk.patron.account import HoldState
from kiosk.visit.chapter.account import Account, Part
from kiosk.visit.chapter.asking import Asking, Confirmed, StopConfirmed, ToCancel, ToDelete, ToStop
from kiosk.visit.chapter.common import BackPressed, CameOut, PrintPressed
from kiosk.visit.chapter.home import (
    ActsMessage,
    ActsRead,
    CancelHoldPressed,
    Home,
    ReadyConfirmed,
    ReadyMessage,
    ReloadPressed,
    RenewPressed,
    Shelf,
    ShelfChosen,
    ShowingCard,
    Tab,
    TabChosen,
)
from kiosk.visit.chapter.notices import (
    AllChosen,
    ChoosingToggled,
    DeletePressed,
    History,
    HistoryOpened,
    NoticeChosen,
    NoticesToggled,
    OwnPage,
    StopPressed,
)
from kiosk.visit.chapter.returning import UpdateByCardPressed
from kiosk.visit.effects import Ask
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import Patron, PrintPhase
from kiosk.visit.flow.issue import order_card
from kiosk.visit.flow.move import Move, Ticket, await_board, await_holds, await_loans, await_service, go, stay
from kiosk.visit.flow.returning.begin import update_by_card
from kiosk.visit.rules import Rules
from kiosk.visit.state import AccountState, Visit

_ANEW = (PrintPhase.READY, PrintPhase.DONE, PrintPhase.FAILED, PrintPhase.UNKNOWN)
"""When a card may be printed: never while one is being printed."""


def account_pressed(rules: Rules, visit: Visit, state: AccountState, press: Press) -> Move:
    """A press that means something only on the page it was made on; elsewhere it comes too late and is nothing."""
    match state, press:
        case ActsMessage(account), ActsRead():
            return _acts_read(visit, account)
        case ReadyMessage(account), ReadyConfirmed():
            return go(visit, Home(replace(account, ready_seen=True)))
        case ((Home(account, busy="") | ShowingCard(account) | OwnPage(account, busy=False)), TabChosen(tab)):
            return go(visit, _place(rules, account, tab))
        case Home(), _:
            return _home(visit, state, press)
        case ShowingCard(account), PrintPressed() if account.printing in _ANEW:
            return _print(visit, account)
        case ShowingCard(account), CameOut() if account.printing is PrintPhase.UNKNOWN:
            return _print(visit, account, came_out=True)
        case OwnPage(account, busy=False), UpdateByCardPressed() if not visit.awaited.service:
            return update_by_card(rules, visit, account)
        case OwnPage(), _:
            return _own_page(visit, state, press)
        case History(), _:
            return _history(visit, state, press)
        case Asking(question=ToStop(sure=False)), Confirmed():
            return go(visit, Asking(state.account, ToStop(sure=True)))
        case Asking(question=ToStop(sure=True), busy=False), StopConfirmed():
            ticket = await_service(visit)
            return go(ticket.visit, replace(state, busy=True), Ask(ticket.number, StopUse(state.account.token)))
        case Asking(question=ToCancel(hold), busy=False), Confirmed():
            ticket, ends = await_service(visit), CancelHold if hold.cancelable else RequestCancellation
            return go(
                ticket.visit, replace(state, busy=True), Ask(ticket.number, ends(state.account.token, hold.hold_id))
            )
        case Asking(question=ToDelete(notice_ids), busy=False), Confirmed():
            ticket = await_change(visit)
            delete = DeleteNotices(state.account.token, tuple(sorted(notice_ids)))
            return go(ticket.visit, replace(state, busy=True), Ask(ticket.number, delete))
        case Asking(busy=False), BackPressed():
            return go(visit, _back(state))
        case _:
            return stay(visit)


def first_page(account: Account) -> ActsMessage | ReadyMessage | Home:
    """What was done with a card; the message, if something waits that was not seen yet; else the home page."""
    if account.acts:
        return ActsMessage(account)
    ready = any(hold.state is HoldState.READY for hold in account.holds)
    return ReadyMessage(account) if ready and not account.ready_seen else Home(account)


def _acts_read(visit: Visit, account: Account) -> Move:
    """On to the first page; that it was read is noted beside, and takes the place of a history that is on its way."""
    notice_ids = tuple(each.notice_id for each in account.acts)
    ticket = await_board(visit)
    read = Ask(ticket.number, ReadNotices(account.token, notice_ids))
    return go(ticket.visit, first_page(replace(account, acts=())), read)


def _place(rules: Rules, account: Account, tab: Tab) -> AccountState:
    match tab:
        case Tab.HOME:
            return first_page(account)
        case Tab.CARD:
            return ShowingCard(account if rules.prints else replace(account, printing=PrintPhase.OFF))
        case Tab.PAGE:
            return OwnPage(account)


def _home(visit: Visit, state: Home, press: Press) -> Move:
    account = state.account
    match press:
        case ShelfChosen(shelf):
            return go(visit, Home(account, shelf, state.busy))
        case ReloadPressed() if state.shelf is Shelf.LOANS and account.loans_part is Part.FAILED:
            return load_loans(visit, replace(state, said=None))
        case ReloadPressed() if state.shelf is Shelf.HOLDS and account.holds_part is Part.FAILED:
            return load_holds(visit, replace(state, said=None))
        case RenewPressed(loan_id) if not visit.awaited.service and _lent(account, loan_id):
            ticket = await_service(visit)
            ask = Ask(ticket.number, RenewLoan(account.token, loan_id))
            return go(ticket.visit, replace(state, busy=loan_id, said=None), ask)
        case CancelHoldPressed(hold_id) if not visit.awaited.service:
            hold = next((hold for hold in account.holds if hold.hold_id == hold_id), None)
            asks = hold is not None and (hold.cancelable or account.may_request(hold))
            return go(visit, Asking(account, ToCancel(hold))) if hold and asks else stay(visit)
        case _:
            return stay(visit)


def _lent(account: Account, loan_id: str) -> bool:
    """Whether it is on the list, and not known to be refused."""
    return any(loan.loan_id == loan_id and loan.refusal is None for loan in account.loans)


def load_loans(visit: Visit, state: AccountState) -> Move:
    ticket = await_loans(visit)
    account = replace(state.account, loans_part=Part.LOADING)
    return go(ticket.visit, replace(state, account=account), Ask(ticket.number, ListLoans(account.token)))


def load_holds(visit: Visit, state: AccountState) -> Move:
    ticket = await_holds(visit)
    account = replace(state.account, holds_part=Part.LOADING)
    return go(ticket.visit, replace(state, account=account), Ask(ticket.number, ListHolds(account.token)))


def load_board(visit: Visit, state: AccountState) -> Move:
    ticket = await_board(visit)
    account = replace(state.account, board_part=Part.LOADING)
    return go(ticket.visit, replace(state, account=account), Ask(ticket.number, ListNotices(account.token)))


def _print(visit: Visit, account: Account, *, came_out: bool = False) -> Move:
    sending = ShowingCard(replace(account, printing=PrintPhase.SENDING, print_reason=""))
    return order_card(visit, sending, patron_of(account), came_out=came_out)


def patron_of(account: Account) -> Patron:
    """The member as the printer knows patrons."""
    who = account.member
    since, until = ("" if day is None else day.isoformat() for day in (who.registered_on, who.expires_on))
    return Patron(who.number, who.barcode, since, until, who.setup_url, mail_accepted=False)


def _own_page(visit: Visit, state: OwnPage, press: Press) -> Move:
    account = state.account
    match press:
        case NoticesToggled() if account.board_part is Part.THERE and not visit.awaited.service:
            ticket = await_change(visit)
            change = Ask(ticket.number, SetNotices(account.token, not account.board.on))
            return go(ticket.visit, OwnPage(account, busy=True), change)
        case ReloadPressed() if account.board_part is Part.FAILED:
            return load_board(visit, replace(state, said=None))
        case HistoryOpened() if not state.busy:
            return show_history(visit, History(account))
        case StopPressed() if not visit.awaited.service:
            return go(visit, Asking(account, ToStop()))
        case _:
            return stay(visit)


def await_change(visit: Visit) -> Ticket:
    """Await a change of a board that is there; what was asked before it no longer counts: it would show the old one."""
    return await_service(replace(visit, awaited=replace(visit.awaited, board=0)))


def show_history(visit: Visit, state: History) -> Move:
    """Show it, and have noted that what is shown was read; it stays marked until the page is left."""
    notices, token = state.account.board.notices, state.account.token
    unread = tuple(n.notice_id for n in notices if not n.read and n.notice_id not in state.fresh)
    state = replace(state, chosen=state.chosen & {n.notice_id for n in notices})
    if not unread or state.account.board_part is not Part.THERE:
        return go(visit, state)
    ticket = await_board(visit)
    marked = replace(state, fresh=state.fresh | set(unread))
    return go(ticket.visit, marked, Ask(ticket.number, ReadNotices(token, unread)))


def _history(visit: Visit, state: History, press: Press) -> Move:
    every = frozenset(notice.notice_id for notice in state.account.board.notices)
    match press:
        case ChoosingToggled() if state.account.board_part is Part.THERE:
            return go(visit, replace(state, choosing=not state.choosing, chosen=frozenset(), said=None))
        case NoticeChosen(notice_id) if state.choosing and notice_id in every:
            return go(visit, replace(state, chosen=state.chosen ^ {notice_id}))
        case AllChosen() if state.choosing:
            return go(visit, replace(state, chosen=frozenset() if state.chosen == every else every))
        case DeletePressed() if state.choosing and state.chosen and not visit.awaited.service:
            return go(visit, Asking(state.account, ToDelete(state.chosen, state.fresh)))
        case ReloadPressed() if state.account.board_part is Part.FAILED:
            return load_board(visit, replace(state, said=None))
        case BackPressed() if state.choosing:
            return go(visit, replace(state, choosing=False, chosen=frozenset()))
        case BackPressed():
            return go(visit, OwnPage(state.account))
        case _:
            return stay(visit)


def _back(state: Asking) -> Home | History | OwnPage:
    """Where the no of a question leads."""
    match state.question:
        case ToCancel():
            return Home(state.account, Shelf.HOLDS)
        case ToDelete(notice_ids, fresh):
            return History(state.account, fresh, choosing=True, chosen=notice_ids)
        case ToStop():
            return OwnPage(state.account)
