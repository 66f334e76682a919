"""Turns every failure of a database into StoreUnavailable."""

from __future__ import annotations

import functools
import sqlite3
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from sqlalchemy.exc import SQLAlchemyError

from kiosk.library.port import StoreUnavailable

P = ParamSpec("P")
R = TypeVar("R")


def translate_db_errors(call: Callable[P, R]) -> Callable[P, R]:
    """Raise StoreUnavailable for whatever the database says, without statement and parameters."""

    @functools.wraps(call)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return call(*args, **kwargs)
        except (SQLAlchemyError, sqlite3.Error, OSError) as error:
            # from None: PostgreSQL's own text goes on with the failing row
            raise StoreUnavailable(f"database: {reason(error)}") from None

    return guarded


def reason(error: Exception) -> str:
    """The reason the database gives, without statement and parameters.

    PostgreSQL quotes values, also in its first line ("invalid input syntax for type date: …"): of what it says with a
    SQLSTATE, only that is given.
    """
    if isinstance(error, OSError) and error.filename is not None:
        return f"{error.filename}: {error.strerror}"
    orig = error if isinstance(error, sqlite3.Error) else getattr(error, "orig", None)
    state = getattr(orig, "sqlstate", None)
    if state:
        return f"{type(error).__name__}: {type(orig).__name__}, SQLSTATE {state}"
    lines = str(orig or "").splitlines()
    return f"{type(error).__name__}: {lines[0] if lines else 'no reason given'}"
