"""The slip for the counter: which office, what is done there, what to bring, when; and one line for staff."""

from __future__ import annotations

import re

from kiosk.dataclass import dataclass
from kiosk.markup import KANJI
from kiosk.problem import Errand, Office, problem
from kiosk.screen.pages.trouble import note_action, note_of, stem_of, words_of
from kiosk.screen.registry import presents
from kiosk.screen.values.elements import Bar, Note, OfficeView
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.slip import CounterSlip

_KANA = re.compile("[ぁ-ゖァ-ヺ]")
_JAPANESE = re.compile(f"[ぁ-ゖァ-ヺ{KANJI}]")
_ICONS = {Office.COUNTER: "home", Office.MUNICIPAL: "building"}


@dataclass(frozen=True, slots=True)
class SlipPage(Page):
    """Large enough to be photographed; nothing about the visitor.

    ``picture`` names one of ``kiosk.art.problems``; ``problem`` is the problem's own title; ``task`` is what staff do,
    for paper; ``staff`` says it on the screen.  ``note`` is what has become of the paper; ``between`` stands between
    two things to bring.
    """

    lead: str
    code: str
    problem: str
    picture: str
    bring: str
    between: str
    offices: tuple[OfficeView, ...]
    staff: str
    task: str
    bar: Bar
    note: Note | None = None


@presents
def slip(w: Words, state: CounterSlip) -> SlipPage:
    say, about = w.say, state.about
    what = problem(about.code)
    stem = stem_of(w, about)
    title = say("errand-forgotten") if state.forgotten else say(f"{stem}-title")
    leave = w.finish() if w.purpose.account is None else w.log_out()
    task = say("errand-forgotten-staff") if state.forgotten else words_of(w, about, "staff")
    print_it = note_action(w, about, "errand-print")
    return SlipPage(
        title=say("errand-title"),
        lead=say("errand-lead-print" if print_it is not None else "errand-lead"),
        code=what.code,
        problem=title,
        picture=what.variants.get(about.variant, what.picture),
        bring=say("errand-bring"),
        between=say("errand-between"),
        offices=tuple(_office(w, errand) for errand in what.errands_of(about.variant)),
        staff=say("problem-staff", text=task),
        task=task,
        bar=Bar(quiet=(leave, w.back()), primary=print_it) if print_it is not None
        else Bar(quiet=(leave, w.back(), w.staff())),
        note=note_of(w, about, "errand-note"),
        place=Place("slip", 91),
    )  # fmt: skip


def _office(w: Words, errand: Errand) -> OfficeView:
    say, library, municipal = w.say, w.library, w.library.municipal
    if errand.office is Office.COUNTER:
        name = f"{_plain(w, library.name)}\u3000{_plain(w, library.counter)}"
        place, hours, telephone = "", library.hours, library.phone
    else:
        name = _plain(w, municipal.name) or say("errand-municipal")
        place, hours, telephone = municipal.place, municipal.hours, municipal.phone
    place, telephone, hours = _plain(w, place), _plain(w, telephone), tuple(_plain(w, each) for each in hours)
    reached = (
        *((say("errand-place", place=place),) if place else ()),
        *((say("errand-hours", hours=hours[0]), *hours[1:]) if hours else ()),
        *((say("slip-telephone", phone=telephone),) if telephone else ()),
    )
    return OfficeView(
        icon=_ICONS[errand.office],
        name=name,
        matter=say(f"errand-for-{_matter(w, errand)}"),
        bring=tuple(say(f"errand-bring-{item.value}") for item in errand.bring),
        reached=reached,
    )


def _plain(w: Words, text: str) -> str:
    """What the profile has in Japanese alone is set as a patron's own words are: in its letters, without readings."""
    language = w.say.language
    if language == "ja-easy":
        return text if "《" in text else w.own(text)
    return w.own(text) if (_KANA if language.startswith("zh") else _JAPANESE).search(text) else text


def _matter(w: Words, errand: Errand) -> str:
    """Who came for something else than a registration has one already."""
    registering = errand.matter == Errand.REGISTER
    return Errand.RECORD if registering and not w.purpose.registers else errand.matter
