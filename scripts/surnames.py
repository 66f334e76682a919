"""Writes resources/surnames.tsv from the surnames of the dictionary mecab-ipadic, as Debian packages it.

The dictionary (BSD-like terms of NAIST and ICOT, resources/surnames.txt) is no dependency of the kiosk:
    apt-get download mecab-ipadic && dpkg -x mecab-ipadic_*.deb FOLDER
    python scripts/surnames.py FOLDER/usr/share/mecab/dic/ipadic/Noun.name.csv
It stops where the data is not as it has always been, so that the file is looked at again.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "resources" / "surnames.tsv"
FEWEST, MOST = 12_000, 13_000
WRONG = {("百武", "モモタケ")}
"""Readings that people of that name do not have."""


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("usage: surnames.py Noun.name.csv")
    found = surnames(Path(sys.argv[1]))
    if not FEWEST <= len(found) <= MOST:
        sys.exit(f"{len(found)} surnames: look at them first")
    lines = ("\t".join((name, *readings)) + "\n" for name, readings in sorted(found.items()))
    TARGET.write_text("".join(lines), "utf-8")


def surnames(file: Path) -> dict[str, list[str]]:
    """Each surname with its readings in katakana, the likelier (cheaper) first."""
    rows: list[tuple[int, str, str]] = []
    with file.open(encoding="euc_jp", newline="") as text:
        for row in csv.reader(text):
            if row[7] == "姓" and (row[0], row[11]) not in WRONG:
                rows.append((int(row[3]), row[0], row[11]))
    found: dict[str, list[str]] = {}
    for _, name, reading in sorted(rows):
        known = found.setdefault(name, [])
        if reading not in known:
            known.append(reading)
    return found


if __name__ == "__main__":
    main()
