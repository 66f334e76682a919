"""What is kept of the packages is what the kiosk imports: nothing less, and not much more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from installer.tree.keep import KeepList, Pattern, kept, places, prune
from kiosk.settings.fields import LANGUAGES
from tests.patience import patience

ONLY_THERE = {"colorama", "tzdata", "win32"}
"""Packages for Windows."""
INDIRECT = {"anyio", "attrs", "certifi", "httpcore"}
"""Packages that others import when something is asked of them: httpx its transport, attr its newer name."""


@pytest.fixture(scope="module")
def loaded() -> dict[str, dict[str, str] | list[str]]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.installer.importing"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=patience(60),
        check=True,
    )
    return json.loads(done.stdout)


def there(place: str) -> list[str]:
    """What a file of this platform may be called in the tree."""
    if not place.endswith(".so"):
        return [f"lib/{place}"]
    stem = place.partition(".")[0]
    return [f"lib/{stem}.pyd", f"lib/{stem}.cp313-win_amd64.pyd"]


def test_every_file_that_the_kiosk_loads_is_kept(loaded) -> None:
    what = kept()
    tools = ("__editable__", "_distutils_hack")  # of this virtual environment
    files = [place for place in loaded["places"] if not place.startswith(tools)]
    assert len(files) > 300
    assert [place for place in files if not any(map(what.keeps, there(place)))] == []


def test_every_package_that_is_kept_is_one_that_the_kiosk_loads(loaded) -> None:
    tops = {place.partition("/")[0].partition(".")[0] for place in loaded["places"]}
    listed = [each.text.split("/") for each in kept().keep if each.text.startswith("lib/")]
    packages = {parts[1].partition(".")[0] for parts in listed if "dist-info" not in parts[1]}
    assert packages - tops == {"kiosk"} | ONLY_THERE | INDIRECT


def test_every_qt_module_that_is_kept_is_one_that_the_kiosk_loads(loaded) -> None:
    qt = {place.removeprefix("PySide6/").partition(".")[0] for place in loaded["places"] if place.endswith(".abi3.so")}
    listed = {each.text.removeprefix("lib/PySide6/").removesuffix(".pyd") for each in kept().keep}
    assert {name for name in listed if name.startswith("Qt") and "." not in name} == {
        name for name in qt if name.startswith("Qt")
    }


def test_only_parts_that_an_installation_lacks_on_purpose_fail_for_a_module_that_is_not_there(loaded) -> None:
    what = kept()
    windows = {"pywintypes", "win32print"}
    assert loaded["without"]
    strange = {
        name: lacking
        for name, lacking in loaded["without"].items()
        if lacking not in windows and not any(each.fits(lacking) for each in what.absent)
    }
    assert strange == {}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_numbers_and_dates_of_every_language_are_kept(tag: str) -> None:
    assert kept().keeps(f"lib/babel/locale-data/{tag.replace('-', '_').removesuffix('_easy')}.dat")


@pytest.mark.parametrize(
    "place",
    [
        "python.exe",
        "_wmi.pyd",
        "lib/PySide6/Qt6Quick.dll",
        "lib/PySide6/opengl32sw.dll",
        "lib/bin/pyside6-uic.exe",
        "lib/kiosk/simulator/pki/hierarchy.py",
        "lib/kiosk/demo/assemble.py",
        "lib/kiosk/commands/virtual_card.py",
        "lib/smartcard/tests/test_x.py",
        "lib/pytest/__init__.py",
        "icuuc.dll",
        "lib/kiosk/__pycache__/secret.cpython-311.pyc",
    ],
)
def test_tools_tests_and_the_demo_are_not_kept(place: str) -> None:
    assert not kept().keeps(place)


@pytest.mark.parametrize(
    ("pattern", "fits", "not_"),
    [
        ("lib/a/**", ["lib/a/x.py", "lib/a/b/c.py"], ["lib/ab/x.py", "lib/a"]),
        ("lib/a/*.py", ["lib/a/x.py", "LIB/A/X.PY"], ["lib/a/b/x.py", "lib/a/x.pyd"]),
        ("lib/**/tests/**", ["lib/tests/x", "lib/a/b/tests/c/d"], ["lib/a/tests", "lib/mytests/x"]),
        ("kiosk.demo.**", ["kiosk.demo.dock"], ["kiosk.demos", "kioskxdemo.dock"]),
    ],
)
def test_a_pattern_fits_what_it_says(pattern: str, fits: list[str], not_: list[str]) -> None:
    assert all(map(Pattern(pattern).fits, fits))
    assert not any(map(Pattern(pattern).fits, not_))


def test_what_is_not_listed_goes_and_a_line_that_fits_nothing_is_told(tmp_path: Path) -> None:
    for place in ("kept/a.py", "kept/left.py", "gone/b/c.py"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    what = KeepList((Pattern("kept/**"), Pattern("moved/**")), (Pattern("**/left.py"),), (), (), ())
    assert prune(tmp_path, what) == ["moved/**"]
    assert list(places(tmp_path)) == ["kept/a.py"]
    assert not (tmp_path / "gone").exists()
