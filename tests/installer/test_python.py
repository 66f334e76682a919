"""The Python that is installed is the one that was pinned, wherever its files come from."""

from __future__ import annotations

import hashlib
import io
import subprocess
import tarfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from installer.tree.python import Package, WrongPython, carried, checked, contents, described, fetched, files_of, main

FILES = {"python313.dll": b"a library", "LICENSE.txt": b"a licence", "_ssl.pyd": b"TLS"}


def zipped(files: dict[str, bytes], folder: str = "") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(folder + name, data)
    return made.getvalue()


def source(archive: bytes, package: Package) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as opened:
        info = tarfile.TarInfo(package.member)
        info.size = len(archive)
        opened.addfile(info, io.BytesIO(archive))
    return made.getvalue()


@pytest.mark.linux("sha256sum and sort of the shell")
def test_the_pinned_digest_is_that_of_what_sha256sum_writes(tmp_path: Path) -> None:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    lines = subprocess.run("LC_ALL=C sha256sum *", shell=True, cwd=tmp_path, capture_output=True, check=True).stdout
    assert contents(FILES) == hashlib.sha256(lines).hexdigest()


def test_the_publishers_zip_and_a_package_of_the_same_files_are_both_taken() -> None:
    wanted = replace(described(), contents=contents(FILES))
    assert checked(zipped(FILES), wanted) == FILES
    archive = zipped(FILES, "cp313/")
    package = Package("p", "p.tar.gz", "", "p/data.zip")
    tar = source(archive, package)
    assert checked(carried(tar, replace(package, sha256=hashlib.sha256(tar).hexdigest())), wanted) == FILES


@pytest.mark.parametrize(
    "changed",
    [
        {**FILES, "_ssl.pyd": b"not TLS"},
        {**FILES, "more.dll": b""},
        {"python313.dll": FILES["python313.dll"]},
    ],
)
def test_a_file_more_less_or_other_is_refused(changed: dict[str, bytes]) -> None:
    with pytest.raises(WrongPython, match="are not those of Python 3"):
        checked(zipped(changed), replace(described(), contents=contents(FILES)))


def test_a_source_package_that_was_changed_is_refused_before_it_is_opened() -> None:
    with pytest.raises(WrongPython, match="SHA-256"):
        carried(b"no archive at all", described().package)


@pytest.mark.parametrize("archive", [b"no zip", zipped({"a/x": b"", "b/y": b""})])
def test_what_is_no_embeddable_python_is_refused(archive: bytes) -> None:
    with pytest.raises(WrongPython):
        files_of(archive)


def test_what_was_fetched_before_is_not_fetched_again(tmp_path: Path) -> None:
    (tmp_path / "p.tar.gz").write_bytes(b"kept")
    package = Package("no-such-package", "p.tar.gz", hashlib.sha256(b"kept").hexdigest(), "")
    assert fetched(package, tmp_path) == b"kept"


def test_a_wrong_zip_is_told_and_nothing_is_unpacked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "python.zip").write_bytes(zipped(FILES))
    arguments = ["unpack", str(tmp_path / "python"), "--cache", str(tmp_path), "--zip", str(tmp_path / "python.zip")]
    assert main(arguments) == 1
    assert f"contents {contents(FILES)}" in capsys.readouterr().err
    assert not (tmp_path / "python").exists()


def test_the_description_names_a_dll_of_its_version() -> None:
    python = described()
    assert python.dll == f"python{python.short.replace('.', '')}.dll"
    assert python.pth == python.dll.replace(".dll", "._pth")
