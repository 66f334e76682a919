"""How a running kiosk ends, and how a second one on the same data does not begin."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from kiosk.app.exits import Exit
from kiosk.app.instance import RunsAlready, hold, lock_path
from kiosk.service.compose.start import CannotStart
from kiosk.settings.demo import demo_profile
from kiosk.settings.load import load
from kiosk.simulator.pki.authority import make_authority
from tests.log.reading import said
from tests.patience import patience
from tests.settings.conftest import SMALLEST
from tests.xserver import x_server


def test_a_second_kiosk_on_the_same_data_is_refused_and_told_who_has_it(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.lock"
    first = hold(path)
    assert first is not None
    with pytest.raises(CannotStart, match=rf"runs on this data already \(process {os.getpid()}, {path}\)"):
        hold(path)
    first.unlock()
    assert not path.exists()
    assert hold(path) is not None


def test_a_kiosk_that_was_killed_keeps_nobody_out(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.lock"
    code = (
        "from kiosk.app.instance import hold\nfrom pathlib import Path\nimport os\n"
        f"lock = hold(Path({str(path)!r}))\nos._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 9
    assert path.exists()
    assert hold(path) is not None


def test_a_kiosk_that_has_the_number_of_the_one_that_was_killed_starts(tmp_path: Path) -> None:
    """After a power cut numbers are given out in the same order as before."""
    path = tmp_path / "kiosk.lock"
    first = hold(path)
    assert first is not None
    said = path.read_bytes()  # with the number of this process
    first.unlock()
    path.write_bytes(said)
    again = hold(path)
    assert again is not None
    with pytest.raises(RunsAlready):
        hold(path)


def test_where_the_data_is_not_there_no_lock_is_made(tmp_path: Path) -> None:
    assert hold(tmp_path / "unmounted" / "patrons.db.kiosk-lock") is None
    assert list(tmp_path.iterdir()) == []


def test_a_lock_that_can_not_be_written_is_named(tmp_path: Path) -> None:
    if not Path("/proc/self").exists():
        pytest.skip("needs a folder nobody can write to, not even root")
    with pytest.raises(CannotStart, match=r"/proc/kiosk\.lock: can't be written"):
        hold(Path("/proc/kiosk.lock"))


def test_the_lock_lies_beside_the_data_it_guards(tmp_path: Path) -> None:
    profile = demo_profile(tmp_path)
    assert lock_path(profile, tmp_path) == tmp_path / "kiosk.lock"
    database = profile.service.database
    assert database is not None
    assert lock_path(profile, None) == database.with_name(f"{database.name}.kiosk-lock")


def test_kiosks_without_data_of_their_own_are_told_apart_by_name(tmp_path: Path) -> None:
    profile = demo_profile(tmp_path)
    remote = profile.model_copy(update={"service": profile.service.model_copy(update={"database": None})})
    other = remote.model_copy(update={"kiosk": remote.kiosk.model_copy(update={"id": "../1階"})})
    assert lock_path(remote, None) != lock_path(other, None)
    assert lock_path(other, None).parent == lock_path(remote, None).parent


# being told to end


@pytest.fixture
def display() -> Iterator[str]:
    """Of a private X server without a window manager."""
    with x_server(720, 1280) as number:
        yield number


@pytest.fixture
def production(tmp_path: Path) -> Path:
    """The profile of a kiosk whose service is elsewhere."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    (tmp_path / "ca.cer").write_bytes(make_authority(key, organisation="JPKI").der)
    token = tmp_path / "token"
    token.touch(mode=0o600)
    token.write_text("a-token")
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        port = nobody.getsockname()[1]
    profile = tmp_path / "kiosk.toml"
    service = f'address = "https://127.0.0.1:{port}"\ntoken_file = "token"'
    profile.write_text(SMALLEST.replace('database = "patrons.db"', service), "utf-8")
    load(profile)
    return profile


