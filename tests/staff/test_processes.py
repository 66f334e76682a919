"""The staff desk of a service with two processes: whichever answers, sessions, limits and news are the same."""

from __future__ import annotations

import subprocess
from pathlib import Path

import httpx
import pytest

from tests.commands.test_serve import KIOSK, Run
from tests.commands.test_serve import folder as folder
from tests.commands.test_serve import kiosk as kiosk
from tests.commands.test_serve import port as port
from tests.patience import until
from tests.postgres import free_port
from tests.service.server import end
from tests.staff.desk import Client

OWN = "yama kawa umi sora"
OFTEN = 12
"""Connections, each for either process."""


@pytest.mark.thorough
def test_sessions_limits_and_news_are_those_of_both_processes(folder: Path, kiosk: Run) -> None:
    desk = free_port()
    with (folder / "service.toml").open("a") as more:
        more.write(f"[staff]\nport = {desk}\n")
    url = f"http://127.0.0.1:{desk}"
    first = kiosk("staff", "add", "yamada", "--role", "admin").stdout.strip()
    server = subprocess.Popen([*KIOSK, "serve", "--config", str(folder / "service.toml")], stderr=subprocess.PIPE)

    def answers() -> bool:
        try:
            return httpx.get(f"{url}/login", trust_env=False).status_code == 200
        except httpx.HTTPError:
            return False

    try:
        until(answers, "the desk", 60)
        client = Client(url, {"connection": "close"})
        assert client.log_in("yamada", first).status_code == 303
        assert client.fill_in("/password", old=first, new=OWN, again=OWN).status_code == 303
        assert {client.get("/registrations").status_code for _ in range(OFTEN)} == {200}
        kiosk("kiosks", "add", "lobby-7")
        assert all("lobby-7" in client.get("/kiosks/live").text for _ in range(OFTEN)), "who is new is seen by both"
        guesses = [Client(url, {"connection": "close"}).log_in("nobody", "guess").status_code for _ in range(7)]
        assert guesses == [403] * 5 + [429] * 2, "tries are counted together"
        assert client.fill_in("/logout", "/password").status_code == 303
        assert {client.get("/registrations").headers.get("location") for _ in range(OFTEN)} == {"/login"}
    finally:
        said = end(server)
    assert "Traceback" not in said
