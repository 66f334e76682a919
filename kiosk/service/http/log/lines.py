"""The log of the service: one JSON object a line on standard error, times in UTC, never personal data."""

from __future__ import annotations

import json
import logging
import sys
from contextvars import ContextVar
from datetime import UTC, datetime

from kiosk.faults import catch_everything, describe, redact_log_faults
from kiosk.service.http.log.limit import LogLimit

request_id: ContextVar[str] = ContextVar("request_id", default="")
"""The id of the request this task works for; threads that work for it have it too."""

FIELDS = ("kiosk", "method", "route", "status", "ms", "code", "left_out")
"""What a record may carry besides its text, by ``extra``."""


class JsonLines(logging.Formatter):
    """One object a record.  Of an exception only type and places: its text may name a person."""

    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request_id.get():
            entry["request_id"] = request_id.get()
        entry |= {name: record.__dict__[name] for name in FIELDS if name in record.__dict__}
        if record.exc_info and record.exc_info[1] is not None:
            entry["exception"] = describe(record.exc_info[1])
        return json.dumps(entry, ensure_ascii=False)


def set_up() -> None:
    """Send every log of this process there."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    redact_log_faults(handler)
    handler.addFilter(LogLimit())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    catch_everything()
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
    logging.getLogger("uvicorn.access").disabled = True  # the middleware logs requests, without addresses of people
    logging.getLogger("httpx").setLevel(logging.WARNING)
