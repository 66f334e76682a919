"""What is to be changed for a patron who is known: the form of it, and old beside new before it is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from itertools import accumulate

from kiosk.dataclass import dataclass
from kiosk.patron.names import spaced
from kiosk.patron.phone import format_phone
from kiosk.patron.registration import KANA, KINDS, PHONE, Field
from kiosk.patron.returning import Act, KnownRecord
from kiosk.screen.pages.acts import deciding, leads_back, short_mask
from kiosk.screen.pages.form import Entries, FormPage, form_of, label_of
from kiosk.screen.registry import presents
from kiosk.screen.values.acts import CompareRow, Marked
from kiosk.screen.values.elements import Action, Bar, Note, NoticeKind
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.chapter.returning import ActConfirmed, Comparing, ContactPressed, Editing
from kiosk.visit.entry import changes
from kiosk.visit.entry.draft import ORDER, Draft

_SHORT = 16
"""How much of what the record has is said in an empty cell, in half-width letters."""


@presents
def editing(w: Words, state: Editing) -> FormPage:
    say, faults = w.say, changes.faults(w.rules, state)
    applicant = state.known.recognized.applicant
    order = changes.fields_of(state)
    wanted = changes.wants_reading(state.known, state.draft, from_card=state.from_card)
    password = state.act is Act.PASSWORD
    reading = {Field.KANA_FAMILY} if applicant.has_one_name else {Field.KANA_FAMILY, Field.KANA_GIVEN}
    optional = set() if password else set(order) - (reading if wanted else set())
    empty = [which for which in order if not state.draft.get(which)]
    present = {} if password else _present(w, state.known.record, empty)
    half = frozenset(order) if password else frozenset()
    entries = Entries(state.draft, state.open, state.left, state.note, faults, order, optional, present, half)
    title = say(f"edit-{state.act.value}-title")
    page = form_of(w, entries, title, w.from_card(applicant), _bar(w, state, order))
    name = "edit_password" if password else "edit_contact"
    hint = say("edit-password-lead" if password else "edit-renamed-lead" if wanted else "edit-change-lead")
    return replace(page, hint=hint, place=Place(name, 50, 5))


def _present(w: Words, record: KnownRecord | None, empty: Sequence[Field]) -> dict[Field, str]:
    """What the record has, as far as it may be shown."""
    if record is None:
        return {}
    found = {}
    for which in empty:
        short = _short(_masked(record, which))
        found[which] = w.say("edit-present", value=short) if short else w.say("edit-absent")
    return found


def _short(text: str) -> str:
    """As much as has room, with … where that is not all."""
    widths = accumulate(1 if ch.isascii() else 2 for ch in text)
    room = sum(width <= _SHORT for width in widths)
    return text if room == len(text) else f"{text[:room]}…"


def _masked(record: KnownRecord, which: Field) -> str:
    """Telephone and e-mail come masked from the library service."""
    return {
        Field.KANA_FAMILY: record.kana_family,
        Field.KANA_GIVEN: record.kana_given,
        Field.EMAIL: short_mask(record.email),
        Field.PHONE: short_mask(record.phone),
    }.get(which, "")


def _bar(w: Words, state: Editing, order: tuple[Field, ...]) -> Bar:
    if state.busy:
        return Bar(quiet=(w.cancel(),), waiting=w.say("act-doing"))
    at = order.index(state.open)
    back = at or state.from_card or leads_back(state.known)
    quiet = (w.cancel(), w.back("button-previous" if at else "button-back")) if back else (w.cancel(),)
    if at + 1 < len(order):
        words, hint = w.say("form-next"), label_of(w, order[at + 1])
    else:
        words, hint = w.say("edit-password-next" if state.act is Act.PASSWORD else "form-confirm"), ""
    return Bar(quiet=quiet, primary=Action("next", words, "arrow_right", NextPressed(), hint=hint))


@dataclass(frozen=True, slots=True)
class ComparePage(Page):
    """What will be written, old beside new; ``contact`` leads on to the form."""

    lead: str
    before_label: str
    after_label: str
    rows: tuple[CompareRow, ...]
    kana: Note | None
    contact: Action | None
    bar: Bar
    pager_previous: str = ""
    pager_next: str = ""
    place: Place = field(default=Place("comparing", 60, 6), kw_only=True)


@presents
def comparing(w: Words, state: Comparing) -> ComparePage:
    say, record = w.say, state.known.record
    applicant = state.known.recognized.applicant
    wanted = changes.wants_reading(state.known, state.draft, from_card=state.from_card)
    typed = sorted(changes.typed_fields(state.draft), key=ORDER.index)
    rows = []
    if record is not None and state.from_card:
        rows.append(_compared(w, say("compare-name"), spaced(record.name), spaced(applicant.name)))
        rows.append(_compared(w, say("compare-address"), record.address, applicant.address))
    if record is not None:
        rows += [_typed(w, record, state.draft, which) for which in typed]
    said = None
    if state.from_card and not any(KINDS[which] is KANA for which in typed):
        said = Note(NoticeKind.INFO, say("compare-kana-wanted" if wanted else "compare-kana"))
    return ComparePage(
        title=say("compare-title"),
        lead=say("compare-lead" if state.from_card else "compare-lead-contact"),
        before_label=say("compare-before"),
        after_label=say("compare-after"),
        rows=tuple(rows),
        kana=said,
        contact=_contact(w, state, typed=bool(typed), wanted=wanted),
        bar=_comparing_bar(w, state, wanted=wanted),
        pager_previous=say("consent-page-previous"),
        pager_next=say("consent-page-next"),
    )


def _contact(w: Words, state: Comparing, *, typed: bool, wanted: bool) -> Action | None:
    """On to the form; back to it, once something was typed there, is 戻る."""
    if state.busy or not state.from_card or typed or wanted:
        return None
    return Action("contact", w.say("compare-contact"), "pencil", ContactPressed())


def _comparing_bar(w: Words, state: Comparing, *, wanted: bool) -> Bar:
    back = leads_back(state.known) or state.draft != Draft() or not state.from_card
    if wanted:
        on = Action("contact", w.say("compare-to-kana"), "arrow_right", ContactPressed())
        return Bar(quiet=w.leaving(back=back), primary=on)
    return deciding(w, Action("change", w.say("compare-yes"), "check", ActConfirmed()), back=back, busy=state.busy)


def _typed(w: Words, record: KnownRecord, draft: Draft, which: Field) -> CompareRow:
    """What was typed beside what the record has; that is masked, so no part of it is marked."""
    text, old = draft.get(which), _masked(record, which)
    if KINDS[which] is PHONE:
        text = format_phone(text)
    name = w.say(f"field-{which.value}")
    if KINDS[which] is KANA:
        return _compared(w, name, old, text)
    before = Marked(old) if old else _absent(w)
    return CompareRow(name, w.say("compare-changed"), before, Marked(text, 0, len(text)))


def _absent(w: Words) -> Marked:
    return Marked(w.say("compare-absent"), own=False)


def _compared(w: Words, name: str, before: str, after: str) -> CompareRow:
    if before == after:
        return CompareRow(name, w.say("compare-unchanged"), None, Marked(after))
    if not before:
        return CompareRow(name, w.say("compare-changed"), _absent(w), Marked(after, 0, len(after)))
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    marked = (Marked(text, start, len(text) - end) for text in (before, after))
    return CompareRow(name, w.say("compare-changed"), *marked)


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