Started = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Started]:
    """Starts a program that finds no PC/SC service; whatever still runs at the end is killed."""
    running: list[subprocess.Popen[bytes]] = []

    def start(*words: str, **env: str) -> subprocess.Popen[bytes]:
        usual = {k: v for k, v in os.environ.items() if not k.startswith("QT_")}
        usual |= {"PCSCLITE_CSOCK_NAME": str(tmp_path / "no-service"), "XDG_CACHE_HOME": str(tmp_path / "cache")}
        running.append(
            subprocess.Popen(
                [sys.executable, *words], env=usual | env, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        )
        return running[-1]

    yield start
    for process in running:
        if process.poll() is None:
            process.kill()
        process.wait(patience(60))
        if process.stdin is not None:
            process.stdin.close()


def waits_for(text: str, log: Path, process: subprocess.Popen[bytes]) -> None:
    """Until the log says so, as long as the process lives."""
    until = time.monotonic() + patience(60)
    while text not in (told := said(log)):
        assert process.poll() is None, f"it ended and said: {told}"
        assert time.monotonic() < until, f"it did not say {text!r} but: {told}"
        time.sleep(0.02)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, None])
def test_a_full_screen_kiosk_that_can_not_be_closed_ends_when_it_is_told(
    display: str, production: Path, tmp_path: Path, started: Started, number: signal.Signals | None
) -> None:
    log = tmp_path / "logs"
    words = ("-m", "kiosk", "run", "--supervised", "--profile", str(production), "--log", str(log))
    kiosk = started(*words, DISPLAY=display, TMPDIR=str(tmp_path))
    waits_for("reader: ", log, kiosk)
    if number is not None:
        kiosk.send_signal(number)
    elif kiosk.stdin is not None:
        kiosk.stdin.close()  # as the end of who supervises it does
    assert kiosk.wait(patience(60)) == 0
    assert "Traceback" not in said(log)
    assert "monitors=1 covered=0" in said(log)
    assert said(log).count("ending") == 1


def test_a_second_kiosk_of_the_same_name_does_not_start(
    display: str, production: Path, tmp_path: Path, started: Started
) -> None:
    log = tmp_path / "logs"
    words = ("-m", "kiosk", "run", "--profile", str(production))
    kiosk = started(*words, "--log", str(log), DISPLAY=display, TMPDIR=str(tmp_path))
    waits_for("reader: ", log, kiosk)
    env = os.environ | {"DISPLAY": display, "TMPDIR": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    second = subprocess.run([sys.executable, *words], env=env, capture_output=True, text=True, check=False)
    assert second.returncode == Exit.RUNS_ALREADY
    assert f"another kiosk runs on this data already (process {kiosk.pid}" in second.stderr
    kiosk.terminate()
    assert kiosk.wait(patience(60)) == 0
    assert not list(tmp_path.glob("*.lock"))


def test_a_call_that_is_never_answered_does_not_keep_the_kiosk_from_ending(tmp_path: Path, started: Started) -> None:
    ready = tmp_path / "ready"
    code = f"""
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from kiosk.app import main
app = QApplication([])
main._end_when_told()
begun = threading.Event()
ThreadPoolExecutor().submit(lambda: (begun.set(), threading.Event().wait()))
begun.wait()
tick = QTimer()
tick.start(100)  # as the driver's: Python hears of signals between two of its own steps
tick.timeout.connect(lambda: Path({str(ready)!r}).touch())
app.exec()
"""
    process = started("-c", code, QT_QPA_PLATFORM="offscreen")
    while not ready.exists():
        assert process.poll() is None
        time.sleep(0.02)
    process.terminate()
    assert process.wait(patience(60)) == 0


def test_the_end_of_a_windows_session_closes_all_and_ends_the_loop(started: Started) -> None:
    """Windows kills the process after that signal, and Restart Manager does not."""
    code = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from kiosk.app import main
app = QApplication([])
closed = []
main._close_with_session(app, lambda: closed.append(1))
QTimer.singleShot(0, lambda: (app.aboutToQuit.emit(), closed or sys.exit(8)))
assert app.exec() == 0 and closed == [1]
main._close_with_session(app, lambda: closed.append(2))
QTimer.singleShot(0, lambda: QApplication.exit(10))  # as staff end it: the code is theirs
sys.exit(0 if app.exec() == 10 and closed == [1, 2] else 9)
"""
    assert started("-c", code, QT_QPA_PLATFORM="offscreen").wait(patience(60)) == 0
