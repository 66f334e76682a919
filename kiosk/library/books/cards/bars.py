"""Patrons for whom staff barred what can be done with a card: whoever shares a household may know card and password."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Engine, delete, select

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.returning import card_bars
from kiosk.library.database.statements import insert_if_new


class CardBars:
    """The table.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def barred(self, numbers: Collection[str]) -> set[str]:
        """Which of these."""
        with self._reading.begin() as db:
            return set(db.scalars(select(card_bars.c.number).where(card_bars.c.number.in_(list(numbers)))))

    @translate_db_errors
    def since(self, number: str) -> datetime | None:
        """None where nothing is barred."""
        with self._reading.begin() as db:
            return db.scalar(select(card_bars.c.at).where(card_bars.c.number == number))

    @translate_db_errors
    def bar(self, number: str, now: datetime) -> bool:
        """False where it was barred already."""
        with self._engine.begin() as db:
            return insert_if_new(db, card_bars, number=number, at=now)

    @translate_db_errors
    def unbar(self, number: str) -> bool:
        """False where nothing was barred."""
        with self._engine.begin() as db:
            return db.execute(delete(card_bars).where(card_bars.c.number == number)).rowcount == 1
