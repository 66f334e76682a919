"""What a patron database must remember about itself."""

from __future__ import annotations

from sqlalchemy import Engine, select

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import facts
from kiosk.library.database.statements import insert_if_new


@translate_db_errors
def recall(engine: Engine, name: str) -> str | None:
    with engine.execution_options(reading=True).begin() as db:
        return db.scalar(select(facts.c.value).where(facts.c.name == name))


@translate_db_errors
def remember(engine: Engine, name: str, value: str) -> str:
    """Keep a fact if ``name`` has none yet; the one that is kept."""
    with engine.begin() as db:
        insert_if_new(db, facts, name=name, value=value)
        return str(db.scalar(select(facts.c.value).where(facts.c.name == name)))
