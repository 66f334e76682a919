"""The slip for the counter: one and two offices, forgotten, and printed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kiosk.problem import Code
from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.event.external import PrintPhase


@cache
def states() -> Mapping[str, CounterSlip]:
    """By a stable name."""
    return {
        "slip": CounterSlip(Trouble(Code.EXPIRED)),
        "slip-forgotten": CounterSlip(Trouble(Code.WRONG_PASSWORD, resume=PlacingCard()), forgotten=True),
        "slip-counter": CounterSlip(Trouble(Code.UNDER_AGE)),
        "slip-failed": CounterSlip(Trouble(Code.OUT_OF_AREA, noting=PrintPhase.FAILED)),
    }
