"""A real service in a process or thread of its own, and kiosks that call it."""

from __future__ import annotations

import os
import pickle
import re
import signal
import ssl
import subprocess
import threading
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import httpx
import uvicorn

from kiosk.identity.document import consent_digest
from kiosk.library.books.kiosks import KioskRegister
from kiosk.library.database.opening import sqlite_path
from kiosk.service.compose.assemble import open_configured
from kiosk.service.compose.config import load_service
from kiosk.service.compose.core import Options
from kiosk.service.compose.host import make_service
from kiosk.service.http.listen import ServerConfig, bind
from kiosk.service.registration.tokens import kiosk_token_hash, new_token
from kiosk.service.remote.client import RemoteService
from kiosk.service.remote.retries import Retries
from kiosk.settings.service import ServiceConfig
from kiosk.simulator.pki.hierarchy import TestPki
from tests import warm
from tests.library.store import create_store, put_ready
from tests.patience import patience, until
from tests.postgres import free_port
from tests.private import write_private
from tests.service import server_child
from tests.toml import quoted

from .harness import CHEAP, NOON, Harness, SetClock, make_harness

CONFIG = """\
[library]
id = "miraion-demo"
name = "ミライon 図書館"
counter = "1階カウンター"
phone = "0957-00-0000（見本）"
[number]
first = 1234
[phone_app]
setup = "https://app.example.jp/setup?number={{number}}"
[database]
url = {address}
key_file = "person.key"
[listen]
port = {port}
{listen}
[limits]
requests_per_minute = 60000
{more}
"""
Running = subprocess.Popen[bytes] | warm.Child
PLAIN = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""For HTTP alone: it trusts nobody, and the system's authorities need not be read for each client."""
FEW = Retries(attempts=2, pause=0.01)


@dataclass
class Service:
    """One configuration, its database, and whoever runs it; kiosks are called lobby-1, lobby-2 …"""

    folder: Path
    pki: TestPki
    address: str
    more: str = ""
    listen: str = ""
    port: int = field(default_factory=free_port)
    clock: SetClock = field(default_factory=lambda: SetClock(NOON))
    tokens: dict[str, str] = field(default_factory=dict)
    clients: list[RemoteService] = field(default_factory=list)
    children: list[warm.Child] = field(default_factory=list)
    thread: threading.Thread | None = None
    server: uvicorn.Server | None = None

    @property
    def config(self) -> ServiceConfig:
        path = self.folder / "service.toml"
        text = CONFIG.format(address=quoted(self.address), port=self.port, more=self.more, listen=self.listen)
        write_private(path, text)
        return load_service(path, demo=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def options(self, **changes: object) -> Options:
        known = {"demo": True, "pki_anchors": self.pki.anchors, "hasher": CHEAP} | changes
        return Options(self.clock, **known)  # type: ignore[arg-type]

    def start(self, **changes: object) -> Service:
        """In a thread of this process."""
        config = self.config
        put_ready(sqlite_path(self.address, self.folder))
        app = make_service(config, self.folder, self.options(**changes))
        listeners = bind(config)
        self.server = uvicorn.Server(ServerConfig(config, lambda: app))
        self.thread = threading.Thread(target=self.server.run, args=(listeners,))
        self.thread.start()
        while not self.server.started:
            assert self.thread.is_alive()
            time.sleep(0.01)
        return self

    def kill_children(self) -> None:
        """Leave none behind, however the test went."""
        for child in self.children:
            if child.poll() is None:
                child.kill()
                child.communicate()

    def stop(self) -> None:
        for client in self.clients:
            client.close()
        if self.server is not None and self.thread is not None:
            self.server.should_exit = True
            self.thread.join()

    def register(self) -> KioskRegister:
        put_ready(sqlite_path(self.address, self.folder))
        engine = open_configured(self.config, self.folder)
        create_store(engine)
        return KioskRegister(engine)

    def let_in(self, kiosk_id: str = "lobby-1") -> str:
        """Its token."""
        if kiosk_id not in self.tokens:
            self.tokens[kiosk_id] = new_token()
            register = self.register()
            register.add(kiosk_id, kiosk_token_hash(self.tokens[kiosk_id]), datetime.now(UTC))
            register._engine.dispose()
        return self.tokens[kiosk_id]

    def kiosk(self, kiosk_id: str = "lobby-1", **changes: object) -> RemoteService:
        """A kiosk with access."""
        token = self.let_in(kiosk_id)
        known = {"token": lambda: token, "retries": FEW, "kiosk_id": kiosk_id, "address": self.url} | changes
        digest = consent_digest(self.config.consent.text)
        self.clients.append(RemoteService(consent_digest=digest, **known))  # type: ignore[arg-type]
        return self.clients[-1]

    def harness(self, kiosk_id: str = "lobby-1") -> Harness:
        """Cards to visit that kiosk with."""
        harness = make_harness(self.pki, self.folder)
        harness.clock = self.clock
        kiosk = harness.profile.kiosk.model_copy(update={"id": kiosk_id})
        harness.profile = harness.profile.model_copy(update={"kiosk": kiosk})
        return harness

    def http(self, kiosk_id: str | None = "lobby-1") -> httpx.Client:
        """To ask what no kiosk would."""
        headers = {"Authorization": f"Bearer {self.let_in(kiosk_id)}"} if kiosk_id else {}
        return httpx.Client(base_url=self.url, headers=headers, trust_env=False, verify=PLAIN)

    def child(
        self, die_at: str = "", *, files: int = 0, log: Path | None = None, verify: ssl.SSLContext | None = None
    ) -> warm.Child:
        """In a process of its own, which is killed (SIGKILL) when it comes to that step.

        ``files``: how many it may have open; ``log``: where it writes.
        """
        state = self.folder / "state.pickle"
        self.config  # noqa: B018 - writes the file
        state.write_bytes(pickle.dumps((self.folder, self.pki.anchors, self.clock.moment, die_at, files)))
        child = warm.Child(server_child.main, str(state), errors=log)
        self.children.append(child)
        if verify is None:
            wait_for(self.url, child)
        else:
            wait_for(self.url.replace("http:", "https:"), child, verify=verify)
        return child


def wait_for(url: str, child: Running, **options: object) -> None:
    with httpx.Client(trust_env=False, **({"verify": PLAIN} | options)) as http:  # type: ignore[arg-type]

        def well() -> bool:
            if child.poll() is not None:
                raise AssertionError(child.stderr.read().decode() if child.stderr else "it ended")
            try:
                return http.get(f"{url}/healthz").status_code == 200
            except httpx.HTTPError:
                return False

        until(well, "the service to start", 60)


def end(child: Running, number: int = signal.SIGTERM) -> str:
    """End it; its log."""
    if child.poll() is None:
        os.kill(child.pid, number)
    _, said = child.communicate(timeout=patience(60))
    return said.decode()


def serial(number: str) -> int:
    found = re.fullmatch(r"21(\d{7})\d", number)
    assert found
    return int(found[1])
