"""What may be written down about a visit: derived from two states, from a closed list of keys, never personal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.dataclass import dataclass
from kiosk.patron.returning import Act
from kiosk.problem import Code, problem
from kiosk.visit.chapter.account import Part, Said
from kiosk.visit.chapter.card import Reading, Typing
from kiosk.visit.chapter.home import Home
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn, LoginNote
from kiosk.visit.chapter.notices import History, OwnPage
from kiosk.visit.chapter.returning import (
    ActDone,
    Comparing,
    Editing,
    Known,
    KnownPatron,
    Proving,
    Reissuing,
    RenewingTerm,
)
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import ActState, TakingCard, Trouble
from kiosk.visit.derived import account_of, unkept_number
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.offer import Equipment
from kiosk.visit.state import AccountState, State, Visit


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log: what happened, with values from a closed list."""

    what: str
    values: Mapping[str, str | int | bool]


def entries(before: Visit, after: Visit) -> tuple[Entry, ...]:
    """What the change from ``before`` to ``after`` means for the log."""
    found: list[Entry] = []
    if (before.reader_there, before.reader_away) != (after.reader_there, after.reader_away):
        cause = "" if after.reader_away is None else after.reader_away.value
        found.append(Entry("reader", {"there": after.reader_there, "cause": cause}))
    found += _equipment(before.equipment, after.equipment)
    old, new = before.state, after.state
    if type(old) is not type(new):
        if isinstance(old, Attract):
            found.append(Entry("visit_began", {}))
        found.append(Entry("page", {"from": type(old).__name__, "to": type(new).__name__}))
        if isinstance(new, Attract):
            found.append(Entry("visit_ended", {}))
    found += _call(before, after)
    if isinstance(new, CounterSlip) and not isinstance(old, CounterSlip):
        found.append(Entry("slip", {"code": new.about.code, "variant": new.about.variant}))
    if isinstance(new, Trouble) and _problem(old) != _problem(new):
        what = problem(new.code)
        found.append(
            Entry("problem", {"code": what.code, "variant": new.variant if new.variant in what.variants else ""})
        )
    if isinstance(new, Typing) and not isinstance(old, Typing):
        found.append(Entry("password_asked", {"tries_left": new.tries_left}))
    if isinstance(new, Reading) and isinstance(old, Reading) and old.phase is not new.phase:
        found.append(Entry("reading", {"phase": new.phase.value}))
    if isinstance(new, Done) and new.known is None and not isinstance(old, Done):
        found.append(Entry("registered", {"mail": new.patron.mail_accepted}))
    printing = _printing(new)
    if printing is not None and printing != _printing(old):
        found.append(Entry("print", {"phase": printing[0].value, "reason": printing[1]}))
    noting = _noting(new)
    if noting is not None and noting is not (_noting(old) or PrintPhase.READY):
        found.append(Entry("note", {"phase": noting.value}))
    found += _account(before, after)
    found += _acts(old, new)
    if after.end_asked and not before.end_asked:
        found.append(Entry("end_asked", {"about": "typed" if unkept_number(after) is None else "number"}))
    if before.warned_at is None and after.warned_at is not None:
        found.append(Entry("idle_warning", {"page": type(new).__name__}))
    return tuple(found)


def _equipment(before: Equipment, after: Equipment) -> Iterator[Entry]:
    if before.service_away is not after.service_away:
        yield Entry("service", {"there": not after.service_away})
    if before.printer_fault != after.printer_fault:
        yield Entry("printer", {"fault": after.printer_fault})
    if before.pauses != after.pauses:
        held = after.pauses.held
        yield Entry(
            "paused", {"code": Code.PAUSED, "by": after.pauses.by, "reason": "" if held is None else held.reason.value}
        )


def _call(before: Visit, after: Visit) -> Iterator[Entry]:
    """A call for staff, what becomes of it, and its end."""
    old, new = before.call, after.call
    if new is not None and (old is None or old.ticket != new.ticket):
        shown = _problem(after.state)
        yield Entry("called", {"page": type(after.state).__name__, "code": "" if shown is None else shown[0]})
    elif new is not None and old is not None and new.phase is not old.phase:
        yield Entry("call", {"phase": new.phase.value})
    elif new is None and old is not None and old.phase.lasts:
        yield Entry("call", {"phase": "ended"})


