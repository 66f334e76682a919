"""The flow of a visit: ``step(rules, visit, event) -> (visit, effects)``, pure and total.

``kiosk flow`` prints it as a diagram; ``docs/flow.md`` holds that diagram and a test compares.
"""

from __future__ import annotations

from kiosk.visit.flow.move import Move
from kiosk.visit.flow.step import step

__all__ = ["Move", "step"]
