"""What a person does at the log-in page and in マイ図書館."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class LoginField(Enum):
    """The fields of the log-in page, in order."""

    NUMBER = "number"
    PASSWORD = "login_password"  # noqa: S105 - a field's name


class Tab(Enum):
    """The three places of マイ図書館."""

    HOME = "home"
    CARD = "card"
    PAGE = "page"


class Shelf(Enum):
    """The two lists of the home page."""

    LOANS = "loans"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Scanned:
    """A barcode scanner typed this, as a keyboard; start and stop letters are still there.

    ``before`` is what the open field held when it began, where that is no secret: it has to hold that again.
    """

    text: str = field(repr=False)
    before: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class TabChosen:
    """ホーム, 利用カード, マイページ."""

    tab: Tab


@dataclass(frozen=True, slots=True)
class ShelfChosen:
    """貸出中 or 予約中 of the home page."""

    shelf: Shelf


@dataclass(frozen=True, slots=True)
class ReloadPressed:
    """もう一度読み込む: the part of the page that failed."""


@dataclass(frozen=True, slots=True)
class ReadyConfirmed:
    """OK on the message that a reservation is ready."""


@dataclass(frozen=True, slots=True)
class RenewPressed:
    """延長 of one loan."""

    loan_id: str


@dataclass(frozen=True, slots=True)
class CancelHoldPressed:
    """取消 of one reservation; asks first."""

    hold_id: str


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The yes of a question, an event of its own; the no is BackPressed."""


@dataclass(frozen=True, slots=True)
class NoticesToggled:
    """お知らせ設定 ON/OFF."""


@dataclass(frozen=True, slots=True)
class HistoryOpened:
    """お知らせ履歴."""


@dataclass(frozen=True, slots=True)
class ChoosingToggled:
    """選ぶ / やめる: whether a touch on a notice chooses it."""


@dataclass(frozen=True, slots=True)
class NoticeChosen:
    """A notice was touched while choosing: chosen, or not any more."""

    notice_id: str


@dataclass(frozen=True, slots=True)
class AllChosen:
    """すべて選ぶ."""


@dataclass(frozen=True, slots=True)
class DeletePressed:
    """削除 of the chosen notices; asks first."""


@dataclass(frozen=True, slots=True)
class StopPressed:
    """利用停止; explains, and asks twice."""


@dataclass(frozen=True, slots=True)
class StopConfirmed:
    """The yes of the second question: an event of its own, so that a second tap on the first yes stops nothing."""


AccountPress = (
    Scanned
    | TabChosen
    | ShelfChosen
    | ReloadPressed
    | ReadyConfirmed
    | RenewPressed
    | CancelHoldPressed
    | Confirmed
    | NoticesToggled
    | HistoryOpened
    | ChoosingToggled
    | NoticeChosen
    | AllChosen
    | DeletePressed
    | StopPressed
    | StopConfirmed
)
"""What is pressed there besides what other pages have too."""
