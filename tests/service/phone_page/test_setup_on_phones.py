"""The page on phones, as a real browser shows it: it fits, it is light or dark, and its bars can be read."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from kiosk.simulator.pki.hierarchy import TestPki
from tests.service.phone_page.browser import Browser, chromium
from tests.service.phone_page.test_setup_page import ANDROID, IPHONE, PUBLIC, public, register
from tests.service.server import Service

PHONES = [(320, 568, 2.0, IPHONE), (360, 740, 3.0, ANDROID), (390, 844, 3.0, IPHONE), (844, 390, 3.0, IPHONE)]
CONTRAST = """(() => {
  const lit = c => { const v = c.match(/[\\d.]+/g).slice(0, 3).map(x => x / 255)
    .map(x => x <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
    return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
  const ground = e => { const c = getComputedStyle(e).backgroundColor;
    return /, 0\\)$/.test(c) && e.parentElement ? ground(e.parentElement) : c; };
  const found = [];
  for (const e of document.querySelectorAll('body *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())) continue;
    const [a, b] = [lit(getComputedStyle(e).color), lit(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) found.push(e.className + ' ' + e.textContent);
  }
  return found;
})()"""
TOUCHED = """[...document.querySelectorAll('a.button')].map(a => a.getBoundingClientRect())
  .filter(r => r.height < 48 || r.width < 200).length"""
SMALLEST = """Math.min(...[...document.querySelectorAll('body *')]
  .map(e => parseFloat(getComputedStyle(e).fontSize)))"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def service(pki: TestPki, tmp_path: Path) -> Iterator[Service]:
    service = public(pki, tmp_path, f"sqlite:///{tmp_path / 'patrons.db'}").start()
    yield service
    service.stop()


def zbar(picture: Path) -> str:
    words = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Scodabar.enable", str(picture)]
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout.strip()


def ground(picture: Path) -> int:
    """How light the page's own ground is, 0 to 255."""
    with Image.open(picture) as image:
        value = image.convert("L").getpixel((2, image.height - 3))
    assert isinstance(value, int)
    return value


def test_on_every_phone_in_light_and_dark_the_page_fits_and_the_bars_are_read(
    browser: Browser, service: Service, tmp_path: Path
) -> None:
    made = register(service)
    url = service.url + made.setup_url.removeprefix(PUBLIC)
    for width, height, scale, agent in PHONES:
        for dark in (False, True):
            browser.phone(width, height, scale=scale, dark=dark, agent=agent)
            browser.open(url)
            place = (width, dark)
            assert browser.width_and_height()[0] == width, f"{place}: nothing sticks out sideways"
            assert browser.ask(CONTRAST) == [], place
            assert browser.ask(TOUCHED) == 0, place
            assert float(str(browser.ask(SMALLEST))) >= 16, place
            picture = browser.picture(tmp_path / f"{width}{dark}.png")
            assert (ground(picture) < 60) is dark, place
            with Image.open(picture) as image:
                read = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.Codabar)
            assert [code.text.strip("ABCD") for code in read] == [made.number], place
            assert zbar(picture).strip("ABCD") == made.number, place


def test_a_screen_reader_is_told_what_the_bars_are(browser: Browser, service: Service) -> None:
    browser.phone(390, 844, scale=3, dark=False)
    browser.open(service.url + register(service).setup_url.removeprefix(PUBLIC))
    browser("Accessibility.enable")
    nodes = browser("Accessibility.getFullAXTree")["nodes"]
    told = [(n["role"]["value"], n.get("name", {}).get("value", "")) for n in nodes if not n["ignored"]]
    assert any(role in ("image", "img") and "のバーコード" in name for role, name in told)
    headings = [name for role, name in told if role == "heading"]
    assert headings[0] == "スマートフォンで使う"
    assert len(headings) >= 3
    assert all(name for role, name in told if role in ("link", "heading", "image", "img"))


def test_the_page_that_is_gone_is_a_page_too(browser: Browser, service: Service, tmp_path: Path) -> None:
    for dark in (False, True):
        browser.phone(360, 740, scale=2, dark=dark)
        browser.open(service.url + "/setup/nothing")
        assert browser.width_and_height()[0] == 360
        assert browser.ask(CONTRAST) == []
        assert (ground(browser.picture(tmp_path / "gone.png")) < 60) is dark
