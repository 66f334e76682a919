"""The staff desk in a real Chromium: it fits, can be read, works, and runs nothing that came with a patron."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from kiosk.operations.account import ChoosePassword, PasswordChosen
from kiosk.operations.fleet import Count, Outcome
from kiosk.simulator.personas.people import KEN, LONG, SUBSTITUTED
from kiosk.staff.accounts import Role
from tests.patience import until
from tests.service.fleet.fleets import AWAY, Fleet
from tests.service.phone_page.browser import Browser, chromium
from tests.service.phone_page.test_setup_on_phones import CONTRAST, SMALLEST
from tests.staff.desk import OWN, Desk
from tests.staff.test_registrations import change, register

SIZES = [(1366, 768), (1920, 1080), (1024, 1366)]
HURRY = "const wait = setTimeout; window.setTimeout = (act, ms) => wait(act, ms / 50);"
"""The page's five seconds pass quickly."""
HOSTILE = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>"\'><svg onload=window.ran=1>'
STRANGE = "document.querySelectorAll('main img, main svg, main script, main iframe').length"
TARGETS = """[...document.querySelectorAll('button, .button, nav a, td a')].map(e => e.getBoundingClientRect())
  .filter(r => r.height < 44 || r.width < 44).length"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        browser("Page.addScriptToEvaluateOnNewDocument", source=HURRY)
        yield browser


def size(browser: Browser, width: int, height: int) -> None:
    browser.phone(width, height, scale=1, dark=False, scripts=True)


def log_in(browser: Browser, desk: Desk, role: Role = Role.COUNTER) -> None:
    desk.staff(role=role)
    browser("Network.clearBrowserCookies")
    browser.open(desk.desk_url + "/login")
    for field, value in (("name", "yamada"), ("password", OWN)):
        browser.ask(f"document.querySelector('#{field}').value = {json.dumps(value)}")
    browser.go_on("document.querySelector('main form').submit()")
    until(lambda: browser.ask("location.pathname") == "/registrations", "the first page")


def sound(browser: Browser, width: int, where: str, *, colours: bool) -> None:
    assert browser.width_and_height()[0] == width, f"{where}: nothing sticks out sideways"
    assert not colours or browser.ask(CONTRAST) == [], where
    assert browser.ask(TARGETS) == 0, where
    assert float(str(browser.ask(SMALLEST))) >= 15, where


def test_every_page_fits_with_the_longest_data_and_can_be_read(browser: Browser, desk: Desk) -> None:
    long, odd = register(desk, LONG), register(desk, SUBSTITUTED)
    change(desk, long, name="あ" * 90, kana_family="ナガ" * 25, email="a" * 240 + "@example.jp", kiosk_id="k" * 32)
    size(browser, *SIZES[0])
    log_in(browser, desk, Role.ADMIN)
    for width, height in SIZES:
        size(browser, width, height)
        acts = [f"/patrons/{long}/{act}" for act in ("contact", "one-time", "stop", "forget")]
        for path in ("/registrations", "/registrations/open", f"/patrons/{long}", f"/patrons/{odd}", "/search",
                     "/audit", "/password", "/nowhere", *(acts if width != SIZES[1][0] else ())):  # fmt: skip
            browser.open(desk.desk_url + path)
            sound(browser, width, f"{path} at {width}", colours=width == SIZES[0][0])
    browser("Network.clearBrowserCookies")
    browser.open(desk.desk_url + "/login")
    sound(browser, SIZES[-1][0], "/login", colours=True)


def test_nothing_in_a_name_or_any_other_value_is_run(browser: Browser, desk: Desk) -> None:
    size(browser, *SIZES[0])
    log_in(browser, desk)
    number = register(desk, KEN)
    fields = ("name", "kana_family", "address", "phone", "email", "kiosk_id", "birth_date", "branch")
    change(desk, number, **{name: HOSTILE[: {"phone": 20, "birth_date": 10, "kiosk_id": 32, "branch": 40}.get(name, 99)]
                            for name in fields}, document=HOSTILE.encode())  # fmt: skip
    until(lambda: "onerror" in str(browser.ask("document.querySelector('[data-live]').textContent")), "the live list")
    places = ["/registrations", *(f"/patrons/{number}{act}" for act in ("/contact", "/one-time", "/stop", ""))]
    for at, path in enumerate(["", *places]):
        if at:
            browser.open(desk.desk_url + path)
        assert "<img src=x" in str(browser.ask("document.querySelector('main').textContent"))
        assert browser.ask(STRANGE) == 0, path
        assert browser.ask("window.ran === undefined") is True, path
        assert "<img" not in str(browser.ask("document.title"))
    browser.ask(f"document.querySelector('#wanted').value = {json.dumps(HOSTILE)}")
    browser.ask("document.querySelector('.find').requestSubmit()")
    until(lambda: browser.ask("location.pathname") == "/search", "the search")
    assert browser.ask("document.querySelector('#wanted').value") != ""
    assert browser.ask(STRANGE) == 0
    browser.ask("(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
                "document.body.append(s); })()")  # fmt: skip
    assert browser.ask("window.ran === undefined") is True, "the policy stops what would get through"


def test_a_new_registration_comes_by_itself_and_is_ticked_with_the_keyboard(browser: Browser, desk: Desk) -> None:
    size(browser, *SIZES[1])
    log_in(browser, desk)
    number = register(desk, SUBSTITUTED)
    until(lambda: browser.ask("document.querySelectorAll('tr.open').length") == 1, "the new line")
    assert browser.ask("document.activeElement.id") == "wanted", "a scanner types into the search"
    browser("Input.insertText", text=f"A{number}B")
    for kind in ("keyDown", "keyUp"):
        browser("Input.dispatchKeyEvent", type=kind, key="Enter", code="Enter", windowsVirtualKeyCode=13, text="\r")
    until(lambda: browser.ask("location.pathname") == f"/patrons/{number}", "the patron's page")
    browser.ask("document.querySelector('.check button').focus()")
    for kind in ("keyDown", "keyUp"):
        browser("Input.dispatchKeyEvent", type=kind, key="Enter", code="Enter", windowsVirtualKeyCode=13, text="\r")
    until(lambda: "に確認しました" in str(browser.ask("document.body.textContent")), "the tick")


def test_the_kiosks_fit_can_be_read_and_change_by_themselves(browser: Browser, desk: Desk) -> None:
    now, longest = desk.clock.now(), "k" * 32
    for name in ("lobby-1", "lobby-2", longest):
        desk.kiosk(name).ask(Fleet.report(now, 1, problem="K501", problem_at=now, **AWAY))
    counts = tuple(Count(now.date(), what, 1000) for what in (*Outcome, "K101", "K501"))
    desk.kiosk("lobby-1").ask(Fleet.report(now, 2, version="0.1", profile="p2", counts=counts))
    desk.let_in("lobby-9")
    size(browser, *SIZES[0])
    log_in(browser, desk)
    for width, height in SIZES:
        size(browser, width, height)
        browser.open(f"{desk.desk_url}/kiosks")
        sound(browser, width, f"/kiosks at {width}", colours=width == SIZES[0][0])
        browser.open(f"{desk.desk_url}/kiosks/at/{longest}")
        sound(browser, width, f"one kiosk at {width}", colours=width == SIZES[0][0])
    browser.go_on("document.querySelector('form.card button').click()")
    until(lambda: browser.ask("document.querySelectorAll('form.notice').length") == 1, "the kiosk to be paused")
    sound(browser, SIZES[-1][0], "a paused kiosk", colours=True)
    browser.open(f"{desk.desk_url}/kiosks")
    desk.kiosk("lobby-2").ask(Fleet.report(now, 2))
    verdicts = "[...document.querySelectorAll('.verdict')].map(e => e.classList[1]).join(' ')"
    until(lambda: browser.ask(verdicts) == "fault ok ok unknown", "the table to follow")
    browser.ask("document.querySelector('.kiosks form button').click()")
    until(lambda: browser.ask("document.querySelectorAll('.kiosks form').length") == 1, "the past fault to be cleared")


def test_a_patron_at_the_counter_is_helped_with_mouse_and_keyboard_on_a_tablet(
    browser: Browser, either_desk: Desk
) -> None:
    """Corrected, given a one-time password that a kiosk takes, stopped, let again, and deleted."""
    desk = either_desk
    number = register(desk, KEN)
    page = f"/patrons/{number}"

    def press(selector: str, then: str) -> None:
        browser.ask(f"document.querySelector('{selector}').click()")
        there = f"document.readyState === 'complete' && document.querySelector('{then}') !== null"
        until(lambda: browser.ask(there) is True, then)

    def fill(field: str, text: str) -> None:
        browser.ask(f"document.querySelector('#{field}').value = {json.dumps(text)}")

    size(browser, *SIZES[2])
    log_in(browser, desk, Role.ADMIN)
    browser.open(desk.desk_url + page)
    press('a[href$="/contact"]', "#phone")
    fill("phone", "0957")
    press("button[value=look]", "#phone-fault")
    assert browser.ask("document.querySelector('#phone').getAttribute('aria-invalid')") == "true"
    assert browser.ask(TARGETS) == 0
    fill("phone", "0957-12-3456")
    press("button[value=look]", ".compare")
    sound(browser, SIZES[2][0], "old beside new", colours=True)
    press("button[value=do]", ".acts")
    assert "0957123456" in str(browser.ask("document.querySelector('dl').textContent"))
    press('a[href$="/one-time"]', "input[name=identity]")
    assert browser.ask("document.querySelector('main form').checkValidity()") is False, "the tick comes first"
    browser.ask("document.querySelector('input[name=identity]').click()")
    press("main .card button.primary", ".secret")
    sound(browser, SIZES[2][0], "the one-time password", colours=True)
    given = str(browser.ask("document.querySelector('.secret').textContent.replace(/\\s/g, '')"))
    assert desk.kiosk().ask(ChoosePassword(number, given, "umi2026")) == PasswordChosen()
    press("main a.button", ".acts")
    press('a[href$="/stop"]', "main .card")
    press("main .card button.primary", ".resume")
    press(".resume", 'a[href$="/stop"]')
    press('a[href$="/forget"]', "#again")
    fill("again", number)
    press("button.grave", "p.done")
    browser.open(desk.desk_url + page)
    assert "その画面はありません" in str(browser.ask("document.body.textContent"))
