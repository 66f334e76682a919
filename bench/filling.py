"""Fills a patron database with people who never were, for measuring."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import islice

from sqlalchemy import Engine, delete, func, insert, select

from kiosk.library.database.schema import PERSON_KEY_FORM, counters, patrons
from kiosk.library.port import COUNTER, StoreUnavailable
from kiosk.patron.registration import Contact

BATCH = 2_000
CONTACT = Contact("ナガサキ", "タロウ", "09012345678", "taro@example.jp")


def fill(engine: Engine, there: int, count: int) -> None:
    """Bring a database from ``there`` patrons to ``count``.  StoreUnavailable if anybody else is in it."""
    with engine.begin() as db:
        found = db.scalar(select(func.count()).select_from(patrons)) or 0
        if found and not there:
            raise StoreUnavailable("the database is not empty; measure in one that is")
    rows = _rows(found, count)
    while batch := list(islice(rows, BATCH)):
        with engine.begin() as db:
            db.execute(insert(patrons), batch)
    with engine.begin() as db:
        db.execute(delete(counters))
        db.execute(insert(counters), {"name": COUNTER, "next_value": max(count, found) + 1})
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
            db.exec_driver_sql("SET statement_timeout = 0")
            db.exec_driver_sql("VACUUM ANALYZE patrons")


def _rows(first: int, end: int) -> Iterator[dict[str, object]]:
    moment, day = datetime(2026, 4, 1, tzinfo=UTC), date(2026, 4, 1)
    for serial in range(first + 1, end + 1):
        mark = hashlib.sha256(b"%d" % serial).digest()
        number = f"21{serial:08d}"
        yield {
            **{"number": number, "barcode": f"A{number}A", "person_key": mark, "name": "長崎　太郎"},
            **CONTACT.texts(),
            **{"birth_date": "1990-04-01", "gender": "male", "address": "長崎県大村市東本町１－２－３"},
            **{"has_substitutes": False, "password_hash": "x" * 97, "consent_version": "2026-04"},
            **{"consented_at": moment, "kiosk_id": "bench", "document": b"d" * 400, "signature": mark * 8},
            **{"registered_on": day, "expires_on": date(2029, 3, 31), "idempotency_key": mark.hex()},
            **{"token_hash": mark.hex(), "key_form": PERSON_KEY_FORM},
        }
