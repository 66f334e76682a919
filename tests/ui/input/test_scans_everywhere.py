"""Whatever a scanner types, on whatever page: it is never a password, and never a wish."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.art import fonts
from kiosk.patron.registration import Field
from kiosk.patron.returning import Act, Proof
from kiosk.secret import Secret
from kiosk.ui.bridge import Renderers
from kiosk.ui.input.physical_keys import ENDS
from kiosk.ui.keyboards import SecretAbcKeyboard
from kiosk.ui.pages.registration.form import FormView
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.chapter.card import LastTry, LastTryConfirmed, SecretChanged, Typing
from kiosk.visit.chapter.common import BackPressed, NextPressed, Touched
from kiosk.visit.chapter.form import Filling
from kiosk.visit.chapter.keys import FieldOpened, LoginField, PhysicalKeyIgnored, Scanned, ScanRejected, Typed
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn, LoginNote
from kiosk.visit.chapter.returning import Editing, Proving
from kiosk.visit.chapter.start import Attract
from kiosk.visit.effects import Ask, Effect, Play, ReadCard, Sound, WipeSecret
from kiosk.visit.entry.draft import SECRET_FIELDS
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.all import Press
from kiosk.visit.flow import step
from kiosk.visit.offer import offer
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import registration as samples
from kiosk.visit.samples import returning as returning_samples
from kiosk.visit.state import Awaited, Visit
from tests.patience import milliseconds
from tests.sampling import sampled
from tests.ui.input.scanners import SCANNERS, KeyStrokes, Scanner
from tests.ui.input.typing_records import RECORDED
from tests.visit.screens import actions, presenter

RULES = Rules(logs_in=True, acts=tuple(Act))
BARCODE, NUMBER = account_samples.MEMBER.barcode, account_samples.MEMBER.number
BOOK = "9784000000000"
TYPED = b"UMI20269"
USUAL = SCANNERS[0]


class Lobby:
    """A window and the flow behind it, without reader and service."""

    def __init__(self, window: KioskWindow, secret: Secret) -> None:
        self.window, self.secret = window, secret
        self.keys = KeyStrokes(window)
        self.visit = Visit()
        self.wanted: list[Effect] = []
        self.presses: list[Press] = []
        window.pressed.connect(self._pressed)

    def leave(self) -> None:
        """Another test gets the window."""
        self.window.pressed.disconnect(self._pressed)
        self.window.forget()
        self.secret.wipe()

    def stands_at(self, visit: Visit) -> None:
        """The screen of that visit, freshly opened; a password that it has typed is in the secret."""
        self.window.physical_keys.forget()
        self.secret.wipe()
        typing = visit.state.typing if isinstance(visit.state, LastTry) else visit.state
        if isinstance(typing, Typing):
            for byte in TYPED[: typing.length]:
                self.secret.push(byte)
        self.visit = visit
        self.wanted, self.presses = [], []
        self.window.stage._name = ""  # the same page would only change in place
        self._show()
        # Without an event loop no page that has gone is deleted, and hundreds of them are a lot of memory.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _pressed(self, press: Press) -> None:
        self.presses.append(press)
        before = self.visit
        self.visit, effects = step(RULES, before, press)
        self.wanted += effects
        if WipeSecret() in effects:
            self.secret.wipe()
        if self.visit != before:
            self._show()

    def _show(self) -> None:
        """As the driver does: a screen that is shown already is not shown again."""
        screen = presenter(RULES)(self.visit)
        if screen != self.window.screen_shown or not self.window.stage._name:
            self.window.show_screen(screen, animate=False)

    @property
    def said(self) -> str:
        """What is said at the open field."""
        page = presenter(RULES)(self.visit).page
        return page.open.fault if hasattr(page, "open") else page.fault

    @property
    def bytes(self) -> bytes:
        return bytes(self.secret.at(at) for at in range(self.secret.length))


class Pair:
    """The two windows of all tests here, one with a keyboard: to open one for each test would take minutes."""

    def __init__(self) -> None:
        fonts.load()
        self._made: dict[bool, tuple[KioskWindow, Secret]] = {}

    def __call__(self, keyboard: bool) -> tuple[KioskWindow, Secret]:
        if keyboard not in self._made:
            secret = Secret()
            renderers = Renderers(lambda *_: None, lambda _: lambda *_: True)
            window = KioskWindow(secret=secret, renderers=renderers, allow_close=True, keyboard=keyboard)
            window.resize(540, 960)
            window.show()
            QApplication.processEvents()
            self._made[keyboard] = window, secret
        return self._made[keyboard]

    def close(self) -> None:
        for window, _ in self._made.values():
            window.close()
            window.deleteLater()
        self._made.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module")
def windows(qapp: QApplication) -> Iterator[Pair]:
    pair = Pair()
    yield pair
    pair.close()


@pytest.fixture
def open_lobby(windows: Pair) -> Iterator[Callable[[bool], Lobby]]:
    opened: list[Lobby] = []

    def make(keyboard: bool) -> Lobby:
        opened.append(Lobby(*windows(keyboard)))
        return opened[-1]

    yield make
    for lobby in opened:
        lobby.leave()


def places() -> dict[str, Visit]:
    """Every kind of page and sheet, with every kind of button, and every field that can be open."""
    found: dict[str, Visit] = {}
    seen = set()
    for name, visit in samples.visits().items():
        screen = presenter(RULES)(visit)
        buttons = tuple(dict.fromkeys(type(action.event) for action in actions(screen)))
        kind = (type(screen.page), type(screen.sheet), buttons)
        if kind not in seen or isinstance(visit.state, LoggingIn):
            found[name] = visit
        seen.add(kind)
    typing = replace(samples.TYPING, length=len(TYPED))
    found["password"] = Visit(typing, awaited=Awaited(9))
    found["last-try"] = Visit(LastTry(replace(typing, tries_left=1)), awaited=Awaited(9))
    found["password-below-menu"] = replace(found["menu-language"], state=typing)
    for which in Field:
        found[f"form-at-{which.value}"] = Visit(Filling(samples.PERSON, samples.DRAFT, which))
        found[f"form-empty-at-{which.value}"] = Visit(Filling(samples.PERSON, open=which))
    unproved, settled = returning_samples.UNPROVED, returning_samples.SETTLED
    for way, text in ((Proof.PHONE, "0901"), (Proof.PASSWORD, "geheim99")):
        found[f"proving-at-{way.value}"] = Visit(Proving(unproved, None, way, text))
    found["editing-at-password"] = Visit(Editing(settled, Act.PASSWORD, samples.DRAFT))
    changing = Editing(settled, Act.CHANGE, returning_samples.CHANGED, Field.KANA_FAMILY)
    found["editing-at-kana_family"] = Visit(changing)
    for which in LoginField:
        found[f"login-at-{which.value}"] = Visit(LoggingIn("2100", "geheim99", which))
    return found


PLACES = places()


def calm(visit: Visit) -> Visit:
    """Without what any touch changes."""
    return replace(visit, now=0.0, touched_at=0.0, warned_at=None)


def check(lobby: Lobby, name: str, scanner: Scanner, code: str, keyboard: bool) -> None:
    """After a scan at that place."""
    before, after = PLACES[name], lobby.visit
    assert all(isinstance(effect, Play | WipeSecret) for effect in lobby.wanted), lobby.wanted
    assert NextPressed() not in lobby.presses
    sure = scanner.pace <= 50 or bool(scanner.end)
    was, state = before.state, after.state
    expected = before
    match was:
        case Typing(leaving=True) | Typing(helping=True):
            assert lobby.bytes == TYPED  # a question or the help lies over the field
        case Typing() if before.menu is None:
            assert isinstance(state, Typing)
            assert lobby.bytes == (b"" if keyboard else TYPED[: was.length])
            assert state.length == lobby.secret.length
            assert state.note is (SecretNote.SCAN if keyboard else SecretNote.KEYS)
            return
        case LastTry():
            assert lobby.bytes == TYPED
        case Filling(open=which) | Editing(open=which, busy=False) | ChoosingPassword(open=which, busy=False) if (
            which in SECRET_FIELDS
        ):
            assert isinstance(state, Filling | Editing | ChoosingPassword)
            note = SecretNote.SCAN if keyboard else SecretNote.KEYS
            wiped = was.draft.put(which, "") if keyboard else was.draft
            if which is Field.PASSWORD and keyboard and was.draft.password:
                wiped = wiped.put(Field.PASSWORD_AGAIN, "")
            assert (state.draft, state.note) == (wiped, note)
            return
        case Proving(way=Proof.PASSWORD, asking=False):
            assert isinstance(state, Proving)
            note = SecretNote.SCAN if keyboard else SecretNote.KEYS
            assert (state.typed, state.note) == ("" if keyboard else was.typed, note)
            return
        case Filling() | Editing() | Proving() if not sure:
            return  # a slow scanner that sends no end types like a person, and it can be seen
        case LoggingIn(asking=False, open=LoginField.NUMBER) if not sure:
            assert isinstance(state, LoggingIn)
            assert state.password == was.password
            return
        case LoggingIn(asking=False) if not sure:
            assert isinstance(state, LoggingIn)
            assert state.password == ("" if keyboard else was.password)
            assert state.secret_note is (SecretNote.SCAN if keyboard else SecretNote.KEYS)
            return
        case LoggingIn(asking=False) if code == BOOK:
            assert isinstance(state, LoggingIn)
            wiped = keyboard and was.open is LoginField.PASSWORD
            assert (state.number, state.note) == (was.number, LoginNote.NOT_OURS)
            assert (state.password, state.open) == ("" if wiped else was.password, was.open)
            return
        case Attract() if offer(RULES, before.equipment, before.reader_away).log_in is not None:
            pass  # out of service
        case Attract() if sure and code == BOOK:
            expected = replace(before, state=LoggingIn(note=LoginNote.NOT_OURS))
        case Attract() | LoggingIn(asking=False) if sure:
            expected = replace(before, state=LoggingIn(NUMBER, open=LoginField.PASSWORD))
        case _:
            pass
    assert calm(after) == calm(expected)
    view = lobby.window.stage.page
    assert not isinstance(view, FormView) or view.typing.pending == ""


MODES = pytest.mark.parametrize("keyboard", [False, True], ids=["screen keys only", "with keyboard"])
EVERYWHERE = ("usual", "slow with Tab", "slow, Shift before the letter")
"""Scanners that are tried on every page; the others where pages differ in what they take keys for."""
KINDS = (
    "attract",
    "consent",
    "last-try",
    "menu-language",
    "password",
    "password-below-menu",
    "place-card",
    *(f"form-at-{which.value}" for which in (Field.KANA_FAMILY, Field.PHONE, Field.PASSWORD, Field.PASSWORD_AGAIN)),
    *(f"login-at-{which.value}" for which in LoginField),
    "proving-at-password",
)


def scan_at(lobby: Lobby, names: Iterable[str], scanner: Scanner, keyboard: bool) -> list[str]:
    """What went wrong after a scan at each of these places."""
    wrong = []
    for name in names:
        visit = PLACES[name]
        for code in (BARCODE, BOOK) if isinstance(visit.state, Attract | LoggingIn) else (BARCODE,):
            lobby.stands_at(visit)
            lobby.keys.scans(scanner, code)
            try:
                check(lobby, name, scanner, code, keyboard)
            except AssertionError as error:
                wrong.append(f"{name}, {'book' if code == BOOK else 'card'}: {error}")
    return wrong


def in_turns(scanners: Iterable[Scanner]) -> list[Any]:
    """Each of these with and without a keyboard, and in two turns: ``make test`` has the first alone."""
    named = [each.name for each in scanners]
    return sampled(named, (False, True), (0, 1), always=[(each, on, 0) for each in named for on in (False, True)])


def every_other(names: Iterable[str], scanner: str, keyboard: bool, turn: int) -> list[str]:
    """In the first turn, too, each page meets each scanner, and is there with and without a keyboard."""
    at = next(at for at, each in enumerate(SCANNERS) if each.name == scanner)
    return list(names)[(at + keyboard + turn) % 2 :: 2]


def named(scanner: str) -> Scanner:
    return next(each for each in SCANNERS if each.name == scanner)


@pytest.mark.parametrize(
    ("scanner", "keyboard", "turn"), in_turns(each for each in SCANNERS if each.name in EVERYWHERE)
)
def test_no_scan_is_a_password_or_a_wish_on_any_page(open_lobby, scanner: str, keyboard: bool, turn: int) -> None:
    places = every_other((name for name in PLACES if name not in KINDS), scanner, keyboard, turn)
    wrong = scan_at(open_lobby(keyboard), places, named(scanner), keyboard)
    assert not wrong, "\n".join(wrong)


@MODES
@pytest.mark.parametrize("scanner", EVERYWHERE)
def test_no_scan_is_a_password_or_a_wish_on_any_kind_of_page(open_lobby, scanner: str, keyboard: bool) -> None:
    wrong = scan_at(open_lobby(keyboard), KINDS, named(scanner), keyboard)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("scanner", "keyboard", "turn"), in_turns(each for each in SCANNERS if each.name not in EVERYWHERE)
)
def test_no_scanner_types_a_password_or_a_wish_on_any_kind_of_page(
    open_lobby, scanner: str, keyboard: bool, turn: int
) -> None:
    wrong = scan_at(open_lobby(keyboard), every_other(KINDS, scanner, keyboard, turn), named(scanner), keyboard)
    assert not wrong, "\n".join(wrong)


def test_the_kinds_of_pages_are_all_that_take_keys_differently(windows: Pair) -> None:
    """Whatever decides about keys has each of its values among the kinds."""

    def found(names: Iterable[str]) -> set[tuple[object, ...]]:
        window, kinds = windows(True)[0], set()
        for name in names:
            screen = presenter(RULES)(PLACES[name])
            window.show_screen(screen, animate=False)
            page = window.stage.page
            covered = screen.sheet is not None
            kinds.add((page.entry, covered and page.entry.secret, page.spends_secret))
        return kinds

    assert found(PLACES) == found(KINDS)


@pytest.fixture
def lobby(open_lobby) -> Lobby:
    """With a keyboard."""
    return open_lobby(True)


@pytest.fixture
def bare(open_lobby) -> Lobby:
    """Without one."""
    return open_lobby(False)


def strikes_on_screen(lobby: Lobby, text: str) -> None:
    keys = lobby.window.findChild(SecretAbcKeyboard, "keys")
    for letter in text:
        QTest.mouseClick(keys, Qt.MouseButton.LeftButton, pos=keys.key(letter).geometry().center())


SECRETS = ("password", "form-empty-at-password", "form-empty-at-password_again", "login-password")


def secret_of(lobby: Lobby) -> bytes:
    match lobby.visit.state:
        case Filling(draft=draft, open=which):
            return draft.get(which).encode()
        case LoggingIn(password=password):
            return password.encode()
        case _:
            return lobby.bytes


def empty(name: str) -> Visit:
    state = PLACES[name].state
    if isinstance(state, LoggingIn):
        state = LoggingIn(NUMBER, open=LoginField.PASSWORD)
    return replace(PLACES[name], state=replace(state, length=0) if isinstance(state, Typing) else state)


@pytest.mark.parametrize("record", RECORDED)
@pytest.mark.parametrize("name", SECRETS)
def test_people_may_type_a_password_on_a_keyboard_however_fast(lobby, name: str, record: str) -> None:
    lobby.stands_at(empty(name))
    times = RECORDED[record]
    lobby.keys.types("UMI2026NAGASAKI9", times)
    assert secret_of(lobby) == b"UMI2026NAGASAKI9"[: len(times)]
    assert ScanRejected() not in lobby.presses


@pytest.mark.parametrize("name", SECRETS)
def test_a_scan_wipes_what_was_typed_before_it_too_and_says_so(lobby, name: str) -> None:
    lobby.stands_at(empty(name))
    lobby.keys.types("UMI20", RECORDED["very fast"])
    lobby.keys.scans(USUAL, BOOK)
    assert secret_of(lobby) == b""
    if name == "login-password":
        assert lobby.visit.state.note is LoginNote.NOT_OURS
    else:
        assert lobby.said == "バーコードの入力を消しました。はじめから入力してください"
    assert lobby.wanted.count(Play(Sound.FAULT)) == (2 if name == "login-password" else 1)
    lobby.keys.types("UMI2", RECORDED["very fast"])
    assert secret_of(lobby) == b"UMI2"
    assert "バーコード" not in lobby.said


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_7, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, *ENDS])
def test_without_a_keyboard_no_key_does_anything_at_a_password(bare, name: str, key: Qt.Key) -> None:
    visit = PLACES[name]
    bare.stands_at(visit)
    before, here = secret_of(bare), bare.window.focusWidget()
    bare.keys.strike(key, chr(key) if key in (Qt.Key.Key_A, Qt.Key.Key_7) else "")
    bare.keys.strike(key, repeat=True)
    assert secret_of(bare) == before
    assert bare.window.focusWidget() is here
    assert bare.said == "キーボードは使えません。画面のキーで入力してください"
    assert set(bare.presses) == {PhysicalKeyIgnored()}
    assert bare.wanted == [Play(Sound.FAULT)]


def test_the_keys_on_the_screen_work_without_a_keyboard_and_take_the_words_away(bare) -> None:
    bare.stands_at(empty("password"))
    strikes_on_screen(bare, "UMI")
    bare.keys.strike(Qt.Key.Key_A, "A")
    strikes_on_screen(bare, "2")
    assert (bare.bytes, bare.said) == (b"UMI2", "")


def test_shift_alone_and_escape_are_no_typing(bare) -> None:
    bare.stands_at(PLACES["password"])
    bare.keys.strike(Qt.Key.Key_Shift)
    assert bare.said == ""
    bare.keys.strike(Qt.Key.Key_Escape)
    assert bare.presses == [BackPressed()]


def test_where_nothing_is_secret_a_keyboard_types_without_being_announced(bare) -> None:
    bare.stands_at(PLACES["form-empty-at-phone"])
    bare.keys.types("0957", RECORDED["one finger, quick"])
    assert bare.visit.state.draft.contact.phone == "0957"


KEYS = [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select]


@pytest.mark.parametrize("key", KEYS)
def test_a_key_that_is_not_the_screens_does_not_spend_the_last_try(bare, key: Qt.Key) -> None:
    """Nor does it anything else there, whatever has the focus."""
    bare.stands_at(PLACES["last-try"])
    for part in (bare.window.stage.page, *bare.window.touchables()):
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        bare.keys.strike(key)
        assert set(bare.presses) == {Touched()}, part.objectName()
    assert not bare.wanted
    assert bare.bytes == TYPED


@pytest.mark.parametrize("key", KEYS)
def test_a_keyboard_spends_the_last_try_on_its_button_only(lobby, key: Qt.Key) -> None:
    lobby.stands_at(PLACES["last-try"])
    lobby.keys.strike(key)
    assert not lobby.wanted
    button = next(part for part in lobby.window.touchables() if part.objectName() == "next")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    lobby.keys.strike(key)
    assert LastTryConfirmed() in lobby.presses
    assert any(isinstance(effect, ReadCard) for effect in lobby.wanted)


@pytest.mark.parametrize("code", ["123", "12345"])
@pytest.mark.parametrize("pace", [0, 4, 30])
def test_the_enter_of_a_short_code_sends_no_password_and_spends_no_try(open_lobby, code: str, pace: int) -> None:
    scanner = Scanner("short", pace)
    for keyboard in (True, False):
        kiosk = open_lobby(keyboard)
        for name in ("password", "last-try", "form-at-password", "login-at-login_password"):
            kiosk.stands_at(PLACES[name])
            kiosk.keys.scans(scanner, code)
            assert all(isinstance(effect, Play | WipeSecret) for effect in kiosk.wanted), name
            assert not {NextPressed(), LastTryConfirmed()} & set(kiosk.presses), name
            if keyboard and name != "last-try":
                assert secret_of(kiosk) == b"", name
                assert ScanRejected() in kiosk.presses, name
                assert kiosk.said or name.startswith("login"), name


def test_a_short_code_is_taken_out_of_a_plain_field_again(lobby) -> None:
    for name, pace in (("form-at-phone", 4), ("form-at-kana_family", 4), ("login-at-number", 60)):
        lobby.stands_at(PLACES[name])
        before = lobby.visit.state
        lobby.keys.scans(Scanner("short", pace), "12345")
        after = lobby.visit.state
        assert NextPressed() not in lobby.presses
        expected = before if isinstance(before, Filling) else replace(before, note=LoginNote.NOT_OURS, typed=True)
        assert after == expected


@pytest.mark.parametrize("record", RECORDED)
@pytest.mark.parametrize("name", ["password", "form-empty-at-password", "login-password"])
def test_the_enter_of_a_fast_typist_is_the_way_on(lobby, name: str, record: str) -> None:
    lobby.stands_at(empty(name))
    lobby.keys.types("UMI2026NAGASAKI9", RECORDED[record])
    lobby.keys.strike(Qt.Key.Key_Return, "\r", 70)
    assert NextPressed() in lobby.presses
    assert ScanRejected() not in lobby.presses


def test_however_a_part_got_the_focus_a_scan_does_not_press_it(open_lobby) -> None:
    """With the arrow keys, a click or a program, too: Tab is only one of the ways."""
    for keyboard in (True, False):
        kiosk = open_lobby(keyboard)
        for name in ("consent", "last-try", "password"):
            kiosk.stands_at(PLACES[name])
            for part in kiosk.window.touchables():
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                kiosk.keys.scans(USUAL, BARCODE)
                allowed = Typed | Scanned | Touched | PhysicalKeyIgnored | ScanRejected | SecretChanged
                assert all(isinstance(press, allowed) for press in kiosk.presses), f"{name}, {part.objectName()}"
                assert all(isinstance(effect, Play | WipeSecret) for effect in kiosk.wanted)


def test_arrows_carry_the_focus_to_parts_that_a_scan_does_not_press(lobby) -> None:
    lobby.stands_at(PLACES["consent"])
    first = lobby.window.bar.touchables()[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    lobby.keys.strike(Qt.Key.Key_Right)
    assert lobby.window.focusWidget() not in (first, None)
    lobby.presses.clear()
    lobby.keys.scans(USUAL, BOOK)
    assert all(isinstance(press, Typed | Scanned | Touched) for press in lobby.presses), lobby.presses


def test_a_held_enter_spends_nothing(lobby) -> None:
    lobby.stands_at(PLACES["last-try"])
    lobby.keys.strike(Qt.Key.Key_Return, "\r", repeat=True)
    assert not lobby.wanted


@pytest.mark.parametrize("keyboard", [False, True])
def test_a_held_key_is_no_scan(open_lobby, keyboard: bool) -> None:
    lobby = open_lobby(keyboard)
    lobby.stands_at(PLACES["form-empty-at-phone"])
    lobby.keys.strike(Qt.Key.Key_7, "7")
    for _ in range(20):
        lobby.keys.strike(Qt.Key.Key_7, "7", after=33, repeat=True)
    lobby.keys.strike(Qt.Key.Key_Return, "\r", after=33)
    assert not any(isinstance(press, Scanned) for press in lobby.presses)
    assert NextPressed() in lobby.presses


@pytest.mark.parametrize("keyboard", [False, True])
@pytest.mark.parametrize("scanner", [each for each in SCANNERS if each.end], ids=str)
def test_two_scans_in_a_row_are_two_scans(open_lobby, scanner: Scanner, keyboard: bool) -> None:
    lobby = open_lobby(keyboard)
    for name in ("login-at-number", "login-at-login_password", "form-at-kana_family", "password", "form-at-password"):
        lobby.stands_at(PLACES[name])
        for _ in range(2):
            for key, text, after in scanner.strokes(BOOK):
                lobby.keys.strike(key, text, after)
        assert all(isinstance(effect, Play | WipeSecret) for effect in lobby.wanted)
        if name.startswith("login"):
            code = BOOK.lower() if scanner.lower else BOOK
            assert [each.text for each in lobby.presses if isinstance(each, Scanned)] == [code, code]
            assert lobby.visit.state.number == "2100"
        if name == "form-at-kana_family":
            assert lobby.visit.state.draft == samples.DRAFT


@pytest.mark.parametrize("scanner", SCANNERS, ids=str)
@pytest.mark.parametrize("keyboard", [False, True])
def test_a_scan_that_ends_after_the_page_has_changed_types_no_password(open_lobby, scanner, keyboard: bool) -> None:
    lobby = open_lobby(keyboard)
    lobby.stands_at(PLACES["place-card"])
    lobby.keys.now += 600
    strokes = list(scanner.strokes(BARCODE))
    for key, text, after in strokes[:7]:
        lobby.keys.strike(key, text, after)
    lobby.visit = empty("password")
    lobby.window.show_screen(presenter(RULES)(lobby.visit), animate=False)
    for key, text, after in strokes[7:]:
        lobby.keys.strike(key, text, after)
    assert lobby.bytes == b""
    assert NextPressed() not in lobby.presses


@pytest.mark.parametrize("name", ["attract", "login-at-number", "login-at-login_password"])
@pytest.mark.parametrize("scanner", [each for each in SCANNERS if each.end], ids=str)
def test_a_slow_kiosk_stretches_and_squeezes_no_scan(lobby, monkeypatch, scanner: Scanner, name: str) -> None:
    """Keys are handled half a second late each, then all at once; their own times count."""
    handled = iter(range(10**6))
    monkeypatch.setattr(lobby.window.physical_keys, "_clock", lambda: next(handled) * 0.5)
    lobby.stands_at(PLACES[name])
    lobby.keys.scans(scanner, BARCODE)
    assert lobby.visit.state == LoggingIn(NUMBER, open=LoginField.PASSWORD)
    lobby.stands_at(PLACES["login-at-number"])
    lobby.keys.types("2100", RECORDED["one finger, quick"])
    assert lobby.visit.state.number == "21002100"


class Mute(QKeyEvent):
    """A key event whose text must not be read."""

    def text(self) -> str:
        raise AssertionError("the text of a key of a password was read")


@pytest.mark.parametrize("keyboard", [False, True])
def test_at_the_signature_password_no_key_is_read_but_by_its_code(open_lobby, keyboard: bool) -> None:
    lobby = open_lobby(keyboard)
    for name in ("password", "password-below-menu"):
        lobby.stands_at(PLACES[name])
        for at, code in enumerate((*map(Qt.Key, BARCODE.encode()), Qt.Key.Key_Return)):
            event = Mute(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, "x")
            event.setTimestamp(1_000_000 + 4 * at)
            lobby.window.keyPressEvent(event)
        assert BARCODE not in repr(vars(lobby.window.physical_keys._watch))


def test_nothing_of_a_run_is_kept_after_its_silence(bare) -> None:
    bare.stands_at(empty("login-password"))
    bare.keys.types("geheim", RECORDED["very fast"])
    bare.window.physical_keys.fell_silent()
    kept = repr(vars(bare.window.physical_keys)) + repr(vars(bare.window.physical_keys._watch))
    assert "geh" not in kept.replace("', '", "")
    assert all(key.text == "" for key in bare.window.physical_keys._watch._keys)
    assert all(not isinstance(press, Typed | Scanned) for press in bare.presses)


def test_the_silence_after_a_scan_is_noticed_without_anybodys_help(qtbot, lobby) -> None:
    lobby.stands_at(PLACES["attract"])
    for key, text, after in Scanner("without end", end=()).strokes(BARCODE):
        lobby.keys.strike(key, text, after)
    assert lobby.visit.state == Attract()
    qtbot.waitUntil(lambda: isinstance(lobby.visit.state, LoggingIn), timeout=milliseconds())
    assert lobby.visit.state.number == NUMBER


def test_an_input_method_that_is_late_types_no_password(lobby) -> None:
    for name in SECRETS[1:]:
        lobby.stands_at(empty(name))
        event = QInputMethodEvent("", [])
        event.setCommitString("ながさき")
        QApplication.sendEvent(lobby.window.stage.page, event)
        assert secret_of(lobby) == b""


def test_a_log_in_is_never_asked_about_by_a_scan(lobby) -> None:
    for scanner in SCANNERS:
        lobby.stands_at(PLACES["login-at-login_password"])
        lobby.keys.scans(scanner, BARCODE)
        assert not any(isinstance(effect, Ask) for effect in lobby.wanted), scanner.name


def test_a_touch_on_the_field_or_the_way_on_takes_the_words_away(bare) -> None:
    for name in ("password", "form-at-password", "login-password"):
        bare.stands_at(empty(name))
        bare.keys.strike(Qt.Key.Key_A, "A")
        assert "キーボード" in bare.said
        bare.window.pressed.emit(NextPressed())
        assert "キーボード" not in (bare.said if bare.visit.state.__class__ is not Attract else "")
    bare.stands_at(empty("form-at-password"))
    bare.keys.strike(Qt.Key.Key_A, "A")
    bare.window.pressed.emit(FieldOpened(Field.PHONE))
    assert "キーボード" not in bare.said


def test_a_scan_that_ends_in_half_a_kana_leaves_nothing_begun(lobby) -> None:
    """The next key would make a kana of it."""
    lobby.stands_at(PLACES["form-empty-at-kana_family"])
    lobby.keys.scans(USUAL, "2100012345K")
    view = lobby.window.stage.page
    assert isinstance(view, FormView)
    assert view.typing.pending == ""
    lobby.keys.types("A", (0,))
    assert lobby.visit.state.draft.contact.kana_family == "ア"
