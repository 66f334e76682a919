"""マイ図書館 in the library service: what a patron who has logged in may see and change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from kiosk.clock import Clock, library_day
from kiosk.library.books.counter.one_time import OneTimePasswords
from kiosk.library.books.counter.stops import PatronStops
from kiosk.library.books.login_levels import LoginLevels
from kiosk.library.books.notices import Notices
from kiosk.library.books.sessions import Sessions
from kiosk.library.books.setup_codes import SetupCard
from kiosk.library.members import AuthenticatedPatron, Members, NotCancelable
from kiosk.operations.account import (
    CancelHold,
    CancellationRequested,
    DeleteNotices,
    HoldCancelled,
    HoldsListed,
    ListHolds,
    ListLoans,
    ListNotices,
    LoansListed,
    LoggedIn,
    LoggedOut,
    LogIn,
    LogOut,
    NoticesDeleted,
    NoticesListed,
    NoticesRead,
    NoticesSet,
    ReadNotices,
    Renewed,
    RenewLoan,
    RequestCancellation,
    SetNotices,
    StopUse,
    UseStopped,
)
from kiosk.patron.account import NOT_CANCELABLE, Member
from kiosk.patron.number import NumberScheme
from kiosk.problem import Code
from kiosk.service.account.login import Login
from kiosk.service.account.ready_notices import ReadyNotices
from kiosk.service.account.sessions import OpenSessions
from kiosk.service.local.handlers import on
from kiosk.service.port import Refused
from kiosk.service.registration.tasks import PostRegistration
from kiosk.service.rules import LibraryRules

MOST_ACTS = 20
"""So many that were not read are told at a log-in."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """The use cases of ``kiosk.operations.account``, for all kiosks; may be shared by threads.

    Refused as the port says; StoreUnavailable besides.
    """

    members: Members
    enter: Login
    sessions: OpenSessions
    notices: Notices
    ready_notices: ReadyNotices
    post_registration: PostRegistration
    scheme: NumberScheme
    clock: Clock

    @on(LogIn)
    def log_in(self, kiosk_id: str, asked: LogIn) -> LoggedIn:
        """Authenticate a patron, and record what became ready for them."""
        known = self.enter(kiosk_id=kiosk_id, number=asked.number, password=asked.password)
        self.notices.activate(known.number, known.key, self.clock.now())
        self.ready_notices.at_login(known)
        token = self.sessions.begin(known, kiosk_id)
        acts = self.notices.unread_acts(known.number, MOST_ACTS)
        return LoggedIn(token, self._member(known, token, kiosk_id), acts)

    def _member(self, known: AuthenticatedPatron, token: str, kiosk_id: str) -> Member:
        barcode = f"{self.scheme.start}{known.number}{self.scheme.stop}"
        address = self.post_registration.setup_again(SetupCard(known.number, barcode), token=token, kiosk_id=kiosk_id)
        return Member(known.number, barcode, known.name, known.registered_on, known.expires_on, address)

    @on(LogOut)
    def log_out(self, kiosk_id: str, asked: LogOut) -> LoggedOut:
        self.sessions.end(asked.session, kiosk_id)
        return LoggedOut()

    @on(ListLoans)
    def loans(self, kiosk_id: str, asked: ListLoans) -> LoansListed:
        return LoansListed(tuple(self.members.loans(self._key(kiosk_id, asked.session), self._today())))

    @on(ListHolds)
    def holds(self, kiosk_id: str, asked: ListHolds) -> HoldsListed:
        return HoldsListed(tuple(self.members.holds(self._key(kiosk_id, asked.session))))

    @on(RenewLoan)
    def renew(self, kiosk_id: str, asked: RenewLoan) -> Renewed:
        made = self.members.renew(self._key(kiosk_id, asked.session), asked.loan_id, self._today())
        return Renewed(made.loan, made.refusal)

    @on(CancelHold)
    def cancel_hold(self, kiosk_id: str, asked: CancelHold) -> HoldCancelled:
        key = self._key(kiosk_id, asked.session)
        try:
            self.members.cancel(key, asked.hold_id, self._today())
        except NotCancelable:
            raise Refused(Code.UNEXPECTED, "a copy was set aside for this reservation", NOT_CANCELABLE) from None
        return HoldCancelled()

    @on(RequestCancellation)
    def request_cancellation(self, kiosk_id: str, asked: RequestCancellation) -> CancellationRequested:
        key = self._key(kiosk_id, asked.session)
        try:
            asking = self.members.request_cancellation(key, asked.hold_id, self._today())
        except NotCancelable:
            raise Refused(Code.UNEXPECTED, "staff can't be asked to cancel this reservation", NOT_CANCELABLE) from None
        return CancellationRequested(gone=not asking)

    @on(ListNotices)
    def list_notices(self, kiosk_id: str, asked: ListNotices) -> NoticesListed:
        return NoticesListed(self.notices.board(self._number(kiosk_id, asked.session)))

    @on(SetNotices)
    def set_notices(self, kiosk_id: str, asked: SetNotices) -> NoticesSet:
        number = self._number(kiosk_id, asked.session)
        self.notices.set_on(number, asked.on)
        return NoticesSet(self.notices.board(number))

    @on(ReadNotices)
    def read_notices(self, kiosk_id: str, asked: ReadNotices) -> NoticesRead:
        number = self._number(kiosk_id, asked.session)
        self.notices.read(number, asked.notice_ids)
        return NoticesRead(self.notices.board(number))

    @on(DeleteNotices)
    def delete_notices(self, kiosk_id: str, asked: DeleteNotices) -> NoticesDeleted:
        number = self._number(kiosk_id, asked.session)
        self.notices.delete(number, asked.notice_ids)
        return NoticesDeleted(self.notices.board(number))

    @on(StopUse)
    def stop_use(self, kiosk_id: str, asked: StopUse) -> UseStopped:
        number = self._number(kiosk_id, asked.session)
        self.notices.stop(number)
        self.sessions.end_all(number)
        return UseStopped()

    def purge(self) -> None:
        """Forget what is over.  Raises StoreUnavailable."""
        self.sessions.purge()
        self.enter.purge()
        self.notices.purge(self.clock.now())

    def _key(self, kiosk_id: str, session: str) -> str:
        return self.sessions.open(session, kiosk_id).member_key

    def _number(self, kiosk_id: str, session: str) -> str:
        return self.sessions.open(session, kiosk_id).number

    def _today(self) -> date:
        return library_day(self.clock.now())


def make_accounts(
    rules: LibraryRules,
    members: Members,
    engine: Engine,
    post_registration: PostRegistration,
    clock: Clock,
    one_time: OneTimePasswords | None = None,
) -> Accounts:
    """The use cases on one database, with whatever backend the library has."""
    notices = Notices(engine)
    return Accounts(
        members=members,
        enter=Login(members, LoginLevels(engine), clock, PatronStops(engine), one_time),
        sessions=OpenSessions(Sessions(engine), clock),
        notices=notices,
        ready_notices=ReadyNotices(members, notices, post_registration.mail_sender, clock),
        post_registration=post_registration,
        scheme=rules.number.scheme,
        clock=clock,
    )
