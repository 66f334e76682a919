"""Pages 6 and 7: the form, the confirmation."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import field, replace

from kiosk.dataclass import dataclass
from kiosk.patron.applicant import Applicant
from kiosk.patron.kana.surnames import readings
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
from kiosk.visit.chapter.keys import FieldOpened, ReadingChosen
from kiosk.visit.entry import form as editing
from kiosk.visit.entry.draft import ORDER, SECRET_FIELDS, Draft
from kiosk.visit.entry.secret_note import SecretNote

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


@dataclass(frozen=True, slots=True)
class Entries:
    """What is typed into a form: the registration's, or one of an act.

    ``optional`` may stay empty; ``present`` is said in an empty cell; ``half`` cells share a line.
    """

    draft: Draft = field(repr=False)
    open: Field
    left: Set[Field]
    note: SecretNote
    faults: Mapping[Field, editing.Fault]
    order: tuple[Field, ...] = ORDER
    optional: Set[Field] = OPTIONAL
    present: Mapping[Field, str] = field(default_factory=dict, repr=False)
    half: Set[Field] = frozenset(_HALF)


def _shown(which: Field, value: str) -> str:
    return masked(value) if which in SECRET_FIELDS else value


def label_of(w: Words, which: Field) -> str:
    return w.say(f"field-{which.value}-optional" if which in OPTIONAL else f"field-{which.value}")


@dataclass(frozen=True, slots=True)
class Readings:
    """Readings that the surname may have, while its field is open; ``hint`` of each says what it does."""

    label: str
    choices: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class FormPage(Page):
    """6 入力, and the form of an act; ``hint`` says more than the title, where there is more to say."""

    from_card: FromCardView
    cells: tuple[CellView, ...]
    open: OpenFieldView
    keys: KeyLabels
    bar: Bar
    hint: str = ""
    readings: Readings | None = field(default=None, repr=False)
    place: Place = field(default=Place("form", 50, 5), kw_only=True)


@presents
def form(w: Words, state: Filling) -> FormPage:
    one_name = state.person.applicant.has_one_name
    faults = editing.faults(w.rules, state.draft, one_name=one_name)
    optional = OPTIONAL | {Field.KANA_GIVEN} if one_name else OPTIONAL
    placeholder = {Field.EMAIL: w.say("field-email-placeholder")} if w.rules.mails else {}
    entries = Entries(state.draft, state.open, state.left, state.note, faults, ORDER, optional, placeholder)
    bar = _bar(w, state, bool(faults))
    page = form_of(w, entries, w.say("form-title"), w.from_card(state.person.applicant), bar)
    return with_readings(w, page, state.open, state.person.applicant)


def with_readings(w: Words, page: FormPage, which: Field, applicant: Applicant) -> FormPage:
    """The page with the readings to choose from, where the reading of the family name is typed."""
    found = readings(applicant.name) if which is Field.KANA_FAMILY and not applicant.has_substitutes else ()
    offered = (
        Action(f"reading-{at}", kana, "", ReadingChosen(kana), w.say("form-reading", kana=kana))
        for at, kana in enumerate(found, 1)
    )
    return replace(page, readings=Readings(w.say("form-readings"), tuple(offered))) if found else page


def form_of(w: Words, entries: Entries, title: str, from_card: FromCardView, bar: Bar) -> FormPage:
    return FormPage(
        title=title,
        from_card=from_card,
        cells=cells_of(w, entries),
        open=open_of(w, entries),
        keys=w.keys(),
        bar=bar,
    )


def cells_of(w: Words, entries: Entries) -> tuple[CellView, ...]:
    return tuple(_cell(w, entries, which) for which in entries.order)


def _fault_text(w: Words, entries: Entries, which: Field) -> str:
    """What is wrong with a field that was left; '' if nothing is."""
    fault = entries.faults.get(which)
    if fault is None or which not in entries.left:
        return ""
    values = {"field": w.say(f"field-{which.value}"), **fault.values}
    if which is Field.PASSWORD:
        rules = editing.password_rules(w.rules, entries.draft)
        values["kinds"] = _kinds(w, rules.missing(entries.draft.password))
    return w.say(fault.key, **values)


def _cell(w: Words, entries: Entries, which: Field) -> CellView:
    value = entries.draft.get(which)
    said = "" if which is entries.open else _fault_text(w, entries, which)
    if which is entries.open:
        cell = CellState.OPEN
    elif said:
        cell = CellState.FAULT
    else:
        cell = CellState.GOOD if value and which not in entries.faults else CellState.EMPTY
    placeholder = entries.present.get(which, "")
    shown = _shown(which, value)
    return CellView(which, label_of(w, which), shown, placeholder, cell, said, which in entries.half)


def open_of(w: Words, entries: Entries) -> OpenFieldView:
    say, which = w.say, entries.open
    said = w.secret_note(entries.note) or _fault_text(w, entries, which)
    # A fault takes the line of the purpose; then the format stands beside a shorter label.
    new = which is Field.PASSWORD and not said
    return OpenFieldView(
        field=which,
        label=_open_label(w, which, new),
        badge=say("badge-optional" if which in entries.optional else "badge-required"),
        hint="" if new else _hint(w, entries),
        value=entries.draft.get(which),
        secret=which in SECRET_FIELDS,
        fault=said,
        keyboard=Keyboard.PASSWORD if which in SECRET_FIELDS else _KEYBOARDS[KINDS[which]],
        show_label=say("password-show"),
        position=say("form-position", at=entries.order.index(which) + 1, of=len(entries.order)),
        purpose=_purpose(w, entries) if new else "",
        hidden=w.hidden(len(entries.draft.get(which))) if which in SECRET_FIELDS else "",
    )


def _open_label(w: Words, which: Field, new: bool) -> str:
    if which is not Field.PASSWORD:
        return w.say(f"field-{which.value}")
    return w.say("field-password-new" if new else "field-password-library")


def _purpose(w: Words, entries: Entries) -> str:
    """Format and use in one line; a long format leaves less of it."""
    key = "hint-password-use-short" if w.rules.password_kinds or entries.draft.demand.mixed else "hint-password-use"
    return w.say(key, format=_hint(w, entries))


def _hint(w: Words, entries: Entries) -> str:
    rules = editing.password_rules(w.rules, entries.draft)
    key = _PASSWORD_HINTS.get(entries.open) or f"hint-{KINDS[entries.open].name}"
    kinds = _kinds(w, rules.kinds)
    if entries.open is Field.PASSWORD and (kinds or rules.symbols):
        key = "hint-password-mixed" if kinds else "hint-password-symbols"
    between = "password-length-exact" if rules.minimum == rules.maximum else "password-length-between"
    length = w.say(between, min=rules.minimum, max=rules.maximum)
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


def _bar(w: Words, state: Filling, faulty: bool) -> Bar:
    at = ORDER.index(state.open)
    quiet = (w.cancel(), w.back("button-previous")) if at else (w.cancel(),)
    leads_on = at + 1 == len(ORDER) or (state.returning and not faulty and state.open is not Field.PASSWORD)
    if leads_on:
        label, hint = w.say("form-confirm"), ""
    else:
        label, hint = w.say("form-next"), label_of(w, ORDER[at + 1])
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
    return ConfirmRow(w.say(f"field-{which.value}"), w.own(_shown(which, value)) or w.say("confirm-empty"), edit)
