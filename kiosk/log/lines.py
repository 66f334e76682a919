"""How a record becomes a line: a JSON object for machines, words for a terminal; never free text."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import UTC, datetime

from kiosk.faults import Loggable, describe, source_file
from kiosk.log.messages import TEXT, is_ours, message_of

request_id: ContextVar[str] = ContextVar("request_id", default="")
"""The id of the request this task works for; threads that work for it have it too."""

FIELDS = {
    "time": "when, in UTC, ISO 8601 with milliseconds",
    "level": "`INFO`, `WARNING`, `ERROR` or `CRITICAL`",
    "logger": "the part of the program that writes; what does not begin with `kiosk` is a library's",
    "message": "what happened, in English",
    "program": "`kiosk` or `service`",
    "version": "the version of the program",
    "run": "a random name for this run of the process",
    "pid": "the number of the process",
    "kiosk": "the kiosk that writes; in a service the kiosk that asked",
    "request_id": "the request a service worked for; a kiosk whose call failed has it in `message`",
    "method": "of a request: the HTTP method",
    "route": "of a request: the pattern of its path, without what was filled in",
    "status": "of a request: the HTTP status of the answer",
    "ms": "of a request: how long it took, in milliseconds",
    "code": "a problem code ([problems.md](problems.md))",
    "event": "of a visit: what happened, as `message` has it",
    "values": "of a visit: what belongs to the event, from a closed list",
    "left_out": "so many lines like this one were not written before it",
    "at": "of warnings and worse, and of a library's lines: source file and line",
    "exception": "kind of an exception, and the source lines it went through; never its text",
    "texts": "so many texts in this line were replaced by `(text)`: nobody has vouched for them",
}
"""Every field a line may have, in this order (docs/logs.md)."""

_EXTRA = ("kiosk", "method", "route", "status", "ms", "code", "event", "values", "left_out")


def place_of(record: logging.LogRecord) -> Loggable:
    """Where in the source the record was made."""
    return Loggable(f"{source_file(record.pathname)}:{record.lineno}")


class JsonLines(logging.Formatter):
    """One object a record, with what is the same in each of them."""

    def __init__(self, about: Mapping[str, object] | None = None) -> None:
        super().__init__()
        self._about = {} if about is None else about

    def format(self, record: logging.LogRecord) -> str:
        message, texts = message_of(record)
        entry: dict[str, object] = {
            "time": _time(record),
            "level": record.levelname,
            "logger": record.name,
            "message": message,
            **self._about,
        }
        if request_id.get():
            entry["request_id"] = request_id.get()
        entry |= {name: record.__dict__[name] for name in _EXTRA if name in record.__dict__}
        if record.levelno >= logging.WARNING or not is_ours(record):
            entry["at"] = place_of(record)
        if record.exc_info and record.exc_info[1] is not None:
            entry["exception"] = describe(record.exc_info[1])
        if texts:
            entry["texts"] = texts
        return json.dumps(entry, ensure_ascii=False, default=_unknown)


def _unknown(_value: object) -> str:
    return TEXT


class TextLines(logging.Formatter):
    """For whoever looks at a terminal: time, level, logger and message, on one line."""

    def format(self, record: logging.LogRecord) -> str:
        return f"{_time(record)} {record.levelname} {record.name} {words(record)}"


def words(record: logging.LogRecord) -> str:
    """Message and exception on one line, without control characters."""
    said = message_of(record)[0]
    if record.exc_info and record.exc_info[1] is not None:
        said += f": {describe(record.exc_info[1])}"
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in said)


def _time(record: logging.LogRecord) -> str:
    moment = datetime.fromtimestamp(record.created, UTC).replace(tzinfo=None)
    return f"{moment.isoformat(timespec='milliseconds')}Z"
