"""The kiosk on a real AT-SPI bus: from the start page to the consent and back, by roles and names alone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.journey.at_spi import Bus, Part, accessibility_bus, announcements, programs, walk
from tests.log.reading import said
from tests.patience import patience, until
from tests.xserver import x_server

START, CONSENT = "ようこそ", "内容をご確認ください"
MISSING = "「同意」を押すと、次へ進めます。"


class Reader:
    """What a screen reader knows of the one program on the bus."""

    def __init__(self, bus: Bus, log: Path) -> None:
        self._bus, self._log = bus, log
        self._frames: list[Part] = []

    def _title(self) -> str:
        try:
            self._frames = self._frames or [each for program in programs(self._bus) for each in program.children()]
            return self._frames[0].name if self._frames else ""
        except LookupError:
            return ""

    def waits_for(self, title: str, seen: int) -> None:
        """Until the window is named so, and so many pages were fully shown."""

        def there() -> bool:
            return said(self._log).count(" seen page=") >= seen and self._title() == title

        until(there, title, 60)

    def reads(self) -> list[tuple[str, str]]:
        return [(role, name) for role, name, _ in walk(self._frames[0])]

    def press(self, role: str, name: str) -> None:
        self._find(role, name).press()

    def _find(self, role: str, name: str) -> Part:
        return next(part for at, called, part in walk(self._frames[0]) if (at, called) == (role, name))

    def presses(self, role: str, name: str, title: str, seen: int) -> None:
        """Until it has led to that page: a press that comes too early for the input gate does nothing."""
        part = self._find(role, name)

        def led() -> bool:
            if self._title() != title:
                with suppress(LookupError):  # it went while it was pressed
                    part.press()
            return self._title() == title

        until(led, title, 60)
        self.waits_for(title, seen)


@pytest.mark.linux("AT-SPI")
def test_a_screen_reader_finds_its_way_to_the_consent_and_back_by_roles_and_names(tmp_path):
    log, runtime = tmp_path / "logs", tmp_path / "run"
    runtime.mkdir(mode=0o700)
    with (
        x_server(1080, 1920) as display,
        accessibility_bus(display, runtime) as bus,
        announcements(bus, tmp_path) as heard,
    ):
        env = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        env |= {"DISPLAY": display, "DBUS_SESSION_BUS_ADDRESS": bus.session, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        kiosk = subprocess.Popen(
            [
                *(sys.executable, "-m", "kiosk", "run", "--demo", "--size", "1080x1920"),
                *("--data", str(tmp_path / "data"), "--log", str(log)),
            ],
            env=env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            _to_the_consent_and_back(Reader(bus, log), heard)
        finally:
            kiosk.terminate()
            kiosk.wait(patience(30))


def _to_the_consent_and_back(reader: Reader, heard: Callable[[], list[tuple[str, bool]]]) -> None:
    reader.waits_for(START, 1)
    start = reader.reads()
    assert start[0] == ("frame", START)
    assert ("heading", START) in start
    assert [name for role, name in start if role == "push button"][:2] == ["利用登録", "ログイン"]
    reader.presses("push button", "利用登録", CONSENT, 2)
    consent = reader.reads()
    assert ("heading", CONSENT) in consent
    assert ("check box", "同意") in consent
    assert ("push button", "利用登録") not in consent
    until(lambda: any(text.startswith(CONSENT) for text, _ in heard()), "the page that came is announced", 20)
    assert (MISSING, True) not in heard()
    reader.press("push button", "マイナンバーカードの読み取り")
    until(lambda: (MISSING, True) in heard(), "the fault interrupts what is being read", 20)
    reader.presses("push button", "中止", START, 4)
    until(lambda: heard()[-1][0].startswith(START), "the start page is announced", 20)
    assert reader.reads() == start
