"""Lends the screen's sounds to the visit."""

from __future__ import annotations

from kiosk.ui import sound as ui
from kiosk.visit.effects import Sound


class SoundPlayer:
    """Plays what the visit asks for, or nothing; every sound has a visible twin."""

    def __init__(self, *, on: bool) -> None:
        self._sounds = ui.sounds_for(on)

    @property
    def for_screen(self) -> ui.Sounds:
        """The same sounds, for the keys."""
        return self._sounds

    def play(self, sound: Sound) -> None:
        self._sounds.play(ui.Sound[sound.name])
