"""The staff's screen in, what the window shows out."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime

from kiosk.clock import LIBRARY_ZONE
from kiosk.messages import Messages
from kiosk.screen.staff.facts import StaffFacts
from kiosk.screen.staff.pages import ColoursPage, GridPage, PasscodePage, StaffListPage, StaffMenuPage
from kiosk.screen.staff.trials import card_notes, pause_notes, print_notes, screen_notes
from kiosk.screen.staff.words import notes_of, others_of, summary
from kiosk.screen.values.acts import Fact
from kiosk.screen.values.elements import Action, Bar, KeyLabels, Note, NoticeKind, Point, Steps
from kiosk.screen.values.pages import AskPage
from kiosk.screen.values.place import Page, Place
from kiosk.screen.values.sheets import Screen
from kiosk.staffscreen.presses import (
    At,
    ChecksWished,
    CloseWished,
    ColourTouched,
    Opened,
    PasscodeGiven,
    PauseWished,
    PrintWished,
    QuitConfirmed,
    SoundWished,
    VisitEndConfirmed,
)
from kiosk.staffscreen.state import Below, StaffScreen
from kiosk.visit.effects import Sound
from kiosk.visit.pause import PauseReason
from kiosk.visit.preferences import Preferences

ENTRIES = (
    (At.CHECKS, "check"),
    (At.PROBLEMS, "warning"),
    (At.COUNTS, "calendar"),
    (At.CARD, "card"),
    (At.PRINT, "printer"),
    (At.SOUND, "sound"),
    (At.SCREEN, "contrast"),
    (At.PAUSE, "pause"),
    (At.RESTART, "retry"),
    (At.LEAVE, "exit"),
)
"""Of the menu, each with its icon."""
_ORDER = 1000
"""Behind all pages of a visit, so that the way back to them is a way back."""
_OUTCOMES = ("visit", "registered", "logged-in", "act", "printed", "not-printed")
_SOUNDS = (Sound.ACCEPTED, Sound.FAULT, Sound.TAKE_CARD, Sound.IDLE)


class StaffPresenter:
    """``say``: the screen's own words; ``checks``: those of findings; ``title`` names a problem code."""

    def __init__(
        self,
        say: Messages,
        checks: Messages,
        library: str,
        title: Callable[[str], str],
        facts: Callable[[], StaffFacts],
    ) -> None:
        self._say, self._checks, self._library, self._title, self._facts = say, checks, library, title, facts

    def __call__(self, state: StaffScreen) -> Screen:
        """What is shown of a state that is not CLOSED."""
        return Screen(
            library=self._library,
            steps=Steps(0, ()),
            page=self._page(state),
            utilities=(),
            sheet=None,
            preferences=Preferences(),
            turning=(self._say("button-previous"), self._say("button-next")),
        )

    def _page(self, state: StaffScreen) -> Page:
        pages: dict[At, Callable[[StaffScreen], Page]] = {
            At.PASSCODE: self._passcode,
            At.VISIT: self._visit,
            At.MENU: self._menu,
            At.CHECKS: self._findings,
            At.PROBLEMS: self._problems,
            At.COUNTS: self._counts,
            At.CARD: self._card,
            At.PRINT: self._print,
            At.SOUND: self._sound,
            At.SCREEN: self._screen,
            At.COLOURS: self._colours,
            At.GRID: self._grid,
            At.PAUSE: self._pause,
            At.RESTART: self._quit,
            At.LEAVE: self._quit,
        }
        return pages[state.at](state)

    # before anybody may do anything --------------------------------------------------------------------------------

    def _passcode(self, state: StaffScreen) -> PasscodePage:
        say, entry = self._say, state.entry
        note = None
        wait = math.ceil(entry.until - state.now)
        if wait > 0:
            note = Note(NoticeKind.ATTENTION, say("passcode-wait", minutes=wait // 60, seconds=wait % 60))
        elif entry.wrong:
            note = Note(NoticeKind.FAULT, say("passcode-wrong"))
        elif entry.asked:
            note = Note(NoticeKind.INFO, say("passcode-asked"))
        ready = entry.typed > 0 and wait <= 0 and not entry.asked
        none = ""
        return PasscodePage(
            say("passcode"),
            lead=say("passcode-lead"),
            note=note,
            typed=entry.typed,
            hidden=say("passcode-typed", count=entry.typed),
            keys=KeyLabels(
                say("key-erase"), say("key-clear"), none, none, none, none, none, none, dakuten=none, handakuten=none
            ),
            bar=Bar((self._close(),), Action("open", say("button-open"), "arrow_right", PasscodeGiven(), ready=ready)),
            place=_place(At.PASSCODE),
        )

    def _visit(self, state: StaffScreen) -> AskPage:
        say = self._say
        points: tuple[Point, ...]
        if state.below is Below.REGISTERING:
            title, points, yes = "visit-registering", (), None
        else:
            title = "visit"
            points = (Point("person", say("visit-point-ask")), Point("trash", say("visit-point-wiped")))
            yes = Action("end-visit", say("visit-end"), "arrow_right", VisitEndConfirmed())
        bar = Bar((self._close(),), final=yes)
        return AskPage(say(title), "ask_cancel", None, say(f"{title}-text"), points, bar, place=_place(At.VISIT))

    # what can be looked at -----------------------------------------------------------------------------------------

    def _menu(self, state: StaffScreen) -> StaffMenuPage:
        say = self._say
        entries = tuple(Action(at.value, say(f"menu-{at.value}"), icon, Opened(at)) for at, icon in ENTRIES)
        facts = self._facts()
        paused = () if facts.pauses.held is None else pause_notes(say, state, facts.pauses)
        return StaffMenuPage(
            say("menu"),
            say("menu-lead", kiosk=facts.kiosk, version=facts.version),
            (summary(say, state.checks.found, state.checks.over), *paused),
            entries,
            Bar((self._close(),)),
            place=_place(At.MENU),
        )

    def _findings(self, state: StaffScreen) -> StaffListPage:
        say, checks = self._say, state.checks
        again = Action("again", say("checks-again"), "retry", ChecksWished(), ready=checks.over)
        running = () if checks.over else (Note(NoticeKind.INFO, say("checks-running")),)
        notes = (*running, *notes_of(say, self._checks, checks.found))
        more = others_of(say, self._checks, checks.found)
        return self._list(At.CHECKS, notes=notes, more=more, bar=Bar((self._back(),), again))

    def _problems(self, _state: StaffScreen) -> StaffListPage:
        say, facts = self._say, self._facts()
        rows = tuple(
            Fact(say("problem-label", at=_moment(at), code=code), self._problem(code, page), large=False)
            for at, code, page in facts.problems
        )
        return self._list(At.PROBLEMS, say("problems-note") if rows else say("problems-none"), facts=rows)

    def _problem(self, code: str, page: str) -> str:
        say = self._say
        known = f"page-{page}"
        return say("problem-value", title=self._title(code), page=say(known if say.has(known) else "page-other"))

    def _counts(self, _state: StaffScreen) -> StaffListPage:
        say, facts = self._say, self._facts()
        codes = sorted(what for what in facts.counts if what not in _OUTCOMES)
        named = [(say(f"count-{what}"), what) for what in _OUTCOMES]
        named += [(f"{code} {self._title(code)}", code) for code in codes]
        rows = tuple(Fact(label, say("times", count=facts.counts.get(what, 0)), large=False) for label, what in named)
        return self._list(At.COUNTS, say("counts-since", since=_moment(facts.since)), facts=rows)

    # what can be tried ---------------------------------------------------------------------------------------------

    def _card(self, state: StaffScreen) -> StaffListPage:
        return self._list(At.CARD, self._say("card-place"), card_notes(self._say, state))

    def _print(self, state: StaffScreen) -> StaffListPage:
        say, on = self._say, self._facts().prints
        wish = Action("print", say("print-button"), "printer", PrintWished(), ready=not state.printing.busy)
        return self._list(
            At.PRINT,
            say("print-text" if on else "print-none"),
            print_notes(say, self._checks, state.printing),
            bar=Bar((self._back(),), wish if on else None),
        )

    def _sound(self, _state: StaffScreen) -> StaffListPage:
        say, on = self._say, self._facts().sounds
        buttons = tuple(
            Action(f"sound-{each.value}", say(f"sound-{each.value.replace('_', '-')}"), "sound", SoundWished(each))
            for each in _SOUNDS
        )
        return self._list(At.SOUND, say("sound-text" if on else "sound-off"), actions=buttons if on else ())

    def _screen(self, state: StaffScreen) -> StaffListPage:
        say = self._say
        buttons = (
            Action("colours", say("screen-colours"), "contrast", Opened(At.COLOURS)),
            Action("grid", say("screen-grid"), "check", Opened(At.GRID)),
        )
        return self._list(At.SCREEN, say("screen-text"), screen_notes(say, state), actions=buttons)

    def _colours(self, state: StaffScreen) -> ColoursPage:
        say = self._say
        go_on = Action("colour", say("colours"), "", ColourTouched())
        return ColoursPage(say("screen-colours"), state.colour, go_on, place=_place(At.COLOURS))

    def _grid(self, _state: StaffScreen) -> GridPage:
        return GridPage(self._say("grid"), self._say("grid-end"), place=_place(At.GRID))

    def _pause(self, state: StaffScreen) -> StaffListPage:
        say, pauses = self._say, self._facts().pauses
        buttons = tuple(
            Action(f"pause-{each.value}", say(f"pause-{each.value}"), "pause", PauseWished(each))
            for each in PauseReason
        )
        ends = Action("pause-end", say("pause-end"), "check", PauseWished(None))
        bar = Bar((self._back(),), ends if pauses.staff is not None else None)
        actions = buttons if pauses.staff is None else ()
        return self._list(At.PAUSE, say("pause-text"), pause_notes(say, state, pauses), actions=actions, bar=bar)

    def _quit(self, state: StaffScreen) -> StaffListPage:
        say, stem, leave = self._say, state.at.value, state.at is At.LEAVE
        yes = Action("quit", say(f"{stem}-yes"), "exit" if leave else "retry", QuitConfirmed(leave))
        return self._list(state.at, say(f"{stem}-text"), bar=Bar((self._back(),), final=yes))

    # parts ---------------------------------------------------------------------------------------------------------

    def _list(
        self,
        at: At,
        lead: str = "",
        notes: tuple[Note, ...] = (),
        facts: tuple[Fact, ...] = (),
        actions: tuple[Action, ...] = (),
        bar: Bar | None = None,
        more: tuple[Note, ...] = (),
    ) -> StaffListPage:
        bar = bar or Bar((self._back(),))
        return StaffListPage(self._say(at.value), lead, notes, facts, actions, bar, more, place=_place(at))

    def _close(self) -> Action:
        return Action("close", self._say("button-close"), "close", CloseWished())

    def _back(self) -> Action:
        return Action("back", self._say("button-back"), "arrow_left", Opened(At.MENU))


def _place(at: At) -> Place:
    return Place(f"staff_{at.value}", _ORDER + list(At).index(at))


def _moment(at: datetime) -> str:
    local = at.astimezone(LIBRARY_ZONE)
    return f"{local.month}/{local.day} {local:%H:%M}"
