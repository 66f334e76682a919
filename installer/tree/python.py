"""Fetches and unpacks the Windows Python of ``python.toml``; nothing of what is unpacked is run here.

``python -m installer.tree.python unpack FOLDER --cache FOLDER [--zip ZIP]`` and ``... pin ZIP``.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

DESCRIPTION = Path(__file__).parents[1] / "python.toml"


class WrongPython(Exception):
    """These are not the files that ``python.toml`` names."""


@dataclass(frozen=True)
class Package:
    """A source package of the package index; ``member`` is the zip in it that carries Python."""

    name: str
    file: str
    sha256: str
    member: str


@dataclass(frozen=True)
class Python:
    """``contents`` is the digest of :func:`contents`."""

    version: str
    dll: str
    contents: str
    package: Package

    @property
    def short(self) -> str:
        """Major and minor version, as uv takes it: 3.13."""
        return self.version.rpartition(".")[0]

    @property
    def pth(self) -> str:
        """The name of the file beside the DLL that says where modules are."""
        return self.dll.removesuffix(".dll") + "._pth"


def described(file: Path = DESCRIPTION) -> Python:
    found = tomllib.loads(file.read_text("utf-8"))
    return Python(**{**found, "package": Package(**found["package"])})


def files_of(archive: bytes) -> dict[str, bytes]:
    """The files of an embeddable Python, also where the zip has one folder around them.  Raises WrongPython."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as opened:
            found = {info.filename: opened.read(info) for info in opened.infolist() if not info.is_dir()}
    except zipfile.BadZipFile as error:
        raise WrongPython(f"this is no zip: {error}") from None
    folders = {name.rpartition("/")[0] for name in found}
    if len(folders) != 1:
        raise WrongPython("the files of an embeddable Python lie in one folder, these don't")
    return {name.rpartition("/")[2]: data for name, data in found.items()}


def contents(files: Mapping[str, bytes]) -> str:
    """SHA-256 of the lines that ``sha256sum`` makes of these files, sorted by name."""
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def checked(archive: bytes, wanted: Python) -> dict[str, bytes]:
    """The files, which are those that were pinned.  Raises WrongPython."""
    files = files_of(archive)
    found = contents(files)
    if found != wanted.contents:
        raise WrongPython(f"the files are not those of Python {wanted.version}: contents {found}")
    return files


def carried(source: bytes, package: Package) -> bytes:
    """The zip within the source package.  Raises WrongPython."""
    found = hashlib.sha256(source).hexdigest()
    if found != package.sha256:
        raise WrongPython(f"{package.file} has SHA-256 {found}, not that of python.toml")
    with tarfile.open(fileobj=io.BytesIO(source)) as opened:
        member = opened.extractfile(package.member)
        if member is None:
            raise WrongPython(f"{package.file} holds no file {package.member}")
        return member.read()


def fetched(package: Package, cache: Path) -> bytes:
    """The source package, from the index that pip is set to on this machine, or as it was fetched before."""
    kept = cache / package.file
    if kept.is_file() and hashlib.sha256(kept.read_bytes()).hexdigest() == package.sha256:
        return kept.read_bytes()
    from pypi_simple import PYPI_SIMPLE_ENDPOINT, PyPISimple

    cache.mkdir(parents=True, exist_ok=True)
    with PyPISimple(_index() or PYPI_SIMPLE_ENDPOINT) as client:
        found = [each for each in client.get_project_page(package.name).packages if each.filename == package.file]
        if not found:
            raise WrongPython(f"the package index has no {package.file}")
        client.download_package(found[0], kept)
    return kept.read_bytes()


def _index() -> str:
    """As pip is set, or nothing."""
    asked = subprocess.run(
        [sys.executable, "-m", "pip", "config", "get", "global.index-url"], capture_output=True, text=True, check=False
    )
    return asked.stdout.strip() if asked.returncode == 0 else ""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m installer.tree.python", description=__doc__)
    acts = parser.add_subparsers(dest="act", required=True)
    unpack = acts.add_parser("unpack", help="lay the files into a folder that is not there yet")
    unpack.add_argument("folder", type=Path)
    unpack.add_argument("--cache", type=Path, required=True, help="where what was fetched is kept")
    unpack.add_argument("--zip", type=Path, help="the publisher's zip, instead of the package index")
    pin = acts.add_parser("pin", help="say `contents` of a zip")
    pin.add_argument("zip", type=Path)
    args = parser.parse_args(arguments)
    try:
        if args.act == "pin":
            sys.stdout.write(contents(files_of(args.zip.read_bytes())) + "\n")
            return 0
        wanted = described()
        archive = args.zip.read_bytes() if args.zip else carried(fetched(wanted.package, args.cache), wanted.package)
        files = checked(archive, wanted)
    except (OSError, WrongPython) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    args.folder.mkdir(parents=True)
    for name, data in files.items():
        (args.folder / name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
