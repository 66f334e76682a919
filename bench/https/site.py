"""A library service to measure: its configuration, its kiosks' tokens, its processes."""

from __future__ import annotations

import json
import socket
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from bench.https.child import Child
from bench.https.tls import HOST, Tls
from kiosk.library.books.kiosks import KioskRegister
from kiosk.service.registration.tokens import kiosk_token_hash, new_token

FIRST = 9_000_000
"""Serial of the first number that is given out, beyond all that ``fill`` makes."""
CONFIG = """\
[library]
id = "bench"
name = "測定図書館"
counter = "1階カウンター"
phone = "0957-00-0000"
[number]
first = {first}
[phone_app]
setup = "https://app.example.jp/setup?number={{number}}"
[database]
url = {address}
key_file = "person.key"
[listen]
port = {port}
certificate = {certificate}
key = {key}
[limits]
requests_per_minute = 60000
"""


@dataclass(frozen=True, slots=True)
class Site:
    """One configuration in a folder; ``engine`` is its database."""

    folder: Path
    engine: Engine
    tls: Tls
    port: int

    @classmethod
    def make(cls, folder: Path, address: str, engine: Engine, tls: Tls) -> Site:
        """Write it down."""
        with socket.socket() as free:
            free.bind((HOST, 0))
            port: int = free.getsockname()[1]
        named = {name: json.dumps(str(value)) for name, value in (("certificate", tls.certificate), ("key", tls.key))}
        text = CONFIG.format(first=FIRST, address=json.dumps(address), port=port, **named)
        folder.mkdir(mode=0o700)
        file = folder / "service.toml"
        file.touch(0o600)
        file.write_text(text, "utf-8")
        return cls(folder, engine, tls, port)

    def serve(self, *, hashed: bool) -> Child:
        """The service, in a process of its own; it answers each line with the CPU seconds it used so far."""
        return Child("bench.https.server", str(self.folder), "hashed" if hashed else "without the hash")

    def kiosk(self, name: str, first_person: int) -> Child:
        """A kiosk that lets so many people in, from this number on; see ``Kiosk.obey``."""
        token = self.folder / f"{name}.token"
        if not token.exists():
            token.touch(0o600)
            token.write_text(new_token(), "ascii")
            register = KioskRegister(self.engine)
            register.add(name, kiosk_token_hash(token.read_text("ascii")), datetime.now(UTC))
        address = f"https://{HOST}:{self.port}"
        return Child("bench.https.kiosk", str(self.folder), name, address, str(self.tls.certificate), str(first_person))
