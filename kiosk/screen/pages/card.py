"""Pages 2 to 5: lay the card, password, reading, take the card."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.screen.pages.trouble import slip_action
from kiosk.screen.registry import presents
from kiosk.screen.values.elements import Action, Bar, Note, NoticeKind, Point, StepRow, StepState, Tip, TriesText
from kiosk.screen.values.pages import AskPage, ProgressPage, TextPage
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.card import (
    Hint,
    KeyOrderChosen,
    LastTry,
    LastTryConfirmed,
    Phase,
    PlacingCard,
    Reading,
    Typing,
)
from kiosk.visit.chapter.common import MoreOpened, NextPressed
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.returning import KnownPatron
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import ActState, TakingCard, Trouble
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


def _tips(w: Words) -> tuple[Tip, ...]:
    return tuple(
        Tip(name, w.say(f"place-tip-{name}"), w.say(f"place-tip-{name}-text")) for name in ("case", "alone", "still")
    )


@dataclass(frozen=True, slots=True)
class PlaceCardPage(Page):
    """2 カードを置く; ``checking`` while the card is being identified."""

    lead: str
    tips: tuple[Tip, ...]
    status: str
    checking: bool
    note: Note | None
    bar: Bar
    place: Place = field(default=Place("place_card", 20, 2), kw_only=True)


@dataclass(frozen=True, slots=True)
class HelpPage(Page):
    """置き方: the tips, large, with the picture of the reader."""

    lead: str
    tips: tuple[Tip, ...]
    bar: Bar
    place: Place = field(default=Place("help", 25, 2), kw_only=True)


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


@dataclass(frozen=True, slots=True)
class PasswordPage(Page):
    """3 署名用パスワード.  The characters are in ``kiosk.secret.Secret``; only ``length`` is known here."""

    lead: str
    warning: str
    tries: TriesText
    keep_card: str
    length: int
    minimum: int
    maximum: int
    count_text: str
    fault: str
    show_label: str
    order: KeyOrder
    orders: tuple[Action, Action]
    erase_label: str
    clear_label: str
    field_label: str
    bar: Bar
    forgotten: Action | None = None  # the way to what can be done about a forgotten password
    hidden: str = ""  # how much was typed, for who does not see the dots
    place: Place = field(default=Place("password", 30, 3), kw_only=True)


@presents
def password(w: Words, state: Typing) -> PasswordPage | TextPage:
    """The page knows how many characters there are, never which."""
    if state.helping:
        return _password_help(w)
    say = w.say
    count = state.length
    return PasswordPage(
        title=say("password-title"),
        lead=say("password-lead"),
        warning=say("password-warning"),
        tries=w.tries(state.tries_left, "password-tries"),
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
                why=say("password-short", count=count),
            ),
        ),
        forgotten=Action("forgotten", say("password-forgotten"), "help", MoreOpened()),
        hidden=say("typed-hidden", count=count, maximum=SIGNATURE_PASSWORD_MAXIMUM),
    )


def _password_help(w: Words) -> TextPage:
    """Where the signature password was set, what it is not, and who sets a new one."""
    say = w.say
    return TextPage(
        say("password-help-title"),
        say("password-help-text"),
        say("consent-page-previous"),
        say("consent-page-next"),
        Bar(quiet=(w.cancel(), w.back("button-close")), primary=slip_action(w)),
        place=Place("password_help", 31, 3),
    )


@presents
def last_try(w: Words, state: LastTry) -> AskPage:
    """The last try is never spent without this answer."""
    say = w.say
    return AskPage(
        title=say("last-title"),
        picture="last_try",
        tries=w.tries(state.typing.tries_left),
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


def reading_begins(w: Words) -> ProgressPage:
    """As it comes after the password, when the application document is there."""
    return reading(w, Reading(0, 0, Phase.VERIFY))


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


@dataclass(frozen=True, slots=True)
class TakeCardPage(Page):
    """5 カードをお取りください; ``done`` is empty unless something was really finished."""

    lead: str
    done: str
    bar: Bar


@presents
def take_card(w: Words, state: TakingCard) -> TakeCardPage:
    """The prompt; "identified" is said only on the way to the form."""
    return _take_card(w, type(state.after))


def take_card_next(w: Words) -> TakeCardPage:
    """The prompt on the way to the form, whosever it will be."""
    return _take_card(w, Filling)


def _take_card(w: Words, after: type[Filling | KnownPatron | ActState | Attract | Trouble]) -> TakeCardPage:
    say = w.say
    lead, place = _TAKING.get(after, _TAKING[Filling])
    return TakeCardPage(
        title=say("take-title"),
        lead=say(lead),
        done="" if after in (Attract, Trouble) else say("take-done"),
        bar=Bar(quiet=() if after is Attract else (w.cancel(),), waiting=say("take-wait")),
        place=place,
    )
