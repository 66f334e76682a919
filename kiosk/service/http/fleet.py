"""How the kiosks are, for Prometheus; of the database, so that every process of the service says the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from prometheus_client import CollectorRegistry, Gauge, generate_latest

from kiosk.library.books.fleet.reports import DayCount
from kiosk.service.fleet.health import Health, Verdict


def fleet_text(kiosks: Sequence[Health], today: Iterable[DayCount], now: datetime) -> bytes:
    """In the text format of Prometheus 0.0.4."""
    registry = CollectorRegistry()
    state = Gauge("kiosk_health", "1 for the verdict a kiosk has", ["kiosk", "verdict"], registry=registry)
    heard = Gauge("kiosk_heard_seconds", "Since the kiosk was last heard", ["kiosk"], registry=registry)
    check = Gauge("kiosk_check_fault", "Whether a check found a fault", ["kiosk", "check"], registry=registry)
    old = Gauge("kiosk_out_of_date", "Whether version or profile is another", ["kiosk", "what"], registry=registry)
    past = Gauge("kiosk_past_fault", "Whether a past fault is marked", ["kiosk"], registry=registry)
    counts = Gauge("kiosk_today", "How often, on the library's day", ["kiosk", "what"], registry=registry)
    for each in kiosks:
        for verdict in Verdict:
            state.labels(each.kiosk_id, verdict.value).set(each.verdict is verdict)
        if each.beat is None:
            continue
        heard.labels(each.kiosk_id).set((now - each.beat.heard_at).total_seconds())
        past.labels(each.kiosk_id).set(bool(each.beat.fault))
        for found in each.found:
            check.labels(each.kiosk_id, found.name).set(found.verdict is Verdict.FAULT)
        for what in ("version", "profile"):
            old.labels(each.kiosk_id, what).set(what in each.marks)
    for one in today:
        counts.labels(one.kiosk_id, one.what).set(one.count)
    return generate_latest(registry)
