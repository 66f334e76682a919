"""The routes of the operations, made from their bindings: FastAPI describes them, what is asked is read here."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine
from inspect import Parameter, Signature
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, FastAPI, Header, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from fastapi.routing import APIRoute
from pydantic import TypeAdapter, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from kiosk.operations.operation import Operation
from kiosk.service.http.metrics import Metrics
from kiosk.service.port import LibraryService, Refused
from kiosk.service.schema.binding import Binding, Bindings
from kiosk.service.schema.model import PREFIX, Question

T = TypeVar("T")
Fault = dict[str, Any]
"""As pydantic tells one; ``loc`` begins with the part of the request."""


def add_operations(app: FastAPI, bindings: Bindings, metrics: Metrics, common: dict[str, Any]) -> None:
    """Add a route for each; ``common`` is what all calls of kiosks have."""
    router = APIRouter(route_class=_OperationRoute)
    for binding in bindings.values():
        router.add_api_route(
            f"{PREFIX}/{binding.path}",
            _Endpoint(binding, metrics),
            methods=[binding.method],
            name=binding.name,
            description=binding.about,
            status_code=binding.status if binding.answer is not None else 204,
            **common,
        )
    app.include_router(router)


class _OperationRoute(APIRoute):
    """Answers without FastAPI's own reading of a request, which costs more than most handlers."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """What is called for a request."""
        endpoint: _Endpoint = self.endpoint  # type: ignore[assignment]  # add_operations makes no others
        return endpoint.answer


class _Endpoint:
    """Answers one kind of operation.  FastAPI reads from the signature what is asked."""

    def __init__(self, binding: Binding[Any], metrics: Metrics) -> None:
        self._binding = binding
        self._metrics = metrics
        self._ids = {name: _adapter(kind) for name, kind in binding.ids.items()}
        self._headers = {name: (header.name, _adapter(header.kind)) for name, header in binding.headers.items()}
        self.__signature__ = _signature(binding)

    def __call__(self) -> None:
        raise AssertionError("its route answers")

    async def answer(self, request: Request) -> Response:
        """Raises RequestValidationError for what can't be asked like this; Refused, Unavailable."""
        question, others = self._read(request, await request.body())
        service: LibraryService = request.app.state.service_for(request.state.kiosk)  # the middleware knows who asks
        return await run_in_threadpool(self._ask, service, self._binding.read(question, others))

    def _ask(self, service: LibraryService, operation: Operation[Any]) -> Response:
        try:
            answer = service.ask(operation)
        except Refused as no:
            self._metrics.asked(operation, no)
            raise
        self._metrics.asked(operation, None)
        model, status = self._binding.answer, self._binding.status
        if model is None:
            return Response(status_code=204)
        return Response(model.of(answer).model_dump_json(), status, media_type="application/json")

    def _read(self, request: Request, body: bytes) -> tuple[Question | None, dict[str, object]]:
        """All that is wrong is said at once, as FastAPI would."""
        faults: list[Fault] = []
        others: dict[str, object] = {}
        for name, kind in self._ids.items():
            others[name] = _valid(kind.validate_python, request.path_params[name], ("path", name), faults)
        for name, (header, kind) in self._headers.items():
            others[name] = _valid(kind.validate_python, request.headers.get(header), ("header", header), faults)
        question: Question | None = None
        if self._binding.body is not None:
            question = _valid(self._binding.body.model_validate, _json(body), ("body",), faults)
        if faults:
            raise RequestValidationError(faults)
        return question, others


def _adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - a type that is only known at run time
    return TypeAdapter(kind)


def _valid(check: Callable[[object], T], given: object, place: tuple[str, ...], faults: list[Fault]) -> T | None:
    """What was given, as it is wanted; None stands for what is missing."""
    if given is None:
        faults.append({"type": "missing", "loc": place})
        return None
    try:
        return check(given)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False, include_context=False)
        faults.extend({"type": each["type"], "loc": (*place, *each["loc"])} for each in found)
        return None


def _json(body: bytes) -> object:
    """None if there is none."""
    try:
        return json.loads(body) if body else None
    except json.JSONDecodeError as error:
        raise RequestValidationError([{"type": "json_invalid", "loc": ("body", error.pos)}]) from None
    except (ValueError, RecursionError):
        raise HTTPException(400) from None


def _signature(binding: Binding[Any]) -> Signature:
    wanted: dict[str, Any] = dict(binding.ids)
    if binding.body is not None:
        wanted["question"] = binding.body
    for name, header in binding.headers.items():
        wanted[name] = Annotated[header.kind, Header(alias=header.name, description=header.about)]
    parts = [Parameter(name, Parameter.KEYWORD_ONLY, annotation=kind) for name, kind in wanted.items()]
    return Signature(parts, return_annotation=binding.answer)
