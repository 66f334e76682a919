"""Private keys of the demo, made on this machine the first time they are wanted and kept in one directory."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)


class Keyring:
    """RSA-2048 keys by name, one PEM file each, readable by nobody else (0600 in a directory 0700)."""

    def __init__(self, directory: Path) -> None:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._directory = directory
        self._keys: dict[str, RSAPrivateKey] = {}

    def key(self, name: str) -> RSAPrivateKey:
        """The key called ``name`` (letters, digits, hyphen), made if need be.  OSError, ValueError if unreadable."""
        if not name.replace("-", "").isalnum():
            raise ValueError(f"{name!r} can't name a key file")
        if name not in self._keys:
            path = self._directory / f"{name}.pem"
            if not path.exists():
                self._generate(path)
            key = load_pem_private_key(path.read_bytes(), None)
            if not isinstance(key, RSAPrivateKey):
                raise ValueError(f"{path.name} holds no RSA key; delete it to have a new one made")
            self._keys[name] = key
        return self._keys[name]

    def _generate(self, path: Path) -> None:
        """Write a whole file under another name, then give it its own; who comes second keeps the first one's key."""
        pem = rsa.generate_private_key(65537, 2048).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        draft = path.with_name(f".{path.stem}-{secrets.token_hex(8)}")
        try:
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(pem)
            try:
                os.link(draft, path)
            except FileExistsError:
                return
        finally:
            draft.unlink(missing_ok=True)
