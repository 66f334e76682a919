"""The picture of the start page that a kiosk keeps for its next start (ADR 0042): one PNG, and what it was made of."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication, QImage, QScreen

from kiosk import __version__, resources
from kiosk.dataclass import dataclass
from kiosk.settings.sources.given import given
from kiosk.settings.sources.machine import this_machine

_KEY = "kiosk-start"
"""The name of the text in the PNG that says what the picture was made of."""
_LOGO = "kiosk-start-logo"
"""The name of the text that says which logo is on it, as it was then."""
_QUALITY = 80
"""Quick to read: a third of the time that the smallest file takes."""
_LOOKS = ("art", "screen", "ui")
"""Packages that the look of the start page depends on; in a checkout they change without the version."""


class NoPicture(Exception):
    """There is none that may be shown; the text says why, '' where none was ever made."""


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """Where it lies, what it has to be made of, and how many pixels it has to have."""

    file: Path
    key: str
    pixels: tuple[int, int]

    def read(self) -> QImage:
        """The picture.  Raises NoPicture for a missing, broken or stale one, and one that others could have made."""
        try:
            mode = self.file.parent.stat()
            if os.name == "posix" and (mode.st_uid != os.geteuid() or stat.S_IMODE(mode.st_mode) & 0o022):
                raise NoPicture(f"others can write into {self.file.parent}: chmod 700 it, and let the kiosk own it")
            data = self.file.read_bytes()
        except FileNotFoundError:
            raise NoPicture("") from None
        except OSError as error:
            raise NoPicture(f"{self.file} can't be read: {error.strerror}") from None
        image = QImage.fromData(data)
        if image.isNull():
            raise NoPicture(f"{self.file} is broken")
        if image.text(_KEY) != self.key or (image.width(), image.height()) != self.pixels:
            raise NoPicture("the program, the profile or the screen has changed")
        logo = image.text(_LOGO)
        if logo and logo != _state(os.fsdecode(bytes.fromhex(logo.split()[0]))):
            raise NoPicture("the library's logo has changed")
        return image

    def write(self, image: QImage, logo: Path | None = None) -> None:
        """Keep it for the next start, whole or not at all; it shows ``logo``.  Raises OSError."""
        folder = self.file.parent
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        image.setText(_KEY, self.key)
        image.setText(_LOGO, _state(os.fspath(logo)) if logo is not None else "")
        number, name = tempfile.mkstemp(prefix=f"{self.file.stem}-", suffix=".tmp", dir=folder)
        os.close(number)
        try:
            if not image.save(name, "PNG", _QUALITY):  # type: ignore[call-overload]
                raise OSError(f"{name} could not be written")
            os.replace(name, self.file)
        except BaseException:
            with suppress(OSError):
                os.unlink(name)
            raise


def kept_picture(profile: Path, screen: QScreen) -> KeptPicture | None:
    """That of this profile on this screen; None where nothing can be kept, or the profile can't be read."""
    folder = _folder()
    try:
        data = profile.read_bytes()
        own = repr(given(this_machine())).encode("utf-8", "surrogateescape")
        place = str(profile.absolute()).encode("utf-8", "surrogateescape")
    except OSError:
        return None
    if folder is None:
        return None
    size, ratio = screen.geometry().size(), screen.devicePixelRatio()
    pixels = (round(size.width() * ratio), round(size.height() * ratio))
    name = hashlib.sha256(place).hexdigest()[:16]
    return KeptPicture(folder / f"start-{name}.png", _key(data + own, screen), pixels)


def _folder() -> Path | None:
    """Where this user's programs keep what they can make anew; None where the user has no such place."""
    try:
        if sys.platform == "win32":
            base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
        else:
            base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    except RuntimeError:  # no home
        return None
    return Path(base) / "miraion-kiosk" / "start"


def _key(profile: bytes, screen: QScreen) -> str:
    said = screen.physicalSize()
    made_of = (
        *(__version__, qVersion(), QGuiApplication.platformName(), screen.devicePixelRatio()),
        *(screen.geometry().getRect(), said.width(), said.height(), hashlib.sha256(profile).hexdigest()),
        *_files(),
    )
    return hashlib.sha256(repr(made_of).encode("utf-8", "backslashreplace")).hexdigest()


def _state(file: str) -> str:
    """Of which file, how large and how old; nothing but the name where it is gone."""
    name = os.fsencode(file).hex()
    try:
        found = os.stat(file)
    except OSError:
        return name
    return f"{name} {found.st_size} {found.st_mtime_ns}"


def _files() -> Iterator[tuple[str, int, int]]:
    """Name, size and time of everything that draws or words the page."""
    code = Path(__file__).parents[1]
    for folder in (*(code / name for name in _LOOKS), resources.path("messages"), resources.path("fonts")):
        yield from _below(os.fspath(folder))


def _below(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda each: each.name):
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _below(entry.path)
            else:
                found = entry.stat()
                yield entry.name, found.st_size, found.st_mtime_ns
