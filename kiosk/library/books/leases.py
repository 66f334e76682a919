"""Work that one process does for the whole service, until it is done or its process is no more."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, or_, update

from kiosk.clock import Clock
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import leases
from kiosk.library.database.statements import insert_if_new


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to do one kind of work; whoever has it renews it while at work.  All raise StoreUnavailable.

    A process that was killed renews nothing: its lease ends by the clock, and another process takes it.  Clocks of
    several machines may differ, so that two may be at work for a moment: the work has to bear that.
    """

    engine: Engine
    name: str
    clock: Clock
    owner: str = field(default_factory=lambda: secrets.token_hex(16))

    @translate_db_errors
    def take(self, term: timedelta) -> bool:
        """Have it for so long from now on, unless another has it."""
        now = self.clock.now()
        if self._is_taken(now):
            return False
        until = now + term
        mine = or_(leases.c.owner == self.owner, leases.c.until <= now)
        with self.engine.begin() as db:
            changed = update(leases).where(leases.c.name == self.name, mine).values(owner=self.owner, until=until)
            if db.execute(changed).rowcount:
                return True
            return insert_if_new(db, leases, name=self.name, owner=self.owner, until=until)

    def _is_taken(self, now: datetime) -> bool:
        """Asked first without holding any writer up."""
        others = (leases.c.name == self.name, leases.c.owner != self.owner, leases.c.until > now)
        with self.engine.execution_options(reading=True).begin() as db:
            return db.execute(leases.select().where(*others)).first() is not None

    @translate_db_errors
    def give_back(self) -> None:
        """Let another have it at once; nothing if it is another's by now."""
        with self.engine.begin() as db:
            db.execute(delete(leases).where(leases.c.name == self.name, leases.c.owner == self.owner))
