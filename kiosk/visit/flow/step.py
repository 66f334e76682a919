"""One event, one step: which part of the flow it belongs to, and which events come too late."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.operations.account import LoggedIn, LogOut, UseStopped
from kiosk.operations.registration import ChallengeMade, PatronRegistered, PersonIdentified, RegistrationAnswer
from kiosk.operations.returning import (
    CardReissued,
    PasswordReset,
    PatronRecognized,
    RecordProved,
    RecordUpdated,
    TermRenewed,
)
from kiosk.patron.password import PASSWORD_REFUSALS
from kiosk.problem import Code, problem
from kiosk.visit.chapter.card import Challenge, LastTry, PlacingCard, Reading, SecretChanged, Typing
from kiosk.visit.chapter.common import (
    CallEndPressed,
    CancelPressed,
    ContinuePressed,
    ContrastChosen,
    LanguageChosen,
    Menu,
    MenuPressed,
    TextSizeChosen,
    Touched,
)
from kiosk.visit.chapter.form import Confirming
from kiosk.visit.chapter.issue import Done, Issuing
from kiosk.visit.chapter.keys import TypingDropped
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn, LoginState
from kiosk.visit.chapter.returning import Purpose, ReturningState
from kiosk.visit.chapter.slip import CounterSlip
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import ActState, TakingCard, Trouble
from kiosk.visit.derived import account_of, may_have_acted
from kiosk.visit.effects import Forget, Tell
from kiosk.visit.event.all import Event, Press
from kiosk.visit.event.external import (
    Answer,
    Answered,
    CallMoved,
    CardFailed,
    CardIdentified,
    CardLaid,
    CardProgressed,
    CardRead,
    Crashed,
    PasswordLocked,
    PasswordWrong,
    PausesChanged,
    PrinterSeen,
    PrintMoved,
    ReaderEmpty,
    ReaderMissing,
    ServiceRefused,
    ServiceSeen,
    ServiceSilent,
    Ticked,
    World,
)
from kiosk.visit.flow import calling, card, choosing, ending, issue, outage
from kiosk.visit.flow.account import answers as answers
from kiosk.visit.flow.dropped import said_until, typing_dropped
from kiosk.visit.flow.idle import ticked
from kiosk.visit.flow.move import Move, forget_answers, go, speaking, stay, trouble
from kiosk.visit.flow.press import pressed
from kiosk.visit.flow.returning.answers import returning_answered, returning_failed
from kiosk.visit.flow.wrong_thing import is_wrong_thing
from kiosk.visit.rules import Rules
from kiosk.visit.state import AccountState, State, Visit


def step(rules: Rules, visit: Visit, event: Event) -> Move:
    """The next visit and what is wanted from the world.  Pure, total, and quiet about events that come too late."""
    move = _world(rules, visit, event) if isinstance(event, World) else _person(rules, visit, event)
    move = calling.hung_up(visit, _farewell(visit, ending.withdrawn(visit, move), event))
    return said_until(visit, move, event)


def _farewell(before: Visit, move: Move, event: Event) -> Move:
    """However somebody leaves マイ図書館, their session ends; here and nowhere else."""
    account, after = account_of(before), account_of(move.visit)
    answer = event.answer if isinstance(event, Answered) else None
    if isinstance(answer, LoggedIn) and (after is None or after.token != answer.token):
        return Move(move.visit, (*move.effects, Tell(LogOut(answer.token))))  # whoever logged in has gone
    if account is None or (after is not None and after.token == account.token):
        return move
    if isinstance(answer, UseStopped) and isinstance(move.visit.state, LoggingIn):
        return move  # it has ended already
    return Move(move.visit, (*move.effects, Tell(LogOut(account.token))))


def _person(rules: Rules, visit: Visit, press: Press) -> Move:
    visit = replace(visit, touched_at=visit.now)
    if visit.warned_at is not None:
        if isinstance(press, CancelPressed):
            return ending.ended_on_warning(visit)
        visit = ending.unasked(replace(visit, warned_at=None))
        if not isinstance(press, SecretChanged):  # no wish, but what is in the buffer now
            # The warning hides the page: whatever is touched now means "I am here".
            return stay(visit)
    match press:
        case Touched() | ContinuePressed():
            return stay(visit)
        case TypingDropped():
            return typing_dropped(rules, visit)
        case MenuPressed(Menu.STAFF):
            return calling.closed(visit) if visit.menu is Menu.STAFF else calling.call_staff(rules, visit)
        case CallEndPressed():
            return calling.given_up(visit)
        case MenuPressed(menu):
            return stay(replace(visit, menu=None if visit.menu is menu else menu))
        case LanguageChosen(language):
            return stay(speaking(replace(visit, menu=None), language))
        case TextSizeChosen(size):
            return stay(replace(visit, preferences=replace(visit.preferences, text_size=size), menu=None))
        case ContrastChosen(contrast):
            return stay(replace(visit, preferences=replace(visit.preferences, contrast=contrast), menu=None))
        case _ if ending.is_asked(visit) and not isinstance(press, SecretChanged):
            return ending.answered(visit, press)
        case CancelPressed() if isinstance(visit.state, Issuing | Attract):
            return stay(visit)
        case CancelPressed() if isinstance(visit.state, TakingCard) and isinstance(visit.state.after, Attract):
            return stay(visit)
        case CancelPressed():
            return ending.cancelled(visit)
        case _:
            return pressed(rules, visit, press)


def _world(rules: Rules, visit: Visit, event: World) -> Move:
    match event:
        case Ticked(now):
            return calling.waited(rules, ticked(rules, visit, now))
        case ReaderMissing(cause):
            return card.presence_changed(visit, replace(visit, reader_there=False, reader_away=cause, lying=None))
        case ReaderEmpty():
            return card.presence_changed(visit, replace(visit, reader_there=True, reader_away=None, lying=None))
        case CardLaid(insertion):
            return card.presence_changed(visit, replace(visit, reader_there=True, reader_away=None, lying=insertion))
        case ServiceSeen() | PrinterSeen() | PausesChanged():
            return outage.seen(visit, event)
        case CallMoved():
            return calling.moved(visit, event)
        case Crashed():
            return _crashed(visit)
        case PrintMoved():
            return issue.print_moved(visit, event) if _counts(event.ticket, visit.awaited.printer) else stay(visit)
        case CardIdentified() | CardProgressed() | CardRead() | PasswordWrong() | PasswordLocked() | CardFailed():
            return _card(rules, visit, event) if _counts(event.ticket, visit.awaited.card) else stay(visit)
        case ServiceRefused() | ServiceSilent() if isinstance(visit.state, LoggingIn | AccountState):
            return answers.failed(visit, event) if _awaited(visit, event.ticket) else stay(visit)
        case ServiceRefused() | ServiceSilent():
            return _failed(visit, event) if _counts(event.ticket, visit.awaited.service) else stay(visit)
        case Answered(ticket, answer):
            return _answered(rules, visit, ticket, answer) if _awaited(visit, ticket) else stay(visit)
        case _:
            assert_never(event)


def _counts(ticket: int, awaited: int) -> bool:
    """Whether an answer is the awaited one; 0 is no ticket, it stands for nothing being awaited."""
    return ticket == awaited != 0


def _awaited(visit: Visit, ticket: int) -> bool:
    """Whether any question to the library service still waits for this answer."""
    return _counts(ticket, visit.awaited.service) or bool(answers.part_of(visit, ticket))


def _crashed(visit: Visit) -> Move:
    """Apologise and wipe.  Once registration was asked for, "nothing was registered" might be a lie."""
    match visit.state.about if isinstance(visit.state, CounterSlip) else visit.state:
        case Issuing() | Done(known=None) | Trouble(resume=Confirming()):
            what = Trouble(Code.UNEXPECTED, "unsure")
        case Trouble(Code.UNEXPECTED, variant):
            what = Trouble(Code.UNEXPECTED, variant)
        case state if may_have_acted(state):
            what = Trouble(Code.UNEXPECTED, "act")
        case state if isinstance(state, LoginState | AccountState | ReturningState) or _at_login(state):
            what = Trouble(Code.UNEXPECTED, "logged_in")
        case _ if not visit.purpose.registers:
            what = Trouble(Code.UNEXPECTED, "logged_in")
        case _:
            what = Trouble(Code.UNEXPECTED)
    wiped = replace(visit, menu=None, warned_at=None, end_asked=False, unkept=None, purpose=Purpose())
    move = trouble(wiped, what)
    return Move(move.visit, (*move.effects, Forget()))


def _at_login(state: State) -> bool:
    return isinstance(state, Trouble) and (state.code == Code.LOGIN_REFUSED or isinstance(state.resume, LoginState))


CardAnswer = CardIdentified | CardProgressed | CardRead | PasswordWrong | PasswordLocked | CardFailed


def _card(rules: Rules, visit: Visit, event: CardAnswer) -> Move:
    """What the card answers counts only where it was asked: while it is identified, and while it is read."""
    if not isinstance(visit.state, PlacingCard | Reading) and not is_wrong_thing(visit.state):
        return stay(visit)
    match event:
        case CardIdentified():
            return card.identified(rules, visit, event)
        case CardProgressed():
            return card.progressed(visit, event)
        case CardRead():
            return card.card_read(visit, event)
        case PasswordWrong(tries_left=tries_left) if isinstance(visit.state, Reading):
            return card.wrong_password(visit, tries_left)
        case PasswordLocked() if isinstance(visit.state, Reading):
            return trouble(visit, Trouble(Code.LOCKED))
        case PasswordWrong() | PasswordLocked():
            return stay(visit)
        case CardFailed():
            return card.failed(visit, event)
        case _:
            assert_never(event)


_SAID_VARIANTS = frozenset({"address", "birth", "unclear", "new", "unknown"})
"""What staff has to decide, because card or records do not tell; and what a responder says of a certificate."""


def _answered(rules: Rules, visit: Visit, ticket: int, answer: Answer) -> Move:
    match answer:
        case ChallengeMade() | PersonIdentified() | PatronRegistered():
            return _registering(rules, visit, answer) if _counts(ticket, visit.awaited.service) else stay(visit)
        case PatronRecognized() | RecordProved() | CardReissued() | PasswordReset() | RecordUpdated() | TermRenewed():
            counts = _counts(ticket, visit.awaited.service)
            return returning_answered(rules, visit, answer) if counts else stay(visit)
        case _:
            return answers.answered(visit, ticket, answer)


def _registering(rules: Rules, visit: Visit, answer: RegistrationAnswer) -> Move:
    match answer:
        case ChallengeMade(challenge_id, document) if isinstance(visit.state, Typing | LastTry | Reading):
            heard = replace(visit, awaited=replace(visit.awaited, service=0))
            return card.challenge_ready(heard, Challenge(challenge_id, document))
        case ChallengeMade():
            return stay(visit)
        case PersonIdentified():
            return card.person_identified(visit, answer)
        case PatronRegistered():
            return issue.registered(rules, visit, answer)
        case _:
            assert_never(answer)


def _failed(visit: Visit, event: ServiceRefused | ServiceSilent) -> Move:
    if isinstance(visit.state, ChoosingPassword):
        return choosing.failed(visit, visit.state, event)
    if isinstance(visit.state, ActState):
        return returning_failed(visit, visit.state, event)
    match event:
        case ServiceRefused(variant=variant) if isinstance(visit.state, Issuing) and variant in PASSWORD_REFUSALS:
            return issue.password_refused(visit, visit.state, event)
        case ServiceRefused(code=code, variant=variant):
            return _refused(visit, problem(code).code, variant)
        case ServiceSilent():
            return _silent(visit)
        case _:
            assert_never(event)


def _refused(visit: Visit, code: Code, variant: str) -> Move:
    """The library service says no.  Reading again helps where only the signed document was stale or unverifiable."""
    if not isinstance(visit.state, Reading | Issuing):
        return go(forget_answers(visit), visit.state)
    if code == Code.READ_AGAIN:
        return trouble(visit, Trouble(code, "stale", resume=PlacingCard()))
    if code == Code.LOGIN_REFUSED and visit.purpose.account is not None:
        return trouble(replace(visit, purpose=Purpose()), Trouble(code, "over"))
    known = variant if variant in _SAID_VARIANTS else ""
    return trouble(visit, Trouble(code, known, resume=PlacingCard() if problem(code).may_retry(known) else None))


def _silent(visit: Visit) -> Move:
    """No answer.  While the password is typed nobody is disturbed: it is asked again when the answer is needed."""
    match visit.state:
        case Issuing(person, draft):
            return trouble(visit, Trouble(Code.NO_ANSWER, resume=Confirming(person, draft)))
        case Reading():
            variant = "" if visit.purpose.registers else "act"
            return trouble(visit, Trouble(Code.NO_ANSWER, variant, resume=PlacingCard()))
        case _:
            return go(forget_answers(visit), visit.state)
