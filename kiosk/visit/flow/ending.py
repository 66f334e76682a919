"""中止, 終了: what would be lost is asked about first; nothing else keeps anybody from leaving (ADR 0032)."""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit.chapter.card import Typing
from kiosk.visit.chapter.common import EndConfirmed, EndDeclined
from kiosk.visit.derived import is_leaving, unkept_number, was_typed
from kiosk.visit.event.all import Press
from kiosk.visit.flow.move import Move, back_to_consent, end, go, stay
from kiosk.visit.state import Visit


def cancelled(visit: Visit) -> Move:
    """End the visit, or ask first.  What the machine is doing is stopped at once, what a person made is asked for."""
    return Move(replace(visit, end_asked=True, menu=None)) if _would_lose(visit) else end(visit)


def ended_on_warning(visit: Visit) -> Move:
    """The end on the idle warning: it has said that what was typed goes, but it has covered the number."""
    if unkept_number(visit) is None:
        return end(visit)
    return Move(replace(visit, end_asked=True, warned_at=None, menu=None))


def is_asked(visit: Visit) -> bool:
    """Whether a question about what would be lost lies over the page."""
    return visit.end_asked or is_leaving(visit.state)


def unasked(visit: Visit) -> Visit:
    """Without the question of 戻る: its yes would lie under the finger that answers the idle warning."""
    if not isinstance(visit.state, Typing):
        return visit
    return replace(visit, state=replace(visit.state, leaving=False))


def answered(visit: Visit, press: Press) -> Move:
    """A press while the question lies over the page: yes and no count, nothing that belongs to the page below."""
    match press:
        case EndConfirmed() if not visit.end_asked:
            return back_to_consent(visit)
        case EndDeclined() if not visit.end_asked and isinstance(visit.state, Typing):
            return go(visit, replace(visit.state, leaving=False))
        case EndConfirmed():
            return end(visit)
        case EndDeclined():
            return Move(replace(visit, end_asked=False))
        case _:
            return stay(visit)


def withdrawn(before: Visit, move: Move) -> Move:
    """The question goes when its page has gone, or when there is nothing to lose any more."""
    after = move.visit
    if not after.end_asked or (type(after.state) is type(before.state) and _would_lose(after)):
        return move
    return Move(replace(after, end_asked=False), move.effects)


def _would_lose(visit: Visit) -> bool:
    return unkept_number(visit) is not None or was_typed(visit.state)
