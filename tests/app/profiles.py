"""Profiles of real kiosks: one whose service is on a server that is not there, one that is its own service."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa

from kiosk.service.patrons.database import database_of_profile
from kiosk.service.patrons.opening import make_database
from kiosk.settings.load import load
from kiosk.simulator.pki.authority import make_authority
from tests.private import write_private
from tests.settings.conftest import SMALLEST


def remote(folder: Path) -> Path:
    write_private(folder / "token", "a-token")
    service = 'address = "https://127.0.0.1:9"\ntoken_file = "token"'
    return _written(folder, SMALLEST.replace('database = "patrons.db"', service))


def embedded(folder: Path) -> Path:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    (folder / "ca.cer").write_bytes(make_authority(key, organisation="JPKI").der)
    file = _written(folder, SMALLEST)
    make_database(database_of_profile(load(file)))
    return file


def _written(folder: Path, text: str) -> Path:
    file = folder / "kiosk.toml"
    file.write_text(text + '[printer]\nkind = "pdf"\nfolder = "cards"\n', "utf-8")
    load(file)
    return file
