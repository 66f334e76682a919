"""Which kiosks may call the service: a token each, of which only the hash is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, bindparam, delete, insert, select

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import challenges, identifications, kiosk_tokens, kiosks
from kiosk.library.database.statements import run
from kiosk.library.database.tables import sessions
from kiosk.library.port import StoreError

_KIOSK_OF = select(kiosk_tokens.c.kiosk_id).where(kiosk_tokens.c.token_hash == bindparam("token"))
MOST = 2
"""Tokens of one kiosk that are valid at once: the one it has, and the one it is being given."""


class UnknownKiosk(StoreError):
    """No kiosk has this name."""


class KioskExists(StoreError):
    """A kiosk with this name has a token already."""


@dataclass(frozen=True, slots=True)
class KioskEntry:
    """A kiosk, and when each of its valid tokens was issued, oldest first; without any it is locked out."""

    kiosk_id: str
    added_at: datetime
    issued_at: tuple[datetime, ...]


class KioskRegister:
    """The kiosks a patron database knows; changes hold at once for every service process."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._reading = engine.execution_options(reading=True)

    @translate_db_errors
    def kiosk_of(self, token_hash: str) -> str | None:
        """The kiosk this token belongs to; None if it is not valid."""
        with self._reading.begin() as db:
            kiosk: str | None = run(db, _KIOSK_OF, token=token_hash).scalar()
            return kiosk

    @translate_db_errors
    def add(self, kiosk_id: str, token_hash: str, now: datetime) -> None:
        """Let a new kiosk in, or one that was revoked.  Raises KioskExists."""
        with self._engine.begin() as db:
            if not _lock(db, kiosk_id):
                db.execute(insert(kiosks), {"kiosk_id": kiosk_id, "added_at": now})
            if _tokens(db, kiosk_id):
                raise KioskExists(f"{kiosk_id} has a token already; rotate it, or revoke the kiosk first")
            _issue(db, kiosk_id, token_hash, now)

    @translate_db_errors
    def rotate(self, kiosk_id: str, token_hash: str, now: datetime) -> None:
        """Issue one more token; the newest one before it stays valid, older ones do not.  Raises UnknownKiosk."""
        with self._engine.begin() as db:
            _known(db, kiosk_id)
            _keep_newest(db, kiosk_id, MOST - 1)
            _issue(db, kiosk_id, token_hash, now)

    @translate_db_errors
    def retire(self, kiosk_id: str) -> None:
        """End all tokens but the newest.  Raises UnknownKiosk."""
        with self._engine.begin() as db:
            _known(db, kiosk_id)
            _keep_newest(db, kiosk_id, 1)

    @translate_db_errors
    def revoke(self, kiosk_id: str) -> None:
        """Lock a kiosk out and forget the visits it has under way.  Raises UnknownKiosk."""
        with self._engine.begin() as db:
            _known(db, kiosk_id)
            for table in (kiosk_tokens, challenges, identifications, sessions):
                db.execute(delete(table).where(table.c.kiosk_id == kiosk_id))

    @translate_db_errors
    def entries(self) -> list[KioskEntry]:
        with self._reading.begin() as db:
            rows = db.execute(select(kiosks.c.kiosk_id, kiosks.c.added_at).order_by(kiosks.c.kiosk_id)).all()
            return [KioskEntry(name, added, tuple(at for _, at in _tokens(db, name))) for name, added in rows]


def _lock(db: Connection, kiosk_id: str) -> bool:
    """Whether the kiosk is known; locked until this transaction ends."""
    query = select(kiosks.c.kiosk_id).where(kiosks.c.kiosk_id == kiosk_id).with_for_update()
    return db.scalar(query) is not None


def _known(db: Connection, kiosk_id: str) -> None:
    if not _lock(db, kiosk_id):
        raise UnknownKiosk(f"no kiosk is called {kiosk_id}; `kiosk kiosks list` shows them all")


def _tokens(db: Connection, kiosk_id: str) -> list[tuple[str, datetime]]:
    query = select(kiosk_tokens.c.token_hash, kiosk_tokens.c.issued_at).where(kiosk_tokens.c.kiosk_id == kiosk_id)
    return [(row[0], row[1]) for row in db.execute(query.order_by(kiosk_tokens.c.issued_at))]


def _keep_newest(db: Connection, kiosk_id: str, count: int) -> None:
    for token_hash, _ in _tokens(db, kiosk_id)[:-count]:
        db.execute(delete(kiosk_tokens).where(kiosk_tokens.c.token_hash == token_hash))


def _issue(db: Connection, kiosk_id: str, token_hash: str, now: datetime) -> None:
    db.execute(insert(kiosk_tokens), {"token_hash": token_hash, "kiosk_id": kiosk_id, "issued_at": now})
