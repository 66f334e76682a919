from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from kiosk.settings.load import ProfileError, parse
from kiosk.settings.profile import Profile
from kiosk.settings.reference import EXAMPLE_LANGUAGE
from kiosk.simulator.pki.authority import make_authority

SMALLEST = """\
[library]
id = "miraion"
name = "ミライon 図書館"
counter = "1階カウンター"
phone = "0957-00-0000"
[phone_app]
setup = "https://app.example.jp/setup?number={number}"
[service]
database = "patrons.db"
[trust]
anchors = ["ca.cer"]
[revocation]
mode = "none-yet"
[kiosk]
id = "lobby-1"
"""

Faults = Callable[[str], dict[str, tuple[int, str]]]


@pytest.fixture(scope="session")
def ca_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def base(tmp_path: Path, ca_key: rsa.RSAPrivateKey) -> Path:
    """A folder with a CA certificate a production kiosk may believe."""
    (tmp_path / "ca.cer").write_bytes(make_authority(ca_key, organisation="JPKI").der)
    return tmp_path


@pytest.fixture
def accepted(base: Path) -> Callable[[str], Profile]:
    return lambda text: parse(text.encode(), name="kiosk.toml", base=base)


@pytest.fixture
def faults(base: Path) -> Faults:
    """The faults of a text: key → (line, words)."""

    def find(text: str) -> dict[str, tuple[int, str]]:
        with pytest.raises(ProfileError) as caught:
            parse(text.encode(), name="kiosk.toml", base=base)
        for fault in caught.value.faults:
            assert str(fault) in str(caught.value)
        return {fault.key: (fault.line, fault.text) for fault in caught.value.faults}

    return find


def shown_keys(example: Path) -> set[str]:
    """Every key an example names, also where it stands behind a #; ``table.key[].inner`` in arrays of tables.

    Of the tables for languages, one stands for all.
    """
    everything = tomllib.loads(re.sub(r"(?m)^#(?=\[\[|\[[a-z_]+\.en\]|[a-z_]+ = )", "", example.read_text("utf-8")))

    def walk(above: str, table: dict[str, object]) -> Iterator[str]:
        for key, value in table.items():
            yield above + key
            if isinstance(value, dict) and key == EXAMPLE_LANGUAGE:
                yield from walk(f"{above}{key}.", value)
            for each in value if isinstance(value, list) else []:
                if isinstance(each, dict):
                    yield from walk(f"{above}{key}[].", each)

    return {name for table, keys in everything.items() for name in walk(f"{table}.", keys)}
