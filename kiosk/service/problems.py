"""How the service says no: problem details (RFC 9457) that carry our problem codes."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from kiosk.service.api import RegistrationAnswer
from kiosk.service.port import Refused, Registration

MEDIA_TYPE = "application/problem+json"
TYPE = "urn:x-miraion-kiosk:problem:"

REFUSALS: Mapping[str, tuple[int, str]] = {
    "K001": (409, "The kiosk asked for something it should not have"),
    "K104": (409, "The challenge or identification is unknown, used or expired"),
    "K203": (403, "The certificate has expired"),
    "K204": (403, "The certificate was revoked"),
    "K205": (403, "The certificate or signature is not genuine"),
    "K301": (503, "Whether the certificate was revoked is not known"),
    "K401": (409, "The person is registered already"),
    "K402": (403, "The address is outside the eligible area"),
    "K403": (403, "The person is too young"),
    "K404": (403, "Nobody is let in"),
}
"""HTTP status and title of every refusal; the codes are those of ``docs/problems.md``."""

FAULTS: Mapping[int, tuple[str, str]] = {
    400: ("K001", "The request can't be understood"),
    401: ("K302", "The service does not know this kiosk"),
    404: ("K001", "There is nothing here"),
    405: ("K001", "That can't be done here"),
    408: ("K302", "The request took too long to arrive"),
    413: ("K001", "The request is too large"),
    415: ("K001", "The request must be JSON"),
    422: ("K001", "The request has not the form the interface description asks for"),
    429: ("K302", "The kiosk asks too often"),
    500: ("K302", "The service does not work"),
    503: ("K302", "The service can't answer now"),
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
    """True if the library's side decided so; otherwise the question was not answered."""
    request_id: str = ""
    registration: RegistrationAnswer | None = None
    """What this visit registered before, with another form (K401 ``form``)."""

    def body(self) -> str:
        """As JSON; ``registration`` only where there is one."""
        return self.model_dump_json(exclude=None if self.registration else {"registration"})


def refusal(code: str, detail: str, request_id: str, variant: str = "", limit: int = 0) -> Problem:
    """What a Refused of the port becomes."""
    status, title = REFUSALS.get(code, (409, "The service refuses"))
    return Problem(
        type=TYPE + code,
        title=title,
        status=status,
        code=code,
        detail=detail,
        variant=variant,
        limit=limit,
        refused=True,
        request_id=request_id,
    )


def registered_differently(registration: Registration, no: Refused, request_id: str) -> Problem:
    """The one refusal that says something: what stands, to whoever has registered it."""
    problem = refusal(no.code, no.detail, request_id, no.variant)
    return problem.model_copy(update={"registration": RegistrationAnswer.model_validate(registration)})


def fault(status: int, detail: str, request_id: str) -> Problem:
    """What went wrong before or beside the library's side."""
    code, title = FAULTS.get(status, ("K302" if status >= 500 else "K001", "The request failed"))
    return Problem(type=TYPE + code, title=title, status=status, code=code, detail=detail, request_id=request_id)
