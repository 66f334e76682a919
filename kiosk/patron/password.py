"""The patron's own password for the library (never the card's)."""

from __future__ import annotations

from dataclasses import field
from enum import Enum, auto

from kiosk.dataclass import dataclass


class PasswordFaultKind(Enum):
    EMPTY = auto()
    BAD_CHARACTER = auto()
    """``character`` is no ASCII letter or digit, nor a symbol the library allows."""
    TOO_SHORT = auto()
    TOO_LONG = auto()
    TOO_WEAK = auto()
    """Without one of the kinds of characters the rules want."""
    MISMATCH = auto()
    """Typed differently the second time."""


@dataclass(frozen=True, slots=True)
class PasswordFault:
    """One fault; ``count`` is how many characters there are."""

    kind: PasswordFaultKind
    count: int = 0
    character: str = field(default="", repr=False)


class CharacterKind(Enum):
    """A kind of characters a library may want in a password."""

    DIGIT = "digit"
    LETTER = "letter"
    """Upper or lower case."""
    UPPER = "upper"
    LOWER = "lower"
    SYMBOL = "symbol"

    def has(self, character: str) -> bool:
        """Whether this ASCII letter, digit or symbol is of this kind."""
        match self:
            case CharacterKind.DIGIT:
                return character.isdigit()
            case CharacterKind.LETTER:
                return character.isalpha()
            case CharacterKind.UPPER:
                return character.isupper()
            case CharacterKind.LOWER:
                return character.islower()
            case CharacterKind.SYMBOL:
                return not character.isalnum()


SYMBOLS = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~"
"""The symbols a library may allow: those of ASCII but for two, one that is a yen sign in Japan and one that quotes."""


MIXED = frozenset({CharacterKind.DIGIT, CharacterKind.UPPER, CharacterKind.LOWER})
"""What a strong password is to Koha."""


@dataclass(frozen=True, slots=True)
class PasswordRules:
    """How long a password is, in characters, and of which kinds it must have at least one each.

    ``symbols`` may be in it besides letters and digits.  ValueError if no password could be.
    """

    minimum: int = 4
    maximum: int = 10
    kinds: frozenset[CharacterKind] = frozenset()
    symbols: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.minimum <= self.maximum:
            raise ValueError("a password's minimum is at least 1 and at most its maximum")
        if len(self.kinds - {CharacterKind.LETTER}) > self.maximum:
            raise ValueError("a password has room for every kind of characters it must have")
        if not set(self.symbols) <= set(SYMBOLS) or (CharacterKind.SYMBOL in self.kinds and not self.symbols):
            raise ValueError("a password has symbols of those that may be, and some if it must have one")

    def missing(self, text: str) -> frozenset[CharacterKind]:
        """The kinds this password has none of, though it must."""
        return frozenset(kind for kind in self.kinds if not any(map(kind.has, text)))


def check_password(text: str, rules: PasswordRules) -> PasswordFault | None:
    """The first fault of a password, or None."""
    if not text:
        return PasswordFault(PasswordFaultKind.EMPTY)
    for character in text:
        if not (character.isascii() and character.isalnum()) and character not in rules.symbols:
            return PasswordFault(PasswordFaultKind.BAD_CHARACTER, len(text), character)
    if len(text) < rules.minimum:
        return PasswordFault(PasswordFaultKind.TOO_SHORT, len(text))
    if len(text) > rules.maximum:
        return PasswordFault(PasswordFaultKind.TOO_LONG, len(text))
    if rules.missing(text):
        return PasswordFault(PasswordFaultKind.TOO_WEAK, len(text))
    return None


def check_confirmation(text: str, again: str) -> PasswordFault | None:
    """Whether the password was typed the same way twice; case counts."""
    if not again:
        return PasswordFault(PasswordFaultKind.EMPTY)
    return None if again == text else PasswordFault(PasswordFaultKind.MISMATCH, len(again))


class PasswordRefusal(Enum):
    """Why the system that keeps the passwords did not take one; the value is a variant of the refusal to register."""

    TOO_SHORT = "password_short"
    TOO_WEAK = "password_weak"
    """A digit, a lower-case and an upper-case letter must all be there."""
    OTHER = "password_refused"


PASSWORD_REFUSALS = frozenset(refusal.value for refusal in PasswordRefusal)
"""The variants by which a refusal is about the password."""


@dataclass(frozen=True, slots=True)
class PasswordDemand:
    """What that system has said so far: the least length (0 = nothing said), and whether the kinds must be mixed."""

    minimum: int = 0
    mixed: bool = False

    def after(self, refusal: PasswordRefusal, minimum: int) -> PasswordDemand:
        """With what one more refusal said."""
        return PasswordDemand(max(self.minimum, minimum), self.mixed or refusal is PasswordRefusal.TOO_WEAK)
