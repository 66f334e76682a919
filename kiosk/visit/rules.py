"""What a library decides about a visit, as the reducer needs it.  Made from the profile at start."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.patron.number import NumberScheme
from kiosk.patron.password import CharacterKind
from kiosk.patron.returning import Act


@dataclass(frozen=True, slots=True)
class Rules:
    """Times in seconds; lengths in characters.

    ``warning_seconds`` is at least 20 (WCAG 2.2, 2.2.1).  ``prints`` / ``prints_notes`` / ``mails`` / ``logs_in`` /
    ``scans`` say what this installation can really do, so that no screen promises more; ``needs_printer``: nobody is
    registered while nothing can be printed.  ``scheme`` is how the
    library's patron numbers are made; a loan is due soon when at most ``due_soon_days`` are left.  A card signs that
    this kiosk showed consent text ``consent_version``.
    """

    idle_seconds: float = 90.0
    warning_seconds: float = 30.0
    password_minimum: int = 4
    password_maximum: int = 10
    password_kinds: frozenset[CharacterKind] = frozenset()
    password_symbols: str = ""
    tries_maximum: int = 5
    prints: bool = True
    prints_unasked: bool = True
    prints_notes: bool = False
    needs_printer: bool = False
    mails: bool = False
    logs_in: bool = False
    scans: bool = False
    scheme: NumberScheme = field(default_factory=NumberScheme)
    due_soon_days: int = 3
    kiosk_id: str = ""
    consent_version: str = ""
    calls: bool = False
    """係員呼出 rings at the staff desk; otherwise the kiosk says only how to reach staff."""
    call_seconds: float = 60.0
    """So long a visitor waits for an answer until the kiosk says that there is none."""
    acts: tuple[Act, ...] = ()
    """What patrons who are known already can have done with their card."""


SIGNATURE_PASSWORD_MINIMUM = 6
"""JPKI: a signature password has 6 to 16 characters."""

SIGNATURE_PASSWORD_MAXIMUM = 16
"""JPKI: a signature password has 6 to 16 characters."""

PROMPT_SECONDS = 3.0
"""How often the prompt to take the card sounds."""

LAST_CALL_SECONDS = 5.0
"""So long before the wipe the idle warning sounds once more."""

GONE_SECONDS = 3.0
"""So long nothing is seen on the reader until a wrong thing counts as taken away: a phone's radio comes and goes."""
