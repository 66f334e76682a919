"""The problem page: what is so, why, what to do, and one line for staff."""

from __future__ import annotations

from kiosk.visit.elements import Action, Bar, Point, TriesText
from kiosk.visit.mine_states import LoggingIn
from kiosk.visit.pages import ProblemPage
from kiosk.visit.present.shared import Words
from kiosk.visit.presses import CancelPressed, NotePressed, RetryPressed
from kiosk.visit.problems import Recovery, problem
from kiosk.visit.states import Confirming, PlacingCard, Trouble


def trouble(w: Words, state: Trouble) -> ProblemPage:
    """The page of ``state.code``; an unknown code shows as the unexpected problem."""
    say = w.say
    what = problem(state.code)
    kept = isinstance(state.resume, Confirming)
    variant = "kept" if kept and say.has(f"{what.code}-kept-cause") else state.variant
    stem = f"{what.code}-{variant}" if variant and say.has(f"{what.code}-{variant}-title") else what.code
    values = {"age": str(w.library.minimum_age), "area": "・".join(w.library.prefectures)}
    tries: TriesText | None = None
    if state.tries_left is not None:
        tries = w.tries(state.tries_left, "tries-before", "tries-after")
    return ProblemPage(
        code=what.code,
        title=say(f"{stem}-title"),
        picture=what.variants.get(state.variant, what.picture),
        tries=tries,
        cause=say(f"{stem}-cause", **values),
        heading=say("problem-todo"),
        todo=tuple(Point(icon, _own(w, stem, what.code, f"todo-{i}")) for i, icon in enumerate(what.todo, 1)),
        staff=say("problem-staff", text=_own(w, stem, what.code, "staff")),
        bar=_bar(w, state),
    )


def _own(w: Words, stem: str, code: str, part: str) -> str:
    """The variant's own words where it has some, else the code's."""
    return w.say(f"{stem}-{part}") if w.say.has(f"{stem}-{part}") else w.say(f"{code}-{part}")


def _bar(w: Words, state: Trouble) -> Bar:
    say = w.say
    recovery = problem(state.code).recovery
    match state.resume:
        case Confirming():
            retry = Action("retry", say("problem-retry"), "retry", RetryPressed())
            return Bar(quiet=(w.cancel(), w.back("problem-back")), primary=retry)
        case LoggingIn():
            retry = Action("retry", say("problem-log-in-again"), "retry", RetryPressed())
            return Bar(quiet=(w.cancel(), w.staff()), primary=retry)
        case PlacingCard() if recovery is Recovery.RETRY or state.code == "K301":
            label = {"K201": "problem-type-again", "K302": "problem-retry", "K301": "problem-retry"}
            text = say(label.get(state.code, "problem-place-again"))
            return Bar(quiet=(w.cancel(),), primary=Action("retry", text, "retry", RetryPressed()))
        case PlacingCard():
            retry = Action("retry", say("problem-retry"), "retry", RetryPressed())
            return Bar(quiet=(w.cancel(), w.staff()), primary=retry)
        case None:
            key = "problem-start-over" if recovery is Recovery.START_OVER else "button-finish-long"
            icon = "retry" if recovery is Recovery.START_OVER else "exit"
            return Bar(quiet=(_note(w, state),), primary=Action("finish", say(key), icon, CancelPressed()))


def _note(w: Words, state: Trouble) -> Action:
    """The note to show to staff, once; then the bell, which the band at the foot has all the time."""
    if not w.rules.prints_notes or state.noted:
        return w.staff()
    return Action("note", w.say("problem-note"), "printer", NotePressed())
