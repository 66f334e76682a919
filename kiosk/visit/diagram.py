"""The flow as a Mermaid state diagram, found by walking the reducer, so that it can't disagree with it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from kiosk.visit import samples
from kiosk.visit.events import Event
from kiosk.visit.flow import step
from kiosk.visit.happenings import (
    CardFailed,
    CardFailure,
    CardIdentified,
    CardKind,
    CardLaid,
    CardRead,
    ChallengeReady,
    Crashed,
    PasswordLocked,
    PasswordWrong,
    PatronRegistered,
    PersonIdentified,
    ReaderEmpty,
    ReaderMissing,
    ServiceRefused,
    ServiceSilent,
)
from kiosk.visit.presses import (
    BackPressed,
    CancelPressed,
    Field,
    FieldOpened,
    LastTryConfirmed,
    NextPressed,
    RegisterChosen,
    RegisterPressed,
    RetryPressed,
)
from kiosk.visit.rules import Rules
from kiosk.visit.states import Awaited, Filling, Visit

_AWAITED = Awaited(last=9, card=1, service=2, printer=3)


def _events() -> tuple[Event, ...]:
    failures = tuple(CardFailed(1, failure) for failure in CardFailure)
    refusals = tuple(ServiceRefused(2, code) for code in ("K104", "K203", "K301", "K401"))
    kinds = tuple(CardIdentified(1, 1, kind, True, 5) for kind in CardKind)
    return (
        RegisterChosen(),
        NextPressed(),
        LastTryConfirmed(),
        BackPressed(),
        RetryPressed(),
        RegisterPressed(),
        CancelPressed(),
        FieldOpened(Field.PHONE),
        ReaderMissing(),
        ReaderEmpty(),
        CardLaid(1),
        *kinds,
        CardIdentified(1, 1, CardKind.MY_NUMBER, False, None),
        CardIdentified(1, 1, CardKind.MY_NUMBER, True, 0),
        CardRead(1, b"", b""),
        PasswordWrong(1, 4),
        PasswordLocked(1),
        *failures,
        ChallengeReady(2, "c", b"d"),
        PersonIdentified(2, "t", samples.APPLICANT),
        PatronRegistered(2, samples.PATRON),
        *refusals,
        ServiceSilent(2),
        Crashed(),
    )


def _visits() -> tuple[Visit, ...]:
    found: list[Visit] = []
    complete = Filling(samples.PERSON, samples.DRAFT, Field.PASSWORD_AGAIN)
    last = replace(samples.TYPING, tries_left=1)
    for state in (*samples.states().values(), complete, last):
        found.append(Visit(state, awaited=_AWAITED))
        found.append(Visit(state, lying=1, awaited=_AWAITED))
        found.append(Visit(state, reader_there=False, awaited=_AWAITED))
    return tuple(found)


def _name(visit: Visit) -> str:
    return type(visit.state).__name__


def edges(rules: Rules) -> dict[tuple[str, str], set[str]]:
    """Every (from, to) that some sampled state takes on some event, with the events' names.  To itself is left out."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for visit in _visits():
        for event in _events():
            after = step(rules, visit, event).visit
            if _name(visit) != _name(after):
                found[_name(visit), _name(after)].add(type(event).__name__)
    return dict(found)


def mermaid(rules: Rules | None = None) -> str:
    """The diagram as Mermaid source; what leads home from everywhere is said once, in a note."""
    lines = ["stateDiagram-v2", "    [*] --> Attract"]
    home = {"CancelPressed", "Crashed"}
    for (start, to), events in sorted(edges(rules or Rules()).items()):
        shown = sorted(events - home)
        if shown:
            lines.append(f"    {start} --> {to}: {', '.join(shown)}")
    lines += [
        "    note right of Attract",
        "        CancelPressed (中止, 終了) and the idle time-out lead home from everywhere but Issuing,",
        "        by TakingCard while a card lies on the reader; Crashed leads to Trouble K001.",
        "    end note",
    ]
    return "\n".join(lines) + "\n"
