"""Lays what a library would have: a profile with its CA and database, and the CA of the virtual cards.

``python -m installer.test.place FOLDER CARDS``: FOLDER is the kiosk's data folder in Wine's drive C, CARDS where the
virtual cards' keys are kept and their CA certificates (``ca1.cer``, ``ca2.cer``) are written.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from kiosk.simulator.personas import persona
from kiosk.simulator.pki.hierarchy import TestPki
from tests.app import profiles

PASSWORD = persona.PASSWORD.decode()
"""The signature password of the virtual cards."""
MORE = """
[reader]
name = "Virtual PCD"
"""


def lay(folder: Path, cards: Path) -> None:
    cards.mkdir(parents=True, exist_ok=True, mode=0o700)
    pki = TestPki.load_or_create(cards)
    for generation in (1, 2):
        (cards / f"ca{generation}.cer").write_bytes(pki.authority(generation=generation).der)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        made = profiles.embedded(Path(name))
        for file in made.parent.iterdir():
            target = folder / ("profile.toml" if file == made else file.name)
            if not file.is_dir():
                shutil.copyfile(file, target)
                target.chmod(0o600)  # Wine makes access lists of it
    with (folder / "profile.toml").open("a", encoding="utf-8") as profile:
        profile.write(MORE)


if __name__ == "__main__":
    lay(Path(sys.argv[1]), Path(sys.argv[2]))
