"""Leaky buckets in the database: how many log-ins were tried lately, the same for all service processes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, bindparam, delete, select, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.statements import insert_if_new, run
from kiosk.library.database.tables import login_levels

_MINE = login_levels.c.name == bindparam("whose")
_LEVEL = select(login_levels).where(_MINE).with_for_update()
_PUT = update(login_levels).where(_MINE).values(level=bindparam("l"), at=bindparam("now"), empty_at=bindparam("empty"))
_CLEAR = delete(login_levels).where(_MINE)


@dataclass(frozen=True, slots=True)
class Limit:
    """A bucket that is full at ``tries`` and from which one try leaks every ``leak_seconds``."""

    tries: int
    leak_seconds: float

    def level(self, level: float, passed: timedelta) -> float:
        """What is left of ``level`` after that time."""
        return max(0.0, level - max(0.0, passed.total_seconds()) / self.leak_seconds)


class LoginLevels:
    """The table; names have at most 80 characters.  All raise StoreUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @translate_db_errors
    def take(self, wanted: Mapping[str, Limit], now: datetime) -> bool:
        """Count one try for each name; False, and nothing is counted, if any of them is full.

        However many ask at once, no more than the limit get through: the rows are locked, always in the same order.
        """
        with self._engine.begin() as db:
            levels = {name: _level(db, name, wanted[name], now) for name in sorted(wanted)}
            if any(level + 1 > wanted[name].tries for name, level in levels.items()):
                return False
            for name, level in levels.items():
                _put(db, name, level + 1, wanted[name], now)
        return True

    @translate_db_errors
    def give_back(self, name: str, now: datetime, limit: Limit) -> None:
        """The try was a right one: it does not count."""
        with self._engine.begin() as db:
            _put(db, name, max(0.0, _level(db, name, limit, now) - 1), limit, now)

    @translate_db_errors
    def clear(self, name: str) -> None:
        with self._engine.begin() as db:
            run(db, _CLEAR, whose=name)

    @translate_db_errors
    def purge(self, now: datetime) -> None:
        """Forget buckets that have leaked empty, but for those being filled at this moment."""
        empty = select(login_levels.c.name).where(login_levels.c.empty_at <= now).with_for_update(skip_locked=True)
        with self._engine.begin() as db:
            db.execute(delete(login_levels).where(login_levels.c.name.in_(empty)))


def _level(db: Connection, name: str, limit: Limit, now: datetime) -> float:
    """How full it is now; others wait with this name until this transaction ends."""
    while (row := run(db, _LEVEL, whose=name).mappings().one_or_none()) is None:
        # again, if another transaction clears just what was seen to be inserted
        insert_if_new(db, login_levels, name=name, level=0.0, at=now, empty_at=now)
    return limit.level(row["level"], now - row["at"])


def _put(db: Connection, name: str, level: float, limit: Limit, now: datetime) -> None:
    empty_at = now + timedelta(seconds=level * limit.leak_seconds)
    run(db, _PUT, whose=name, l=level, now=now, empty=empty_at)
