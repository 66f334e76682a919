"""What runs here, for whoever is asked for help."""

from __future__ import annotations

import platform
import ssl
import sys
from importlib.metadata import PackageNotFoundError, version

from kiosk import __version__
from kiosk.doctor.finding import Value, ok, unknown
from kiosk.doctor.runner import Check, Found
from kiosk.imports import import_qt

NAME = "versions"
_PACKAGES = {"pyside": "PySide6-Essentials", "pyscard": "pyscard", "cryptography": "cryptography"}
"""Of which a kiosk is known to depend on the version."""


def check() -> Check:
    import_qt()
    from PySide6.QtCore import qVersion

    qt = qVersion()
    return Check((NAME,), 10.0, lambda: look(qt))


def look(qt: str) -> Found:
    found: dict[str, Value] = {
        "kiosk": __version__,
        "python": platform.python_version(),
        "qt": qt,
        "openssl": ssl.OPENSSL_VERSION.removeprefix("OpenSSL ").partition(" ")[0],
        "os": system(),
        **{name: _package(package) for name, package in _PACKAGES.items()},
    }
    said = ", ".join(f"{name} {value}" for name, value in found.items() if value is not None)
    lacking = [name for name, value in found.items() if value is None]
    if lacking:
        return {NAME: unknown("some-unknown", f"{said}; unknown: {', '.join(lacking)}", "", **found)}
    return {NAME: ok("known", said, **found)}


def system() -> str:
    """The operating system, without the machine's name; ``platform.platform()`` ends the process on some Wines."""
    if sys.platform == "win32":
        number = sys.getwindowsversion()
        return f"Windows {number.major}.{number.minor}.{number.build}"
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return f"{platform.system()} {platform.release()}"


def _package(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
