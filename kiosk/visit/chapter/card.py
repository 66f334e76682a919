"""2 to 4: the card is laid, its password typed, it is read."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.preferences import KeyOrder


class Hint(Enum):
    """Why the patron is asked to lay the card once more."""

    NONE = "none"
    LIFTED = "lifted"


@dataclass(frozen=True, slots=True)
class PlacingCard:
    """2 カードを置く; ``checking`` while the card is being identified.

    ``after_wrong``: something else lay there before, whose radio may come and go for ever.
    """

    hint: Hint = Hint.NONE
    checking: bool = False
    helping: bool = False
    after_wrong: bool = False


@dataclass(frozen=True, slots=True)
class Challenge:
    """The application document this card is about to sign."""

    challenge_id: str
    document: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Typing:
    """3 署名用パスワード.  ``short`` once the way on was tried with fewer than six characters.

    ``note`` is about keys that were not the screen's.
    """

    card: int
    tries_left: int
    length: int = 0
    order: KeyOrder = KeyOrder.ABC
    short: bool = False
    challenge: Challenge | None = None
    helping: bool = False  # what to do about a forgotten password is read; what was typed stays
    note: SecretNote = SecretNote.NONE
    leaving: bool = False  # 戻る was pressed, and it is asked whether what was typed may go


@dataclass(frozen=True, slots=True)
class SecretChanged:
    """The signature password now has ``length`` characters (the characters themselves never come here)."""

    length: int


@dataclass(frozen=True, slots=True)
class KeyOrderChosen:
    """ABC順 / キーボード順."""

    order: KeyOrder


@dataclass(frozen=True, slots=True)
class LastTry:
    """The explicit question before the last try is spent; the password stays typed meanwhile."""

    typing: Typing


@dataclass(frozen=True, slots=True)
class LastTryConfirmed:
    """この内容で入力する: an event of its own, so that no second tap on 次へ can spend the last try."""


class Phase(Enum):
    """How far reading is."""

    CHALLENGE = "challenge"
    VERIFY = "verify"
    CERTIFICATE = "certificate"
    SIGNATURE = "signature"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Reading:
    """4 読み取り: the card verifies, hands over, signs; then the library service verifies the person."""

    card: int
    tries_left: int
    phase: Phase
    fraction: float = 0.0
    challenge: Challenge | None = None


CardState = PlacingCard | Typing | LastTry | Reading
CardPress = SecretChanged | KeyOrderChosen | LastTryConfirmed
