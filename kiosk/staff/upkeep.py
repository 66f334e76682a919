"""What an administrator does to accounts at the command line; each act is written down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import Engine

from kiosk.library.database.founding import bring_up_to_date
from kiosk.library.system import default_hasher
from kiosk.staff.accounts import Account, Accounts, Role, first_password
from kiosk.staff.audit import Act, StaffAudit


class AccountUpkeep:
    """``operator`` is the account of the machine that does it.  All raise StoreError."""

    def __init__(self, engine: Engine, operator: str) -> None:
        bring_up_to_date(engine)
        self._accounts, self._audit = Accounts(engine), StaffAudit(engine)
        self._operator = f"({operator})"[:32]

    def all(self) -> Sequence[Account]:
        return self._accounts.all()

    def add(self, name: str, role: Role, typed: str | None) -> str | None:
        """With the password that was typed, or with one that is made, given back, and to be changed at log-in."""
        now, first = datetime.now(UTC), None if typed is not None else first_password()
        self._accounts.add(name, role, _hash(typed or first), now, must_change=first is not None)
        self._audit.write(now, self._operator, Act.ACCOUNT_ADDED, name)
        return first

    def reset(self, name: str, typed: str | None) -> str | None:
        """The same for an account that is there."""
        now, first = datetime.now(UTC), None if typed is not None else first_password()
        self._accounts.set_password(name, _hash(typed or first), now, must_change=first is not None)
        self._audit.write(now, self._operator, Act.ACCOUNT_RESET, name)
        return first

    def disable(self, name: str) -> None:
        self._accounts.disable(name)
        self._audit.write(datetime.now(UTC), self._operator, Act.ACCOUNT_DISABLED, name)


def _hash(password: str | None) -> str:
    return default_hasher().hash((password or "").encode("utf-8", "surrogatepass"))
