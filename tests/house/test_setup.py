"""What `make` does on machines that lack something: it installs it, or names it and stops."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.tree import TOP

TOOLS = ["bash", "cat", "dirname", "env", "grep", "sed", "sort"]


class Machine:
    """A machine with only the tools named, some packages installed, and an apt-get that writes down what it is told."""

    def __init__(self, home: Path, *, root: bool, sudo: bool = False) -> None:
        self.bin = home / "bin"
        self.bin.mkdir()
        self.record = home / "record"
        self.list = home / "list.txt"
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found
            (self.bin / tool).symlink_to(found)
        self.program("dpkg-query", "echo installed libhere")
        self.program("id", f"echo {0 if root else 1000}")
        self.program("python3", "echo /usr/elsewhere")
        self.program("apt-get", f'echo apt-get "$@" >>"{self.record}"')
        if sudo:
            self.program("sudo", f'echo sudo >>"{self.record}"; [ "$1" != -n ] || exit 0; exec "$@"')

    def program(self, name: str, body: str) -> None:
        file = self.bin / name
        file.write_text(f"#!/usr/bin/env bash\n{body}\n", "utf-8")
        file.chmod(0o755)

    def ask(self, *packages: str) -> subprocess.CompletedProcess[str]:
        self.list.write_text("# why\n\n" + "".join(f"{name}\n" for name in packages), "utf-8")
        return subprocess.run(
            [TOP / "scripts" / "system-packages.sh", "python3", self.list],
            env={"PATH": str(self.bin)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    @property
    def recorded(self) -> str:
        return self.record.read_text("utf-8") if self.record.exists() else ""


def test_nothing_is_asked_of_apt_when_all_is_there(tmp_path: Path) -> None:
    machine = Machine(tmp_path, root=True)
    done = machine.ask("libhere")
    assert (done.returncode, done.stdout, done.stderr, machine.recorded) == (0, "", "", "")


def test_root_installs_only_what_is_missing(tmp_path: Path) -> None:
    machine = Machine(tmp_path, root=True)
    assert machine.ask("libhere", "libgone").returncode == 0
    assert "install" in machine.recorded
    assert "libgone" in machine.recorded
    assert "libhere" not in machine.recorded


def test_another_user_goes_through_sudo(tmp_path: Path) -> None:
    machine = Machine(tmp_path, root=False, sudo=True)
    assert machine.ask("libgone").returncode == 0
    assert machine.recorded.startswith("sudo")
    assert "libgone" in machine.recorded


def test_without_the_right_to_install_the_missing_packages_are_named(tmp_path: Path) -> None:
    machine = Machine(tmp_path, root=False)
    done = machine.ask("libhere", "libgone", "alsogone")
    assert done.returncode == 1
    assert "libgone" in done.stderr
    assert "alsogone" in done.stderr
    assert "libhere" not in done.stderr
    assert machine.recorded == ""


def test_package_lists_that_are_empty_or_stale_are_fetched_once(tmp_path: Path) -> None:
    machine = Machine(tmp_path, root=True)
    machine.program(
        "apt-get",
        f'echo "$@" >>"{machine.record}"; case "$*" in *update*) exit 0;; esac; grep -q update "{machine.record}"',
    )
    assert machine.ask("libgone").returncode == 0
    assert [line.split()[3] for line in machine.recorded.splitlines()] == ["install", "update", "install"]


def test_an_install_that_fails_stops_with_apts_own_words(tmp_path: Path) -> None:
    machine = Machine(tmp_path, root=True)
    machine.program("apt-get", 'case "$*" in *update*) exit 0;; esac; echo "E: no such package" >&2; exit 100')
    done = machine.ask("libgone")
    assert done.returncode == 100
    assert "E: no such package" in done.stderr


def test_a_machine_that_is_not_debian_is_told_what_to_bring(tmp_path: Path) -> None:
    machine = Machine(tmp_path, root=True)
    (machine.bin / "dpkg-query").unlink()
    done = machine.ask("libgone")
    assert done.returncode == 1
    assert "SYSTEM_PACKAGES=have" in done.stderr
    assert "libgone" in done.stderr


def test_debians_own_python_needs_its_venv_and_headers(tmp_path: Path) -> None:
    machine = Machine(tmp_path, root=False)
    machine.program("python3", "echo /usr")
    said = machine.ask("libhere").stderr
    assert "python3-venv" in said
    assert "python3-dev" in said


def without_display() -> dict[str, str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return {name: value for name, value in os.environ.items() if name not in hidden}


def test_the_demo_without_a_display_says_how_to_get_one() -> None:
    done = subprocess.run(
        ["make", "--no-print-directory", "demo"],
        cwd=TOP,
        env=without_display(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "no display here" in done.stderr
    assert "ssh -X" in done.stderr
    assert "xvfb" in done.stderr


@pytest.mark.parametrize(("ends", "told"), [(0, False), (1, False), (134, True)])
def test_the_demo_passes_on_how_it_ended_and_explains_a_dead_display(tmp_path: Path, ends: int, told: bool) -> None:
    kiosk = tmp_path / "kiosk"
    kiosk.write_text(f"#!/usr/bin/env bash\nexit {ends}\n", "utf-8")
    kiosk.chmod(0o755)
    done = subprocess.run(
        [TOP / "scripts" / "demo.sh", "run", kiosk], capture_output=True, text=True, env=without_display(), check=False
    )
    assert done.returncode == (1 if told else ends)
    assert ("no display here" in done.stderr) is told
