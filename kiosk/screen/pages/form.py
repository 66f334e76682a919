"""Pages 6 and 7: the form, the confirmation."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.patron.password import MIXED, CharacterKind
from kiosk.patron.phone import format_phone
from kiosk.patron.registration import EMAIL, KANA, KINDS, OPTIONAL, PHONE, Field
from kiosk.screen.registry import presents
from kiosk.screen.values.elements import (
    Action,
    Bar,
    CellState,
    CellView,
    ConfirmRow,
    FromCardView,
    Keyboard,
    KeyLabels,
    OpenFieldView,
)
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words, masked
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.chapter.form import Confirming, Filling, RegisterPressed
from kiosk.visit.chapter.keys import FieldOpened
from kiosk.visit.entry import form as editing
from kiosk.visit.entry.draft import ORDER, SECRET_FIELDS

_HALF = {Field.KANA_FAMILY, Field.KANA_GIVEN, Field.PASSWORD, Field.PASSWORD_AGAIN}
_KEYBOARDS = {KANA: Keyboard.KANA, EMAIL: Keyboard.EMAIL, PHONE: Keyboard.NUMBER}
_KINDS_OF_CHARACTERS = {
    "digit": "password-kinds-digit",
    "letter": "password-kinds-letter",
    "upper": "password-kinds-upper",
    "lower": "password-kinds-lower",
    "upper lower": "password-kinds-upper-lower",
    "digit letter": "password-kinds-digit-letter",
    "digit upper": "password-kinds-digit-upper",
    "digit lower": "password-kinds-digit-lower",
    "digit upper lower": "password-kinds-digit-upper-lower",
}
_PASSWORD_HINTS = {Field.PASSWORD: "hint-password", Field.PASSWORD_AGAIN: "hint-password_again"}


def _shown(which: Field, value: str) -> str:
    return masked(value) if which in SECRET_FIELDS else value


def _label(w: Words, which: Field) -> str:
    return w.say(f"field-{which.value}-optional" if which in OPTIONAL else f"field-{which.value}")


@dataclass(frozen=True, slots=True)
class FormPage(Page):
    """6 入力."""

    from_card: FromCardView
    cells: tuple[CellView, ...]
    open: OpenFieldView
    keys: KeyLabels
    bar: Bar
    pager_previous: str = ""  # for a person whose data need more than one page
    pager_next: str = ""
    place: Place = field(default=Place("form", 50, 5), kw_only=True)


@presents
def form(w: Words, state: Filling) -> FormPage:
    say = w.say
    faults = editing.faults(w.rules, state.draft, one_name=state.person.applicant.has_one_name)
    return FormPage(
        title=say("form-title"),
        from_card=w.from_card(state.person.applicant),
        cells=tuple(_cell(w, state, which, faults.get(which)) for which in ORDER),
        open=_open(w, state, faults.get(state.open)),
        keys=w.keys(),
        bar=_bar(w, state, bool(faults)),
        pager_previous=say("consent-page-previous"),
        pager_next=say("consent-page-next"),
    )


def _fault_text(w: Words, state: Filling, which: Field, fault: editing.Fault) -> str:
    values = {"field": w.say(f"field-{which.value}"), **fault.values}
    if which is Field.PASSWORD:
        rules = editing.password_rules(w.rules, state.draft)
        values["kinds"] = _kinds(w, rules.missing(state.draft.password))
    return w.say(fault.key, **values)


def _cell(w: Words, state: Filling, which: Field, fault: editing.Fault | None) -> CellView:
    value = state.draft.get(which)
    cell = CellState.EMPTY
    said = ""
    if which is state.open:
        cell = CellState.OPEN
    elif fault is not None and which in state.left:
        cell, said = CellState.FAULT, _fault_text(w, state, which, fault)
    elif value and fault is None:
        cell = CellState.GOOD
    placeholder = w.say("field-email-placeholder") if which is Field.EMAIL and w.rules.mails else ""
    return CellView(which, _label(w, which), _shown(which, value), placeholder, cell, said, which in _HALF)


def _open(w: Words, state: Filling, fault: editing.Fault | None) -> OpenFieldView:
    say = w.say
    which = state.open
    said = w.secret_note(state.note)
    if not said and fault is not None and which in state.left:
        said = _fault_text(w, state, which, fault)
    # A fault takes the line of the purpose; then the format stands beside a shorter label.
    new = which is Field.PASSWORD and not said
    return OpenFieldView(
        field=which,
        label=_open_label(w, which, new),
        badge=say("badge-optional" if _optional(state, which) else "badge-required"),
        hint="" if new else _hint(w, state),
        value=state.draft.get(which),
        secret=which in SECRET_FIELDS,
        fault=said,
        keyboard=Keyboard.PASSWORD if which in SECRET_FIELDS else _KEYBOARDS[KINDS[which]],
        show_label=say("password-show"),
        position=say("form-position", at=str(ORDER.index(which) + 1), of=str(len(ORDER))),
        purpose=_purpose(w, state) if new else "",
    )


def _open_label(w: Words, which: Field, new: bool) -> str:
    if which is not Field.PASSWORD:
        return w.say(f"field-{which.value}")
    return w.say("field-password-new" if new else "field-password-library")


def _purpose(w: Words, state: Filling) -> str:
    """Format and use in one line; a long format leaves less of it."""
    key = "hint-password-use-short" if w.rules.password_kinds or state.draft.demand.mixed else "hint-password-use"
    return w.say(key, format=_hint(w, state))


def _hint(w: Words, state: Filling) -> str:
    rules = editing.password_rules(w.rules, state.draft)
    key = _PASSWORD_HINTS.get(state.open) or f"hint-{KINDS[state.open].name}"
    kinds = _kinds(w, rules.kinds)
    if state.open is Field.PASSWORD and (kinds or rules.symbols):
        key = "hint-password-mixed" if kinds else "hint-password-symbols"
    between = "password-length-exact" if rules.minimum == rules.maximum else "password-length-between"
    length = w.say(between, min=str(rules.minimum), max=str(rules.maximum))
    return w.say(key, length=length, kinds=kinds)


def _kinds(w: Words, kinds: Set[CharacterKind]) -> str:
    """Their names as one text, '' for none; a letter of either case is among those of one."""
    cases = {CharacterKind.UPPER, CharacterKind.LOWER}
    named = kinds - {CharacterKind.SYMBOL} - ({CharacterKind.LETTER} if kinds & cases else set())
    found = " ".join(kind.value for kind in CharacterKind if kind in named)
    text = w.say(_KINDS_OF_CHARACTERS[found]) if found else ""
    if CharacterKind.SYMBOL not in kinds:
        return text
    if kinds >= MIXED:
        return w.say("password-kinds-all")
    return w.say("password-kinds-and-symbol", kinds=text) if text else w.say("password-kinds-symbol")


def _optional(state: Filling, which: Field) -> bool:
    return which in OPTIONAL or (which is Field.KANA_GIVEN and state.person.applicant.has_one_name)


def _bar(w: Words, state: Filling, faulty: bool) -> Bar:
    at = ORDER.index(state.open)
    quiet = (w.cancel(), w.back("button-previous")) if at else (w.cancel(),)
    leads_on = at + 1 == len(ORDER) or (state.returning and not faulty and state.open is not Field.PASSWORD)
    if leads_on:
        label, hint = w.say("form-confirm"), ""
    else:
        label, hint = w.say("form-next"), _label(w, ORDER[at + 1])
    return Bar(quiet=quiet, primary=Action("next", label, "arrow_right", NextPressed(), hint=hint))


@dataclass(frozen=True, slots=True)
class ConfirmPage(Page):
    """7 確認."""

    lead: str
    from_card: FromCardView
    rows: tuple[ConfirmRow, ...]
    notice: str
    bar: Bar
    pager_previous: str = ""  # for a person whose data need more than one page
    pager_next: str = ""
    place: Place = field(default=Place("confirm", 60, 6), kw_only=True)


@presents
def confirm(w: Words, state: Confirming) -> ConfirmPage:
    """Everything shown back; the password only as dots."""
    say = w.say
    return ConfirmPage(
        title=say("confirm-title"),
        lead=say("confirm-lead"),
        from_card=w.from_card(state.person.applicant),
        rows=tuple(_row(w, state, which) for which in ORDER if which is not Field.PASSWORD_AGAIN),
        notice=say("confirm-notice-print" if w.rules.prints else "confirm-notice"),
        bar=Bar(
            quiet=(w.cancel(), w.back()),
            final=Action("register", say("confirm-next"), "check", RegisterPressed()),
        ),
        pager_previous=say("consent-page-previous"),
        pager_next=say("consent-page-next"),
    )


def _row(w: Words, state: Confirming, which: Field) -> ConfirmRow:
    value = state.draft.get(which)
    if KINDS.get(which) is PHONE:
        value = format_phone(value)
    edit = Action(f"edit_{which.value}", w.say("confirm-edit"), "pencil", FieldOpened(which))
    return ConfirmRow(w.say(f"field-{which.value}"), _shown(which, value) or w.say("confirm-empty"), edit)
