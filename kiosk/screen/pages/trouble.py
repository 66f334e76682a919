"""The problem page: what is so, why, what to do, and one line for staff."""

from __future__ import annotations

from dataclasses import replace

from kiosk.dataclass import dataclass
from kiosk.patron.returning import Act, TermRefusal
from kiosk.problem import Code, LogIn, Recovery, problem
from kiosk.screen.pages.returning import to_own_page
from kiosk.screen.registry import presents
from kiosk.screen.values.elements import Action, Bar, Note, NoticeKind, Point, TriesText
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.common import CancelPressed
from kiosk.visit.chapter.form import Confirming
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn, LoginState
from kiosk.visit.chapter.returning import (
    ActsPressed,
    Comparing,
    Editing,
    ForgottenPressed,
    KnownPatron,
    Proving,
    Reissuing,
    RenewingTerm,
)
from kiosk.visit.chapter.slip import SlipPressed
from kiosk.visit.chapter.start import Consenting
from kiosk.visit.chapter.trouble import NotePressed, RetryPressed, Trouble
from kiosk.visit.derived import MAY_PRINT_NOTE
from kiosk.visit.event.external import PrintPhase

_NOTED = {
    PrintPhase.SENDING: NoticeKind.INFO,
    PrintPhase.PRINTING: NoticeKind.INFO,
    PrintPhase.DONE: NoticeKind.DONE,
    PrintPhase.FAILED: NoticeKind.FAULT,
    PrintPhase.UNKNOWN: NoticeKind.ATTENTION,
}
"""What is said of the note for staff, once it was asked for."""


@dataclass(frozen=True, slots=True)
class ProblemPage(Page):
    """A problem: what is so, why, what to do (at most three), and one line for staff.

    ``picture`` names one of ``kiosk.art.problems``; ``tries`` replaces the picture (K201).  ``note`` is what has
    become of it while the page is shown; ``task`` is what staff do, for paper; ``staff`` says it on the screen.
    """

    code: str
    picture: str
    tries: TriesText | None
    cause: str
    heading: str
    todo: tuple[Point, ...]
    staff: str
    task: str
    bar: Bar
    note: Note | None = None


@presents
def trouble(w: Words, state: Trouble) -> ProblemPage:
    """The page of ``state.code``; an unknown code shows as the unexpected problem."""
    say = w.say
    what = problem(state.code)
    stem = stem_of(w, state)
    icons = what.icons.get(state.variant, what.todo)
    task = words_of(w, state, "staff")
    tries: TriesText | None = None
    if state.tries_left is not None:
        tries = w.tries(state.tries_left)
    return ProblemPage(
        code=what.code,
        title=say(f"{stem}-title"),
        picture=what.variants.get(state.variant, what.picture),
        tries=tries,
        cause=_renewable_from(w, state) or words_of(w, state, "cause"),
        heading=say("problem-todo"),
        todo=(
            *(Point(icon, words_of(w, state, f"todo-{i}")) for i, icon in enumerate(icons, 1)),
            *_more(w, state),
        ),
        note=_still(w, state) or note_of(w, state, "errand-note" if _has_slip(state) else "problem-note"),
        staff=say("problem-staff", text=task),
        task=task,
        bar=_bar(w, state),
        place=Place(f"problem_{state.code.lower()}", 90, _step_of(state)),
    )


def _renewable_from(w: Words, state: Trouble) -> str:
    """From when on a term can be renewed, where that is known."""
    record = state.resume.known.record if isinstance(state.resume, KnownPatron) else None
    if record is None or state.variant != TermRefusal.TOO_EARLY.value or record.term.renewable_from is None:
        return ""
    return w.say(f"{Code.TERM_NOT_RENEWED}-early-from", date=w.date(record.term.renewable_from))


def _step_of(state: Trouble) -> int:
    """Where on the step shelf a problem happened."""
    if isinstance(state.resume, Confirming):
        return 6
    if isinstance(state.resume, LoginState):
        return 0
    return problem(state.code).step


def stem_of(w: Words, state: Trouble) -> str:
    """How the messages of the problem begin: code and variant, or the code alone."""
    code = problem(state.code).code
    kept = isinstance(state.resume, Confirming) and w.say.has(f"{code}-kept-cause")
    variant = "kept" if kept else state.variant
    return f"{code}-{variant}" if variant and w.say.has(f"{code}-{variant}-title") else code


def words_of(w: Words, state: Trouble, part: str) -> str:
    """The variant's own words where it has some, else the code's; ``-known-`` for who came for no registration."""
    values: dict[str, str | int] = {"age": w.library.minimum_age, "area": w.area()}
    stem, code = stem_of(w, state), problem(state.code).code
    known = () if w.purpose.registers else (f"{stem}-known-{part}",)
    key = next((key for key in (*known, f"{stem}-{part}") if w.say.has(key)), f"{code}-{part}")
    return w.say(key, **values)


def _more(w: Words, state: Trouble) -> tuple[Point, ...]:
    """What this installation offers besides."""
    if problem(state.code).login is LogIn.ALSO and w.rules.logs_in and w.purpose.account is None:
        return (Point("person", w.say("problem-login-works")),)
    if state.variant != "wait" and _by_card(w, state) is not None:
        return (Point("card", w.say("problem-by-card")),)
    return ()


def _still(w: Words, state: Trouble) -> Note | None:
    """That the same was found again."""
    if not state.still:
        return None
    return Note(NoticeKind.ATTENTION, w.say(f"{state.code}-{state.variant or 'foreign'}-still"))


