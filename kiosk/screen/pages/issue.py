"""Pages 8 and 9: issuing; the number, the card, the printer, the phone."""

from __future__ import annotations

from dataclasses import field, replace

from kiosk.dataclass import dataclass
from kiosk.problem import Code
from kiosk.screen.pages.card import step_row
from kiosk.screen.pages.returning import more
from kiosk.screen.registry import presents
from kiosk.screen.values.elements import Action, Bar, CodeTile, FaceView, NoticeKind, PrintRow
from kiosk.screen.values.pages import ProgressPage
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.common import CameOut, PrintPressed
from kiosk.visit.chapter.issue import Done, Issuing
from kiosk.visit.event.external import PrintPhase

_REASONS = ("paper", "cover", "offline", "stopped", "driver", "jam", "supply", "stuck")
"""Reasons of a failure that have words of their own; the others are "other"."""


@presents
def issuing(w: Words, _state: Issuing) -> ProgressPage:
    return number_awaited(w, "issuing", replace(w.cancel(), ready=False, why=w.say("issuing-wait")))


def number_awaited(w: Words, name: str, cancel: Action) -> ProgressPage:
    """Nothing is known until the library service answers, so the shelf stands half filled and does not pretend."""
    say = w.say
    return ProgressPage(
        title=say(f"{name}-title"),
        lead=say("issuing-lead"),
        reading=False,
        rows=(step_row(w, f"{name}-step-check", 0, 1), step_row(w, f"{name}-step-number", 1, 1)),
        fraction=0.5,
        bar=Bar(quiet=(cancel,), waiting=say("issuing-wait")),
        place=Place(name, 70, 6),
    )


@dataclass(frozen=True, slots=True)
class DonePage(Page):
    """9 申請成功.  ``notice`` comes before ``mail``: what the person must know."""

    lead: str
    face: FaceView
    number_label: str
    printing: PrintRow | None
    mail: str
    phone_heading: str
    codes: tuple[CodeTile, ...]
    codes_hint: str
    bar: Bar
    notice: str = ""
    place: Place = field(default=Place("done", 80, 7), kw_only=True)


@presents
def done(w: Words, state: Done) -> DonePage:
    """Says of registration, printing and mail only what is true."""
    say = w.say
    patron, again = state.patron, "-again" if state.known is not None else ""
    other = more(w, state.known, "acted-more-short") if state.known is not None else None
    others = (other,) if other is not None else ()
    if w.rules.logs_in:
        login = w.to_login("login-title" if others else "done-login")
        bar = Bar(quiet=(w.finish(), *others), primary=login)
    else:
        bar = Bar(quiet=others, primary=w.finish("button-finish-long"))
    return DonePage(
        title=say(f"done{again}-title"),
        lead=say(f"done{again}-lead-login" if w.rules.logs_in else f"done{again}-lead"),
        face=face(w, patron.number, patron.barcode),
        number_label=say("done-number"),
        printing=print_row(w, state.printing, state.print_reason),
        notice=say("done-first-form") if patron.by_first_form else "",
        mail=say("done-mail") if patron.mail_accepted and not again else "",
        phone_heading=say("done-phone"),
        codes=codes(w, patron.setup_url),
        codes_hint=say("done-codes-hint"),
        bar=bar,
    )


def face(w: Words, number: str, barcode: str) -> FaceView:
    return FaceView(
        w.library.name,
        w.say("card-title"),
        number,
        w.library.groups,
        barcode,
        w.library.separator == "-",
        w.say.language,
    )


def codes(w: Words, setup_url: str) -> tuple[CodeTile, ...]:
    """The codes for the phone: the app, and its set-up with the number."""
    say = w.say
    tiles = (
        CodeTile("app_store", w.library.app_store, say("done-app-store"), say("done-app-store-text")),
        CodeTile("google_play", w.library.google_play, say("done-google-play"), say("done-google-play-text")),
        CodeTile("setup", setup_url, say("done-setup"), say("done-setup-text")),
    )
    return tuple(tile for tile in tiles if tile.url)


def print_row(w: Words, phase: PrintPhase, print_reason: str, done: Action | None = None) -> PrintRow | None:
    """What the printer does; ``done`` is offered once the card is out."""
    say = w.say
    again = Action("print_again", say("print-again"), "retry", PrintPressed())
    match phase:
        case PrintPhase.OFF:
            return None
        case PrintPhase.READY:
            now = Action("print", say("print-now"), "printer", PrintPressed())
            return PrintRow(NoticeKind.INFO, say("print-ready"), False, "", now)
        case PrintPhase.SENDING:
            return PrintRow(NoticeKind.INFO, say("print-sending"), True, "", None)
        case PrintPhase.PRINTING:
            return PrintRow(NoticeKind.INFO, say("print-printing"), True, "", None)
        case PrintPhase.DONE:
            return PrintRow(NoticeKind.DONE, say("print-done"), False, "", done)
        case PrintPhase.FAILED:
            reason = print_reason if print_reason in _REASONS else "other"
            return PrintRow(NoticeKind.FAULT, say(f"print-failed-{reason}"), False, Code.PRINT_FAILED, again)
        case PrintPhase.UNKNOWN:
            yes = Action("came_out", say("print-came-out"), "check", CameOut())
            no = Action("print_again", say("print-not-out"), "retry", PrintPressed())
            return PrintRow(NoticeKind.ATTENTION, say("print-unknown"), False, Code.PRINT_FAILED, no, yes)
