"""The screen for staff in a kiosk's own window: through its widgets, over visits, against guessing."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from kiosk.app.exits import Exit
from kiosk.app.kiosk import Kiosk, Look
from kiosk.app.running import Options
from kiosk.app.staffscreen import attach as attaching
from kiosk.app.staffscreen.attach import TRIES, Attached
from kiosk.art import fonts
from kiosk.clock import SystemClock
from kiosk.demo.card_box import CardBox
from kiosk.doctor.finding import fault, ok
from kiosk.doctor.runner import Result
from kiosk.driver.gate import HOLD_SECONDS, InputGate
from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.spool.jobs import Done, Sending
from kiosk.printing.spool.spooler import Report
from kiosk.problem import Code
from kiosk.screen.staff.present import StaffPresenter
from kiosk.settings.profile import Profile
from kiosk.simulator.slot import VirtualSlot
from kiosk.staffscreen.presses import At
from kiosk.staffscreen.tries import FREE
from kiosk.ui.components.touch.grid import TouchGrid
from kiosk.ui.keyboards.key import Key
from kiosk.visit.chapter.card import Typing
from kiosk.visit.chapter.common import Menu
from kiosk.visit.chapter.start import Attract, Consenting
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.effects import Sound
from kiosk.visit.event.external import ReaderCause
from kiosk.visit.pause import Pause, PauseReason
from kiosk.visit.state import Visit
from tests.app.test_printers import profile
from tests.patience import milliseconds
from tests.staffscreen.test_tries import SetClock

CODE = "482915"
HASH = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(CODE)
"""Quick to compare."""


class PatientClock:
    """The gate's clock stands still but when somebody looks, or rests a finger."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class NoService:
    """Is not asked: everything here works without one."""

    def startup_warnings(self) -> tuple[str, ...]:
        return ()


class Paper:
    """A printer that says what it was given."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def start(self) -> None:
        """Nothing was left."""

    def submit(self, sheet: Sheet, job_name: str, report: Report) -> None:
        self.names.append(job_name)
        assert sheet.items
        report(Sending())
        report(Done())

    def close(self) -> None:
        """Nothing waits."""


class Counter:
    """A kiosk, and somebody of the staff before it."""

    def __init__(self, qtbot: QtBot, folder: Path, clock: SetClock | None = None) -> None:
        self.qtbot, self.hand, self.slot, self.paper = qtbot, PatientClock(), VirtualSlot(), Paper()
        demo = profile(folder, kind="pdf", folder=str(folder / "cards"))
        self.profile: Profile = demo.model_copy(update={"staff": demo.staff.model_copy(update={"passcode_hash": HASH})})
        self.ended: list[Exit] = []
        self.kiosk = Kiosk(
            self.profile,
            self.slot,
            NoService(),  # type: ignore[arg-type]
            spooler=self.paper,
            look=Look(closable=True, hide_cursor=False, reduced_motion=True),
            gate=InputGate(self.hand),
            state=folder,
        )
        options = Options(demo=True, windowed=True, size=None, data=folder, lay=None, dock=False)
        self.attached = Attached(self.kiosk, self.profile, options, self.ended.append, clock or SystemClock())
        self.window = self.kiosk.window
        self.window.resize(540, 960)
        self.kiosk.start()
        self.window.show()
        qtbot.waitExposed(self.window, timeout=milliseconds())
        self.until(lambda: self.shown == "attract")

    def close(self) -> None:
        self.attached.close()
        self.kiosk.stop()
        self.window.close()
        self.window.deleteLater()

    @property
    def shown(self) -> str:
        return "" if self.window.screen_shown is None else self.window.screen_shown.name

    @property
    def at(self) -> At:
        return self.attached.driver.state.at

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=milliseconds())

    def looks(self) -> None:
        """Until all is shown, and for as long as it takes to see it."""
        self.until(lambda: self.kiosk.gate.settled)
        self.hand.now += HOLD_SECONDS + 0.01

    def touch(self, x: int, y: int, seconds: float = 0.05) -> None:
        handle = self.window.windowHandle()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
        self.hand.now += seconds
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(x, y))

    def gesture(self) -> None:
        self.touch(10, 10, 5.5)
        self.hand.now += 1
        self.touch(self.window.width() - 10, 10)

    def presses(self, name: str) -> None:
        """The button of that key, where it lies."""
        self.looks()
        button = self.button(name)
        centre = button.mapTo(self.window, button.rect().center())
        self.touch(centre.x(), centre.y())

    def button(self, name: str) -> QAbstractButton:
        found = [each for each in self.window.touchables() if each.objectName() == name]
        assert found, (name, [each.objectName() for each in self.window.touchables()])
        return found[0]

    def types(self, digits: str) -> None:
        self.looks()
        keys = {key.spec.label: key for key in self.window.stage.page.findChildren(Key)}
        for digit in digits:
            centre = keys[digit].mapTo(self.window, keys[digit].rect().center())
            self.touch(centre.x(), centre.y())

    def gives(self, digits: str) -> None:
        self.types(digits)
        self.presses("open")
        self.until(lambda: not self.attached.driver.state.entry.asked)

    def opens(self, entry: str = "") -> None:
        self.gesture()
        self.until(lambda: self.shown == "staff_passcode" and not self.attached.driver.state.entry.asked)
        self.gives(CODE)
        if self.at is At.VISIT:
            self.presses("end-visit")
        assert self.at is At.MENU
        if entry:
            self.presses(entry)

    @property
    def typed(self) -> int:
        return self.window.stage.kit.passcode.length

    def notes(self) -> str:
        page = None if self.window.screen_shown is None else self.window.screen_shown.page
        return " ".join(note.text for note in getattr(page, "notes", ()))


@pytest.fixture(autouse=True)
def checks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two quick ones: the real ones have tests of their own, and one below."""
    found = [Result("clock", ok("agrees", "it agrees"), 0.0), Result("reader.name", fault("none", "x", "y"), 0.0)]
    monkeypatch.setattr(Attached, "_examine", lambda _self: lambda: iter(found))


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Counter]]:
    fonts.load()
    made: list[Counter] = []

    def counter(clock: SetClock | None = None) -> Counter:
        made.append(Counter(qtbot, tmp_path, clock))
        return made[-1]

    yield counter
    for each in made:
        each.close()


