"""The library service as an HTTP API; its description is at ``/v1/openapi.json``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, Protocol

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from fastapi.security import HTTPBearer
from starlette.exceptions import HTTPException

from kiosk import __version__
from kiosk.log.lines import request_id
from kiosk.service.http.metrics import Metrics
from kiosk.service.http.middleware import DESCRIPTION, HEALTH, METRICS, AccessPolicy, ServiceMiddleware
from kiosk.service.http.phone_page import SetupEndpoint, add_setup
from kiosk.service.http.problems import MEDIA_TYPE, Problem, fault, refusal, registered_differently
from kiosk.service.http.routes import add_operations
from kiosk.service.port import LibraryService, Refused, RegisteredDifferently, Unavailable
from kiosk.service.schema.all import BINDINGS
from kiosk.service.schema.binding import Bindings

PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {
        "content": {MEDIA_TYPE: {}, "application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        "description": "Problem details (RFC 9457)",
    }
    for status in (400, 401, 403, 408, 409, 413, 415, 422, 429, 500, 503)
}
"""By reference: FastAPI would make a model anew for each status of each call, which is most of a service's start."""


class ServiceProvider(Protocol):
    """What makes the services that the HTTP API gives access to."""

    def service_for(self, kiosk_id: str) -> LibraryService:
        """The calls of one kiosk."""

    def alive(self) -> bool:
        """Whether patrons could be registered now; may block on the database."""

    def fleet_figures(self) -> bytes:
        """How the kiosks are, for Prometheus; nothing while the database does not answer."""

    def close(self) -> None:
        """End; no call follows."""


def make_app(
    provider: ServiceProvider,
    policy: AccessPolicy,
    metrics: Metrics,
    setup: SetupEndpoint | None = None,
    bindings: Bindings = BINDINGS,
) -> ServiceMiddleware:
    """The whole service, ready for an ASGI server; ``provider`` is closed when the server stops."""

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        yield
        provider.close()

    app = FastAPI(
        title="Library kiosk service",
        version=__version__,
        description="Registration, log-in, loans, reservations, notices: what a kiosk asks of the library's side.",
        openapi_url=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=life,
    )
    app.state.service_for = provider.service_for
    _add_errors(app, metrics)
    _add_calls(app, metrics, bindings)
    _add_figures(app, provider, metrics)
    if setup is not None:
        add_setup(app, setup)
    return ServiceMiddleware(app, policy, metrics)


def _add_calls(app: FastAPI, metrics: Metrics, bindings: Bindings) -> None:
    token = Depends(HTTPBearer(auto_error=False, description="the token `kiosk kiosks add` gave this kiosk"))
    common: dict[str, Any] = {"dependencies": [token], "responses": PROBLEMS}

    add_operations(app, bindings, metrics, common)


def _add_figures(app: FastAPI, provider: ServiceProvider, metrics: Metrics) -> None:
    @app.get(HEALTH, responses={503: PROBLEMS[503] | {"model": Problem}})
    def health() -> dict[str, str]:
        """Whether the service and its database work."""
        if not provider.alive():
            raise Unavailable("the database does not answer")
        return {"status": "ok"}

    @app.get(METRICS, include_in_schema=False)
    def figures() -> Response:
        """For Prometheus."""
        return Response(
            metrics.text() + provider.fleet_figures(), media_type="text/plain; version=0.0.4; charset=utf-8"
        )


def _add_errors(app: FastAPI, metrics: Metrics) -> None:
    def say(problem: Problem, headers: dict[str, str] | None = None) -> Response:
        metrics.problem(problem.code)
        return Response(problem.body(), problem.status, headers, MEDIA_TYPE)

    def on(kind: type[Exception]) -> Callable[[Callable[[Any], Response]], None]:
        def add(make: Callable[[Any], Response]) -> None:
            async def handler(_request: Request, error: Exception) -> Response:
                return make(error)

            app.add_exception_handler(kind, handler)

        return add

    @on(Refused)
    def _refused(no: Refused) -> Response:
        return say(refusal(no.code, no.detail, request_id.get(), no.variant, no.limit))

    @on(RegisteredDifferently)
    def _registered_differently(no: RegisteredDifferently) -> Response:
        return say(registered_differently(no.registration, no, request_id.get()))

    @on(Unavailable)
    def _unavailable(error: Unavailable) -> Response:
        return say(fault(503, str(error), request_id.get()), {"Retry-After": "1"})

    @on(RequestValidationError)
    def _wrong_form(error: RequestValidationError) -> Response:
        found = error.errors()
        status = 400 if any(e["type"] == "json_invalid" for e in found) else 422
        return say(fault(status, "; ".join(map(_place, found[:5])), request_id.get()))

    @on(HTTPException)
    def _http(error: HTTPException) -> Response:
        return say(fault(error.status_code, "", request_id.get()), dict(error.headers or {}))


def _place(error: dict[str, Any]) -> str:
    """Where and what kind, never what was sent; an unknown key may itself be what was sent."""
    where = error["loc"][:-1] if error["type"] in ("extra_forbidden", "json_invalid") else error["loc"]
    return f"{'.'.join(map(str, where))}: {error['type']}"
