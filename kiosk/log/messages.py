"""What of a record may be written: constant words, and values that are no free text."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from enum import Enum

from kiosk.faults import Loggable, LoggableError, describe, type_and_text

TEXT = Loggable("(text)")
"""Stands for a text nobody has vouched for."""

OURS = "kiosk"
LONGEST = 8000
"""Characters of a message; what is longer is cut."""

_CONSTANTS = frozenset(
    {
        "Application startup complete.",
        "Application shutdown complete.",
        "Invalid HTTP request received.",
        "Shutting down",
        "Waiting for application shutdown.",
        "Waiting for application startup.",
        "Waiting for connections to close. (CTRL+C to force quit)",
        "Waiting for background tasks to complete. (CTRL+C to force quit)",
    }
)
"""What libraries say without values and may be read; any other message without values may have been made of some."""


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


def message_of(record: logging.LogRecord) -> tuple[str, int]:
    """The record's message, and how many texts in it were replaced."""
    words = record.msg if isinstance(record.msg, str) else TEXT
    if words is TEXT or not (record.args or is_ours(record) or words in _CONSTANTS):
        return TEXT, 1
    if not record.args:
        return words, 0
    given: tuple[object, ...] = tuple(record.args.values()) if isinstance(record.args, Mapping) else record.args
    values = [safe(value) for value in given]
    texts = sum(value is TEXT for value in values)
    try:
        keys = dict(zip(record.args, values, strict=True)) if isinstance(record.args, Mapping) else tuple(values)
        return (words % keys)[:LONGEST], texts
    except (TypeError, ValueError, KeyError):  # %d of what is a text now
        return words, texts


def is_ours(record: logging.LogRecord) -> bool:
    return record.name == OURS or record.name.startswith(f"{OURS}.")


class _LastResort(logging.Formatter):
    """For commands without a log of their own."""

    def format(self, record: logging.LogRecord) -> str:
        said = message_of(record)[0]
        error = record.exc_info[1] if record.exc_info else None
        return said if error is None else f"{said}: {describe(error)}"


if logging.lastResort is not None:  # as Python makes it, it shows the text of every exception
    logging.lastResort.setFormatter(_LastResort())