def test_gesture_and_passcode_lead_to_the_menu_and_close_leads_back(make: Callable[..., Counter]) -> None:
    staff = make()
    staff.opens()
    staff.until(lambda: staff.attached.driver.state.checks.over)
    assert [each.name for each in staff.attached.driver.state.checks.found] == ["clock", "reader.name"]
    staff.presses("checks")
    assert "USB ケーブル" in staff.notes()
    staff.presses("back")
    staff.presses("close")
    assert (staff.at, staff.shown) == (At.CLOSED, "attract")


def test_the_tap_of_the_gesture_presses_nothing_and_a_touch_alone_opens_nothing(make: Callable[..., Counter]) -> None:
    staff = make()
    staff.looks()
    for _ in range(3):
        staff.touch(10, 10, 1.0)
        staff.touch(staff.window.width() - 10, 10)
    assert (staff.at, staff.shown) == (At.CLOSED, "attract")


@pytest.fixture(scope="session")
def screen() -> QPointingDevice:
    """Qt remembers it as long as it lives itself."""
    return QTest.createTouchDevice()


def test_one_finger_on_a_touch_screen_opens_it_and_a_second_one_keeps_it_shut(
    make: Callable[..., Counter], screen: QPointingDevice
) -> None:
    staff = make()
    handle = staff.window.windowHandle()
    left, right, aside = QPoint(10, 10), QPoint(staff.window.width() - 10, 10), QPoint(200, 700)

    def rests(*, spoiled: bool) -> None:
        QTest.touchEvent(handle, screen).press(0, left).commit()
        if spoiled:
            QTest.touchEvent(handle, screen).stationary(0).press(1, aside).commit()
            QTest.touchEvent(handle, screen).stationary(0).release(1, aside).commit()
        staff.hand.now += 5.5
        QTest.touchEvent(handle, screen).release(0, left).commit()
        QTest.touchEvent(handle, screen).press(0, right).commit()
        QTest.touchEvent(handle, screen).release(0, right).commit()

    rests(spoiled=True)
    assert staff.at is At.CLOSED
    rests(spoiled=False)
    assert staff.at is At.PASSCODE


def test_over_a_visit_its_page_comes_back_as_it_was_when_staff_go(make: Callable[..., Counter]) -> None:
    staff = make()
    staff.kiosk.driver.visit = Visit()  # there is a reader
    staff.presses("register")
    assert staff.shown == "consent"
    before = staff.kiosk.driver.visit.state
    staff.gesture()
    staff.until(lambda: staff.shown == "staff_passcode")
    staff.presses("close")
    assert (staff.shown, staff.kiosk.driver.visit.state) == ("consent", before)


