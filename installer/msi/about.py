"""Says of an MSI what detection rules ask for, as JSON: ``python -m installer.msi.about FILE.msi``."""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path

from installer.msi.check import rows


def about(properties: dict[str, dict[str, str]], msi: Path) -> dict[str, str]:
    value = {name: row["Value"] for name, row in properties.items()}
    return {
        "file": msi.name,
        "sha256": hashlib.sha256(msi.read_bytes()).hexdigest(),
        "version": value["ProductVersion"],
        "productCode": value["ProductCode"],
        "upgradeCode": value["UpgradeCode"],
    }


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m installer.msi.about", description=__doc__)
    parser.add_argument("msi", type=Path)
    msi: Path = parser.parse_args(arguments).msi
    exported = subprocess.run(["msiinfo", "export", str(msi), "Property"], capture_output=True, check=True).stdout  # noqa: S603, S607
    sys.stdout.write(json.dumps(about(rows(exported.decode("utf-8")), msi), indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
