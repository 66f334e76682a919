"""Judges what ``kiosk doctor --json`` said in Wine.

``python -m installer.test.findings FILE [--kiosk ID]``: fails if the profile is not well or there is a
fault that neither Wine nor the profile of the rig explains.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

EXPECTED = {
    "reader.service": "Wine has no service SCardSvr; its winscard talks to pcscd",
    "revocation.mode": "the rig's profile has none: nobody answers for the virtual cards' CA",
}
"""Checks that may find a fault, each with why."""


def faults(report: dict[str, object], kiosk: str | None) -> list[str]:
    found = []
    if report["format"] != 1:
        found.append(f"format {report['format']}")
    if report["demo"]:
        found.append("it looked at the demo")
    if kiosk is not None and report["kiosk"] != kiosk:
        found.append(f"it is {report['kiosk']}, not {kiosk}")
    checks = report["checks"]
    if not isinstance(checks, list):
        return [*found, "no checks"]
    verdicts = {check["name"]: check["verdict"] for check in checks}
    if verdicts.get("profile") != "ok":
        found.append("the profile is not well")
    found += [
        f"{check['name']}: {check['reason']}: {check['finding']}"
        for check in checks
        if check["verdict"] == "fault" and check["name"] not in EXPECTED
    ]
    return found


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--kiosk")
    args = parser.parse_args()
    text = args.file.read_bytes().decode("utf-8", "replace")
    report = json.loads(text[text.index("{") :])
    for check in report["checks"]:
        print(f"{check['verdict']:10} {check['name']:20} {check['reason']}: {check['finding']}")
    found = faults(report, args.kiosk)
    print("\n".join(f"FAULT {each}" for each in found))
    print(f"{len(report['checks'])} checks, {len(found)} faults that Wine does not explain")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
