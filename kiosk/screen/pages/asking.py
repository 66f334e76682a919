"""The questions of マイ図書館, before anything is lost."""

from __future__ import annotations

from kiosk.screen.pages.home import title_of
from kiosk.screen.registry import presents
from kiosk.screen.values.elements import Action, Bar, Point
from kiosk.screen.values.pages import AskPage
from kiosk.screen.values.place import Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.asking import Asking, Confirmed, StopConfirmed, ToCancel, ToDelete, ToStop

_YES = Confirmed()


@presents
def asking(w: Words, state: Asking) -> AskPage:
    match state.question:
        case ToCancel(hold):
            stem = "ask-cancel" if hold.cancelable else "ask-request"
            return _ask(w, state, stem, Place("ask_cancel", 84), title=title_of(w, hold.title))
        case ToDelete(notice_ids):
            return _ask(w, state, "ask-delete", Place("ask_delete", 88), count=len(notice_ids))
        case ToStop(sure=False):
            points = tuple(
                Point(icon, w.say(f"ask-stop-point-{n}")) for n, icon in enumerate(("bell", "document", "card"), 1)
            )
            return _ask(w, state, "ask-stop", Place("ask_stop", 88), points)
        case ToStop():
            return _ask(w, state, "ask-stop-sure", Place("ask_stop_sure", 89), yes=StopConfirmed())


def _ask(
    w: Words,
    state: Asking,
    stem: str,
    place: Place,
    points: tuple[Point, ...] = (),
    yes: Confirmed | StopConfirmed = _YES,
    **values: str | int,
) -> AskPage:
    say = w.say
    agree = Action("confirm", say(f"{stem}-yes"), "check", yes, ready=not state.busy, why=say("account-doing"))
    if state.busy:
        bar = Bar(quiet=(w.log_out(),), waiting=say("account-doing"), final=agree)
    elif state.question == ToStop(sure=False):
        bar = Bar(quiet=(w.log_out(), w.back(f"{stem}-no")), primary=agree)  # it only leads to the second question
    else:
        bar = Bar(quiet=(w.log_out(), w.back(f"{stem}-no")), final=agree)
    return AskPage(
        title=say(f"{stem}-title"),
        picture="ask_stop" if isinstance(state.question, ToStop) else place.name,
        tries=None,
        text=say(f"{stem}-text", **values),
        points=points,
        bar=bar,
        place=place,
    )
