"""マイページ and お知らせ履歴."""

from __future__ import annotations

from kiosk.dataclass import dataclass
from kiosk.visit.chapter.account import Account, Said


@dataclass(frozen=True, slots=True)
class OwnPage:
    """マイページ.  ``busy`` while the setting is being changed."""

    account: Account
    busy: bool = False
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class NoticesToggled:
    """お知らせ設定 ON/OFF."""


@dataclass(frozen=True, slots=True)
class HistoryOpened:
    """お知らせ履歴."""


@dataclass(frozen=True, slots=True)
class StopPressed:
    """利用停止; explains, and asks twice."""


@dataclass(frozen=True, slots=True)
class History:
    """お知らせ履歴.  ``fresh`` are the notices that were unread when the page was opened: they stay marked."""

    account: Account
    fresh: frozenset[str] = frozenset()
    choosing: bool = False
    chosen: frozenset[str] = frozenset()
    said: Said | None = None


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


NoticesState = OwnPage | History
NoticesPress = NoticesToggled | HistoryOpened | StopPressed | ChoosingToggled | NoticeChosen | AllChosen | DeletePressed
