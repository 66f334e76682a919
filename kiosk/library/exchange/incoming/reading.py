"""From the lines of a file to patrons, with everything that is wrong with them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import BinaryIO

from kiosk.library.exchange.incoming.faults import Faults
from kiosk.library.exchange.incoming.hashes import hash_fault
from kiosk.library.exchange.incoming.row import BRINGS, UNKNOWN, FileRow
from kiosk.library.exchange.layout.reader import BadFile, ReadLine, read_lines
from kiosk.library.exchange.layout.values import EventKind, Values
from kiosk.library.sql.initial_passwords import BIRTH_DATE, InitialPasswords
from kiosk.patron.applicant import Gender
from kiosk.patron.email_address import check_email, fold_email
from kiosk.patron.number import NumberScheme, strip_barcode
from kiosk.patron.password import PasswordRules, check_password
from kiosk.settings.tables.layout import FieldName, Layout

LONGEST_NUMBER = 20
_LONGEST: dict[FieldName, int] = {
    **{"name": 200, "kana_family": 200, "kana_given": 200, "address": 500, "phone": 20},
    **{"branch": 40, "category": 40},
}
_FIRST_BIRTH = "1868-01-01"
OwnRange = Callable[[str], tuple[str, int] | None]
"""Which of the kiosk's own ranges a number is in, by its counter, and the running number; None for no such number."""


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """What lines are checked by.

    ``default_expiry`` stands in for a missing expiry; with ``birth_date_passwords`` the birth date (YYYYMMDD) is the
    initial password where a line has none; ``initial`` keys those it has.
    """

    layout: Layout
    scheme: NumberScheme
    own_range: OwnRange
    passwords: PasswordRules
    initial: InitialPasswords | None = field(repr=False, default=None)
    birth_date_passwords: bool = False
    default_expiry: date | None = None


class PatronFile:
    """One reading of a file; ``brings`` is known once the first line was read."""

    def __init__(self, rules: ReadingRules, today: date, faults: Faults) -> None:
        self.brings: frozenset[str] = frozenset()
        self._rules = rules
        self._today = today
        self._faults = faults

    def rows(self, file: BinaryIO) -> Iterator[FileRow]:
        """The patrons of the lines without fault; the others are in the faults."""
        try:
            for line in read_lines(self._rules.layout, file):
                if not self.brings:
                    self.brings = frozenset(name for name, of in BRINGS.items() if of & line.brings)
                row = self._row(line)
                if row is not None:
                    yield row
        except BadFile as error:
            self._faults.add(error.line, "", str(error))

    def _row(self, line: ReadLine) -> FileRow | None:
        before = len(self._faults)

        def fault(column: str, why: str) -> None:
            self._faults.add(line.line, column, why)

        for bad in line.faults:
            fault(bad.column, bad.text)
        if line.faults:
            return None
        values = line.values
        number = self._number(values, fault)
        for name, most in _LONGEST.items():
            _check_text(name, values.get(name, ""), most, fault)
        if not values.get("name"):
            fault("name", "missing")
        born = values.get("birth_date", "")
        if born and not _FIRST_BIRTH <= born <= self._today.isoformat():
            fault("birth_date", "not the birth date of a living person")
        email = fold_email(values.get("email", ""))
        if check_email(email) is not None:
            fault("email", "no mail address")
        expires_on = self._expiry(values, fault)
        password = self._password(values, born, fault)
        if len(self._faults) > before or expires_on is None:
            return None
        counter, serial = self._rules.own_range(number) or ("", 0)
        return FileRow(
            line=line.line,
            number=number,
            barcode=f"{self._rules.scheme.start}{number}{self._rules.scheme.stop}",
            name=values["name"],
            expires_on=expires_on,
            registered_on=_day(values, "registered_on") or self._today,
            kana_family=values.get("kana_family", ""),
            kana_given=values.get("kana_given", ""),
            birth_date=born or UNKNOWN,
            gender=Gender(values.get("gender", "") or Gender.UNKNOWN.value),
            address=values.get("address", ""),
            phone=values.get("phone", ""),
            email=email,
            branch=values.get("branch", ""),
            category=values.get("category", ""),
            password_hash=password,
            from_hash=bool(values.get("password_hash")),
            counter=counter,
            serial=serial,
        )

    def _number(self, values: Values, fault: Callable[[str, str], None]) -> str:
        number = strip_barcode(values.get("number", "") or values.get("barcode", ""))
        if not number:
            fault("number", "missing")
        elif self._rules.scheme.check(number) is None:
            pass
        elif not (number.isascii() and number.isdecimal()):
            fault("number", "not digits alone: kiosks could neither take nor print it")
        elif len(number) > LONGEST_NUMBER:
            fault("number", f"more than {LONGEST_NUMBER} digits")
        return number

    def _expiry(self, values: Values, fault: Callable[[str, str], None]) -> date | None:
        expires_on = _day(values, "expires_on") or self._rules.default_expiry
        if values.get("event_kind") == EventKind.DELETE:
            yesterday = self._today - timedelta(days=1)
            return min(expires_on or yesterday, yesterday)
        if expires_on is None:
            fault("expires_on", "missing, and import.default_expiry is not set")
        return expires_on

    def _password(self, values: Values, born: str, fault: Callable[[str, str], None]) -> str:
        """What is to be kept of the line's password."""
        hashed, plain = values.get("password_hash", ""), values.get("password", "")
        if hashed and plain:
            fault("password", "there is a hash as well: which of them counts?")
        elif hashed:
            why = hash_fault(hashed)
            if why:
                fault("password_hash", why)
            return hashed
        elif plain:
            if check_password(plain, self._rules.passwords) is not None:
                fault("password", "not as the table [password] wants it: it could not be typed at a kiosk")
            elif self._rules.initial is not None:
                return self._rules.initial.keep(plain)
        elif self._rules.birth_date_passwords and born:
            return BIRTH_DATE
        return ""


def _day(values: Values, name: FieldName) -> date | None:
    text = values.get(name, "")
    return date.fromisoformat(text) if text else None


def _check_text(name: str, text: str, most: int, fault: Callable[[str, str], None]) -> None:
    if len(text) > most:
        fault(name, f"more than {most} characters")
    elif any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in text):
        fault(name, "a character that can't be printed")
