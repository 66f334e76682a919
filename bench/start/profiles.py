"""Real kiosks to be started: one whose service is on a server that does not answer, one with its own service."""

from __future__ import annotations

from pathlib import Path

from kiosk import resources
from kiosk.service.patrons.database import database_of_profile
from kiosk.service.patrons.opening import make_database
from kiosk.settings.load import load
from kiosk.simulator.pki.authority import make_authority
from kiosk.simulator.pki.keyring import Keyring

LANGUAGES = ("ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "vi")

_PROFILE = """\
[library]
id = "bench"
name = "ミライon 図書館"
counter = "1階カウンター"
phone = "0957-00-0000"
[phone_app]
setup = "https://app.example.jp/setup?number={{number}}"
[printer]
kind = "pdf"
folder = "cards"
[kiosk]
id = "{name}"
[service]
{service}
"""
_REMOTE = 'address = "https://127.0.0.1:9"\ntoken_file = "token"'
_EMBEDDED = 'database = "patrons.db"\n[trust]\nanchors = ["ca.cer"]\n[revocation]\nmode = "none-yet"'


def remote(folder: Path, name: str) -> Path:
    """The profile of a kiosk whose service is elsewhere."""
    token = folder / "token"
    token.touch(mode=0o600)
    token.write_text("a-token", "utf-8")
    return _written(folder, name, _REMOTE)


def embedded(folder: Path) -> Path:
    """The profile of a kiosk that is its own service, with its database."""
    (folder / "ca.cer").write_bytes(make_authority(Keyring(folder / "keys").key("ca"), organisation="JPKI").der)
    file = _written(folder, "embedded", _EMBEDDED)
    make_database(database_of_profile(load(file)))
    return file


def messages(folder: Path) -> Path:
    """A folder with the Japanese catalogue once more for each of the languages."""
    words = resources.path("messages", "ja.ftl").read_bytes()
    made = folder / "messages"
    made.mkdir()
    for tag in LANGUAGES:
        (made / f"{tag}.ftl").write_bytes(words + f"# {tag}\n".encode())
    return made


def _written(folder: Path, name: str, service: str) -> Path:
    file = folder / f"{name}.toml"
    file.write_text(_PROFILE.format(name=name, service=service), "utf-8")
    return file
