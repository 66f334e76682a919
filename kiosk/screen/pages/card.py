"""Pages 3 to 5: password, reading, take the card."""

from __future__ import annotations

from kiosk.screen.registry import presents
from kiosk.screen.values.elements import Action, Bar, Point, StepRow, StepState
from kiosk.screen.values.pages import AskPage, PasswordPage, ProgressPage, TakeCardPage, TextPage
from kiosk.screen.values.place import Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.card import KeyOrderChosen, LastTry, LastTryConfirmed, Phase, Reading, Typing
from kiosk.visit.chapter.common import MoreOpened, NextPressed
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.preferences import KeyOrder
from kiosk.visit.rules import SIGNATURE_PASSWORD_MAXIMUM, SIGNATURE_PASSWORD_MINIMUM

_SHARES = (
    ("card", 0.0, 0.08),
    ("password", 0.08, 0.2),
    ("certificate", 0.2, 0.6),
    ("signature", 0.6, 0.8),
    ("person", 0.8, 1.0),
)
"""Which part of the shelf each named step fills."""

_AT = {Phase.CHALLENGE: 0, Phase.VERIFY: 1, Phase.CERTIFICATE: 2, Phase.SIGNATURE: 3, Phase.PERSON: 4}


@presents
def password(w: Words, state: Typing) -> PasswordPage | TextPage:
    """The page knows how many characters there are, never which."""
    if state.helping:
        return _password_help(w)
    say = w.say
    count = str(state.length)
    return PasswordPage(
        title=say("password-title"),
        lead=say("password-lead"),
        warning=say("password-warning"),
        tries=w.tries(state.tries_left, "password-tries-before", "password-tries-after"),
        keep_card=say("password-keep"),
        length=state.length,
        minimum=SIGNATURE_PASSWORD_MINIMUM,
        maximum=SIGNATURE_PASSWORD_MAXIMUM,
        count_text=say("password-count", count=count) if state.length else say("password-count-none"),
        fault=w.secret_note(state.note) or (say("password-short", count=count) if state.short else ""),
        show_label=say("password-show"),
        order=state.order,
        orders=(
            Action("order_abc", say("keys-order-abc"), "", KeyOrderChosen(KeyOrder.ABC)),
            Action("order_keyboard", say("keys-order-keyboard"), "", KeyOrderChosen(KeyOrder.QWERTY)),
        ),
        erase_label=say("keys-erase"),
        clear_label=say("keys-clear"),
        field_label=say("password-field"),
        bar=Bar(
            quiet=(w.cancel(), w.back()),
            primary=Action(
                "next",
                say("button-next"),
                "arrow_right",
                NextPressed(),
                ready=state.length >= SIGNATURE_PASSWORD_MINIMUM,
            ),
        ),
        forgotten=Action("forgotten", say("password-forgotten"), "help", MoreOpened()),
    )


def _password_help(w: Words) -> TextPage:
    """Where the signature password was set, what it is not, and who sets a new one."""
    say = w.say
    return TextPage(
        say("password-help-title"),
        say("password-help-text"),
        say("consent-page-previous"),
        say("consent-page-next"),
        Bar(quiet=(w.cancel(), w.back("button-close"))),
        place=Place("password_help", 31, 3),
    )


@presents
def last_try(w: Words, state: LastTry) -> AskPage:
    """The last try is never spent without this answer."""
    say = w.say
    return AskPage(
        title=say("last-title"),
        picture="last_try",
        tries=w.tries(state.typing.tries_left, "tries-before", "tries-after"),
        text=say("last-text"),
        points=(Point("pencil", say("last-point-check")), Point("home", say("last-point-counter"))),
        bar=Bar(
            quiet=(w.cancel(), w.back("last-back")),
            final=Action("next", say("last-next"), "arrow_right", LastTryConfirmed()),
        ),
        place=Place("last_try", 35, 3),
    )


@presents
def reading(w: Words, state: Reading) -> ProgressPage:
    """Named steps and real progress: the card's by its commands, the rest by what has been answered."""
    say = w.say
    at = _AT[state.phase]
    _, start, end = _SHARES[at]
    on_card = _SHARES[1][1] + state.fraction * (_SHARES[3][2] - _SHARES[1][1])
    fraction = min(max(on_card, start), end) if 1 <= at <= 3 else start
    person = state.phase is Phase.PERSON
    return ProgressPage(
        title=say("reading-person-title" if person else "reading-title"),
        lead=say("reading-person-lead" if person else "reading-lead"),
        reading=True,
        rows=tuple(step_row(w, f"reading-step-{name}", i, at) for i, (name, _, _) in enumerate(_SHARES)),
        fraction=fraction,
        bar=Bar(quiet=(w.cancel(),), waiting=say("reading-wait")),
        place=Place("reading", 40, 4),
    )


def step_row(w: Words, key: str, index: int, at: int) -> StepRow:
    if index < at:
        return StepRow(w.say(key), StepState.DONE, w.say("state-done"))
    if index == at:
        return StepRow(w.say(key), StepState.NOW, w.say("state-now"))
    return StepRow(w.say(key), StepState.TODO, "")


_TAKING = {
    Attract: ("take-lead-end", Place("take_card_end", 95)),
    Trouble: ("take-lead-silent", Place("take_card_silent", 45, 4)),
    Filling: ("take-lead", Place("take_card", 45, 4)),
}
"""What is said, and where that is, by what comes after the card."""


@presents
def take_card(w: Words, state: TakingCard) -> TakeCardPage:
    """The prompt; "identified" is said only on the way to the form."""
    say = w.say
    over = isinstance(state.after, Attract)
    lead, place = _TAKING[type(state.after)]
    return TakeCardPage(
        title=say("take-title"),
        lead=say(lead),
        done=say("take-done") if isinstance(state.after, Filling) else "",
        bar=Bar(quiet=() if over else (w.cancel(),), waiting=say("take-wait")),
        place=place,
    )
