"""What the system that keeps the passwords wants of one, beyond the library's own rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class PasswordRefusal(Enum):
    """Why that system did not take a password; the value is a variant of the refusal to register."""

    TOO_SHORT = "password_short"
    TOO_WEAK = "password_weak"
    """A digit, a lower-case and an upper-case letter must all be there."""
    OTHER = "password_refused"


@dataclass(frozen=True, slots=True)
class PasswordDemand:
    """What it has said so far: the least length (0 = nothing said), and whether the kinds must be mixed."""

    minimum: int = 0
    mixed: bool = False

    def after(self, refusal: PasswordRefusal, minimum: int) -> PasswordDemand:
        """With what one more refusal said."""
        return PasswordDemand(max(self.minimum, minimum), self.mixed or refusal is PasswordRefusal.TOO_WEAK)
