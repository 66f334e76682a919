"""What a touch means where the visit stands."""

from __future__ import annotations

from dataclasses import replace

from kiosk.patron.registration import Field
from kiosk.problem import Code, LogIn, problem
from kiosk.visit.chapter.card import KeyOrderChosen, LastTry, LastTryConfirmed, PlacingCard, SecretChanged, Typing
from kiosk.visit.chapter.common import BackPressed, CameOut, MoreOpened, NextPressed, PrintPressed
from kiosk.visit.chapter.form import Confirming, Filling, RegisterPressed
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.keys import (
    Cleared,
    Erased,
    FieldOpened,
    LoginField,
    Marked,
    PhysicalKeyIgnored,
    ReadingChosen,
    Scanned,
    ScanRejected,
    Typed,
)
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn
from kiosk.visit.chapter.returning import (
    ActsPressed,
    ForgottenPressed,
    Known,
    KnownPatron,
    Purpose,
    ReturningState,
)
from kiosk.visit.chapter.slip import CounterSlip, SlipPressed
from kiosk.visit.chapter.start import Attract, Consenting, ConsentToggled, DocumentOpened, LoginChosen, RegisterChosen
from kiosk.visit.chapter.trouble import ActState, NotePressed, RetryPressed, Trouble
from kiosk.visit.derived import MAY_PRINT_NOTE, unkept_number, was_typed
from kiosk.visit.effects import Play, PrintNote, Sound, WipeSecret
from kiosk.visit.entry.draft import ORDER
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.flow import choosing
from kiosk.visit.flow.account.press import account_pressed
from kiosk.visit.flow.card import start_reading
from kiosk.visit.flow.form import correct, form_pressed
from kiosk.visit.flow.issue import came_out, print_again, register
from kiosk.visit.flow.login import login_pressed, scanned_at_start
from kiosk.visit.flow.move import (
    Move,
    ask_challenge,
    await_printer,
    await_service,
    back_to_consent,
    begin_consent,
    begin_registration,
    forget_answers,
    go,
    place_card,
    stay,
    to_login,
)
from kiosk.visit.flow.returning.answers import again
from kiosk.visit.flow.returning.begin import forgotten
from kiosk.visit.flow.returning.leave import back_from_consent, to_own_page
from kiosk.visit.flow.returning.press import returning_pressed
from kiosk.visit.flow.slip import open_slip, password_forgotten, slip_pressed
from kiosk.visit.flow.wrong_thing import look_again
from kiosk.visit.offer import offer
from kiosk.visit.rules import SIGNATURE_PASSWORD_MINIMUM, Rules
from kiosk.visit.state import AccountState, Visit


def pressed(rules: Rules, visit: Visit, press: Press) -> Move:
    """A press that means something only on the page it was made on; elsewhere it comes too late and is nothing."""
    match visit.state, press:
        case Attract(), _:
            return _attract(rules, visit, press)
        case LoggingIn() as state, _:
            return login_pressed(rules, visit, state, press)
        case ChoosingPassword() as state, _:
            return choosing.choosing_pressed(rules, visit, state, press)
        case state, _ if isinstance(state, AccountState):
            return account_pressed(rules, visit, state, press)
        case state, _ if isinstance(state, ReturningState):
            return returning_pressed(rules, visit, state, press)
        case Consenting() as state, _:
            return _consenting(visit, state, press)
        case PlacingCard() as state, MoreOpened() if not state.checking:
            return go(visit, replace(state, helping=True))
        case PlacingCard(helping=True) as state, BackPressed():
            return go(visit, replace(state, helping=False))
        case PlacingCard(), BackPressed():
            return back_to_consent(visit)
        case Typing() as state, _:
            return _typing(rules, visit, state, press)
        case LastTry(typing), LastTryConfirmed():
            return _read(rules, visit, typing)
        case LastTry(typing), BackPressed():
            return go(visit, typing)
        case (
            Filling() as state,
            Scanned()
            | PhysicalKeyIgnored()
            | ScanRejected()
            | Typed()
            | Erased()
            | Cleared()
            | Marked()
            | ReadingChosen()
            | FieldOpened()
            | NextPressed()
            | BackPressed(),
        ):
            return form_pressed(rules, visit, state, press)
        case Confirming() as state, RegisterPressed():
            return register(visit, state)
        case Confirming() as state, FieldOpened(Field() as which):
            return correct(visit, state, which)
        case Confirming() as state, BackPressed():
            return correct(visit, state, ORDER[0])
        case Done() as state, PrintPressed():
            return print_again(visit, state)
        case Done() as state, CameOut():
            return came_out(visit, state)
        case Done(patron), LoginChosen() if rules.logs_in:
            # The manual: the number is there already, the password has to be typed.
            left = replace(_leave_number(visit), purpose=Purpose())
            return go(left, LoggingIn(number=patron.number, open=LoginField.PASSWORD))
        case Done(known=Known(has_list=True) as known), ActsPressed():
            return go(_leave_number(visit), KnownPatron(known))
        case Trouble(noting=phase) as state, NotePressed() if rules.prints_notes and phase in MAY_PRINT_NOTE:
            ticket = await_printer(visit)
            return go(ticket.visit, replace(state, noting=PrintPhase.SENDING), PrintNote(ticket.number))
        case Trouble(code=code), BackPressed() if visit.purpose.account is not None and code != Code.UNEXPECTED:
            return to_own_page(visit, visit.purpose.account, anew=True)
        case Trouble(code=code), LoginChosen() if rules.logs_in and problem(code).login is not LogIn.NO:
            if visit.purpose.account is not None:
                return to_own_page(visit, visit.purpose.account, anew=True)
            return to_login(visit, LoggingIn(visit.purpose.number))
        case Trouble(code=Code.LOGIN_REFUSED, variant="wait" | "expired" | "password") as state, ForgottenPressed():
            return forgotten(rules, visit, state.resume.number if isinstance(state.resume, LoggingIn) else "")
        case Trouble(resume=KnownPatron(known)), ActsPressed() if known.has_list:
            return go(visit, KnownPatron(known))
        case Trouble(resume=state), RetryPressed() if isinstance(state, ActState):
            return again(visit, state)
        case CounterSlip() as state, _:
            return slip_pressed(rules, visit, state, press)
        case Trouble() as state, SlipPressed():
            return open_slip(visit, state)
        case Trouble(code=Code.PRINT_FAILED, resume=Consenting()), RetryPressed():
            return begin_registration(rules, visit)
        case Trouble(resume=Consenting()), RetryPressed():
            return begin_consent(visit, visit.purpose)
        case Trouble(code=Code.WRONG_CARD, resume=PlacingCard()) as state, RetryPressed() if visit.lying is not None:
            return stay(visit) if visit.awaited.card else look_again(visit, state, visit.lying)
        case Trouble(resume=PlacingCard() as placing), RetryPressed():
            return place_card(visit, placing)
        case Trouble(resume=Confirming() as confirming), RetryPressed():
            return register(visit, confirming)
        case Trouble(resume=Confirming() as confirming), BackPressed():
            return go(visit, confirming)
        case Trouble(resume=LoggingIn() as login), RetryPressed():
            return go(visit, login)
        case Trouble(resume=ChoosingPassword() as state), RetryPressed():
            return choosing.ask(visit, state)
        case _:
            return stay(visit)


