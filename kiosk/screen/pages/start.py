"""Pages 0 and 1: attract, consent."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.markup import own
from kiosk.messages import SOURCE_LANGUAGE
from kiosk.problem import Code
from kiosk.screen.registry import presents
from kiosk.screen.values.elements import Action, Bar, Choice, Note, NoticeKind, Section
from kiosk.screen.values.pages import DocumentPage, TextPage
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.common import MoreOpened, NextPressed
from kiosk.visit.chapter.start import Attract, Consenting, ConsentToggled, DocumentOpened, LoginChosen, RegisterChosen


@dataclass(frozen=True, slots=True)
class AttractPage(Page):
    """0 待機."""

    lead: str
    lead_short: str
    choices: tuple[Choice, ...]
    notice: str
    place: Place = field(default=Place("attract", 0), kw_only=True)


@presents
def attract(w: Words, _state: Attract) -> Page:
    """Choices only for what this installation really offers; without a reader nobody can register."""
    if w.offer.nothing is not None:
        from kiosk.screen.pages.outage import out_of_service  # most kiosks begin in service

        return out_of_service(w, w.offer.nothing)
    say = w.say
    ready = w.reader_known and w.offer.register is None
    text = register_text(w)
    choices = [Choice("register", say("attract-register"), say(text), RegisterChosen(), True, ready=ready)]
    if w.rules.logs_in:
        choices.append(Choice("login", say("attract-login"), say("attract-login-text"), LoginChosen(), False))
    return AttractPage(say("attract-title"), say("attract-lead"), say("attract-lead-short"), tuple(choices), notice(w))


def register_text(w: Words) -> str:
    """For whom it is and what it takes, or why it can't be had."""
    why = w.offer.register
    if why is not None:
        return "attract-register-unprinted" if why.code == Code.PRINT_FAILED else "attract-register-away"
    if not w.reader_known:
        return "attract-register-soon"
    return "attract-register-text" if w.offer.prints or not w.rules.prints else "attract-register-no-paper"


def notice(w: Words) -> str:
    """Who has to go to the counter."""
    return w.say("attract-notice", age=w.library.minimum_age)


@dataclass(frozen=True, slots=True)
class ConsentPage(Page):
    """1 同意.  ``signed`` says what the card will sign besides a registration; before an act the ``notice`` says it."""

    sections: tuple[Section, ...]
    read_all: Action
    notice: str
    agree: Action
    agreed: bool
    fault: str
    bar: Bar
    signed: Note | None = None
    place: Place = field(default=Place("consent", 10, 1), kw_only=True)


@presents
def consent(w: Words, state: Consenting) -> ConsentPage | TextPage | DocumentPage:
    say = w.say
    if state.reading_document:
        return _document(w)
    if state.reading_all:
        show = Action("document", say("document-show"), "document", DocumentOpened())
        return TextPage(
            say("consent-full-title"),
            _full(w),
            say("consent-page-previous"),
            say("consent-page-next"),
            Bar(quiet=(w.cancel(), w.back("button-close"), show)),
            place=Place("consent_text", 15, 1),
        )
    on = "consent-next" if w.purpose.registers else "consent-next-acts"
    registers, signed = w.purpose.registers, _signed(w)
    return ConsentPage(
        title=say("consent-title"),
        sections=(*w.library.consent_sections, *_binding(w)),
        read_all=Action("read_all", say("consent-read-all"), "document", MoreOpened()),
        notice=notice(w) if registers else signed,
        signed=Note(NoticeKind.INFO, signed) if registers and signed else None,
        agree=Action("agree", say("consent-agree"), "check", ConsentToggled(), hint=say("consent-agree-text")),
        agreed=state.agreed,
        fault=say("consent-missing") if state.asked else "",
        bar=Bar(
            quiet=(w.cancel(),) if registers else (w.cancel(), w.back()),
            primary=Action(
                "next", say(on), "arrow_right", NextPressed(), ready=state.agreed, why=say("consent-missing")
            ),
        ),
    )


def _binding(w: Words) -> tuple[Section, ...]:
    """Which text counts, where a translation is shown."""
    if w.say.language == SOURCE_LANGUAGE:
        return ()
    return (Section(w.say("consent-translation"), w.say("consent-translation-text")),)


def _full(w: Words) -> str:
    return "\n\n".join((*(part.text for part in _binding(w)), w.library.consent_full))


def _document(w: Words) -> TextPage | DocumentPage:
    """What the card will sign, as it stands there; in other languages each line with what it means."""
    say, purpose = w.say, w.purpose
    acts = w.rules.acts if purpose.registers else purpose.acts
    lines = w.library.document(purpose.registers, acts)
    later = {_TIME: say("document-later-time"), _NUMBER: say("document-later-number")}
    names = _LINES if len(lines) > len(_LINES) - 2 else tuple(name for name in _LINES if name not in _SHOWN)
    shown = []
    for name, (label, value) in zip(names, lines, strict=False):
        line = own(f"{label}: {value}" if label else value) + ("" if value else later[name])
        shown.append((line, "" if w.say.language in JAPANESE else _meaning(w, name)))
    title, summary = say("document-title"), say("document-summary" if purpose.registers else "document-summary-acts")
    bar, place = Bar(quiet=(w.cancel(), w.back("button-close"))), Place("consent_document", 16, 1)
    if w.say.language in JAPANESE:
        text = "\n\n".join((summary, *(line for line, _ in shown)))
        return TextPage(title, text, say("consent-page-previous"), say("consent-page-next"), bar, place=place)
    return DocumentPage(title, summary, tuple(shown), bar, place=place)


_PURPOSE, _TIME, _NUMBER = "document-line-purpose", "document-line-time", "document-line-number"
_SHOWN = ("document-line-language", "document-line-shown")
_LINES = (
    *("document-line-form", "document-line-library", _PURPOSE, "document-line-version", "document-line-digest"),
    *(*_SHOWN, "document-line-kiosk", _TIME, _NUMBER),
)
"""What says of each line what it means; those of ``_SHOWN`` are there where another language than Japanese is shown."""
JAPANESE = (SOURCE_LANGUAGE, "ja-easy")


def _meaning(w: Words, name: str) -> str:
    if name != _PURPOSE:
        return w.say(name)
    return " ".join(filter(None, (w.say(name) if w.purpose.registers else "", _signed(w))))


def _signed(w: Words) -> str:
    """What the card will sign, where that is more than a registration; else ''."""
    say, purpose = w.say, w.purpose
    acts = w.rules.acts if purpose.registers else purpose.acts
    names = say("acts-between").join(say(f"signed-{act.value}") for act in acts)
    if purpose.registers:
        return say("consent-signed-register", acts=names) if acts else ""
    if len(acts) == 1:
        return say("consent-signed-one", act=say(f"acted-{acts[0].value}"))
    return say("consent-signed-many", acts=names)
