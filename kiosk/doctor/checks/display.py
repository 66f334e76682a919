"""The screen: how large it is, and which text sizes it has room for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from kiosk.doctor.finding import Finding, Value, fault, not_asked, ok, warning
from kiosk.doctor.installation import Installation
from kiosk.doctor.runner import Check
from kiosk.settings.profile import Profile
from kiosk.ui.style.metrics import Metrics, pixels_per_mm
from kiosk.ui.style.screen import IDLE_PLATFORMS
from kiosk.visit.preferences import TextSize

NAME = "display"
_SECONDS = 20.0
_CHILD = "from kiosk.doctor.checks.display import tell; tell()"


@dataclass(frozen=True, slots=True)
class Screen:
    """In pixels that do not depend on the device, and in what it says of its millimetres."""

    platform: str
    width: int
    height: int
    millimetres: tuple[float, float]
    ratio: float


def check(site: Installation) -> Check:
    """To be made on the main thread.

    Qt ends a process that can't open the display; so on Linux another process tries.
    """
    if sys.platform == "win32":
        screen = here()
        return Check((NAME,), 5.0, lambda: {NAME: judged(screen, site.profile)})
    return Check((NAME,), _SECONDS, lambda: {NAME: look(site.profile)}, "The display hangs: look at the X server.")


def look(profile: Profile | None) -> Finding:
    """In a process of its own, in this one's surroundings."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    there = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or platform
    if not there or platform in IDLE_PLATFORMS:
        return _none()
    try:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-c", _CHILD], capture_output=True, timeout=_SECONDS - 2, check=False
        )
        told: dict[str, Any] = json.loads(done.stdout) if done.returncode == 0 else {}
    except (OSError, ValueError, subprocess.TimeoutExpired):
        told = {}
    if not told:
        return fault(
            "not-opened",
            f"Qt can't open the display {there}",
            "May this account use it (xauth, xhost)? Is everything of requirements/debian-run.txt installed?",
            display=str(there),
        )
    return judged(Screen(**{**told, "millimetres": tuple(told["millimetres"])}), profile)


def judged(screen: Screen, profile: Profile | None) -> Finding:
    """What the kiosk would make of it."""
    if screen.platform in IDLE_PLATFORMS:
        return _none()
    machine = None if profile is None else profile.kiosk
    diagonal = None if machine is None else machine.diagonal_inches
    metrics = Metrics.for_screen(screen.width, screen.height, screen.millimetres, diagonal)
    held = [size.value for size in TextSize if metrics.reaches(size)]
    about: dict[str, Value] = {
        "width_px": screen.width,
        "height_px": screen.height,
        "width_mm": screen.millimetres[0],
        "height_mm": screen.millimetres[1],
        "scale": screen.ratio,
        "mm_per_px": round(metrics.mm, 4),
        "text_sizes": held,
    }
    said = f"{screen.width} x {screen.height} pixels, {screen.millimetres[0]:g} x {screen.millimetres[1]:g} mm"
    if pixels_per_mm(screen.width, screen.height, screen.millimetres, diagonal) is None:
        return warning(
            "size-not-known",
            f"{said}: that can't be, so it is taken for 24 inches",
            "Write the screen's diagonal into kiosk.diagonal_inches.",
            **about,
        )
    said = f"{said}; text sizes {', '.join(held) or 'none'}"
    lacking = [] if machine is None else [size for size in machine.text_sizes if size not in held]
    if lacking:
        wants = f"{said}, and not {', '.join(lacking)} of kiosk.text_sizes"
        return warning("too-small", wants, "Take them out of kiosk.text_sizes, or use a larger screen.", **about)
    portrait = screen.height >= screen.width
    if machine is not None and machine.orientation == ("landscape" if portrait else "portrait"):
        return warning("turned", f"{said}, not {machine.orientation}", "Turn it in the system's settings.", **about)
    return ok("fits", said, **about)


def _none() -> Finding:
    return not_asked("no-display", "there is no display here: run this in the kiosk's session to look at it")


def here() -> Screen:
    """The screen of this process's QGuiApplication; on the main thread."""
    from PySide6.QtGui import QGuiApplication, QScreen

    screen: QScreen | None = QGuiApplication.primaryScreen()
    if screen is None:  # a service of Windows has none
        return Screen(IDLE_PLATFORMS[0], 0, 0, (0.0, 0.0), 1.0)
    size, said = screen.geometry().size(), screen.physicalSize()
    millimetres = (round(said.width(), 1), round(said.height(), 1))
    platform = QGuiApplication.platformName()
    return Screen(platform, size.width(), size.height(), millimetres, round(screen.devicePixelRatio(), 3))


def tell() -> None:
    """As a process of its own: the screen as JSON on standard output."""
    from dataclasses import asdict

    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(["kiosk"])
    sys.stdout.write(json.dumps(asdict(here())))
    del application
