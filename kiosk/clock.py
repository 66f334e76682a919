"""Where every part of the kiosk gets its time from, so that tests can say what day it is."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

LIBRARY_ZONE = ZoneInfo("Asia/Tokyo")
"""The library's day; ages and terms are counted in it, whatever the machine's zone is."""


def library_day(moment: datetime) -> date:
    """The library's day at a moment, which has to be timezone-aware."""
    return moment.astimezone(LIBRARY_ZONE).date()


class Clock(Protocol):
    """Says what time it is."""

    def now(self) -> datetime:
        """The present moment, timezone-aware, in UTC."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)
