"""The loggers of our own code.  They take no free text: mypy refuses an argument that is a plain ``str``."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from enum import Enum
from typing import Literal

from kiosk.faults import Loggable, LoggableError
from kiosk.log.messages import safe

Value = int | float | Enum | type | Loggable | LoggableError | None
"""What a line may hold besides its constant words."""

Field = Literal["kiosk", "method", "route", "status", "ms", "code", "event", "values"]
"""What a line may have besides its message (docs/logs.md)."""


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
