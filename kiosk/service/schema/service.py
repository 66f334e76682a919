"""What the service says of itself."""

from __future__ import annotations

from kiosk.operations.service import DescribeService
from kiosk.service.schema.binding import Binding
from kiosk.service.schema.model import Answer


class ServiceAnswer(Answer):
    """The version of the service, which kiosk it takes the caller for, and what IT must know."""

    version: str
    kiosk_id: str
    notices: list[str]


BINDINGS = (
    Binding(
        DescribeService,
        "about",
        "GET",
        "service",
        "What IT must know at the start of a kiosk.",
        answer=ServiceAnswer,
    ),
)