def _attract(rules: Rules, visit: Visit, press: Press) -> Move:
    """Nothing begins that is not offered; a registration that can't be made says why."""
    offered = offer(rules, visit.equipment, visit.reader_away)
    match press:
        case RegisterChosen() if offered.nothing is None:
            return begin_registration(rules, visit)
        case LoginChosen() if offered.log_in is None:
            return go(visit, LoggingIn())
        case Scanned(text) if offered.log_in is None:
            return scanned_at_start(rules, visit, text)
        case _:
            return stay(visit)


def _consenting(visit: Visit, state: Consenting, press: Press) -> Move:
    match press:
        case ConsentToggled():
            purpose = replace(visit.purpose, language=visit.preferences.language)
            return go(replace(visit, purpose=purpose), replace(state, agreed=not state.agreed, asked=False))
        case MoreOpened():
            return go(visit, replace(state, reading_all=True))
        case DocumentOpened():
            return go(visit, replace(state, reading_document=True))
        case BackPressed() if state.reading_document:
            return go(visit, replace(state, reading_document=False))
        case BackPressed() if state.reading_all:
            return go(visit, replace(state, reading_all=False))
        case BackPressed():
            return back_from_consent(visit)
        case NextPressed() if not state.agreed:
            return go(visit, replace(state, asked=True))
        case NextPressed():
            return place_card(visit, PlacingCard())
        case _:
            return stay(visit)


def _leave_number(visit: Visit) -> Visit:
    """The page with the new number goes, not what is owed of it: how its card comes out is still listened for."""
    printer = visit.awaited.printer
    visit = replace(visit, unkept=unkept_number(visit))
    return replace(visit, awaited=replace(forget_answers(visit).awaited, printer=printer))


def _typing(rules: Rules, visit: Visit, state: Typing, press: Press) -> Move:
    match press:
        case MoreOpened() if not state.helping:
            return go(visit, replace(state, helping=True))
        case BackPressed() if state.helping:
            return go(visit, replace(state, helping=False))
        case SlipPressed() if state.helping:
            return password_forgotten(visit)
        case SecretChanged() | NextPressed() | KeyOrderChosen() if state.helping:
            return stay(visit)
        case SecretChanged(length):
            leaving = state.leaving and length > 0
            return go(visit, replace(state, length=length, short=False, note=SecretNote.NONE, leaving=leaving))
        case PhysicalKeyIgnored():
            sounds = () if state.note is SecretNote.KEYS else (Play(Sound.FAULT),)
            return go(visit, replace(state, note=SecretNote.KEYS), *sounds)
        case ScanRejected():
            sounds = () if state.note is SecretNote.SCAN else (Play(Sound.FAULT),)
            empty = replace(state, length=0, short=False, note=SecretNote.SCAN)
            return go(visit, empty, WipeSecret(), *sounds)
        case KeyOrderChosen(order):
            wish = replace(visit.preferences, key_order=order)
            return go(replace(visit, preferences=wish), replace(state, order=order))
        case BackPressed() if was_typed(state):
            return go(visit, replace(state, leaving=True))
        case BackPressed():
            return back_to_consent(visit)
        case NextPressed() if state.length < SIGNATURE_PASSWORD_MINIMUM:
            return go(visit, replace(state, short=True, note=SecretNote.NONE))
        case NextPressed() if state.tries_left == 1:
            return go(visit, LastTry(state))
        case NextPressed():
            return _read(rules, visit, state)
        case _:
            return stay(visit)


def _read(rules: Rules, visit: Visit, typing: Typing) -> Move:
    """Start reading; where the document did not come while the password was typed, ask for it once more."""
    if typing.challenge is None and not visit.awaited.service:
        ticket = await_service(visit)
        move = start_reading(ticket.visit, typing)
        return Move(move.visit, (*move.effects, ask_challenge(rules, ticket)))
    return start_reading(visit, typing)
