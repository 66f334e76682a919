"""What crosses the wire for ログイン and マイ図書館."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from kiosk.operations.account import (
    CancelHold,
    ChoosePassword,
    DeleteNotices,
    ListHolds,
    ListLoans,
    ListNotices,
    LogIn,
    LogOut,
    ReadNotices,
    RenewLoan,
    RequestCancellation,
    SetNotices,
    StopUse,
)
from kiosk.patron.account import HoldState, RenewalRefusal
from kiosk.patron.returning import Act
from kiosk.problem import Code
from kiosk.service.schema.binding import Binding, HeaderField
from kiosk.service.schema.known import ActAnswer
from kiosk.service.schema.model import Answer, Question

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


class ChoiceQuestion(Question):
    """A one-time password of the counter, and the password that is to be instead."""

    number: PatronNumber
    one_time: LibraryPassword
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


class CancellationQuestion(Question):
    """取消の依頼; nothing more to say."""


class SessionAnswer(Answer):
    """A session, and whose it is."""

    inlined = "member"

    token: SessionToken
    number: str
    barcode: str
    name: str
    registered_on: date | None
    expires_on: date | None
    setup_url: str
    acts: list[ActAnswer] = Field(default_factory=list)
    """An older service tells none."""


class LoanAnswer(Answer):
    """One thing on loan; ``days_left`` counts in the library's days, negative: overdue."""

    loan_id: str
    title: str
    author: str
    due_on: date
    days_left: int
    refusal: RenewalRefusal | None = None
    """An older service does not say."""


class LoansAnswer(Answer):
    """All of them, soonest due first."""

    loans: list[LoanAnswer]


class HoldAnswer(Answer):
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
    requestable: bool = False
    """An older service takes no requests."""
    requested: bool = False


class HoldsAnswer(Answer):
    """All of them, ready ones first."""

    holds: list[HoldAnswer]


class RenewalAnswer(Answer):
    """The loan as it is now, or why it was not extended."""

    loan: LoanAnswer | None
    refusal: RenewalRefusal | None


class CancellationAnswer(Answer):
    """Staff were asked; ``gone``: there was nothing to ask for any more."""

    gone: bool


class NoticeAnswer(Answer):
    """One entry of the history."""

    notice_id: str
    title: str
    pickup: str
    keep_until: date | None
    made_on: date
    read: bool
    act: Act | None = None
    """An older service has none."""


class BoardAnswer(Answer):
    """The setting, and the history, newest first."""

    inlined = "board"

    on: bool
    notices: list[NoticeAnswer]


SESSION = {"session": HeaderField(HEADER, SessionToken, "the token a log-in gave")}

LOG_IN = Binding(
    LogIn,
    "login",
    "POST",
    "sessions",
    f"Let a patron in; refused with {Code.LOGIN_REFUSED}, one answer for every kind of wrong.",
    body=LoginQuestion,
    answer=SessionAnswer,
    status=201,
    misuse=Code.LOGIN_REFUSED,
)
BINDINGS = (
    LOG_IN,
    Binding(
        ChoosePassword,
        "choose_password",
        "POST",
        "membership/password",
        "A new password in place of a one-time password of the counter; all sessions of the patron end.",
        body=ChoiceQuestion,
        misuse=Code.LOGIN_REFUSED,
    ),
    Binding(
        LogOut,
        "logout",
        "DELETE",
        "sessions/current",
        "End the session; one that has ended is fine.",
        headers=SESSION,
    ),
    Binding(
        StopUse,
        "stop_use",
        "POST",
        "membership/stop",
        "利用停止: notices stop, the history is deleted, all sessions of the patron end.",
        headers=SESSION,
        body=StopQuestion,
    ),
    Binding(ListLoans, "loans", "GET", "loans", "貸出中.", headers=SESSION, answer=LoansAnswer),
    Binding(
        RenewLoan,
        "renew",
        "POST",
        "loans/{loan_id}/renewal",
        "延長: the loan as it is now, or why not.",
        ids={"loan_id": Id},
        headers=SESSION,
        body=RenewalQuestion,
        answer=RenewalAnswer,
    ),
    Binding(ListHolds, "holds", "GET", "holds", "予約中.", headers=SESSION, answer=HoldsAnswer),
    Binding(
        CancelHold,
        "cancel_hold",
        "DELETE",
        "holds/{hold_id}",
        "予約の取消; one that is gone is fine.",
        ids={"hold_id": Id},
        headers=SESSION,
    ),
    Binding(
        RequestCancellation,
        "request_cancellation",
        "POST",
        "holds/{hold_id}/cancellation-request",
        "取消の依頼: staff are asked to cancel a reservation that patrons may not; one that is gone is fine.",
        ids={"hold_id": Id},
        headers=SESSION,
        body=CancellationQuestion,
        answer=CancellationAnswer,
    ),
    Binding(
        ListNotices,
        "board",
        "GET",
        "notices",
        "お知らせ設定 and お知らせ履歴.",
        headers=SESSION,
        answer=BoardAnswer,
    ),
    Binding(
        SetNotices,
        "set_notices",
        "PUT",
        "notices/setting",
        "お知らせ設定 ON/OFF.",
        headers=SESSION,
        body=NoticeSettingQuestion,
        answer=BoardAnswer,
    ),
    Binding(
        ReadNotices,
        "read_notices",
        "POST",
        "notices/read",
        "Mark notices as read.",
        headers=SESSION,
        body=NoticesQuestion,
        answer=BoardAnswer,
    ),
    Binding(
        DeleteNotices,
        "delete_notices",
        "POST",
        "notices/deletions",
        "Delete notices; ones that are gone are fine.",
        headers=SESSION,
        body=NoticesQuestion,
        answer=BoardAnswer,
    ),
)
