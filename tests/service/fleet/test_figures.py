"""A heartbeat over HTTP, and what Prometheus is told of it."""

from __future__ import annotations

import logging

import pytest

from kiosk.service.fleet.health import SECONDS
from kiosk.settings.service import Limits
from tests.private import write_private
from tests.service.fleet.fleets import AWAY, Fleet
from tests.service.server import Service


def test_a_kiosk_that_reported_over_http_is_in_the_figures_and_not_in_the_log(
    service_: Service, caplog: pytest.LogCaptureFixture
) -> None:
    service_.stop()
    write_private(service_.folder / "metrics.token", "m" * 32 + "\n")
    service_.more = '[metrics]\ntoken_file = "metrics.token"'
    service_.start()
    kiosk = service_.kiosk()
    service_.let_in("lobby-2")
    report = Fleet.report(service_.clock.now(), 1, **AWAY)
    caplog.set_level(logging.INFO)
    kiosk.ask(report)
    with service_.http(None) as http:
        text = http.get("/metrics", headers={"Authorization": "Bearer " + "m" * 32}).text
    assert 'kiosk_health{kiosk="lobby-1",verdict="fault"} 1.0' in text
    assert 'kiosk_health{kiosk="lobby-2",verdict="unknown"} 1.0' in text
    assert 'kiosk_check_fault{check="reader",kiosk="lobby-1"} 1.0' in text
    assert 'kiosk_past_fault{kiosk="lobby-1"} 1.0' in text
    assert not [each for each in caplog.records if "heartbeats" in str(each.__dict__)]
    kiosk.close()


def test_heartbeats_leave_a_kiosk_most_of_what_it_may_ask() -> None:
    assert Limits().requests_per_minute >= 60 / SECONDS * 10
