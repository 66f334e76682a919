"""From the start of the program to the first picture and the first touch that is answered; and what it then takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from statistics import median

from bench.figures import milliseconds
from bench.start import profiles
from kiosk.commands import CommandError

HERE = Path(__file__).parent
KIOSKS = ("remote", "embedded", "seven_languages")
PATIENCE = 120.0

Event = Mapping[str, float]
Start = Callable[[float, bool], "Started"]


def measure(args: object) -> dict[str, object]:
    """Starts of a bare PySide6 window and of kiosks, by turns, on each platform there is.

    Times run from the start of the process, as the one that starts it sees it.  ``picture`` is the kept picture of the
    start page, ``page`` the start page itself fully shown, ``touch`` when a touch as early as that had its effect.
    ``cpu`` is what the process computed until then: it tells a loaded machine from a slow one.
    """
    runs, settle = vars(args)["runs"], 0.0 if vars(args)["no_memory"] else vars(args)["settle"]
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as name:
        folder = Path(name)
        kiosks = {
            "remote": profiles.remote(folder, "remote"),
            "embedded": profiles.embedded(folder),
            "seven_languages": profiles.remote(folder, "seven"),  # its picture is another
        }
        return {
            platform: _on(platform, kiosks, profiles.messages(folder / platform), runs, settle)
            for platform in _platforms(folder)
        }


def _platforms(folder: Path) -> list[str]:
    found = ["offscreen", *(["xcb"] if sys.platform.startswith("linux") and os.environ.get("DISPLAY") else [])]
    for each in found:
        (folder / each).mkdir()
    return found


def _on(platform: str, kiosks: Mapping[str, Path], messages: Path, runs: int, settle: float) -> dict[str, object]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": platform, "XDG_CACHE_HOME": str(messages.parent / "cache")}
    environment |= {"TMPDIR": str(messages.parent), "TEMP": str(messages.parent)}  # where kiosks lock one another out
    environment |= {"PYTHONPATH": str(HERE.parents[1]), "LOCALAPPDATA": str(messages.parent / "cache")}

    def kiosk(name: str) -> Start:
        child, words = str(HERE / "child.py"), str(messages) if name == "seven_languages" else ""
        profile = str(kiosks[name])

        def start(seconds: float, touches: bool) -> Started:
            options = [str(seconds), "touch" if touches else "", words, "run", "--profile", profile]
            return Started([child, *options], environment)

        return start

    starts: dict[str, Start] = {
        "bare": lambda seconds, _touches: Started([str(HERE / "bare.py"), str(seconds)], environment),
        **{name: kiosk(name) for name in KIOSKS},
    }
    for start in starts.values():  # compiles what was not, and keeps the picture of the start page
        start(1.0, False).over()
    seen: dict[str, list[dict[str, Event]]] = {name: [] for name in starts}
    for _ in range(runs):
        for name, start in starts.items():
            seen[name].append(start(0.0, True).over())
    bare = _middle(seen["bare"], "picture")
    found: dict[str, object] = {"bare": {"picture_ms": milliseconds(bare["at"]), "cpu_ms": milliseconds(bare["cpu"])}}
    for name in KIOSKS:
        found[name] = {
            f"{what}_{unit}": value
            for what in ("picture", "page", "touch")
            for unit, value in _beside(_middle(seen[name], what), bare).items()
        }
    if settle:
        found["memory"] = _memory({name: starts[name] for name in ("bare", *KIOSKS)}, settle)
    return found


def _middle(runs: list[dict[str, Event]], what: str) -> Event:
    missing = [run for run in runs if what not in run]
    if missing:
        raise CommandError(f"a start did not come to its {what}: it told {sorted(missing[0])}")
    return {unit: median(run[what][unit] for run in runs) for unit in ("at", "cpu")}


def _beside(time_of: Event, bare: Event) -> dict[str, float]:
    return {
        "ms": milliseconds(time_of["at"]),
        "to_bare": round(time_of["at"] / bare["at"], 2),
        "cpu_ms": milliseconds(time_of["cpu"]),
        "cpu_to_bare": round(time_of["cpu"] / bare["cpu"], 2),
    }


def _memory(starts: Mapping[str, Start], settle: float) -> dict[str, object]:
    """Resident memory of one start of each, so many seconds after its first picture."""
    sizes: dict[str, float] = {}
    for name, start in starts.items():
        sizes[name] = start(settle, False).size_when_settled()
    found: dict[str, object] = {f"{name}_mib": size for name, size in sizes.items()}
    return found | {f"{name}_to_bare": round(size / sizes["bare"], 2) for name, size in sizes.items() if name != "bare"}


class Started:
    """A program that tells of itself on standard output, one JSON object a line."""

    def __init__(self, words: list[str], environment: Mapping[str, str]) -> None:
        self._began = time.monotonic()
        self._program = subprocess.Popen(  # noqa: S603
            [sys.executable, *words],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def over(self) -> dict[str, Event]:
        """To its end; what it told."""
        out, _ = self._program.communicate("\n", timeout=PATIENCE)
        return self._told(out.splitlines())

    def size_when_settled(self) -> float:
        """MiB, when it says that it has settled."""
        try:
            for line in self._program.stdout or ():
                if json.loads(line)["what"] == "settled":
                    return resident(self._program.pid)
            raise CommandError("a start came to no end")
        finally:
            with suppress(OSError):
                self._program.communicate("\n", timeout=PATIENCE)

    def _told(self, lines: list[str]) -> dict[str, Event]:
        told = [json.loads(line) for line in lines]
        return {each["what"]: {"at": each["at"] - self._began, "cpu": each["cpu"]} for each in told if "at" in each}


def resident(pid: int) -> float:
    """What is said of a process by the system; 0 where it says nothing (not Linux)."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text("ascii", "replace").splitlines():
            if line.startswith("VmRSS:"):
                return round(int(line.split()[1]) / 1024, 1)
    return 0.0
