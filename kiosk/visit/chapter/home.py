"""マイ図書館: what waits, loans, reservations, the card."""

from __future__ import annotations

from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.visit.chapter.account import Account, Said


class Tab(Enum):
    """The three places of マイ図書館."""

    HOME = "home"
    CARD = "card"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class TabChosen:
    """ホーム, 利用カード, マイページ."""

    tab: Tab


@dataclass(frozen=True, slots=True)
class ReadyMessage:
    """予約割当メッセージ, after every login while something waits."""

    account: Account


@dataclass(frozen=True, slots=True)
class ReadyConfirmed:
    """OK on the message that a reservation is ready."""


@dataclass(frozen=True, slots=True)
class ActsMessage:
    """What was done with a card for this patron since they last said OK: comes before everything else."""

    account: Account


@dataclass(frozen=True, slots=True)
class ActsRead:
    """OK on the message about what was done with a card."""


class Shelf(Enum):
    """The two lists of the home page."""

    LOANS = "loans"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Home:
    """マイ図書館.  ``busy`` is the loan that is being extended."""

    account: Account
    shelf: Shelf = Shelf.LOANS
    busy: str = ""
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class ShelfChosen:
    """貸出中 or 予約中 of the home page."""

    shelf: Shelf


@dataclass(frozen=True, slots=True)
class ReloadPressed:
    """もう一度読み込む: the part of the page that failed."""


@dataclass(frozen=True, slots=True)
class RenewPressed:
    """延長 of one loan."""

    loan_id: str


@dataclass(frozen=True, slots=True)
class CancelHoldPressed:
    """取消 of one reservation; asks first."""

    hold_id: str


@dataclass(frozen=True, slots=True)
class ShowingCard:
    """利用カード."""

    account: Account


HomeState = ActsMessage | ReadyMessage | Home | ShowingCard
HomePress = TabChosen | ActsRead | ReadyConfirmed | ShelfChosen | ReloadPressed | RenewPressed | CancelHoldPressed
