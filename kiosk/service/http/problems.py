"""How the service says no: problem details (RFC 9457) that carry our problem codes."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from kiosk.operations.registration import PatronRegistered
from kiosk.problem import Code, problem
from kiosk.service.port import Refused
from kiosk.service.schema.registration import RegistrationAnswer

MEDIA_TYPE = "application/problem+json"
TYPE = "urn:x-miraion-kiosk:problem:"

FAULTS: Mapping[int, tuple[Code, str]] = {
    400: (Code.UNEXPECTED, "Bad Request"),
    401: (Code.NO_ANSWER, "Unauthorized: the service does not know this kiosk"),
    404: (Code.UNEXPECTED, "Not Found"),
    405: (Code.UNEXPECTED, "Method Not Allowed"),
    408: (Code.NO_ANSWER, "Request Timeout"),
    413: (Code.UNEXPECTED, "Content Too Large"),
    415: (Code.UNEXPECTED, "Unsupported Media Type: must be JSON"),
    422: (Code.UNEXPECTED, "Unprocessable Content"),
    429: (Code.NO_ANSWER, "Too Many Requests"),
    500: (Code.NO_ANSWER, "Internal Server Error"),
    503: (Code.NO_ANSWER, "Service Unavailable"),
}
"""Problem code and title of every HTTP status that is not a refusal."""


class Problem(BaseModel):
    """RFC 9457 with our code and the request's id, which the log of the service has too; no personal data."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    type: str
    title: str
    status: int
    code: str
    detail: str = ""
    variant: str = ""
    """One of the code's variants in ``docs/problems.md``, such as ``wait``."""
    limit: int = 0
    """The number the variant is about, such as the least length of a password; 0 = none."""
    refused: bool = False
    """True if the library service decided so; otherwise the question was not answered."""
    request_id: str = ""
    registration: RegistrationAnswer | None = None
    """What this visit registered before, with another form (K401 ``form``)."""

    def body(self) -> str:
        """As JSON; ``registration`` only where there is one."""
        return self.model_dump_json(exclude=None if self.registration else {"registration"})


def refusal(code: str, detail: str, request_id: str, variant: str = "", limit: int = 0) -> Problem:
    """What a Refused of the port becomes."""
    known = problem(code)
    return Problem(
        type=TYPE + code,
        title=known.title,
        status=known.status,
        code=code,
        detail=detail,
        variant=variant,
        limit=limit,
        refused=True,
        request_id=request_id,
    )


def registered_differently(registration: PatronRegistered, no: Refused, request_id: str) -> Problem:
    """The one refusal with a result: the registration that stands, for the token that made it."""
    problem = refusal(no.code, no.detail, request_id, no.variant)
    return problem.model_copy(update={"registration": RegistrationAnswer.of(registration)})


def fault(status: int, detail: str, request_id: str) -> Problem:
    """What went wrong before or beside the library service."""
    code, title = FAULTS.get(status, (Code.NO_ANSWER if status >= 500 else Code.UNEXPECTED, "The request failed"))
    return Problem(type=TYPE + code, title=title, status=status, code=code, detail=detail, request_id=request_id)
