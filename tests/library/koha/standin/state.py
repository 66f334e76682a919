"""What the stand-in has in its database, and how that database compares."""

from __future__ import annotations

import itertools
import secrets
import threading
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

TODAY = date(2026, 4, 1)
CARD_NUMBER_COLUMN = 32


def collate(text: str) -> str:
    """utf8mb4_unicode_ci: width, case and kind of kana do not count, nor blanks at the ends."""
    plain = unicodedata.normalize("NFKC", text).strip().casefold()
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in plain)


def spelled(codes: Iterable[str], text: str) -> str | None:
    """The code as it is kept, for the database tells no ``main`` from ``MAIN``; None if there is none."""
    return next((code for code in codes if collate(code) == collate(text)), None)


class Deny(Exception):
    """Answer so; nothing was changed."""

    def __init__(self, status: int, body: object) -> None:
        super().__init__(status)
        self.status, self.body = status, body

    @classmethod
    def error(cls, status: int, text: str, **more: object) -> Deny:
        return cls(status, {"error": text, **more})

    @classmethod
    def schema(cls, message: str, path: str, status: int = 400) -> Deny:
        return cls(status, {"errors": [{"message": message, "path": path}], "status": status})


@dataclass
class Prefs:
    """System preferences that change answers."""

    oauth2: bool = True
    basic: bool = False
    min_password: int = 8
    strong_password: bool = True
    """As in a fresh Koha; a category may have rules of its own (``State.password_rules``)."""
    failed_logins: int = 0
    """0: no lock."""
    newer: bool = False
    """As recent sources say (duplicate check, embeds, Password expired)."""
    empty_duplicate_fields: bool = False
    """The bug of some newer versions: every new patron is a duplicate."""
    max_page: int = 1000
    renewals: int = 1
    """How often a loan may be extended."""
    embeds_requests: bool = True
    """Whether a list of holds can say which staff were asked to cancel: in Koha's sources, not observed."""
    opac_renewal: bool = True
    """OpacRenewalAllowed, which the API takes no notice of."""
    independent_branches: bool = False
    """Patrons of other libraries than that of the account that asks are not shown."""
    zone: str = "+09:00"
    """The server's: due times end with its day."""
    longest: dict[str, int] = field(default_factory=dict)
    """Characters a field may have: newer descriptions of the API say it, older ones cut off."""


@dataclass
class Staff:
    """An account the API is used with."""

    userid: str = "kiosk"
    word: str = "staff-word"
    client_id: str = "client-1"
    client_word: str = "client-word"
    active: bool = True
    permissions: set[str] = field(
        default_factory=lambda: {"catalogue", "borrowers", "place_holds", "circulate_remaining_permissions"}
    )
    """``borrowers`` is the whole module, ``edit_borrowers`` a part of it."""
    password_expired: bool = False
    library_id: str = "MAIN"


COLUMNS = {"debarredcomment": "keep", "checkprevcheckout": "inherit", "flags": 4, "password_expiration_date": None}
"""With values of a record's own, so that a request that touched them would show."""


@dataclass
class Patron:
    """A row of borrowers."""

    patron_id: int
    fields: dict[str, Any]
    password: str | None = None
    password_expired: bool = False
    login_attempts: int = 0
    attributes: list[dict[str, Any]] = field(default_factory=list)
    hidden: bool = False
    owed: float = 0
    superlibrarian: bool = False
    columns: dict[str, Any] = field(default_factory=lambda: dict(COLUMNS))
    """What the API neither shows nor takes; no request may change it."""


class State:
    """The whole database; ``lock`` makes each request a transaction."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.prefs = Prefs()
        self.staff = Staff()
        self.tokens: dict[str, bool] = {}
        self.ids = itertools.count(51)
        self.patrons: dict[int, Patron] = {}
        self.libraries = {"MAIN": "ミライon図書館", "OMURA": "大村分館"}
        self.categories = {"KIOSK": 36, "ADULT": 99}
        """Months until a patron of this category expires."""
        self.password_rules = {"KIOSK": (3, False)}
        """Of a category: fewest characters, strong or not.  This one is set up as docs/koha.md says."""
        self.attribute_types = {"KANA": False, "EXTID": True}
        """Whether a value must be unique."""
        self.mandatory: set[str] = set()
        """Attribute types every patron must have."""
        self.cancellation_requests: list[int] = []
        """The holds staff are asked to cancel; one that is asked for twice stands there twice."""
        self.holds: list[dict[str, Any]] = []
        self.checkouts: list[dict[str, Any]] = []
        self.refusals: dict[int, str] = {}
        """Why Koha does not extend a loan, in its own word; ``too_many`` was observed, others are in its source."""
        self.items: dict[int, dict[str, Any]] = {}
        self.biblios: dict[int, dict[str, Any]] = {}

    def new_token(self) -> str:
        token = secrets.token_hex(20)
        self.tokens[token] = True
        return token

    def expire_tokens(self) -> None:
        for token in self.tokens:
            self.tokens[token] = False

    def expiry(self, category: str) -> date:
        return TODAY + timedelta(days=self.categories[category] * 30)

    def due(self, day: date) -> str:
        """The last minute of that day, in the server's zone."""
        return f"{day.isoformat()}T23:59:00{self.prefs.zone}"

    def sees(self, row: Patron) -> bool:
        """Whether the API shows this patron to the account that asks."""
        own = collate(str(row.fields["library_id"])) == collate(self.staff.library_id)
        return not row.hidden and (own or not self.prefs.independent_branches)

    def add(self, **fields: Any) -> Patron:
        """Somebody the counter registered."""
        known = {"surname": "諫早", "firstname": "次郎", "library_id": "MAIN", "category_id": "ADULT"} | fields
        password = known.pop("password", None)
        attributes = known.pop("extended_attributes", [])
        patron = Patron(next(self.ids), known, password)
        patron.fields.setdefault("userid", f"counter{patron.patron_id}")
        patron.fields.setdefault("expiry_date", self.expiry(known["category_id"]).isoformat())
        patron.attributes = [{"extended_attribute_id": n, **one} for n, one in enumerate(attributes, 1)]
        self.patrons[patron.patron_id] = patron
        return patron

    def with_value(self, key: str, value: str) -> list[Patron]:
        return [p for p in self.patrons.values() if collate(str(p.fields.get(key) or "\0")) == collate(value)]
