"""ただいまご利用いただけません: the start page of a kiosk that offers nothing, until it does again."""

from __future__ import annotations

from kiosk.markup import own
from kiosk.problem import Code, problem
from kiosk.screen.pages.trouble import ProblemPage, words_of
from kiosk.screen.values.elements import Bar, Point
from kiosk.screen.values.place import Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.offer import Why


def out_of_service(w: Words, why: Why) -> ProblemPage:
    """With the reason's code and who to go to; it goes by itself when the reason does."""
    say, what = w.say, problem(why.code)
    task = words_of(w, Trouble(what.code, why.variant), "staff")
    return ProblemPage(
        code=what.code,
        title=say(f"{Code.PAUSED}-title"),
        picture=what.variants.get(why.variant, what.picture),
        tries=None,
        cause=_cause(w, what.code),
        heading=say("problem-todo"),
        todo=tuple(Point(icon, say(f"{Code.PAUSED}-todo-{i}")) for i, icon in enumerate(problem(Code.PAUSED).todo, 1)),
        staff=say("problem-staff", text=task),
        task=task,
        bar=Bar(quiet=(), primary=w.staff()),
        place=Place("out_of_service", 1),
    )


def _cause(w: Words, code: Code) -> str:
    if w.pause is not None:
        said = w.say(f"pause-{w.pause.reason.value}")
        return f"{said}\n{own(w.pause.text)}" if w.pause.text else said
    return w.say(f"out-{code}")