def note_of(w: Words, state: Trouble, stem: str) -> Note | None:
    """What has become of the paper since the page came up; ``stem`` is how the words for it begin."""
    return Note(_NOTED[state.noting], w.say(f"{stem}-{state.noting.value}")) if state.noting in _NOTED else None


_LOG_IN_INSTEAD = (Code.NO_READER, Code.PRINT_FAILED)
"""What keeps people from registering, and not from logging in."""


def _bar(w: Words, state: Trouble) -> Bar:
    say = w.say
    what = problem(state.code)
    login = w.to_login()
    slip, by_card = slip_action(w), _by_card(w, state)
    again = Action("retry", say(what.retry or "problem-retry"), "retry", RetryPressed())
    if w.purpose.account is not None and what.code != Code.UNEXPECTED:
        return _inside(w, state, again)
    match state.resume:
        case PlacingCard() | Consenting() if state.code in _LOG_IN_INSTEAD and w.rules.logs_in:
            return Bar(quiet=(w.cancel(), again), primary=login)
        case PlacingCard() | Consenting() if _has_slip(state):
            return Bar(quiet=(w.cancel(), slip), primary=again)
        case PlacingCard() | Consenting() if what.recovery is Recovery.RETRY:
            return Bar(quiet=(w.cancel(),), primary=again)
        case PlacingCard() | Consenting():
            return Bar(quiet=(w.cancel(), w.staff()), primary=again)
        case Confirming():
            return Bar(quiet=(w.cancel(), w.back("problem-back")), primary=again)
        case LoggingIn():
            return Bar(
                quiet=(w.cancel(), by_card or w.staff()),
                primary=replace(again, label=say("problem-log-in-again")),
            )
        case Proving() | Editing() | Comparing() | RenewingTerm() | Reissuing() | ChoosingPassword():
            return Bar(quiet=(w.cancel(), slip if _has_slip(state) else w.staff()), primary=again)
        case KnownPatron(known) if known.has_list:
            others = Action("more", say("acted-more"), "arrow_right", ActsPressed())
            return Bar(quiet=(w.finish(), _aside(w, state)), primary=others)
        case None if by_card is not None:
            return Bar(quiet=(w.finish(), _aside(w, state)), primary=replace(by_card, icon="arrow_right"))
        case None | KnownPatron() if _has_slip(state) and what.login is LogIn.FIRST and w.rules.logs_in:
            return Bar(quiet=(w.finish(), slip), primary=login)
        case None | KnownPatron() if _has_slip(state):
            aside = login if what.login is not LogIn.NO and w.rules.logs_in else w.staff()
            return Bar(quiet=(w.finish(), aside), primary=slip)
        case None if what.recovery is Recovery.START_OVER:
            start_over = Action("finish", say("problem-start-over"), "retry", CancelPressed())
            return Bar(quiet=(_note(w, state),), primary=start_over)
        case None | KnownPatron():
            return Bar(quiet=(_note(w, state),), primary=w.finish("button-finish-long"))


def _inside(w: Words, state: Trouble, again: Action) -> Bar:
    """For whoever is logged in: back to their own page, unless there is something nearer."""
    own = to_own_page(w)
    match state.resume:
        case KnownPatron(known) if known.has_list:
            others = Action("more", w.say("acted-more-short"), "arrow_right", ActsPressed())
            return Bar(quiet=(w.finish(), slip_action(w) if _has_slip(state) else own), primary=others)
        case KnownPatron() | None:
            return Bar(quiet=(w.finish(), _aside(w, state)), primary=replace(own, icon="arrow_right"))
        case _ if state.code == Code.NO_READER:
            return Bar(quiet=(w.finish(), again), primary=replace(own, icon="arrow_right"))
        case _:
            return Bar(quiet=(w.finish(), own), primary=again)


_BY_CARD = {"wait": None, "expired": Act.RENEWAL, "password": Act.PASSWORD}
"""Refusals of a log-in that the card helps out of, and with which act; None = any."""


def _by_card(w: Words, state: Trouble) -> Action | None:
    if state.code != Code.LOGIN_REFUSED or not w.rules.acts or state.variant not in _BY_CARD:
        return None
    act = _BY_CARD[state.variant]
    if act is not None and act not in w.rules.acts:
        return None
    return Action("forgotten", w.say(f"login-by-card-{state.variant}"), "help", ForgottenPressed())


def _has_slip(state: Trouble) -> bool:
    return bool(problem(state.code).errands_of(state.variant))


def _aside(w: Words, state: Trouble) -> Action:
    """The slip where there is one, else the note or how to reach staff."""
    return slip_action(w) if _has_slip(state) else _note(w, state)


def slip_action(w: Words) -> Action:
    """窓口と持ち物."""
    return Action("slip", w.say("errand-button"), "document", SlipPressed())


def _note(w: Words, state: Trouble) -> Action:
    """The note to show to staff, until it is printed; else how to reach them, as the band at the foot says, too."""
    return note_action(w, state, "problem-note") or w.staff()


def note_action(w: Words, state: Trouble, label: str) -> Action | None:
    """What prints the paper; None where nothing is printed, or once it is on its way or came out."""
    if not w.rules.prints_notes or state.noting not in MAY_PRINT_NOTE:
        return None
    return Action("note", w.say(label if state.noting is PrintPhase.READY else "print-again"), "printer", NotePressed())
