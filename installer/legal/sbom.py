"""Writes ``sbom.cdx.json`` of a tree, its list of parts as CycloneDX 1.6; the same build makes the same list.

``python -m installer.legal.sbom TREE --commit HASH`` takes the time from SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from installer.legal.parts import Part, canonical, parts
from installer.tree.pe import programs
from installer.tree.python import Python, described
from kiosk import __version__

FILE = "sbom.cdx.json"
_SPACE = uuid.UUID("5d6f38a3-6b7f-4d0e-8a0c-6f2f9f5b3f51")
_WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "extra": ""}


def document(tree: Path, found: list[Part], python: Python, *, commit: str, epoch: int) -> dict[str, Any]:
    """As CycloneDX 1.6 has it."""
    kiosk = f"pkg:generic/miraion-kiosk@{__version__}"
    runtime = f"pkg:generic/python@{python.version}"
    named = {part.name: part.purl for part in found}
    edges = {part.purl: _needs(part, python, named) for part in found}
    indirect = {purl for needs in edges.values() for purl in needs}
    own = [purl for purl in named.values() if purl not in indirect]
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(_SPACE, f'{commit} {_digest(tree)}')}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "lifecycles": [{"phase": "build"}],
            "component": {
                "type": "application",
                "bom-ref": kiosk,
                "name": "miraion-kiosk",
                "version": __version__,
                "purl": kiosk,
                "properties": [{"name": "miraion:commit", "value": commit}],
            },
        },
        "components": [
            _runtime(runtime, python),
            *(_component(part, tree) for part in found),
            *(_file(file, tree) for file in programs(tree)),
        ],
        "dependencies": [
            {"ref": kiosk, "dependsOn": sorted([runtime, *own])},
            *({"ref": purl, "dependsOn": needs} for purl, needs in sorted(edges.items())),
        ],
    }


def _runtime(ref: str, python: Python) -> dict[str, Any]:
    return {
        "type": "platform",
        "bom-ref": ref,
        "name": "python",
        "version": python.version,
        "description": "CPython, Windows embeddable package",
        "licenses": [{"license": {"id": "PSF-2.0"}}],
        "purl": ref,
        "properties": [{"name": "miraion:contents-sha256", "value": python.contents}],
    }


def _component(part: Part, tree: Path) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "description": part.summary,
        "licenses": [{"expression": part.licence}],
        "purl": part.purl,
    }
    if part.boms:  # what is linked into it, OpenSSL and crates of Rust
        made["externalReferences"] = [
            {"type": "bom", "url": bom.relative_to(tree).as_posix(), "hashes": [_sha256(bom)]} for bom in part.boms
        ]
    return made


def _file(file: Path, tree: Path) -> dict[str, Any]:
    place = file.relative_to(tree).as_posix()
    return {"type": "file", "bom-ref": f"file:{place}", "name": place, "hashes": [_sha256(file)]}


def _sha256(file: Path) -> dict[str, str]:
    return {"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}


def _digest(tree: Path) -> str:
    """Of all programs: a build that was signed otherwise is another document."""
    every = "".join(_sha256(file)["content"] for file in programs(tree))
    return hashlib.sha256(every.encode()).hexdigest()


def _needs(part: Part, python: Python, named: dict[str, str]) -> list[str]:
    environment = {**_WINDOWS, "python_version": python.short, "python_full_version": python.version}
    wanted = map(Requirement, part.requires)
    names = {canonical(each.name) for each in wanted if each.marker is None or each.marker.evaluate(environment)}
    return sorted(named[name] for name in names if name in named)


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m installer.legal.sbom", description=__doc__)
    parser.add_argument("tree", type=Path)
    parser.add_argument("--commit", required=True)
    args = parser.parse_args(arguments)
    epoch = int(os.environ["SOURCE_DATE_EPOCH"])
    made = document(args.tree, list(parts(args.tree)), described(), commit=args.commit, epoch=epoch)
    text = json.dumps(made, indent=1, ensure_ascii=False) + "\n"
    (args.tree / FILE).write_text(text, "utf-8")
    return _validated(text)


def _validated(text: str) -> int:
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        sys.stderr.write(f"{FILE} is no CycloneDX 1.6: {fault}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
