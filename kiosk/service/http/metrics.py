"""What Prometheus may know: how often, how long, how it ended; nothing about people."""

from __future__ import annotations

import os

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector  # type: ignore[no-untyped-call, unused-ignore]

from kiosk.operations.account import LogIn
from kiosk.operations.operation import Operation
from kiosk.operations.registration import RegisterPatron
from kiosk.service.port import Refused

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""Environment variable: where the processes of one service put their figures together."""

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The figures of one process, shown together with those of its siblings."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "kiosk_service_requests", "Requests by route and HTTP status", ["route", "status"], registry=self._registry
        )
        self._seconds = Histogram(
            "kiosk_service_request_seconds", "Time to answer", ["route"], buckets=BUCKETS, registry=self._registry
        )
        self._problems = Counter(
            "kiosk_service_problems", "Problems by code (docs/problems.md)", ["code"], registry=self._registry
        )
        self._registrations = Counter(
            "kiosk_service_registrations", "Patrons the service told a kiosk about", registry=self._registry
        )
        self._logins = Counter(
            "kiosk_service_logins", "Log-ins by how they ended", ["outcome"], registry=self._registry
        )

    def answered(self, route: str, status: int, seconds: float) -> None:
        self._requests.labels(route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def problem(self, code: str) -> None:
        self._problems.labels(code).inc()

    def asked(self, operation: Operation[object], no: Refused | None) -> None:
        """An operation was done or refused; a log-in is ``in``, ``wrong`` or one of the variants of K404."""
        if isinstance(operation, LogIn):
            self._logins.labels("in" if no is None else no.variant or "wrong").inc()
        if isinstance(operation, RegisterPatron) and no is None:
            self._registrations.inc()

    def text(self) -> bytes:
        """Everything, in the text format of Prometheus 0.0.4."""
        if FOLDER not in os.environ:
            return generate_latest(self._registry)
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call, unused-ignore]
        return generate_latest(together)
