"""The small steps all parts of the flow share: go somewhere, ask the world, end the visit."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from kiosk.dataclass import dataclass
from kiosk.operations.registration import FetchChallenge
from kiosk.problem import Code
from kiosk.visit.chapter.card import PlacingCard, Typing
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.returning import Purpose
from kiosk.visit.chapter.start import Attract, Consenting
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.effects import Ask, Effect, Forget, IdentifyCard, Play, ReleaseCard, Sound, WipeSecret
from kiosk.visit.event.external import ReaderCause
from kiosk.visit.preferences import Preferences
from kiosk.visit.rules import Rules
from kiosk.visit.state import Awaited, State, Visit


class Move(NamedTuple):
    """What ``step`` answers: the next visit, and what is wanted from the world."""

    visit: Visit
    effects: tuple[Effect, ...] = ()


def go(visit: Visit, state: State, *effects: Effect) -> Move:
    return Move(replace(visit, state=state), effects)


def stay(visit: Visit) -> Move:
    return Move(visit)


@dataclass(frozen=True, slots=True)
class Ticket:
    """A visit that awaits one more answer, and the number that answer must carry."""

    visit: Visit
    number: int


def _await(visit: Visit, which: str) -> Ticket:
    n = visit.awaited.last + 1
    return Ticket(replace(visit, awaited=replace(visit.awaited, last=n, **{which: n})), n)


def await_card(visit: Visit) -> Ticket:
    """Await an answer from the card; answers to earlier questions no longer count."""
    return _await(visit, "card")


def await_service(visit: Visit) -> Ticket:
    return _await(visit, "service")


def await_printer(visit: Visit) -> Ticket:
    return _await(visit, "printer")


def await_loans(visit: Visit) -> Ticket:
    """Await 貸出中, beside whatever else is awaited."""
    return _await(visit, "loans")


def await_holds(visit: Visit) -> Ticket:
    """Await 予約中, beside whatever else is awaited."""
    return _await(visit, "holds")


def await_board(visit: Visit) -> Ticket:
    """Await お知らせ, beside whatever else is awaited."""
    return _await(visit, "board")


def forget_answers(visit: Visit) -> Visit:
    """No answer that is still under way counts any more."""
    return replace(visit, awaited=Awaited(last=visit.awaited.last))


def heard_service(visit: Visit) -> Visit:
    """The one question to the library service is answered, and whoever waited for it is here."""
    return replace(visit, touched_at=visit.now, awaited=replace(visit.awaited, service=0))


def place_card(visit: Visit, placing: PlacingCard) -> Move:
    """Ask for the card; one that lies there already is identified at once, and no reader is a problem."""
    visit = forget_answers(visit)
    if not visit.reader_there:
        return no_reader(visit, PlacingCard())
    if visit.lying is None:
        return go(visit, replace(placing, checking=False), WipeSecret(), ReleaseCard())
    ticket = await_card(visit)
    return go(
        ticket.visit,
        replace(placing, checking=True, helping=False),
        WipeSecret(),
        IdentifyCard(ticket.number, visit.lying),
    )


def no_reader(visit: Visit, resume: Consenting | PlacingCard) -> Move:
    """K101, with the cause that is known; it goes on by itself to ``resume`` when the reader is back."""
    return trouble(visit, Trouble(Code.NO_READER, k101_variant(visit), resume=resume))


def k101_variant(visit: Visit) -> str:
    """Which hint fits the cause."""
    return "service" if visit.reader_away is ReaderCause.SERVICE_DOWN else ""


def begin_registration(rules: Rules, visit: Visit) -> Move:
    """利用登録; where every card is to be printed, not while none can be."""
    if visit.reader_away is None and rules.needs_printer and visit.equipment.printer_fault:
        visit = replace(visit, purpose=Purpose())
        return trouble(visit, Trouble(Code.PRINT_FAILED, "needed", resume=Consenting()))
    return begin_consent(visit, Purpose())


def begin_consent(visit: Visit, purpose: Purpose) -> Move:
    """The consent; without a reader nobody is led through it to a page that can't go on."""
    visit = replace(visit, purpose=purpose)
    if visit.reader_away is not None:
        return no_reader(visit, Consenting())
    return go(visit, Consenting())


def to_login(visit: Visit, login: LoggingIn) -> Move:
    """ログイン, from wherever something else was done; whoever was logged in is not any more.

    How a card comes out that belongs to a number on a page that has gone is still listened for.
    """
    printer = visit.awaited.printer if visit.unkept is not None else 0
    awaited = replace(forget_answers(visit).awaited, printer=printer)
    return go(replace(visit, awaited=awaited, purpose=Purpose()), login)


def ask_challenge(rules: Rules, ticket: Ticket) -> Ask:
    """The document for what the visit is for; a registration's names what is offered to whoever is a patron already."""
    purpose = ticket.visit.purpose
    acts = rules.acts if purpose.registers else purpose.acts
    asked = FetchChallenge(rules.kiosk_id, rules.consent_version, purpose.registers, acts, purpose.language)
    return Ask(ticket.number, asked)


def type_password(rules: Rules, visit: Visit, card: int, tries_left: int) -> Move:
    """Ask for the password, and meanwhile for the document it will sign."""
    ticket = await_service(visit)
    typing = Typing(card, tries_left, order=ticket.visit.preferences.key_order)
    return go(ticket.visit, typing, Play(Sound.ACCEPTED), ask_challenge(rules, ticket))


def back_to_consent(visit: Visit) -> Move:
    """Leave the card; the consent is still given, if it is that of the language on the screen."""
    agreed = visit.purpose.language == visit.preferences.language
    return go(forget_answers(visit), Consenting(agreed=agreed), WipeSecret(), ReleaseCard())


def speaking(visit: Visit, language: str) -> Visit:
    """The same in another language.  Who ticked the consent in one language has not agreed to the text of another."""
    state = visit.state
    if isinstance(state, Consenting) and language != visit.purpose.language:
        state = replace(state, agreed=False)
    return replace(visit, state=state, preferences=replace(visit.preferences, language=language))


def trouble(visit: Visit, what: Trouble) -> Move:
    """Show a problem; the card is let go of, and nothing of the password remains."""
    return go(forget_answers(visit), what, WipeSecret(), ReleaseCard(), Play(Sound.FAULT))


def end(visit: Visit) -> Move:
    """Wipe the visit.  A card that still lies there is asked for until it is lifted."""
    kept = forget_answers(visit)
    visit = replace(kept, menu=None, warned_at=None, end_asked=False, unkept=None, purpose=Purpose(), call=None)
    wiped = (WipeSecret(), ReleaseCard(), Forget())
    if visit.lying is not None:
        return go(visit, TakingCard(Attract(), visit.now), *wiped, Play(Sound.TAKE_CARD))
    return go(fresh(visit), Attract(), *wiped)


def fresh(visit: Visit) -> Visit:
    """The same kiosk without its visitor: language, size and contrast go back too (product rule: a wipe resets all)."""
    now, wishes = visit.now, Preferences()
    return replace(visit, preferences=wishes, menu=None, warned_at=None, dropped=False, call=None, touched_at=now)
