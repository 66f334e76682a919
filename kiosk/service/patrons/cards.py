"""What staff see of acts with a card, and what they bar, by patron number: also where the patrons are elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Engine

from kiosk.library.books.cards.acts import CardAct, CardActs
from kiosk.library.books.cards.bars import CardBars
from kiosk.library.books.retention import hangs_on
from kiosk.library.database.founding import bring_up_to_date


@dataclass(frozen=True, slots=True)
class CardUpkeep:
    """All raise StoreError.  ``note`` writes down what was done by hand; ``ours``: every patron is in this database."""

    engine: Engine
    note: Callable[[str, str], None]
    ours: bool

    def acts(self, number: str) -> list[CardAct]:
        """Newest first."""
        bring_up_to_date(self.engine)
        return CardActs(self.engine).of_number(number)

    def barred_since(self, number: str) -> datetime | None:
        """None where nothing is barred."""
        bring_up_to_date(self.engine)
        return CardBars(self.engine).since(number)

    def may_be_patron(self, number: str) -> bool:
        """Whether somebody has it, as far as this database tells."""
        bring_up_to_date(self.engine)
        return not self.ours or hangs_on(self.engine, number)["patrons"] > 0

    def bar(self, number: str) -> bool:
        """False where it was barred already."""
        barred = CardBars(self.engine).bar(number, datetime.now(UTC))
        if barred:
            self.note("bar", number)
        return barred

    def unbar(self, number: str) -> bool:
        """False where nothing was barred."""
        bring_up_to_date(self.engine)
        unbarred = CardBars(self.engine).unbar(number)
        if unbarred:
            self.note("unbar", number)
        return unbarred
