"""Steps 2 to 5: the card is laid, identified, read, and taken."""

from __future__ import annotations

from dataclasses import replace

from kiosk.operations.registration import IdentifyPerson, PersonIdentified
from kiosk.operations.returning import PatronRecognized, RecognizePatron
from kiosk.problem import Code
from kiosk.visit.chapter.card import Challenge, Hint, LastTry, Phase, PlacingCard, Reading, Typing
from kiosk.visit.chapter.form import Filling, Person
from kiosk.visit.chapter.returning import Known, KnownPatron
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.start import Attract, Consenting
from kiosk.visit.chapter.trouble import ActState, TakingCard, Trouble
from kiosk.visit.effects import Ask, Play, ReadCard, ReleaseCard, Sound, WipeSecret
from kiosk.visit.event.external import CardFailed, CardFailure, CardIdentified, CardKind, CardProgressed, CardRead
from kiosk.visit.flow import wrong_thing
from kiosk.visit.flow.move import (
    Move,
    await_card,
    await_service,
    forget_answers,
    fresh,
    go,
    k101_variant,
    no_reader,
    place_card,
    stay,
    trouble,
    type_password,
)
from kiosk.visit.flow.returning import acts
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit

_PHASES = {"verify": Phase.VERIFY, "certificate": Phase.CERTIFICATE, "signature": Phase.SIGNATURE}


def presence_changed(before: Visit, visit: Visit) -> Move:
    """The reader shows something else than ``before``; ``visit`` knows it already."""
    state = visit.state
    lifted = before.lying is not None and before.lying != visit.lying
    if visit.reader_there and before.lying != visit.lying:
        visit = _hand_seen(visit)
    match state:
        case Trouble(code=Code.WRONG_CARD, resume=PlacingCard()):
            return wrong_thing.presence_changed(before, visit, state)
        case Trouble(code=Code.NO_READER) if not visit.reader_there:
            return go(visit, replace(state, variant=k101_variant(visit)))
        case Trouble(code=Code.NO_READER, resume=Consenting()):
            return go(forget_answers(visit), Consenting())
        case Trouble(code=Code.NO_READER, resume=PlacingCard()):
            return place_card(visit, PlacingCard())
        case PlacingCard():
            return place_card(visit, replace(state, hint=state.hint if visit.lying is None else Hint.NONE))
        case Typing() | LastTry() if lifted or not visit.reader_there:
            return place_card(visit, PlacingCard(Hint.LIFTED))
        case Reading() if state.phase is not Phase.PERSON and (lifted or not visit.reader_there):
            if not visit.reader_there:
                return no_reader(visit, PlacingCard())
            return trouble(visit, Trouble(Code.READ_AGAIN, resume=PlacingCard()))
        case Attract() if visit.lying is not None and not before.reader_there:
            # It may be the card of somebody who left while the reader was away.
            return go(visit, TakingCard(Attract(), visit.now), Play(Sound.TAKE_CARD))
        case TakingCard() if visit.lying is None:
            return _taken(visit, state)
        case TakingCard(after=after) if not isinstance(after, Attract) and _older_is_left(before.lying, visit.lying):
            return _taken(visit, state)
        case _:
            return stay(visit)


def _older_is_left(before: int | None, now: int | None) -> bool:
    """Whether the card was taken, and what lies there was laid before it, on another reader; the end asks for that."""
    return before is not None and now is not None and now < before


def _hand_seen(visit: Visit) -> Visit:
    """Laying or lifting a card where it is asked for shows that somebody is here, though nothing was touched.

    Not where personal data stands on the screen: a card that wobbles must not keep it there.  Nor after a wrong
    thing: a phone that was left there comes and goes by itself, and would keep the kiosk for ever.
    """
    match visit.state:
        case PlacingCard(after_wrong=True) | Trouble(code=Code.WRONG_CARD):
            return visit
        case PlacingCard() | Typing() | LastTry() | Trouble(resume=None | PlacingCard()) | CounterSlip():
            return replace(visit, touched_at=visit.now, warned_at=None)
        case _:
            return visit


def _taken(visit: Visit, state: TakingCard) -> Move:
    if isinstance(state.after, Attract):
        return go(fresh(visit), state.after)
    if isinstance(state.after, Trouble):
        return trouble(replace(visit, touched_at=visit.now), state.after)
    if isinstance(state.after, Filling):
        return go(replace(visit, touched_at=visit.now), state.after, Play(Sound.ACCEPTED))
    return acts.show(replace(visit, touched_at=visit.now), state.after, Play(Sound.ACCEPTED))


def identified(rules: Rules, visit: Visit, event: CardIdentified) -> Move:
    """What lies there is known: ask for the password, or say why not."""
    if isinstance(visit.state, Reading) or event.card != visit.lying:
        return stay(visit)
    match event.kind:
        case CardKind.FOREIGN:
            return wrong_thing.found(visit, "")
        case CardKind.PHONE:
            return wrong_thing.found(visit, "phone")
        case CardKind.JUKI:
            return wrong_thing.found(visit, "juki")
        case CardKind.MY_NUMBER:
            visit = replace(visit, touched_at=visit.now, warned_at=None)
    if not event.can_sign:
        return trouble(visit, Trouble(Code.NO_CERTIFICATE))
    if not event.tries_left:
        return trouble(visit, Trouble(Code.LOCKED))
    return type_password(rules, visit, event.card, event.tries_left)


