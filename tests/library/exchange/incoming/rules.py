"""A library that takes patrons by files."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from kiosk.library.circulation.csv_file import CSV
from kiosk.library.exchange.incoming.checking import WholeRoll
from kiosk.library.exchange.incoming.reading import ReadingRules
from kiosk.library.exchange.incoming.taking import Importer, ImportRules
from kiosk.library.sql.initial_passwords import InitialPasswords
from kiosk.patron.check_digit import CheckDigit
from kiosk.patron.circulation import CirculationRules
from kiosk.patron.number import NumberScheme
from kiosk.patron.password import PasswordRules
from kiosk.settings.tables.layout import Column, FieldName, Layout

SCHEME = NumberScheme("21", 10, CheckDigit.M10W3)
INITIAL = InitialPasswords(b"k" * 32)
HEADINGS: dict[FieldName, str] = {
    **{"number": "番号", "name": "氏名", "kana": "ヨミ", "birth_date": "生年月日", "gender": "性別"},
    **{"address": "住所", "phone": "電話", "email": "メール", "branch": "館", "category": "区分"},
    **{"registered_on": "登録日", "expires_on": "期限", "password": "パスワード", "password_hash": "ハッシュ"},
    **{"event_kind": "異動"},
}
NEEDED: frozenset[FieldName] = frozenset({"number", "name"})


def layout(**changes: object) -> Layout:
    columns = tuple(Column(name=h, field=f, optional=f not in NEEDED) for f, h in HEADINGS.items())
    return Layout.model_validate({"columns": [c.model_dump() for c in columns], **changes})


def own(number: str) -> tuple[str, int] | None:
    serial = SCHEME.serial(number)
    return None if serial is None else ("patron", serial)


def reading(**changes: object) -> ReadingRules:
    given = {"layout": layout(), "scheme": SCHEME, "own_range": own, "passwords": PasswordRules(), "initial": INITIAL}
    return ReadingRules(**{**given, **changes})  # type: ignore[arg-type]


def rules(*, whole: int | None = None, **changes: object) -> ImportRules:
    roll = None if whole is None else WholeRoll(whole)
    return ImportRules(SCHEME, CirculationRules(), CSV, reading(**changes), {"patron": 1000}, roll)


def importer(engine: Engine, **changes: object) -> Importer:
    return Importer(engine, rules(**changes))  # type: ignore[arg-type]


def folder(top: Path) -> Path:
    for name in ("in", "work", "done", "rejected"):
        (top / name).mkdir(parents=True)
    return top
