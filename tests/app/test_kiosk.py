"""One kiosk put together of its parts: who hears whom, and what is refused before anything is shown."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.kiosk import Kiosk, Look
from kiosk.app.printers import PrinterFault, spooler_of
from kiosk.art import fonts
from kiosk.driver.gate import InputGate
from kiosk.simulator.slot import VirtualSlot
from kiosk.visit.chapter.common import CancelPressed
from kiosk.visit.chapter.start import Attract, Consenting, RegisterChosen
from kiosk.visit.chapter.trouble import Trouble
from kiosk.visit.event.all import Press
from kiosk.visit.state import Visit
from tests.app.test_printers import profile
from tests.patience import milliseconds


class Service:
    """Is there, warns of something, and must not be asked."""

    def __init__(self, *warnings: str) -> None:
        self._warnings = warnings

    def startup_warnings(self) -> tuple[str, ...]:
        return self._warnings


class Open(InputGate):
    """Admits everything: these tests are not about patience."""

    def admits(self, press: Press) -> bool:
        return True


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Kiosk]]:
    fonts.load()
    made: list[Kiosk] = []

    def kiosk(*warnings: str) -> Kiosk:
        settings = profile(tmp_path, kind="none")
        look = Look(closable=True, hide_cursor=False, reduced_motion=True)
        made.append(Kiosk(settings, VirtualSlot(), Service(*warnings), look=look, gate=Open()))  # type: ignore[arg-type]
        made[-1].window.resize(540, 960)
        made[-1].start()
        made[-1].window.show()
        qtbot.waitExposed(made[-1].window, timeout=milliseconds())
        return made[-1]

    yield kiosk
    for each in made:
        each.stop()
        each.window.close()
        each.window.deleteLater()


def reaches(qtbot: QtBot, kiosk: Kiosk, state: type) -> None:
    qtbot.waitUntil(lambda: isinstance(kiosk.driver.visit.state, state), timeout=milliseconds())


def test_what_the_service_warns_of_is_in_the_log(
    qtbot: QtBot, make: Callable[..., Kiosk], caplog: pytest.LogCaptureFixture
) -> None:
    make("revocation is not checked", "no mail is sent")

    def warned() -> list[str]:
        return [each.message for each in caplog.records if "service:" in each.message]

    qtbot.waitUntil(lambda: len(warned()) == 2, timeout=milliseconds())
    assert warned() == ["service: revocation is not checked", "service: no mail is sent"]


def test_a_press_in_the_window_moves_the_visit_and_the_visit_moves_the_window(
    qtbot: QtBot, make: Callable[..., Kiosk]
) -> None:
    kiosk = make()
    kiosk.driver.visit = Visit()  # there is a reader
    kiosk.window.pressed.emit(RegisterChosen())
    reaches(qtbot, kiosk, Consenting)
    assert kiosk.window.stage.page is not None
    kiosk.window.pressed.emit(CancelPressed())
    reaches(qtbot, kiosk, Attract)


def test_what_breaks_in_another_thread_apologises_on_the_screen(qtbot: QtBot, make: Callable[..., Kiosk]) -> None:
    kiosk = make()
    other = threading.Thread(target=kiosk.crashed)
    other.start()
    other.join()
    reaches(qtbot, kiosk, Trouble)
    assert kiosk.driver.presented().name == "problem_k001"


@pytest.mark.usefixtures("qapp")
def test_a_card_that_can_not_be_printed_keeps_the_kiosk_from_starting(tmp_path: Path) -> None:
    fonts.load()
    (tmp_path / "card.toml").write_text("[sheet]\nwidth = 9\n", "utf-8")
    settings = profile(tmp_path, templates=tmp_path)
    with pytest.raises(PrinterFault, match=r"card\.toml"):
        Kiosk(settings, VirtualSlot(), Service(), spooler=spooler_of(settings.printer))  # type: ignore[arg-type]


def test_what_a_visit_left_is_collected_however_late_its_last_page_has_gone(
    make: Callable[..., Kiosk], monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk, collected = make(), []
    monkeypatch.setattr("kiosk.app.kiosk.collect_soon", lambda: collected.append(1))
    kiosk.window.stage.settled.emit()
    assert not collected, "nobody has been there: the first touch does not wait for it"
    kiosk.driver.press(RegisterChosen())
    assert isinstance(kiosk.driver.visit.state, Consenting)
    kiosk.window.stage.settled.emit()
    assert not collected, "that page is still there"
    kiosk.driver.press(CancelPressed())
    assert isinstance(kiosk.driver.visit.state, Attract)
    for _ in range(2):
        kiosk.window.stage.settled.emit()
    assert collected == [1, 1, 1], "at its end, when its page begins to go, and when it has gone"