def start_reading(visit: Visit, typing: Typing) -> Move:
    """Use the password, once, on the card that lay there when it was typed."""
    if typing.challenge is None:
        return go(visit, Reading(typing.card, typing.tries_left, Phase.CHALLENGE))
    return _read(visit, Reading(typing.card, typing.tries_left, Phase.VERIFY), typing.challenge)


def _read(visit: Visit, reading: Reading, challenge: Challenge) -> Move:
    ticket = await_card(visit)
    return go(
        ticket.visit,
        replace(reading, phase=Phase.VERIFY, challenge=challenge),
        ReadCard(ticket.number, reading.card, challenge.document),
    )


def challenge_ready(visit: Visit, challenge: Challenge) -> Move:
    """The document to be signed has come: keep it, or go on if it was waited for."""
    match visit.state:
        case Typing() as typing:
            return go(visit, replace(typing, challenge=challenge))
        case LastTry(typing):
            return go(visit, LastTry(replace(typing, challenge=challenge)))
        case Reading(phase=Phase.CHALLENGE) as reading:
            return _read(visit, reading, challenge)
        case _:
            return stay(visit)


def progressed(visit: Visit, event: CardProgressed) -> Move:
    if not isinstance(visit.state, Reading):
        return stay(visit)
    return go(visit, replace(visit.state, phase=_PHASES[event.step.value], fraction=event.fraction))


def card_read(visit: Visit, event: CardRead) -> Move:
    """The card's part is over; the library service verifies while the card may already be lifted."""
    state = visit.state
    if not isinstance(state, Reading) or state.challenge is None:
        return stay(visit)
    ticket, purpose = await_service(forget_answers(visit)), visit.purpose
    signed = (state.challenge.challenge_id, event.certificate, event.signature)
    session = "" if purpose.account is None else purpose.account.token
    asked = IdentifyPerson(*signed) if purpose.registers else RecognizePatron(*signed, session)
    return go(ticket.visit, replace(state, phase=Phase.PERSON, fraction=1.0), Ask(ticket.number, asked))


def person_identified(visit: Visit, answer: PersonIdentified) -> Move:
    """Genuine, alive, eligible: take the card, then fill in the form; or a patron already, who may have acts done."""
    if not isinstance(visit.state, Reading):
        return stay(visit)
    if answer.known is not None:
        return _verified(visit, acts.after_recognition(Known(answer.known, answer.known.record, duplicate=True)))
    return _verified(visit, Filling(Person(answer.token, answer.applicant)))


def patron_recognized(visit: Visit, answer: PatronRecognized) -> Move:
    """Genuine and alive: take the card, then on to what the card was read for."""
    if not isinstance(visit.state, Reading):
        return stay(visit)
    known = Known(answer.recognized, answer.recognized.record, account=visit.purpose.account)
    return _verified(visit, acts.after_recognition(known))


def _verified(visit: Visit, after: Filling | KnownPatron | ActState | Trouble) -> Move:
    """The card has done its part: it is asked for until it is lifted."""
    visit = replace(forget_answers(visit), touched_at=visit.now)
    if isinstance(after, Trouble):
        return trouble(visit, after)
    if visit.lying is not None:
        return go(visit, TakingCard(after, visit.now), ReleaseCard(), Play(Sound.TAKE_CARD))
    shown = _taken(visit, TakingCard(after))
    return Move(shown.visit, (ReleaseCard(), *shown.effects))


def wrong_password(visit: Visit, tries_left: int) -> Move:
    """The card counted a try; the next one starts from identifying the card anew."""
    return trouble(visit, Trouble(Code.WRONG_PASSWORD, tries_left=tries_left, resume=PlacingCard()))


def failed(visit: Visit, event: CardFailed) -> Move:
    """The card gave no answer, while it was identified or while it was read."""
    if wrong_thing.is_wrong_thing(visit.state) and wrong_thing.says_nothing_new(visit.state, event.failure):
        return go(forget_answers(visit), visit.state, ReleaseCard())
    if event.failure is CardFailure.SILENT and visit.lying is not None:
        return _insist(visit, failed(replace(visit, lying=None), event))
    match event.failure:
        case CardFailure.READER:
            return no_reader(visit, PlacingCard())
        case CardFailure.NO_CERTIFICATE:
            return trouble(visit, Trouble(Code.NO_CERTIFICATE))
        case CardFailure.GONE | CardFailure.SILENT if isinstance(visit.state, Reading):
            return trouble(visit, Trouble(Code.READ_AGAIN, resume=PlacingCard()))
        case CardFailure.GONE if visit.lying is None:
            return go(forget_answers(visit), PlacingCard(), WipeSecret(), ReleaseCard())
        case _:
            return wrong_thing.found(visit, "unreadable")


def _insist(visit: Visit, move: Move) -> Move:
    """Have the silent card lifted, loudly, before the problem of ``move`` is shown.

    The call in its driver ends only then, and with it whatever that still holds of the password; until then no card
    can be read on this reader.
    """
    if not isinstance(move.visit.state, Trouble):
        return move
    taking = TakingCard(move.visit.state, visit.now)
    return go(forget_answers(visit), taking, WipeSecret(), ReleaseCard(), Play(Sound.TAKE_CARD))
