"""Whose work is in an installation is said, with the licence, and the LGPL's demands are met."""

from __future__ import annotations

from pathlib import Path

import pytest

from installer.legal import sbom
from installer.legal.notices import TEXTS, main, notice
from installer.legal.parts import Part, Unknown, parts
from installer.tree.python import described
from tests.installer.programs import program


def installed(tree: Path, name: str, version: str, *texts: str, requires: tuple[str, ...] = ()) -> None:
    folder = tree / "lib" / f"{name.replace('-', '_')}-{version}.dist-info"
    for text in texts:
        (folder / text).parent.mkdir(parents=True, exist_ok=True)
        (folder / text).write_text("{}", "utf-8")
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        f"Name: {name}",
        f"Version: {version}",
        f"Summary: What {name} is",
        *(f"Requires-Dist: {x}" for x in requires),
    ]
    (folder / "METADATA").write_text("Metadata-Version: 2.4\n" + "\n".join(lines) + "\n\nA text\n", "utf-8")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    installed(
        tmp_path, "PySide6_Essentials", "6.11.3", "licenses/LicenseRef-Qt-Commercial.txt", requires=("shiboken6",)
    )
    installed(tmp_path, "shiboken6", "6.11.3")
    installed(tmp_path, "fluent.runtime", "0.4.0", requires=("attrs", 'tomli; python_version < "3.11"'))
    installed(tmp_path, "attrs", "26.1.0", "licenses/LICENSE")
    installed(tmp_path, "colorama", "0.4.6", "licenses/LICENSE.txt")
    installed(tmp_path, "cryptography", "50.0.2", "licenses/LICENSE", "sboms/rust.cdx.json")
    installed(tmp_path, "click", "8.2", "licenses/LICENSE", requires=('colorama; sys_platform == "win32"', "fastapi"))
    installed(tmp_path, "miraion-kiosk", "1.0")
    (tmp_path / "kiosk.exe").write_bytes(program())
    return tmp_path


def test_every_part_is_named_with_its_licence_and_where_the_text_lies(tree: Path) -> None:
    text = notice(list(parts(tree)), tree, "3.13.2")
    assert "attrs 26.1.0: MIT\n    lib\\attrs-26.1.0.dist-info\\licenses\\LICENSE\n" in text
    assert "fluent-runtime 0.4.0: Apache-2.0\n    notices\\Apache-2.0.txt\n" in text
    assert "miraion-kiosk" not in text.partition("Packages\n")[2]


def test_what_the_lgpl_asks_is_there(tree: Path) -> None:
    assert main([str(tree)]) == 0
    text = (tree / "notices" / "README.txt").read_bytes()
    assert b"\r\n" in text
    assert b"\n" not in text.replace(b"\r\n", b"")
    said = " ".join(text.decode().split())
    for words in ("version 6.11.3", "your own build in their place", "reverse engineering", "source", "three years"):
        assert words in said
    qt = said.partition("shiboken6 6.11.3: LGPL-3.0-only")[2][:80]
    assert "notices\\LGPL-3.0.txt notices\\GPL-3.0.txt" in qt
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        assert (tree / "notices" / name).read_bytes() == (TEXTS / name).read_bytes()
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (TEXTS / "LGPL-3.0.txt").read_text("utf-8")


def test_a_package_that_nobody_listed_or_that_brings_no_licence_stops_the_build(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    installed(tree, "h11", "1.0")
    assert main([str(tree)]) == 1
    assert capsys.readouterr().err == "no text of the licence of h11 (MIT)\n"
    installed(tree, "unheard-of", "1.0", "LICENSE")
    with pytest.raises(Unknown, match=r"unheard-of is not in licences\.md"):
        list(parts(tree))


def made(tree: Path, commit: str = "c0ffee") -> dict:
    return sbom.document(tree, list(parts(tree)), described(), commit=commit, epoch=1_700_000_000)


def test_the_list_of_parts_has_every_package_python_and_every_program(tree: Path) -> None:
    found = {each["name"]: each for each in made(tree)["components"]}
    packages = {"pyside6-essentials", "shiboken6", "fluent-runtime", "attrs", "colorama", "cryptography", "click"}
    assert set(found) == {"python", "kiosk.exe", *packages}
    assert found["attrs"]["purl"] == "pkg:pypi/attrs@26.1.0"
    assert found["attrs"]["licenses"] == [{"expression": "MIT"}]
    assert len(found["kiosk.exe"]["hashes"][0]["content"]) == 64
    (bom,) = found["cryptography"]["externalReferences"]
    assert bom["url"] == "lib/cryptography-50.0.2.dist-info/sboms/rust.cdx.json"


def test_what_needs_what_is_that_of_windows(tree: Path) -> None:
    needs = {each["ref"]: each["dependsOn"] for each in made(tree)["dependencies"]}
    assert needs["pkg:pypi/click@8.2"] == ["pkg:pypi/colorama@0.4.6"]
    assert needs["pkg:pypi/fluent-runtime@0.4.0"] == ["pkg:pypi/attrs@26.1.0"]
    refs = {each["bom-ref"] for each in made(tree)["components"]}
    assert {ref for below in needs.values() for ref in below} <= refs


def test_the_same_build_makes_the_same_list_and_another_commit_or_signature_another(tree: Path) -> None:
    assert made(tree) == made(tree)
    assert made(tree, "other")["serialNumber"] != made(tree)["serialNumber"]
    before = made(tree)["serialNumber"]
    (tree / "kiosk.exe").write_bytes(program(signed=True))
    assert made(tree)["serialNumber"] != before


def test_a_part_has_an_address_that_tools_know() -> None:
    assert Part("a-b", "1", "MIT", "", (), (), ()).purl == "pkg:pypi/a-b@1"


@pytest.fixture
def schema():
    return pytest.importorskip("cyclonedx.validation.json", reason="comes with `make installer`")


def test_the_list_of_parts_is_cyclonedx(tree: Path, schema) -> None:
    import json

    from cyclonedx.schema import SchemaVersion

    validator = schema.JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(json.dumps(made(tree))) is None
    assert validator.validate_str(json.dumps({**made(tree), "serialNumber": "7"})) is not None
