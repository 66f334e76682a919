"""State in, screen out: every word a visitor sees is chosen here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from kiosk.messages import Messages
from kiosk.problem import problem
from kiosk.screen.presenters import begin, card, form, own_page, sheets
from kiosk.screen.presenters import home as mine
from kiosk.screen.presenters.done import done
from kiosk.screen.presenters.facts import LibraryFacts
from kiosk.screen.presenters.login import login
from kiosk.screen.presenters.shared import Words
from kiosk.screen.presenters.trouble import trouble
from kiosk.screen.values.elements import Steps
from kiosk.screen.values.pages import Page
from kiosk.screen.values.sheets import Screen
from kiosk.visit.rules import Rules
from kiosk.visit.state.account import Asking, History, Home, Inside, LoggingIn, OwnPage, ReadyMessage, ShowingCard
from kiosk.visit.state.registration import (
    Attract,
    Confirming,
    Consenting,
    Done,
    Filling,
    Issuing,
    LastTry,
    PlacingCard,
    Reading,
    TakingCard,
    Trouble,
    Typing,
    Visit,
)

__all__ = ["LibraryFacts", "Presenter"]


class Presenter:
    """Turns a visit into what the screen shows, in the visitor's language."""

    def __init__(self, sources: Mapping[str, str], library: LibraryFacts, rules: Rules) -> None:
        """``sources`` maps language tags to the text of their ``.ftl`` files."""
        self._words = {tag: Words(Messages(tag, sources), library, rules) for tag in sources}
        self._library = library

    def __call__(self, visit: Visit) -> Screen:
        """The whole screen at this moment."""
        w = self._words[visit.preferences.language]
        name, order, steps, page = _page(w, visit)
        return Screen(
            name=name,
            library=self._library.name,
            steps=steps,
            page=page,
            utilities=sheets.band(w),
            sheet=sheets.sheet(w, visit),
            preferences=visit.preferences,
            order=order,
            greeting=mine.greeting(w, visit.state.mine) if isinstance(visit.state, Inside) else "",
            dropped=w.say("typing-dropped") if visit.dropped else "",
        )


def _page(w: Words, visit: Visit) -> tuple[str, int, Steps, Page]:
    """Stable name, place along the visit, step shelf and page of a state."""
    state = visit.state
    match state:
        case Attract():
            return "attract", 0, w.steps(0), begin.attract(w, visit.reader_away is not None)
        case Consenting(reading_all=True):
            return "consent_text", 15, w.steps(1), begin.consent(w, state)
        case Consenting():
            return "consent", 10, w.steps(1), begin.consent(w, state)
        case PlacingCard(helping=True):
            return "help", 25, w.steps(2), begin.place_card(w, state)
        case PlacingCard():
            return "place_card", 20, w.steps(2), begin.place_card(w, state)
        case Typing(helping=True):
            return "password_help", 31, w.steps(3), card.password_help(w)
        case Typing():
            return "password", 30, w.steps(3), card.password(w, state)
        case LastTry():
            return "last_try", 35, w.steps(3), card.last_try(w, state)
        case Reading():
            return "reading", 40, w.steps(4), card.reading(w, state)
        case TakingCard(after=Attract()):
            return "take_card_end", 95, w.steps(0), card.take_card(w, state)
        case TakingCard(after=Trouble()):
            return "take_card_silent", 45, w.steps(4), card.take_card(w, state)
        case TakingCard():
            return "take_card", 45, w.steps(4), card.take_card(w, state)
        case Filling():
            return "form", 50, w.steps(5), form.form(w, state)
        case Confirming():
            return "confirm", 60, w.steps(6), form.confirm(w, state)
        case Issuing():
            return "issuing", 70, w.steps(6), form.issuing(w, state)
        case Done():
            return "done", 80, w.steps(7), done(w, state)
        case LoggingIn():
            return "login", 81, w.steps(0), login(w, state, visit.reader_away is not None)
        case ReadyMessage():
            return "ready", 82, w.steps(0), mine.ready(w, state)
        case Home():
            return "home", 83, w.steps(0), mine.home(w, state)
        case ShowingCard():
            return "own_card", 85, w.steps(0), mine.card(w, state)
        case OwnPage():
            return "own_page", 86, w.steps(0), own_page.own_page(w, state)
        case History():
            return "history", 87, w.steps(0), own_page.history(w, state)
        case Asking():
            name = own_page.name_of(state)
            return name, _ASKED_AT[name], w.steps(0), own_page.asking(w, state)
        case Trouble():
            return f"problem_{state.code.lower()}", 90, w.steps(_step_of(state)), trouble(w, state)
        case _:
            assert_never(state)


_ASKED_AT = {"ask_cancel": 84, "ask_delete": 88, "ask_stop": 88, "ask_stop_sure": 89}


def _step_of(state: Trouble) -> int:
    """Where on the step shelf a problem happened."""
    if isinstance(state.resume, Confirming):
        return 6
    if isinstance(state.resume, LoggingIn):
        return 0
    return problem(state.code).step
