"""係員呼出: it outlives the pages of a visit, and ends with it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.operations.calls import CallEnd
from kiosk.visit.chapter.common import Menu
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.effects import CallStaff, EndStaffCall, Play, Sound
from kiosk.visit.event.external import CallMoved, CallPhase
from kiosk.visit.flow.move import Move, stay
from kiosk.visit.rules import Rules
from kiosk.visit.state import Call, Visit


def call_staff(rules: Rules, visit: Visit) -> Move:
    """Open what is said of it, and call unless a call lasts; where nobody can be called, say how to reach staff."""
    state = visit.state.about if isinstance(visit.state, CounterSlip) else visit.state
    code = state.code if isinstance(state, Trouble) else ""
    visit = replace(visit, menu=Menu.STAFF)
    if not rules.calls:
        return Move(visit, (CallStaff(code),))
    if visit.call is not None and visit.call.phase.lasts:
        return stay(visit)
    ticket = visit.awaited.last + 1
    call = Call(ticket, visit.now)
    return Move(replace(visit, call=call, awaited=replace(visit.awaited, last=ticket)), (CallStaff(code, ticket),))


def closed(visit: Visit) -> Move:
    """What was said of it is not looked at any more: the call goes on, what became of an ended one is forgotten."""
    over = visit.call is not None and not visit.call.phase.lasts
    return stay(replace(visit, menu=None, call=None if over else visit.call))


def given_up(visit: Visit) -> Move:
    """呼出を取り消す, or somebody has come."""
    menu = None if visit.menu is Menu.STAFF else visit.menu
    if visit.call is None or not visit.call.phase.lasts:
        return stay(replace(visit, menu=menu, call=None))
    how = CallEnd.DONE if visit.call.phase is CallPhase.COMING else CallEnd.CANCELLED
    return Move(replace(visit, menu=menu, call=None), (EndStaffCall(how),))


def moved(visit: Visit, event: CallMoved) -> Move:
    """News of it, unless of an earlier one; that it still rings is none after so long without an answer."""
    call, phase = visit.call, event.phase
    if call is None or call.ticket != event.ticket or not call.phase.lasts or phase is call.phase:
        return stay(visit)
    if call.phase is CallPhase.UNANSWERED and phase is CallPhase.RINGING:
        return stay(visit)
    if call.phase is CallPhase.COMING and phase.lasts:
        return stay(visit)  # whoever comes has set out, whatever the network does
    after = replace(visit, call=replace(call, phase=phase))
    if phase is CallPhase.COMING:
        return Move(replace(after, touched_at=visit.now), (Play(Sound.ACCEPTED),))
    if phase.failed and not call.phase.failed:
        return Move(after, (Play(Sound.FAULT),))
    return Move(after)


def waited(rules: Rules, move: Move) -> Move:
    """A moment has passed: whoever waits for an answer that does not come is told."""
    visit, call = move.visit, move.visit.call
    if call is None or not call.phase.rings or visit.now - call.since < rules.call_seconds:
        return move
    unanswered = replace(visit, call=replace(call, phase=CallPhase.UNANSWERED))
    return Move(unanswered, (*move.effects, Play(Sound.FAULT)))


def hung_up(before: Visit, move: Move) -> Move:
    """However a visit ends, its call does; here and nowhere else."""
    call, after = before.call, move.visit.call
    if call is None or not call.phase.lasts or after is not None:
        return move
    if any(isinstance(effect, EndStaffCall) for effect in move.effects):
        return move
    return Move(move.visit, (*move.effects, EndStaffCall(CallEnd.LEFT)))
