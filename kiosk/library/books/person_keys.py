"""Makes person keys of an older form anew, so that people registered before stay recognised."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, Engine, Row, Table, bindparam, select, update

from kiosk.library.database.errors import translate_db_errors
from kiosk.library.database.schema import PERSON_KEY_FORM, koha_registrations, patrons
from kiosk.log.logger import logger

log = logger("kiosk.library")

BATCH = 500


@translate_db_errors
def renew_person_keys(engine: Engine, make: Callable[[str, str], bytes]) -> int:
    """Make the keys of all patrons in our own table anew; ``make`` takes name and birth date.

    May be ended and begun again at any place, and by several at once.  Two patrons who turn out to be one person keep
    their keys: the database takes a key once.  Their number is returned.  Registrations in Koha have no name here;
    they follow one by one (``adopt_person_key``).
    """
    twice, after = 0, ""
    while True:
        with engine.begin() as db:
            rows = _next_rows(db, after)
            if not rows:
                break
            after = rows[-1].number
            made = {row.number: make(row.name, row.birth_date) for row in rows}
            same = [row.number for row in rows if row.person_key == made[row.number]]
            _mark(db, [{"which": number, "key": made[number]} for number in same])
            changed = [row.number for row in rows if row.number not in set(same)]
            twice += sum(not _renew(db, number, made[number]) for number in changed)
    if twice:
        log.warning("%d patrons are registered a second time under another writing of their name", twice)
    return twice


def _next_rows(db: Connection, after: str) -> Sequence[Row[str, str, str, bytes]]:
    c = patrons.c
    old = (c.key_form < PERSON_KEY_FORM, c.number > bindparam("after"))
    query = select(c.number, c.name, c.birth_date, c.person_key).where(*old).order_by(c.number).limit(BATCH)
    return db.execute(query, {"after": after}).all()


def _mark(db: Connection, rows: list[dict[str, object]]) -> None:
    """Give these patrons these keys, of today's form."""
    change = update(patrons).where(patrons.c.number == bindparam("which"))
    change = change.values(person_key=bindparam("key"), key_form=PERSON_KEY_FORM)
    if rows:
        db.execute(change, rows)


def _renew(db: Connection, number: str, key: bytes) -> bool:
    """Whether the key is theirs alone, and so was given them."""
    others = select(patrons.c.number).where(patrons.c.person_key == bindparam("key"))
    if db.execute(others, {"key": key}).first() is not None:
        return False
    _mark(db, [{"which": number, "key": key}])
    return True


@translate_db_errors
def adopt_person_key(engine: Engine, former: Sequence[bytes], key: bytes) -> None:
    """Replace a person key of an older form by this one; nothing if this one exists already."""
    if not former:
        return
    for table in (patrons, koha_registrations):
        with engine.execution_options(reading=True).begin() as db:
            number = None if _number(db, table, (key,)) else _number(db, table, former)
        if number is None:
            continue
        change = update(table).where(table.c.number == bindparam("which"))
        change = change.values(person_key=bindparam("key"), key_form=PERSON_KEY_FORM)
        with engine.begin() as db:
            db.execute(change, {"which": number, "key": key})


def _number(db: Connection, table: Table, keys: Sequence[bytes]) -> str | None:
    """The first number with one of these person keys."""
    query = select(table.c.number).where(table.c.person_key.in_(bindparam("keys", expanding=True)))
    return db.scalar(query.order_by(table.c.number).limit(1), {"keys": list(keys)})
