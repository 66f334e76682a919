"""What a person can do on every page, and what the pages of several chapters have."""

from __future__ import annotations

from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.visit.preferences import Contrast, TextSize


class Menu(Enum):
    """The utilities of the band at the foot of every screen."""

    LANGUAGE = "language"
    TEXT_SIZE = "text_size"
    CONTRAST = "contrast"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class MenuPressed:
    """A utility of the band was touched (again: closes it)."""

    menu: Menu


@dataclass(frozen=True, slots=True)
class CallEndPressed:
    """呼出を取り消す: nobody has to come, or somebody has come."""


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    """A language of the menu."""

    language: str


@dataclass(frozen=True, slots=True)
class TextSizeChosen:
    """A text size of the menu."""

    size: TextSize


@dataclass(frozen=True, slots=True)
class ContrastChosen:
    """A contrast of the menu."""

    contrast: Contrast


@dataclass(frozen=True, slots=True)
class ContinuePressed:
    """続ける on the idle warning."""


@dataclass(frozen=True, slots=True)
class Touched:
    """Somebody touched the screen or a key, without hitting anything."""


@dataclass(frozen=True, slots=True)
class NextPressed:
    """The primary button, where it has no event of its own."""


@dataclass(frozen=True, slots=True)
class BackPressed:
    """戻る, 前へ, 閉じる."""


@dataclass(frozen=True, slots=True)
class CancelPressed:
    """中止, 終了: end the visit and wipe; asks first where something would be lost."""


@dataclass(frozen=True, slots=True)
class EndConfirmed:
    """The yes of the question before the end: an event of its own, so that no second tap on 中止 ends anything."""


@dataclass(frozen=True, slots=True)
class EndDeclined:
    """The no of that question."""


@dataclass(frozen=True, slots=True)
class MoreOpened:
    """全文を読む, 置き方を見る: the page's explanation opens."""


@dataclass(frozen=True, slots=True)
class PrintPressed:
    """もう一度印刷する."""


@dataclass(frozen=True, slots=True)
class CameOut:
    """はい、出ました: the patron holds the paper of which nobody knew."""


CommonPress = (
    MenuPressed
    | CallEndPressed
    | LanguageChosen
    | TextSizeChosen
    | ContrastChosen
    | ContinuePressed
    | Touched
    | NextPressed
    | BackPressed
    | CancelPressed
    | EndConfirmed
    | EndDeclined
    | MoreOpened
    | PrintPressed
    | CameOut
)
