"""The routes of the operations, made from their bindings."""

from __future__ import annotations

from inspect import Parameter, Signature
from typing import Annotated, Any

from fastapi import FastAPI, Header, Request
from fastapi.responses import Response

from kiosk.service.http.metrics import Metrics
from kiosk.service.port import LibraryService, Refused
from kiosk.service.schema.binding import Binding, Bindings
from kiosk.service.schema.model import PREFIX, Question


def add_operations(app: FastAPI, bindings: Bindings, metrics: Metrics, common: dict[str, Any]) -> None:
    """Add a route for each; ``common`` is what all calls of kiosks have."""
    for binding in bindings.values():
        app.add_api_route(
            f"{PREFIX}/{binding.path}",
            _endpoint(binding, metrics),
            methods=[binding.method],
            name=binding.name,
            description=binding.about,
            status_code=binding.status if binding.answer is not None else 204,
            **common,
        )


def _endpoint(binding: Binding[Any], metrics: Metrics) -> Any:  # noqa: ANN401 - its signature is made here
    def endpoint(request: Request, question: Question | None = None, **others: object) -> Response:
        # Of the request, where the middleware put it: each dependency would cost as much as many a statement.
        service: LibraryService = request.app.state.service_for(request.state.kiosk)
        operation = binding.read(question, others)
        try:
            answer = service.ask(operation)
        except Refused as no:
            metrics.asked(operation, no)
            raise
        metrics.asked(operation, None)
        if binding.answer is None:
            return Response(status_code=204)
        # A model would be validated and dumped once more, on one more thread.
        return Response(binding.answer.of(answer).model_dump_json(), binding.status, media_type="application/json")

    endpoint.__signature__ = _signature(binding)  # type: ignore[attr-defined]  # FastAPI reads what is asked from it
    return endpoint


def _signature(binding: Binding[Any]) -> Signature:
    wanted: dict[str, Any] = dict(binding.ids)
    if binding.body is not None:
        wanted["question"] = binding.body
    for name, header in binding.headers.items():
        wanted[name] = Annotated[header.kind, Header(alias=header.name, description=header.about)]
    wanted["request"] = Request
    parts = [Parameter(name, Parameter.KEYWORD_ONLY, annotation=kind) for name, kind in wanted.items()]
    return Signature(parts, return_annotation=binding.answer)
