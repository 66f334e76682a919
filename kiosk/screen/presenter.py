"""State in, screen out: every word a visitor sees is chosen here."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module

from kiosk.messages import SOURCE_LANGUAGE, Messages
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
from kiosk.visit.offer import offer
from kiosk.visit.rules import Rules
from kiosk.visit.state import AccountState, State, Visit


@cache
def load_presenters() -> None:
    """Import every presenter, so that it is known; any thread."""
    for found in pkgutil.iter_modules(pages.__path__, f"{pages.__name__}."):
        import_module(found.name)


class Presenter:
    """Turns a visit into what the screen shows, in the visitor's language."""

    def __init__(
        self,
        sources: Mapping[str, str],
        library: LibraryFacts,
        rules: Rules,
        in_language: Callable[[str], LibraryFacts] | None = None,
    ) -> None:
        """``sources`` maps language tags to the text of their ``.ftl`` files.

        ``in_language`` gives the facts as they are said in a language, where that is not as in ``library``; it is
        asked when that language is first shown.
        """
        self._sources, self._library, self._rules = sources, library, rules
        self._in_language = in_language
        self._words: dict[str, Words] = {}

    def _words_in(self, tag: str) -> Words:
        if tag not in self._words:
            facts = self._in_language(tag) if self._in_language and tag != SOURCE_LANGUAGE else self._library
            self._words[tag] = Words(Messages(tag, self._sources), facts, self._rules)
        return self._words[tag]

    def __call__(self, visit: Visit) -> Screen:
        state = visit.state
        away = visit.reader_away is not None
        w = replace(
            self._words_in(visit.preferences.language),
            reader_away=away,
            reader_known=visit.reader_there or away,
            purpose=visit.purpose,
            offer=offer(self._rules, visit.equipment, visit.reader_away),
            pause=visit.equipment.pauses.held,
        )
        page = _page(w, state)
        return Screen(
            library=w.library.name,
            steps=w.steps(page.place.step),
            page=page,
            utilities=sheets.band(w, visit),
            sheet=sheets.sheet(w, visit),
            preferences=visit.preferences,
            greeting=_greeting(w, state),
            turning=(w.say("button-previous"), w.say("button-next")),
            dropped=w.say("typing-dropped") if visit.dropped else "",
            calling=sheets.calling(w, visit),
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
