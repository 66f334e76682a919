"""The loop by itself, with everything outside played: in which order things are done, and what a fault leaves."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.driver.gate import InputGate
from kiosk.driver.loop import Adapters, Driver
from kiosk.operations.account import LogOut
from kiosk.screen.presenter import Presenter
from kiosk.screen.values.sheets import IdleSheet, Screen
from kiosk.secret import Secret
from kiosk.visit.chapter.card import PlacingCard
from kiosk.visit.chapter.common import CancelPressed, LanguageChosen, Menu, MenuPressed, Touched
from kiosk.visit.chapter.home import Home
from kiosk.visit.chapter.issue import Done, Issuing
from kiosk.visit.chapter.start import Attract, Consenting, RegisterChosen
from kiosk.visit.chapter.trouble import NotePressed, Trouble
from kiosk.visit.effects import Sound
from kiosk.visit.event.all import Press
from kiosk.visit.event.external import Answered, CardLaid, PrintPhase, Ticked
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import Awaited, State, Visit
from tests.patience import milliseconds
from tests.visit.screens import LIBRARY, SOURCES, presenter


class Part:
    """Something outside that writes down what it is told to do; what it was not made for fails."""

    def __init__(self, name: str, does: str, done: list[tuple[Any, ...]]) -> None:
        self._name, self._does, self._done = name, does.split(), done

    def __getattr__(self, what: str) -> Callable[..., None]:
        assert what in self._does, f"{self._name}.{what}"
        return lambda *given: self._done.append((f"{self._name}.{what}", *given))


class Lobby:
    """A driver and all that lies around it; ``done`` is what was done, in order."""

    def __init__(self, driver: Driver, secret: Secret, *, prints: bool = True) -> None:
        self.done: list[tuple[Any, ...]] = []
        self.driver, self.secret = driver, secret
        self.screens: list[Screen] = []
        self.printer = Part("printer", "start stop print problem forget", self.done) if prints else None
        driver.screen.connect(self._shown)
        driver.wiped.connect(lambda: self.done.append(("wiped",)))

    def _shown(self, screen: Screen) -> None:
        self.screens.append(screen)
        self.done.append(("screen", screen.name))

    def open(self) -> None:
        cards = Part("cards", "start stop identify read release", self.done)
        service = Part("service", "ask tell stop", self.done)
        calls, sounds = Part("calls", "begin end stop", self.done), Part("sounds", "play", self.done)
        self.driver.start(cast(Adapters, Adapters(cards, service, calls, self.printer, sounds)))  # type: ignore[arg-type]

    def stands(self, state: State, **more: Any) -> None:
        """The visit is there now and shown; what was done before is forgotten."""
        self.driver.visit = Visit(state, **more)
        self.driver._show()
        self.done.clear()

    def names(self) -> list[str]:
        return [str(each[0]) for each in self.done]


@pytest.fixture
def open_lobby(qtbot: QtBot) -> Any:
    opened: list[Lobby] = []

    def make(
        rules: Rules | None = None,
        words: Callable[[Visit], Screen] | None = None,
        gate: InputGate | None = None,
        *,
        prints: bool = True,
    ) -> Lobby:
        rules, secret = rules or Rules(), Secret()
        driver = Driver(rules, cast(Presenter, words or presenter(rules)), secret, gate)
        opened.append(Lobby(driver, secret, prints=prints))
        opened[-1].open()
        return opened[-1]

    yield make
    for lobby in opened:
        lobby.driver.stop()


@pytest.fixture
def lobby(open_lobby: Callable[..., Lobby]) -> Lobby:
    return open_lobby()


def test_the_first_page_is_there_before_the_reader_is_watched(lobby: Lobby) -> None:
    assert lobby.done == [("screen", "attract"), ("cards.start",), ("printer.start",)]


def test_the_card_is_asked_before_the_page_is_drawn(lobby: Lobby) -> None:
    lobby.stands(PlacingCard())
    lobby.driver.dispatch(CardLaid(3))
    assert lobby.done == [("cards.identify", 1, 3), ("screen", "place_card")]


def test_the_note_for_staff_is_made_from_the_page_that_shows_it(open_lobby: Callable[..., Lobby]) -> None:
    lobby = open_lobby(Rules(prints_notes=True))
    lobby.stands(Trouble("K205"))
    lobby.driver.dispatch(NotePressed())
    assert lobby.names() == ["screen", "printer.problem"]
    assert lobby.done[-1][2] == lobby.screens[-1].page


def test_at_the_end_the_page_is_gone_before_what_was_on_it_is_forgotten(lobby: Lobby) -> None:
    lobby.stands(Consenting())
    lobby.driver.dispatch(CancelPressed())
    assert lobby.names() == ["cards.release", "screen", "printer.forget", "wiped"]


def test_where_nothing_is_new_nothing_is_drawn(lobby: Lobby) -> None:
    lobby.stands(Attract(), now=100.0)
    lobby.driver.dispatch(Ticked(100.5))
    lobby.done.clear()
    lobby.driver.dispatch(Ticked(101.0))
    assert lobby.done == []


def test_while_only_the_clock_goes_on_no_page_is_worded(open_lobby: Callable[..., Lobby]) -> None:
    worded: list[Visit] = []
    real = presenter(Rules())
    lobby = open_lobby(words=lambda visit: (worded.append(visit), real(visit))[1])
    lobby.stands(Attract(), now=100.0)
    worded.clear()
    for now in (100.5, 101.0):
        lobby.driver.dispatch(Ticked(now))
    assert worded == []


def test_the_seconds_of_the_warning_go_on_all_the_same(lobby: Lobby) -> None:
    lobby.stands(Consenting(), now=100.0, touched_at=0.0, warned_at=100.0)
    for now in (101.0, 102.0):
        lobby.driver.dispatch(Ticked(now))
    sheets = [screen.sheet for screen in lobby.screens[-2:]]
    assert all(isinstance(sheet, IdleSheet) for sheet in sheets)
    assert sheets[0] != sheets[1]


def test_an_event_of_another_thread_is_handled_on_the_screens(qtbot: QtBot, lobby: Lobby) -> None:
    handled: list[threading.Thread] = []
    lobby.driver.screen.connect(lambda _screen: handled.append(threading.current_thread()))
    lobby.stands(Attract())
    other = threading.Thread(target=lobby.driver.post, args=(RegisterChosen(),))
    other.start()
    other.join()
    assert isinstance(lobby.driver.visit.state, Attract), "not yet: the other thread has only handed it in"
    qtbot.waitUntil(lambda: isinstance(lobby.driver.visit.state, Consenting), timeout=milliseconds())
    assert set(handled) == {threading.main_thread()}


class Unwilling(InputGate):
    """Admits nothing."""

    def admits(self, press: Press) -> bool:
        return False


def test_a_press_that_came_too_early_only_says_that_somebody_is_there(open_lobby: Callable[..., Lobby]) -> None:
    lobby = open_lobby(gate=Unwilling())
    lobby.stands(Attract(), now=50.0)
    lobby.driver.press(RegisterChosen())
    assert isinstance(lobby.driver.visit.state, Attract)
    assert lobby.driver.visit.touched_at == 50.0
    assert lobby.done == [("screen", "attract")], "shown again, for a part may show already what was refused"
    lobby.driver.dispatch(Touched())
    assert lobby.done == [("screen", "attract")]


# what breaks


def breaks_on(name: str, text: str) -> Callable[[Visit], Screen]:
    def present(visit: Visit) -> Screen:
        screen = presenter()(visit)
        if screen.name == name:
            raise RuntimeError(text)
        return screen

    return present


def test_a_page_that_breaks_apologises_wipes_and_goes_on(
    open_lobby: Callable[..., Lobby], caplog: pytest.LogCaptureFixture
) -> None:
    lobby = open_lobby(words=breaks_on("consent", "長崎太郎"))
    lobby.stands(Attract())
    lobby.secret.push(ord("A"))
    lobby.driver.dispatch(RegisterChosen())
    assert lobby.screens[-1].name == "problem_k001"
    assert lobby.secret.length == 0
    assert {"cards.release", "printer.forget", "wiped"} <= set(lobby.names())
    assert ("sounds.play", Sound.FAULT) in lobby.done
    assert "unexpected in MainThread: RuntimeError at" in caplog.text
    assert "長崎" not in caplog.text
    lobby.driver.dispatch(CancelPressed())
    assert lobby.screens[-1].name == "attract"


def test_a_language_without_words_apologises_in_the_first_one(open_lobby: Callable[..., Lobby]) -> None:
    lobby = open_lobby(words=Presenter({"ja": SOURCES["ja"]}, LIBRARY, Rules()))
    lobby.stands(Consenting())
    lobby.driver.dispatch(LanguageChosen("tlh"))
    assert lobby.screens[-1].name == "problem_k001"
    assert lobby.screens[-1].page.title == presenter()(Visit(Trouble("K001"))).page.title


# printing


def test_a_kiosk_without_printer_says_so_and_keeps_nobody_waiting(
    qtbot: QtBot, open_lobby: Callable[..., Lobby]
) -> None:
    lobby = open_lobby(prints=False)
    lobby.stands(Issuing(samples.PERSON, samples.DRAFT), awaited=Awaited(9, service=2))
    lobby.driver.dispatch(Answered(2, samples.REGISTERED))

    def over() -> bool:
        state = lobby.driver.visit.state
        return isinstance(state, Done) and state.printing is PrintPhase.OFF

    qtbot.waitUntil(over, timeout=milliseconds())


def test_a_note_that_no_printer_can_make_has_failed(qtbot: QtBot, open_lobby: Callable[..., Lobby]) -> None:
    lobby = open_lobby(Rules(prints_notes=True), prints=False)
    lobby.stands(Trouble("K205"))
    lobby.driver.dispatch(NotePressed())

    def failed() -> bool:
        state = lobby.driver.visit.state
        return isinstance(state, Trouble) and state.noting is PrintPhase.FAILED

    qtbot.waitUntil(failed, timeout=milliseconds())


# help and end


def test_whoever_asks_for_help_is_written_down_with_the_problem_they_have(
    lobby: Lobby, caplog: pytest.LogCaptureFixture
) -> None:
    lobby.stands(Trouble("K205"))
    lobby.driver.dispatch(MenuPressed(Menu.STAFF))
    assert "help asked code=K205 page=Trouble" in caplog.text


def test_a_kiosk_that_is_stopped_logs_out_whoever_is_inside_and_keeps_nothing(lobby: Lobby) -> None:
    lobby.stands(Home(account_samples.ACCOUNT))
    lobby.secret.push(ord("A"))
    lobby.driver.stop()
    assert lobby.done == [
        ("service.tell", LogOut(account_samples.TOKEN)),
        ("cards.stop",),
        ("calls.stop",),
        ("service.stop",),
        ("printer.stop",),
    ]
    assert lobby.secret.length == 0
    assert lobby.driver.visit == Visit()


def test_a_kiosk_that_is_stopped_while_nobody_is_inside_tells_the_service_nothing(lobby: Lobby) -> None:
    lobby.stands(samples.states()["confirm"])
    lobby.driver.stop()
    assert lobby.names() == ["cards.stop", "calls.stop", "service.stop", "printer.stop"]
