"""A real Chromium without a window, told what to do over a pipe (Chrome DevTools Protocol)."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk import resources
from tests.linux import skip_elsewhere
from tests.patience import patience, until

FLAGS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe"),
]
FONTS = '<?xml version="1.0"?><fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>'


class Browser:
    """One page of it."""

    def __init__(self, said: int, heard: int) -> None:
        self._said, self._heard = os.fdopen(said, "wb", buffering=0), os.fdopen(heard, "rb")
        self._count, self._session = 0, ""
        self._rest = b""
        target = self("Target.createTarget", url="about:blank")["targetId"]
        self._session = self("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self("Page.enable")

    def __call__(self, method: str, **params: object) -> dict:
        self._count += 1
        asked = {"id": self._count, "method": method, "params": params}
        self._said.write(json.dumps(asked | ({"sessionId": self._session} if self._session else {})).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self._count:
                assert "error" not in answer, answer
                return answer["result"]

    def _read(self) -> dict:
        while b"\0" not in self._rest:
            part = os.read(self._heard.fileno(), 1 << 20)
            assert part, "the browser ended"
            self._rest += part
        one, _, self._rest = self._rest.partition(b"\0")
        return json.loads(one)

    def phone(
        self, width: int, height: int, *, scale: float, dark: bool, agent: str = "", scripts: bool = False
    ) -> None:
        """Be a phone of that size (CSS pixels)."""
        self("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=True)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self("Emulation.setEmulatedMedia", features=[scheme])
        self("Emulation.setScriptExecutionDisabled", value=not scripts)
        if agent:
            self("Emulation.setUserAgentOverride", userAgent=agent)

    def open(self, url: str) -> None:
        """Go there, and wait until it is loaded."""
        self._until_another(lambda: self("Page.navigate", url=url))

    def go_on(self, act: str) -> None:
        """Do what leads to another page, and wait until that is loaded."""
        self._until_another(lambda: self.ask(act))

    def _until_another(self, act: Callable[[], object]) -> None:
        """The browser's news that a page is loaded may be of the one before."""
        self.ask("window.isLeft = true")
        act()

        def is_there() -> bool:
            with suppress(AssertionError):  # the page before went while it was asked
                return self.ask("!window.isLeft && document.readyState === 'complete'") is True
            return False

        until(is_there, "the next page")

    def width_and_height(self) -> tuple[float, float]:
        """What the page's content takes, in CSS pixels."""
        size = self("Page.getLayoutMetrics")["cssContentSize"]
        return size["width"], size["height"]

    def ask(self, expression: str) -> object:
        """What the page answers to a tester's question."""
        return self("Runtime.evaluate", expression=expression, returnByValue=True)["result"].get("value")

    def picture(self, file: Path) -> Path:
        """The whole page, also what would have to be scrolled to."""
        taken = self("Page.captureScreenshot", captureBeyondViewport=True)
        file.write_bytes(base64.b64decode(taken["data"]))
        return file

    def close(self) -> None:
        self._session = ""
        self("Browser.close")
        self._said.close()
        self._heard.close()


@contextmanager
def chromium() -> Iterator[Browser]:
    """With a new, empty profile, and only the fonts of this checkout."""
    skip_elsewhere("Chromium on pipes")
    home = Path(tempfile.mkdtemp(prefix="kiosk-browser-"))
    (home / "fonts.conf").write_text(FONTS.format(fonts=resources.path("fonts"), cache=home / "fonts"))
    to_read, to_say = os.pipe()
    to_hear, to_answer = os.pipe()
    # Chromium reads commands from descriptor 3 and answers on 4; a shell moves ours there.
    moved = f'exec 3<&{to_read} 4>&{to_answer}; exec "$@"'
    process = subprocess.Popen(
        ["bash", "-c", moved, "bash", "chromium", *FLAGS, f"--user-data-dir={home / 'profile'}", "about:blank"],
        pass_fds=(to_read, to_answer),
        env={**os.environ, "FONTCONFIG_FILE": str(home / "fonts.conf"), "HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(to_read)
    os.close(to_answer)
    try:
        browser = Browser(to_say, to_hear)
        yield browser
        browser.close()
    finally:
        try:
            process.wait(patience(20))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        shutil.rmtree(home, ignore_errors=True)
