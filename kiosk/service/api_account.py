"""What crosses the wire for ログイン and マイ図書館, the same for server and client."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from kiosk.patron.account import Hold, HoldState, Loan, Member, Notice, NoticeBoard, Renewal, RenewalRefusal
from kiosk.service.api import Answer, Question
from kiosk.service.port import Session

HEADER = "Patron-Session"
"""Carries the session's token: an address would end up in logs."""

SessionToken = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{43}$")]
PatronNumber = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,32}$")]
LibraryPassword = Annotated[str, StringConstraints(min_length=1, max_length=128, pattern=r"^[^\x00]*$")]
Id = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{1,32}$")]
NoticeIds = Annotated[list[Id], Field(min_length=1, max_length=50)]


class LoginQuestion(Question):
    """Number as printed, and password."""

    number: PatronNumber
    password: LibraryPassword


class NoticeSettingQuestion(Question):
    """Whether notices are wanted."""

    on: bool


class NoticesQuestion(Question):
    """Which notices."""

    notice_ids: NoticeIds


class StopQuestion(Question):
    """利用停止; nothing more to say."""


class RenewalQuestion(Question):
    """延長; nothing more to say."""


class _FromValues(Answer):
    model_config = ConfigDict(from_attributes=True)


class SessionAnswer(_FromValues):
    """A session, and whose it is."""

    token: SessionToken
    number: str
    barcode: str
    name: str
    registered_on: date | None
    expires_on: date | None
    setup_url: str

    @classmethod
    def of(cls, session: Session) -> SessionAnswer:
        """Ready to be sent."""
        who = session.member
        return cls(
            token=session.token,
            number=who.number,
            barcode=who.barcode,
            name=who.name,
            registered_on=who.registered_on,
            expires_on=who.expires_on,
            setup_url=who.setup_url,
        )

    def session(self) -> Session:
        """As the port knows it."""
        who = Member(self.number, self.barcode, self.name, self.registered_on, self.expires_on, self.setup_url)
        return Session(self.token, who)


class LoanAnswer(_FromValues):
    """One thing on loan; ``days_left`` counts in the library's days, negative: overdue."""

    loan_id: str
    title: str
    author: str
    due_on: date
    days_left: int
    refusal: RenewalRefusal | None = None
    """An older service does not say."""

    def loan(self) -> Loan:
        """As the port knows it."""
        return Loan(self.loan_id, self.title, self.author, self.due_on, self.days_left, self.refusal)


class LoansAnswer(Answer):
    """All of them, soonest due first."""

    loans: list[LoanAnswer]


class HoldAnswer(_FromValues):
    """One reservation."""

    hold_id: str
    title: str
    author: str
    state: HoldState
    place: int | None
    pickup: str
    keep_until: date | None
    cancelable: bool = True
    """An older service does not say."""

    def hold(self) -> Hold:
        """As the port knows it."""
        return Hold(
            self.hold_id,
            self.title,
            self.author,
            self.state,
            self.place,
            self.pickup,
            self.keep_until,
            self.cancelable,
        )


class HoldsAnswer(Answer):
    """All of them, ready ones first."""

    holds: list[HoldAnswer]


class RenewalAnswer(_FromValues):
    """The loan as it is now, or why it was not extended."""

    loan: LoanAnswer | None
    refusal: RenewalRefusal | None

    def renewal(self) -> Renewal:
        """As the port knows it."""
        return Renewal(None if self.loan is None else self.loan.loan(), self.refusal)


class NoticeAnswer(_FromValues):
    """One entry of the history."""

    notice_id: str
    title: str
    pickup: str
    keep_until: date | None
    made_on: date
    read: bool

    def notice(self) -> Notice:
        """As the port knows it."""
        return Notice(self.notice_id, self.title, self.pickup, self.keep_until, self.made_on, self.read)


class BoardAnswer(_FromValues):
    """The setting, and the history, newest first."""

    on: bool
    notices: list[NoticeAnswer]

    def board(self) -> NoticeBoard:
        """As the port knows it."""
        return NoticeBoard(self.on, tuple(notice.notice() for notice in self.notices))
