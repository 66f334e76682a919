"""新しいパスワードを決める: with a one-time password that the counter gave out."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.patron.registration import Field
from kiosk.screen.pages.form import Entries, cells_of, label_of, open_of
from kiosk.screen.pages.login import SENT
from kiosk.screen.registry import presents
from kiosk.screen.values.elements import Action, Bar, CellView, KeyLabels, OpenFieldView
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.chapter.login import ChoosingPassword
from kiosk.visit.chapter.returning import PASSWORD_FIELDS
from kiosk.visit.entry import changes
from kiosk.visit.entry.draft import Draft


@dataclass(frozen=True, slots=True)
class ChoosingPage(Page):
    """The two fields of a new password as cells, the open one large above its keys."""

    lead: str
    cells: tuple[CellView, ...]
    open: OpenFieldView
    keys: KeyLabels
    bar: Bar
    place: Place = field(default=Place("choosing_password", 82), kw_only=True)


@presents
def choosing(w: Words, state: ChoosingPassword) -> ChoosingPage:
    faults = changes.password_faults(w.rules, state.draft)
    draft = Draft(password=SENT, password_again=SENT) if state.busy else state.draft
    entries = Entries(draft, state.open, state.left, state.note, faults, PASSWORD_FIELDS, frozenset())
    return ChoosingPage(
        title=w.say("edit-password-title"),
        lead=w.say("edit-password-lead"),
        cells=cells_of(w, entries),
        open=open_of(w, entries),
        keys=w.keys(),
        bar=_bar(w, state),
    )


def _bar(w: Words, state: ChoosingPassword) -> Bar:
    if state.busy:
        return Bar(quiet=(w.cancel(),), waiting=w.say("act-doing"))
    if state.open is Field.PASSWORD:
        words, hint, back = w.say("form-next"), label_of(w, Field.PASSWORD_AGAIN), "button-back"
    else:
        words, hint, back = w.say("edit-password-next"), "", "button-previous"
    primary = Action("next", words, "arrow_right", NextPressed(), hint=hint)
    return Bar(quiet=(w.cancel(), w.back(back)), primary=primary)
