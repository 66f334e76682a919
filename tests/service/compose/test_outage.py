"""The database goes away and comes back; the service is told to end while it works."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.service.compose.choose import open_service
from kiosk.service.port import Unavailable
from kiosk.service.remote.client import RemoteService
from kiosk.simulator.pki.hierarchy import TestPki
from tests.patience import patience, until
from tests.postgres import Cluster
from tests.service.server import Service, serial


def test_while_the_database_is_away_nobody_is_registered_and_afterwards_all_goes_on(
    pki: TestPki, tmp_path: Path, postgres: Cluster
) -> None:
    service = Service(tmp_path, pki, postgres.new()).start()
    name = service.address.rpartition("/")[2]
    harness, kiosk = service.harness(), service.kiosk()
    token = harness.identify(kiosk).token
    postgres.sql("postgres", f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    postgres.sql("postgres", f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    with service.http(None) as http:
        assert http.get("/healthz").status_code == 503
    for ask in (lambda: harness.challenge(kiosk), lambda: harness.register(kiosk, token)):
        with pytest.raises(Unavailable, match="HTTP 503"):
            ask()
    postgres.sql("postgres", f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    assert serial(harness.register(kiosk, token).number) == 1234
    service.stop()


@pytest.mark.linux("SIGTERM")
def test_a_registration_under_way_is_finished_before_the_service_ends(pki: TestPki, tmp_path: Path) -> None:
    service = Service(tmp_path, pki, f"sqlite:///{tmp_path / 'patrons.db'}").start()
    token = service.harness().identify(service.kiosk()).token
    service.stop()
    log = tmp_path / "log"
    child = service.child(die_at="slow locked", log=log)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(service.harness().register, service.kiosk(), token)
        until(lambda: b"slow" in log.read_bytes(), "the registration to be under way")
        os.kill(child.pid, signal.SIGTERM)
        assert serial(answer.result(timeout=patience(60)).number) == 1234
    child.communicate(timeout=patience(60))
    assert child.returncode == 0
    service.stop()
    service.kill_children()


def test_a_kiosk_starts_though_its_service_is_silent(service_: Service, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("t" * 43)
    profile = service_.harness().profile
    there = {"address": "https://127.0.0.1:1", "token_file": tmp_path / "token", "database": None}
    profile = profile.model_copy(update={"service": profile.service.model_copy(update=there)})
    service = open_service(profile, SystemClock())
    assert isinstance(service, RemoteService)
    assert "not usable" in service.startup_warnings()[0]
    service.close()
