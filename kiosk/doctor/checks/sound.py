"""Whether sounds can be heard; every sound has a visible twin, so nothing here keeps anybody from registering."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from kiosk.doctor.finding import Finding, not_asked, ok, unknown, warning
from kiosk.settings.profile import Profile
from kiosk.ui.sound import Silence, sounds_for

NAME = "sound"
_CARDS = Path("/proc/asound/cards")
_SERVERS = ("pulse/native", "pipewire-0")


def look(profile: Profile, *, cards: Path = _CARDS, runtime: Path | None = None) -> Finding:
    """``cards`` is where Linux lists sound cards, ``runtime`` where the sockets of this session's sound server are."""
    if not profile.sound.on:
        return not_asked("off", "this kiosk is silent (sound.on = false)")
    if isinstance(sounds_for(enabled=True), Silence):
        return warning("no-player", "nothing here can play a sound", "apt install pulseaudio-utils (or alsa-utils)")
    runtime = runtime or Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{_account()}")
    count = _windows_devices() if sys.platform == "win32" else _linux_devices(cards, runtime)
    if count is None:
        return unknown("cannot-tell", "nobody here tells whether there is a sound device", "Try it: kiosk run")
    if count == 0:
        return warning("no-device", "there is no sound device", "Plug one in or turn it on, or set sound.on = false.")
    player = "winsound" if sys.platform == "win32" else shutil.which("paplay") or shutil.which("aplay") or ""
    return ok("device", f"{count} sound device{'s' * (count > 1)}", devices=count, player=player)


def _account() -> int:
    return os.getuid() if sys.platform != "win32" else 0


def _linux_devices(cards: Path, runtime: Path) -> int | None:
    """Cards of ALSA; a sound server may also play elsewhere."""
    if any((runtime / name).exists() for name in _SERVERS):
        return 1
    try:
        listed = cards.read_text("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return 0
    except OSError:
        return None
    return sum(line.lstrip()[:1].isdigit() for line in listed)


def _windows_devices() -> int | None:
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.WinDLL("winmm").waveOutGetNumDevs())
    return None