def test_the_right_passcode_over_a_visit_ends_it_only_after_a_yes(make: Callable[..., Counter]) -> None:
    staff = make()
    staff.kiosk.driver.visit = Visit()
    staff.presses("register")
    staff.gesture()
    staff.until(lambda: staff.shown == "staff_passcode" and not staff.attached.driver.state.entry.asked)
    staff.gives(CODE)
    assert staff.shown == "staff_visit"
    assert isinstance(staff.kiosk.driver.visit.state, Consenting)
    staff.presses("end-visit")
    assert staff.at is At.MENU
    assert isinstance(staff.kiosk.driver.visit.state, Attract)


def test_a_patron_s_password_is_not_touched_by_the_passcode(make: Callable[..., Counter]) -> None:
    staff = make()
    staff.until(lambda: staff.kiosk.driver.visit.reader_there)
    staff.kiosk.driver.visit = Visit(state=Typing(card=1, tries_left=5), lying=1)
    secret = staff.window.stage.kit.secret
    for byte in b"ABC":
        secret.push(byte)
    staff.gesture()
    staff.until(lambda: staff.shown == "staff_passcode")
    staff.types("48")
    assert (staff.typed, secret.length) == (2, 3)
    staff.presses("close")
    assert (staff.typed, secret.length) == (0, 3)


@pytest.mark.parametrize(
    "visit",
    [
        Visit(),
        Visit(state=Consenting(), menu=Menu.LANGUAGE),
        Visit(state=Consenting(), warned_at=0.0, now=1.0),
        Visit(state=Trouble(Code.LOCKED)),
        Visit(state=Trouble(Code.UNEXPECTED), end_asked=True),
        Visit(reader_there=False, reader_away=ReaderCause.NO_READER),
        Visit(state=TakingCard(Attract(), 0.0), lying=1),
    ],
    ids=["attract", "menu", "idle warning", "problem", "question", "no reader", "card left"],
)
def test_the_gesture_works_over_whatever_is_shown(visit: Visit, make: Callable[..., Counter]) -> None:
    staff = make()
    staff.until(lambda: staff.kiosk.driver.visit.reader_there)
    staff.kiosk.driver.visit = visit
    staff.kiosk.driver._show()
    staff.gesture()
    staff.until(lambda: staff.shown == "staff_passcode")
    staff.presses("close")
    assert staff.window.screen_shown == staff.kiosk.driver.presented()


def test_digits_are_gone_when_nobody_goes_on(make: Callable[..., Counter]) -> None:
    staff = make()
    staff.gesture()
    staff.until(lambda: staff.shown == "staff_passcode")
    staff.types("4829")
    assert staff.typed == 4
    staff.attached.driver.tick(staff.attached.driver.state.touched_at + 30)
    assert (staff.typed, staff.at, staff.shown) == (0, At.CLOSED, "attract")


def test_whoever_guesses_waits_and_a_restart_does_not_help(make: Callable[..., Counter], tmp_path: Path) -> None:
    clock = SetClock()
    staff = make(clock)
    staff.gesture()
    staff.until(lambda: staff.shown == "staff_passcode" and not staff.attached.driver.state.entry.asked)
    for _ in range(FREE):
        staff.gives("000001")
    assert staff.attached.driver.state.entry.until > staff.attached.driver.state.now
    assert (tmp_path / TRIES).is_file()
    again = make(clock)  # the same state folder, as after a restart
    again.gesture()
    again.until(lambda: again.shown == "staff_passcode" and not again.attached.driver.state.entry.asked)
    again.types(CODE)
    again.presses("open")
    assert again.at is At.PASSCODE
    clock.pass_by(60)
    again.attached.driver.tick(again.attached.driver.state.now + 29)
    again.presses("close")
    again.opens()


