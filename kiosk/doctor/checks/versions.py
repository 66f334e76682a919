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
from kiosk.settings.sources.registry import Registry, RegistryUnreadable, this_registry

NAME = "versions"
_WINDOWS = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
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
        return windows(sys.getwindowsversion().platform_version, this_registry())
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return f"{platform.system()} {platform.release()}"


def windows(number: tuple[int, int, int], registry: Registry | None) -> str:
    """With its edition: what kiosk mode there is depends on that."""
    try:
        values = () if registry is None else registry.read(_WINDOWS).values
    except RegistryUnreadable:
        values = ()
    known = {each.name: each.data for each in values}
    words = [known.get(name) for name in ("EditionID", "DisplayVersion")]
    return " ".join(["Windows", ".".join(map(str, number)), *(word for word in words if isinstance(word, str))])


def _package(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
