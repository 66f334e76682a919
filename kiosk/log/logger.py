"""The loggers of our own code.  They take no free text: mypy refuses an argument that is a plain ``str``."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from enum import Enum
from typing import Literal

from kiosk.faults import Loggable, LoggableError, type_and_text

Value = int | float | Enum | type | Loggable | LoggableError | None
"""What a line may hold besides its constant words."""

TEXT = Loggable("(text)")
"""Stands for a text nobody has vouched for."""

Field = Literal["kiosk", "method", "route", "status", "ms", "code", "event", "values"]
"""What a line may have besides its message (docs/logs.md)."""


def safe(value: object) -> int | float | Loggable | None:
    """What is written of a value; TEXT of any that is none of ``Value``, whatever its annotations say."""
    if isinstance(value, Enum):  # the value of a member stands in our code, like its name
        inner = value.value
        return Loggable(inner) if isinstance(inner, str) else Loggable(value.name)
    if isinstance(value, type):
        return Loggable(value.__name__)
    if isinstance(value, LoggableError):
        return type_and_text(value)
    return value if value is None or isinstance(value, int | float | Loggable) else TEXT


class Log:
    """A logger of the standard library's, which is given nothing but what may be read by anybody."""

    def __init__(self, name: str) -> None:
        self._logger = logging.getLogger(name)

    def info(self, words: str, *values: Value) -> None:
        self._write(logging.INFO, words, values)

    def warning(self, words: str, *values: Value) -> None:
        self._write(logging.WARNING, words, values)

    def error(self, words: str, *values: Value) -> None:
        self._write(logging.ERROR, words, values)

    def critical(self, words: str, *values: Value) -> None:
        self._write(logging.CRITICAL, words, values)

    def log(self, level: int, words: str, *values: Value) -> None:
        self._write(level, words, values)

    def fields(self, words: str, fields: Mapping[Field, Value | Mapping[str, Value]], *values: Value) -> None:
        """A line of level INFO with fields of its own."""
        extra: dict[str, object] = {
            name: {key: safe(each) for key, each in value.items()} if isinstance(value, Mapping) else safe(value)
            for name, value in fields.items()
        }
        self._write(logging.INFO, words, values, extra)

    def _write(
        self, level: int, words: str, values: tuple[Value, ...], extra: Mapping[str, object] | None = None
    ) -> None:
        if self._logger.isEnabledFor(level):
            self._logger.log(level, words, *map(safe, values), extra=extra, stacklevel=3)


def logger(name: str) -> Log:
    """The logger of this name; one of our own begins with ``kiosk``."""
    return Log(name)
