"""State in, screen out: every word a visitor sees is chosen here."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module

from kiosk.messages import Messages
from kiosk.screen import pages, sheets
from kiosk.screen.facts import LibraryFacts
from kiosk.screen.pages import start as start  # what a kiosk begins with
from kiosk.screen.registry import PRESENTERS
from kiosk.screen.values.place import Page
from kiosk.screen.values.sheets import Screen
from kiosk.screen.words import Words
from kiosk.visit.chapter.card import LastTry, Reading, Typing
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.trouble import TakingCard
from kiosk.visit.rules import Rules
from kiosk.visit.state import AccountState, State, Visit


@cache
def load_presenters() -> None:
    """Import every presenter, so that it is known; any thread."""
    for found in pkgutil.iter_modules(pages.__path__, f"{pages.__name__}."):
        import_module(found.name)


class Presenter:
    """Turns a visit into what the screen shows, in the visitor's language."""

    def __init__(self, sources: Mapping[str, str], library: LibraryFacts, rules: Rules) -> None:
        """``sources`` maps language tags to the text of their ``.ftl`` files."""
        self._words = {tag: Words(Messages(tag, sources), library, rules) for tag in sources}
        self._library = library

    def __call__(self, visit: Visit) -> Screen:
        state = visit.state
        away = visit.reader_away is not None
        w = replace(
            self._words[visit.preferences.language],
            reader_away=away,
            reader_known=visit.reader_there or away,
            purpose=visit.purpose,
        )
        page = _page(w, state)
        return Screen(
            library=self._library.name,
            steps=w.steps(page.place.step),
            page=page,
            utilities=sheets.band(w),
            sheet=sheets.sheet(w, visit),
            preferences=visit.preferences,
            greeting=_greeting(w, state),
            turning=(w.say("button-previous"), w.say("button-next")),
            dropped=w.say("typing-dropped") if visit.dropped else "",
            coming=_coming(w, state),
        )


def _page(w: Words, state: State) -> Page:
    if type(state) not in PRESENTERS:
        load_presenters()
    return PRESENTERS[type(state)](w, state)


def _coming(w: Words, state: State) -> tuple[Page, ...]:
    """What comes next if all goes well, as far as it is known; the form, while its card still lies there."""
    match state:
        case Typing(helping=False) | LastTry():
            from kiosk.screen.pages.card import reading_begins, take_card_next

            return reading_begins(w), take_card_next(w)
        case Reading():
            from kiosk.screen.pages.card import take_card_next

            return (take_card_next(w),)
        case TakingCard(after=Filling() as form):
            return (_page(w, form),)
        case _:
            return ()


def _greeting(w: Words, state: State) -> str:
    """Whose account is shown."""
    if not isinstance(state, AccountState):
        return ""
    from kiosk.screen.pages.home import greeting  # most pages are nobody's

    return greeting(w, state.account)
