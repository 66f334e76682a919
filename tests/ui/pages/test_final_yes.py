"""What can't be undone has its yes elsewhere than the button that led there, on every way ``step`` can take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QRect

from kiosk.app.texts import catalogues, facts_of, rules_of
from kiosk.screen.presenter import Presenter
from kiosk.screen.values.sheets import Screen
from kiosk.settings.demo import demo_profile
from kiosk.ui.input.controls import ENTER, ESCAPE, shown
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.chapter.asking import Asking, Confirmed, StopConfirmed, ToStop
from kiosk.visit.chapter.card import LastTryConfirmed
from kiosk.visit.chapter.common import EndConfirmed
from kiosk.visit.chapter.form import Confirming, Filling, RegisterPressed
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.returning import ActConfirmed
from kiosk.visit.controls import Control
from kiosk.visit.entry.draft import ORDER
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.flow import step
from kiosk.visit.preferences import Contrast, Preferences, TextSize
from kiosk.visit.rules import Rules
from kiosk.visit.samples import registration as made
from kiosk.visit.state import Awaited, Visit
from tests.fit.words import leaves_of
from tests.sampling import sampled
from tests.visit.anything import EVENTS

BESIDE = 14
"""Pixels of a screen 1080 wide between two taps of one finger."""
FINAL = RegisterPressed | LastTryConfirmed | StopConfirmed | Confirmed | EndConfirmed | ActConfirmed


@dataclass(frozen=True)
class Way:
    """A press on one page, and the page with a final yes that it leads to."""

    before: Visit
    press: Press
    after: Visit
    name: str


def is_final(visit: Visit, event: object) -> bool:
    """Whether this event, there, can't be undone.  The first yes to 利用停止 only leads to the second question."""
    first = isinstance(visit.state, Asking) and visit.state.question == ToStop(sure=False)
    return isinstance(event, FINAL) and not (first and isinstance(event, Confirmed))


def final_presses(visit: Visit, rules: Rules) -> list[Press]:
    """The yeses that do something there."""
    found = []
    for event in (RegisterPressed(), LastTryConfirmed(), StopConfirmed(), Confirmed(), EndConfirmed(), ActConfirmed()):
        touched = replace(visit, touched_at=visit.now)
        if is_final(visit, event) and step(rules, visit, event).visit != touched:
            found.append(event)
    return found


def visits() -> Iterator[Visit]:
    yield from made.visits().values()
    idle = Awaited(last=9)
    complete = Filling(made.PERSON, made.DRAFT, ORDER[-1])
    for state in (*made.states().values(), complete, replace(complete, open=ORDER[1], returning=True)):
        yield Visit(state, awaited=idle)
        yield Visit(state, awaited=idle, now=100.0, warned_at=90.0)
    yield Visit(replace(made.TYPING, tries_left=1), awaited=idle)
    for phase in PrintPhase:
        yield Visit(Done(replace(made.PATRON, mail_accepted=False), phase), awaited=idle)


def ways(rules: Rules, present: Presenter) -> list[Way]:
    found: dict[tuple[str, Press], Way] = {}
    for visit in visits():
        for make in EVENTS:
            event = make(visit)
            if not isinstance(event, Press):
                continue
            after = step(rules, visit, event).visit
            if replace(after, touched_at=visit.touched_at) == visit:
                continue  # the same yeses as before
            if not final_presses(after, rules) or final_presses(after, rules) == final_presses(visit, rules):
                continue
            old, new = present(visit), present(after)
            if old.name == new.name and new.sheet is None:
                continue  # a sheet went, and the page is the one that was read before: the input gate's time guards it
            names = [f"{screen.name}/{type(screen.sheet).__name__}" for screen in (old, new)]
            found.setdefault((repr(visit), event), Way(visit, event, after, " -> ".join(names)))
    return list(found.values())


@pytest.fixture(scope="module")
def library() -> tuple[Rules, Presenter]:
    profile = demo_profile()
    rules = replace(rules_of(profile), logs_in=True)
    return rules, Presenter(catalogues(), facts_of(profile), rules)


@pytest.fixture(scope="module")
def every_way(library: tuple[Rules, Presenter]) -> list[Way]:
    return ways(*library)


def controls(window: KioskWindow, screen: Screen, read: bool = False) -> frozenset[Control]:
    """What can be pressed on the page as it comes, or once all of its pages were ``read``."""
    window.show_screen(screen, animate=False)
    for _ in leaves_of(window) if read else ():
        pass
    return shown(screen, window, window.sheets.view or window.stage.page, window.touchables()).controls


PIXELS = {"portrait": (1080, 1920), "landscape": (1920, 1080)}
LOOKS = sampled(
    PIXELS,
    TextSize,
    [Contrast.NORMAL, Contrast.YELLOW_ON_BLACK],
    always=[
        ("portrait", TextSize.XL, Contrast.NORMAL),
        ("landscape", TextSize.STANDARD, Contrast.NORMAL),
    ],
)


@pytest.mark.parametrize(("turned", "size", "contrast"), LOOKS)
def test_no_second_tap_hits_a_final_yes(
    open_window,
    library: tuple[Rules, Presenter],
    every_way: list[Way],
    turned: str,
    size: TextSize,
    contrast: Contrast,
) -> None:
    rules, present = library
    window = open_window(*PIXELS[turned])
    look = Preferences(text_size=size, contrast=contrast)
    seen: set[str] = set()
    known: dict[tuple[Screen, bool], frozenset[Control]] = {}

    def of(visit: Visit, read: bool = False) -> frozenset[Control]:
        screen = replace(present(visit), preferences=look)
        if (screen, read) not in known:
            known[screen, read] = controls(window, screen, read)
        return known[screen, read]

    for way in every_way:
        led = [each for each in of(way.before) if each.event == way.press]
        if not led:
            continue  # no button of that page does this
        final = final_presses(way.after, rules)
        yes = [each for each in of(way.after, read=True) if each.event in final]
        assert yes, f"{way.name}: no yes to be seen"
        for first in led:
            for second in yes:
                if first.place in (ENTER, ESCAPE):
                    assert second.place != first.place, f"{way.name}: one key twice"
                    continue
                finger = QRect(*first.place).adjusted(-BESIDE, -BESIDE, BESIDE, BESIDE)
                assert not finger.intersects(QRect(*second.place)), f"{way.name}: {first.place} and {second.place}"
        seen.add(way.name)
    wanted = {
        "form/NoneType -> confirm/NoneType",
        "problem_k302/NoneType -> confirm/NoneType",
        "password/NoneType -> last_try/NoneType",
        "home/NoneType -> ask_cancel/NoneType",
        "history/NoneType -> ask_delete/NoneType",
        "ask_stop/NoneType -> ask_stop_sure/NoneType",
        "form/NoneType -> form/EndSheet",
        "done/NoneType -> done/EndSheet",
    }
    assert wanted <= seen, f"never looked at: {wanted - seen}; only at {sorted(seen)}"


def test_enter_never_says_a_final_yes(open_window, library: tuple[Rules, Presenter]) -> None:
    """The Enter that led to the page is the same key."""
    rules, present = library
    window = open_window()
    final = [visit for visit in visits() if final_presses(visit, rules)]
    assert any(isinstance(visit.state, Confirming) for visit in final)
    for visit in final:
        for each in controls(window, present(visit)):
            assert each.place not in (ENTER, ESCAPE) or each.event not in final_presses(visit, rules)
