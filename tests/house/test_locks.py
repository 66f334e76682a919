"""The lock files pin everything, by hash, and name no place to download from."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house.tree import TOP

PROJECT = tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))
SERVER = PROJECT["project"]["dependencies"] + PROJECT["project"]["optional-dependencies"]["server"]
WANTED = {
    "run": PROJECT["project"]["dependencies"],
    "server": SERVER,
    "test": SERVER + PROJECT["dependency-groups"]["test"],
    "build": PROJECT["dependency-groups"]["build"],
    "lock": PROJECT["dependency-groups"]["lock"],
    "installer": PROJECT["dependency-groups"]["installer"],
    "fonts": PROJECT["dependency-groups"]["fonts"],
    "fuzz": PROJECT["dependency-groups"]["fuzz"],
}
PIN = re.compile(r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>.+?))?(?P<hashes>(?: --hash=\S+)*)")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def pins(text: str) -> dict[str, Version]:
    """The pinned packages of a lock file; ValueError for a line that is anything else or has no hash."""
    found = {}
    joined = re.sub(r"\s*\\\n\s*", " ", text)
    for line in joined.splitlines():
        bare = line.partition(" #")[0].strip()
        if not bare or bare.startswith("#"):
            continue
        match = PIN.fullmatch(bare)
        if not match:
            raise ValueError(f"not a pinned package: {bare[:60]}")
        hashes = match["hashes"].split()
        if not hashes or not all(HASH.fullmatch(one) for one in hashes):
            raise ValueError(f"without a good hash: {bare[:60]}")
        found[canonicalize_name(match["name"])] = Version(match["version"])
    return found


def out_of_step(wanted: list[str], locked: dict[str, Version]) -> list[str]:
    """What pyproject.toml asks for that the lock does not hold."""
    faults = []
    for text in wanted:
        need = Requirement(text)
        version = locked.get(canonicalize_name(need.name))
        if version is None:
            faults.append(f"{need.name} is not locked")
        elif version not in need.specifier:
            faults.append(f"{need} is locked at {version}")
    return faults


def load(name: str) -> dict[str, Version]:
    return pins((TOP / "requirements" / f"{name}.txt").read_text("utf-8"))


@pytest.mark.parametrize("name", WANTED)
def test_every_dependency_is_pinned_and_hashed(name: str) -> None:
    assert not out_of_step(WANTED[name], load(name))


@pytest.mark.parametrize("name", WANTED)
def test_a_lock_names_no_address_and_no_option(name: str) -> None:
    text = (TOP / "requirements" / f"{name}.txt").read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*-", re.sub(r"^ +--hash=.*$", "", text, flags=re.MULTILINE), re.MULTILINE)
    assert not re.search(r"\s@\s|/(opt|home|root)/", text)


def test_the_tests_run_with_the_versions_that_ship() -> None:
    kiosk, server, tested = load("run"), load("server"), load("test")
    assert {name: server.get(name) for name in kiosk} == kiosk
    assert {name: tested.get(name) for name in server} == server


def test_a_lobby_pc_gets_no_web_server_and_no_database_driver() -> None:
    assert not {"fastapi", "uvicorn", "psycopg"} & set(load("run"))


def test_what_the_locked_packages_need_is_locked_and_nothing_else_is() -> None:
    locked = load("test")
    environments = [
        {"sys_platform": system, "platform_system": name, "os_name": os_name, "extra": extra}
        for system, name, os_name in [("linux", "Linux", "posix"), ("win32", "Windows", "nt")]
        for extra in [""]
    ]
    todo = [Requirement(text) for text in WANTED["test"]]
    reached: set[tuple[str, str]] = set()
    while todo:
        need = todo.pop()
        name = canonicalize_name(need.name)
        assert name in locked, f"{name} is needed but not locked: make lock"
        for extra in ["", *need.extras]:
            if (name, extra) in reached:
                continue
            reached.add((name, extra))
            try:
                requires = metadata.requires(name) or []
            except metadata.PackageNotFoundError:
                assert name in {"colorama", "pywin32", "tzdata"}, (
                    f"{name} is locked but not installed here: make setup-test"
                )
                continue
            for text in requires:
                need = Requirement(text)
                marker = need.marker
                if marker is None or any(marker.evaluate({**env, "extra": extra}) for env in environments):
                    todo.append(need)
    assert {name for name, _ in reached} == set(locked), "the lock holds what nothing needs: make lock"


def test_this_environment_is_the_locked_one() -> None:
    differing = {}
    for name, version in load("test").items():
        try:
            here = Version(metadata.version(name))
        except metadata.PackageNotFoundError:
            continue  # for another platform
        if here != version:
            differing[name] = f"{here} installed, {version} locked"
    assert not differing, "make setup-test"


@pytest.mark.parametrize(
    "text",
    [
        "httpx\n",
        "httpx>=0.28 --hash=sha256:" + "0" * 64,
        "httpx==0.28.1\n",
        "httpx==0.28.1 \\\n    --hash=md5:0123\n",
        "--index-url somewhere\n",
        "-e .\n",
        "httpx @ file:httpx.whl\n",
    ],
)
def test_a_line_that_pins_nothing_is_caught(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a pinned|without a good hash"):
        pins(text)


def test_a_dependency_that_was_forgotten_in_the_lock_is_caught() -> None:
    locked = pins("httpx==0.28.1 \\\n    --hash=sha256:" + "0" * 64 + "\n    # via kiosk\n")
    assert locked == {"httpx": Version("0.28.1")}
    assert out_of_step(["httpx>=1", "pydantic"], locked) == ["httpx>=1 is locked at 0.28.1", "pydantic is not locked"]


def test_the_debian_lists_hold_package_names_and_the_demo_needs_none_of_the_tests_own() -> None:
    lists = {
        file.stem: [line for line in file.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
        for file in Path(TOP / "requirements").glob("debian-*.txt")
    }
    assert set(lists) == {"debian-build", "debian-installer", "debian-python", "debian-run", "debian-test"}
    for names in lists.values():
        assert all(re.fullmatch(r"[a-z0-9][a-z0-9+.-]+", name) for name in names)
        assert names == sorted(set(names))
    demo = {*lists["debian-run"], *lists["debian-build"], *lists["debian-python"]}
    assert not demo & set(lists["debian-test"])
    assert not demo & {"vsmartcard-vpcd", "vsmartcard-vpicc", "pcscd", "xvfb"}
