"""What is said on paper, in the visitor's language: the number and its dates, or a problem; no personal data else."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from kiosk.clock import LIBRARY_ZONE
from kiosk.markup import merged
from kiosk.messages import Messages
from kiosk.printing.layout.sheet import grouped
from kiosk.screen.facts import LibraryFacts
from kiosk.screen.pages.slip import SlipPage
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.screen.values.lines import one_line
from kiosk.visit.event.external import Patron


def patron_words(say: Messages, library: LibraryFacts, patron: Patron) -> Mapping[str, str]:
    """The words of cards and slips, by the names that templates know them by."""
    return {
        **_library(say, library),
        "card_title": say("card-title"),
        "temporary_title": say("card-temporary-title"),
        "slip_title": say("slip-title"),
        "keep": say("slip-keep"),
        "number": grouped(patron.number, library.groups, library.separator),
        "nw7": patron.barcode,
        "expires_label": say("slip-expires") if patron.expires_on else "",
        "expires_on": _known(say, patron.expires_on),
        "registered_label": say("slip-registered") if patron.registered_on else "",
        "registered_on": _known(say, patron.registered_on),
        "setup_heading": say("slip-phone"),
        "setup_text": say("slip-phone-text"),
        "setup_url": patron.setup_url,
        "password_note": say("slip-password"),
        "rules": "\n".join("・" + say(rule) for rule in ("card-rule-1", "card-rule-2", "card-rule-3")),
        "name_label": say("card-name"),
        "cut_note": say("card-cut"),
    }


def problem_words(
    say: Messages, library: LibraryFacts, page: ProblemPage, now: datetime, kiosk_id: str
) -> Mapping[str, str]:
    """The words of the note for staff: what the problem page says, when and where; nothing about the visitor."""
    local = now.astimezone(LIBRARY_ZONE)
    todo = [f"{number}. {_plain(point.text)}" for number, point in enumerate(page.todo, start=1)]
    return {
        **_library(say, library),
        "problem_slip_title": say("problem-slip-title"),
        "code": page.code,
        "title": _plain(page.title),
        "cause": _plain(page.cause),
        "todo": "\n".join(todo),
        "when_label": say("problem-slip-when"),
        "when": f"{_day(say, local.date())} {local:%H:%M}",
        "kiosk_label": say("problem-slip-kiosk"),
        "kiosk": kiosk_id,
        "staff_label": say("problem-slip-staff"),
        "staff": _plain(page.task),
        "staff_code": f"KIOSK {page.code} {local:%Y-%m-%dT%H:%M} {kiosk_id}",
    }


def slip_words(say: Messages, library: LibraryFacts, page: SlipPage, now: datetime, kiosk_id: str) -> Mapping[str, str]:
    """The words of the slip for the counter: above for the patron, below for staff; nothing about the visitor."""
    local = now.astimezone(LIBRARY_ZONE)
    offices: dict[str, str] = {}
    for at, office in enumerate(page.offices, start=1):
        offices[f"office_{at}"] = merged(office.name)
        offices[f"matter_{at}"] = office.matter
        offices[f"bring_{at}"] = "\n".join((page.bring, *("・" + item for item in office.bring)))
        offices[f"reached_{at}"] = merged("\n".join(office.reached))
    return {
        "language": say.language,
        "library": library.name,
        "slip_title": _plain(page.title),
        "title": _plain(page.problem),
        **{f"{word}_{at}": "" for at in (1, 2) for word in ("office", "matter", "bring", "reached")},
        **offices,
        "code": page.code,
        "when_label": say("problem-slip-when"),
        "when": f"{_day(say, local.date())} {local:%H:%M}",
        "kiosk_label": say("problem-slip-kiosk"),
        "kiosk": kiosk_id,
        "staff_label": say("problem-slip-staff"),
        "staff": _plain(page.task),
        "staff_code": f"KIOSK {page.code} {local:%Y-%m-%dT%H:%M} {kiosk_id}",
    }


def _library(say: Messages, library: LibraryFacts) -> Mapping[str, str]:
    return {
        "language": say.language,
        "library": library.name,
        "counter": library.counter,
        "phone": library.phone,
        "telephone": say("slip-telephone", phone=library.phone) if library.phone else "",
    }


def _known(say: Messages, iso: str) -> str:
    """A day as paper says it; nothing where the library's system does not know it."""
    return _day(say, date.fromisoformat(iso)) if iso else ""


def _day(say: Messages, day: date) -> str:
    return say("slip-date", year=str(day.year), month=day.month, day=day.day)


def _plain(text: str) -> str:
    """A screen's text without its marks and breaks: paper has lines of its own."""
    return one_line(text.replace("**", ""))
