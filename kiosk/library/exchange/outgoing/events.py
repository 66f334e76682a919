"""What happened to patrons, for another library system: written in the transaction in which it happens."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, bindparam, delete, exists, insert, select

from kiosk.library.database.imported import imported_patrons
from kiosk.library.database.schema import patrons
from kiosk.library.database.statements import run
from kiosk.library.exchange.layout.values import EventKind
from kiosk.library.exchange.outgoing.tables import events

_TOLD = [
    patrons.c[name]
    for name in (
        *(
            "number",
            "barcode",
            "name",
            "kana_family",
            "kana_given",
            "birth_date",
            "gender",
            "address",
            "phone",
            "email",
        ),
        *("branch", "category", "registered_on", "expires_on", "consent_version", "language"),
    )
]
PATRONS = select(*_TOLD).order_by(patrons.c.number)
_PATRON = select(*_TOLD).where(patrons.c.number == bindparam("which"))
_ADD = insert(events)


@dataclass(frozen=True, slots=True)
class Events:
    """Notes what happens to patrons; nothing where no other system is told (``on`` is False)."""

    on: bool = False

    def added(self, db: Connection, number: str, now: datetime) -> None:
        """A patron was registered."""
        self._note(db, EventKind.ADD, number, now)

    def changed(self, db: Connection, number: str, now: datetime) -> None:
        """Address, telephone, mail, name or expiry of a patron were changed."""
        self._note(db, EventKind.CHANGE, number, now)

    def _note(self, db: Connection, kind: EventKind, number: str, now: datetime) -> None:
        if self.on:
            patron = run(db, _PATRON, which=number).mappings().one()
            run(db, _ADD, **_event(kind, number, content_of(patron), now))


def removed(db: Connection, numbers: Select[tuple[str]]) -> None:
    """Patrons are about to be forgotten: what waits about them is dropped, and who was told of them is told.

    To be called before their rows are deleted.
    """
    waiting = delete(events).where(events.c.file_number.is_(None), events.c.number.in_(numbers))
    told = select(patrons.c.number, patrons.c.barcode).where(
        patrons.c.number.in_(numbers), exists().where(events.c.number == patrons.c.number)
    )
    db.execute(waiting)
    now = datetime.now(UTC)
    gone = [
        _event(EventKind.DELETE, patron["number"], json.dumps(dict(patron)), now)
        for patron in db.execute(told).mappings()
    ]
    if gone:
        db.execute(_ADD, gone)


def content_of(patron: RowMapping) -> str:
    """What is told of a patron, as JSON; ``values_of`` reads it."""
    return json.dumps({name: str(value) for name, value in patron.items() if value}, ensure_ascii=False)


def _event(kind: EventKind, number: str, content: str, now: datetime) -> dict[str, Any]:
    return {
        "event_id": secrets.token_hex(8),  # no counter: after a backup came back it would give an id to two events
        "kind": kind.value,
        "number": number,
        "content": content,
        "created_at": now,
        "file_number": None,
        "flaws": "",
        "problem": "",
    }


_UNTOLD = PATRONS.where(
    ~exists().where(events.c.number == patrons.c.number),
    ~exists().where(imported_patrons.c.ours.is_(False), imported_patrons.c.number == patrons.c.number),
)


def is_somebody_untold(db: Connection) -> bool:
    """Whether ``missing_events`` would note anything."""
    return db.execute(_UNTOLD.limit(1)).first() is not None


def missing_events(db: Connection, now: datetime) -> int:
    """Note an addition for each patron of whom nothing was ever told, nor came from that system; how many."""
    rows = db.execute(_UNTOLD).mappings()
    new = [_event(EventKind.ADD, row["number"], content_of(row), now) for row in rows]
    if new:
        db.execute(_ADD, new)
    return len(new)
