"""A service with a staff desk, and browsers without a window that talk to it."""

from __future__ import annotations

import re
import ssl
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from kiosk.library.database.opening import open_database
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.staff.accounts import Accounts, Role
from tests.postgres import free_port
from tests.service.harness import CHEAP
from tests.service.server import PLAIN, Service

FIRST, OWN = "first-password-1", "yama kawa umi sora"


@dataclass
class Desk(Service):
    """The service, and where its desk is."""

    desk: int = field(default_factory=free_port)

    @property
    def desk_url(self) -> str:
        return f"http://127.0.0.1:{self.desk}"

    def accounts(self) -> Accounts:
        return Accounts(open_database(self.address))

    def staff(self, name: str = "yamada", role: Role = Role.COUNTER, *, must_change: bool = False) -> Accounts:
        """An account whose password is OWN."""
        accounts = self.accounts()
        accounts.add(name, role, CHEAP.hash(OWN), self.clock.now(), must_change=must_change)
        return accounts

    def client(self, **headers: str) -> Client:
        return Client(self.desk_url, headers)

    def logged_in(self, name: str = "yamada", role: Role = Role.COUNTER) -> Client:
        """A new account, at work."""
        self.staff(name, role)
        client = self.client()
        assert client.log_in(name, OWN).status_code == 303
        return client


class Client(httpx.Client):
    """Fills in forms as a browser does: with what is hidden in them."""

    def __init__(self, url: str, headers: dict[str, str], verify: ssl.SSLContext = PLAIN) -> None:
        super().__init__(base_url=url, headers=headers, trust_env=False, verify=verify)

    def csrf(self, path: str) -> str:
        found = re.search(r'name="csrf" value="([0-9a-f]{64})"', self.get(path).text)
        assert found
        return found[1]

    def fill_in(self, path: str, form_at: str = "", /, **fields: str) -> httpx.Response:
        """Send the form that the page ``form_at`` has."""
        return self.post(path, data={"csrf": self.csrf(form_at or path), **fields})

    def log_in(self, name: str, password: str) -> httpx.Response:
        return self.fill_in("/login", name=name, password=password)


def make_desk(pki: TestPki, folder: Path, address: str, more: str = "") -> Desk:
    desk = Desk(folder, pki, address)
    desk.more = f"[staff]\nport = {desk.desk}\n{more}"
    return desk
