from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, insert, select

from kiosk.library.books.cards.recognitions import Recognition, Recognitions
from kiosk.library.books.intents import Intents
from kiosk.library.database.schema import audit
from kiosk.library.koha.known.patrons import KohaKnownPatrons
from kiosk.library.koha.patrons import Patrons
from kiosk.library.returning import Change, StoredPatron
from kiosk.patron.applicant import Applicant
from kiosk.patron.returning import Act
from tests.library.koha.conftest import HANAKO, Harness
from tests.library.koha.standin.state import Patron as Row

KEY = b"hanako"
NOON = datetime(2026, 4, 1, 3, 0, tzinfo=UTC)
ROLL = {
    **{"cardnumber": "2100000177", "surname": "長崎", "firstname": "花子", "other_name": "ナガサキ ハナコ"},
    **{"date_of_birth": "1990-04-01", "date_enrolled": "2020-04-01", "expiry_date": "2026-05-31"},
    **{"state": "長崎県", "city": "大村市", "address": "東本町１", "postal_code": "856-0000"},
    **{"phone": "0957-48-2700", "mobile": "090-1234-5678", "email": "hanako@example.jp"},
    **{"opac_notes": "読み聞かせ", "statistics_1": "A", "secondary_email": "second@example.jp", "lang": "ja-JP"},
    **{"altcontact_phone": "080-9999-9999", "staff_notes": "2020年に窓口で登録"},
}
"""Somebody of the counter whose record has more in it than the kiosk knows of."""


def recognize(engine: Engine, key: bytes = KEY, who: Applicant = HANAKO, token: str = "t1") -> None:
    """As the service does when a card was verified."""
    known = {"kiosk_id": "lobby-1", "consent_version": "v1", "document": b"document", "signature": b"signature"}
    times = {"issued_at": NOON, "expires_at": NOON + timedelta(minutes=30)}
    Recognitions(engine).add(Recognition(token, who, key, tuple(Act), **known, **times))  # type: ignore[arg-type]


def note(db: Connection) -> None:
    """What is written down once a change is true."""
    db.execute(insert(audit), {"at": NOON, "actor": "card", "act": "done", "about": "hanako"})


def notes(engine: Engine) -> int:
    with engine.begin() as db:
        return len(db.execute(select(audit.c.entry_id)).all())


def whole(row: Row) -> dict[str, Any]:
    """Everything of a row, what the API hides too."""
    return copy.deepcopy({**row.fields, "password": row.password, "attributes": row.attributes, "columns": row.columns})


@dataclass
class Cards:
    """What cards do in a library with Koha, and what became of the records."""

    harness: Harness
    engine: Engine
    known: KohaKnownPatrons
    tokens: int = 0
    before: dict[int, dict[str, Any]] = field(default_factory=dict)

    def add(self, **fields: object) -> Row:
        """Somebody at the counter; '' leaves a field out."""
        row = self.harness.koha.state.add(**{key: value for key, value in (ROLL | fields).items() if value != ""})
        self.before[row.patron_id] = whole(row)
        return row

    def find(self, who: Applicant = HANAKO, key: bytes = KEY) -> list[StoredPatron]:
        return self.known.find(who, key)

    def read(self, row: Row) -> StoredPatron:
        return self.known.read(str(row.patron_id))

    def apply(
        self, shown: StoredPatron, change: Change, who: Applicant = HANAKO, key: bytes = KEY, *, token: str = ""
    ) -> StoredPatron:
        self.tokens += 1
        recognize(self.engine, key, who, token or f"t{self.tokens}")
        return self.known.apply(shown, change, applicant=who, person_key=key, finish=note)

    def changed(self, row: Row) -> dict[str, Any]:
        """What is otherwise than at first, and how."""
        before, after = self.before[row.patron_id], whole(row)
        return {key: after.get(key) for key in {**before, **after} if before.get(key) != after.get(key)}

    @property
    def written_down(self) -> int:
        return notes(self.engine)

    @property
    def intents(self) -> Intents:
        return Intents(self.engine)

    def writes(self) -> int:
        """Requests that change something."""
        return sum(not route.startswith(("GET", "POST /oauth", "POST /auth")) for route, _ in self.harness.koha.asked)


def open_cards(harness: Harness) -> Cards:
    harness.koha.state.password_rules["ADULT"] = (3, False)
    engine, session = harness.engine(), harness.session()
    known = KohaKnownPatrons(engine, session, Patrons(session, harness.rules), checkpoint=harness.checkpoint)
    return Cards(harness, engine, known)


@pytest.fixture
def cards(harness: Harness) -> Iterator[Cards]:
    cards = open_cards(harness)
    yield cards
    cards.known.session.close()
    cards.engine.dispose()
