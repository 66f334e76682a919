"""Draws the pictures of docs/staff.md with a real browser and made-up people: ``make staff-screens``.

A picture that would look the same stays as it is, to the byte.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image
from PIL.Image import Resampling
from PySide6.QtGui import QImage

from kiosk.operations.fleet import Count
from kiosk.simulator.personas.people import HANAKO, KEN, SAKURA, SUBSTITUTED, TARO
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.staff.accounts import Role
from scripts.readme_screens import differs
from tests.patience import until
from tests.service.fleet.fleets import AWAY, Fleet
from tests.service.harness import CONTACT
from tests.service.phone_page.browser import Browser, chromium
from tests.staff.desk import OWN, Desk, make_desk
from tests.staff.test_registrations import register

SHOWN = Path("docs/screens")
COUNTER, WIDTH = (1280, 800), 800
"""What the browser shows, and how wide a picture is in the guide."""
COLOURS, LANCZOS = 128, Resampling.LANCZOS
"""So many tell apart what the desk shows, in a third of the bytes."""


@contextmanager
def library(folder: Path) -> Iterator[tuple[Desk, str]]:
    """A desk with an ordinary afternoon behind it, and the number of one patron."""
    (folder / "pki").mkdir()
    desk = make_desk(TestPki.load_or_create(folder / "pki"), folder, f"sqlite:///{folder / 'patrons.db'}").start()
    desk.clock.moment = datetime(2026, 4, 1, 5, 2, tzinfo=UTC)
    try:
        numbers = {}
        for person, family, given in (
            *((HANAKO, "オオムラ", "ハナコ"), (TARO, "ナガサキ", "タロウ"), (SUBSTITUTED, "ワタナベ", "ヤスコ")),
            *((SAKURA, "オオムラ", "サクラ"), (KEN, "イサハヤ", "ケン")),
        ):
            contact = replace(CONTACT, kana_family=family, kana_given=given, email="reader@library.example.jp")
            numbers[person.name] = register(desk, person, contact)
            desk.clock.pass_by(minutes=7)
        now = desk.clock.now()
        counts = tuple(Count(now.date(), what, n) for what, n in (("visit", 9), ("registered", 5), ("printed", 4)))
        desk.kiosk("lobby-1").ask(Fleet.report(now, 1, counts=counts))
        desk.kiosk("lobby-2").ask(Fleet.report(now, 1, **AWAY))
        yield desk, numbers[KEN.name]
    finally:
        desk.stop()


class Camera:
    """A browser in which somebody is logged in."""

    def __init__(self, browser: Browser, desk: Desk, folder: Path) -> None:
        self.browser, self.desk, self.folder = browser, desk, folder

    def size(self, width: int, height: int) -> None:
        self.browser.phone(width, height, scale=1, dark=False, scripts=True)

    def go(self, path: str) -> None:
        self.browser.open(self.desk.desk_url + path)

    def press(self, button: str, then: str) -> None:
        """Press what this selector finds; until the selector ``then`` finds something."""
        self.browser.ask(f"document.querySelector('{button}').click()")
        until(lambda: self.browser.ask(f"document.querySelector('{then}') !== null") is True, then)

    def log_in(self, role: Role) -> None:
        self.desk.staff("yamada", role)
        self.go("/login")
        for field, value in (("name", "yamada"), ("password", OWN)):
            self.browser.ask(f"document.querySelector('#{field}').value = '{value}'")
        self.press("main form button", "nav")

    def take(self, name: str) -> Path:
        return self.browser.picture(self.folder / f"staff-{name}.png")


def take_all(camera: Camera, number: str) -> None:
    """Every page of the guide."""
    camera.size(*COUNTER)
    camera.log_in(Role.ADMIN)
    camera.go("/registrations")
    camera.take("registrations")
    camera.go(f"/patrons/{number}")
    camera.take("patron")
    camera.go(f"/patrons/{number}/contact")
    camera.browser.ask("document.querySelector('#phone').value = '0957-12-3456'")
    camera.press("button.primary[name=step]", ".compare")
    camera.take("compare")
    camera.go(f"/patrons/{number}/one-time")
    camera.browser.ask("document.querySelector('input[name=identity]').click()")
    camera.press("main .card button.primary", ".secret")
    for at, half in enumerate(("kaze7", "num3h")):  # the same in every picture
        camera.browser.ask(f"document.querySelectorAll('.secret b')[{at}].textContent = '{half}'")
    camera.take("one-time")
    camera.go(f"/patrons/{number}/forget")
    camera.take("forget")
    camera.go("/kiosks")
    camera.take("kiosks")


def renew(folder: Path, shown: Path) -> None:
    """Keep in ``shown``, smaller, those that look otherwise in ``folder``."""
    for file in sorted(folder.glob("staff-*.png")):
        with Image.open(file) as picture:
            small = picture.convert("RGB").resize((WIDTH, picture.height * WIDTH // picture.width), LANCZOS)
        small.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
        kept = shown / file.name
        if differs(QImage(str(kept)), QImage(str(file))):
            shutil.copyfile(file, kept)
            sys.stdout.write(f"{kept} is new\n")


def main(shown: Path) -> None:
    with tempfile.TemporaryDirectory() as name, library(Path(name)) as (desk, number), chromium() as browser:
        take_all(Camera(browser, desk, Path(name)), number)
        renew(Path(name), shown)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else SHOWN)
