"""A window that Python collects takes nothing along that Qt still needs."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
from pathlib import Path

from kiosk.secret import Secret
from tests.house.tree import TOP, texts
from tests.patience import patience

ASKS = re.compile(r"\w\.screen\(\)")


def goes() -> None:
    """Show two windows and let Python collect both."""
    from PySide6.QtWidgets import QApplication, QWidget

    from kiosk.app.renderers import renderers
    from kiosk.art import fonts
    from kiosk.commands.screens import samples
    from kiosk.ui.window.window import KioskWindow

    app = QApplication([])
    fonts.load()
    gone: list[bool] = []
    app.primaryScreen().destroyed.connect(lambda *_: gone.append(True))
    screen = dict(samples(None))["attract"]

    def show_one() -> None:
        window = KioskWindow(secret=Secret(), renderers=renderers(), allow_close=True)
        window.resize(540, 960)
        window.show()
        app.processEvents()
        window.show_screen(screen, animate=False)
        app.processEvents()
        window.close()

    for _ in range(3):
        show_one()
    gc.collect()
    assert not gone, "the screen went with the windows"
    QWidget().show()


def test_the_screen_outlives_windows_that_are_collected() -> None:
    # In a process of its own: without its screen Qt ends at the next widget.
    command = [sys.executable, "-X", "faulthandler", "-m", "tests.ui.window.test_window_goes"]
    here = Path(__file__).parents[3]
    done = subprocess.run(command, cwd=here, capture_output=True, text=True, timeout=patience(60), check=False)
    assert done.returncode == 0, done.stderr


def test_no_part_asks_a_widget_for_its_screen() -> None:
    """PySide makes the screen a child of the widget then, and a collected widget takes it along."""
    code = {file: text for file, text in texts().items() if file.is_relative_to(TOP / "kiosk") and file.suffix == ".py"}
    asking = [str(file) for file, text in code.items() if ASKS.search(text)]
    assert asking == []
    assert ASKS.search("frame.screen()")


if __name__ == "__main__":
    goes()
