"""The log of a process of the service, and of the libraries it serves with."""

from __future__ import annotations

import logging

from kiosk.faults import catch_everything
from kiosk.log.limit import LogLimit
from kiosk.log.places import default_folder
from kiosk.log.set_up import LogSetup
from kiosk.settings.tables.log import Log

_of_process: LogSetup | None = None


def set_up() -> LogSetup:
    """Send every log of this process to one place, and lines that anybody can cause not without end; once."""
    global _of_process
    if _of_process is not None and _of_process.holds:
        return _of_process
    _of_process = LogSetup("service", LogLimit)
    catch_everything()
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
    logging.getLogger("uvicorn.access").disabled = True  # the middleware logs requests, without addresses of people
    return _of_process


def keep(settings: Log) -> None:
    """Write it into files, too."""
    set_up().keep(settings.folder or default_folder(), settings.retention, level=settings.level)
