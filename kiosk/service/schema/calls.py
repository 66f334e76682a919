"""係員呼出 over HTTP."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from kiosk.operations.calls import CallEnd, CallState, EndCall, RingStaff
from kiosk.service.schema.binding import Binding
from kiosk.service.schema.fleet import CodeOrNone
from kiosk.service.schema.model import Answer, Question

CallId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
PageName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,40}$")]


class RingQuestion(Question):
    """Where the visitor is; nothing of anybody."""

    page: PageName
    code: CodeOrNone


class RingAnswer(Answer):
    """What becomes of the call."""

    state: CallState


class EndQuestion(Question):
    """How it ended at the kiosk."""

    how: Annotated[CallEnd, Field(strict=False)]


BINDINGS = (
    Binding(
        RingStaff,
        "ring",
        "PUT",
        "calls/{call}",
        "Call staff, and hear what becomes of it; said again every few seconds while the call lasts.",
        ids={"call": CallId},
        body=RingQuestion,
        answer=RingAnswer,
        seconds=5.0,
    ),
    Binding(
        EndCall,
        "end_call",
        "POST",
        "calls/{call}/end",
        "The call is over; one that is over already is fine.",
        ids={"call": CallId},
        body=EndQuestion,
        seconds=5.0,
    ),
)
