"""Pages of patrons who are known already."""

from __future__ import annotations

from dataclasses import replace

from kiosk.screen.registry import presents
from kiosk.screen.values.elements import Bar
from kiosk.screen.values.pages import AskPage
from kiosk.screen.values.place import Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.home import ActsMessage
from kiosk.visit.chapter.returning import (
    ActDone,
    ChoosingAct,
    Comparing,
    Editing,
    KnownPatron,
    Proving,
    Reissuing,
    RenewingTerm,
)


def _page(w: Words, name: str) -> AskPage:
    return AskPage(
        title=w.say("done-title"),
        picture="ask_stop",
        tries=None,
        text=w.say("done-lead"),
        points=(),
        bar=Bar(quiet=(w.cancel(),)),
        place=Place(name, 70),
    )


@presents
def choosing_act(w: Words, state: ChoosingAct) -> AskPage:  # noqa: ARG001
    return _page(w, "choosing_act")


@presents
def known_patron(w: Words, state: KnownPatron) -> AskPage:  # noqa: ARG001
    return _page(w, "known_patron")


@presents
def proving(w: Words, state: Proving) -> AskPage:  # noqa: ARG001
    return _page(w, "proving")


@presents
def editing(w: Words, state: Editing) -> AskPage:  # noqa: ARG001
    return _page(w, "editing")


@presents
def comparing(w: Words, state: Comparing) -> AskPage:  # noqa: ARG001
    return _page(w, "comparing")


@presents
def renewing_term(w: Words, state: RenewingTerm) -> AskPage:  # noqa: ARG001
    return _page(w, "renewing_term")


@presents
def reissuing(w: Words, state: Reissuing) -> AskPage:  # noqa: ARG001
    return _page(w, "reissuing")


@presents
def act_done(w: Words, state: ActDone) -> AskPage:  # noqa: ARG001
    return _page(w, "act_done")


@presents
def acts_message(w: Words, state: ActsMessage) -> AskPage:  # noqa: ARG001
    return replace(_page(w, "acts_message"), bar=Bar(quiet=(w.log_out(),)))
