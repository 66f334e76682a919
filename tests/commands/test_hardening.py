"""What a process of the kiosk gives up at its start, looked at from inside and from /proc."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.hardening import forbid_error_reports

linux = pytest.mark.linux("/proc and prctl are Linux's")

LOOK = """
import ctypes, os, resource
def look(*_):
    umask = os.umask(0)
    dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
    limits = [line for line in open("/proc/self/limits") if line.startswith("Max core")][0].split()
    print(oct(umask), dumpable, limits[4], limits[5])
    return 0
"""
HARD = "0o77 0 0 0"


def child(source: str, *, umask: int = 0o022, **options: object) -> str:
    done = subprocess.run(
        [sys.executable, "-c", LOOK + source], capture_output=True, text=True, check=False, umask=umask, **options
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@linux
def test_a_process_is_open_unless_it_says_otherwise() -> None:
    assert child("look()") != HARD


@linux
@pytest.mark.parametrize("command", ["run", "serve", "kiosks", "patrons", "card"])
def test_every_command_leaves_no_core_and_writes_for_its_owner_only(command: str) -> None:
    source = f"""
import sys
from kiosk import __main__
__main__.run_command_line = look
sys.argv = ["kiosk", {command!r}]
sys.exit(__main__.main())
"""
    assert child(source) == HARD


@linux
def test_each_process_of_the_service_says_it_for_itself(tmp_path: Path) -> None:
    source = f"""
import os
from pathlib import Path
from kiosk.service.compose import host
host.load_service = look
host.build_core = None
try:
    host.from_file(Path({str(tmp_path / "none")!r}))
except Exception:
    pass
"""
    assert child(source, umask=0o077) == HARD


@linux
def test_the_kernel_writes_no_core_of_a_process_that_crashes(tmp_path: Path) -> None:
    source = """
import faulthandler
from kiosk.hardening import harden
most = resource.getrlimit(resource.RLIMIT_CORE)[1]  # what this run has left; nobody here may raise it
resource.setrlimit(resource.RLIMIT_CORE, (most, most))
harden()
os.kill(os.getpid(), 11)
"""
    done = subprocess.run([sys.executable, "-c", LOOK + source], cwd=tmp_path, check=False, capture_output=True)
    assert done.returncode == -11
    assert list(tmp_path.iterdir()) == []


def test_the_kiosk_starts_where_there_is_no_such_thing(monkeypatch: pytest.MonkeyPatch) -> None:
    from kiosk import hardening

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name: Library(), raising=False)
    before = os.umask(0o022)
    try:
        hardening.harden()
    finally:
        os.umask(before)


class Library:
    """Stands in for a DLL: notes what is called."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...]]] = []

    def __getattr__(self, name: str) -> Callable[..., int]:
        def called(*values: object) -> int:
            self.calls.append((name, tuple(getattr(each, "value", each) for each in values)))
            return 0x4  # of GetErrorMode: what is set already stays

        return called


def test_windows_is_to_report_no_crash_of_ours() -> None:
    libraries = {"kernel32": Library(), "wer": Library()}
    forbid_error_reports(libraries.__getitem__, "kiosk.exe")
    assert ("SetErrorMode", (0x1 | 0x2 | 0x4 | 0x8000,)) in libraries["kernel32"].calls
    assert ("WerSetFlags", (0x181,)) in libraries["kernel32"].calls
    assert libraries["wer"].calls == [("WerAddExcludedApplication", ("kiosk.exe", 0))]


def test_a_windows_without_error_reporting_is_left_as_it_is() -> None:
    kernel = Library()

    def load(name: str) -> Library:
        if name != "kernel32":
            raise OSError(name)
        return kernel

    forbid_error_reports(load, "kiosk.exe")
    assert [name for name, _ in kernel.calls] == ["GetErrorMode", "SetErrorMode", "WerSetFlags"]
