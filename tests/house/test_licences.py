"""docs/licences.md lists every package that ships, with a licence it says itself, and none that may not ship."""

from __future__ import annotations

import re
from importlib import metadata

import pytest

from tests.house.test_locks import load
from tests.house.tree import TOP

ROW = re.compile(r"^\| (?!package)([a-z0-9.-]+) \| ([^|]+?) \|", re.MULTILINE)
LISTED = dict(ROW.findall((TOP / "docs" / "licences.md").read_text("utf-8")))

SIGNS = {
    "MIT": "mit",
    "MIT-CMU": "mit-cmu",
    "MIT-0": "mit-0",
    "BSD-3-Clause": "bsd",
    "Apache-2.0": "apache|apl 2",
    "Apache-2.0 AND BSD-2-Clause": "apache-2.0 and bsd-2-clause",
    "Apache-2.0 OR BSD-3-Clause": "apache-2.0 or bsd-3-clause",
    "MPL-2.0": "mpl",
    "ISC": "isc",
    "Unlicense": "unlicense",
    "PSF-2.0": "psf",
    "LGPL-2.1-or-later": "lgpl",
    "LGPL-3.0-only": "lgpl-3.0",
}
"""The licences that may ship, and how packages say them of themselves."""


def forbidden(licence: str) -> bool:
    """Whether a licence is outside the list of those that may ship."""
    return licence not in SIGNS


def test_every_package_that_ships_is_listed_and_no_other() -> None:
    assert set(LISTED) == set(load("run")) | set(load("server"))


@pytest.mark.parametrize("name", sorted(LISTED))
def test_the_licence_listed_is_the_one_the_package_names(name: str) -> None:
    licence = LISTED[name]
    assert not forbidden(licence)
    try:
        about = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        assert name in {"colorama", "pywin32", "tzdata"}  # for Windows only
        return
    said = " ".join(
        [about.get("License-Expression", ""), (about.get("License") or "")[:80], *(about.get_all("Classifier") or [])]
    ).lower()
    assert re.search(SIGNS[licence], said), f"{name} says: {said}"


def test_a_licence_that_may_not_ship_is_caught() -> None:
    assert all(forbidden(licence) for licence in ["GPL-3.0-only", "AGPL-3.0-or-later", "Proprietary", ""])