def _problem(state: State) -> tuple[str, str] | None:
    """Which problem is shown, whatever else has changed on its page; the slip is still about it."""
    state = state.about if isinstance(state, CounterSlip) else state
    return (state.code, state.variant) if isinstance(state, Trouble) else None


def _noting(state: State) -> PrintPhase | None:
    """How far the note or the slip is."""
    state = state.about if isinstance(state, CounterSlip) else state
    return state.noting if isinstance(state, Trouble) else None


def _printing(state: State) -> tuple[PrintPhase, str] | None:
    """How far the card is, once the printer was asked for it, or the patron asked whether to."""
    if isinstance(state, Done):
        return state.printing, state.print_reason
    account = state.account if isinstance(state, LoggingIn | AccountState) else None
    if account is None or account.printing in (PrintPhase.OFF, PrintPhase.READY):
        return None
    return account.printing, account.print_reason


def _account(was: Visit, now: Visit) -> Iterator[Entry]:
    """Who logs in is written nowhere, nor what they have; that they did, and what was done."""
    old, new = was.state, now.state
    before, after = account_of(was), account_of(now)
    if isinstance(new, LoggingIn) and new.note is LoginNote.CHOSEN and isinstance(old, ChoosingPassword):
        yield Entry("account", {"did": "password_chosen"})
    if isinstance(new, LoggingIn) and new.note in (LoginNote.WRONG, LoginNote.LAPSED) and new != old:
        yield Entry("login_refused", {})
    if before is None and after is not None:
        yield Entry("logged_in", {})
    if before is not None and after is None:
        if isinstance(new, LoggingIn) and new.note is LoginNote.STOPPED:
            yield Entry("account", {"did": "stopped"})
        yield Entry("logged_out", {})
    said = _said(new)
    if said is not None and said is not _said(old):
        yield Entry("account", {"did": said.what.value})
    if before is not None and after is not None:
        if before.board_part is after.board_part is Part.THERE and before.board.on is not after.board.on:
            yield Entry("account", {"did": "notices_on" if after.board.on else "notices_off"})
        parts = {"loans": (before.loans_part, after.loans_part), "holds": (before.holds_part, after.holds_part)}
        for name, (part, now_part) in {**parts, "board": (before.board_part, after.board_part)}.items():
            if now_part is Part.FAILED and part is not now_part:
                yield Entry("part_failed", {"part": name})


def _acts(old: State, new: State) -> Iterator[Entry]:
    """What a patron who is known already has done with the card: how it began, was proved, and ended."""
    before, after = _known(old), _known(new)
    if before is None and after is not None and after.duplicate:
        yield Entry("problem", {"code": Code.DUPLICATE, "variant": ""})
    if isinstance(new, Proving) and new.wrong and not (isinstance(old, Proving) and old.wrong):
        yield Entry("proof_refused", {"way": new.way.value})
    if isinstance(old, Proving) and old.asking and after is not None and after.record is not None:
        yield Entry("proved", {"way": old.way.value})
    if after is not None and (before is None or (before.done, before.changes) != (after.done, after.changes)):
        for act in after.done if before is None else after.done - before.done or _again(new):
            yield Entry("act", {"act": act.value})


def _again(state: State) -> frozenset[Act]:
    """The act that was done once more, with something else."""
    return frozenset({state.act}) if isinstance(state, ActDone) else frozenset()


def _known(state: State) -> Known | None:
    """Who was recognized, wherever that is still known."""
    match state:
        case KnownPatron(known) | Proving(known) | Editing(known) | Comparing(known) | RenewingTerm(known):
            return known
        case Reissuing(known) | ActDone(known) | Done(known=known):
            return known
        case TakingCard(after=after) | Trouble(resume=after) if isinstance(after, KnownPatron | ActState):
            return after.known
        case CounterSlip(about):
            return _known(about)
        case _:
            return None


def _said(state: State) -> Said | None:
    return state.said if isinstance(state, Home | OwnPage | History) else None
