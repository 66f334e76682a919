"""マイ図書館 on the library's side: what a patron who has logged in may see and change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Engine

from kiosk.clock import Clock, library_day
from kiosk.library.login_levels import LoginLevels
from kiosk.library.members import Known, Members, NotCancelable
from kiosk.library.notices import Notices
from kiosk.library.sessions import Sessions, StoredSession
from kiosk.library.setup_codes import SetupCard
from kiosk.patron.account import NOT_CANCELABLE, Hold, Loan, Member, NoticeBoard, Renewal
from kiosk.patron.number import NumberScheme
from kiosk.problem import Code
from kiosk.service.afterwards import Afterwards
from kiosk.service.login import Login
from kiosk.service.port import Refused, Session
from kiosk.service.rules import LibraryRules
from kiosk.service.sessions import OpenSessions
from kiosk.service.telling import Telling


@dataclass(frozen=True, slots=True)
class Accounts:
    """The use cases behind ``port.MyLibrary``, for all kiosks; may be shared by threads.

    Refused as the port says; StoreUnavailable besides.
    """

    members: Members
    enter: Login
    sessions: OpenSessions
    notices: Notices
    telling: Telling
    afterwards: Afterwards
    scheme: NumberScheme
    clock: Clock

    def login(self, kiosk_id: str, number: str, password: str) -> Session:
        """Let somebody in, and tell what became ready for them."""
        known = self.enter(kiosk_id=kiosk_id, number=number, password=password)
        self.notices.activate(known.number, known.key, self.clock.now())
        self.telling.at_login(known)
        token = self.sessions.begin(known, kiosk_id)
        return Session(token, self._member(known, token, kiosk_id))

    def _member(self, known: Known, token: str, kiosk_id: str) -> Member:
        barcode = f"{self.scheme.start}{known.number}{self.scheme.stop}"
        address = self.afterwards.setup_again(SetupCard(known.number, barcode), token=token, kiosk_id=kiosk_id)
        return Member(known.number, barcode, known.name, known.registered_on, known.expires_on, address)

    def logout(self, kiosk_id: str, session: str) -> None:
        """End a session."""
        self.sessions.end(session, kiosk_id)

    def loans(self, kiosk_id: str, session: str) -> tuple[Loan, ...]:
        """貸出中."""
        return tuple(self.members.loans(self._open(session, kiosk_id).member_key, self._today()))

    def holds(self, kiosk_id: str, session: str) -> tuple[Hold, ...]:
        """予約中."""
        return tuple(self.members.holds(self._open(session, kiosk_id).member_key))

    def renew(self, kiosk_id: str, session: str, loan_id: str) -> Renewal:
        """延長."""
        return self.members.renew(self._open(session, kiosk_id).member_key, loan_id, self._today())

    def cancel_hold(self, kiosk_id: str, session: str, hold_id: str) -> None:
        """予約の取消."""
        key = self._open(session, kiosk_id).member_key
        try:
            self.members.cancel(key, hold_id, self._today())
        except NotCancelable:
            raise Refused(Code.UNEXPECTED, "a copy was set aside for this reservation", NOT_CANCELABLE) from None

    def board(self, kiosk_id: str, session: str) -> NoticeBoard:
        """お知らせ."""
        return self.notices.board(self._open(session, kiosk_id).number)

    def set_notices(self, kiosk_id: str, session: str, on: bool) -> NoticeBoard:
        """お知らせ設定."""
        number = self._open(session, kiosk_id).number
        self.notices.set_on(number, on)
        return self.notices.board(number)

    def read_notices(self, kiosk_id: str, session: str, notice_ids: tuple[str, ...]) -> NoticeBoard:
        """既読."""
        number = self._open(session, kiosk_id).number
        self.notices.read(number, notice_ids)
        return self.notices.board(number)

    def delete_notices(self, kiosk_id: str, session: str, notice_ids: tuple[str, ...]) -> NoticeBoard:
        """削除."""
        number = self._open(session, kiosk_id).number
        self.notices.delete(number, notice_ids)
        return self.notices.board(number)

    def stop_use(self, kiosk_id: str, session: str) -> None:
        """利用停止."""
        number = self._open(session, kiosk_id).number
        self.notices.stop(number)
        self.sessions.end_all(number)

    def purge(self) -> None:
        """Forget what is over.  Raises StoreUnavailable."""
        self.sessions.purge()
        self.enter.purge()
        self.notices.purge(self.clock.now())

    def _open(self, session: str, kiosk_id: str) -> StoredSession:
        return self.sessions.open(session, kiosk_id)

    def _today(self) -> date:
        return library_day(self.clock.now())


def make_accounts(
    rules: LibraryRules, members: Members, engine: Engine, afterwards: Afterwards, clock: Clock
) -> Accounts:
    """The use cases on one database, with whatever backend the library has."""
    notices = Notices(engine)
    return Accounts(
        members=members,
        enter=Login(members, LoginLevels(engine), clock),
        sessions=OpenSessions(Sessions(engine), clock),
        notices=notices,
        telling=Telling(members, notices, afterwards.postman, clock),
        afterwards=afterwards,
        scheme=rules.number.scheme,
        clock=clock,
    )
