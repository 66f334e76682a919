"""The staff desk of a library with one machine: the kiosk answers it, and ends it when it stops."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kiosk.commands import run_command_line
from kiosk.library.database.opening import open_database
from kiosk.service.compose.start import CannotStart
from kiosk.service.patrons.database import database_of_profile
from kiosk.settings.load import load
from kiosk.settings.profile import Profile, Staff
from kiosk.settings.reading.whole import ProfileError
from kiosk.simulator.personas.people import KEN
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.staff.accounts import Accounts, Role
from tests.app.profiles import embedded, remote
from tests.postgres import free_port
from tests.private import write_private
from tests.service.harness import CHEAP, Harness, make_harness
from tests.settings.conftest import SMALLEST
from tests.staff.desk import OWN, Client


@pytest.fixture
def harness(pki: TestPki, tmp_path: Path) -> Iterator[Harness]:
    made = make_harness(pki, tmp_path)
    yield made
    made.close()


def with_desk(profile: Profile, **staff: object) -> Profile:
    return profile.model_copy(update={"staff": Staff(**staff)})  # type: ignore[arg-type]


def test_who_registered_here_is_seen_at_the_counter_and_helped(harness: Harness) -> None:
    port = free_port()
    harness.profile = with_desk(harness.profile, port=port)
    service = harness.open()
    number = harness.register(service, harness.identify(service, KEN).token).number
    accounts = Accounts(open_database(f"sqlite:///{harness.profile.service.database}"))
    accounts.add("yamada", Role.COUNTER, CHEAP.hash(OWN), harness.clock.now(), must_change=False)
    client = Client(f"http://127.0.0.1:{port}", {})
    assert client.log_in("yamada", OWN).status_code == 303
    assert f"/patrons/{number}" in client.get("/registrations").text
    assert client.fill_in(f"/patrons/{number}/stop").status_code == 303
    assert client.get("/v1/service").status_code == 404, "the desk alone is there"
    service.close()
    with pytest.raises(httpx.ConnectError):
        client.get("/login")
    harness.open()
    assert Client(f"http://127.0.0.1:{port}", {}).get("/login").status_code == 200


def test_a_kiosk_listens_for_nobody_unless_its_profile_says_so(harness: Harness) -> None:
    assert harness.profile.staff.port is None
    harness.open()


def test_a_port_that_is_taken_keeps_the_kiosk_from_starting_and_leaves_nothing_open(harness: Harness) -> None:
    plain = harness.profile
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        harness.profile = with_desk(plain, port=taken.getsockname()[1])
        with pytest.raises(CannotStart, match="can't listen"):
            harness.open()
    harness.profile = plain
    harness.open()


def test_accounts_are_made_with_the_profile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    profile = embedded(tmp_path)
    assert run_command_line(["staff", "add", "yamada", "--profile", str(profile)]) == 0
    first = capsys.readouterr().out.strip()
    database = database_of_profile(load(profile)).file
    account = Accounts(open_database(f"sqlite:///{database}")).find("yamada")
    assert account is not None
    assert account.must_change
    assert first not in account.password_hash


@pytest.mark.parametrize(
    ("staff", "said"),
    [
        ('port = 8445\naddress = "0.0.0.0"', "TLS の証明書が必要"),
        ('address = "127.0.0.1"', "staff.port と一緒に"),
        ("port = 8443", ""),
    ],
)
def test_a_desk_that_is_not_safe_or_nowhere_is_a_fault_of_the_profile(tmp_path: Path, staff: str, said: str) -> None:
    file = tmp_path / "kiosk.toml"
    write_private(file, f"{SMALLEST}[staff]\n{staff}\n")
    if said:
        with pytest.raises(ProfileError, match=said):
            load(file, demo=True)
    else:
        assert load(file, demo=True).staff.port == 8443


def test_a_kiosk_of_a_server_has_no_desk_of_its_own(tmp_path: Path) -> None:
    file = remote(tmp_path)
    write_private(file, f"{file.read_text('utf-8')}[staff]\nport = 8445\n")
    with pytest.raises(ProfileError, match="サーバーの設定に"):
        load(file)
