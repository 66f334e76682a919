"""ログイン and マイ図書館.

Whatever takes a ``session`` (the ``token`` of LoggedIn) is Refused K404 ``over`` when that session has ended.
"""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.operations.operation import A_co, Operation, Repeat
from kiosk.patron.account import Hold, Loan, Member, NoticeBoard, RenewalRefusal
from kiosk.patron.returning import ActNotice


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """Number and password were right; ``token`` opens just this account, from just this kiosk, for minutes.

    ``acts`` is what was done for them with a card and not read since, newest first.
    """

    token: str = field(repr=False)
    member: Member = field(repr=False)
    acts: tuple[ActNotice, ...] = ()


@dataclass(frozen=True, slots=True)
class LoggedOut:
    """The session has ended."""


@dataclass(frozen=True, slots=True)
class LoansListed:
    """貸出中, soonest due first."""

    loans: tuple[Loan, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class HoldsListed:
    """予約中, ready ones first."""

    holds: tuple[Hold, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Renewed:
    """What became of 延長: the loan as it is now, or why not."""

    loan: Loan | None = field(repr=False)
    refusal: RenewalRefusal | None = None


@dataclass(frozen=True, slots=True)
class HoldCancelled:
    """The reservation is cancelled."""


@dataclass(frozen=True, slots=True)
class CancellationRequested:
    """Staff will cancel the reservation; ``gone``: there is none (any more), so nobody has to."""

    gone: bool = False


@dataclass(frozen=True, slots=True)
class NoticesListed:
    """お知らせ設定 and お知らせ履歴."""

    board: NoticeBoard = field(repr=False)


@dataclass(frozen=True, slots=True)
class NoticesSet:
    """The board after a change of お知らせ設定."""

    board: NoticeBoard = field(repr=False)


@dataclass(frozen=True, slots=True)
class NoticesRead:
    """The board once notices were marked as read."""

    board: NoticeBoard = field(repr=False)


@dataclass(frozen=True, slots=True)
class NoticesDeleted:
    """The board without the deleted notices."""

    board: NoticeBoard = field(repr=False)


@dataclass(frozen=True, slots=True)
class UseStopped:
    """利用停止 is true; the session has ended."""


@dataclass(frozen=True, slots=True)
class PasswordChosen:
    """The new password is set, and every session has ended; none begins."""


AccountAnswer = (
    LoggedIn
    | PasswordChosen
    | LoansListed
    | HoldsListed
    | Renewed
    | HoldCancelled
    | CancellationRequested
    | NoticesListed
    | NoticesSet
    | NoticesRead
    | NoticesDeleted
    | UseStopped
)
"""What a visit waits for here."""


@dataclass(frozen=True, slots=True)
class LogIn(Operation[LoggedIn]):
    """Authenticate a patron by the number as printed, and write down what became ready for them.  Ends 利用停止.

    Refused K404: '' wrong pair (one answer for all kinds of wrong), ``wait`` too many tries, ``expired`` the membership
    has ended, ``password`` the password has to be renewed at the counter, ``stopped`` staff let them not log in,
    ``one_time`` it is a one-time password: a new one is to be chosen with it.  A wrong pair is counted each time.
    """

    number: str = field(repr=False)
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChoosePassword(Operation[PasswordChosen]):
    """A new password in place of a one-time password; twice the same is as good as once.

    Refused K404 as LogIn, but for ``one_time`` and ``expired``; K001 with a ``PasswordRefusal`` as variant as for
    RegisterPatron.  A wrong one is counted as a wrong log-in.
    """

    repeat = Repeat.SAFE
    number: str = field(repr=False)
    one_time: str = field(repr=False)
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class _InSession(Operation[A_co]):
    session: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class LogOut(_InSession[LoggedOut]):
    """End the session; one that has ended already is fine, and one that is not ended is over in minutes."""

    repeat = Repeat.FAREWELL


@dataclass(frozen=True, slots=True)
class ListLoans(_InSession[LoansListed]):
    """貸出中."""

    repeat = Repeat.SAFE


@dataclass(frozen=True, slots=True)
class ListHolds(_InSession[HoldsListed]):
    """予約中."""

    repeat = Repeat.SAFE


@dataclass(frozen=True, slots=True)
class RenewLoan(_InSession[Renewed]):
    """延長; a second time would extend it twice."""

    loan_id: str


@dataclass(frozen=True, slots=True)
class CancelHold(_InSession[HoldCancelled]):
    """予約の取消; one that is gone already is fine.

    Refused K001 ``not_cancelable`` where a copy was set aside for it: only the counter may cancel it now.
    """

    repeat = Repeat.SAFE
    hold_id: str


@dataclass(frozen=True, slots=True)
class RequestCancellation(_InSession[CancellationRequested]):
    """取消の依頼: have staff asked to cancel a reservation that is ``requestable``; twice is as good as once.

    Refused K001 ``not_cancelable`` where it may not be asked for (any more).
    """

    repeat = Repeat.SAFE
    hold_id: str


@dataclass(frozen=True, slots=True)
class ListNotices(_InSession[NoticesListed]):
    """お知らせ設定 and お知らせ履歴."""

    repeat = Repeat.SAFE


@dataclass(frozen=True, slots=True)
class SetNotices(_InSession[NoticesSet]):
    """お知らせ設定 ON/OFF."""

    repeat = Repeat.SAFE
    on: bool


@dataclass(frozen=True, slots=True)
class ReadNotices(_InSession[NoticesRead]):
    """Mark notices as read."""

    repeat = Repeat.SAFE
    notice_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeleteNotices(_InSession[NoticesDeleted]):
    """Delete notices from the history; ones that are gone already are fine."""

    repeat = Repeat.SAFE
    notice_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StopUse(_InSession[UseStopped]):
    """利用停止: notices stop, the history is deleted, every session of this patron ends.

    Not safe to ask again: the session is gone after it, and a second time would say so.
    """
