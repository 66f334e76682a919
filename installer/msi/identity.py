"""Names and identifiers by which Windows knows the product, its versions and its files; never anything random.

Windows takes a file of one component for the same in every version of the product, so identifiers are made of places.
"""

from __future__ import annotations

import re
import uuid

PRODUCT = "Miraion Library Kiosk"
MAKER = "Miraion"
FOLDER = "MiraionKiosk"
"""In ``Program Files`` and in ``ProgramData``."""
UPGRADE_CODE = "7B5B2D52-3E0B-4C7E-9A1C-2C5F6B1A9D01"
"""Of all versions; with another one Windows would install a second kiosk beside the first."""

_SPACE = uuid.UUID(UPGRADE_CODE)


def product_code(version: str) -> str:
    """Of one version.  Raises ValueError for what Windows Installer can't compare."""
    numbers = re.fullmatch(r"(\d{1,3})\.(\d{1,3})\.(\d{1,5})", version)
    if not numbers or any(int(number) > most for number, most in zip(numbers.groups(), (255, 255, 65535), strict=True)):
        raise ValueError(f"{version} is no version of Windows Installer: up to 255.255.65535")
    return _guid("product", version)


def package_code(version: str, contents: str) -> str:
    """Of one file: Windows takes two installers with the same one for the same file."""
    return _guid("package", version, contents)


def component(place: str) -> str:
    return _guid("component", place)


def row(kind: str, place: str) -> str:
    """The key of a row in a table: letters and digits, at most 72."""
    return kind + uuid.uuid5(_SPACE, f"{kind} {place}").hex


def _guid(*words: str) -> str:
    return str(uuid.uuid5(_SPACE, " ".join(words))).upper()
