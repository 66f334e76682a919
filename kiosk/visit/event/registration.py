"""What a person does at the screen.  Frozen values; buttons carry them, ``flow.step`` reads them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from kiosk.patron.registration import Field
from kiosk.visit.event.account import AccountPress, LoginField
from kiosk.visit.preferences import Contrast, KeyOrder, TextSize


class Menu(Enum):
    """The utilities of the band at the foot of every screen."""

    LANGUAGE = "language"
    TEXT_SIZE = "text_size"
    CONTRAST = "contrast"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class RegisterChosen:
    """利用登録 on the attract page."""


@dataclass(frozen=True, slots=True)
class LoginChosen:
    """ログイン on the attract page, or ログインへ on the done page."""


@dataclass(frozen=True, slots=True)
class ConsentToggled:
    """同意."""


@dataclass(frozen=True, slots=True)
class MoreOpened:
    """全文を読む, 置き方を見る: the page's explanation opens."""


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
class LastTryConfirmed:
    """この内容で入力する: an event of its own, so that no second tap on 次へ can spend the last try."""


@dataclass(frozen=True, slots=True)
class RetryPressed:
    """もう一度 on a problem page."""


@dataclass(frozen=True, slots=True)
class SecretChanged:
    """The signature password now has ``length`` characters (the characters themselves never come here)."""

    length: int


@dataclass(frozen=True, slots=True)
class PhysicalKeyIgnored:
    """A key that is not on the screen was struck at a secret field of a kiosk that has no keyboard."""


@dataclass(frozen=True, slots=True)
class ScanRejected:
    """A scanner typed into the open secret field: what it holds is no password."""


@dataclass(frozen=True, slots=True)
class KeyOrderChosen:
    """ABC順 / キーボード順."""

    order: KeyOrder


@dataclass(frozen=True, slots=True)
class FieldOpened:
    """A cell of the form or of the log-in page, or 修正 on the confirm page, was touched."""

    field: Field | LoginField


@dataclass(frozen=True, slots=True)
class Typed:
    """Characters for the open field (one key, or a shortcut such as ``@gmail.com``)."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Erased:
    """1字消す."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """全部消す."""


@dataclass(frozen=True, slots=True)
class Marked:
    """゛, ゜ or 小 acts on the last character: ``dakuten``, ``handakuten`` or ``small``."""

    mark: str


@dataclass(frozen=True, slots=True)
class RegisterPressed:
    """利用者登録する."""


@dataclass(frozen=True, slots=True)
class PrintPressed:
    """もう一度印刷する."""


@dataclass(frozen=True, slots=True)
class CameOut:
    """はい、出ました: the patron holds the paper of which nobody knew."""


@dataclass(frozen=True, slots=True)
class NotePressed:
    """係員へのメモを印刷する on a problem page."""


@dataclass(frozen=True, slots=True)
class MenuPressed:
    """A utility of the band was touched (again: closes it)."""

    menu: Menu


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
class TypingDropped:
    """Something was typed or scanned before the page it would go to could be seen; none of it counts."""


Press = (
    RegisterChosen
    | LoginChosen
    | ConsentToggled
    | MoreOpened
    | NextPressed
    | BackPressed
    | CancelPressed
    | EndConfirmed
    | EndDeclined
    | LastTryConfirmed
    | RetryPressed
    | SecretChanged
    | PhysicalKeyIgnored
    | ScanRejected
    | KeyOrderChosen
    | FieldOpened
    | Typed
    | Erased
    | Cleared
    | Marked
    | RegisterPressed
    | PrintPressed
    | CameOut
    | NotePressed
    | AccountPress
    | MenuPressed
    | LanguageChosen
    | TextSizeChosen
    | ContrastChosen
    | ContinuePressed
    | Touched
    | TypingDropped
)
"""What the screen emits."""
