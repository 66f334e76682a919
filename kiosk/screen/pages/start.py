"""Pages 0 to 2: attract, consent, lay the card."""

from __future__ import annotations

from kiosk.screen.registry import presents
from kiosk.screen.values.elements import Action, Bar, Choice, Note, NoticeKind, Tip
from kiosk.screen.values.pages import AttractPage, ConsentPage, HelpPage, PlaceCardPage, TextPage
from kiosk.screen.values.place import Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.card import Hint, PlacingCard
from kiosk.visit.chapter.common import MoreOpened, NextPressed
from kiosk.visit.chapter.start import Attract, Consenting, ConsentToggled, LoginChosen, RegisterChosen


@presents
def attract(w: Words, _state: Attract) -> AttractPage:
    """Choices only for what this installation really offers; without a reader nobody can register."""
    say = w.say
    for_whom = say("attract-register-away" if w.reader_away else "attract-register-text")
    choices = [Choice("register", say("attract-register"), for_whom, RegisterChosen(), True, ready=not w.reader_away)]
    if w.rules.logs_in:
        choices.append(Choice("login", say("attract-login"), say("attract-login-text"), LoginChosen(), False))
    return AttractPage(say("attract-title"), say("attract-lead"), say("attract-lead-short"), tuple(choices), notice(w))


def notice(w: Words) -> str:
    """Who has to go to the counter."""
    return w.say("attract-notice", age=str(w.library.minimum_age))


@presents
def consent(w: Words, state: Consenting) -> ConsentPage | TextPage:
    say = w.say
    if state.reading_all:
        return TextPage(
            say("consent-full-title"),
            w.library.consent_full,
            say("consent-page-previous"),
            say("consent-page-next"),
            Bar(quiet=(w.cancel(), w.back("button-close"))),
            place=Place("consent_text", 15, 1),
        )
    return ConsentPage(
        title=say("consent-title"),
        sections=w.library.consent_sections,
        read_all=Action("read_all", say("consent-read-all"), "document", MoreOpened()),
        notice=notice(w),
        agree=Action("agree", say("consent-agree"), "check", ConsentToggled(), hint=say("consent-agree-text")),
        agreed=state.agreed,
        fault=say("consent-missing") if state.asked else "",
        bar=Bar(
            quiet=(w.cancel(),),
            primary=Action("next", say("consent-next"), "arrow_right", NextPressed(), ready=state.agreed),
        ),
    )


def _tips(w: Words) -> tuple[Tip, ...]:
    return tuple(
        Tip(name, w.say(f"place-tip-{name}"), w.say(f"place-tip-{name}-text")) for name in ("case", "alone", "still")
    )


@presents
def place_card(w: Words, state: PlacingCard) -> PlaceCardPage | HelpPage:
    say = w.say
    if state.helping:
        bar = Bar(quiet=(w.cancel(), w.back("button-close")))
        return HelpPage(say("help-title"), say("help-lead"), _tips(w), bar)
    note = Note(NoticeKind.ATTENTION, say("place-lifted")) if state.hint is Hint.LIFTED else None
    return PlaceCardPage(
        title=say("place-title"),
        lead=say("place-lead"),
        tips=_tips(w),
        status=say("place-checking" if state.checking else "place-waiting"),
        checking=state.checking,
        note=note,
        bar=Bar(
            quiet=(w.cancel(), w.back()),
            secondary=Action("help", say("place-help"), "help", MoreOpened()),
        ),
    )
