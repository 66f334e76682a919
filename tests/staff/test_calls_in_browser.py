"""Calls from kiosks in a real Chromium: two at once, heard and seen on whatever page lies open, and answered there."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from kiosk.library.books.calls.book import CallBook
from kiosk.library.database.opening import open_database
from kiosk.operations.calls import CallEnd, CallState, EndCall
from tests.patience import until
from tests.service.phone_page.browser import Browser, chromium
from tests.staff.desk import Desk
from tests.staff.test_calls import ONE, TWO, call, press
from tests.staff.test_in_browser import HOSTILE, SIZES, log_in, size, sound

RING = "document.querySelector('[data-ring]')"
SECTIONS = f"[...{RING}.querySelectorAll('.call strong')].map(e => e.textContent).join(' / ')"
SOUND = "document.querySelector('[data-sound]')"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


def shows(browser: Browser, expression: str, value: object) -> None:
    until(lambda: browser.ask(expression) == value, f"{expression} to be {value!r}, not {browser.ask(expression)!r}")


def click(browser: Browser, what: str) -> None:
    """As a person does it: a browser lets nothing be heard without."""
    spot = f"(({what}).scrollIntoView({{block: 'center'}}), ({what}).getBoundingClientRect())"
    x, y = (float(str(browser.ask(f"(r => r.{side} + r.{span} / 2)({spot})"))) for side, span in
            (("left", "width"), ("top", "height")))  # fmt: skip
    for kind in ("mousePressed", "mouseReleased"):
        browser("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)


def test_two_kiosks_call_at_once_and_are_heard_seen_and_answered(browser: Browser, either_desk: Desk) -> None:
    desk = either_desk
    size(browser, *SIZES[0])
    log_in(browser, desk)
    until(lambda: call(desk, "lobby-1", ONE, "place_card", "K102") is CallState.RINGING, "the open page to be known")
    assert call(desk, "lobby-2", TWO, "form") is CallState.RINGING
    shows(browser, SECTIONS, "端末 lobby-1 が呼んでいます / 端末 lobby-2 が呼んでいます")
    assert "画面：マイナンバーカードを置く" in str(browser.ask(f"{RING}.textContent"))
    assert "K102" in str(browser.ask(f"{RING}.textContent"))
    assert str(browser.ask("document.title")).startswith("【呼出2】")
    assert str(browser.ask("document.querySelector('link[rel=icon]').href")).endswith("/calling.svg")
    assert browser.ask("document.activeElement.id") == "wanted", "whoever types there goes on typing"
    assert browser.ask(f"{SOUND}.dataset.state") == "off", "said, and no sound without being asked"
    click(browser, SOUND)
    shows(browser, f"{SOUND}.dataset.state", "on")
    until(lambda: int(str(browser.ask(f"{SOUND}.dataset.rung || 0"))) > 0, "the sound")
    click(browser, f"document.getElementById('answer-{ONE}')")
    shows(browser, SECTIONS, "端末 lobby-1 へ、yamada さんが向かっています / 端末 lobby-2 が呼んでいます")
    assert str(browser.ask("document.title")).startswith("【呼出1】")
    assert browser.ask("location.pathname") == "/registrations", "nobody is led away from their page"
    assert call(desk, "lobby-1", ONE) is CallState.COMING
    assert call(desk, "lobby-2", TWO) is CallState.RINGING
    press(desk.logged_in("sato"), "answer", "lobby-2", TWO)
    browser.ask(f"document.getElementById('answer-{TWO}')?.click()")
    until(lambda: "sato さん" in str(browser.ask(f"{RING}.textContent")), "who was first")
    desk.kiosk("lobby-1").ask(EndCall(ONE, CallEnd.DONE))
    desk.kiosk("lobby-2").ask(EndCall(TWO, CallEnd.LEFT))
    shows(browser, SECTIONS, "")
    assert not str(browser.ask("document.title")).startswith("【")
    assert str(browser.ask("document.querySelector('link[rel=icon]').href")).endswith("/desk.svg")


def test_the_sound_stays_on_from_page_to_page_and_says_when_it_is_held_back(browser: Browser, desk: Desk) -> None:
    size(browser, *SIZES[0])
    log_in(browser, desk)
    browser.ask("localStorage.setItem('ring', 'off')")
    browser.open(desk.desk_url + "/calls")
    click(browser, SOUND)
    shows(browser, f"{SOUND}.dataset.state", "on")
    browser.open(desk.desk_url + "/kiosks")
    until(lambda: browser.ask(f"{SOUND}.dataset.state") in ("on", "held"), "the wish to be remembered")
    assert browser.ask(f"{SOUND}.textContent === {SOUND}.dataset[{SOUND}.dataset.state]") is True
    click(browser, "document.querySelector('h1')")
    shows(browser, f"{SOUND}.dataset.state", "on")
    click(browser, SOUND)
    shows(browser, f"{SOUND}.dataset.state", "off")


def test_a_page_that_asks_for_the_password_again_rings_on(browser: Browser, desk: Desk) -> None:
    size(browser, *SIZES[2])
    log_in(browser, desk)
    desk.clock.pass_by(minutes=31)
    browser.open(desk.desk_url + "/login")
    call(desk, "lobby-1", ONE)
    shows(browser, SECTIONS, "端末 lobby-1 が呼んでいます")
    assert browser.ask("document.activeElement.id") == "name"
    click(browser, f"document.getElementById('answer-{ONE}')")
    until(lambda: call(desk, "lobby-1", ONE) is CallState.COMING, "the answer")
    assert browser.ask("location.pathname") == "/login"


def test_calls_fit_can_be_read_and_run_nothing_that_came_with_them(browser: Browser, desk: Desk) -> None:
    book, now = CallBook(open_database(desk.address)), desk.clock.now()
    for number, name in enumerate(("k" * 32, HOSTILE[:32], "lobby-1")):
        book.begin(name, f"{number:032x}", HOSTILE[:40] if number else "consent_document", "K102", now)
    book.answer("lobby-1", f"{2:032x}", "yamada", now)
    for number, how in enumerate(CallEnd):
        call(desk, f"lobby-{number + 5}", ONE, "known_duplicate", "K401")
        desk.kiosk(f"lobby-{number + 5}").ask(EndCall(ONE, how))
    size(browser, *SIZES[0])
    log_in(browser, desk)
    for width, height in SIZES:
        size(browser, width, height)
        browser.open(desk.desk_url + "/calls")
        until(lambda: browser.ask(f"{RING}.querySelectorAll('.call').length") == 3, "the calls")
        sound(browser, width, f"/calls at {width}", colours=width == SIZES[0][0])
    assert browser.ask("window.ran === undefined") is True
    strange = "document.querySelectorAll('.ring img, .ring svg, .ring script, main img, main svg, main script').length"
    assert browser.ask(strange) == 0
    assert "<img" not in str(browser.ask("document.title"))


def test_a_service_that_is_away_is_said_on_the_page(browser: Browser, desk: Desk) -> None:
    size(browser, *SIZES[0])
    log_in(browser, desk)
    desk.stop()
    shows(browser, "document.querySelector('[data-ring-silent]').hidden", False)
    said = json.dumps("呼出は鳴りません", ensure_ascii=False)
    assert browser.ask(f"document.querySelector('[data-ring-silent]').textContent.includes({said})") is True
    desk.start()
    shows(browser, "document.querySelector('[data-ring-silent]').hidden", True)