def test_nothing_of_the_passcode_is_in_the_log(make: Callable[..., Counter], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    staff = make()
    staff.gesture()
    staff.until(lambda: staff.shown == "staff_passcode" and not staff.attached.driver.state.entry.asked)
    staff.gives("730461")
    staff.gives(CODE)
    said = " ".join(each.getMessage() for each in caplog.records)
    assert "a wrong passcode" in said
    assert "staff screen: opened" in said
    assert not [digits for digits in (CODE, "730461", HASH) if digits in said]


def test_a_card_is_told_by_its_kind(make: Callable[..., Counter], tmp_path: Path) -> None:
    staff = make()
    box = CardBox(tmp_path / "pki", staff.slot, SystemClock())
    staff.opens("card")
    box.lay("nagasaki")
    staff.until(lambda: staff.attached.driver.state.card.seen is not None)
    assert "マイナンバーカードです" in staff.notes()
    assert isinstance(staff.kiosk.driver.visit.state, Attract)
    staff.presses("back")
    staff.presses("close")
    box.close()


def test_the_test_page_is_printed_and_told_of(make: Callable[..., Counter]) -> None:
    staff = make()
    staff.opens("print")
    staff.presses("print")
    staff.until(lambda: "印刷し終わった" in staff.notes())
    assert [name.partition("-")[0] for name in staff.paper.names] == ["test"]


def test_sounds_are_played_on_the_kiosk_s_own(make: Callable[..., Counter], monkeypatch: pytest.MonkeyPatch) -> None:
    played: list[Sound] = []
    monkeypatch.setattr("kiosk.app.sounds.SoundPlayer.play", lambda _self, sound: played.append(sound))
    staff = make()
    staff.opens("sound")
    played.clear()
    staff.presses("sound-take_card")
    assert played == [Sound.TAKE_CARD]


def test_a_pause_takes_the_kiosk_out_of_service_and_its_end_puts_it_back(make: Callable[..., Counter]) -> None:
    staff = make()
    staff.opens("pause")
    staff.presses("pause-closed")
    staff.until(lambda: staff.kiosk.pauses.pauses.staff == Pause(PauseReason.CLOSED))
    staff.until(lambda: "休止中" in staff.notes())
    staff.presses("pause-end")
    staff.until(lambda: staff.kiosk.pauses.pauses.staff is None)


@pytest.mark.parametrize(("entry", "code"), [("restart", Exit.RESTART), ("leave", Exit.LEAVE)])
def test_the_program_ends_with_the_code_that_says_what_then(
    entry: str, code: Exit, make: Callable[..., Counter]
) -> None:
    staff = make()
    staff.opens(entry)
    assert staff.ended == []
    staff.presses("quit")
    assert staff.ended == [code]


def test_every_field_of_the_screen_can_be_touched_and_that_ends_the_test(make: Callable[..., Counter]) -> None:
    staff = make()
    staff.opens("screen")
    staff.presses("colours")
    for _ in range(6):
        staff.looks()
        staff.touch(200, 500)
    assert staff.at is At.SCREEN
    staff.presses("grid")
    assert not staff.window.band.isVisible()
    staff.looks()
    grid = staff.window.stage.page.findChild(TouchGrid)
    for field in list(grid._fields):
        staff.touch(round(field.center().x()), round(field.center().y()))
    assert (staff.at, staff.attached.driver.state.missing) == (At.SCREEN, 0)
    assert staff.window.band.isVisible()


def test_a_page_that_breaks_gives_the_screen_back_to_the_visit(
    make: Callable[..., Counter], monkeypatch: pytest.MonkeyPatch
) -> None:
    staff = make()
    staff.opens()
    monkeypatch.setattr(StaffPresenter, "_counts", lambda _self, _state: 1 / 0)
    staff.presses("counts")
    assert (staff.at, staff.shown) == (At.CLOSED, "attract")
    staff.opens()


def test_no_key_of_the_passcode_shows_that_it_is_pressed(make: Callable[..., Counter]) -> None:
    staff = make()
    staff.gesture()
    staff.until(lambda: staff.shown == "staff_passcode")
    assert not any(key._lit for key in staff.window.stage.page.findChildren(Key))


def test_what_a_keyboard_or_a_scanner_types_is_no_digit_and_nobody_looks_at_it(make: Callable[..., Counter]) -> None:
    staff = make()
    staff.gesture()
    staff.until(lambda: staff.shown == "staff_passcode")
    staff.looks()
    handle = staff.window.windowHandle()
    for digit in CODE:
        QTest.keyClick(handle, digit)
    assert staff.typed == 0
    assert staff.window.physical_keys._watch.take() == ""
    QTest.keyClick(handle, Qt.Key.Key_Return)
    assert (staff.at, staff.attached.driver.state.entry.wrong) == (At.PASSCODE, False)


def test_a_profile_without_a_passcode_has_no_such_screen(make: Callable[..., Counter]) -> None:
    staff = make()
    none = staff.profile.model_copy(update={"staff": staff.profile.staff.model_copy(update={"passcode_hash": None})})
    with pytest.raises(ValueError, match="no screen for staff"):
        attaching.attach(staff.kiosk, none, staff.attached._options, staff.ended.append)
