"""Short sounds beside what is seen; off unless the library turns them on, and never the only sign of anything."""

from __future__ import annotations

import io
import os
import shutil
import struct
import subprocess
import sys
import wave
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from functools import cache, partial
from math import exp, pi, sin
from typing import Protocol

from kiosk.concurrency import Full, SerialWorker
from kiosk.faults import Loggable
from kiosk.log.logger import logger

_log = logger(__name__)

RATE = 22050
"""Samples a second."""


class Sound(Enum):
    """What can be heard; value: tones as (Hz, start s, length s, loudness 0..1)."""

    KEY = ((1150.0, 0.0, 0.015, 0.25),)
    ACCEPTED = ((523.0, 0.0, 0.12, 0.5), (784.0, 0.12, 0.13, 0.5))
    FAULT = ((392.0, 0.0, 0.16, 0.5), (262.0, 0.16, 0.2, 0.5))
    TAKE_CARD = ((784.0, 0.0, 0.2, 0.8), (659.0, 0.2, 0.2, 0.8), (784.0, 0.4, 0.3, 0.8))
    IDLE = ((659.0, 0.0, 0.35, 0.6),)


class Sounds(Protocol):
    """Plays a sound and returns at once."""

    def play(self, sound: Sound) -> None:
        """Play; a sound that can't be played is left out, its visible twin says the same."""


class Silence:
    """No sounds: the default."""

    def play(self, sound: Sound) -> None:
        """Nothing."""


@cache
def wav(sound: Sound) -> bytes:
    """The sound as a mono 16-bit WAV in memory: sines that die away like struck wood."""
    length = max(start + span for _, start, span, _ in sound.value) + 0.02
    samples = [0.0] * round(length * RATE)
    for hertz, start, span, loudness in sound.value:
        first = round(start * RATE)
        for at in range(round(span * RATE)):
            t = at / RATE
            swell = min(1.0, t / 0.002)
            samples[first + at] += loudness * swell * exp(-4.5 * t / span) * sin(2 * pi * hertz * t)
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        clipped = (max(-1.0, min(1.0, sample)) for sample in samples)
        file.writeframes(b"".join(struct.pack("<h", round(sample * 32000)) for sample in clipped))
    return out.getvalue()


class PlayedSounds:
    """Hands every sound, as a WAV in memory, to a player that returns at once."""

    def __init__(self, start: Callable[[bytes], None]) -> None:
        self._start = start

    def play(self, sound: Sound) -> None:
        self._start(wav(sound))


class CommandPlayer:
    """A command line player, given a file in memory; while it plays, the next sound is left out rather than queued."""

    def __init__(self, program: str) -> None:
        self._program = program
        self._running: subprocess.Popen[bytes] | None = None

    def __call__(self, sound: bytes) -> None:
        """Start playing a WAV, unless one plays."""
        if self._running is not None and self._running.poll() is None:
            return
        file = os.memfd_create("sound")
        quiet = subprocess.DEVNULL
        try:
            os.write(file, sound)
            self._running = subprocess.Popen(  # noqa: S603
                [self._program, f"/dev/fd/{file}"], stdin=quiet, stdout=quiet, stderr=quiet, pass_fds=(file,)
            )
        except OSError as error:
            _log.warning("sound: %s can't be started: %s", Loggable(self._program), type(error))
        finally:
            os.close(file)


class ThreadPlayer:
    """A call that returns when the sound is over (Windows plays from memory only so), on a thread of its own."""

    def __init__(self, play: Callable[[bytes], None]) -> None:
        self._play = play
        self._worker = SerialWorker("sound", most_waiting=0)

    def __call__(self, sound: bytes) -> None:
        """Start playing a WAV, unless one plays."""
        with suppress(Full):
            self._worker.do(partial(self._run, sound))

    def _run(self, sound: bytes) -> None:
        try:
            self._play(sound)
        except RuntimeError as error:  # winsound, where there is no sound device
            _log.warning("sound: can't be played: %s", type(error))


def _windows_player() -> Callable[[bytes], None] | None:
    if sys.platform == "win32":
        import winsound

        flags = winsound.SND_MEMORY | winsound.SND_NODEFAULT
        return ThreadPlayer(lambda sound: winsound.PlaySound(sound, flags))
    return None


def sounds_for(enabled: bool) -> Silence | PlayedSounds:
    """The sounds of this machine; silence when they are off or nothing here can play them."""
    if not enabled:
        return Silence()
    player = _windows_player()
    if player is None and hasattr(os, "memfd_create"):
        program = shutil.which("paplay") or shutil.which("aplay")
        player = CommandPlayer(program) if program else None
    return PlayedSounds(player) if player else Silence()
