"""The flow as a Mermaid state diagram, found by walking the reducer, so that it can't disagree with it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from functools import cache
from itertools import chain

from kiosk.patron.registration import Field
from kiosk.patron.returning import Act
from kiosk.problem import Code
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.home import Home
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.notices import OwnPage
from kiosk.visit.chapter.trouble import TakingCard
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import Answered, ReaderCause
from kiosk.visit.flow import step
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import events
from kiosk.visit.samples import registration as samples
from kiosk.visit.samples import returning as returning_samples
from kiosk.visit.samples.actions import user_actions
from kiosk.visit.state import Awaited, Visit

_AWAITED = Awaited(last=9, card=1, service=2, printer=3, loans=4, holds=5, board=6)
_QUESTIONS = (_AWAITED.service, _AWAITED.loans, _AWAITED.holds, _AWAITED.board)
_IDLE = Awaited(last=9)
"""Nothing is asked: what can only be done then, can be done."""
EVERYTHING = Rules(logs_in=True, acts=tuple(Act))
"""Everything that can be offered, is."""


def _events() -> tuple[Event, ...]:
    """All but the time, which leads home from everywhere."""
    return (
        *user_actions(),
        *events.UNASKED,
        *events.OTHER_CARDS,
        *events.from_card(_AWAITED.card, 1),
        *events.from_printer(_AWAITED.printer),
        *events.to_service(_AWAITED.service),
        *chain.from_iterable(map(events.to_account, _QUESTIONS)),
        *chain.from_iterable(map(events.unusual, _QUESTIONS)),
    )


def _visits() -> tuple[Visit, ...]:
    found: list[Visit] = []
    complete = Filling(samples.PERSON, samples.DRAFT, Field.PASSWORD_AGAIN)
    last = replace(samples.TYPING, tries_left=1)
    unseen = Home(replace(account_samples.FAILED, ready_seen=False))
    acts = LoggingIn(asking=True, account=replace(account_samples.LOADING, acts=returning_samples.ACTS_DONE))
    one_time = LoggingIn(account_samples.MEMBER.number, asking=True, one_time=account_samples.ONE_TIME)
    begun = [Visit(state) for state in (complete, last, unseen, acts, one_time)]
    begun += [Visit(state) for state in returning_samples.PROOFS_ASKED]
    taking = [Visit(TakingCard(page)) for page in returning_samples.AFTER_CARD]
    for each in (*samples.visits().values(), *begun, *taking):
        visit = Visit(each.state, purpose=each.purpose)
        found.append(replace(visit, awaited=_IDLE))
        visit = replace(visit, awaited=_AWAITED)
        found.append(visit)
        found += [replace(visit, lying=card) for card in (1, 2)]
        found.append(replace(visit, reader_there=False, reader_away=ReaderCause.NO_READER))
        if isinstance(each.state, OwnPage):
            found.append(replace(found[-1], awaited=_IDLE))
    return tuple(found)


def _name(visit: Visit) -> str:
    return type(visit.state).__name__


def name_of(event: Event) -> str:
    """What the diagram calls it: an answer by what is answered."""
    return type(event.answer if isinstance(event, Answered) else event).__name__


@cache
def edges(rules: Rules) -> dict[tuple[str, str], set[str]]:
    """Every (from, to) that some sampled state takes on some event, with the events' names.  To itself is left out."""
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    happening = _events()
    for visit in _visits():
        for event in happening:
            after = step(rules, visit, event).visit
            if _name(visit) != _name(after):
                found[_name(visit), _name(after)].add(name_of(event))
    return dict(found)


def mermaid(rules: Rules | None = None) -> str:
    """The diagram as Mermaid source; what leads home from everywhere is said once, in a note."""
    lines = ["stateDiagram-v2", "    [*] --> Attract"]
    home = {"CancelPressed", "EndConfirmed", "Crashed"}
    for (start, to), names in sorted(edges(rules or EVERYTHING).items()):
        shown = sorted(names - home)
        if shown:
            lines.append(f"    {start} --> {to}: {', '.join(shown)}")
    lines += [
        "    note right of Attract",
        "        CancelPressed (中止, 終了) and the idle time-out lead home from everywhere but Issuing,",
        f"        by TakingCard while a card lies on the reader; Crashed leads to Trouble {Code.UNEXPECTED}.",
        "        Where something would be lost, CancelPressed asks, and EndConfirmed leads home.",
        "    end note",
    ]
    return "\n".join(lines) + "\n"
