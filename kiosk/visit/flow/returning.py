"""Whoever is a patron already: from the choice of an act to its end."""

from __future__ import annotations

from kiosk.operations.returning import ReturningAnswer
from kiosk.visit.chapter.returning import ReturningState
from kiosk.visit.event.all import Press
from kiosk.visit.flow.move import Move, stay
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit


def returning_pressed(rules: Rules, visit: Visit, state: ReturningState, press: Press) -> Move:  # noqa: ARG001
    return stay(visit)


def returning_answered(rules: Rules, visit: Visit, answer: ReturningAnswer) -> Move:  # noqa: ARG001
    return stay(visit)
