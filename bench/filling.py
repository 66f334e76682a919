"""Fills a patron database with people who never were, for measuring."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Engine, TextClause, delete, func, insert, select, text

from kiosk.library.database.schema import PERSON_KEY_FORM, counters, patrons
from kiosk.library.port import COUNTER, StoreUnavailable
from kiosk.patron.registration import Contact

CONTACT = Contact("ナガサキ", "タロウ", "09012345678", "taro@example.jp")


def fill(engine: Engine, there: int, count: int) -> None:
    """Bring a database from ``there`` patrons to ``count``.  StoreUnavailable if anybody else is in it."""
    with engine.begin() as db:
        found = db.scalar(select(func.count()).select_from(patrons)) or 0
        if found and not there:
            raise StoreUnavailable("the database is not empty; measure in one that is")
    with engine.begin() as db:
        if engine.dialect.name == "postgresql":
            db.exec_driver_sql("SET LOCAL statement_timeout = 0")
        else:
            driver: Any = db.connection.dbapi_connection
            driver.create_function("sha256", 1, lambda mark: hashlib.sha256(mark).digest(), deterministic=True)
        if count > found:
            db.execute(insert(patrons), _row(found + 1))
            db.execute(_copies(engine.dialect.name), {"first": found + 1, "last": count, "number": _number(found + 1)})
    with engine.begin() as db:
        db.execute(delete(counters))
        db.execute(insert(counters), {"name": COUNTER, "next_value": max(count, found) + 1})
    if engine.dialect.name == "postgresql":
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as db:
            db.exec_driver_sql("SET statement_timeout = 0")
            db.exec_driver_sql("VACUUM ANALYZE patrons")


def _number(serial: int) -> str:
    return f"21{serial:08d}"


def _copies(dialect: str) -> TextClause:
    """Rows like that of one patron, made by the database itself: a million in seconds instead of minutes."""
    if dialect == "postgresql":
        mark, series = "sha256(s.n::text::bytea)", "generate_series(:first + 1, :last) s(n)"
        digits, text_of = "lpad(s.n::text, 8, '0')", "encode({}, 'hex')"
        born = "to_char(date '1940-01-01' + (s.n % 29000)::int, 'YYYY-MM-DD')"
    else:
        mark, digits, text_of = "sha256(CAST(s.n AS BLOB))", "printf('%08d', s.n)", "lower(hex({}))"
        born = "date('1940-01-01', '+' || (s.n % 29000) || ' days')"
        series = (
            "(WITH RECURSIVE up(n) AS (SELECT :first + 1 UNION ALL SELECT n + 1 FROM up WHERE n < :last)"
            " SELECT n FROM up WHERE n <= :last) s"
        )
    own = {
        "number": f"'21' || {digits}",
        "barcode": f"'A21' || {digits} || 'A'",
        "person_key": mark,
        "birth_date": born,
        "idempotency_key": text_of.format(mark),
        "token_hash": text_of.format(mark),
    }
    names = [column.name for column in patrons.columns]
    values = ", ".join(own.get(name, f"one.{name}") for name in names)
    return text(
        f"INSERT INTO patrons ({', '.join(names)})"  # noqa: S608 - names and expressions are constants
        f" SELECT {values} FROM {series} CROSS JOIN (SELECT * FROM patrons WHERE number = :number) one"
    )


def _row(serial: int) -> dict[str, object]:
    moment, day = datetime(2026, 4, 1, tzinfo=UTC), date(2026, 4, 1)
    mark, number = hashlib.sha256(b"%d" % serial).digest(), _number(serial)
    return {
        **{"number": number, "barcode": f"A{number}A", "person_key": mark, "name": "長崎　太郎"},
        **CONTACT.texts(),
        **{"birth_date": "1990-04-01", "gender": "male", "address": "長崎県大村市東本町１－２－３"},
        **{"has_substitutes": False, "password_hash": "x" * 97, "consent_version": "2026-04"},
        **{"consented_at": moment, "kiosk_id": "bench", "document": b"d" * 400, "signature": mark * 8},
        **{"registered_on": day, "expires_on": date(2029, 3, 31), "idempotency_key": mark.hex()},
        **{"token_hash": mark.hex(), "key_form": PERSON_KEY_FORM},
    }
