"""The only thing that changes the staff's screen: pure, total, and quiet about what comes too late."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.staffscreen.effects import (
    EndVisit,
    JudgePasscode,
    LookAtLock,
    PrintTest,
    Quit,
    RunChecks,
    SetPause,
    StaffEffect,
)
from kiosk.staffscreen.presses import (
    At,
    ChecksWished,
    CloseWished,
    ColourTouched,
    DigitsChanged,
    GridEnded,
    Opened,
    PasscodeGiven,
    PauseWished,
    PrintWished,
    QuitConfirmed,
    SoundWished,
    StaffPress,
    VisitEndConfirmed,
)
from kiosk.staffscreen.reports import (
    Called,
    CheckFound,
    ChecksOver,
    LockSeen,
    PasscodeJudged,
    PauseSet,
    StaffEvent,
)
from kiosk.staffscreen.state import Below, CardTest, Checks, Entry, PrintTestState, StaffScreen, Step
from kiosk.visit.chapter.common import Touched
from kiosk.visit.effects import IdentifyCard, Play, ReleaseCard, WipeSecret
from kiosk.visit.event.external import (
    CardFailed,
    CardIdentified,
    CardLaid,
    PrintMoved,
    PrintPhase,
    ReaderEmpty,
    ReaderMissing,
    Ticked,
)

PASSCODE_SECONDS = 30.0
"""So long nobody touches it, then the page for the passcode goes, and what was typed with it."""
IDLE_SECONDS = 90.0
"""The same for all other pages."""
COLOURS = 6
SECRET_PAGES = (At.CLOSED, At.PASSCODE, At.VISIT)
"""What is shown before anybody may do anything."""


def step(state: StaffScreen, event: StaffEvent) -> Step:
    """The next state and what is wanted from the world."""
    match event:
        case Ticked(now):
            return _ticked(replace(state, now=now))
        case Touched():
            return Step(replace(state, touched_at=state.now))
        case Called():
            return _called(state)
        case LockSeen() | PasscodeJudged():
            return _judged(state, event)
        case CheckFound(ticket=ticket) | ChecksOver(ticket=ticket):
            return Step(_checked(state, event) if ticket == state.checks.asked else state)
        case ReaderMissing() | ReaderEmpty() | CardLaid():
            return _presence(state, event)
        case CardIdentified() | CardFailed():
            return _card_seen(state, event)
        case PrintMoved(ticket, phase, reason):
            mine = ticket == state.printing.asked
            return Step(replace(state, printing=PrintTestState(ticket, phase, reason)) if mine else state)
        case PauseSet(kept):
            return Step(replace(state, unkept=not kept))
        case _:
            return _pressed(replace(state, touched_at=state.now), event)


def _ticked(state: StaffScreen) -> Step:
    allowed = PASSCODE_SECONDS if state.at in SECRET_PAGES else IDLE_SECONDS
    if state.at is At.CLOSED or state.now - state.touched_at < allowed:
        return Step(state)
    return _close(state)


def _called(state: StaffScreen) -> Step:
    if state.at is not At.CLOSED:
        return Step(state)
    state = _ticketed(replace(state, at=At.PASSCODE, touched_at=state.now, entry=Entry()))
    return Step(replace(state, entry=Entry(asked=state.tickets)), (WipeSecret(), LookAtLock(state.tickets)))


def _judged(state: StaffScreen, event: LockSeen | PasscodeJudged) -> Step:
    entry = state.entry
    if state.at is not At.PASSCODE or event.ticket != entry.asked:
        return Step(state)
    if isinstance(event, PasscodeJudged) and event.right:
        state = replace(state, entry=Entry(), touched_at=state.now)
        entered = _enter(state) if state.below is Below.NOBODY else Step(replace(state, at=At.VISIT))
        return Step(entered.state, (WipeSecret(), *entered.effects))  # a digit may have been typed meanwhile
    until = state.now + event.wait if event.wait > 0 else 0.0
    return Step(replace(state, entry=replace(entry, asked=0, wrong=isinstance(event, PasscodeJudged), until=until)))


def _enter(state: StaffScreen) -> Step:
    return _look(replace(state, at=At.MENU, missing=None, card=CardTest(), printing=PrintTestState()))


def _look(state: StaffScreen) -> Step:
    state = _ticketed(state)
    return Step(replace(state, checks=Checks(asked=state.tickets)), (RunChecks(state.tickets),))


def _checked(state: StaffScreen, event: CheckFound | ChecksOver) -> StaffScreen:
    checks = state.checks
    if isinstance(event, ChecksOver):
        return replace(state, checks=replace(checks, over=True))
    return replace(state, checks=replace(checks, found=(*checks.found, event)))


def _presence(state: StaffScreen, event: ReaderMissing | ReaderEmpty | CardLaid) -> Step:
    match event:
        case ReaderMissing(cause):
            return Step(replace(state, lying=None, away=cause))
        case ReaderEmpty():
            return Step(replace(state, lying=None, away=None))
        case CardLaid(card):
            state = replace(state, lying=card, away=None)
            return _identify(replace(state, touched_at=state.now)) if state.at is At.CARD else Step(state)
        case _:
            assert_never(event)


def _identify(state: StaffScreen) -> Step:
    if state.lying is None:
        return Step(replace(state, card=CardTest()))
    state = _ticketed(state)
    return Step(replace(state, card=CardTest(state.tickets)), (IdentifyCard(state.tickets, state.lying or 0),))


def _card_seen(state: StaffScreen, event: CardIdentified | CardFailed) -> Step:
    if event.ticket != state.card.asked or not state.card.asked:
        return Step(state)
    found = CardTest(seen=event) if isinstance(event, CardIdentified) else CardTest(failure=event.failure)
    return Step(replace(state, card=found), (ReleaseCard(),))


def _pressed(state: StaffScreen, press: StaffPress) -> Step:
    match press:
        case CloseWished():
            return _close(state)
        case DigitsChanged(length) if state.at is At.PASSCODE:
            return Step(replace(state, entry=replace(state.entry, typed=length, wrong=False)))
        case PasscodeGiven() if state.at is At.PASSCODE:
            return _given(state)
        case VisitEndConfirmed() if state.at is At.VISIT:
            return _end_visit(state)
        case _ if state.at in SECRET_PAGES:
            return Step(state)
        case Opened(at) if at not in SECRET_PAGES:
            return _open(state, at)
        case ChecksWished():
            return _look(state) if state.checks.over else Step(state)
        case PrintWished():
            return _print(state)
        case SoundWished(sound):
            return Step(state, (Play(sound),))
        case ColourTouched() if state.at is At.COLOURS:
            colour = state.colour + 1
            return Step(replace(state, colour=colour) if colour < COLOURS else replace(state, at=At.SCREEN))
        case GridEnded(missing) if state.at is At.GRID:
            return Step(replace(state, at=At.SCREEN, missing=missing))
        case PauseWished(reason) if state.at is At.PAUSE:
            return Step(state, (SetPause(reason),))
        case QuitConfirmed(leave) if state.at is (At.LEAVE if leave else At.RESTART):
            return Step(state, (Quit(leave),))
        case _:
            return Step(state)


def _given(state: StaffScreen) -> Step:
    if not state.entry.typed or state.entry.asked or state.now < state.entry.until:
        return Step(state)
    state = _ticketed(state)
    return Step(replace(state, entry=Entry(asked=state.tickets)), (JudgePasscode(state.tickets),))


def _end_visit(state: StaffScreen) -> Step:
    if state.below is Below.REGISTERING:
        return Step(state)
    entered = _enter(state)
    ended: tuple[StaffEffect, ...] = (EndVisit(),) if state.below is Below.VISITOR else ()
    return Step(entered.state, (*ended, *entered.effects))


def _open(state: StaffScreen, at: At) -> Step:
    left = _left(state)
    state = replace(state, at=at, colour=0)
    opened = _identify(state) if at is At.CARD else Step(state)
    return Step(opened.state, (*left, *opened.effects))


def _left(state: StaffScreen) -> tuple[StaffEffect, ...]:
    """What is let go of with the page that goes."""
    return (ReleaseCard(),) if state.at is At.CARD and state.card.asked else ()


def _print(state: StaffScreen) -> Step:
    if state.at is not At.PRINT or state.printing.busy:
        return Step(state)
    state = _ticketed(state)
    return Step(replace(state, printing=PrintTestState(state.tickets, PrintPhase.SENDING)), (PrintTest(state.tickets),))


def _close(state: StaffScreen) -> Step:
    """Nothing is kept but what the reader says."""
    kept = StaffScreen(now=state.now, tickets=state.tickets, lying=state.lying, away=state.away, below=state.below)
    return Step(kept, (WipeSecret(), *_left(state)))


def _ticketed(state: StaffScreen) -> StaffScreen:
    return replace(state, tickets=state.tickets - 1)
