"""The log of a process of the service, and of the libraries it serves with."""

from __future__ import annotations

import logging

from kiosk.faults import catch_everything
from kiosk.log.limit import LogLimit
from kiosk.log.set_up import LogSetup


def set_up() -> LogSetup:
    """Send every log of this process to one place, and lines that anybody can cause not without end."""
    log = LogSetup("service", LogLimit)
    catch_everything()
    for name in ("uvicorn", "uvicorn.error"):
        logging.getLogger(name).handlers.clear()
        logging.getLogger(name).propagate = True
    logging.getLogger("uvicorn.access").disabled = True  # the middleware logs requests, without addresses of people
    return log
