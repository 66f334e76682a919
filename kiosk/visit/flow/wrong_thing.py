"""K102: something lies there that is no My Number card.  A phone's radio comes and goes; its page stays as it is."""

from __future__ import annotations

from dataclasses import replace

from kiosk.problem import Code
from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.effects import IdentifyCard, Play, ReleaseCard, Sound
from kiosk.visit.event.external import CardFailure
from kiosk.visit.flow.move import Move, await_card, forget_answers, go, place_card, stay, trouble
from kiosk.visit.state import State, Visit


def is_wrong_thing(state: State) -> bool:
    """Whether this is the page on which what lies there is looked at again, with the page left as it is."""
    return isinstance(state, Trouble) and state.code == Code.WRONG_CARD and isinstance(state.resume, PlacingCard)


def presence_changed(before: Visit, visit: Visit, state: Trouble) -> Move:
    """Something else lies there, or nothing: look at it; the page goes only once nothing was there for a while."""
    if not visit.reader_there:
        return place_card(visit, PlacingCard())
    if before.lying == visit.lying:
        return stay(visit)
    if visit.lying is None:
        return go(forget_answers(visit), replace(state, lifted_at=visit.now), ReleaseCard())
    return look_again(visit, state, visit.lying)


def look_again(visit: Visit, state: Trouble, lying: int) -> Move:
    """Identify what lies there without leaving the page."""
    ticket = await_card(visit)
    return go(ticket.visit, replace(state, lifted_at=None), IdentifyCard(ticket.number, lying))


def found(visit: Visit, variant: str) -> Move:
    """It is no card that can be used: the page for it; on that page already, the words that it is still there."""
    state = visit.state
    if not isinstance(state, Trouble) or state.variant != variant:
        return trouble(visit, Trouble(Code.WRONG_CARD, variant, resume=PlacingCard()))
    sounds = () if state.still else (Play(Sound.FAULT),)
    return go(forget_answers(visit), replace(state, still=True), ReleaseCard(), *sounds)


def says_nothing_new(state: State, failure: CardFailure) -> bool:
    """Whether a failure is only the radio that went; what a phone answers then may be anything."""
    if failure in (CardFailure.GONE, CardFailure.SILENT):
        return True
    nonsense = failure in (CardFailure.BUSY, CardFailure.UNREADABLE)
    return nonsense and isinstance(state, Trouble) and state.variant == "phone"
