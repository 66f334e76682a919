"""Whoever is a patron already chooses what to do: before the card is read, and once it has been."""

from __future__ import annotations

from kiosk.dataclass import dataclass
from kiosk.patron.returning import Act, TermRefusal
from kiosk.problem import Code
from kiosk.screen.registry import presents
from kiosk.screen.values.account import PageLink
from kiosk.screen.values.elements import Action, Bar, Note, NoticeKind
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.common import BackPressed
from kiosk.visit.chapter.returning import ActChosen, ActsChosen, ActsPressed, ChoosingAct, Known, KnownPatron

ICONS = {Act.REISSUE: "barcode", Act.PASSWORD: "lock", Act.CHANGE: "pencil", Act.RENEWAL: "calendar"}


@dataclass(frozen=True, slots=True)
class WaysPage(Page):
    """Acts as large rows.  ``staff`` is code and instruction, None where it is no problem; ``notes`` stand above.

    ``apart``: rows lead to pages with a yes that can't be undone, and none may lie where that will.
    """

    lead: str
    notes: tuple[Note, ...]
    rows: tuple[PageLink, ...]
    bar: Bar
    staff: tuple[str, str] | None = None
    apart: bool = False


@presents
def choosing_act(w: Words, _state: ChoosingAct) -> WaysPage:
    """Only what is offered; all of it together, where that is more than one."""
    say = w.say
    rows = [
        PageLink(Action(act.value, say(f"act-{act.value}"), ICONS[act], ActsChosen((act,))), _what(w, act))
        for act in w.rules.acts
    ]
    if len(rows) > 1:
        rows.append(PageLink(Action("all", say("act-all"), "help", ActsChosen(w.rules.acts)), say("act-all-text")))
    return WaysPage(
        title=say("choosing-title"),
        lead=say("choosing-lead"),
        notes=(),
        rows=tuple(rows),
        bar=Bar(quiet=(w.cancel(), w.back())),
        place=Place("choosing_act", 82),
    )


def _what(w: Words, act: Act) -> str:
    return w.say("act-reissue-text-print" if act is Act.REISSUE and w.rules.prints else f"act-{act.value}-text")


@presents
def known_patron(w: Words, state: KnownPatron) -> WaysPage:
    """K401 with its ways on, or the list.  Of the record nothing is said before it is proved."""
    known, say = state.known, w.say
    duplicate = known.duplicate and not known.done
    lead = "known-duplicate-lead" if duplicate else "known-lead-more" if known.done else "known-lead"
    return WaysPage(
        title=say("known-duplicate-title" if duplicate else "known-title"),
        lead=say(lead),
        notes=_notes(w, known),
        rows=tuple(_row(w, known, act) for act in known.recognized.acts),
        bar=_bar(w, known),
        staff=(Code.DUPLICATE, say("problem-staff", text=say(f"{Code.DUPLICATE}-staff"))) if duplicate else None,
        apart=True,
        place=Place("known_duplicate", 46, 5) if duplicate else Place("known_patron", 46, 5),
    )


def _bar(w: Words, known: Known) -> Bar:
    if known.account is not None:
        return Bar(quiet=(w.log_out(), to_own_page(w)))
    ending = w.finish() if known.done or known.duplicate else w.cancel()
    if not w.rules.logs_in or not (known.done or known.duplicate):
        return Bar(quiet=(ending,))
    return Bar(quiet=(ending,), primary=w.to_login())


def to_own_page(w: Words) -> Action:
    """Back to whoever is logged in."""
    return Action("back", w.say("known-own-page"), "arrow_left", BackPressed())


def more(w: Words, known: Known, label: str = "acted-more") -> Action | None:
    """The way to other acts, where there are some."""
    left = known.has_list and set(known.recognized.acts) - known.done
    return Action("more", w.say(label), "document", ActsPressed()) if left else None


def _row(w: Words, known: Known, act: Act) -> PageLink:
    done = act in known.done
    action = Action(act.value, w.say(f"act-{act.value}"), "check" if done else ICONS[act], ActChosen(act))
    return PageLink(action, _more_of(w, known, act), w.say("act-done") if done else "")


def _more_of(w: Words, known: Known, act: Act) -> str:
    """What is known of an act for this patron."""
    record, say = known.record, w.say
    if record is None or act in known.done:
        return _what(w, act)
    if act is Act.CHANGE and record.outside:
        return say("act-change-outside")
    if act is not Act.RENEWAL:
        return _what(w, act)
    term = record.term
    if term.until is not None:
        return say("act-renewal-until", date=w.date(term.until))
    if term.refusal is TermRefusal.TOO_EARLY and term.renewable_from is not None:
        return say("act-renewal-early", date=w.date(term.renewable_from))
    match term.refusal:
        case TermRefusal.TOO_EARLY:
            return say("act-renewal-early-unknown")
        case TermRefusal.OVERDUE | TermRefusal.RESTRICTED | TermRefusal.COUNTER as why:
            return say(f"act-renewal-{why.value}")
        case None:
            return _what(w, act)


def _notes(w: Words, known: Known) -> tuple[Note, ...]:
    """What the person may have come for; only of a record that is proved to be theirs."""
    record, say, acts = known.record, w.say, known.recognized.acts
    if record is None:
        return ()
    said = []
    if Act.CHANGE not in known.done and Act.CHANGE in acts:
        if record.outside:
            said.append(say("known-outside", area=w.area()))
        elif record.moved:
            said.append(say("known-moved"))
        if record.renamed:
            said.append(say("known-renamed"))
    if Act.RENEWAL in acts and Act.RENEWAL not in known.done and record.expires_on and record.term.until is not None:
        said.append(say("known-expires", date=w.date(record.expires_on)))
    return tuple(Note(NoticeKind.INFO, text) for text in said)
