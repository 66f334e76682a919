"""What is typed or scanned, on whatever page has a field."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.patron.registration import Field


class LoginField(Enum):
    """The fields of the log-in page, in order."""

    NUMBER = "number"
    PASSWORD = "login_password"  # noqa: S105 - a field's name


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
class ReadingChosen:
    """One of the readings offered for the surname, in katakana: the field holds that now."""

    reading: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Scanned:
    """A barcode scanner typed this, as a keyboard; start and stop letters are still there.

    ``before`` is what the open field held when it began, where that is no secret: it has to hold that again.
    """

    text: str = field(repr=False)
    before: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PhysicalKeyIgnored:
    """A key that is not on the screen was struck at a secret field of a kiosk that has no keyboard."""


@dataclass(frozen=True, slots=True)
class ScanRejected:
    """A scanner typed into the open secret field: what it holds is no password."""


@dataclass(frozen=True, slots=True)
class TypingDropped:
    """Something was typed or scanned before the page it would go to could be seen; none of it counts."""


KeysPress = (
    FieldOpened
    | Typed
    | Erased
    | Cleared
    | Marked
    | ReadingChosen
    | Scanned
    | PhysicalKeyIgnored
    | ScanRejected
    | TypingDropped
)
