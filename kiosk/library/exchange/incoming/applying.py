"""Takes the staged lines of a file into the patrons: all of them in one transaction, or none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    case,
    cast,
    exists,
    false,
    func,
    insert,
    literal,
    not_,
    or_,
    select,
    true,
    update,
)

from kiosk.library.database.imported import imported_patrons, imported_rows
from kiosk.library.database.schema import PERSON_KEY_FORM, patrons
from kiosk.library.exchange.incoming.checking import How, check, missing
from kiosk.library.exchange.incoming.faults import Faults

OF_OURS = ("branch", "category", "expires_on")
"""What the library's system may change of a patron whom a kiosk registered: the rest is as the card said."""
_OF_THEIRS = {
    **{name: (name,) for name in ("birth_date", "gender", "address", "phone", "email", "branch", "category")},
    **{name: (name,) for name in ("registered_on", "expires_on")},
    "kana": ("kana_family", "kana_given"),
}
"""The columns of ``patrons`` that each optional column of a file fills."""
_COPIED = ("name", *(column for columns in _OF_THEIRS.values() for column in columns))
_P, _I, _R = patrons.c, imported_patrons.c, imported_rows.c
_SAME = (_P.number == _R.number, _I.number == _R.number)
_COUNTED: dict[str, Any] = {"execution_options": {"preserve_rowcount": True}}
_NO_PATRON = not_(exists().where(_P.number == _R.number))
_NOT_KNOWN_YET = not_(exists().where(_I.number == _R.number))


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the lines; ``ended`` are patrons who are not in the file."""

    lines: int = 0
    new: int = 0
    changed: int = 0
    ended: int = 0


def apply(db: Connection, how: How, faults: Faults, now: datetime) -> Counts:
    """Take the staged lines in, unless there are faults.  Raises FileRefused, and the caller rolls back."""
    check(db, how, faults)
    faults.raise_any()
    brought = ["name", *(c for name in sorted(how.brings) for c in _OF_THEIRS.get(name, ()))]
    theirs = and_(not_(_I.ours), or_(_unlike(brought), _new_password(how)))
    ours = and_(_I.ours, _unlike(name for name in OF_OURS if name in brought))
    acknowledged = _acknowledge(db)
    changes = select(func.count()).select_from(imported_rows).join(patrons, _SAME[0]).join(imported_patrons, _SAME[1])
    changed = int(db.scalar(changes.where(or_(theirs, ours))) or 0)
    new = _add(db, now)
    _change(db, how, brought, theirs, ours)
    ended = 0
    if how.whole is not None:
        last = how.today - timedelta(days=1)
        ended = db.execute(update(patrons).where(*missing(how.today)).values(expires_on=last)).rowcount
    lines = int(db.scalar(select(func.count()).select_from(imported_rows)) or 0)
    return Counts(lines, new, max(changed, acknowledged), ended)


def _unlike(names: Iterable[str]) -> ColumnElement[bool]:
    return or_(false(), *(_P[name].is_distinct_from(_R[name]) for name in names))


def _new_password(how: How) -> ColumnElement[bool]:
    """An initial password is the first one; a hash follows the system, which keeps the password."""
    hashed = and_(_R.hash_digest != "", _R.hash_digest != _I.hash_digest)
    again = true() if how.reset_passwords else false()
    return and_(_R.password_hash != "", or_(_P.password_hash == "", hashed, again))


def _acknowledge(db: Connection) -> int:
    """Patrons whom a kiosk registered are in the library's system by now."""
    rows = select(_R.number, true(), _P.birth_date, _R.name_key, literal("")).join(patrons, _SAME[0])
    return _know(db, rows.where(_NOT_KNOWN_YET))


def _add(db: Connection, now: datetime) -> int:
    of_the_line = ("number", "barcode", "password_hash", *_COPIED)
    name = literal("import:") + _R.number
    fixed: dict[str, ColumnElement[Any]] = {
        "person_key": cast(name, _P.person_key.type),  # a person's own key is a hash of 32 bytes
        "idempotency_key": name,
        "token_hash": name,
        "has_substitutes": false(),
        "consent_version": literal(""),
        "consented_at": literal(now, _P.consented_at.type),
        "kiosk_id": literal(""),
        "document": literal(b"", _P.document.type),
        "signature": literal(b"", _P.signature.type),
        "key_form": literal(PERSON_KEY_FORM),
    }
    rows = select(*(_R[column] for column in of_the_line), *fixed.values()).where(_NO_PATRON)
    new = db.execute(insert(patrons).from_select([*of_the_line, *fixed], rows), **_COUNTED).rowcount
    theirs = select(_R.number, false(), _R.birth_date, _R.name_key, _R.hash_digest)
    _know(db, theirs.where(_NOT_KNOWN_YET))
    return new


def _know(db: Connection, rows: Any) -> int:  # noqa: ANN401 - a Select of these five
    names = ["number", "ours", "birth_date", "name_key", "hash_digest"]
    return db.execute(insert(imported_patrons).from_select(names, rows), **_COUNTED).rowcount


def _change(
    db: Connection, how: How, brought: list[str], theirs: ColumnElement[bool], ours: ColumnElement[bool]
) -> None:
    password = case((_new_password(how), _R.password_hash), else_=_P.password_hash)
    values = {name: _R[name] for name in brought}
    db.execute(update(patrons).where(*_SAME, theirs).values(**values, password_hash=password))
    kept = {name: _R[name] for name in OF_OURS if name in values}
    if kept:
        db.execute(update(patrons).where(*_SAME, ours).values(kept))
    keys = {"name_key": _R.name_key}
    keys |= {"birth_date": _R.birth_date} if "birth_date" in how.brings else {}
    other = or_(*(_I[name] != new for name, new in keys.items()))
    db.execute(update(imported_patrons).where(_SAME[1], not_(_I.ours), other).values(keys))
    hashed = (_R.hash_digest != "", _I.hash_digest != _R.hash_digest, not_(_I.ours))
    db.execute(update(imported_patrons).where(_SAME[1], *hashed).values(hash_digest=_R.hash_digest))
