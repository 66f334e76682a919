"""Sounds are played from memory: no file is left of them, however the kiosk ends."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
import threading
import time
import wave
from pathlib import Path

import pytest

from kiosk.ui.sound import CommandPlayer, PlayedSounds, Sound, ThreadPlayer, wav
from tests.patience import patience, until

linux = pytest.mark.linux("files in memory are Linux's")


def player(folder: Path, script: str) -> str:
    """A player that does what the script says; $1 is the file it is given."""
    program = folder / "player"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    return str(program)


def comes(file: Path) -> bytes:
    """What the player has written, when it has."""
    for _ in range(3000):
        if file.exists():
            return file.read_bytes()
        time.sleep(0.01)
    raise AssertionError("the player never ran")


@linux
@pytest.mark.parametrize("sound", list(Sound))
def test_a_player_is_given_the_whole_sound_and_nothing_in_temp(tmp_path: Path, monkeypatch, sound: Sound) -> None:
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temp))
    heard = tmp_path / "heard"
    sounds = PlayedSounds(CommandPlayer(player(tmp_path, f'cat "$1" > {heard}.part && mv {heard}.part {heard}')))
    sounds.play(sound)
    assert comes(heard) == wav(sound)
    with wave.open(io.BytesIO(wav(sound))) as file:
        assert file.getnframes() > 0
    assert list(temp.iterdir()) == []


@linux
def test_a_kiosk_that_is_killed_leaves_no_sound_behind(tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    program = player(tmp_path, f'cat "$1" > {heard}.part && mv {heard}.part {heard}')
    temp = tmp_path / "temp"
    temp.mkdir()
    code = (
        "import os, signal\nfrom kiosk.ui.sound import *\n"
        f"sounds = PlayedSounds(CommandPlayer({program!r}))\nsounds.play(Sound.KEY)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    env = os.environ | {"TMPDIR": str(temp)}
    assert subprocess.run([sys.executable, "-c", code], env=env, check=False).returncode < 0
    assert comes(heard) == wav(Sound.KEY)
    assert list(temp.iterdir()) == []


@linux
def test_a_sound_that_comes_while_one_plays_is_left_out_and_the_next_is_played(tmp_path: Path) -> None:
    go = tmp_path / "go"
    os.mkfifo(go)
    played = tmp_path / "played"
    start = CommandPlayer(player(tmp_path, f"echo x >> {played}; cat {go}"))
    start(b"one")
    start(b"two")
    with go.open("w"):
        pass
    running = start._running
    assert running is not None
    running.wait(patience(60))
    assert played.read_text() == "x\n"
    start(b"three")
    with go.open("w"):
        pass
    start._running.wait(patience(60))
    assert played.read_text() == "x\nx\n"


@linux
def test_a_player_that_can_not_be_started_is_a_line_in_the_log_and_no_more(tmp_path: Path, caplog) -> None:
    CommandPlayer(str(tmp_path / "gone"))(b"")
    assert "can't be started: FileNotFoundError" in caplog.text


def silent() -> None:
    until(lambda: all(thread.name != "sound" for thread in threading.enumerate()), "the sound to be over")


def test_a_call_that_lasts_as_long_as_the_sound_does_not_hold_up_the_screen() -> None:
    begun, over = threading.Event(), threading.Event()
    played: list[bytes] = []

    def play(sound: bytes) -> None:
        played.append(sound)
        begun.set()
        over.wait(patience(60))

    start = ThreadPlayer(play)
    start(b"one")
    assert begun.wait(patience(60))
    start(b"two")
    over.set()
    silent()
    start(b"three")
    silent()
    assert played == [b"one", b"three"]


def test_a_machine_without_a_sound_device_is_a_line_in_the_log(caplog) -> None:
    def play(_sound: bytes) -> None:
        raise RuntimeError("Failed to play sound")

    start = ThreadPlayer(play)
    start(b"")
    silent()
    assert "can't be played: RuntimeError" in caplog.text
