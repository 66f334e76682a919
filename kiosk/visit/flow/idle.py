"""Time: the idle warning, the wipe, and the prompt that repeats until the card is taken."""

from __future__ import annotations

from dataclasses import replace

from kiosk.visit.chapter.asking import Asking
from kiosk.visit.chapter.card import Phase, PlacingCard, Reading
from kiosk.visit.chapter.home import Home
from kiosk.visit.chapter.issue import Issuing
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn
from kiosk.visit.chapter.notices import OwnPage
from kiosk.visit.chapter.returning import Comparing, Editing, Proving, Reissuing, RenewingTerm
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.derived import idle_seconds, seconds_left
from kiosk.visit.effects import Play, Sound
from kiosk.visit.flow.move import Move, end, fresh, place_card
from kiosk.visit.preferences import Preferences
from kiosk.visit.rules import GONE_SECONDS, LAST_CALL_SECONDS, PROMPT_SECONDS, Rules
from kiosk.visit.state import Visit


def ticked(rules: Rules, visit: Visit, now: float) -> Move:
    before = seconds_left(rules, visit)
    visit = replace(visit, now=now)
    state = visit.state
    if isinstance(state, Trouble) and state.lifted_at is not None and now - state.lifted_at >= GONE_SECONDS:
        return place_card(visit, PlacingCard(after_wrong=True))
    if isinstance(state, TakingCard):
        visit, sounds = _prompt(visit, state)
        if isinstance(state.after, Attract):
            return Move(visit, sounds)
        move = _idle(rules, visit, before)
        return Move(move.visit, (*sounds, *move.effects))
    if visit.call is not None and visit.call.phase.rings and visit.warned_at is None:
        visit = replace(visit, touched_at=now)  # they wait for an answer, which is not awaited for ever
    if isinstance(state, Attract):
        return _attract(rules, visit)
    if _busy(visit):
        return Move(replace(visit, touched_at=now, warned_at=None))
    return _idle(rules, visit, before)


def _idle(rules: Rules, visit: Visit, before: float) -> Move:
    """Warn, count down, wipe; ``before`` is what the countdown showed a tick ago."""
    if visit.warned_at is None:
        if visit.now - visit.touched_at < idle_seconds(rules, visit):
            return Move(visit)
        return Move(replace(visit, warned_at=visit.now, menu=None), (Play(Sound.IDLE),))
    left = seconds_left(rules, visit)
    if left <= 0:
        return end(visit)
    last_call = left <= LAST_CALL_SECONDS < before
    return Move(visit, (Play(Sound.IDLE),) if last_call else ())


def _busy(visit: Visit) -> bool:
    """Somebody waits for the machine, not the machine for somebody; each of these ends by a time-out of its own."""
    match visit.state:
        case Reading(phase=Phase.CHALLENGE):
            return bool(visit.awaited.service)
        case Reading():
            return bool(visit.awaited.card or visit.awaited.service)
        case PlacingCard(checking=True):
            return True
        case Issuing():
            return True
        case LoggingIn(asking=True):
            return bool(visit.awaited.service or visit.awaited.holds)
        case Home(busy=busy) if busy:
            return bool(visit.awaited.service)
        case Proving(asking=True) | Editing(busy=True) | Comparing(busy=True) | RenewingTerm(busy=True) | Reissuing():
            return bool(visit.awaited.service)
        case Asking(busy=True) | OwnPage(busy=True) | ChoosingPassword(busy=True):
            return bool(visit.awaited.service)
        case _:
            return False


def _prompt(visit: Visit, state: TakingCard) -> tuple[Visit, tuple[Play, ...]]:
    """The prompt repeats until the card is lifted; it has no end of its own."""
    if visit.now - state.prompted < PROMPT_SECONDS:
        return visit, ()
    return replace(visit, state=replace(state, prompted=visit.now)), (Play(Sound.TAKE_CARD),)


def _attract(rules: Rules, visit: Visit) -> Move:
    """Settings that somebody chose on the attract page, or a call, and walked away from."""
    idle = visit.now - visit.touched_at >= idle_seconds(rules, visit)
    if idle and (visit.preferences != Preferences() or visit.menu is not None or visit.call is not None):
        return Move(fresh(visit))
    return Move(visit)
