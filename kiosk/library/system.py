"""What a library system offers, and what it is opened with."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from argon2 import PasswordHasher
from argon2.profiles import RFC_9106_LOW_MEMORY
from sqlalchemy import Engine

from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.members import Members
from kiosk.library.no_accounts import NoAccounts
from kiosk.library.port import Registrations, StoreError
from kiosk.library.returning import KnownPatrons
from kiosk.patron.circulation import CirculationRules
from kiosk.patron.password import PasswordRules
from kiosk.patron.returning import Act


class BadSettings(StoreError):
    """The library system can't be opened as it is configured; the text tells IT what to do."""


def default_hasher() -> PasswordHasher:
    """argon2id as RFC 9106 recommends for little memory (64 MiB, 3 passes, 4 lanes)."""
    return PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)


@dataclass(frozen=True, slots=True)
class Environment:
    """What every library system is opened with; ``engine`` is our own database, whose tables are up to date.

    ``hashes`` bounds how many passwords are hashed at once; ``checkpoint`` is called with each step of a registration
    or change; ``key`` is the service's, from the key file.
    """

    engine: Engine
    circulation: CirculationRules = field(default_factory=CirculationRules)
    hasher: PasswordHasher = field(default_factory=default_hasher)
    hashes: AbstractContextManager[object] = field(default_factory=contextlib.nullcontext)
    checkpoint: Callable[[str], None] = lambda _step: None
    key: bytes = field(default=b"", repr=False)
    events: Events = field(default_factory=Events)
    """Notes what happens to patrons in our own tables, for a system that takes files."""


@dataclass(frozen=True, slots=True)
class Configured:
    """What the configuration says besides the section of the library system, which must agree with it.

    ``branches`` and ``categories`` are the codes patrons may get; ``acts`` is what cards do for known patrons.
    """

    password: PasswordRules = field(default_factory=PasswordRules)
    branches: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()


class Hint(str):
    """What a check says that may be as it should be: worth a look, no fault."""


@dataclass(frozen=True, slots=True)
class LibrarySystem:
    """Where the library's patrons are; one that only takes registrations has no ``members``.

    ``keeps_passwords``: registrations hand the password itself on, not a hash of ours.
    """

    registrations: Registrations
    members: Members = field(default_factory=NoAccounts)
    known: KnownPatrons | None = None
    """None for a system that can do nothing for whoever is a patron already."""
    keeps_passwords: bool = True
    close: Callable[[], None] = lambda: None
    usual_category: str | None = ""
    """Of patrons for whom the configuration has none; None where the library system counts their terms itself."""
