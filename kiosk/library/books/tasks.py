"""What is to be done after a registration, as the service tells the library system."""

from __future__ import annotations

from dataclasses import field
from datetime import datetime

from kiosk.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class NewMail:
    """A mail to be sent.  Until ``due_at`` it is left to the process that made it, which tries at once."""

    message_id: str
    address: str = field(repr=False)
    created_at: datetime
    due_at: datetime


@dataclass(frozen=True, slots=True)
class NewSetupCode:
    """A code for a phone; ``code_hash`` is SHA-256 in hex."""

    code_hash: str = field(repr=False)
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class PostRegistrationTasks:
    """What a registration is to be followed by, if anything."""

    mail: NewMail | None = None
    setup: NewSetupCode | None = None


NO_TASKS = PostRegistrationTasks()
