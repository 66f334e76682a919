"""What a file did, as it is kept, reported and shown."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, Engine, insert, select

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.imported import imports


class FileKind(StrEnum):
    """What a file brings."""

    PATRONS = "patrons"
    LENDING = "lending"
    """Loans and reservations."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """``figures`` by name, in the order in which they are said."""

    kind: FileKind
    at: datetime
    figures: dict[str, int]

    def __str__(self) -> str:
        return ", ".join(f"{name}: {count}" for name, count in self.figures.items())


@translate_db_errors
def outcome_of(engine: Engine, import_id: str) -> Outcome | None:
    """What an import did; None if it did nothing (yet)."""
    query = select(imports.c.outcome).where(imports.c.import_id == import_id)
    with engine.execution_options(reading=True).begin() as db:
        text = db.scalar(query)
    return None if text is None else _read(text)


def taken_before(db: Connection, digest: str, kind: FileKind) -> Outcome | None:
    """What a file of the same bytes did."""
    query = select(imports.c.outcome).where(imports.c.digest == digest).order_by(imports.c.at.desc())
    found = (_read(text) for text in db.scalars(query))
    return next((outcome for outcome in found if outcome.kind is kind), None)


def keep(db: Connection, import_id: str, digest: str, outcome: Outcome) -> None:
    """In the transaction that does it."""
    text = json.dumps(asdict(outcome) | {"at": outcome.at.isoformat()})
    row = {"import_id": import_id, "digest": digest, "at": outcome.at, "outcome": text}
    db.execute(insert(imports), row)


def _read(text: str) -> Outcome:
    found = json.loads(text)
    return Outcome(FileKind(found["kind"]), datetime.fromisoformat(found["at"]), found["figures"])
