"""What is built and installed elsewhere is whole: its fonts are found, and `kiosk` starts."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import TOP, files

COPIED = {"bench", "fuzz", "kiosk", "resources", "pyproject.toml", "setup.py", "MANIFEST.in"}


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command away from the checkout and return what it printed."""
    done = subprocess.run([str(word) for word in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def program(home: Path, name: str) -> Path:
    """A program of the other virtual environment, on Windows too."""
    return home / "venv" / ("Scripts" if os.name == "nt" else "bin") / name


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment of its own with the wheel in it, built from a copy so that the checkout stays clean."""
    home = tmp_path_factory.mktemp("wheel")
    source = home / "source"
    for file in files():
        if file.relative_to(TOP).parts[0] in COPIED:
            target = source / file.relative_to(TOP)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check"]
    run(*pip, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", home, source, cwd=home)
    (wheel,) = home.glob("*.whl")
    run(sys.executable, "-m", "venv", "--without-pip", home / "venv", cwd=home)
    run(*pip, "--python", program(home, "python"), "install", "--no-deps", "--no-index", wheel, cwd=home)
    return home


def in_there(elsewhere: Path, code: str) -> str:
    return run(program(elsewhere, "python"), "-I", "-c", code, cwd=elsewhere).strip()


@pytest.mark.timeout(180)
def test_an_installed_wheel_finds_every_resource_of_the_checkout(elsewhere: Path) -> None:
    code = (
        "from kiosk import resources\n"
        "for file in sorted(resources.root().rglob('*')):\n"
        "    if file.is_file(): print(file.stat().st_size, file.relative_to(resources.root()).as_posix())"
    )
    installed = set(in_there(elsewhere, code).splitlines())
    ours = TOP / "resources"
    assert installed == {
        f"{file.stat().st_size} {file.relative_to(ours).as_posix()}" for file in files() if ours in file.parents
    }
    assert any("fonts/" in line for line in installed)
    assert str(elsewhere) in in_there(elsewhere, "from kiosk import resources; print(resources.root())")


def test_an_installed_wheel_brings_every_module_and_the_command(elsewhere: Path) -> None:
    names = "import kiosk, pathlib; t = pathlib.Path(kiosk.__file__).parents[1]\n"
    names += "print(*sorted(f.relative_to(t).as_posix() for f in (t / 'kiosk').rglob('*.py')), sep='\\n')"
    assert set(in_there(elsewhere, names).splitlines()) == {
        file.relative_to(TOP).as_posix() for file in files() if file.suffix == ".py" and TOP / "kiosk" in file.parents
    }
    assert "COMMAND" in run(program(elsewhere, "kiosk"), "--help", cwd=elsewhere)


def test_an_installed_wheel_says_that_it_has_no_measuring_tools(elsewhere: Path) -> None:
    find = "from importlib.util import find_spec; print(find_spec('bench'), find_spec('fuzz'))"
    assert in_there(elsewhere, find) == "None None"
    (elsewhere / "bench").mkdir()
    (elsewhere / "bench" / "command.py").write_text("raise SystemExit('of somebody else')\n", "utf-8")
    for words in ([], ["--json"], ["service", "--json"], ["service", "--postgres", "URL"]):
        done = subprocess.run(
            [program(elsewhere, "kiosk"), "bench", *words], cwd=elsewhere, capture_output=True, text=True, check=False
        )
        assert done.returncode == 1
        assert done.stdout == ""
        assert done.stderr == (
            "kiosk: the measuring tools are not part of an installation: run `kiosk bench` in a checkout\n"
        )
