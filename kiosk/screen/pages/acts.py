"""The new term before it is asked for, the card while it is issued again, and what is true once an act is done."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from kiosk.clock import LIBRARY_ZONE
from kiosk.dataclass import dataclass
from kiosk.patron.names import spaced
from kiosk.patron.returning import MASK, Act, ActNotice
from kiosk.screen.pages.home import ReadyPage, book_list, plain
from kiosk.screen.pages.issue import number_awaited
from kiosk.screen.pages.returning import more, to_own_page
from kiosk.screen.registry import presents
from kiosk.screen.values.account import BookRow
from kiosk.screen.values.acts import Fact
from kiosk.screen.values.elements import Action, Bar, Note, NoticeKind, Point
from kiosk.screen.values.pages import ProgressPage
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.account import Part
from kiosk.visit.chapter.home import ActsMessage, ActsRead
from kiosk.visit.chapter.returning import ActConfirmed, ActDone, Known, Reissuing, RenewingTerm

_DOTS = 3
"""Of a masked value."""


@dataclass(frozen=True, slots=True)
class ActPage(Page):
    """One act: what it would change, or, ``done``, what is true now; ``more`` leads to others."""

    done: bool
    lead: str
    facts: tuple[Fact, ...]
    points: tuple[Point, ...]
    bar: Bar
    more: Action | None = None


@presents
def renewing_term(w: Words, state: RenewingTerm) -> ActPage:
    say, record = w.say, state.known.record
    before = record.expires_on if record else None
    until = record.term.until if record else None
    facts = (Fact(say("term-before"), _day(w, before), large=False), Fact(say("term-after"), _day(w, until)))
    yes = Action("renew", say("term-yes"), "check", ActConfirmed())
    return ActPage(
        title=say("term-title"),
        done=False,
        lead=say("term-lead"),
        facts=facts,
        points=(),
        bar=deciding(w, yes, back=leads_back(state.known), busy=state.busy),
        place=Place("renewing_term", 60, 6),
    )


def _day(w: Words, day: date | None) -> str:
    return w.date(day) if day is not None else w.say("term-unknown")


def deciding(w: Words, yes: Action, *, back: bool, busy: bool) -> Bar:
    """The yes apart from the way back, if there is one; neither while the library service is asked."""
    if busy:
        return Bar(quiet=(w.cancel(),), waiting=w.say("act-doing"))
    return Bar(quiet=w.leaving(back=back), final=yes)


def leads_back(known: Known) -> bool:
    """Whether there is a list behind an act's first page."""
    return known.has_list or known.account is not None


@presents
def reissuing(w: Words, _state: Reissuing) -> ProgressPage:
    return number_awaited(w, "reissuing", w.cancel())


@presents
def act_done(w: Words, state: ActDone) -> ActPage:
    """Only what is true; the number where the library service told it."""
    say, act = w.say, state.act
    ended = (Point("exit", say("acted-password-point-1")),) if act is Act.PASSWORD else ()
    return ActPage(
        title=say(f"acted-{act.value}-title"),
        done=True,
        lead=say(f"acted-{act.value}-lead"),
        facts=_facts(w, state),
        points=(*ended, *renewable(w, state.known), Point("document", say("acted-history"))),
        bar=_done_bar(w, state),
        more=more(w, state.known),
        place=Place("act_done", 79, 7),
    )


def _facts(w: Words, state: ActDone) -> tuple[Fact, ...]:
    """What is so now; of a changed record what may be shown."""
    say, record = w.say, state.known.record
    if state.act is Act.CHANGE and record is not None:
        told = (("compare-name", w.own(spaced(record.name))), ("compare-address", w.own(record.address)))
        masked = (("field-phone", short_mask(record.phone)), ("field-email", short_mask(record.email)))
        return tuple(Fact(say(label), value, large=False) for label, value in (*told, *masked) if value)
    facts = []
    if state.number:
        facts.append(Fact(say("done-number"), w.rules.scheme.display(state.number)))
    if state.expires_on is not None:
        facts.append(Fact(say("acted-renewal-until"), w.date(state.expires_on)))
    return tuple(facts)


def short_mask(text: str) -> str:
    """As the library service masked it, with few dots."""
    return re.sub(f"{MASK}{{{_DOTS},}}", MASK * _DOTS, text)


def renewable(w: Words, known: Known) -> tuple[Point, ...]:
    """That a term that has run out is to be renewed before a log-in, for whoever has not got that far."""
    record = known.record if known.account is None else None
    left = Act.RENEWAL in known.recognized.acts and Act.RENEWAL not in known.done
    if record is None or not left or record.term.until is None:
        return ()
    return (Point("calendar", w.say("acted-renewable")),)


def _done_bar(w: Words, state: ActDone) -> Bar:
    if state.known.account is not None:
        own = to_own_page(w)
        return Bar(quiet=(w.log_out(),), primary=replace(own, icon="arrow_right"))
    if w.rules.logs_in:
        return Bar(quiet=(w.finish(),), primary=w.to_login())
    return Bar(primary=w.finish("button-finish-long"))


@presents
def acts_message(w: Words, state: ActsMessage) -> ReadyPage:
    """What was done with a card or at the counter, before everything else."""
    say = w.say
    rows = tuple(_acted(w, at, each) for at, each in enumerate(state.account.acts))
    by_card = all(each.kiosk_id for each in state.account.acts)
    return ReadyPage(
        title=say("acts-title" if by_card else "acts-title-counter"),
        lead=say("acts-lead" if by_card else "acts-lead-counter"),
        books=book_list(w, rows, Part.THERE, empty="history-empty"),
        warning=Note(NoticeKind.ATTENTION, say("acts-warning")),
        bar=Bar(quiet=(w.log_out(),), primary=Action("ok", say("acts-ok"), "check", ActsRead())),
        place=Place("acts_message", 82),
    )


def _acted(w: Words, at: int, each: ActNotice) -> BookRow:
    done = each.done_at.astimezone(LIBRARY_ZONE)
    when = w.say("acts-when", day=w.day(done.date()), hour=f"{done.hour}", minute=f"{done.minute:02}")
    where = w.say("acts-where", kiosk=plain(each.kiosk_id)) if each.kiosk_id else w.say("acts-counter")
    unsure = () if each.done else (w.say("acts-unsure"),)
    return BookRow(f"act-{at}", w.say(f"acted-{each.act.value}"), (when, where, *unsure))
